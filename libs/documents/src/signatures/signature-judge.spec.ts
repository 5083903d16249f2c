import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pem, root, signer } from '../../test/certificates.js';
import { plainPdf } from '../../test/plain-pdf.js';
import { signPdf } from '../../test/sign-pdf.js';
import { SignatureJudge, type AnchorFault } from './signature-judge.js';

const NOW = new Date('2026-11-22T00:00:00Z');

describe('the judge of signatures', () => {
  async function open(folder: string): Promise<{ judge: SignatureJudge; faults: AnchorFault[] }> {
    const faults: AnchorFault[] = [];
    return { judge: await SignatureJudge.open(folder, (fault) => faults.push(fault)), faults };
  }

  it('trusts the certificates of its folder, leaves a broken one out and tells of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'selaras-anchors-'));
    const akar = await root();
    writeFileSync(join(folder, 'akar.pem'), pem(akar));
    writeFileSync(join(folder, 'rusak.crt'), 'bukan sertifikat');
    writeFileSync(join(folder, 'catatan.txt'), 'bukan urusan siapa pun');
    const { judge, faults } = await open(folder);
    expect(faults).toEqual([{ file: 'rusak.crt' }]);
    const signed = await signPdf(plainPdf(), { by: await signer(akar, { name: 'Kepala Contoh' }), at: NOW });
    expect(await judge.judge(signed, NOW)).toMatchObject({ standing: 'trusted', anchors: 1 });
  });

  it('trusts nobody without a folder, or with one that cannot be read, and judges all the same', async () => {
    const signed = await signPdf(plainPdf(), { by: await signer(await root(), { name: 'Kepala' }), at: NOW });
    for (const [folder, told] of [
      ['', []],
      ['/tidak/ada', [{ err: expect.objectContaining({ code: 'ENOENT' }) }]],
    ] as const) {
      const { judge, faults } = await open(folder);
      expect(faults).toEqual(told);
      expect(await judge.judge(signed, NOW)).toMatchObject({ standing: 'untrusted', anchors: 0 });
    }
  });

  it('has nothing to say of what is no PDF', async () => {
    const { judge } = await open('');
    expect(await judge.judge(Buffer.from('PK\u0003\u0004'), NOW)).toBeNull();
  });
});
