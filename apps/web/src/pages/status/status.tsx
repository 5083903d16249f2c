import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { components } from '@selaras/api-client';
import { AsOf } from '../../components/as-of.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { Frame } from '../administration/frame.js';
import { statusQuery } from './queries.js';
import { useTexts } from './texts.js';
import classes from './status.module.css';

type NodeStatus = components['schemas']['NodeStatus'];
type ServiceState = components['schemas']['ServiceState'];
type Warning = components['schemas']['StatusWarning'];

/** The state of the node at a glance, asked anew every few seconds. */
export function Status() {
  const t = useTexts();
  const { data, error, refetch } = useQuery(statusQuery);
  return (
    <Frame tab="status" subtitle={data ? <AsOf at={data.at} /> : t('subtitle')}>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data ? <Overview status={data} /> : error ? null : <SkeletonRows />}
    </Frame>
  );
}

function Overview({ status }: { status: NodeStatus }) {
  const t = useTexts();
  return (
    <>
      <Warnings items={status.items} />
      <div className={classes.cards}>
        <Database status={status} />
        <Disks status={status} />
        <Backup status={status} />
        <Clock status={status} />
      </div>
      <Panel title={t('services')} aside={t('release', { release: status.release })}>
        <Services items={status.services} />
      </Panel>
    </>
  );
}

function Warnings({ items }: { items: Warning[] }) {
  const t = useTexts();
  if (items.length === 0)
    return (
      <p className={classes.calm} role="status">
        <StateBadge tone="success">{t('state.well')}</StateBadge> {t('calm')}
      </p>
    );
  return (
    <ul className={classes.warnings} aria-label={t('warnings')}>
      {items.map(({ code, severity, sentence }, index) => (
        <li key={`${index}-${code}`}>
          <StateBadge tone={severity === 'error' ? 'danger' : 'warning'}>
            {t(severity === 'error' ? 'state.error' : 'state.warning')}
          </StateBadge>{' '}
          {sentence}
        </li>
      ))}
    </ul>
  );
}

interface FactsProps {
  title: string;
  rows: readonly (readonly [label: string, value: ReactNode])[];
}

/** A card of facts: each with its name. */
function Facts({ title, rows }: FactsProps) {
  return (
    <div className={classes.card}>
      <Panel title={title}>
        <dl className={classes.facts}>
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Panel>
    </div>
  );
}

function Database({ status: { database, broker } }: { status: NodeStatus }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Facts
      title={t('database')}
      rows={[
        ...(database
          ? ([
              [t('database.version'), `PostgreSQL ${database.version}`],
              [t('database.size'), format.bytes(database.size)],
              [
                t('database.connections'),
                t('of', {
                  used: format.number(database.connections),
                  limit: format.number(database.maxConnections),
                }),
              ],
            ] as const)
          : ([[t('database.version'), t('unknown')]] as const)),
        [
          t('broker'),
          broker
            ? `NATS ${broker.version} · ${t('milliseconds', { ms: broker.milliseconds })}`
            : t('unknown'),
        ],
      ]}
    />
  );
}

function Disks({ status: { disks } }: { status: NodeStatus }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Facts
      title={t('disks')}
      rows={disks.map(({ place, total, free }) => [
        place,
        t('disk.free', {
          free: format.bytes(free),
          percent: format.number(total > 0 ? Math.floor((free / total) * 100) : 0),
        }),
      ])}
    />
  );
}

function Backup({ status: { backup } }: { status: NodeStatus }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Facts
      title={t('backup')}
      rows={[
        [t('backup.last'), backup.lastAt ? format.moment(backup.lastAt) : t('backup.none')],
        ...(backup.size === null ? [] : ([[t('backup.size'), format.bytes(backup.size)]] as const)),
        ...(backup.failedAt === null
          ? []
          : ([[t('backup.failed'), format.moment(backup.failedAt)]] as const)),
      ]}
    />
  );
}

function Clock({ status: { at, clockSynchronised } }: { status: NodeStatus }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Facts
      title={t('clock')}
      rows={[
        [t('clock.now'), format.moment(at)],
        [t('clock.ntp'), t(`ntp.${clockSynchronised as 'yes' | 'no' | 'unknown'}`)],
      ]}
    />
  );
}

function Services({ items }: { items: ServiceState[] }) {
  const t = useTexts();
  const format = useFormat();
  const state = ({ answers, milliseconds }: ServiceState) => (
    <StateBadge tone={answers ? 'success' : 'danger'}>
      {answers ? t('service.answers', { ms: milliseconds ?? 0 }) : t('service.silent')}
    </StateBadge>
  );
  const columns: Column<ServiceState>[] = [
    { key: 'service', header: t('service'), cell: ({ service }) => <strong>{service}</strong> },
    { key: 'state', header: t('service.state'), cell: state },
    {
      key: 'started',
      header: t('service.started'),
      cell: ({ startedAt }) => (startedAt ? format.moment(startedAt) : '–'),
    },
    { key: 'migration', header: t('service.migration'), cell: ({ migration }) => migration ?? '–' },
    {
      key: 'waiting',
      header: t('service.waiting'),
      cell: ({ waitingFacts }) => (waitingFacts === null ? '–' : format.number(waitingFacts)),
    },
    { key: 'chain', header: t('service.chain'), cell: (item) => <Chain item={item} /> },
  ];
  return (
    <DataTable
      caption={t('services')}
      columns={columns}
      rows={items}
      rowKey={({ service }) => service}
      card={(item) => (
        <>
          <div className={classes.cardTop}>
            <strong>{item.service}</strong>
            {state(item)}
          </div>
          <div className={classes.muted}>{item.migration}</div>
          <Chain item={item} />
        </>
      )}
    />
  );
}

/** Length and head of the chain over a service's audit trail: to be noted down and compared later. */
function Chain({ item: { auditSequence, auditHead } }: { item: ServiceState }) {
  const format = useFormat();
  if (auditSequence === null || auditHead === null) return <>–</>;
  return (
    <span title={auditHead} className={classes.chain}>
      {format.number(auditSequence)} · {auditHead.slice(0, 16)}…
    </span>
  );
}
