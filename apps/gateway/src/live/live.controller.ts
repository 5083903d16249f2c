import { Controller, Get, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LiveNudge } from '@selaras/contracts';
import { Bus, Problem, type CallContext, type CallerClaims } from '@selaras/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import type { ServerResponse } from 'node:http';
import { Call } from '../http/call.js';

interface Listener {
  personId: string;
  /** Holds a position: what is for everyone is for those alone. */
  placed: boolean;
  response: ServerResponse;
}

const HEARTBEAT_MS = 20_000;
const LIFETIME_MS = 10 * 60_000;
const MAX_LISTENERS = 5_000;

/**
 * Server-sent events: nudges only, never content. A page that is nudged asks again through the ordinary routes, where
 * access is checked. Whoever holds no position hears only what is for himself, and a machine, which has no page, nothing.
 * A connection ends when the rights of its person change, and by itself after ten minutes, so that nobody listens longer
 * than he may; a browser comes back by itself.
 */
@ApiTags('Langsung')
@Controller('api/live')
export class LiveController implements OnModuleDestroy {
  private readonly listeners = new Set<Listener>();
  private readonly stopListening: () => void;
  private readonly heartbeat: NodeJS.Timeout;

  constructor(bus: Bus) {
    this.stopListening = bus.onNudge((nudge) => this.pass(nudge));
    bus.onAccessChanged((personId) => this.end(personId));
    this.heartbeat = setInterval(() => this.send(() => true, ': ada\n\n'), HEARTBEAT_MS);
    this.heartbeat.unref();
  }

  @Get()
  @ApiOperation({ summary: 'Isyarat perubahan (text/event-stream)', operationId: 'live' })
  listen(@Call() call: CallContext, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (!call.token) throw new Problem('common.not-signed-in');
    const { kind, sub: personId = '', positions } = decodeJwt<CallerClaims>(call.token);
    if (kind !== 'person') throw new Problem('common.forbidden');
    if (this.listeners.size >= MAX_LISTENERS) throw new Problem('common.too-many-requests', { seconds: 30 });
    reply.hijack();
    const response = reply.raw;
    // What the hooks have set would stay behind with the reply that is not used.
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) response.setHeader(name, value);
    }
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    });
    response.write('retry: 3000\n\n');
    const listener = { personId, placed: positions.length > 0, response };
    this.listeners.add(listener);
    const lifetime = setTimeout(() => response.end(), LIFETIME_MS);
    request.raw.once('close', () => {
      clearTimeout(lifetime);
      this.listeners.delete(listener);
    });
  }

  /** Ends every open connection, so that the gateway can close. */
  onModuleDestroy(): void {
    this.stopListening();
    clearInterval(this.heartbeat);
    for (const { response } of this.listeners) response.end();
  }

  private end(personId: string): void {
    for (const listener of this.listeners) if (listener.personId === personId) listener.response.end();
  }

  private pass(nudge: LiveNudge): void {
    this.send(
      ({ personId, placed }) => (nudge.personId === null ? placed : nudge.personId === personId),
      `data: ${JSON.stringify(nudge)}\n\n`,
    );
  }

  /** A reader too slow to take what it was sent is let go; its browser comes back by itself. */
  private send(to: (listener: Listener) => boolean, text: string): void {
    for (const listener of this.listeners) {
      if (!to(listener)) continue;
      if (listener.response.writableNeedDrain) listener.response.destroy();
      else listener.response.write(text);
    }
  }
}
