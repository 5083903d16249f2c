import { useState } from 'react';
import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import type { HeldPosition } from '../../api/types.js';
import { TextLink } from '../../components/links.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { useCommonTexts } from '../../i18n/common.js';
import { Frame } from './frame.js';
import { HandOverForm } from './hand-over-form.js';
import { HoldingForm } from './holding-form.js';
import { HoldingHistory } from './holding-history.js';
import { HoldingsTable } from './holdings-table.js';
import { usePositionTexts } from './positions.texts.js';
import classes from './administration.module.css';

const route = getRouteApi('/administrasi/orang/$id');

function PositionWords({ position }: { position: HeldPosition }) {
  const t = usePositionTexts();
  const common = useCommonTexts();
  const format = useFormat();
  const begun = format.daysUntil(position.from) <= 0;
  return (
    <>
      <TextLink to="/administrasi/jabatan/$id" params={{ id: position.id }} fw={600}>
        {position.title}
      </TextLink>{' '}
      {position.inForce ? null : (
        <StateBadge tone="neutral">{t(begun ? 'agency-off' : 'not-in-force')}</StateBadge>
      )}
      <div className={classes.muted}>
        {common(`role.${position.role}`)} · {position.agencyName ?? t('seat.whole')}{' '}
        <TextLink to="/administrasi/sk/$id" params={{ id: position.holdingId }} underline="always">
          {t('person.decree')}
        </TextLink>
      </div>
    </>
  );
}

/** One person: what they hold, what they held, and handing it over. */
export function PersonPage() {
  const t = usePositionTexts();
  const { id } = route.useParams();
  const [open, setOpen] = useState<'give' | 'hand-over' | null>(null);
  const {
    data: person,
    error,
    refetch,
  } = useQuery({
    queryKey: [...keys.people, 'one', id],
    queryFn: () => unwrap(api.GET('/api/people/{id}', { params: { path: { id } } })),
  });
  const rows = person?.positions.map((position) => ({
    ...position,
    id: position.holdingId,
    personName: person.name,
    words: <PositionWords position={position} />,
  }));
  return (
    <Frame
      tab="people"
      heading={person?.name}
      subtitle={person?.username}
      actions={
        person?.active ? (
          <>
            <Button
              variant="default"
              disabled={person.positions.length === 0}
              onClick={() => setOpen('hand-over')}
            >
              {t('hand-over.button')}
            </Button>
            <Button onClick={() => setOpen('give')}>{t('give.button')}</Button>
          </>
        ) : null
      }
    >
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {!person && !error ? <SkeletonRows /> : null}
      {rows ? (
        <>
          <Title order={2} mb={8}>
            {t('person.positions')}
          </Title>
          <HoldingsTable
            caption={t('person.positions')}
            header={t('column.title')}
            rows={rows}
            empty={t('person.no-positions')}
          />
          <div style={{ marginTop: 16 }}>
            <HoldingHistory of={{ person: id }} />
          </div>
        </>
      ) : null}
      {open === 'give' && person ? <HoldingForm subject={{ person }} onClose={() => setOpen(null)} /> : null}
      {open === 'hand-over' && person ? <HandOverForm person={person} onClose={() => setOpen(null)} /> : null}
    </Frame>
  );
}
