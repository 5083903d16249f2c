import type { DecreeContent, HoldingKind } from '@selaras/contracts';
import { longDate } from '@selaras/documents';

/** A holding as its decree tells of it. */
export interface DecreedHolding {
  id: string;
  position: string;
  agencyId: string | null;
  agencyName: string | null;
  personName: string;
  kind: HoldingKind;
  from: string;
  until: string | null;
  number: string | null;
  day: string | null;
}

const KIND_WORDS: Record<HoldingKind, string> = {
  definitive: '',
  plt: 'Pelaksana Tugas ',
  plh: 'Pelaksana Harian ',
};

/** `Pemerintah Kabupaten Semarang` → the office of its head. */
export function officeOfHead(governmentName: string): string {
  const [, kind = '', name = ''] =
    /^Pemerintah\s+(Kabupaten|Kota|Provinsi)\s+(.+)$/i.exec(governmentName.trim()) ?? [];
  const office: Record<string, string> = { kabupaten: 'BUPATI', kota: 'WALI KOTA', provinsi: 'GUBERNUR' };
  return `${office[kind.toLowerCase()] ?? 'KEPALA DAERAH'} ${name}`.trim().toUpperCase();
}

/**
 * What a decree says until somebody writes better. The legal bases name laws a government can check; its own regulations
 * are added by hand.
 */
export function proposedDecree(
  holding: DecreedHolding,
  governmentName: string,
  place: string | null,
): DecreeContent {
  const office = `${KIND_WORDS[holding.kind]}${holding.position}`;
  const where = holding.agencyName ?? governmentName;
  const until = holding.until ? ` sampai dengan tanggal ${longDate(holding.until)}` : '';
  return {
    letterhead: 'government',
    issuer: officeOfHead(governmentName),
    subject: `PENUNJUKAN ${office.toUpperCase()} PADA ${where.toUpperCase()}`,
    considerations: [
      `bahwa untuk kelancaran penyelenggaraan pemerintahan berbasis elektronik di lingkungan ${governmentName}, perlu menunjuk ${office} pada ${where};`,
      `bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan tentang Penunjukan ${office} pada ${where};`,
    ],
    legalBases: [
      'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587) sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 6 Tahun 2023;',
      'Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 292, Tambahan Lembaran Negara Republik Indonesia Nomor 5601);',
      'Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik (Lembaran Negara Republik Indonesia Tahun 2018 Nomor 182);',
    ],
    dicta: [
      `Menunjuk ${holding.personName} sebagai ${office} pada ${where}.`,
      `Penunjukan sebagaimana dimaksud dalam Diktum KESATU berlaku sejak tanggal ${longDate(holding.from)}${until}.`,
      'Keputusan ini mulai berlaku pada tanggal ditetapkan.',
    ],
    place,
    signatoryName: null,
    signatoryRank: null,
    signatoryNip: null,
    copiesTo: ['Inspektur;', 'yang bersangkutan.'],
  };
}
