import { GOVERNMENT_CODE, genesisHash, streamName } from '../entries/entry-header.js';
import type { Tx } from '@selaras/platform';
import type { PublicJwk } from '../keys/public-key.js';
import { wakeDeliverer } from '../streams/wake.js';

/** A peer as enrolled: its address without a slash at the end, its key checked. */
export interface EnrolledPeer {
  code: string;
  name: string;
  baseUrl: string;
  publicKey: PublicJwk;
  sendsTo: boolean;
  standingRelease: boolean;
}

/**
 * Writes a peer and the heads of its two streams into interop's schema, in the caller's transaction; the running
 * service notices, and the audit trail says what is new. For provisioning, where no administrator is signed in; people
 * enrol through the contract.
 * @param ownCode code of this node's government
 * @throws Error when a code is not that of a government
 */
export async function enrolPeerDirectly(tx: Tx, ownCode: string, peer: EnrolledPeer): Promise<void> {
  if (!GOVERNMENT_CODE.test(peer.code) || !GOVERNMENT_CODE.test(ownCode) || peer.code === ownCode)
    throw new Error(`${peer.code} cannot be a peer of ${ownCode}`);
  const before = await storedPeer(tx, peer.code);
  await tx.query(
    `INSERT INTO peer (code, name, base_url, public_key, sends_to, standing_release)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, base_url = excluded.base_url,
       public_key = excluded.public_key, sends_to = excluded.sends_to,
       standing_release = excluded.standing_release, updated_at = now()`,
    [
      peer.code,
      peer.name,
      peer.baseUrl.replace(/\/+$/, ''),
      JSON.stringify(peer.publicKey),
      peer.sendsTo,
      peer.standingRelease,
    ],
  );
  await tx.query(
    `INSERT INTO stream (direction, peer_code, head_hash) VALUES ('outgoing', $1, $2), ('incoming', $1, $3)
     ON CONFLICT DO NOTHING`,
    [peer.code, genesisHash(streamName(ownCode, peer.code)), genesisHash(streamName(peer.code, ownCode))],
  );
  await tx.query(
    `INSERT INTO delivery (direction, peer_code) VALUES ('outgoing', $1), ('incoming', $1)
     ON CONFLICT DO NOTHING`,
    [peer.code],
  );
  await auditPeer(tx, before, peer.code);
  await wakeDeliverer(tx, 'peer');
}

type StoredPeer = Record<'name' | 'baseUrl' | 'key' | 'sendsTo' | 'standingRelease', string | boolean>;

async function storedPeer(tx: Tx, code: string): Promise<StoredPeer | null> {
  const [stored] = await tx.query<StoredPeer>(
    `SELECT name, base_url AS "baseUrl", public_key ->> 'x' AS key, sends_to AS "sendsTo",
       standing_release AS "standingRelease" FROM peer WHERE code = $1`,
    [code],
  );
  return stored ?? null;
}

/** The provisioner enrols anew at every start: what changes nothing is nothing to record. */
async function auditPeer(tx: Tx, before: StoredPeer | null, code: string): Promise<void> {
  const after = await storedPeer(tx, code);
  if (!after || JSON.stringify(before) === JSON.stringify(after)) return;
  const object = { kind: 'peer', id: code, name: String(after.name) };
  await tx.audit(before ? 'interop.peer-changed' : 'interop.peer-enrolled', { object, before, after });
}
