import type { ReactNode } from 'react';
import { Anchor } from '@mantine/core';
import type { HeldApplication } from '../../api/types.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { TextLink } from '../../components/links.js';
import { StateBadge, type Tone } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { useTexts } from './texts.js';
import classes from './governments.module.css';

const TONES: Record<string, Tone> = { active: 'success', development: 'info', inactive: 'neutral' };
const STATUSES = ['active', 'development', 'inactive'] as const;
const TYPES = ['general', 'special'] as const;

const isWebAddress = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url);

/** Where it is used: its kind and its address. What came from outside is a link only when it is a web address. */
function Where({ application }: { application: HeldApplication }) {
  const t = useTexts();
  const type = TYPES.find((word) => word === application.type);
  const { url } = application;
  return (
    <div className={classes.muted}>
      {type ? t(`type.${type}`) : ''}
      {type && url ? ' · ' : ''}
      {isWebAddress(url) ? (
        <Anchor
          href={url}
          target="_blank"
          rel="noreferrer noopener"
          inherit
          aria-label={t('holdings.open', { url })}
        >
          {url.replace(/^https?:\/\//i, '')}
        </Anchor>
      ) : (
        url
      )}
    </div>
  );
}

function Status({ status }: { status: string | null }) {
  const t = useTexts();
  const known = STATUSES.find((word) => word === status);
  if (!status) return '–';
  return <StateBadge tone={TONES[status] ?? 'neutral'}>{known ? t(`status.${known}`) : status}</StateBadge>;
}

interface ApplicationsProps {
  rows: readonly HeldApplication[] | undefined;
  /** Said, with the purpose, where the list has the page for itself; not beside the figures of one government. */
  withGovernment: boolean;
  empty: ReactNode;
}

/** Applications that governments sent up. */
export function Applications({ rows, withGovernment, empty }: ApplicationsProps) {
  const t = useTexts();
  const format = useFormat();
  const government = (application: HeldApplication) => (
    <TextLink to="/pemerintah-daerah/$code" params={{ code: application.governmentCode }}>
      {application.governmentName}
    </TextLink>
  );
  const purpose: Column<HeldApplication> = {
    key: 'purpose',
    header: t('holdings.purpose'),
    cell: (application) =>
      application.purpose ? (
        <div className={classes.clamped} title={application.purpose}>
          {application.purpose}
        </div>
      ) : (
        '–'
      ),
  };
  const columns: Column<HeldApplication>[] = [
    {
      key: 'application',
      header: t('holdings.application'),
      width: '28%',
      cell: (application) => (
        <>
          <div className={classes.name}>{application.name}</div>
          <Where application={application} />
        </>
      ),
    },
    ...(withGovernment
      ? [{ key: 'government', header: t('holdings.government'), width: '17%', cell: government }]
      : []),
    { key: 'owner', header: t('holdings.owner'), cell: (application) => application.ownerAgency ?? '–' },
    ...(withGovernment ? [purpose] : []),
    {
      key: 'state',
      header: t('holdings.state'),
      cell: (application) => <Status status={application.status} />,
    },
    {
      key: 'received',
      header: t('holdings.received'),
      cell: (application) => format.day(application.receivedAt),
    },
  ];
  return (
    <DataTable
      caption={t('holdings.caption')}
      columns={columns}
      rows={rows}
      rowKey={(application) => `${application.governmentCode}-${application.objectId}`}
      card={(application) => (
        <>
          <div className={classes.cardTop}>
            <span className={classes.name}>{application.name}</span>
            <Status status={application.status} />
          </div>
          {withGovernment ? <div>{government(application)}</div> : null}
          {application.ownerAgency ? <div>{application.ownerAgency}</div> : null}
          {application.purpose ? <div className={classes.clamped}>{application.purpose}</div> : null}
          <Where application={application} />
          <div className={classes.muted}>
            {t('holdings.received')} {format.day(application.receivedAt)}
          </div>
        </>
      )}
      empty={empty}
    />
  );
}
