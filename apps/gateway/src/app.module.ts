import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import cookie from '@fastify/cookie';
import compress from '@fastify/compress';
import proxy from '@fastify/http-proxy';
import multipart from '@fastify/multipart';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  Bus,
  connectBus,
  createLog,
  isPractice,
  Metrics,
  NestLog,
  ObjectStore,
  Problem,
  readSettings,
  Tracing,
} from '@selaras/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { AccountAdministrationController } from './account/account-administration.controller.js';
import { AccountController } from './account/account.controller.js';
import { AgenciesController } from './agencies/agencies.controller.js';
import { ApplicationsController } from './applications/applications.controller.js';
import { AssessmentsController } from './assessments/assessments.controller.js';
import { IndicatorsController } from './assessments/indicators.controller.js';
import { AuditTrails } from './audit/audit-trails.js';
import { AuditController } from './audit/audit.controller.js';
import { ClientsController } from './clients/clients.controller.js';
import { RelyingPartiesController } from './clients/relying-parties.controller.js';
import { DecreesController } from './decrees/decrees.controller.js';
import { DelegationsController } from './delegations/delegations.controller.js';
import { docsRoutes } from './docs/docs.routes.js';
import { openApiDocument } from './docs/openapi.js';
import { ExchangeController } from './exchange/exchange.controller.js';
import { ExtractsController } from './extracts/extracts.controller.js';
import { FilesController } from './files/files.controller.js';
import { Staging } from './files/staging.js';
import { HealthController } from './health/health.controller.js';
import { HoldingsController } from './holdings/holdings.controller.js';
import { HttpMessagePipe } from './http/message.pipe.js';
import { HttpProblemFilter, sendProblem } from './http/problem.filter.js';
import { addSecurityHeaders, BARE_HEADERS } from './http/security-headers.js';
import { ImportsController } from './imports/imports.controller.js';
import { InstrumentsController } from './instruments/instruments.controller.js';
import { JobsController } from './jobs/jobs.controller.js';
import { LetterheadsController } from './letterheads/letterheads.controller.js';
import { LiveController } from './live/live.controller.js';
import { MailController } from './mail/mail.controller.js';
import { NodeController } from './node/node.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { PeopleImportsController } from './people/people-imports.controller.js';
import { listenForMetrics } from './observability/metrics-listener.js';
import { observe } from './observability/observe.js';
import { PeopleController } from './people/people.controller.js';
import { PositionsController } from './positions/positions.controller.js';
import { markFileNames } from './practice/practice-names.js';
import { PracticeController } from './practice/practice.controller.js';
import { BreachesController } from './privacy/breaches.controller.js';
import { DataCopies } from './privacy/data-copies.js';
import { DataRequestsController } from './privacy/data-requests.controller.js';
import { ProcessingController } from './privacy/processing.controller.js';
import { callHook } from './sessions/call.hook.js';
import { OpenId } from './sessions/openid.js';
import { RateLimits } from './sessions/rate-limits.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { Tokens } from './sessions/tokens.js';
import { GATEWAY_SETTINGS, gatewaySettings, type GatewaySettings } from './settings.js';
import { ClockWatch } from './status/clock-watch.js';
import { DiskSpace } from './status/disk-space.js';
import { StatusController } from './status/status.controller.js';
import { StatusService } from './status/status.service.js';
import { webRoutes } from './web/web.routes.js';

export { gatewaySettings } from './settings.js';
export { startSetupDoor, type RunningSetup } from './setup/setup-door.js';
export { setupSettings } from './setup/setup.settings.js';

@Module({})
class GatewayModule {
  static with(settings: GatewaySettings, bus: Bus): DynamicModule {
    return {
      module: GatewayModule,
      controllers: [
        AccountAdministrationController,
        AccountController,
        AgenciesController,
        ApplicationsController,
        AssessmentsController,
        AuditController,
        BreachesController,
        ClientsController,
        DataRequestsController,
        DecreesController,
        ExchangeController,
        ExtractsController,
        FilesController,
        HealthController,
        HoldingsController,
        ImportsController,
        IndicatorsController,
        InstrumentsController,
        JobsController,
        LetterheadsController,
        LiveController,
        MailController,
        NodeController,
        NoticesController,
        PeopleController,
        PeopleImportsController,
        PositionsController,
        ProcessingController,
        PracticeController,
        DelegationsController,
        RelyingPartiesController,
        SessionsController,
        StatusController,
      ],
      providers: [
        AuditTrails,
        ClockWatch,
        DataCopies,
        DiskSpace,
        OpenId,
        RateLimits,
        Staging,
        StatusService,
        Tokens,
        { provide: Bus, useValue: bus },
        { provide: GATEWAY_SETTINGS, useValue: settings },
        { provide: ObjectStore, useValue: new ObjectStore(`${settings.DATA_DIR}/objects`) },
      ],
    };
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Tells the other ends to come back on a new connection, and gives requests already on their way time to arrive. */
    leave(): Promise<void>;
  }
}

/** Nobody waits longer for a page of the sign-in. */
const SIGN_IN_TIMEOUT_MS = 10_000;

/** A request may be on its way on a connection that looks idle from here; closing at once would lose it. */
const LEAVING_MS = 250;

export interface RunningGateway {
  app: NestFastifyApplication;
  url: string;
  /** Takes no new request, finishes those in flight, then lets go of the broker. */
  drain(): Promise<void>;
}

/** The gateway without a port: routes, OpenAPI, filters. */
export async function createGateway(
  settings: GatewaySettings,
  bus: Bus,
  log: Logger,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: 1024 * 1024,
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(error, request, reply.headers(BARE_HEADERS), log),
  });
  const app = await NestFactory.create<NestFastifyApplication>(GatewayModule.with(settings, bus), adapter, {
    logger: new NestLog(log),
    abortOnError: false,
  });
  app.useGlobalPipes(new HttpMessagePipe());
  const http = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await http.register(cookie, { secret: settings.COOKIE_SECRET });
  // Staging counts the bytes itself and says the limit that holds.
  await http.register(multipart, { throwFileSizeLimit: false });
  await http.register(compress, { encodings: ['br', 'gzip'], threshold: 1_024 });
  await addSecurityHeaders(http, settings.PUBLIC_URL);
  await http.register(proxy, {
    upstream: settings.OIDC_INTERNAL_URL,
    prefix: '/oidc',
    rewritePrefix: '/oidc',
    replyOptions: {
      timeout: SIGN_IN_TIMEOUT_MS,
      // Away or standing still: said as of every other service, not in the proxy's own words.
      onError: (reply, { error }) => {
        log.warn({ err: error }, 'identity does not answer the sign-in');
        const away = new Problem('common.unavailable', { service: 'identity' });
        sendProblem(away, reply.request as FastifyRequest, reply as FastifyReply, log);
      },
      rewriteRequestHeaders: (request, headers) => ({
        ...headers,
        host: new URL(settings.OIDC_INTERNAL_URL).host,
        // Ours, not the visitor's own word: the sign-in throttle counts by it.
        'x-forwarded-for': (request as unknown as FastifyRequest).ip,
        'x-forwarded-host': new URL(settings.PUBLIC_URL).host,
        'x-forwarded-proto': new URL(settings.PUBLIC_URL).protocol.slice(0, -1),
      }),
    },
  });
  if (isPractice(settings)) markFileNames(http);
  const leaving = { now: false };
  http.addHook('onSend', async (_request, reply) => {
    if (leaving.now) void reply.header('connection', 'close');
  });
  http.decorate('leave', () => {
    leaving.now = true;
    return pause(LEAVING_MS);
  });
  const identify = callHook(settings, app.get(Tokens), app.get(RateLimits));
  http.addHook('onRequest', async (request, reply) => {
    try {
      await identify(request, reply);
    } catch (error) {
      // What is handed on to identity is outside Nest, and so outside its filter.
      if (!request.url.startsWith('/oidc/')) throw error;
      sendProblem(error, request, reply, log);
      await reply;
    }
  });
  app.useGlobalFilters(new HttpProblemFilter(log, await webRoutes(http, settings)));
  docsRoutes(http, openApiDocument(app));
  return app;
}

/**
 * Opens the public door.
 * @throws SettingsError, or the broker's or the port's own error; nothing keeps running then.
 */
export async function startGateway(env: Record<string, string | undefined>): Promise<RunningGateway> {
  const settings = readSettings(gatewaySettings, env);
  const log = createLog('gateway', settings.LOG_LEVEL);
  const connection = await connectBus({
    url: settings.NATS_URL,
    user: 'gateway',
    password: settings.NATS_PASSWORD,
  });
  try {
    const tracing = await Tracing.start('gateway', settings);
    const bus = new Bus(connection, tracing);
    const app = await createGateway(settings, bus, log);
    const metrics = new Metrics('gateway');
    observe(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, metrics, tracing);
    const port = settings.METRICS_PORT;
    const listener = port
      ? await listenForMetrics({ host: settings.METRICS_HOST, port }, bus, metrics)
      : null;
    await app.listen(settings.HTTP_PORT, settings.HTTP_HOST);
    return {
      app,
      url: await app.getUrl(),
      async drain() {
        await (app.getHttpAdapter().getInstance() as unknown as FastifyInstance).leave();
        await app.close();
        await listener?.close();
        metrics.stop();
        await tracing.stop();
        await connection.drain();
      },
    };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
