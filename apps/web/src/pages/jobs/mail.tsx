import { Button } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import { oneOf } from '../../api/search.js';
import type { Mail } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { FilterChips } from '../../components/filter-chips.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormat } from '../../format/use-format.js';
import { Frame } from '../administration/frame.js';
import { MAIL_STATES } from './search.js';
import { useTexts } from './texts.js';
import classes from './jobs.module.css';

const PAGE = 25;
const route = getRouteApi('/administrasi/surel');

const LETTERS = ['invitation', 'password-reset', 'security-notice', 'notice', 'digest', 'test'] as const;

/** Kinds of letter whose link is erased once they fail: a new link is made instead. */
const WITH_LINK: readonly string[] = ['invitation', 'password-reset'];

/** Whether mail leaves, and what did not; never what it says. */
export function OutgoingMail() {
  const t = useTexts();
  const format = useFormat();
  const search = route.useSearch();
  const state = search.state ?? 'failed';
  const navigate = useNavigate({ from: '/administrasi/surel' });
  const queryClient = useQueryClient();
  const health = useQuery({
    queryKey: [...keys.mail, 'health'],
    queryFn: () => unwrap(api.GET('/api/mail/health')),
  });
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.mail, 'list', search],
    queryFn: () => unwrap(api.GET('/api/mail', { params: { query: { ...search, state, limit: PAGE } } })),
    placeholderData: keepPreviousData,
  });
  const refresh = () => void queryClient.invalidateQueries({ queryKey: keys.mail });
  const test = useWrite<{ outcome: string }>(
    (_, headers) => unwrap(api.POST('/api/mail/test', { headers })),
    {
      onSuccess: refresh,
    },
  );
  const retry = useWrite(
    (id: string, headers) => unwrap(api.POST('/api/mail/{id}/retry', { params: { path: { id } }, headers })),
    { onSuccess: refresh },
  );
  const outcome = oneOf(['queued', 'off', 'no-address'] as const, test.data?.outcome);
  const letter = ({ letter: kind }: Mail) => {
    const known = oneOf(LETTERS, kind);
    return known ? t(`letter.${known}`) : kind;
  };
  const step = (mail: Mail) =>
    mail.state !== 'failed' || WITH_LINK.includes(mail.letter) ? null : (
      <Button
        variant="default"
        aria-label={t('mail.retry-to', { name: mail.personName })}
        loading={retry.isPending && retry.variables === mail.id}
        onClick={() => retry.mutate(mail.id)}
      >
        {t('mail.retry')}
      </Button>
    );
  const columns: Column<Mail>[] = [
    { key: 'to', header: t('mail.person'), width: '24%', cell: ({ personName }) => personName },
    { key: 'letter', header: t('mail.letter'), width: '170px', cell: letter },
    {
      key: 'created',
      header: t('mail.created'),
      width: '165px',
      cell: (mail) => format.moment(mail.createdAt),
    },
    {
      key: 'error',
      header: t('mail.reason'),
      cell: (mail) => <span className={classes.failure}>{mail.error}</span>,
    },
    state === 'waiting'
      ? {
          key: 'next',
          header: t('mail.next'),
          width: '165px',
          cell: (mail) => (mail.nextAttemptAt ? format.moment(mail.nextAttemptAt) : null),
        }
      : { key: 'step', header: t('column.step'), hideHeader: true, width: '130px', cell: step },
  ];
  const about = health.data;
  return (
    <Frame
      tab="mail"
      subtitle={
        about &&
        (about.on
          ? t('mail.subtitle-on', { server: about.server ?? '', from: about.from ?? '' })
          : t('mail.subtitle-off'))
      }
      actions={
        <Button onClick={() => test.mutate()} loading={test.isPending}>
          {t('mail.test')}
        </Button>
      }
    >
      <ProblemAlert
        problem={error ?? health.error ?? test.error ?? retry.error}
        onRetry={error ? () => void refetch() : undefined}
      />
      <div role="status">
        {outcome ? <p className={classes.note}>{t(`mail.tested-${outcome}`)}</p> : null}
        {about?.error ? <p className={classes.note}>{t('mail.error', { error: about.error })}</p> : null}
      </div>
      <div className={classes.tools}>
        <FilterChips
          filters={[
            {
              key: 'state',
              label: t('mail.state'),
              value: state,
              options: MAIL_STATES.map((value) => ({ value, label: t(`mail.${value}`) })),
            },
          ]}
          onChange={(_, chosen) =>
            void navigate({ search: { state: oneOf(MAIL_STATES, chosen) }, replace: true })
          }
        />
      </div>
      {error && !data ? null : (
        <DataTable
          caption={t('mail.caption')}
          columns={columns}
          rows={data?.items}
          rowKey={(mail) => mail.id}
          card={(mail) => (
            <>
              <div className={classes.cardTop}>
                <strong>{mail.personName}</strong>
                <span className={classes.muted}>{format.moment(mail.createdAt)}</span>
              </div>
              <div>{letter(mail)}</div>
              <div className={classes.failure}>{mail.error}</div>
              <div className={classes.cardStep}>{step(mail)}</div>
            </>
          )}
          empty={<EmptyState title={t(state === 'failed' ? 'mail.none-failed' : 'mail.none-waiting')} />}
        />
      )}
      {data && data.items.length > 0 ? (
        <KeysetPager shown={data.items.length} cursor={search.cursor} nextCursor={data.nextCursor} />
      ) : null}
    </Frame>
  );
}
