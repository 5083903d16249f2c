import type { indonesian } from './texts.id.js';

export const english: Record<keyof typeof indonesian, string> = {
  title: 'Guide',
  back: '‹ All chapters of the guide',
  unknown: 'There is no such chapter.',
  'sheet.words': 'One A4 sheet to print.',
  'sheet.print': 'Print this sheet',
};
