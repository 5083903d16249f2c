import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import type { DataSource } from 'typeorm';
import { secretHashes } from '../clients/client-secrets.js';
import { RETIRED } from './relying-parties.queries.js';

interface MachineRow {
  id: string;
  scopes: string[];
  proof: string;
  publicKeys: { keys: object[] } | null;
  secrets: string | null;
  ended: Ended | null;
}

interface PartyRow extends MachineRow {
  redirectUris: string[];
  backChannelLogoutUri: string | null;
  signingAlgorithm: string;
  refresh: boolean;
  subjectSalt: string;
}

type Ended = 'revoked' | 'expired' | 'retired';

/** Said to whoever asks under the client's name: what is wrong is no secret, and saves the developer a day. */
const SENTENCES: Record<Ended, string> = {
  revoked: 'the client was revoked by the administrator',
  expired: 'the client has expired',
  retired: 'the application is not active in the catalogue',
};

/** A client that is known and must not be used. Pages find the reason here. */
export class ClientEnded extends errors.InvalidClient {
  constructor(
    readonly reason: Ended,
    readonly clientId: string,
  ) {
    super(SENTENCES[reason]);
    this.status = 401;
    this.statusCode = 401;
  }
}

const MACHINE = `
  SELECT c.id, c.scopes, c.proof, c.public_keys AS "publicKeys", ${secretHashes('c.id')} AS secrets,
    CASE WHEN c.revoked_at IS NOT NULL THEN 'revoked' WHEN c.expires_at <= now() THEN 'expired' END AS ended
  FROM api_client c WHERE c.id = $1`;

const PARTY = `
  SELECT c.id, c.scopes, c.proof, c.public_keys AS "publicKeys", ${secretHashes('c.id')} AS secrets,
    c.redirect_uris AS "redirectUris", c.back_channel_logout_uri AS "backChannelLogoutUri", c.signing_algorithm AS "signingAlgorithm", c.refresh,
    a.subject_salt AS "subjectSalt",
    CASE WHEN c.revoked_at IS NOT NULL THEN 'revoked' WHEN c.expires_at <= now() THEN 'expired'
      WHEN a.status = '${RETIRED}' THEN 'retired' END AS ended
  FROM relying_party c JOIN sign_in_application a ON a.id = c.application_id WHERE c.id = $1`;

/** What the provider knows of a client besides what is registered for OpenID clients. */
export const EXTRA_METADATA = ['subject_salt'];

/**
 * The provider's clients, as their rows say at the moment they are asked for: machines, and applications that sign
 * people in. They are made by people with the right to it, never through the provider.
 */
export class ClientPayloads implements Adapter {
  constructor(private readonly database: DataSource) {}

  /** @throws ClientEnded */
  async find(id: string): Promise<AdapterPayload | undefined> {
    if (id.includes('\0')) return undefined;
    const [machine] = await this.database.query<MachineRow[]>(MACHINE, [id]);
    if (machine) return usable(machine, machineMetadata(machine));
    const [party] = await this.database.query<PartyRow[]>(PARTY, [id]);
    return party && usable(party, partyMetadata(party));
  }

  async upsert(): Promise<void> {}
  async findByUid(): Promise<undefined> {}
  async findByUserCode(): Promise<undefined> {}
  async consume(): Promise<void> {}
  async destroy(): Promise<void> {}
  async revokeByGrantId(): Promise<void> {}
}

function usable(row: { id: string; ended: Ended | null }, metadata: object): AdapterPayload {
  if (row.ended) throw new ClientEnded(row.ended, row.id);
  return metadata as AdapterPayload;
}

const proofOf = ({ id, proof, publicKeys, secrets }: MachineRow) => ({
  client_id: id,
  token_endpoint_auth_method: proof,
  ...(publicKeys ? { jwks: publicKeys } : {}),
  ...(proof === 'client_secret_basic' ? { client_secret: secrets ?? 'none' } : {}),
});

const machineMetadata = (machine: MachineRow) => ({
  ...proofOf(machine),
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
  scope: machine.scopes.join(' '),
});

const partyMetadata = (party: PartyRow) => ({
  ...proofOf(party),
  grant_types: ['authorization_code', ...(party.refresh ? ['refresh_token'] : [])],
  response_types: ['code'],
  redirect_uris: party.redirectUris,
  ...(party.backChannelLogoutUri
    ? { backchannel_logout_uri: party.backChannelLogoutUri, backchannel_logout_session_required: true }
    : {}),
  subject_type: 'pairwise',
  id_token_signed_response_alg: party.signingAlgorithm,
  scope: party.scopes.join(' '),
  subject_salt: party.subjectSalt,
});
