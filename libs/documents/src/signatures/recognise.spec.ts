import { intermediate, pem, root, signer, type Holder } from '../../test/certificates.js';
import { appendUpdate, numbersOf, plainPdf } from '../../test/plain-pdf.js';
import { cms, signPdf, signPdfWith, timestamp } from '../../test/sign-pdf.js';
import { recogniseSignatures } from './recognise.js';
import { TrustAnchors } from './trust.js';

const NOW = new Date('2026-11-22T00:00:00Z');
const SIGNED = new Date('2026-11-21T07:05:00Z');

describe('a PDF that comes back', () => {
  let akar: Holder;
  let penerbit: Holder;
  let head: Holder;
  let secretary: Holder;
  let clock: Holder;
  let anchors: TrustAnchors;
  let signed: Buffer;

  beforeAll(async () => {
    akar = await root();
    penerbit = await intermediate(akar);
    head = await signer(penerbit, { name: 'Kepala Contoh' });
    secretary = await signer(penerbit, { name: 'Sekretaris Contoh', elliptic: true });
    clock = await signer(penerbit, { name: 'Stempel Waktu Contoh', timeStamping: true });
    anchors = TrustAnchors.read([pem(akar)]);
    signed = await signPdf(plainPdf(), { by: head, at: SIGNED });
  }, 30_000);

  const recognise = (pdf: Buffer, against = anchors) => recogniseSignatures(pdf, against, NOW);

  it('is told with signer, time and issuer, and is trusted when its chain leads to an anchor', async () => {
    expect(await recognise(signed)).toEqual({
      standing: 'trusted',
      encrypted: false,
      anchors: 1,
      signatures: [
        {
          standing: 'trusted',
          reason: null,
          signer: 'Kepala Contoh',
          organisation: 'Pemerintah Contoh',
          issuer: 'Penerbit Contoh',
          signedAt: SIGNED.toISOString(),
          timeSource: 'signer',
          validFrom: '2025-01-01T00:00:00.000Z',
          validTo: '2100-01-01T00:00:00.000Z',
        },
      ],
    });
  });

  it('without a signature is said to have none, not to be invalid', async () => {
    expect(await recognise(plainPdf())).toMatchObject({ standing: 'unsigned', signatures: [] });
  });

  it('is intact but not vouched for when the root is not an anchor, or when there is no anchor at all', async () => {
    const other = TrustAnchors.read([pem(await root('Akar Lain'))]);
    for (const against of [other, new TrustAnchors([])]) {
      expect(await recognise(signed, against)).toMatchObject({
        standing: 'untrusted',
        signatures: [{ reason: 'unknown-issuer', signer: 'Kepala Contoh' }],
      });
    }
  });

  it('does not let a root that only has the same name vouch', async () => {
    const namesake = await root();
    expect(await recognise(signed, TrustAnchors.read([pem(namesake)]))).toMatchObject({
      standing: 'untrusted',
    });
  });

  it('is altered when one byte of it is another', async () => {
    const at = signed.indexOf('Keputusan');
    const altered = Buffer.from(signed);
    altered[at] = 'k'.charCodeAt(0);
    expect(await recognise(altered)).toMatchObject({
      standing: 'altered',
      signatures: [{ reason: 'bytes-changed', signer: 'Kepala Contoh' }],
    });
  });

  it('is altered when the signature value itself was touched', async () => {
    const broken = await signPdfWith(plainPdf(), async (bytes) => {
      const der = await cms(bytes, { by: head });
      der[der.length - 1] = (der.at(-1) ?? 0) ^ 1;
      return der;
    });
    expect(await recognise(broken)).toMatchObject({
      standing: 'altered',
      signatures: [{ reason: 'signature-invalid' }],
    });
  });

  it('is altered when an update is appended that no signature covers', async () => {
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
    expect(await recognise(appendUpdate(signed, [[3, page]]))).toMatchObject({
      standing: 'altered',
      signatures: [{ reason: 'content-added' }],
    });
    expect(await recognise(Buffer.concat([signed, Buffer.from('% catatan')]))).toMatchObject({
      standing: 'altered',
    });
    expect(await recognise(Buffer.concat([signed, Buffer.from('\r\n\n ')]))).toMatchObject({
      standing: 'trusted',
    });
  });

  describe('with proofs for later validation appended', () => {
    const proofs = (pdf: Buffer, catalog: (before: string) => string) => {
      const { root: number, next, catalog: before } = numbersOf(pdf);
      return appendUpdate(pdf, [
        [number, catalog(before)],
        [next, '<< /Certs [] >>'],
      ]);
    };
    const withDss = (before: string) => before.replace(/>>\s*$/, `/DSS ${numbersOf(signed).next} 0 R >>`);

    it('stays as it was: they show nothing to a reader', async () => {
      expect(await recognise(proofs(signed, withDss))).toMatchObject({ standing: 'trusted' });
    });

    it('is altered when the catalogue leads to other pages along with them', async () => {
      const elsewhere = (before: string) => withDss(before).replace(/\/Pages\s+\d+/, '/Pages 9');
      expect(await recognise(proofs(signed, elsewhere))).toMatchObject({ standing: 'altered' });
    });

    it('is altered when an object hides where only the table finds it', async () => {
      const honest = proofs(signed, withDss).toString('latin1');
      const table = honest.lastIndexOf('\nxref\n') + 1;
      const object = '%3 0 obj << /Type /Page >> endobj\n';
      const hidden = Buffer.from(honest.slice(0, table) + object + honest.slice(table), 'latin1');
      expect(await recognise(hidden)).toMatchObject({ standing: 'altered' });
    });
  });

  it('is not vouched for when the certificate has ended, unless a trusted clock saw it in time', async () => {
    const ended = await signer(penerbit, { name: 'Pejabat Lama', to: '2026-06-30' });
    const at = new Date('2026-05-01T02:00:00Z');
    const plain = await signPdf(plainPdf(), { by: ended, at });
    expect(await recognise(plain)).toMatchObject({
      standing: 'untrusted',
      signatures: [{ reason: 'certificate-expired' }],
    });
    const stamped = await signPdf(plainPdf(), { by: ended, at, stampedBy: { authority: clock, at } });
    expect(await recognise(stamped)).toMatchObject({
      standing: 'trusted',
      signatures: [{ signedAt: at.toISOString(), timeSource: 'timestamp' }],
    });
    const self = await signPdf(plainPdf(), { by: ended, at, stampedBy: { authority: head, at } });
    expect(await recognise(self)).toMatchObject({
      standing: 'untrusted',
      signatures: [{ timeSource: 'signer' }],
    });
    const unknown = await signer(await root('Jam Asing'), { name: 'Jam Asing' });
    const foreign = await signPdf(plainPdf(), { by: ended, at, stampedBy: { authority: unknown, at } });
    expect(await recognise(foreign)).toMatchObject({
      standing: 'untrusted',
      signatures: [{ timeSource: 'signer' }],
    });
  });

  it('is not vouched for when the certificate is not for signing', async () => {
    // keyEncipherment: RFC 5280 4.2.1.3, bit 2
    const server = await signer(penerbit, { name: 'server.contoh.go.id', usage: 4 });
    expect(await recognise(await signPdf(plainPdf(), { by: server }))).toMatchObject({
      standing: 'untrusted',
      signatures: [{ reason: 'certificate-not-for-signing' }],
    });
  });

  it('tells two signatures, each over all that was there before it', async () => {
    const both = await signPdf(signed, { by: secretary, at: new Date('2026-11-21T08:00:00Z') });
    const { standing, signatures } = await recognise(both);
    expect(standing).toBe('trusted');
    expect(signatures.map((one) => [one.signer, one.standing])).toEqual([
      ['Kepala Contoh', 'trusted'],
      ['Sekretaris Contoh', 'trusted'],
    ]);
  });

  it('is judged by its worst signature: a stranger’s over an added page does not pass for the first', async () => {
    const stranger = await signer(await root('Akar Asing'), { name: 'Orang Asing' });
    const added = appendUpdate(signed, [[3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>']]);
    expect(await recognise(await signPdf(added, { by: stranger }))).toMatchObject({
      standing: 'untrusted',
      signatures: [{ standing: 'trusted' }, { standing: 'untrusted', signer: 'Orang Asing' }],
    });
  });

  it('does not let anybody’s timestamp cover what was added', async () => {
    const added = appendUpdate(signed, [[3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>']]);
    const stamped = await signPdfWith(
      added,
      async (bytes) => Buffer.from((await timestamp(bytes, clock, SIGNED)).toSchema().toBER()),
      'ETSI.RFC3161',
    );
    expect(await recognise(stamped)).toMatchObject({
      standing: 'altered',
      signatures: [{ reason: 'content-added' }],
    });
  });

  it('does not believe a signature that carries a content of its own', async () => {
    const pdf = await signPdfWith(plainPdf(), (bytes) =>
      cms(bytes, { by: head, inside: Buffer.from('isi lain yang sungguh ditandatangani') }),
    );
    expect(await recognise(pdf)).toMatchObject({
      standing: 'unreadable',
      signatures: [{ reason: 'kind-not-read' }],
    });
  });

  it('does not believe a range that leaves out more than the signature', async () => {
    const text = signed.toString('latin1');
    const [whole, length = '', second = '', rest = ''] =
      /\/ByteRange \[0 (\d+) (\d+) (\d+)\s*\]/.exec(text) ?? [];
    const shorter = `/ByteRange [0 ${Number(length) - 50} ${second} ${rest}]`.padEnd(whole?.length ?? 0);
    const moved = Buffer.from(text.replace(whole ?? '', shorter), 'latin1');
    expect(await recognise(moved)).toMatchObject({
      standing: 'unreadable',
      signatures: [{ reason: 'contents-not-found' }],
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no PDF', Buffer.from('PK\u0003\u0004 bukan PDF')],
    ['a cut file', Buffer.from('%PDF-1.7\n1 0 obj << /Type /Sig /ByteRange [0 10 20 99999] /Contents <30')],
    ['numbers beyond all bounds', Buffer.from('%PDF-1.7 /ByteRange [0 99999999999999999999 1 2]')],
    ['an unsigned field', Buffer.from('%PDF-1.7 /ByteRange [0 0 0 0] /Contents <00>')],
    ['noise', Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256))],
  ])('as %s is answered, never failed on, and never trusted', async (_name, bytes) => {
    expect(['unsigned', 'unreadable']).toContain((await recognise(bytes)).standing);
  });

  it('with a garbage signature is unreadable', async () => {
    const pdf = await signPdfWith(plainPdf(), async () => Buffer.from('bukan CMS'));
    expect(await recognise(pdf)).toMatchObject({ standing: 'unreadable' });
  });

  it('is told to be encrypted when it is, and its signature is read all the same', async () => {
    const { next } = numbersOf(plainPdf());
    const locked = appendUpdate(plainPdf(), [[next, '<< /Filter /Standard /V 2 >>']], `/Encrypt ${next} 0 R`);
    const recognition = await recognise(await signPdf(locked, { by: head }));
    expect(recognition).toMatchObject({ encrypted: true, signatures: [{ standing: 'trusted' }] });
  });

  it('of 20 MB is read within five seconds', async () => {
    const large = await signPdf(plainPdf('Besar', 20 * 1024 * 1024), { by: head });
    const began = Date.now();
    expect(await recognise(large)).toMatchObject({ standing: 'trusted' });
    expect(Date.now() - began).toBeLessThan(5_000);
  }, 60_000);
});

describe('trust anchors', () => {
  it('are read as PEM, several in a file, and as DER', async () => {
    const [one, other] = [await root('Satu'), await root('Dua')];
    const bundle = Buffer.concat([Buffer.from('# dua akar\n'), pem(one), Buffer.from('\n'), pem(other)]);
    const der = new Uint8Array(one.certificate.rawData);
    expect(TrustAnchors.read([bundle, der]).certificates).toHaveLength(3);
  });

  it('are refused when a file holds none', () => {
    expect(() => TrustAnchors.read([Buffer.from('bukan sertifikat')])).toThrow();
  });
});
