import { Checkbox, NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import type { Contact } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useTexts } from './texts.js';
import classes from './notices.module.css';

/** Where the summary goes, or why it does not. */
function Where({ contact }: { contact: Contact }) {
  const t = useTexts();
  const { email, refused, mailOn } = contact;
  if (!mailOn) return <p>{t('mail.off')}</p>;
  if (!email) return <p>{t('mail.none')}</p>;
  return <p>{t(refused ? 'mail.refused' : 'mail.to', { email })}</p>;
}

/** How this person is written to: saved as soon as it is chosen. */
export function MailSettings() {
  const t = useTexts();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: keys.contact,
    queryFn: () => unwrap(api.GET('/api/me/contact')),
  });
  const change = useWrite(
    (body: { digest?: boolean; language?: Contact['language'] }, headers) =>
      unwrap(api.PATCH('/api/me/contact', { body, headers })),
    { onSuccess: (contact) => queryClient.setQueryData(keys.contact, contact) },
  );
  if (!data) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  return (
    <div className={classes.settings}>
      <Panel title={t('mail.title')}>
        <div className={classes.form}>
          <ProblemAlert problem={change.error} />
          <Where contact={data} />
          <Checkbox
            label={t('mail.digest')}
            checked={change.isPending ? (change.variables.digest ?? data.digest) : data.digest}
            onChange={(event) => change.mutate({ digest: event.currentTarget.checked })}
          />
          <NativeSelect
            label={t('mail.language')}
            value={data.language}
            maw={240}
            onChange={(event) =>
              change.mutate({ language: event.currentTarget.value as Contact['language'] })
            }
            data={[
              { value: 'id', label: t('mail.language-id') },
              { value: 'en', label: t('mail.language-en') },
            ]}
          />
        </div>
      </Panel>
    </div>
  );
}
