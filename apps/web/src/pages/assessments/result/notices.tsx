import type { ComputedIndex } from '../../../api/types.js';
import { TextLink } from '../../../components/links.js';
import { useFormat } from '../../../format/use-format.js';
import { useLanguage } from '../../../i18n/i18n.js';
import { Notice } from '../notice.js';
import { useTexts } from '../texts.js';
import { aspectsOf } from './tree-rows.js';
import classes from './result.module.css';

const NAMED_AT_ONCE = 4;

/** The indicators without a level: a few by name at once, many by code with their names one press away. */
function Unanswered({ assessmentId, result }: { assessmentId: string; result: ComputedIndex }) {
  const t = useTexts();
  const { unanswered } = result;
  const names = new Map(
    aspectsOf(result).flatMap(({ indicators }) => indicators.map(({ code, name }) => [code, name])),
  );
  const named = (code: string) => (
    <TextLink to="/penilaian/$id/indikator/$code" params={{ id: assessmentId, code }}>
      {code} {names.get(code) ?? ''}
    </TextLink>
  );
  return (
    <>
      <strong>{t('result.provisional')}</strong> {t('result.unanswered', { count: unanswered.length })}{' '}
      {unanswered.length > NAMED_AT_ONCE ? `${unanswered.join(', ')}.` : null}
      {unanswered.length > NAMED_AT_ONCE ? (
        <details className={classes.names}>
          <summary>{t('result.names')}</summary>
          <ul>
            {unanswered.map((code) => (
              <li key={code}>{named(code)}</li>
            ))}
          </ul>
        </details>
      ) : (
        <ul className={classes.named}>
          {unanswered.map((code) => (
            <li key={code}>{named(code)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What must be said with the figure: what is missing, what we assumed, and where rounding decides. */
export function Notices({ assessmentId, result }: { assessmentId: string; result: ComputedIndex }) {
  const t = useTexts();
  const format = useFormat();
  const language = useLanguage();
  const near = result.nearThreshold;
  const nearWord = (key: string) => format.decimal(String(near?.[key] ?? '–'));
  return (
    <>
      {result.provisional ? (
        <Notice tone="warning">
          <Unanswered assessmentId={assessmentId} result={result} />
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
