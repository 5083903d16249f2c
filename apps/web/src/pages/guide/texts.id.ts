export const indonesian = {
  title: 'Panduan',
  back: '‹ Semua bab panduan',
  unknown: 'Bab ini tidak ada.',
  'sheet.words': 'Satu lembar A4 untuk dicetak.',
  'sheet.print': 'Cetak lembar ini',
} as const;
