import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { mayWriteCatalogue, mayWriteFor } from '../../api/access.js';
import { agenciesQuery, useMe } from '../../api/queries.js';
import { EmptyState } from '../../components/empty-state.js';
import { ButtonLink } from '../../components/links.js';
import { PageHeader } from '../../components/page-header.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { EntryForm } from './entry-form.js';
import { entryQuery } from './queries.js';
import { useTexts } from './texts.js';

const route = getRouteApi('/katalog/$id/ubah');

/** The form for a new entry. */
export function NewEntry() {
  const t = useTexts();
  const me = useMe();
  const agencies = useQuery(agenciesQuery);
  const owners = agencies.data?.filter(
    (agency) => agency.active && mayWriteFor(me, agency.id, agencies.data),
  );
  return (
    <>
      <PageHeader
        title={t('edit.new-title')}
        crumbs={[{ label: t('title'), to: '/katalog' }]}
        subtitle={t('edit.subtitle')}
      />
      <ProblemAlert problem={agencies.error} onRetry={() => void agencies.refetch()} />
      {me && agencies.data && !mayWriteCatalogue(me) ? (
        <EmptyState
          title={t('edit.forbidden-new')}
          action={
            <ButtonLink to="/katalog" variant="default">
              {t('edit.to-list')}
            </ButtonLink>
          }
        />
      ) : agencies.data && owners ? (
        <EntryForm agencies={agencies.data} owners={owners} />
      ) : agencies.error ? null : (
        <SkeletonRows />
      )}
    </>
  );
}

/** The form for an entry that exists. */
export function EditEntry() {
  const t = useTexts();
  const me = useMe();
  const { id } = route.useParams();
  const agencies = useQuery(agenciesQuery);
  const entry = useQuery({ ...entryQuery(id), staleTime: 0 });
  const mayWrite = entry.data && agencies.data && mayWriteFor(me, entry.data.ownerAgency.id, agencies.data);
  const owners = agencies.data?.filter(
    (agency) =>
      agency.id === entry.data?.ownerAgency.id ||
      (agency.active && mayWriteFor(me, agency.id, agencies.data)),
  );
  const ready = entry.data && agencies.data && owners;
  return (
    <>
      <PageHeader
        title={t('edit.title', { name: entry.data?.name ?? '' })}
        crumb={t('edit.crumb')}
        crumbs={[
          { label: t('title'), to: '/katalog' },
          { label: entry.data?.name ?? '…', to: `/katalog/${id}` },
        ]}
        subtitle={t('edit.subtitle')}
      />
      <ProblemAlert problem={entry.error ?? agencies.error} onRetry={() => void entry.refetch()} />
      {ready && !mayWrite ? (
        <EmptyState
          title={t('edit.forbidden')}
          action={
            <ButtonLink to="/katalog/$id" params={{ id }} variant="default">
              {t('edit.to-entry')}
            </ButtonLink>
          }
        />
      ) : null}
      {ready && mayWrite ? (
        <EntryForm key={id} entry={entry.data} agencies={agencies.data} owners={owners} />
      ) : null}
      {ready || entry.error ? null : <SkeletonRows rows={10} />}
    </>
  );
}
