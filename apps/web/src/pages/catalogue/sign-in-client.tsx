import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { useWrite } from '../../api/write.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import {
  RevokeDialog,
  RotateDialog,
  SecretOnce,
  Standing,
  type ShownSecret,
} from '../administration/clients-dialogs.js';
import { clientKeys, type RelyingParty } from '../administration/clients-queries.js';
import { useClientTexts } from '../administration/clients.texts.js';
import { SignInClientForm } from './sign-in-client-form.js';
import classes from './entry.module.css';

type Open = { act: 'form'; client?: RelyingParty } | { act: 'rotate' | 'revoke'; client: RelyingParty };

/** Whether people enter this application with their account here; for those who look after it, with its clients. */
export function SignInClient({ applicationId, name }: { applicationId: string; name: string }) {
  const t = useClientTexts();
  const queryClient = useQueryClient();
  const queryKey = [...clientKeys.parties, 'of', applicationId];
  const [open, setOpen] = useState<Open | null>(null);
  const [shown, setShown] = useState<ShownSecret | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () =>
      unwrap(api.GET('/api/applications/{id}/sign-in', { params: { path: { id: applicationId } } })),
  });
  const done = () => {
    void queryClient.invalidateQueries({ queryKey: clientKeys.parties });
    setOpen(null);
  };
  const rotate = useWrite(
    ({ id, overlapDays }: { id: string; overlapDays: number }, headers) =>
      unwrap(
        api.POST('/api/relying-parties/{id}/rotate', {
          params: { path: { id } },
          headers,
          body: { overlapDays },
        }),
      ),
    {
      onSuccess: ({ clientId, clientSecret, client }) => {
        done();
        setShown({ name, clientId, clientSecret, secrets: client.secrets });
      },
    },
  );
  const revoke = useWrite(
    ({ id, reason }: { id: string; reason: string }, headers) =>
      unwrap(
        api.POST('/api/relying-parties/{id}/revoke', { params: { path: { id } }, headers, body: { reason } }),
      ),
    { onSuccess: done },
  );

  return (
    <Panel
      title={t('sign-in.title')}
      aside={
        data ? (
          <StateBadge tone={data.active ? 'success' : 'neutral'}>
            {t(data.active ? 'sign-in.active' : 'sign-in.inactive')}
          </StateBadge>
        ) : null
      }
    >
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data ? (
        <p style={{ marginTop: 0 }}>
          {t(data.active ? 'sign-in.explain-active' : 'sign-in.explain-inactive')}
        </p>
      ) : null}
      {data?.manageable ? (
        <>
          <ul className={classes.history}>
            {data.clients.map((client) => (
              <li key={client.id}>
                <Client client={client} onOpen={setOpen} />
              </li>
            ))}
          </ul>
          <div className={classes.when}>
            {t('sign-in.issuer')}: {window.location.origin}/oidc
          </div>
          <Button variant="default" mt={10} onClick={() => setOpen({ act: 'form' })}>
            {t('sign-in.give')}
          </Button>
        </>
      ) : null}
      {open?.act === 'form' ? (
        <SignInClientForm
          applicationId={applicationId}
          name={name}
          client={open.client}
          onClose={() => setOpen(null)}
          onSaved={(secret) => {
            done();
            setShown(secret);
          }}
        />
      ) : null}
      {open?.act === 'rotate' ? (
        <RotateDialog
          name={name}
          pending={rotate.isPending}
          problem={rotate.error}
          onRotate={(overlapDays) => rotate.mutate({ id: open.client.id, overlapDays })}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open?.act === 'revoke' ? (
        <RevokeDialog
          name={name}
          words={t('revoke.party')}
          pending={revoke.isPending}
          problem={revoke.error}
          onRevoke={(reason) => revoke.mutate({ id: open.client.id, reason })}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {shown ? <SecretOnce shown={shown} onClose={() => setShown(null)} /> : null}
    </Panel>
  );
}

function Client({ client, onOpen }: { client: RelyingParty; onOpen: (open: Open) => void }) {
  const t = useClientTexts();
  const format = useFormat();
  return (
    <>
      <div>
        <strong>{client.id}</strong> <Standing standing={client.standing} />
      </div>
      <div className={classes.when}>
        {[
          t(`proof.${client.proof}`),
          client.signingAlgorithm,
          client.scopes.map((scope) => t(`learn.${scope}`)).join(', '),
        ].join(' · ')}
      </div>
      {client.redirectUris.map((uri) => (
        <div key={uri} style={{ overflowWrap: 'anywhere' }}>
          {uri}
        </div>
      ))}
      <div className={classes.when}>
        {t('party.people-count', { count: client.people })} ·{' '}
        {client.expiresAt ? t('client.until', { day: format.day(client.expiresAt) }) : t('sign-in.no-end')}
      </div>
      {client.revokedAt ? null : (
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: 6 }} data-screen-only>
          <Button variant="default" size="compact-sm" onClick={() => onOpen({ act: 'form', client })}>
            {t('sign-in.edit')}
          </Button>
          {client.proof === 'client_secret_basic' ? (
            <Button variant="default" size="compact-sm" onClick={() => onOpen({ act: 'rotate', client })}>
              {t('client.rotate')}
            </Button>
          ) : null}
          <Button variant="default" size="compact-sm" onClick={() => onOpen({ act: 'revoke', client })}>
            {t('client.revoke')}
          </Button>
        </div>
      )}
    </>
  );
}
