import type { Demo } from '../config/demo.js';
import type { ServiceDefinition } from '../start/start-service.js';
import { serviceDataSource } from './service-database.js';
import { Tx } from './transactions.js';

/** Loads a service's part of the demonstration once; the mark is written in the same transaction. */
export async function loadDemoOnce(definition: ServiceDefinition, demo: Demo, appUrl: string): Promise<void> {
  if (!definition.loadDemo) return;
  const database = serviceDataSource(definition, appUrl, 2);
  await database.initialize();
  try {
    await database.transaction(async (manager) => {
      const tx = new Tx(manager);
      const fresh = await tx.query(
        `INSERT INTO idempotency (caller, subject, key, request_hash) VALUES ('provisioner', 'demo', $1, '')
         ON CONFLICT DO NOTHING RETURNING key`,
        [demo.governmentCode],
      );
      if (fresh.length) await definition.loadDemo?.(tx, demo);
    });
  } finally {
    await database.destroy();
  }
}
