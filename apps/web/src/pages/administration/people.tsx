import { useState } from 'react';
import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { agenciesQuery, keys } from '../../api/queries.js';
import type { InvitedPerson, Person } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { FilterChips } from '../../components/filter-chips.js';
import { ButtonLink, TextLink } from '../../components/links.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SearchBox } from '../../components/search-box.js';
import { StateBadge } from '../../components/state-badge.js';
import { useCommonTexts } from '../../i18n/common.js';
import { ActivationLink } from './activation-link.js';
import { ContactButton } from './contact-button.js';
import { Frame } from './frame.js';
import { Days, Kind } from './holding-words.js';
import { PersonForm } from './person-form.js';
import type { PeopleSearch } from './search.js';
import { usePositionTexts } from './positions.texts.js';
import { useTexts } from './texts.js';
import classes from './administration.module.css';

const PAGE = 25;
const route = getRouteApi('/administrasi/orang');

function State({ person }: { person: Person }) {
  const t = useTexts();
  if (!person.active) return <StateBadge tone="neutral">{t('state.inactive')}</StateBadge>;
  if (!person.activated) return <StateBadge tone="warning">{t('state.invited')}</StateBadge>;
  return <StateBadge tone="success">{t('state.active')}</StateBadge>;
}

function Positions({ person }: { person: Person }) {
  const t = useTexts();
  const common = useCommonTexts();
  return person.positions.map((position) => (
    <div key={position.holdingId}>
      <Kind held={position} /> {position.title}{' '}
      <span className={classes.muted}>
        {common(`role.${position.role}`)} · {position.agencyName ?? t('position.whole')} ·{' '}
        <Days held={position} />
      </span>{' '}
      <TextLink
        to="/administrasi/sk/$id"
        params={{ id: position.holdingId }}
        underline="always"
        aria-label={t('position.decree-of', { person: person.name, position: position.title })}
      >
        {t('position.decree')}
      </TextLink>
    </div>
  ));
}

/** Who may do what here. */
export function People() {
  const t = useTexts();
  const common = useCommonTexts();
  const words = usePositionTexts();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/administrasi/orang' });
  const agencies = useQuery(agenciesQuery).data ?? [];
  const [open, setOpen] = useState<{ person?: Person } | null>(null);
  const [invited, setInvited] = useState<InvitedPerson | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.people, 'list', search],
    queryFn: () => unwrap(api.GET('/api/people', { params: { query: { ...search, limit: PAGE } } })),
    placeholderData: keepPreviousData,
  });
  const invite = useWrite(
    (id: string, headers) =>
      unwrap(api.POST('/api/people/{id}/invite', { params: { path: { id } }, headers })),
    { onSuccess: setInvited },
  );

  const show = (change: Partial<PeopleSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change, cursor: undefined }), replace: true });

  const actions = (person: Person) => (
    <div className={classes.buttons}>
      <Button
        variant="default"
        aria-label={`${common('action.edit')} ${person.name}`}
        onClick={() => setOpen({ person })}
      >
        {common('action.edit')}
      </Button>
      <Button
        variant="default"
        aria-label={t('people.new-link-for', { name: person.name })}
        disabled={!person.active}
        loading={invite.isPending && invite.variables === person.id}
        onClick={() => invite.mutate(person.id)}
      >
        {t('people.new-link')}
      </Button>
      <ContactButton person={person} />
    </div>
  );
  const name = (person: Person) => (
    <>
      <TextLink to="/administrasi/orang/$id" params={{ id: person.id }} fw={600}>
        {person.name}
      </TextLink>
      <div className={classes.muted}>{person.username}</div>
    </>
  );
  const columns: Column<Person>[] = [
    { key: 'name', header: t('person.name'), width: '26%', cell: name },
    { key: 'positions', header: t('person.positions'), cell: (person) => <Positions person={person} /> },
    { key: 'state', header: t('person.state'), width: '130px', cell: (person) => <State person={person} /> },
    { key: 'actions', header: t('column.actions'), hideHeader: true, width: '300px', cell: actions },
  ];

  return (
    <Frame
      tab="people"
      subtitle={t('people.subtitle')}
      actions={
        <>
          <ButtonLink to="/administrasi/impor" variant="default">
            {words('import.button')}
          </ButtonLink>
          <Button onClick={() => setOpen({})}>{t('people.add')}</Button>
        </>
      }
    >
      <div className={classes.tools}>
        <SearchBox
          label={t('people.search')}
          value={search.q ?? ''}
          onSearch={(words) => show({ q: words || undefined })}
        />
        <FilterChips
          filters={[
            {
              key: 'agency',
              label: t('people.agency'),
              value: search.agency,
              options: agencies.map(({ id, name: label }) => ({ value: id, label })),
            },
          ]}
          onChange={(_, agency) => show({ agency })}
        />
      </div>
      <ProblemAlert problem={error ?? invite.error} onRetry={error ? () => void refetch() : undefined} />
      {error && !data ? null : (
        <DataTable
          caption={t('tab.people')}
          columns={columns}
          rows={data?.items}
          rowKey={(person) => person.id}
          card={(person) => (
            <>
              <div className={classes.cardTop}>
                <div>{name(person)}</div>
                <State person={person} />
              </div>
              <Positions person={person} />
              <div style={{ marginTop: 8 }}>{actions(person)}</div>
            </>
          )}
          empty={
            search.q || search.agency ? (
              <EmptyState title={t('people.none')} />
            ) : (
              <EmptyState title={t('people.empty-title')}>{t('people.empty')}</EmptyState>
            )
          }
        />
      )}
      {data && data.items.length > 0 ? (
        <KeysetPager shown={data.items.length} cursor={search.cursor} nextCursor={data.nextCursor} />
      ) : null}
      {open ? (
        <PersonForm
          person={open.person}
          agencies={agencies}
          onClose={() => setOpen(null)}
          onInvited={setInvited}
        />
      ) : null}
      {invited ? <ActivationLink invited={invited} onClose={() => setInvited(null)} /> : null}
    </Frame>
  );
}
