import { useState } from 'react';
import { Button, Title } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { hasRole } from '../../api/access.js';
import { api, unwrap } from '../../api/client.js';
import { useMe } from '../../api/queries.js';
import type { InvitedPerson } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { PageHeader } from '../../components/page-header.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { ForeignLinks } from './foreign-links.js';
import { OneTimeLink } from './one-time-link.js';
import { accountKeys, securityQuery, type AccountSecurity } from './queries.js';
import { SessionTable } from './session-table.js';
import { useTexts } from './texts.js';
import classes from './account.module.css';

const PAGE = 25;
const route = getRouteApi('/administrasi/masuk/$id');

interface Someone {
  id: string;
  name: string;
  account: AccountSecurity;
}

function State({ id, account }: Someone) {
  const t = useTexts();
  const format = useFormat();
  const [invited, setInvited] = useState<InvitedPerson | null>(null);
  const invite = useWrite(
    (_: undefined, headers) =>
      unwrap(api.POST('/api/people/{id}/invite', { params: { path: { id } }, headers })),
    { onSuccess: setInvited },
  );
  return (
    <Panel title={t('one.state')}>
      <p className={classes.words}>
        {account.lockedUntil
          ? t('one.locked', { moment: format.moment(account.lockedUntil) })
          : t('one.not-locked')}{' '}
        {t(account.hasPassword ? 'one.has-password' : 'one.no-password')}
      </p>
      <ProblemAlert problem={invite.error} />
      <div className={classes.buttons}>
        <Button variant="default" loading={invite.isPending} onClick={() => invite.mutate(undefined)}>
          {t('resets.link')}
        </Button>
      </div>
      {invited ? <OneTimeLink invited={invited} onClose={() => setInvited(null)} /> : null}
    </Panel>
  );
}

function Factor({ id, name, account, onChanged }: Someone & { onChanged: () => void }) {
  const t = useTexts();
  const format = useFormat();
  const [resetting, setResetting] = useState(false);
  const { totpSince, totpRequired, recoveryCodesLeft } = account;
  return (
    <Panel
      title={t('totp.title')}
      aside={
        <StateBadge tone={totpSince ? 'success' : 'warning'}>
          {t(totpSince ? 'totp.on' : 'totp.off')}
        </StateBadge>
      }
    >
      <p className={classes.words}>
        {totpSince
          ? `${format.moment(totpSince)}. ${t('one.codes-left', { count: recoveryCodesLeft })}`
          : null}{' '}
        {totpRequired ? t('totp.required') : null}
      </p>
      {totpSince ? (
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => setResetting(true)}>
            {t('one.reset-totp')}
          </Button>
        </div>
      ) : null}
      {resetting ? (
        <ConfirmDialog
          title={t('one.reset-totp')}
          words={t('one.reset-totp-words', { name })}
          action={t('one.reset-totp')}
          act={(headers) =>
            unwrap(api.POST('/api/people/{id}/totp/reset', { params: { path: { id } }, headers }))
          }
          onDone={() => {
            setResetting(false);
            onChanged();
          }}
          onClose={() => setResetting(false)}
        />
      ) : null}
    </Panel>
  );
}

function Sessions({ id, name, onChanged }: { id: string; name: string; onChanged: () => void }) {
  const t = useTexts();
  const { cursor } = route.useSearch();
  const [ending, setEnding] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [...accountKeys.security, id, 'sessions', cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/people/{id}/sessions', { params: { path: { id }, query: { cursor, limit: PAGE } } }),
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className={classes.heading}>
        <Title order={2}>{t('sessions.title')}</Title>
        {data && data.items.length > 0 ? (
          <Button variant="default" onClick={() => setEnding(true)}>
            {t('one.sign-out')}
          </Button>
        ) : null}
      </div>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {error && !data ? null : <SessionTable sessions={data?.items} />}
      {data && data.items.length > 0 ? (
        <KeysetPager shown={data.items.length} cursor={cursor} nextCursor={data.nextCursor} />
      ) : null}
      {ending ? (
        <ConfirmDialog
          title={t('one.sign-out')}
          words={t('one.sign-out-words', { name })}
          action={t('one.sign-out')}
          act={(headers) =>
            unwrap(api.POST('/api/people/{id}/sessions/end-all', { params: { path: { id } }, headers }))
          }
          onDone={() => {
            setEnding(false);
            onChanged();
          }}
          onClose={() => setEnding(false)}
        />
      ) : null}
    </>
  );
}

/** One person's account, for the administrator who helps them. */
export function PersonSafetyPage() {
  const t = useTexts();
  const me = useMe();
  const { id } = route.useParams();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery({ ...securityQuery(id), enabled: hasRole(me, 'administrator') });
  const changed = () => void queryClient.invalidateQueries({ queryKey: [...accountKeys.security, id] });
  const crumbs = [{ label: t('admin.title'), to: '/administrasi/masuk' }];
  return (
    <>
      <PageHeader
        title={data?.name ?? t('admin.title')}
        crumbs={crumbs}
        subtitle={data ? t('subtitle', { username: data.account.username }) : null}
      />
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data ? (
        <>
          <div className={classes.grid}>
            <div>
              <State id={id} {...data} />
            </div>
            <div>
              <Factor id={id} {...data} onChanged={changed} />
            </div>
            <ForeignLinks
              person={{ id, name: data.name }}
              accounts={data.account.foreignAccounts}
              onChanged={changed}
            />
          </div>
          <Sessions id={id} name={data.name} onChanged={changed} />
        </>
      ) : error ? null : (
        <SkeletonRows />
      )}
    </>
  );
}
