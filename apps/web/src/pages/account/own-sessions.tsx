import { useState } from 'react';
import { Button, Title } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { useMe } from '../../api/queries.js';
import { noteSignedOut, signInAddress } from '../../api/session.js';
import { useWrite } from '../../api/write.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { clearDraftsOf } from '../../drafts/drafts.js';
import { useFormat } from '../../format/use-format.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { accountKeys, type SessionView } from './queries.js';
import { SessionTable } from './session-table.js';
import { useTexts } from './texts.js';
import classes from './account.module.css';

const PAGE = 25;
const route = getRouteApi('/akun');

/** Where one is signed in, and the way out of each. */
export function OwnSessions() {
  const t = useTexts();
  const format = useFormat();
  const queryClient = useQueryClient();
  const me = useMe();
  const { cursor } = route.useSearch();
  const [leaving, setLeaving] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [...accountKeys.sessions, cursor],
    queryFn: () => unwrap(api.GET('/api/account/sessions', { params: { query: { cursor, limit: PAGE } } })),
    placeholderData: keepPreviousData,
  });
  const end = useWrite(
    (id: string, headers) =>
      unwrap(api.POST('/api/account/sessions/{id}/end', { params: { path: { id } }, headers })),
    { onSuccess: () => void queryClient.invalidateQueries({ queryKey: accountKeys.sessions }) },
  );
  const action = (session: SessionView) =>
    session.current ? null : (
      <Button
        variant="default"
        aria-label={t('sessions.end-of', {
          device: session.device ?? t('sessions.unknown'),
          moment: format.moment(session.signedInAt),
        })}
        loading={end.isPending && end.variables === session.id}
        onClick={() => end.mutate(session.id)}
      >
        {t('sessions.end')}
      </Button>
    );
  return (
    <>
      <div className={classes.heading}>
        <div>
          <Title order={2}>{t('sessions.title')}</Title>
          <div className={classes.muted}>{t('sessions.subtitle')}</div>
        </div>
        <Button variant="default" onClick={() => setLeaving(true)}>
          {t('sessions.end-all')}
        </Button>
      </div>
      <ProblemAlert problem={error ?? end.error} onRetry={error ? () => void refetch() : undefined} />
      {error && !data ? null : <SessionTable sessions={data?.items} action={action} />}
      {data && data.items.length > 0 ? (
        <KeysetPager shown={data.items.length} cursor={cursor} nextCursor={data.nextCursor} />
      ) : null}
      {leaving ? (
        <ConfirmDialog
          title={t('sessions.end-all')}
          words={t('sessions.end-all-words')}
          action={t('sessions.end-all')}
          act={(headers) => unwrap(api.POST('/api/account/sessions/end-all', { headers }))}
          onDone={() => {
            if (me) clearDraftsOf(me.id);
            noteSignedOut();
            window.location.assign(signInAddress('/akun'));
          }}
          onClose={() => setLeaving(false)}
        />
      ) : null}
    </>
  );
}
