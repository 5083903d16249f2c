import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import cookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestLog, Problem, createLog, newCall, readSettings } from '@selaras/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { HttpMessagePipe } from '../http/message.pipe.js';
import { HttpProblemFilter, sendProblem } from '../http/problem.filter.js';
import { localeOf } from '../http/locale.js';
import { addSecurityHeaders, BARE_HEADERS } from '../http/security-headers.js';
import { CodeLock } from './setup-code.js';
import { SetupController } from './setup.controller.js';
import { SetupService, type SendTestMail } from './setup.service.js';
import { SetupSessions } from './setup.sessions.js';
import { setupSettings } from './setup.settings.js';
import { SetupStore } from './setup.store.js';

const WEB = fileURLToPath(new URL('../../../web/dist', import.meta.url));
const PAGE = 'setup.html';
const YEAR_MS = 365 * 24 * 3_600_000;

@Module({})
class SetupModule {
  static with(service: SetupService, sessions: SetupSessions): DynamicModule {
    return {
      module: SetupModule,
      controllers: [SetupController],
      providers: [
        { provide: SetupService, useValue: service },
        { provide: SetupSessions, useValue: sessions },
      ],
    };
  }
}

export interface RunningSetup {
  app: NestFastifyApplication;
  url: string;
  /** Resolves when the answers have become settings. */
  finished: Promise<void>;
  close(): Promise<void>;
}

export interface SetupDoorOptions {
  version: string;
  sendTestMail?: SendTestMail;
}

/**
 * The door of a node that nobody has set up: the wizard and the health answers, nothing else.
 * @throws SettingsError; Problem `setup.closed` when there is a node already.
 */
export async function startSetupDoor(
  env: Record<string, string | undefined>,
  { version, sendTestMail }: SetupDoorOptions,
): Promise<RunningSetup> {
  const settings = readSettings(setupSettings, env);
  const store = new SetupStore(settings.SELARAS_DATA);
  if (store.closed) throw new Problem('setup.closed');
  const known = { publicUrl: settings.PUBLIC_URL, backupDir: settings.BACKUP_DIR };
  const over = Promise.withResolvers<void>();
  const service = new SetupService({ store, version, known, sendTestMail, finished: over.resolve });
  const log = createLog('setup', settings.LOG_LEVEL);
  const app = await createDoor(service, new SetupSessions(new CodeLock(store.code())), log);
  await app.listen(settings.HTTP_PORT, settings.HTTP_HOST);
  return { app, url: await app.getUrl(), finished: over.promise, close: () => app.close() };
}

async function createDoor(
  service: SetupService,
  sessions: SetupSessions,
  log: Logger,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: 1024 * 1024,
    trustProxy: 'loopback',
    forceCloseConnections: true,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(error, request, reply.headers(BARE_HEADERS), log),
  });
  const app = await NestFactory.create<NestFastifyApplication>(SetupModule.with(service, sessions), adapter, {
    logger: new NestLog(log),
    abortOnError: false,
  });
  app.useGlobalPipes(new HttpMessagePipe());
  const http = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await http.register(cookie);
  // Plain HTTP is possible here: the certificate may come later.
  await addSecurityHeaders(http, 'http:');
  http.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    request.call = newCall({ correlationId: randomUUID(), locale: localeOf(request), origin: request.ip });
    const away = turnAway(request, reply);
    if (away) return away;
    sessions.check(request);
  });
  await pages(http);
  app.useGlobalFilters(new HttpProblemFilter(log, () => false));
  return app;
}

async function pages(http: FastifyInstance): Promise<void> {
  await http.register(fastifyStatic, {
    root: `${WEB}/assets`,
    prefix: '/assets/',
    maxAge: YEAR_MS,
    immutable: true,
  });
  http.get('/', (_request, reply) => reply.sendFile(PAGE, WEB, { cacheControl: false }));
  http.get('/icon.svg', (_request, reply) => reply.sendFile('icon.svg', WEB));
  http.get('/health/live', (_request, reply) => reply.send({ status: 'ok' }));
  http.get('/health/ready', (_request, reply) => reply.status(503).send({ status: 'setup' }));
}

const SERVED = /^\/(?:$|assets\/|icon\.svg$|health\/|api\/setup(?:\/|$))/;

/** Whoever opens another page is led to the wizard; everything else hears that there is nothing yet. */
function turnAway(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  if (SERVED.test(request.url.split('?')[0] ?? '')) return undefined;
  const asksForPage = request.method === 'GET' && /\btext\/html\b/.test(String(request.headers.accept));
  if (!asksForPage) throw new Problem('setup.not-finished');
  return reply.redirect('/', 302);
}
