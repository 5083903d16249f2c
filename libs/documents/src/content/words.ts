const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

/** `2026-12-31` → `31 Desember 2026`, as official papers write dates. */
export function longDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

const ORDINALS = [
  'KESATU',
  'KEDUA',
  'KETIGA',
  'KEEMPAT',
  'KELIMA',
  'KEENAM',
  'KETUJUH',
  'KEDELAPAN',
  'KESEMBILAN',
  'KESEPULUH',
];

/** The name of a dictum, counted from 0: KESATU … KESEPULUH, then KESEBELAS and on. */
export function dictum(index: number): string {
  const plain = ORDINALS[index];
  if (plain) return plain;
  if (index === 10) return 'KESEBELAS';
  const units = ['SATU', 'DUA', 'TIGA', 'EMPAT', 'LIMA', 'ENAM', 'TUJUH', 'DELAPAN', 'SEMBILAN'];
  const number = index + 1;
  if (number < 20) return `KE${units[number - 11]} BELAS`;
  const tens = `KE${units[Math.floor(number / 10) - 1]} PULUH`;
  return number % 10 ? `${tens} ${units[(number % 10) - 1]}` : tens;
}

const NIP = /^(\d{8})(\d{6})(\d)(\d{3})$/;
const GROUPED = /^\d{8} \d{6} \d \d{3}$/;

/** A NIP grouped as papers print it (birth date, month of appointment, sex, number); anything else as it came. */
export const groupedNip = (nip: string): string => {
  const digits = nip.replace(/[\s.-]/g, '');
  const [, born, appointed, sex, number] = NIP.exec(digits) ?? [];
  return born ? `${born} ${appointed} ${sex} ${number}` : nip.trim();
};

/** A moment as papers print it: `21/11/2026 14.05 WIB`. `zone`: the word after the minutes. */
export const printedMoment = (day: string, time: string, zone: string): string =>
  `${day.split('-').reverse().join('/')} ${time.replace(':', '.')} ${zone}`;

/** A NIP for papers that leave the office: its first eight digits are the holder's date of birth, so they are hidden. */
export const maskedNip = (nip: string): string => {
  const grouped = groupedNip(nip);
  return GROUPED.test(grouped) ? `•••••••• ${grouped.slice(9)}` : '••••';
};
