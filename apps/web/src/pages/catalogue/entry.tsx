import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { mayWriteFor } from '../../api/access.js';
import { agenciesQuery, useMe } from '../../api/queries.js';
import type { Application } from '../../api/types.js';
import { CopyForWhatsApp } from '../../components/copy-button.js';
import { ButtonLink } from '../../components/links.js';
import { PageHeader } from '../../components/page-header.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { useCommonTexts } from '../../i18n/common.js';
import { EntryExtracts } from '../documents/entry-extracts.js';
import { ExtractMenu } from '../documents/extract-menu.js';
import { GROUPS, OFFICIAL_COUNT, STATUS_TONES, type Attribute } from './attributes.js';
import { History } from './history.js';
import { SignInClient } from './sign-in-client.js';
import { entryQuery } from './queries.js';
import { useTexts } from './texts.js';
import { toValues } from './values.js';
import { useWording } from './wording.js';
import classes from './entry.module.css';

const route = getRouteApi('/katalog/$id');

function Value({ entry, attribute }: { entry: Application; attribute: Attribute }) {
  const t = useTexts();
  const wording = useWording();
  const { field } = attribute;
  if (field === 'ownerAgencyId') return <>{entry.ownerAgency.name}</>;
  if (field === 'userAgencyIds' && entry.userAgencies.length > 0) {
    return <>{entry.userAgencies.map((agency) => agency.name).join(', ')}</>;
  }
  const value = toValues(entry)[field];
  if (field === 'status' && entry.status) {
    return <StateBadge tone={STATUS_TONES[entry.status]}>{wording.value(field, value)}</StateBadge>;
  }
  if (value.length === 0) return <span className={classes.blank}>{t('entry.empty')}</span>;
  if (field === 'url') {
    return (
      <a href={String(value)} target="_blank" rel="noreferrer noopener">
        {value}
      </a>
    );
  }
  return <>{wording.value(field, value)}</>;
}

/** The 21 official attributes by group, each under its official name and number. */
function Groups({ entry }: { entry: Application }) {
  const t = useTexts();
  const wording = useWording();
  return (
    <div>
      {GROUPS.map(({ group, attributes }) => (
        <Panel key={group} title={t(`group.${group}`)}>
          <dl className={classes.list}>
            {attributes.map((attribute) => (
              <div key={attribute.field} className={classes.attribute}>
                <dt>
                  {attribute.number ? <span className={classes.number}>{attribute.number}</span> : null}
                  {wording.field(attribute.field)}
                </dt>
                <dd>
                  <Value entry={entry} attribute={attribute} />
                </dd>
              </div>
            ))}
          </dl>
        </Panel>
      ))}
    </div>
  );
}

const filledCount = (entry: Application): number => {
  const values = toValues(entry);
  return GROUPS.flatMap(({ attributes }) => attributes).filter(
    ({ number, field }) => number && values[field].length > 0,
  ).length;
};

/** One application: what is known of it, and who changed what. */
export function Entry() {
  const { id } = route.useParams();
  return <EntryPage key={id} id={id} />;
}

function EntryPage({ id }: { id: string }) {
  const t = useTexts();
  const common = useCommonTexts();
  const format = useFormat();
  const me = useMe();
  const { data: entry, error, refetch } = useQuery(entryQuery(id));
  const agencies = useQuery(agenciesQuery).data ?? [];
  const crumbs = [{ label: t('title'), to: '/katalog' }];

  if (!entry) {
    return error ? (
      <>
        <PageHeader title={t('title')} />
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
      </>
    ) : (
      <SkeletonRows rows={10} />
    );
  }
  const mayWrite = mayWriteFor(me, entry.ownerAgency.id, agencies);
  return (
    <>
      <PageHeader
        title={entry.name}
        crumbs={crumbs}
        subtitle={
          <>
            {entry.code} · {entry.ownerAgency.name} ·{' '}
            {t('entry.filled', { filled: filledCount(entry), total: OFFICIAL_COUNT })} ·{' '}
            {t('entry.version', { version: entry.version, moment: format.moment(entry.updatedAt) })} ·{' '}
            <CopyForWhatsApp
              lines={() => [
                t('entry.shared', { name: entry.name, code: entry.code, agency: entry.ownerAgency.name }),
              ]}
            />
          </>
        }
        actions={
          <>
            <ExtractMenu id={id} />
            {mayWrite ? (
              <ButtonLink to="/katalog/$id/ubah" params={{ id }}>
                {common('action.edit')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <div className={classes.columns}>
        <Groups entry={entry} />
        <div>
          <SignInClient applicationId={id} name={entry.name} />
          <EntryExtracts application={id} mayUpload={mayWrite} />
          <History id={id} />
        </div>
      </div>
    </>
  );
}
