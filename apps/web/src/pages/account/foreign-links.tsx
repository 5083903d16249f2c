import { useState } from 'react';
import { Button, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { useWrite } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import { useFormat } from '../../format/use-format.js';
import { Unmask } from '../privacy/unmask.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { issuersQuery, type ForeignAccount, type ForeignIssuer } from './queries.js';
import { useTexts } from './texts.js';
import classes from './account.module.css';

interface ForeignLinksProps {
  person: { id: string; name: string };
  accounts: readonly ForeignAccount[];
  onChanged: () => void;
}

function LinkForm(props: ForeignLinksProps & { issuers: readonly ForeignIssuer[]; onClose: () => void }) {
  const { person, issuers, onChanged, onClose } = props;
  const t = useTexts();
  const form = useForm({ initialValues: { issuer: issuers[0]?.key ?? '', identifier: '' } });
  const link = useWrite(
    (body: { issuer: string; identifier: string }, headers) =>
      unwrap(
        api.POST('/api/people/{id}/foreign-accounts', {
          params: { path: { id: person.id } },
          headers,
          body,
        }),
      ),
    {
      onSuccess: () => {
        onChanged();
        onClose();
      },
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    },
  );
  const claim = issuers.find(({ key }) => key === form.values.issuer)?.claim ?? '';
  return (
    <Dialog onClose={onClose} title={t('one.link-add')}>
      <form className={classes.form} onSubmit={form.onSubmit((values) => link.mutate(values))}>
        <ProblemAlert problem={link.error} />
        <Select
          {...form.getInputProps('issuer')}
          label={t('one.link-issuer')}
          allowDeselect={false}
          data={issuers.map(({ key, label }) => ({ value: key, label }))}
        />
        <TextInput
          {...form.getInputProps('identifier')}
          label={t('one.link-identifier', { claim })}
          autoComplete="off"
          required
          data-autofocus
        />
        <SaveOrCancel saving={link.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

/** Accounts at foreign issuers that sign a person in; only where such issuers are configured or still linked. */
export function ForeignLinks(props: ForeignLinksProps) {
  const { person, accounts, onChanged } = props;
  const t = useTexts();
  const format = useFormat();
  const issuers = useQuery(issuersQuery).data?.items ?? [];
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<Record<string, string> | null>(null);
  const identifierOf = ({ id, identifier }: ForeignAccount) => opened?.[id] ?? identifier;
  const [leaving, setLeaving] = useState<ForeignAccount | null>(null);
  if (issuers.length === 0 && accounts.length === 0) return null;
  return (
    <div>
      <Panel title={t('foreign.title')}>
        {accounts.length === 0 ? <p className={classes.words}>{t('one.foreign-none')}</p> : null}
        <ul className={classes.plain}>
          {accounts.map((account) => (
            <li key={account.id} className={classes.row}>
              <span>
                <strong>{account.label}</strong> {identifierOf(account)}{' '}
                <span className={classes.muted}>
                  {account.usedAt
                    ? t('foreign.used', { moment: format.moment(account.usedAt) })
                    : t('foreign.unused')}
                </span>
              </span>
              <Button
                variant="default"
                aria-label={t('one.unlink-of', { identifier: account.identifier })}
                onClick={() => setLeaving(account)}
              >
                {t('one.unlink')}
              </Button>
            </li>
          ))}
        </ul>
        {accounts.length > 0 && !opened ? (
          <div className={classes.buttons}>
            <Unmask
              ask={(reason) =>
                unwrap(
                  api.POST('/api/people/{id}/unmask', {
                    params: { path: { id: person.id } },
                    body: { reason },
                  }),
                )
              }
              onOpened={({ foreignAccounts }) =>
                setOpened(Object.fromEntries(foreignAccounts.map(({ id, identifier }) => [id, identifier])))
              }
            />
          </div>
        ) : null}
        {issuers.length > 0 ? (
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => setAdding(true)}>
              {t('one.link-add')}
            </Button>
          </div>
        ) : null}
        {adding ? <LinkForm {...props} issuers={issuers} onClose={() => setAdding(false)} /> : null}
        {leaving ? (
          <ConfirmDialog
            title={t('one.unlink-of', { identifier: leaving.identifier })}
            words={t('one.unlink-words', { identifier: leaving.identifier, name: person.name })}
            action={t('one.unlink')}
            act={(headers) =>
              unwrap(
                api.POST('/api/people/{id}/foreign-accounts/{accountId}/unlink', {
                  params: { path: { id: person.id, accountId: leaving.id } },
                  headers,
                }),
              )
            }
            onDone={() => {
              setLeaving(null);
              onChanged();
            }}
            onClose={() => setLeaving(null)}
          />
        ) : null}
      </Panel>
    </div>
  );
}
