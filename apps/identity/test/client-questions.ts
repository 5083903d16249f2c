import { randomUUID } from 'node:crypto';
import { ROLES, identity, type Role, type Rpc } from '@selaras/contracts';

type Question = [name: string, contract: Rpc<object, object>, body: object, allowed: readonly Role[]];

const id = 'mesin-tidak-ada';
const applicationId = randomUUID();
const administrators: readonly Role[] = ['administrator'];
const keepers: readonly Role[] = ['administrator', 'catalogue-steward'];
const redirectUris = ['https://opd.contoh.go.id/kembali'];

/** The questions about machines, applications that sign people in, and consent, with who may ask them. */
export const CLIENT_QUESTIONS: Question[] = [
  ['listClients', identity.listClients, {}, administrators],
  ['getClient', identity.getClient, { id }, administrators],
  ['createClient', identity.createClient, { name: 'X', scopes: ['catalogue.read'] }, administrators],
  ['changeClient', identity.changeClient, { id, version: 1 }, administrators],
  ['rotateClientSecret', identity.rotateClientSecret, { id, overlapDays: 1 }, administrators],
  ['revokeClient', identity.revokeClient, { id, reason: 'x' }, administrators],
  ['listRelyingParties', identity.listRelyingParties, {}, administrators],
  ['signInOfApplication', identity.signInOfApplication, { id: applicationId }, ROLES],
  ['createRelyingParty', identity.createRelyingParty, { applicationId, redirectUris: [] }, keepers],
  ['changeRelyingParty', identity.changeRelyingParty, { id, version: 1, redirectUris }, keepers],
  ['rotateRelyingPartySecret', identity.rotateRelyingPartySecret, { id, overlapDays: 1 }, keepers],
  ['revokeRelyingParty', identity.revokeRelyingParty, { id, reason: 'x' }, keepers],
  ['setPreconsent', identity.setPreconsent, { id, preconsented: true, reason: 'x' }, administrators],
  ['listSignedInTo', identity.listSignedInTo, {}, ROLES],
  ['revokeConsent', identity.revokeConsent, { id }, ROLES],
];
