import { useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import type { Holding } from '../../api/types.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { HoldingForm } from './holding-form.js';
import { Days, Decree, Kind } from './holding-words.js';
import { usePositionTexts } from './positions.texts.js';
import { RevokeForm } from './revoke-form.js';
import classes from './administration.module.css';

/** A holding that can still be changed, with what the table says of it. */
export interface OpenHolding extends Pick<
  Holding,
  'id' | 'title' | 'kind' | 'from' | 'until' | 'decreeNumber' | 'decreeDay' | 'personName'
> {
  /** Version of the position. */
  version: number;
  /** The other side: the position in a person's table, the person in a position's. */
  words: ReactNode;
}

interface HoldingsTableProps {
  caption: string;
  /** What the first column names. */
  header: string;
  rows: readonly OpenHolding[];
  empty: string;
}

/** What is held today or later, with days, decree, and the two ways to end it. */
export function HoldingsTable({ caption, header, rows, empty }: HoldingsTableProps) {
  const t = usePositionTexts();
  const [open, setOpen] = useState<{ act: 'change' | 'revoke'; held: OpenHolding } | null>(null);
  const close = () => setOpen(null);
  const actions = (held: OpenHolding) => (
    <div className={classes.buttons}>
      <Button
        variant="default"
        aria-label={t('change.of', { name: held.personName, title: held.title })}
        onClick={() => setOpen({ act: 'change', held })}
      >
        {t('change.button')}
      </Button>
      <Button
        variant="default"
        aria-label={t('revoke.of', { name: held.personName, title: held.title })}
        onClick={() => setOpen({ act: 'revoke', held })}
      >
        {t('revoke.button')}
      </Button>
    </div>
  );
  const columns: Column<OpenHolding>[] = [
    { key: 'what', header, width: '36%', cell: ({ words }) => words },
    {
      key: 'days',
      header: t('column.days'),
      cell: (held) => (
        <>
          <Kind held={held} /> <Days held={held} />
        </>
      ),
    },
    { key: 'decree', header: t('column.decree'), cell: (held) => <Decree held={held} /> },
    { key: 'actions', header: t('column.actions'), hideHeader: true, width: '212px', cell: actions },
  ];
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        rowKey={(held) => held.id}
        card={(held) => (
          <>
            {held.words}
            <div>
              <Kind held={held} /> <Days held={held} />
            </div>
            <div>
              <Decree held={held} />
            </div>
            <div style={{ marginTop: 8 }}>{actions(held)}</div>
          </>
        )}
        empty={<EmptyState title={empty} />}
      />
      {open?.act === 'change' ? (
        <HoldingForm subject={{ holding: open.held, version: open.held.version }} onClose={close} />
      ) : null}
      {open?.act === 'revoke' ? (
        <RevokeForm
          holdingId={open.held.id}
          version={open.held.version}
          title={open.held.title}
          name={open.held.personName}
          onClose={close}
        />
      ) : null}
    </>
  );
}
