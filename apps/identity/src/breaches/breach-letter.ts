import type { BreachAddressee } from '@selaras/contracts';
import type { Block } from '@selaras/documents';
import { numberOf } from '../data-requests/numbers.js';
import type { PrivacyLetter } from '../data-requests/privacy-letters.js';
import type { BreachReport } from './breach.entity.js';

const ADDRESSEES: Record<BreachAddressee, readonly string[]> = {
  agency: ['Pimpinan Lembaga Pelindungan Data Pribadi', 'di Jakarta'],
  subjects: ['Subjek Data Pribadi yang terdampak', 'di tempat'],
  public: ['Masyarakat', 'di tempat'],
};

/** Not known yet. */
const OPEN = '…';

interface Words {
  government: string;
  /** A moment as papers print it. */
  moment: (at: Date) => string;
}

const paragraph = (text: string): Block => ({ block: 'paragraph', firstLine: 1.25, text });

/** The written notice, with what Article 46(2) UU 27/2022 wants in it: which data, when and how, handling and recovery. */
export function breachLetter(
  row: BreachReport,
  to: BreachAddressee,
  { government, moment }: Words,
): PrivacyLetter {
  const number = numberOf('breach_report', row);
  const count = row.subjectCount === null ? '' : ` (${row.subjectCount.toLocaleString('id-ID')} orang)`;
  const parts = [
    ['Data pribadi yang terungkap', row.dataExposed],
    ['Waktu terungkap', row.happened],
    ['Cara terungkap', row.how],
    ['Subjek data yang terdampak', row.subjects ? `${row.subjects}${count}` : ''],
    ['Akibat yang mungkin timbul', row.consequences],
    ['Upaya penanganan', row.handling],
    ['Upaya pemulihan', row.recovery],
    ['Narahubung', row.contact],
  ] as const;
  return {
    nature: to === 'public' ? 'Biasa' : 'Rahasia',
    subject: `Pemberitahuan Kegagalan Pelindungan Data Pribadi Nomor ${number}`,
    addressee: ADDRESSEES[to],
    body: [
      paragraph(
        `Berdasarkan Pasal 46 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, ${government} sebagai Pengendali Data Pribadi memberitahukan bahwa telah terjadi kegagalan pelindungan data pribadi yang kami ketahui pada ${moment(row.knownAt)}, sebagai berikut:`,
      ),
      {
        block: 'key-values',
        labelWidth: 5,
        rows: parts.map(([key, value]) => ({ key, value: value || OPEN })),
      },
      ...(to === 'public' && row.publicReason
        ? [paragraph(`Pemberitahuan kepada masyarakat dilakukan karena ${row.publicReason}`)]
        : []),
      ...(to === 'subjects'
        ? [
            paragraph(
              'Saudara berhak meminta akses, perbaikan, pembatasan, atau penghapusan data pribadi Saudara sesuai dengan Undang-Undang tersebut melalui narahubung di atas.',
            ),
          ]
        : []),
      paragraph('Demikian disampaikan, atas perhatian Saudara kami ucapkan terima kasih.'),
    ],
  };
}
