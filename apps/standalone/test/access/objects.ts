import { randomUUID } from 'node:crypto';
import { until } from '@selaras/testing';
import { AssessmentObjects } from './assessment-objects.js';
import type { CallerName } from './callers.js';
import type { Ground } from './ground.js';
import { readSample } from './samples.js';
import { DAYS } from './terms.js';
import { PrivacyObjects } from './privacy-objects.js';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

const contoh = (what: string): string => `${what} ${randomUUID().slice(0, 8)} (contoh)`;

/** The things that are asked about, each made anew by those who may make it. */
export class Objects extends AssessmentObjects {
  readonly privacy: PrivacyObjects;

  constructor(ground: Ground) {
    super(ground);
    this.privacy = new PrivacyObjects(ground);
  }

  async application(over: object = {}): Promise<{ id: string; name: string; version: number }> {
    return this.ground.made('catalogue-steward', 'POST /api/applications', {
      json: { name: contoh('Aplikasi'), ownerAgencyId: this.own, ...over },
    });
  }

  sheet(): File {
    return new File([`Nama Aplikasi;Perangkat Daerah\n${contoh('Dari lembar')};Dispar\n`], 'katalog.csv');
  }

  /** An import of the catalogue, started by this caller. */
  async catalogueImport(by: CallerName, confirmed = false, file = this.sheet()): Promise<string> {
    const { id } = await this.ground.made<{ id: string }>(by, 'POST /api/applications/imports', {
      form: { file },
    });
    await until('the dry run', async () => {
      const route = 'GET /api/applications/imports/{id}';
      return (await this.ground.made<{ status: string }>(by, route, { at: { id } })).status === 'ready';
    });
    if (confirmed)
      await this.ground.made(by, 'POST /api/applications/imports/{id}/confirm', { at: { id }, json: {} });
    return id;
  }

  person(active = true): Promise<string> {
    return this.ground.person(contoh('Orang'), active);
  }

  /** Somebody in a seat of the agency. */
  async seated(until: string | null = null): Promise<{ positionId: string; personId: string; id: string }> {
    const personId = await this.person();
    const positionId = await this.ground.position(contoh('Jabatan'), 'agency-operator', this.own);
    return { positionId, personId, id: await this.ground.holding(positionId, personId, DAYS.past, until) };
  }

  vacant(): Promise<string> {
    return this.ground.position(contoh('Jabatan'), 'agency-operator', this.own);
  }

  async agency(): Promise<{ id: string; version: number }> {
    const code = `dinas-${randomUUID().slice(0, 8)}`;
    return this.ground.made('administrator', 'POST /api/agencies', {
      json: { code, name: contoh('Dinas'), kind: 'dinas' },
    });
  }

  newClient(): object {
    return {
      name: contoh('Mesin'),
      purpose: 'Membaca katalog (contoh)',
      agencyId: this.own,
      scopes: ['catalogue.read'],
      expiresAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
    };
  }

  async client(revoked = false): Promise<string> {
    const { clientId } = await this.ground.made<{ clientId: string }>('administrator', 'POST /api/clients', {
      json: this.newClient(),
    });
    if (revoked)
      await this.ground.made('administrator', 'POST /api/clients/{id}/revoke', revocation(clientId));
    return clientId;
  }

  async newRelyingParty(): Promise<object> {
    const { id } = await this.application();
    return { applicationId: id, redirectUris: ['https://opd.example.go.id/kembali'] };
  }

  async relyingParty(revoked = false): Promise<string> {
    const { clientId } = await this.ground.made<{ clientId: string }>(
      'administrator',
      'POST /api/relying-parties',
      { json: await this.newRelyingParty() },
    );
    if (revoked)
      await this.ground.made('administrator', 'POST /api/relying-parties/{id}/revoke', revocation(clientId));
    return clientId;
  }

  /** Somebody agreed that an application learns who he is. */
  async consent(personId: string): Promise<string> {
    const clientId = await this.relyingParty();
    await this.ground.rows(
      `INSERT INTO identity.consent (person_id, client_id, scopes, last_at) VALUES ($1, $2, '{openid,profile}', now())`,
      [personId, clientId],
    );
    return clientId;
  }

  /** A notice to these addresses: `person:…`, `role:<role>:<agency or *>`. */
  async notice(...audiences: string[]): Promise<string> {
    const id = randomUUID();
    await this.ground.rows(
      `INSERT INTO identity.notice (id, source, key, kind, title_id, title_en, path, urgent, raised_at)
       VALUES ($1::uuid, 'scoring', $1::text, 'news', 'Kabar (contoh)', 'News (example)', '/', false, now())`,
      [id],
    );
    for (const audience of audiences)
      await this.ground.rows('INSERT INTO identity.notice_audience (audience, notice_id) VALUES ($1, $2)', [
        audience,
        id,
      ]);
    return id;
  }

  async failedMail(): Promise<string> {
    const [id, personId] = [randomUUID(), await this.person()];
    await this.ground.rows(
      `INSERT INTO identity.person_contact (person_id, email) VALUES ($1, 'orang@example.go.id')`,
      [personId],
    );
    await this.ground.rows(
      `INSERT INTO identity.mail_message (id, person_id, letter, params, state, attempts, next_attempt_at, created_at,
         ended_at, last_error) VALUES ($1, $2, 'test', '{}', 'failed', 5, now(), now(), now(), '550')`,
      [id, personId],
    );
    return id;
  }

  async resetRequest(): Promise<string> {
    const personId = await this.person();
    await this.ground.rows('INSERT INTO identity.reset_request (person_id) VALUES ($1)', [personId]);
    return personId;
  }

  async foreignAccount(): Promise<{ id: string; accountId: string }> {
    const [id, accountId] = [await this.person(), randomUUID()];
    await this.ground.rows(
      `INSERT INTO identity.foreign_account (id, person_id, issuer, identifier, linked_by)
       VALUES ($1::uuid, $2, 'https://luar.example', $1::text, $2)`,
      [accountId, id],
    );
    return { id, accountId };
  }

  /** A mandate of a leader to somebody, as it stands or taken back. */
  async delegation(by: CallerName, revoked = false): Promise<string> {
    const id = await this.ground.mandate(await this.person(), this.ground.seat(by), {
      acts: [],
      until: 'today',
    });
    if (revoked)
      await this.ground.rows('UPDATE identity.delegation SET revoked_at = now() WHERE id = $1', [id]);
    return id;
  }

  async peopleSheet(): Promise<File> {
    const name = `u${randomUUID().slice(0, 8)}`;
    const [titles = ''] = (await readSample('orang-contoh.csv')).toString().split('\n');
    return new File([`${titles}\nOrang ${name} (contoh);${name};;;;;;;;\n`], 'orang.csv');
  }

  async peopleImport(confirmed = false): Promise<string> {
    const { id } = await this.ground.made<{ id: string }>('administrator', 'POST /api/people-imports', {
      form: { kind: 'people', file: await this.peopleSheet() },
    });
    if (confirmed)
      await this.ground.made('administrator', 'POST /api/people-imports/{id}/confirm', {
        at: { id },
        json: {},
      });
    return id;
  }

  /** A decree of a holding, signed in ink where so wanted. */
  async decree(signed = false): Promise<string> {
    const { id } = await this.seated();
    if (signed)
      await this.ground.made('administrator', 'POST /api/decrees/{id}/signed', {
        at: { id },
        form: await this.signedDecree(),
      });
    return id;
  }

  /** A signed extract that came back: of an entry of the agency, or of a list. */
  async signedExtract(of: 'entry' | 'list'): Promise<string> {
    const form = await this.signedPaper();
    const { id } =
      of === 'list'
        ? await this.ground.made<{ id: string }>('catalogue-steward', 'POST /api/extracts/signed', {
            form: { ...form, covers: contoh('Daftar') },
          })
        : await this.ground.made<{ id: string }>(
            'catalogue-steward',
            'POST /api/extracts/applications/{id}/signed',
            { at: { id: (await this.application()).id }, form },
          );
    return id;
  }

  decreeContent(): object {
    return {
      letterhead: 'government',
      issuer: 'BUPATI CONTOH',
      subject: 'PENUNJUKAN',
      considerations: ['bahwa …'],
      legalBases: ['Undang-Undang …'],
      dicta: ['Menunjuk …'],
      place: null,
      signatoryName: null,
      signatoryRank: null,
      signatoryNip: null,
      copiesTo: [],
    };
  }

  async signedDecree(): Promise<Record<string, string | File>> {
    return { version: '0', ...(await this.signedPaper()) };
  }

  /** Signed in ink. */
  async signedPaper(): Promise<Record<string, string | File>> {
    return {
      method: 'wet-ink',
      number: '821.2/1/2026',
      day: DAYS.past,
      signer: 'Bupati (contoh)',
      signedOn: DAYS.past,
      file: await this.scan(),
    };
  }

  async scan(): Promise<File> {
    return new File([new Uint8Array(await readSample('sk-pindaian.pdf'))], 'pindaian.pdf');
  }

  /** One red pixel. */
  logo(): File {
    return new File([Buffer.from(PIXEL, 'base64')], 'logo.png');
  }

  async auditEntry(service = 'registry'): Promise<string> {
    return (
      await this.ground.one<{ id: string }>(`SELECT id FROM ${service}.audit_entry ORDER BY id DESC LIMIT 1`)
    ).id;
  }
}

export const revocation = (id: string) => ({ at: { id }, json: { reason: 'Tidak dipakai lagi (contoh)' } });
