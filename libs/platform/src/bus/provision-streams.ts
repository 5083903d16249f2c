import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  RetentionPolicy,
  StorageType,
  jetstreamManager,
} from '@nats-io/jetstream';
import { connectBus } from './connect.js';
import { EVENT_STREAM, SERVICES, TOPOLOGY, durableName } from './topology.js';

const DAY_NS = 24 * 3_600 * 1e9;
const SECOND_NS = 1e9;

/** Creates the event stream and every durable consumer of the topology; running it again changes nothing. */
export async function provisionStreams(options: { url: string; password: string }): Promise<void> {
  const connection = await connectBus({ url: options.url, user: 'provisioner', password: options.password });
  try {
    const manager = await jetstreamManager(connection);
    const config = {
      name: EVENT_STREAM,
      subjects: ['event.>'],
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      discard: DiscardPolicy.Old,
      max_age: 30 * DAY_NS,
      duplicate_window: 10 * 60 * SECOND_NS,
    };
    const exists = await manager.streams.info(EVENT_STREAM).catch(() => null);
    await (exists ? manager.streams.update(EVENT_STREAM, config) : manager.streams.add(config));
    for (const service of SERVICES) {
      for (const event of TOPOLOGY[service].consumes) {
        await manager.consumers.add(EVENT_STREAM, {
          durable_name: durableName(service, event),
          filter_subject: event.subject,
          ack_policy: AckPolicy.Explicit,
          deliver_policy: DeliverPolicy.All,
          // What a stopping service had taken but not handled comes again after this; the inbox makes an early repeat harmless.
          ack_wait: 5 * SECOND_NS,
          max_ack_pending: 1,
        });
      }
    }
  } finally {
    await connection.drain();
  }
}
