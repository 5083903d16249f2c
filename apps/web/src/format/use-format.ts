import { useMemo } from 'react';
import { useNode } from '../api/queries.js';
import { useLanguage } from '../i18n/i18n.js';
import {
  JAKARTA,
  daysUntil,
  formatBytes,
  formatDay,
  formatDecimal,
  formatMoment,
  formatNumber,
  formatShortDay,
  formatTime,
} from './format.js';

/** The formats of this node and language: its zone, `dd/mm/yyyy`, `14.05 WIB`, a comma for decimals. */
export function useFormat() {
  const node = useNode();
  const language = useLanguage();
  return useMemo(() => {
    const zone = node ?? JAKARTA;
    return {
      day: (value: string) => formatDay(value, zone),
      shortDay: (value: string) => formatShortDay(value, language),
      time: (value: string) => formatTime(value, zone),
      moment: (value: string) => formatMoment(value, zone),
      daysUntil: (day: string) => daysUntil(day, new Date(), zone),
      number: (value: number) => formatNumber(value, language),
      decimal: (text: string) => formatDecimal(text, language),
      bytes: (value: number) => formatBytes(value, language),
    };
  }, [node, language]);
}
