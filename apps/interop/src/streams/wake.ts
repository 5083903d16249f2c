/** Anything that runs SQL inside the caller's transaction: a data source, an entity manager, a Tx. */
export interface Queryable {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

export const DELIVERY_CHANNEL = 'interop_delivery';

/** `entry`: there is something to send. `peer`: a peer was enrolled or changed, so try it again at once. */
export type Wake = 'entry' | 'peer';

/** Wakes the leading deliverer, in whichever process it runs, when the transaction commits. */
export async function wakeDeliverer(database: Queryable, reason: Wake): Promise<void> {
  await database.query(`SELECT pg_notify('${DELIVERY_CHANNEL}', $1)`, [reason]);
}
