import { lazy, Suspense, useMemo, useState } from 'react';
import { Anchor, Skeleton } from '@mantine/core';
import type { ComputedIndex } from '../../../api/types.js';
import { Panel } from '../../../components/panel.js';
import { useFormat } from '../../../format/use-format.js';
import type { Stage } from '../search.js';
import { useTexts } from '../texts.js';
import { aspectsOf } from './tree-rows.js';
import classes from './result.module.css';

// The drawing library is large: it comes only with this page, after its figures.
const RadarChart = lazy(async () => ({ default: (await import('./radar-chart.js')).RadarChart }));

interface RadarProps {
  stage: Stage;
  result: ComputedIndex;
  other: ComputedIndex | null;
  min: number;
  max: number;
}

/** Values per aspect, self and assessor: a picture, and the same as a table. */
export function Radar({ stage, result, other, min, max }: RadarProps) {
  const t = useTexts();
  const format = useFormat();
  const [asTable, setAsTable] = useState(false);
  const drawn = useMemo(() => {
    const self = stage === 'self' ? result : other;
    const assessor = stage === 'assessor' ? result : other;
    const shown = [
      { tone: 'self' as const, name: t('result.stage-self'), index: self },
      { tone: 'assessor' as const, name: t('result.stage-assessor'), index: assessor },
    ].flatMap(({ index, ...line }) => (index ? [{ ...line, aspects: aspectsOf(index) }] : []));
    return {
      axes: aspectsOf(result).map(({ name }) => name),
      shown,
      lines: shown.map(({ tone, name, aspects }) => ({
        tone,
        name,
        values: aspects.map(({ index }) => Number(index)),
      })),
    };
  }, [stage, result, other, t]);
  const description = t('result.radar-words', {
    min,
    max,
    series: drawn.shown
      .map(({ name, aspects }) =>
        t('result.radar-series', {
          name,
          values: aspects
            .map((aspect) =>
              t('result.radar-value', { name: aspect.name, value: format.decimal(aspect.index) }),
            )
            .join(', '),
        }),
      )
      .join(' '),
  });

  return (
    <Panel
      title={t('result.radar', { count: drawn.axes.length })}
      aside={
        <Anchor component="button" type="button" onClick={() => setAsTable(!asTable)} data-screen-only>
          {t(asTable ? 'result.chart' : 'result.table')}
        </Anchor>
      }
    >
      {asTable ? (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('result.aspect')}</th>
              {drawn.shown.map(({ tone, name }) => (
                <th key={tone} scope="col" data-numeric>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {aspectsOf(result).map((aspect, row) => (
              <tr key={aspect.code}>
                <td>{t('result.aspect-of', { code: aspect.code, name: aspect.name })}</td>
                {drawn.shown.map(({ tone, aspects }) => (
                  <td key={tone} data-numeric>
                    {format.decimal(aspects[row]?.index ?? '–')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Suspense fallback={<Skeleton height={370} />}>
          <RadarChart axes={drawn.axes} lines={drawn.lines} min={min} max={max} description={description} />
        </Suspense>
      )}
    </Panel>
  );
}
