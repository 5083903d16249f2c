import { Checkbox, Select, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { useWrite } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { useFormat } from '../../format/use-format.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import type { ShownSecret } from '../administration/clients-dialogs.js';
import { inDays, linesOf, readKeySet, type RelyingParty } from '../administration/clients-queries.js';
import { useClientTexts } from '../administration/clients.texts.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import classes from '../administration/administration.module.css';

const PROOFS = ['client_secret_basic', 'private_key_jwt', 'none'] as const;
const ALGORITHMS = ['EdDSA', 'RS256'] as const;
const LIVES = [365, 730, 1_095] as const;
const LEARNT = ['profile', 'email', 'jabatan'] as const;

interface Values {
  redirectUris: string;
  postLogoutUris: string;
  backChannelLogoutUri: string;
  proof: string;
  keys: string;
  signingAlgorithm: string;
  scopes: string[];
  refresh: boolean;
  /** Days from now; `stays`: as it is; `none`: no last day. */
  life: string;
}

interface SignInClientFormProps {
  applicationId: string;
  name: string;
  /** The client to change; absent for a new one. */
  client?: RelyingParty;
  onClose: () => void;
  /** @param secret What is shown once, of a new client. */
  onSaved: (secret: ShownSecret | null) => void;
}

/** Gives an application a client, or changes one. */
export function SignInClientForm({ applicationId, name, client, onClose, onSaved }: SignInClientFormProps) {
  const t = useClientTexts();
  const format = useFormat();
  const form = useForm<Values>({
    initialValues: {
      redirectUris: client?.redirectUris.join('\n') ?? '',
      postLogoutUris: client?.postLogoutUris.join('\n') ?? '',
      backChannelLogoutUri: client?.backChannelLogoutUri ?? '',
      proof: client?.proof ?? 'client_secret_basic',
      keys: '',
      signingAlgorithm: client?.signingAlgorithm ?? 'EdDSA',
      scopes: client?.scopes ?? ['profile'],
      refresh: client?.refresh ?? false,
      life: client ? 'stays' : 'none',
    },
  });
  const write = useWrite<ShownSecret | null, Values>(
    async (values, headers) => {
      const body = {
        redirectUris: linesOf(values.redirectUris),
        postLogoutUris: linesOf(values.postLogoutUris),
        backChannelLogoutUri: values.backChannelLogoutUri.trim() || null,
        signingAlgorithm: ALGORITHMS.find((one) => one === values.signingAlgorithm),
        scopes: LEARNT.filter((scope) => values.scopes.includes(scope)),
        refresh: values.refresh,
        ...(values.life === 'stays'
          ? {}
          : { expiresAt: values.life === 'none' ? null : inDays(Number(values.life)) }),
      };
      if (client) {
        const path = { id: client.id };
        const change = { ...body, version: client.version };
        await unwrap(api.PATCH('/api/relying-parties/{id}', { params: { path }, headers, body: change }));
        return null;
      }
      const proof = PROOFS.find((one) => one === values.proof);
      const publicKeys = proof === 'private_key_jwt' ? (readKeySet(values.keys) ?? undefined) : undefined;
      const made = await unwrap(
        api.POST('/api/relying-parties', { headers, body: { ...body, applicationId, proof, publicKeys } }),
      );
      return { name, clientId: made.clientId, clientSecret: made.clientSecret, secrets: [] };
    },
    { onSuccess: onSaved },
  );
  const errors = fieldErrors(write.error);
  const errorOf = (field: string) => Object.entries(errors).find(([path]) => path.startsWith(field))?.[1];
  const until = (day: string) => t('client.until', { day: format.day(day) });
  const now = client?.expiresAt ? until(client.expiresAt) : t('sign-in.no-end');
  const lives = [
    ...(client ? [{ value: 'stays', label: now }] : []),
    ...(client && !client.expiresAt ? [] : [{ value: 'none', label: t('sign-in.no-end') }]),
    ...LIVES.map((days) => ({ value: String(days), label: until(inDays(days)) })),
  ];
  const badKeys = form.values.keys.trim() !== '' && !readKeySet(form.values.keys);

  return (
    <Dialog onClose={onClose} size="lg" title={`${t(client ? 'sign-in.edit' : 'sign-in.give')}: ${name}`}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => write.mutate(values))}>
        <ProblemAlert problem={write.error} />
        <Textarea
          {...form.getInputProps('redirectUris')}
          label={t('sign-in.redirects')}
          description={t('sign-in.redirects-hint')}
          error={errorOf('redirectUris')}
          autosize
          minRows={2}
          required
          data-autofocus
        />
        <Textarea
          {...form.getInputProps('postLogoutUris')}
          label={t('sign-in.post-logout')}
          error={errorOf('postLogoutUris')}
          autosize
          minRows={1}
        />
        <TextInput
          {...form.getInputProps('backChannelLogoutUri')}
          label={t('sign-in.logout')}
          description={t('sign-in.logout-hint')}
          error={errorOf('backChannelLogoutUri')}
        />
        <Checkbox.Group
          {...form.getInputProps('scopes')}
          label={t('sign-in.learns')}
          description={t('sign-in.learns-hint')}
        >
          <div className={classes.form} style={{ marginTop: 6, gap: 8 }}>
            {LEARNT.map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`learn.${scope}`)} />
            ))}
          </div>
        </Checkbox.Group>
        {client ? null : (
          <Select
            {...form.getInputProps('proof')}
            label={t('client.proof')}
            allowDeselect={false}
            data={PROOFS.map((value) => ({ value, label: t(`proof.${value}`) }))}
          />
        )}
        {!client && form.values.proof === 'private_key_jwt' ? (
          <Textarea
            {...form.getInputProps('keys')}
            label={t('client.keys')}
            description={t('client.keys-hint')}
            error={badKeys ? t('client.keys-unreadable') : errors['publicKeys']}
            autosize
            minRows={3}
            required
          />
        ) : null}
        <Select
          {...form.getInputProps('signingAlgorithm')}
          label={t('sign-in.algorithm')}
          description={t('sign-in.algorithm-hint')}
          allowDeselect={false}
          data={[...ALGORITHMS]}
        />
        <Select
          {...form.getInputProps('life')}
          label={t('client.lasts')}
          allowDeselect={false}
          error={errors['expiresAt']}
          data={lives}
        />
        <Checkbox
          {...form.getInputProps('refresh', { type: 'checkbox' })}
          label={t('sign-in.refresh')}
          description={t('sign-in.refresh-hint')}
        />
        <SaveOrCancel disabled={badKeys} saving={write.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
