import type { CallerName } from './callers.js';
import type { Ground } from './ground.js';

interface Row {
  id: string;
  version: number;
}

const REQUEST = 'POST /api/data-requests/{id}/decision';
const HOUR_MS = 3_600_000;

/** Requests of data subjects and reports of breaches. */
export class PrivacyObjects {
  constructor(private readonly ground: Ground) {}

  newRequest(): object {
    return {
      kind: 'copy',
      applicantName: 'Pemohon (contoh)',
      applicantContact: 'Loket (contoh)',
      identityProof: 'Kartu pegawai dilihat petugas (contoh)',
    };
  }

  refusal(): object {
    return { version: 1, outcome: 'refused', ground: 'identity-not-proven', answer: 'Ditolak (contoh)' };
  }

  /** A request an officer entered for somebody without an account. */
  async entered(decided = false): Promise<string> {
    const { id } = await this.ground.made<Row>('administrator', 'POST /api/data-requests', {
      json: this.newRequest(),
    });
    if (decided) await this.ground.made('administrator', REQUEST, { at: { id }, json: this.refusal() });
    return id;
  }

  /** A person may have one open request of a kind. */
  async forget(caller: CallerName): Promise<void> {
    await this.ground.rows('DELETE FROM identity.data_request WHERE person_id = $1', [
      this.ground.seat(caller).personId,
    ]);
  }

  async submitted(by: CallerName): Promise<string> {
    await this.forget(by);
    return (await this.ground.made<Row>(by, 'POST /api/me/data-requests', { json: { kind: 'copy' } })).id;
  }

  /** A copy that lies ready: of the caller, or of a person who is none (null). */
  async granted(of: CallerName | null): Promise<string> {
    const id = of === null ? await this.ofSomebody() : await this.submitted(of);
    const officer = of === 'information-officer' ? 'administrator' : 'information-officer';
    await this.ground.made(officer, REQUEST, {
      at: { id },
      json: { version: 1, outcome: 'granted', answer: 'Disetujui (contoh)' },
    });
    return id;
  }

  private async ofSomebody(): Promise<string> {
    const personId = await this.ground.person('Pemohon (contoh)');
    const { id } = await this.ground.made<Row>('administrator', 'POST /api/data-requests', {
      json: { ...this.newRequest(), personId },
    });
    return id;
  }

  newBreach(): object {
    return {
      title: 'Kegagalan (contoh)',
      knownAt: new Date(Date.now() - HOUR_MS).toISOString(),
      happened: 'Kemarin (contoh)',
      how: 'Surel salah alamat (contoh)',
      dataExposed: 'Alamat surel (contoh)',
      handling: 'Ditarik kembali (contoh)',
      recovery: 'Tidak ada yang hilang (contoh)',
    };
  }

  async breach(state: 'draft' | 'notified' | 'closed'): Promise<Row> {
    const made = await this.ground.made<Row>('administrator', 'POST /api/breaches', {
      json: this.newBreach(),
    });
    let row = made;
    const next = async (act: string, json: object) => {
      row = await this.ground.made<Row>('administrator', `POST /api/breaches/{id}/${act}`, {
        at: { id: row.id },
        json: { version: row.version, ...json },
      });
    };
    if (state === 'draft') return row;
    await next('told', { to: 'subjects' });
    await next('told', { to: 'agency' });
    if (state === 'closed') await next('close', { closing: 'Selesai (contoh)' });
    return row;
  }
}
