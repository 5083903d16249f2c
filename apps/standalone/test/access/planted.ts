import { randomUUID } from 'node:crypto';
import { EVERY_ROLE, NOBODY, anywhere, machinesOfTheAgency, type CallerName } from './callers.js';
import type { Question } from './question.js';
import type { Objects } from './objects.js';
import { INDICATOR_READERS } from './rules/assessments.js';

/** A word nobody would write, and who may read it somewhere. */
export interface Planted {
  word: string;
  what: string;
  readers: readonly CallerName[];
}

/** One question of the sweep. */
export type Asked = [route: string, question?: Question];

export interface Sweep {
  planted: Planted[];
  asked: Asked[];
}

const OVERSIGHT: CallerName[] = ['administrator', 'auditor'];

const seed = (what: string): string => `${what}${randomUUID().replaceAll('-', '').slice(0, 12)}`;

/** Who looks for somebody to let act in his name, and whoever reads what such a leader reads. */
const SEEKERS: CallerName[] = [
  ...anywhere('head-of-agency', 'coordinator', 'executive'),
  'aide of the head',
  'aide of the coordinator',
  'aide who may only read',
];

/** Puts a recognisable word into every kind of object that is not for everybody, and says how it would be looked for. */
export async function plant(objects: Objects): Promise<Sweep> {
  const parts = await Promise.all(
    [inAnAnswer, inTheCatalogue, inAnImport, inPeople, inPapers, inClients, inNotices].map((put) =>
      put(objects),
    ),
  );
  return {
    planted: parts.flatMap(({ planted }) => planted),
    asked: [...EVERYWHERE, ...parts.flatMap(({ asked }) => asked)],
  };
}

const EVERYWHERE: Asked[] = [
  ...['GET /api/inbox', 'GET /api/assessments', 'GET /api/notices', 'GET /api/notices/summary'],
  ...['GET /api/delegations', 'GET /api/exchange/streams', 'GET /api/holdings/applications'],
  ...['GET /api/me/applications', 'GET /api/account/sessions', 'GET /api/jobs', 'GET /api/status'],
].map((route): Asked => [route]);

async function inAnAnswer(objects: Objects): Promise<Sweep> {
  const [facts, analysis, note, file] = [seed('fakta'), seed('analisis'), seed('catatan'), seed('berkas')];
  const { id, code } = await objects.indicator('draft');
  await objects.ground.rows(
    `UPDATE scoring.indicator_answer SET facts = $3, analysis = $4, review_note = $5
     WHERE assessment_id = $1 AND code = $2`,
    [id, code, facts, analysis, note],
  );
  await objects.ground.made('agency-operator', 'POST /api/assessments/{id}/evidence', {
    at: { id },
    form: { code, file: new File([`%PDF-1.7\n%${file}\n%%EOF\n`], `${file}.pdf`) },
  });
  const { id: entry } = await objects.ground.one<{ id: string }>(
    `SELECT id FROM scoring.audit_entry WHERE event = 'scoring.evidence-added' ORDER BY position DESC LIMIT 1`,
  );
  return {
    planted: [
      { word: facts, what: 'FAKTA of the agency', readers: INDICATOR_READERS },
      { word: analysis, what: 'ANALISIS of the agency', readers: INDICATOR_READERS },
      { word: note, what: 'what the assessor asked the agency to mend', readers: INDICATOR_READERS },
      // The trail says which file was added, never what is in it.
      {
        word: file,
        what: 'the name of a file of the agency',
        readers: [...INDICATOR_READERS, 'administrator'],
      },
    ],
    asked: [
      ['GET /api/assessments/{id}', { at: { id } }],
      ['GET /api/assessments/{id}/result', { at: { id } }],
      ['GET /api/assessments/{id}/indicators/{code}', { at: { id, code } }],
      ['GET /api/audit/entries/{service}/{id}', { at: { service: 'scoring', id: entry } }],
    ],
  };
}

async function inTheCatalogue(objects: Objects): Promise<Sweep> {
  const [name, purpose] = [seed('aplikasi'), seed('kegunaan')];
  const { id } = await objects.application({ name, purpose });
  // What it was taken from stands on the register by its name.
  const { id: signed } = await objects.ground.made<{ id: string }>(
    'catalogue-steward',
    'POST /api/extracts/applications/{id}/signed',
    { at: { id }, form: await objects.signedPaper() },
  );
  const readers = [...EVERY_ROLE, ...machinesOfTheAgency('catalogue.read')];
  return {
    planted: [
      { word: name, what: 'the name of an application of the agency', readers },
      { word: purpose, what: 'the purpose of an application of the agency', readers },
    ],
    asked: [
      ['GET /api/applications', { query: { q: name, count: 'true' } }],
      ['GET /api/applications', { query: { agency: objects.own, limit: '200' } }],
      ['GET /api/applications/{id}', { at: { id } }],
      ['GET /api/applications/{id}/history', { at: { id } }],
      ['GET /api/applications/export', { query: { format: 'csv', q: name } }],
      ['GET /api/applications/export', { query: { format: 'xlsx', q: name } }],
      ['GET /api/extracts/applications', { query: { format: 'docx', q: name } }],
      ['GET /api/extracts/signed', { query: { application: id } }],
      ['GET /api/extracts/signed', { query: { limit: '200' } }],
      ['GET /api/extracts/signed/{id}/file', { at: { id: signed } }],
      ['GET /api/applications/{id}/sign-in', { at: { id } }],
    ],
  };
}

async function inAnImport(objects: Objects): Promise<Sweep> {
  const [file, row] = [seed('lembar'), seed('baris')];
  const sheet = new File([`Nama Aplikasi;Perangkat Daerah\n${row};Dispar\n`], `${file}.csv`);
  const id = await objects.catalogueImport('agency-operator', false, sheet);
  const readers: CallerName[] = ['agency-operator', 'catalogue-steward'];
  return {
    planted: [
      // The trail names the sheet that was taken in, never its rows.
      { word: file, what: 'the name of a sheet being imported', readers: [...readers, ...OVERSIGHT] },
      { word: row, what: 'a row of a sheet being imported', readers },
    ],
    asked: [
      ['GET /api/applications/imports/{id}', { at: { id } }],
      ['GET /api/applications', { query: { q: row } }],
      ['GET /api/audit/entries', { query: { event: 'registry.import-started', limit: '50' } }],
      ['GET /api/audit/entries/export', { query: { event: 'registry.import-started', format: 'csv' } }],
      ['GET /api/audit/entries/export', { query: { event: 'registry.import-started', format: 'xlsx' } }],
    ],
  };
}

async function inPeople(objects: Objects): Promise<Sweep> {
  const { ground } = objects;
  const words = { name: seed('orang'), mail: seed('surel'), reason: seed('alasan') };
  const personId = await ground.person(`${words.name} (contoh)`);
  const positionId = await ground.position('Jabatan (contoh)', 'agency-operator', objects.own);
  await ground.holding(positionId, personId);
  await ground.rows('INSERT INTO identity.person_contact (person_id, email) VALUES ($1, $2)', [
    personId,
    `${words.mail}@example.go.id`,
  ]);
  const mandate = await objects.delegation('head-of-agency');
  await ground.rows('UPDATE identity.delegation SET reason = $2 WHERE id = $1', [mandate, words.reason]);
  const at = { id: personId };
  return {
    planted: [
      { word: words.name, what: 'a person', readers: [...OVERSIGHT, ...SEEKERS] },
      // Masked by default (UU 27/2022); who opens it does so by a question of its own, which is on record.
      { word: words.mail, what: 'where a person is written to', readers: NOBODY },
      {
        word: words.reason,
        what: 'why a leader lets somebody act in his name',
        readers: [...OVERSIGHT, 'head-of-agency'],
      },
    ],
    asked: [
      ['GET /api/people', { query: { q: words.name } }],
      ['GET /api/people', { query: { agency: objects.own, limit: '200' } }],
      ['GET /api/people/{id}', { at }],
      ['GET /api/people/{id}/security', { at }],
      ['GET /api/people/{id}/sessions', { at }],
      ['GET /api/people/{id}/contact', { at }],
      ['GET /api/positions/{id}', { at: { id: positionId } }],
      ['GET /api/position-holdings', { query: { person: personId } }],
      ['GET /api/delegations/aides', { query: { q: words.name } }],
    ],
  };
}

async function inPapers(objects: Objects): Promise<Sweep> {
  const subject = seed('tentang').toUpperCase();
  const { id } = await objects.seated();
  await objects.ground.made('administrator', 'PUT /api/decrees/{id}', {
    at: { id },
    json: { ...objects.decreeContent(), subject, version: 0 },
  });
  return {
    planted: [{ word: subject, what: 'what a decree is about', readers: OVERSIGHT }],
    asked: [
      ['GET /api/decrees/{id}', { at: { id } }],
      ['GET /api/decrees/{id}/concept', { at: { id }, query: { format: 'docx' } }],
      ['GET /api/decrees/{id}/signed', { at: { id } }],
    ],
  };
}

async function inClients(objects: Objects): Promise<Sweep> {
  const [purpose, address, error] = [seed('guna'), seed('kembali'), seed('galat')];
  const { clientId } = await objects.ground.made<{ clientId: string }>('administrator', 'POST /api/clients', {
    json: { ...objects.newClient(), purpose },
  });
  const { id: applicationId } = await objects.application();
  await objects.ground.made('administrator', 'POST /api/relying-parties', {
    json: { applicationId, redirectUris: [`https://opd.example.go.id/${address}`] },
  });
  const mail = await objects.failedMail();
  await objects.ground.rows('UPDATE identity.mail_message SET last_error = $2 WHERE id = $1', [mail, error]);
  return {
    planted: [
      { word: purpose, what: 'what a machine is for', readers: ['administrator'] },
      {
        word: address,
        what: 'where an application leads back to',
        readers: ['administrator', 'catalogue-steward'],
      },
      { word: error, what: 'what a mail server said', readers: ['administrator'] },
    ],
    asked: [
      ['GET /api/clients', { query: { q: purpose } }],
      ['GET /api/clients/{id}', { at: { id: clientId } }],
      ['GET /api/relying-parties', { query: { limit: '200' } }],
      ['GET /api/applications/{id}/sign-in', { at: { id: applicationId } }],
      ['GET /api/mail', { query: { state: 'failed', limit: '200' } }],
    ],
  };
}

async function inNotices(objects: Objects): Promise<Sweep> {
  const [toHeads, toOne] = [seed('kepala'), seed('pribadi')];
  const title = (id: string, word: string) =>
    objects.ground.rows('UPDATE identity.notice SET title_id = $2, title_en = $2 WHERE id = $1', [id, word]);
  await title(await objects.notice(`role:head-of-agency:${objects.own}`), toHeads);
  await title(await objects.notice(`person:${objects.ground.seat('respondent').personId}`), toOne);
  return {
    planted: [
      {
        word: toHeads,
        what: 'news for the head of the agency',
        // Whoever acts in his name reads what he reads (docs/roles.md).
        readers: ['head-of-agency', 'aide of the head', 'aide who may only read'],
      },
      { word: toOne, what: 'news for one person', readers: ['respondent'] },
    ],
    asked: [['GET /api/notices', { query: { limit: '200' } }]],
  };
}
