import { randomUUID } from 'node:crypto';
import { registry, registryEvents, type ApplicationView } from '@selaras/contracts';
import { Problem } from '@selaras/platform';
import { headers } from '@nats-io/nats-core';
import type { IdentityNode } from './identity-node.js';

/** The registry's side: answers for one entry at a time, and publishes its changes. */
export class Catalogue {
  private readonly entries = new Map<string, ApplicationView>();

  private constructor(private readonly there: IdentityNode) {}

  static async of(there: IdentityNode): Promise<Catalogue> {
    const catalogue = new Catalogue(there);
    const connection = await there.node.connect('registry');
    connection.subscribe(registry.getApplication.subject, {
      callback: (error, message) => {
        if (error) return;
        const entry = catalogue.entries.get(message.json<{ id: string }>().id);
        if (entry) return void message.respond(JSON.stringify(entry));
        const marked = headers();
        marked.set('Selaras-Problem', '1');
        const problem = new Problem('registry.application-not-found').toMessage();
        message.respond(JSON.stringify(problem), { headers: marked });
      },
    });
    await connection.flush();
    return catalogue;
  }

  /** A new entry. */
  add(name: string, over: Partial<ApplicationView> = {}): string {
    const id = randomUUID();
    const now = new Date().toISOString();
    const ownerAgency = { id: randomUUID(), name: 'Dinas Kesehatan (contoh)' };
    const entry = {
      id,
      name,
      code: `33.22-${id.slice(0, 4)}`,
      ownerAgency,
      userAgencies: [],
      status: 'active',
    };
    this.entries.set(id, { ...entry, version: 1, createdAt: now, updatedAt: now, ...over });
    return id;
  }

  /** Changes an entry and says so. */
  async change(id: string, over: Partial<ApplicationView>): Promise<void> {
    const before = this.entries.get(id);
    if (!before) throw new Error(`no entry ${id}`);
    const entry = { ...before, ...over, version: before.version + 1 };
    this.entries.set(id, entry);
    await this.there.node.publish(registryEvents.applicationChanged, entry);
  }
}
