import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportRow, ImportView } from '../../api/types.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { StateBadge, type Tone } from '../../components/state-badge.js';
import { OUTCOMES, type ImportSearch, type Outcome } from './search.js';
import { useTexts } from './texts.js';
import classes from './imports.module.css';

const TONES: Record<Outcome, Tone> = {
  new: 'success',
  changed: 'info',
  unchanged: 'neutral',
  doubtful: 'warning',
  wrong: 'danger',
};

/** What every kind of import says of a row. */
export type JudgedRow = Pick<ImportRow, 'row' | 'outcome' | 'name' | 'reasons'>;

interface ChipsProps {
  view: Pick<ImportView, 'summary'>;
  search: ImportSearch;
  onShow: (outcome: Outcome | undefined) => void;
}

/** How many rows of each outcome; press one to see only those. */
function OutcomeChips({ view, search, onShow }: ChipsProps) {
  const t = useTexts();
  const chip = (outcome: Outcome | undefined, label: string, count: number) => (
    <button
      key={label}
      type="button"
      className={classes.outcome}
      data-tone={outcome ? TONES[outcome] : undefined}
      aria-pressed={search.outcome === outcome}
      disabled={count === 0}
      onClick={() => onShow(outcome)}
    >
      <strong>{count}</strong> {label}
    </button>
  );
  return (
    <div className={classes.outcomes} role="group" aria-label={t('rows.filter')}>
      {chip(undefined, t('rows.all'), view.summary.total)}
      {OUTCOMES.map((outcome) => chip(outcome, t(`outcome.${outcome}`), view.summary[outcome]))}
    </div>
  );
}

function Why({ row, children }: { row: JudgedRow; children: ReactNode }) {
  return (
    <>
      {row.reasons.map((reason) => (
        <div key={`${reason.field ?? ''}-${reason.code}`}>{reason.message}</div>
      ))}
      {children}
    </>
  );
}

interface RowsProps<Row> extends ChipsProps {
  view: Pick<ImportView, 'summary' | 'nextCursor'> & { rows: Row[] };
  nameHeader: string;
  /** Field by field what a row changes. */
  changesOf: (row: Row) => ReactNode;
}

/** Every row of the dry run with its outcome and the reason. */
export function Rows<Row extends JudgedRow>({ view, search, nameHeader, onShow, changesOf }: RowsProps<Row>) {
  const t = useTexts();
  const outcome = (row: Row) => (
    <StateBadge tone={TONES[row.outcome]}>{t(`outcome.${row.outcome}`)}</StateBadge>
  );
  const columns: Column<Row>[] = [
    { key: 'row', header: t('column.row'), width: '60px', numeric: true, cell: (row) => row.row },
    { key: 'outcome', header: t('column.outcome'), width: '110px', cell: outcome },
    {
      key: 'name',
      header: nameHeader,
      width: '36%',
      cell: (row) => <strong>{row.name || t('row.nameless')}</strong>,
    },
    { key: 'reason', header: t('column.reason'), cell: (row) => <Why row={row}>{changesOf(row)}</Why> },
  ];
  const count = search.outcome ? view.summary[search.outcome] : view.summary.total;
  return (
    <>
      <Title order={2} mb={8}>
        {t('rows.title')}
      </Title>
      <OutcomeChips view={view} search={search} onShow={onShow} />
      <DataTable
        caption={t('rows.caption')}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => String(row.row)}
        highlighted={(row) => row.outcome === 'wrong'}
        card={(row) => (
          <>
            <div className={classes.cardTop}>
              <span className={classes.muted}>{t('row.number', { row: row.row })}</span>
              {outcome(row)}
            </div>
            <strong>{row.name || t('row.nameless')}</strong>
            <Why row={row}>{changesOf(row)}</Why>
          </>
        )}
        empty={<EmptyState title={t('row.none')} />}
      />
      {view.rows.length > 0 ? (
        <KeysetPager
          shown={view.rows.length}
          matched={{ count, more: false }}
          cursor={search.cursor}
          nextCursor={view.nextCursor}
        />
      ) : null}
    </>
  );
}
