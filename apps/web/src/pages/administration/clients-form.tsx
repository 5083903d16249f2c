import { Checkbox, Select, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import type { Agency } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormat } from '../../format/use-format.js';
import type { ShownSecret } from './clients-dialogs.js';
import { SCOPES, inDays, linesOf, readKeySet, type ApiClient, type Scope } from './clients-queries.js';
import { useClientTexts } from './clients.texts.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import classes from './administration.module.css';

const LIVES = [30, 90, 180, 365] as const;
const PROOFS = ['client_secret_basic', 'private_key_jwt'] as const;

interface ClientValues {
  name: string;
  purpose: string;
  agencyId: string | null;
  scopes: string[];
  onlyAgencyId: string | null;
  sources: string;
  /** Days from now; `stays`: as it is. */
  life: string;
  proof: string;
  keys: string;
}

interface ClientFormProps {
  /** The client to change; absent for a new one. */
  client?: ApiClient;
  agencies: readonly Agency[];
  onClose: () => void;
  /** @param secret What is shown once, of a new client. */
  onSaved: (secret: ShownSecret | null) => void;
}

/** Makes or changes an API client. */
export function ClientForm({ client, agencies, onClose, onSaved }: ClientFormProps) {
  const t = useClientTexts();
  const format = useFormat();
  const form = useForm<ClientValues>({
    initialValues: {
      name: client?.name ?? '',
      purpose: client?.purpose ?? '',
      agencyId: client?.agencyId ?? null,
      scopes: client?.scopes ?? ['catalogue.read'],
      onlyAgencyId: client?.onlyAgencyId ?? null,
      sources: client?.sources.join('\n') ?? '',
      life: client ? 'stays' : '365',
      proof: client?.proof ?? 'client_secret_basic',
      keys: '',
    },
  });
  const write = useWrite<ShownSecret | null, ClientValues>(
    async (values, headers) => {
      const { name, purpose, onlyAgencyId } = values;
      const agencyId = values.agencyId ?? '';
      const scopes = values.scopes as Scope[];
      const sources = linesOf(values.sources);
      if (client) {
        const expiresAt = values.life === 'stays' ? undefined : inDays(Number(values.life));
        const body = { version: client.version, name, purpose, scopes, onlyAgencyId, sources, expiresAt };
        const path = { id: client.id };
        const withAgency = agencyId ? { ...body, agencyId } : body;
        await unwrap(api.PATCH('/api/clients/{id}', { params: { path }, headers, body: withAgency }));
        return null;
      }
      const proof = PROOFS.find((one) => one === values.proof);
      const publicKeys = proof === 'private_key_jwt' ? (readKeySet(values.keys) ?? undefined) : undefined;
      const expiresAt = inDays(Number(values.life));
      const given = { name, purpose, agencyId, scopes, onlyAgencyId, sources, expiresAt, proof, publicKeys };
      const made = await unwrap(api.POST('/api/clients', { headers, body: given }));
      return { name, clientId: made.clientId, clientSecret: made.clientSecret, secrets: [] };
    },
    { onSuccess: onSaved, onError: (problem) => form.setErrors(fieldErrors(problem)) },
  );
  const errors = fieldErrors(write.error);
  const sourceError = Object.entries(errors).find(([field]) => field.startsWith('sources'))?.[1];
  const choices = agencies.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
  const lives = LIVES.map((days) => ({
    value: String(days),
    label: `${t('client.lasts-days', { count: days })} · ${t('client.until', { day: format.day(inDays(days)) })}`,
  }));
  const badKeys = form.values.keys.trim() !== '' && !readKeySet(form.values.keys);

  return (
    <Dialog
      onClose={onClose}
      size="lg"
      title={client ? t('clients.edit', { name: client.name }) : t('clients.add')}
    >
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => write.mutate(values))}>
        <ProblemAlert problem={write.error} />
        <TextInput {...form.getInputProps('name')} label={t('client.name')} required data-autofocus />
        <Textarea
          {...form.getInputProps('purpose')}
          label={t('client.purpose')}
          description={t('client.purpose-hint')}
          required
        />
        <Select
          {...form.getInputProps('agencyId')}
          label={t('client.agency')}
          required
          searchable
          data={choices}
        />
        <Checkbox.Group {...form.getInputProps('scopes')} label={t('client.scopes')} required>
          <div className={classes.form} style={{ marginTop: 6, gap: 8 }}>
            {SCOPES.map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <Select
          {...form.getInputProps('life')}
          label={t('client.lasts')}
          allowDeselect={false}
          error={errors['expiresAt']}
          data={
            client
              ? [
                  { value: 'stays', label: t('client.stays', { day: format.day(client.expiresAt) }) },
                  ...lives,
                ]
              : lives
          }
        />
        <Select
          {...form.getInputProps('onlyAgencyId')}
          label={t('client.only-agency')}
          description={t('client.only-agency-hint')}
          placeholder={t('client.no-limit')}
          clearable
          searchable
          data={choices}
        />
        <Textarea
          {...form.getInputProps('sources')}
          label={t('client.sources')}
          description={t('client.sources-hint')}
          error={sourceError}
          autosize
          minRows={2}
        />
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
        <SaveOrCancel disabled={badKeys} saving={write.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
