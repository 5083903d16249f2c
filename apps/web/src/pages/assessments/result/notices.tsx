import type { ComputedIndex } from '../../../api/types.js';
import { TextLink } from '../../../components/links.js';
import { useFormat } from '../../../format/use-format.js';
import { useLanguage } from '../../../i18n/i18n.js';
import { Notice } from '../notice.js';
import { useTexts } from '../texts.js';
import { aspectsOf } from './tree-rows.js';

/** What must be said with the figure: what is missing, what we assumed, and where rounding decides. */
export function Notices({ assessmentId, result }: { assessmentId: string; result: ComputedIndex }) {
  const t = useTexts();
  const format = useFormat();
  const language = useLanguage();
  const names = new Map(
    aspectsOf(result).flatMap(({ indicators }) => indicators.map(({ code, name }) => [code, name])),
  );
  const near = result.nearThreshold;
  const nearWord = (key: string) => format.decimal(String(near?.[key] ?? '–'));
  return (
    <>
      {result.provisional ? (
        <Notice tone="warning">
          <strong>{t('result.provisional')}</strong>{' '}
          {t('result.unanswered', { count: result.unanswered.length })}{' '}
          {result.unanswered.map((code, index) => (
            <span key={code}>
              {index > 0 ? ', ' : ''}
              <TextLink to="/penilaian/$id/indikator/$code" params={{ id: assessmentId, code }}>
                {code} {names.get(code) ?? ''}
              </TextLink>
            </span>
          ))}
          .
        </Notice>
      ) : null}
      {near ? (
        <Notice tone="warning">
          {t('result.near', {
            value: nearWord('unrounded'),
            threshold: nearWord('threshold'),
            predicate: String(near['predicate'] ?? '–'),
          })}
        </Notice>
      ) : null}
      {result.assumptions.map((assumption) => (
        <Notice key={assumption.code} tone="warning">
          <strong>{t('result.assumption')}</strong> {assumption[language]}
        </Notice>
      ))}
    </>
  );
}
