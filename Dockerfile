# One image for every process of a node: SERVICE says which one runs.
FROM node:24-bookworm-slim AS build
WORKDIR /selaras
COPY package.json package-lock.json .npmrc ./
COPY apps ./apps
COPY libs ./libs
RUN npm ci --no-fund --no-audit
COPY . .
RUN NX_DAEMON=false npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /selaras
COPY --from=build --chown=node:node /selaras/package.json ./
COPY --from=build --chown=node:node /selaras/node_modules ./node_modules
COPY --from=build --chown=node:node /selaras/apps ./apps
COPY --from=build --chown=node:node /selaras/libs ./libs
COPY --from=build --chown=node:node /selaras/samples ./samples
COPY --from=build --chown=node:node /selaras/tools ./tools
USER node
CMD ["node", "--enable-source-maps", "apps/standalone/dist/service.js"]
