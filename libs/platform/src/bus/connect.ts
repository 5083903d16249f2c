import { connect, type NatsConnection } from '@nats-io/transport-node';
import { inboxPrefix } from './topology.js';

/** Connects as one service's own broker user; goes on trying while the broker is away. */
export function connectBus(options: {
  url: string;
  user: string;
  password: string;
}): Promise<NatsConnection> {
  return connect({
    servers: options.url,
    user: options.user,
    pass: options.password,
    name: options.user,
    inboxPrefix: inboxPrefix(options.user),
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    waitOnFirstConnect: false,
    timeout: 5_000,
    // A stack trace drawn up at every question, in case it fails, costs as much as reading the question.
    noAsyncTraces: true,
  });
}
