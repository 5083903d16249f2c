import { randomUUID } from 'node:crypto';
import { ROLES, identity, type Role, type Rpc } from '@selaras/contracts';

type Question = [name: string, contract: Rpc<object, object>, body: object, allowed: readonly Role[]];

const id = randomUUID();
/** Who acts as Pejabat Pelindungan Data Pribadi (Articles 53 and 54 UU 27/2022). */
const officers: readonly Role[] = ['administrator', 'information-officer'];
const readers: readonly Role[] = [...officers, 'auditor'];

const BREACH = { title: 'Contoh', knownAt: '2026-11-22T00:00:00.000Z' };
const APPLICANT = {
  applicantName: 'Pemohon (contoh)',
  applicantContact: 'loket',
  identityProof: 'KTP dilihat',
};
const DECISION = { id, version: 1, outcome: 'granted', answer: 'Dikabulkan.' };

/** The questions about the data of people and about a practice space, with who may ask them. */
export const PRIVACY_QUESTIONS: Question[] = [
  ['listOwnDataRequests', identity.listOwnDataRequests, {}, ROLES],
  ['getOwnDataRequest', identity.getOwnDataRequest, { id }, ROLES],
  ['submitDataRequest', identity.submitDataRequest, { kind: 'copy' }, ROLES],
  ['withdrawDataRequest', identity.withdrawDataRequest, { id }, ROLES],
  ['openDataCopy', identity.openDataCopy, { id }, ROLES],
  ['listDataRequests', identity.listDataRequests, {}, readers],
  ['getDataRequest', identity.getDataRequest, { id }, readers],
  ['enterDataRequest', identity.enterDataRequest, { kind: 'copy', ...APPLICANT }, officers],
  ['decideDataRequest', identity.decideDataRequest, DECISION, officers],
  ['unmaskDataRequest', identity.unmaskDataRequest, { id, reason: 'menjawab' }, officers],
  ['renderAnswer', identity.renderAnswer, { id, format: 'pdf' }, officers],
  ['listBreaches', identity.listBreaches, {}, readers],
  ['getBreach', identity.getBreach, { id }, readers],
  ['reportBreach', identity.reportBreach, BREACH, officers],
  ['changeBreach', identity.changeBreach, { id, version: 1, ...BREACH }, officers],
  ['tellBreach', identity.tellBreach, { id, version: 1, to: 'agency' }, officers],
  ['closeBreach', identity.closeBreach, { id, version: 1, closing: 'Selesai' }, officers],
  ['renderBreach', identity.renderBreach, { id, to: 'agency', format: 'pdf' }, officers],
  ['listProcessing', identity.listProcessing, {}, ROLES],
  ['renderPrivacyPaper', identity.renderPrivacyPaper, { paper: 'ropa', format: 'docx' }, readers],
  ['unmaskPerson', identity.unmaskPerson, { id, reason: 'menghubungi' }, ['administrator']],
  ['restartPractice', identity.restartPractice, {}, ['administrator', 'coordinator']],
];
