import { identityEvents, type AgencyView } from '@selaras/contracts';
import type { Tx } from '@selaras/platform';
import { changeRights } from '../positions/changed-rights.js';
import { Agency } from './agency.entity.js';

/** Two moves at the same time could close a circle that neither sees: changes to the tree wait for each other. */
export const HOLD_THE_TREE = `SELECT pg_advisory_xact_lock(hashtext('identity.agency-tree'))`;

/** Writes a new agency, puts it on record and tells it. */
export async function addAgency(tx: Tx, agency: AgencyView): Promise<AgencyView> {
  await tx.audit('identity.agency-created', { object: objectOf(agency), after: recordOf(agency) });
  return save(tx, agency);
}

/** The same for an agency that was there; whoever holds its positions is told when it is switched off or on. */
export async function alterAgency(tx: Tx, before: AgencyView, after: AgencyView): Promise<AgencyView> {
  await tx.audit('identity.agency-changed', {
    object: objectOf(after),
    before: recordOf(before),
    after: recordOf(after),
  });
  if (after.active !== before.active) await tellHolders(tx, after.id);
  return save(tx, after);
}

/** Positions of an agency that is switched off give no rights; switched on again, they do. */
async function tellHolders(tx: Tx, agencyId: string): Promise<void> {
  const holders = await tx.query<{ id: string }>(
    `SELECT DISTINCT h.person_id AS id FROM holding h JOIN position o ON o.id = h.position_id
     WHERE o.agency_id = $1 AND h.revoked_at IS NULL`,
    [agencyId],
  );
  await changeRights(
    tx,
    holders.map(({ id }) => id),
  );
}

const objectOf = ({ id, name }: AgencyView) => ({ kind: 'agency', id, name });

const recordOf = ({ code, name, shortName, kind, parentId, active }: AgencyView) => ({
  code,
  name,
  shortName,
  kind,
  parentId,
  active,
});

async function save(tx: Tx, agency: AgencyView): Promise<AgencyView> {
  await tx.manager.save(Agency, agency);
  await tx.publish(identityEvents.agencyChanged, agency);
  return agency;
}
