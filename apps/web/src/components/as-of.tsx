import { useCommonTexts } from '../i18n/common.js';
import { useFormat } from '../format/use-format.js';

/** `per 21/11/2026 14.05 WIB`: every figure carries its time. */
export function AsOf({ at }: { at: string | number }) {
  const t = useCommonTexts();
  const format = useFormat();
  const iso = typeof at === 'number' ? new Date(at).toISOString() : at;
  return <time dateTime={iso}>{t('as-of', { moment: format.moment(iso) })}</time>;
}
