import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { agenciesQuery } from '../../api/queries.js';
import type { Agency } from '../../api/types.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { ButtonLink } from '../../components/links.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SearchBox } from '../../components/search-box.js';
import { StateBadge } from '../../components/state-badge.js';
import { useCommonTexts } from '../../i18n/common.js';
import { AgencyForm } from './agency-form.js';
import { Frame } from './frame.js';
import { usePositionTexts } from './positions.texts.js';
import { useTexts } from './texts.js';
import { inTreeOrder, type Branch } from './tree.js';
import classes from './administration.module.css';

const INDENT_PX = 22;
const route = getRouteApi('/administrasi');

/** The agencies of this government in their tree. */
export function Agencies() {
  const t = useTexts();
  const common = useCommonTexts();
  const positions = usePositionTexts();
  const { q = '' } = route.useSearch();
  const navigate = useNavigate({ from: '/administrasi' });
  const { data: agencies, error, refetch } = useQuery(agenciesQuery);
  const [open, setOpen] = useState<{ agency?: Agency } | null>(null);

  const words = q.toLowerCase();
  const branches = agencies && inTreeOrder(agencies);
  const shown = branches?.filter(({ agency }) =>
    [agency.name, agency.shortName, agency.code].some((text) => text.toLowerCase().includes(words)),
  );

  const state = ({ agency }: Branch) => (
    <StateBadge tone={agency.active ? 'success' : 'neutral'}>
      {t(agency.active ? 'state.active' : 'state.inactive')}
    </StateBadge>
  );
  const edit = ({ agency }: Branch) => (
    <Button
      variant="default"
      aria-label={`${common('action.edit')} ${agency.name}`}
      onClick={() => setOpen({ agency })}
    >
      {common('action.edit')}
    </Button>
  );
  const columns: Column<Branch>[] = [
    {
      key: 'name',
      header: t('agency.name'),
      cell: ({ agency, depth }) => (
        <div style={{ paddingLeft: q ? 0 : depth * INDENT_PX }}>
          <strong>{agency.name}</strong>
          {agency.shortName === agency.name ? null : <div className={classes.muted}>{agency.shortName}</div>}
        </div>
      ),
    },
    { key: 'code', header: t('agency.code'), width: '150px', cell: ({ agency }) => agency.code },
    { key: 'kind', header: t('agency.kind'), width: '130px', cell: ({ agency }) => t(`kind.${agency.kind}`) },
    { key: 'state', header: t('agency.state'), width: '100px', cell: state },
    { key: 'actions', header: t('column.actions'), hideHeader: true, width: '90px', cell: edit },
  ];

  return (
    <Frame
      tab="agencies"
      subtitle={agencies ? t('agencies.subtitle', { count: agencies.length }) : null}
      actions={
        <>
          <ButtonLink to="/administrasi/impor" variant="default">
            {positions('import.button')}
          </ButtonLink>
          <Button onClick={() => setOpen({})}>{t('agencies.add')}</Button>
        </>
      }
    >
      <div className={classes.tools}>
        <SearchBox
          label={t('agencies.search')}
          value={q}
          onSearch={(words) => void navigate({ search: { q: words || undefined }, replace: true })}
        />
      </div>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {error && !agencies ? null : (
        <DataTable
          caption={t('tab.agencies')}
          columns={columns}
          rows={shown}
          rowKey={({ agency }) => agency.id}
          card={(branch) => (
            <>
              <div className={classes.cardTop}>
                <strong>{branch.agency.name}</strong>
                {state(branch)}
              </div>
              <div className={classes.muted}>
                {branch.agency.code} · {t(`kind.${branch.agency.kind}`)}
              </div>
              <div style={{ marginTop: 8 }}>{edit(branch)}</div>
            </>
          )}
          empty={
            q ? (
              <EmptyState title={t('agencies.none')} />
            ) : (
              <EmptyState title={t('agencies.empty-title')}>{t('agencies.empty')}</EmptyState>
            )
          }
        />
      )}
      {open && agencies ? (
        <AgencyForm agency={open.agency} agencies={agencies} onClose={() => setOpen(null)} />
      ) : null}
    </Frame>
  );
}
