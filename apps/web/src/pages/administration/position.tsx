import { useState } from 'react';
import { Button, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import type { Seat } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { TextLink } from '../../components/links.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { useCommonTexts } from '../../i18n/common.js';
import { Frame } from './frame.js';
import { HoldingForm } from './holding-form.js';
import { HoldingHistory } from './holding-history.js';
import { HoldingsTable } from './holdings-table.js';
import { PositionForm } from './position-form.js';
import { usePositionTexts } from './positions.texts.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import classes from './administration.module.css';

const route = getRouteApi('/administrasi/jabatan/$id');

function AbolishDialog({ seat, onClose }: { seat: Seat; onClose: () => void }) {
  const t = usePositionTexts();
  const queryClient = useQueryClient();
  const abolish = useWrite(
    (version: number, headers) =>
      unwrap(
        api.PATCH('/api/positions/{id}', {
          params: { path: { id: seat.id } },
          headers,
          body: { version, active: false },
        }),
      ),
    {
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: keys.people });
        onClose();
      },
    },
  );
  return (
    <Dialog onClose={onClose} title={t('seat.abolish-title', { title: seat.title })}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          abolish.mutate(seat.version);
        }}
      >
        <ProblemAlert problem={abolish.error} />
        <p style={{ margin: 0 }}>{t('seat.abolish-explain')}</p>
        <SaveOrCancel saving={abolish.isPending} onCancel={onClose} label={t('seat.abolish')} />
      </form>
    </Dialog>
  );
}

/** One position: who holds it, who held it, and filling it. */
export function PositionPage() {
  const t = usePositionTexts();
  const common = useCommonTexts();
  const { id } = route.useParams();
  const [open, setOpen] = useState<'give' | 'rename' | 'abolish' | null>(null);
  const close = () => setOpen(null);
  const {
    data: seat,
    error,
    refetch,
  } = useQuery({
    queryKey: [...keys.people, 'position', id],
    queryFn: () => unwrap(api.GET('/api/positions/{id}', { params: { path: { id } } })),
  });
  const rows = seat?.holdings.map((held) => ({
    ...held,
    version: seat.version,
    words: (
      <TextLink to="/administrasi/orang/$id" params={{ id: held.personId }} fw={600}>
        {held.personName}
      </TextLink>
    ),
  }));
  const words = seat && [
    common(`role.${seat.role}`),
    seat.agencyName ?? t('seat.whole'),
    ...(seat.active ? [] : [t('seat.abolished')]),
  ];
  return (
    <Frame
      tab="positions"
      heading={seat?.title}
      subtitle={words?.join(' · ')}
      actions={
        seat?.active ? (
          <>
            <Button variant="default" onClick={() => setOpen('rename')}>
              {t('seat.edit')}
            </Button>
            <Button variant="default" disabled={seat.holdings.length > 0} onClick={() => setOpen('abolish')}>
              {t('seat.abolish')}
            </Button>
            <Button onClick={() => setOpen('give')}>{t('give.button')}</Button>
          </>
        ) : null
      }
    >
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {!seat && !error ? <SkeletonRows /> : null}
      {rows ? (
        <>
          <Title order={2} mb={8}>
            {t('seat.holders')}
          </Title>
          <HoldingsTable
            caption={t('seat.holders')}
            header={t('column.person')}
            rows={rows}
            empty={t('seat.nobody')}
          />
          <div style={{ marginTop: 16 }}>
            <HoldingHistory of={{ position: id }} />
          </div>
        </>
      ) : null}
      {open === 'give' && seat ? <HoldingForm subject={{ seat }} onClose={close} /> : null}
      {open === 'rename' && seat ? <PositionForm seat={seat} onClose={close} /> : null}
      {open === 'abolish' && seat ? <AbolishDialog seat={seat} onClose={close} /> : null}
    </Frame>
  );
}
