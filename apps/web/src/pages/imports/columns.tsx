import { useState } from 'react';
import { Button, Select } from '@mantine/core';
import type { ImportColumn } from '../../api/types.js';
import { useTexts } from './texts.js';
import classes from './imports.module.css';

interface ColumnsProps {
  /** What a column may fill. */
  fields: readonly { value: string; label: string }[];
  columns: readonly ImportColumn[];
  /** Shown open at once, when nothing goes on without it. */
  opened: boolean;
  busy: boolean;
  onApply: (columns: ImportColumn[]) => void;
}

/** Which column fills which attribute: our guess, corrected by hand. */
export function Columns({ fields, columns, opened, busy, onApply }: ColumnsProps) {
  const t = useTexts();
  const [corrected, setCorrected] = useState<ReadonlyMap<number, string | null>>(new Map());
  const current = columns.map((column) => ({
    ...column,
    field: corrected.has(column.index) ? (corrected.get(column.index) ?? null) : column.field,
  }));
  const taken = new Set(current.map(({ field }) => field));
  const matched = current.filter(({ field }) => field).length;

  return (
    <details className={classes.columns} open={opened}>
      <summary>
        <strong>{t('columns.title')}</strong> · {t('columns.matched', { matched, total: columns.length })}
      </summary>
      <p>{t('columns.explain')}</p>
      <div className={classes.columnGrid}>
        {current.map((column) => {
          const header = column.header || t('columns.blank', { index: column.index + 1 });
          return (
            <Select
              key={column.index}
              label={header}
              aria-label={t('columns.for', { header })}
              placeholder={t('columns.ignore')}
              searchable
              clearable
              value={column.field}
              data={fields.filter(({ value }) => value === column.field || !taken.has(value))}
              onChange={(field) => setCorrected(new Map(corrected).set(column.index, field))}
            />
          );
        })}
      </div>
      <Button
        variant="default"
        disabled={corrected.size === 0}
        loading={busy}
        onClick={() => onApply(current)}
      >
        {t('columns.apply')}
      </Button>
    </details>
  );
}
