import { Button, Menu, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNode } from '../../api/queries.js';
import { FilterChips } from '../../components/filter-chips.js';
import { TextLink } from '../../components/links.js';
import { actorsQuery, eventsQuery, type Row } from './queries.js';
import {
  OUTCOMES,
  PERIODS,
  SERVICES,
  daysOf,
  exportAddress,
  isNarrowed,
  periodOf,
  type TrailSearch,
} from './search.js';
import { useTexts, useWordsOrCode } from './texts.js';
import classes from './audit.module.css';

/** The file of exactly what is listed. */
export function ExportMenu({ search }: { search: TrailSearch }) {
  const t = useTexts();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default">
          {t('export')}
          <span aria-hidden="true">&nbsp;▾</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={exportAddress('xlsx', search)} download>
          {t('export.xlsx')}
        </Menu.Item>
        <Menu.Item component="a" href={exportAddress('csv', search)} download>
          {t('export.csv')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface ToolsProps {
  search: TrailSearch;
  rows: readonly Row[];
  show: (change: Partial<TrailSearch>) => void;
}

/** Filters as chips, and the days. What was chosen from an entry is named by it. */
export function Tools({ search, rows, show }: ToolsProps) {
  const t = useTexts();
  const wordsOrCode = useWordsOrCode();
  const node = useNode();
  const events = useQuery(eventsQuery).data;
  const people = useQuery(actorsQuery).data?.items ?? [];
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: node?.timeZone ?? 'Asia/Jakarta' }).format();
  const actors = people.map(({ id, name }) => ({ value: id, label: name }));
  const known = actors.some(({ value }) => value === search.actor);
  const actorName = rows.find(({ actor }) => actor.id === search.actor)?.actor.name ?? t('filter.this-actor');
  const objectName =
    rows.find(({ object }) => object?.id === search.object)?.object?.name ?? t('filter.this-object');
  return (
    <div className={classes.tools} data-screen-only>
      <FilterChips
        filters={[
          {
            key: 'service',
            label: t('filter.service'),
            value: search.service,
            options: SERVICES.map((service) => ({
              value: service,
              label: wordsOrCode('service', service),
            })),
          },
          {
            key: 'event',
            label: t('filter.event'),
            value: search.event,
            options: (events?.items ?? []).map(({ code, name }) => ({ value: code, label: name })),
          },
          {
            key: 'actor',
            label: t('filter.actor'),
            value: search.actor,
            options: [
              ...(search.actor && !known ? [{ value: search.actor, label: actorName }] : []),
              ...actors,
            ],
          },
          {
            key: 'outcome',
            label: t('filter.outcome'),
            value: search.outcome,
            options: OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) })),
          },
          ...(search.object
            ? [
                {
                  key: 'object',
                  label: t('filter.object'),
                  value: search.object,
                  options: [{ value: search.object, label: objectName }],
                },
              ]
            : []),
          {
            key: 'period',
            label: t('filter.period'),
            value: periodOf(search, today),
            options: PERIODS.map((period) => ({ value: period, label: t(`period.${period}`) })),
          },
        ]}
        onChange={(key, value) => {
          if (key !== 'period') return show({ [key]: value });
          const period = PERIODS.find((one) => one === value);
          show(period ? daysOf(period, today) : { from: undefined, to: undefined });
        }}
      />
      <div className={classes.days}>
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            size="xs"
            aria-label={t(`filter.${end}`)}
            value={search[end] ?? ''}
            max={today}
            onChange={(event) => show({ [end]: event.currentTarget.value || undefined })}
          />
        ))}
      </div>
      {isNarrowed(search) ? (
        <TextLink to="/administrasi/jejak-audit" search={{}}>
          {t('filter.clear')}
        </TextLink>
      ) : null}
    </div>
  );
}
