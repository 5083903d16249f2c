import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';

const gateway = process.env.SELARAS_GATEWAY ?? 'http://localhost:8080';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    alias: {
      '@selaras/api-client': fileURLToPath(new URL('../../libs/api-client/src/index.ts', import.meta.url)),
    },
  },
  css: { postcss: { plugins: [mantine()] } },
  build: {
    target: 'es2022',
    rolldownOptions: {
      // The first set-up is a page of its own: nothing of the product answers before it is over.
      input: ['index.html', 'setup.html'].map((page) => fileURLToPath(new URL(page, import.meta.url))),
    },
    modulePreload: { polyfill: false },
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: Object.fromEntries(['/api', '/auth', '/oidc', '/docs'].map((path) => [path, gateway])),
  },
});
