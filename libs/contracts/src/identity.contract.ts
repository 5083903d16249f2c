import { event, rpc } from './contract.js';
import { ById } from './common.contract.js';
import { Text, Whole } from './fields.js';
import { AgencyPage, AgencyView, ChangeAgency, CreateAgency, ListAgencies } from './identity.agencies.js';
import { accountContracts } from './identity.account.js';
import { clientContracts } from './identity.clients.js';
import { decreeContracts } from './identity.decrees.js';
import { delegationContracts } from './identity.delegations.js';
import { letterheadContracts } from './identity.letterheads.js';
import { noticeContracts } from './identity.notices.js';
import { peopleImportContracts } from './identity.imports.js';
import { peopleContracts } from './identity.people.js';
import { holdingContracts } from './identity.holdings.js';
import { positionContracts } from './identity.positions.js';
import { practiceContracts } from './identity.practice.js';
import { breachContracts } from './privacy.breaches.js';
import { processingContracts } from './privacy.processing.js';
import { dataRequestContracts } from './privacy.requests.js';
import { relyingPartyContracts } from './identity.relying-parties.js';
import { sessionContracts } from './identity.sessions.js';

/** Caches of tokens of this person or client must be dropped: roles changed, signed out or switched off. */
export class AccessChanged {
  @Text()
  subject!: string;

  @Whole({ min: 1 })
  version!: number;
}

export const identity = {
  ...peopleContracts,
  ...noticeContracts,
  ...positionContracts,
  ...holdingContracts,
  ...practiceContracts,
  ...delegationContracts,
  ...peopleImportContracts,
  ...letterheadContracts,
  ...decreeContracts,
  ...sessionContracts,
  ...accountContracts,
  ...clientContracts,
  ...relyingPartyContracts,
  ...dataRequestContracts,
  ...breachContracts,
  ...processingContracts,
  listAgencies: rpc('identity.agencies.list', ListAgencies, AgencyPage),
  getAgency: rpc('identity.agencies.get', ById, AgencyView),
  createAgency: rpc('identity.agencies.create', CreateAgency, AgencyView, {
    writes: true,
    audits: 'identity.agency-created',
  }),
  changeAgency: rpc('identity.agencies.change', ChangeAgency, AgencyView, {
    writes: true,
    audits: 'identity.agency-changed',
  }),
} as const;

export const identityEvents = {
  agencyChanged: event('identity.agency.changed.v1', AgencyView),
  accessChanged: event('identity.access.changed.v1', AccessChanged),
} as const;
