import type { ImportView } from '../../api/types.js';
import { ButtonLink } from '../../components/links.js';
import { Panel } from '../../components/panel.js';
import { useFormat } from '../../format/use-format.js';
import { useTexts } from './texts.js';
import classes from './imports.module.css';

/** What the import did, to keep or to show. */
export function Receipt({ view }: { view: ImportView }) {
  const t = useTexts();
  const format = useFormat();
  const { receipt } = view;
  if (!receipt) return null;
  const lines: [string, string][] = [
    [t('receipt.created'), format.number(receipt.created)],
    [t('receipt.changed'), format.number(receipt.changed)],
    [t('receipt.unchanged'), format.number(receipt.unchanged)],
    [t('receipt.skipped'), format.number(receipt.skipped)],
    [t('receipt.at'), format.moment(receipt.at)],
    [t('receipt.by'), receipt.by],
    [t('receipt.fingerprint'), receipt.fileSha256],
  ];
  return (
    <Panel title={t('receipt.title')}>
      <p role="status">{t('receipt.done', { file: view.fileName })}</p>
      <dl className={classes.receipt}>
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.actions} data-screen-only>
        <ButtonLink to="/katalog">{t('receipt.open')}</ButtonLink>
        <ButtonLink to="/katalog/impor" variant="default">
          {t('receipt.again')}
        </ButtonLink>
      </div>
    </Panel>
  );
}
