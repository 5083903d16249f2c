import { REFUSAL_GROUNDS, type DataRequestKind } from '@selaras/contracts';
import type { Block } from '@selaras/documents';
import type { DataRequest } from './data-request.entity.js';
import { numberOf } from './numbers.js';
import type { PrivacyLetter } from './privacy-letters.js';

/** What was asked for, by its article of UU 27/2022. */
const ASKED: Record<DataRequestKind, string> = {
  copy: 'akses dan salinan data pribadi (Pasal 7)',
  correction: 'perbaikan data pribadi (Pasal 6)',
  erasure: 'penghapusan data pribadi (Pasal 8)',
  restriction: 'pembatasan pemrosesan data pribadi (Pasal 11)',
  objection: 'keberatan atas keputusan berdasarkan pemrosesan otomatis (Pasal 10)',
};

const DECIDED: Record<string, string> = {
  granted: 'dikabulkan',
  'partly-granted': 'dikabulkan sebagian',
  refused: 'ditolak',
};

const paragraphs = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({ block: 'paragraph', text: part, firstLine: 1.25 }));

/** The written answer. @param moment A moment as papers print it. */
export function answerLetter(row: DataRequest, moment: (at: Date) => string): PrivacyLetter {
  const number = numberOf('data_request', row);
  const decided = DECIDED[row.state] ?? 'diterima';
  return {
    nature: 'Rahasia',
    subject: `Jawaban atas Permintaan Subjek Data Pribadi Nomor ${number}`,
    addressee: [row.applicantName, 'di tempat'],
    body: [
      {
        block: 'paragraph',
        firstLine: 1.25,
        text: `Menjawab permintaan Saudara tentang ${ASKED[row.kind]} sebagaimana dimaksud dalam Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, yang kami terima pada ${moment(row.receivedAt)} dan dicatat dengan nomor ${number}, dengan ini kami sampaikan bahwa permintaan tersebut ${decided}.`,
      },
      ...(row.ground
        ? [
            {
              block: 'paragraph' as const,
              firstLine: 1.25,
              text: `Dasar: ${REFUSAL_GROUNDS[row.ground].id}.`,
            },
          ]
        : []),
      ...paragraphs(row.answer ?? ''),
      {
        block: 'paragraph',
        firstLine: 1.25,
        text: 'Demikian disampaikan, atas perhatian Saudara kami ucapkan terima kasih.',
      },
    ],
  };
}
