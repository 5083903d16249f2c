import type { ReactNode } from 'react';
import { VisuallyHidden } from '@mantine/core';
import { SkeletonRows } from './skeleton-rows.js';
import { useIsPhone } from './screen.js';
import classes from './data-table.module.css';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  width?: string;
  /** Figures stand at the right. */
  numeric?: boolean;
  /** Columns of buttons have a header for screen readers only. */
  hideHeader?: boolean;
}

interface DataTableProps<Row> {
  /** What the table is, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  /** Absent while loading. */
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  /** The same row on a phone. */
  card: (row: Row) => ReactNode;
  /** Rows that need a look are tinted; on the phone they get an edge. */
  highlighted?: (row: Row) => boolean;
  empty?: ReactNode;
}

/** A table on a desk, a list of cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const isPhone = useIsPhone();
  const { rows, caption, columns, rowKey, card, highlighted, empty } = props;
  if (!rows) {
    return (
      <div className={classes.frame}>
        <SkeletonRows />
      </div>
    );
  }
  if (rows.length === 0) return <div className={classes.frame}>{empty}</div>;
  if (isPhone) {
    return (
      <ul className={classes.cards} aria-label={caption}>
        {rows.map((row) => (
          <li key={rowKey(row)} className={classes.card} data-highlighted={highlighted?.(row) || undefined}>
            {card(row)}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                style={{ width: column.width }}
                data-numeric={column.numeric || undefined}
              >
                {column.hideHeader ? <VisuallyHidden>{column.header}</VisuallyHidden> : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-highlighted={highlighted?.(row) || undefined}>
              {columns.map((column) => (
                <td key={column.key} data-numeric={column.numeric || undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
