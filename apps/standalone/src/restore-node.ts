import {
  completeRestore as complete,
  prepareRestore as prepare,
  productVersion,
  unknownMigrations,
  upgradeRestored as upgrade,
  type ClaimedNode,
  type RanMigrations,
} from '@selaras/platform';
import type { Secrets } from './node-environment.js';
import { SERVICE_DEFINITIONS } from './services.js';

/** What `npm run restore` needs of the product: it alone knows the schemas of every release up to its own. */
export interface RestoreTarget {
  /** As the role that may create roles and schemas. */
  adminUrl: string;
  secrets: Pick<Secrets, 'dbPasswords'>;
}

export const version = productVersion;

/** What of a backup this release cannot restore, because a newer one made it. */
export const unknownTo = (ran: RanMigrations): string[] => unknownMigrations(SERVICE_DEFINITIONS, ran);

/** Roles, schemas and tables as they were when the backup was made, in a database marked as being restored. */
export const prepareRestore = (target: RestoreTarget, ran: RanMigrations): Promise<void> =>
  prepare({ ...optionsOf(target), ran });

/** The rows at this release, sessions ended, facts to be published again. */
export const upgradeRestored = (target: RestoreTarget, node: ClaimedNode, takenAt: string): Promise<void> =>
  upgrade({ ...optionsOf(target), node, takenAt });

export const completeRestore = (target: RestoreTarget, node: ClaimedNode): Promise<void> =>
  complete(target.adminUrl, node);

const optionsOf = ({ adminUrl, secrets }: RestoreTarget) => ({
  adminUrl,
  passwords: secrets.dbPasswords,
  services: SERVICE_DEFINITIONS,
});
