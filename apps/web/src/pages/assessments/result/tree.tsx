import { Anchor } from '@mantine/core';
import type { ComputedIndex } from '../../../api/types.js';
import { TextLink } from '../../../components/links.js';
import { Panel } from '../../../components/panel.js';
import { useIsPhone } from '../../../components/screen.js';
import { StateBadge } from '../../../components/state-badge.js';
import { useFormat } from '../../../format/use-format.js';
import type { Stage } from '../search.js';
import { useTexts } from '../texts.js';
import { sameNumber } from './fractions.js';
import { branchesOf, treeRows, type TreeRow } from './tree-rows.js';
import classes from './result.module.css';

interface TreeProps {
  assessmentId: string;
  stage: Stage;
  result: ComputedIndex;
  other: ComputedIndex | null;
  opened: ReadonlySet<string>;
  onOpened: (opened: ReadonlySet<string>) => void;
}

/** The sum behind a row: `4 × 2 ÷ 100 = 0,0800`, `(4 × 2 + 4 × 3) ÷ 8 = 2,50`. */
function useArithmetic() {
  const t = useTexts();
  const format = useFormat();
  return (row: TreeRow): string => {
    if (row.status === 'not-applicable') return '';
    const weight = format.decimal(row.weight);
    if (row.kind === 'indicator')
      return `${weight} × ${format.decimal(row.value)} ÷ 100 = ${format.decimal(row.contribution)}`;
    const terms = row.terms
      .map((term) => `${format.decimal(term.weight)} × ${format.decimal(term.value)}`)
      .join(' + ');
    return t(row.exact ? 'result.mean-exact' : 'result.mean-rounded', {
      terms,
      weight,
      value: format.decimal(row.value),
    });
  };
}

function PartName({
  row,
  assessmentId,
  onToggle,
}: {
  row: TreeRow;
  assessmentId: string;
  onToggle: () => void;
}) {
  const t = useTexts();
  const words =
    row.kind === 'domain'
      ? t('result.domain-of', { code: row.code, name: row.name })
      : t('result.aspect-of', { code: row.code, name: row.name });
  if (row.kind === 'indicator') {
    return (
      <TextLink
        to="/penilaian/$id/indikator/$code"
        params={{ id: assessmentId, code: row.code }}
        className={classes.leaf}
      >
        {words}
      </TextLink>
    );
  }
  return (
    <button type="button" className={classes.branch} aria-expanded={row.opened} onClick={onToggle}>
      <span aria-hidden="true" className={classes.arrow}>
        {row.opened ? '▾' : '▸'}
      </span>
      {words}
    </button>
  );
}

function Value({ row, stage }: { row: TreeRow; stage: Stage }) {
  const t = useTexts();
  const format = useFormat();
  if (row.status === 'not-applicable')
    return <StateBadge tone="neutral">{t('result.not-applicable')}</StateBadge>;
  const otherStage = stage === 'assessor' ? 'self' : 'assessor';
  return (
    <>
      <span className={row.kind === 'indicator' ? undefined : classes.strong}>
        {format.decimal(row.value)}
      </span>
      {row.status === 'unanswered' ? (
        <div>
          <StateBadge tone="warning">{t('result.unanswered-badge')}</StateBadge>
        </div>
      ) : null}
      {row.other !== null ? (
        <div className={classes.other}>
          {t(`result.other-${otherStage}`, { value: format.decimal(row.other) })}
        </div>
      ) : null}
    </>
  );
}

/** Where the index comes from: index ← domain ← aspect ← indicator, each with weight, value and the arithmetic. */
export function Tree({ assessmentId, stage, result, other, opened, onOpened }: TreeProps) {
  const t = useTexts();
  const format = useFormat();
  const isPhone = useIsPhone();
  const arithmetic = useArithmetic();
  const rows = treeRows(result, other, opened);
  const branches = branchesOf(result);
  const allOpen = branches.every((id) => opened.has(id));
  const toggle = (id: string) => {
    const next = new Set(opened);
    if (!next.delete(id)) next.add(id);
    onOpened(next);
  };

  return (
    <Panel
      title={t('result.tree')}
      aside={
        <Anchor
          component="button"
          type="button"
          onClick={() => onOpened(new Set(allOpen ? [] : branches))}
          data-screen-only
        >
          {t(allOpen ? 'result.collapse' : 'result.expand')}
        </Anchor>
      }
    >
      <table className={classes.table} data-tree>
        <caption className={classes.caption}>{t('result.tree')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('result.part')}</th>
            <th scope="col" data-numeric>
              {t('result.weight')}
            </th>
            <th scope="col" data-numeric>
              {t('result.value')}
            </th>
            <th scope="col" data-numeric>
              {t('result.contribution')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-kind={row.kind} data-differs={row.other !== null || undefined}>
              <th scope="row" style={{ paddingLeft: 8 + row.depth * (isPhone ? 8 : 18) }}>
                <PartName row={row} assessmentId={assessmentId} onToggle={() => toggle(row.id)} />
                <div className={classes.sum} data-branch={row.kind === 'indicator' ? undefined : true}>
                  {arithmetic(row)}
                </div>
              </th>
              <td data-numeric>{format.decimal(row.weight)}%</td>
              <td data-numeric>
                <Value row={row} stage={stage} />
              </td>
              <td data-numeric>{format.decimal(row.contribution)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {t('result.total')}
              <div className={classes.sum}>
                {t(sameNumber(result.index, result.exactIndex) ? 'result.sum-exact' : 'result.sum-rounded', {
                  exact: result.exactIndex.replace('/', ' ÷ '),
                  value: format.decimal(result.index),
                })}
              </div>
            </th>
            <td data-numeric>100%</td>
            <td data-numeric className={classes.strong}>
              {format.decimal(result.index)}
            </td>
            <td data-numeric>{format.decimal(result.index)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={classes.muted}>
        {t('result.rounding')} {t(`result.basis-${result.predicateBasis}`)}
      </p>
    </Panel>
  );
}
