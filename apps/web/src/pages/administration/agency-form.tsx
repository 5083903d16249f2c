import { Checkbox, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { keys } from '../../api/queries.js';
import type { Agency } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import { useTexts } from './texts.js';
import { possibleParents } from './tree.js';
import classes from './administration.module.css';

const KINDS = ['sekretariat', 'dinas', 'badan', 'inspektorat', 'kecamatan', 'bagian', 'lainnya'] as const;

interface AgencyValues {
  code: string;
  name: string;
  shortName: string;
  kind: Agency['kind'];
  parentId: string | null;
  active: boolean;
}

interface AgencyFormProps {
  /** The agency to change; absent for a new one. */
  agency?: Agency;
  agencies: readonly Agency[];
  onClose: () => void;
}

/** Adds or changes an agency. */
export function AgencyForm({ agency, agencies, onClose }: AgencyFormProps) {
  const t = useTexts();
  const queryClient = useQueryClient();
  const form = useForm<AgencyValues>({
    initialValues: agency ?? {
      code: '',
      name: '',
      shortName: '',
      kind: 'dinas',
      parentId: null,
      active: true,
    },
  });
  const write = useWrite<Agency, AgencyValues>(
    ({ code, name, shortName, kind, parentId, active }, headers) =>
      agency
        ? unwrap(
            api.PATCH('/api/agencies/{id}', {
              params: { path: { id: agency.id } },
              headers,
              body: { version: agency.version, name, shortName, kind, parentId, active },
            }),
          )
        : unwrap(
            api.POST('/api/agencies', {
              headers,
              body: { code, name, shortName: shortName || undefined, kind, parentId },
            }),
          ),
    {
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: keys.agencies });
        onClose();
      },
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    },
  );

  return (
    <Dialog
      onClose={onClose}
      title={agency ? t('agencies.edit', { name: agency.shortName }) : t('agencies.add')}
    >
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => write.mutate(values))}>
        <ProblemAlert problem={write.error} />
        <TextInput {...form.getInputProps('name')} label={t('agency.name')} required data-autofocus />
        <TextInput
          {...form.getInputProps('shortName')}
          label={t('agency.short-name')}
          description={t('agency.short-name-hint')}
        />
        <TextInput
          {...form.getInputProps('code')}
          label={t('agency.code')}
          description={t('agency.code-hint')}
          required
          readOnly={agency !== undefined}
          variant={agency ? 'filled' : 'default'}
        />
        <Select
          {...form.getInputProps('kind')}
          label={t('agency.kind')}
          allowDeselect={false}
          data={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <Select
          {...form.getInputProps('parentId')}
          label={t('agency.parent')}
          placeholder={t('agency.no-parent')}
          searchable
          clearable
          data={possibleParents(agencies, agency?.id).map(({ id, name }) => ({ value: id, label: name }))}
        />
        {agency ? (
          <Checkbox {...form.getInputProps('active', { type: 'checkbox' })} label={t('agency.active')} />
        ) : null}
        <SaveOrCancel saving={write.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
