import { Autocomplete, Checkbox, Group, MultiSelect, Select, TextInput, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Agency } from '../../api/types.js';
import { GROUPS, LICENCES, PLATFORMS, REFERENCE_CODES, type Attribute } from './attributes.js';
import { STATUSES, TYPES } from './search.js';
import { useTexts } from './texts.js';
import { Panel } from '../../components/panel.js';
import type { EntryValues } from './values.js';
import classes from './edit.module.css';

interface EntryFieldsProps {
  form: UseFormReturnType<EntryValues>;
  agencies: readonly Agency[];
  /** Agencies the person may give the entry to. */
  owners: readonly Agency[];
  isNew: boolean;
}

/** The input that fits an attribute. */
function Field({ attribute, form, agencies, owners, isNew }: EntryFieldsProps & { attribute: Attribute }) {
  const t = useTexts();
  const { field, kind, number } = attribute;
  const label = number ? `${number}. ${t(`field.${field}`)}` : t(`field.${field}`);
  const choices = (list: readonly Agency[]) => list.map(({ id, name }) => ({ value: id, label: name }));
  const props = form.getInputProps(field);
  const lines = form.values[field];

  switch (kind) {
    case 'long':
      return <Textarea {...props} label={label} maxLength={5_000} />;
    case 'lines':
      return (
        <Textarea
          {...props}
          label={label}
          description={t('edit.one-a-line')}
          value={Array.isArray(lines) ? lines.join('\n') : lines}
          onChange={(event) => form.setFieldValue(field, event.currentTarget.value.split('\n'))}
        />
      );
    case 'reference':
      return (
        <Autocomplete
          {...props}
          label={label}
          description={t('edit.raa-hint')}
          data={[...REFERENCE_CODES]}
          renderOption={({ option }) => {
            const code = REFERENCE_CODES.find((known) => known === option.value);
            return code ? t(`raa.${code}`) : option.value;
          }}
        />
      );
    case 'status':
      return (
        <Select
          {...props}
          label={label}
          allowDeselect={false}
          data={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
      );
    case 'type':
      return (
        <Select
          {...props}
          label={label}
          clearable
          placeholder={t('edit.choose')}
          data={TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
          value={form.values.type || null}
          onChange={(value) => form.setFieldValue('type', value ?? '')}
        />
      );
    case 'licence':
      return (
        <Select
          {...props}
          label={label}
          clearable
          placeholder={t('edit.choose')}
          data={LICENCES.map((value) => ({ value, label: t(`licence.${value}`) }))}
          value={form.values.licenceType || null}
          onChange={(value) => form.setFieldValue('licenceType', value ?? '')}
        />
      );
    case 'platforms':
      return (
        <Checkbox.Group {...props} label={label}>
          <Group gap="md" mt={6}>
            {PLATFORMS.map((value) => (
              <Checkbox key={value} value={value} label={t(`platform.${value}`)} />
            ))}
          </Group>
        </Checkbox.Group>
      );
    case 'owner':
      return (
        <Select
          {...props}
          label={label}
          required
          searchable
          allowDeselect={false}
          placeholder={t('edit.choose')}
          data={choices(owners)}
          value={form.values.ownerAgencyId || null}
          onChange={(value) => form.setFieldValue('ownerAgencyId', value ?? '')}
        />
      );
    case 'users':
      return <MultiSelect {...props} label={label} searchable clearable data={choices(agencies)} />;
    case 'text':
      return (
        <TextInput
          {...props}
          label={label}
          required={field === 'name'}
          readOnly={field === 'code' && !isNew}
          variant={field === 'code' && !isNew ? 'filled' : 'default'}
          description={field === 'code' && isNew ? t('edit.code-hint') : undefined}
          inputMode={field === 'year' ? 'numeric' : field === 'url' ? 'url' : undefined}
          placeholder={field === 'url' ? 'https://' : undefined}
        />
      );
  }
}

/** Every attribute by group. */
export function EntryFields(props: EntryFieldsProps) {
  const t = useTexts();
  return (
    <>
      {GROUPS.map(({ group, attributes }) => (
        <Panel key={group} title={t(`group.${group}`)}>
          <div className={classes.fields}>
            {attributes.map((attribute) => (
              <div key={attribute.field} data-wide={attribute.kind === 'long' || undefined}>
                <Field attribute={attribute} {...props} />
              </div>
            ))}
          </div>
        </Panel>
      ))}
    </>
  );
}
