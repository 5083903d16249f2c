import { crc32, deflateSync } from 'node:zlib';
import {
  decree,
  letter,
  type Decree,
  type Letterhead,
  type OfficialDocument,
  type Picture,
} from '../src/index.js';

/** A plain green PNG. */
export function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const row = Buffer.concat([Buffer.alloc(1), Buffer.alloc(width * 3, 'Z')]);
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const logo: Picture = {
  mediaType: 'image/png',
  base64: png(20, 24).toString('base64'),
  width: 20,
  height: 24,
};

export const letterhead: Letterhead = {
  layout: 'agency',
  names: ['PEMERINTAH KABUPATEN CONTOH', 'DINAS KOMUNIKASI DAN INFORMATIKA'],
  address: 'Jalan Contoh Nomor 1, Contoh 50000',
  contacts: ['Telepon (024) 000000', 'Laman contoh.go.id'],
  logo,
};

const shared = {
  author: 'Pemerintah Kabupaten Contoh',
  madeAt: '2026-11-21T07:05:00Z',
  concept: { version: 3, madeAt: '21/11/2026 14.05 WIB' },
  letterhead,
};

export const sampleDecree = (over: Partial<Decree> = {}): OfficialDocument =>
  decree({
    ...shared,
    issuer: 'BUPATI CONTOH',
    subject: 'PENUNJUKAN KOORDINATOR',
    considerations: ['bahwa perlu menunjuk koordinator;', 'bahwa perlu menetapkan keputusan;'],
    legalBases: ['Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;'],
    dicta: ['Menunjuk Dr. Contoh, M.Si.', 'Keputusan ini mulai berlaku pada tanggal ditetapkan.'],
    signatory: {
      dateline: ['Ditetapkan di Contoh', ['pada tanggal ', { field: 'tanggal_naskah' }]],
      office: ['BUPATI CONTOH,'],
      name: 'H. CONTOH, S.E.',
      rank: null,
      nip: null,
    },
    ...over,
  });

export const sampleLetter = (): OfficialDocument =>
  letter({
    ...shared,
    place: 'Contoh',
    nature: 'Biasa',
    attachments: '-',
    subject: 'Pemutakhiran katalog',
    addressee: ['Kepala Dinas Pariwisata', 'di Contoh'],
    body: [{ block: 'paragraph', text: 'Dengan hormat <kami> & "mereka" mohon.', firstLine: 1.25 }],
    signatory: {
      office: ['KEPALA DINAS,'],
      name: 'Ir. Contoh, M.T.',
      rank: 'Pembina Utama Muda (IV/c)',
      nip: '197001011995031001',
    },
    copiesTo: ['Bupati Contoh.'],
  });
