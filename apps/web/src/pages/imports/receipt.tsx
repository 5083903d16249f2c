import type { ReactNode } from 'react';
import type { ImportView } from '../../api/types.js';
import { Panel } from '../../components/panel.js';
import { useFormat } from '../../format/use-format.js';
import { useTexts } from './texts.js';
import classes from './imports.module.css';

interface ReceiptProps {
  receipt: ImportView['receipt'];
  /** What has happened, in a sentence. */
  done: string;
  /** Where to go from here. */
  children: ReactNode;
}

/** What the import did, to keep or to show. */
export function Receipt({ receipt, done, children }: ReceiptProps) {
  const t = useTexts();
  const format = useFormat();
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
      <p role="status">{done}</p>
      <dl className={classes.receipt}>
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.actions} data-screen-only>
        {children}
      </div>
    </Panel>
  );
}
