import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  RetentionPolicy,
  StorageType,
  jetstreamManager,
} from '@nats-io/jetstream';
import { connectBus } from './connect.js';
import { EVENT_STREAM, FACTS_IN_HAND, SERVICES, TOPOLOGY, durableName } from './topology.js';

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
        const name = durableName(service, event);
        const settings = {
          // What a stopping service had taken but not handled comes again after this; the inbox makes an early repeat harmless.
          ack_wait: 5 * SECOND_NS,
          max_ack_pending: FACTS_IN_HAND,
        };
        const known = await manager.consumers.info(EVENT_STREAM, name).catch(() => null);
        if (known) await manager.consumers.update(EVENT_STREAM, name, settings);
        else {
          await manager.consumers.add(EVENT_STREAM, {
            durable_name: name,
            filter_subject: event.subject,
            ack_policy: AckPolicy.Explicit,
            deliver_policy: DeliverPolicy.All,
            ...settings,
          });
        }
      }
    }
  } finally {
    await connection.drain();
  }
}
