import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { keys } from '../../api/queries.js';
import { ROLES, isLent, isOfAgency } from '../../api/roles.js';
import type { Agency, InvitedPerson, Person, Role } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { DayInput } from '../../components/day-input.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useCommonTexts } from '../../i18n/common.js';
import { readDay } from '../assessments/day.js';
import { usePositionTexts } from './positions.texts.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import { useTexts } from './texts.js';
import classes from './administration.module.css';

interface PersonValues {
  name: string;
  username: string;
  active: boolean;
  /** Of a new person; later they are given and taken one by one. */
  positions: { title: string; role: Role; agencyId: string | null; from: string; until: string }[];
}

const BLANK_POSITION: PersonValues['positions'][number] = {
  title: '',
  role: 'agency-operator',
  agencyId: null,
  from: '',
  until: '',
};

interface PersonFormProps {
  /** The person to change; absent for a new one. */
  person?: Person;
  agencies: readonly Agency[];
  onClose: () => void;
  onInvited: (invited: InvitedPerson) => void;
}

/** Adds a person with positions, or changes the name and whether they may sign in. */
export function PersonForm({ person, agencies, onClose, onInvited }: PersonFormProps) {
  const t = useTexts();
  const common = useCommonTexts();
  const days = usePositionTexts();
  const queryClient = useQueryClient();
  const form = useForm<PersonValues>({
    initialValues: {
      name: person?.name ?? '',
      username: person?.username ?? '',
      active: person?.active ?? true,
      positions: person ? [] : [BLANK_POSITION],
    },
    validate: {
      positions: {
        agencyId: (agencyId, { positions }, path) => {
          const position = positions[Number(path.split('.')[1])];
          const missing = position && isOfAgency(position.role) && !agencyId;
          return missing ? t('position.needs-agency') : null;
        },
        from: (typed) => (readDay(typed) === undefined ? days('day.wrong') : null),
        until: (typed) => (readDay(typed) === undefined ? days('day.wrong') : null),
      },
    },
  });

  const write = useWrite<InvitedPerson | null, PersonValues>(
    async ({ name, username, active, positions }, headers) => {
      if (!person) {
        const given = positions.map(({ from, until, ...seat }) => ({
          ...seat,
          from: readDay(from) ?? undefined,
          until: readDay(until) ?? null,
        }));
        return unwrap(api.POST('/api/people', { headers, body: { name, username, positions: given } }));
      }
      await unwrap(
        api.PATCH('/api/people/{id}', {
          params: { path: { id: person.id } },
          headers,
          body: { version: person.version, name, active },
        }),
      );
      return null;
    },
    {
      onSuccess: (invited) => {
        void queryClient.invalidateQueries({ queryKey: keys.people });
        onClose();
        if (invited) onInvited(invited);
      },
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    },
  );

  const chooseRole = (index: number, role: string | null) => {
    const known = ROLES.find((one) => one === role);
    if (!known) return;
    form.setFieldValue(`positions.${index}.role`, known);
    if (!isOfAgency(known)) form.setFieldValue(`positions.${index}.agencyId`, null);
  };

  return (
    <Dialog
      onClose={onClose}
      size="lg"
      title={person ? t('people.edit', { name: person.name }) : t('people.add')}
    >
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => write.mutate(values))}>
        <ProblemAlert problem={write.error} />
        <TextInput {...form.getInputProps('name')} label={t('person.name')} required data-autofocus />
        <TextInput
          {...form.getInputProps('username')}
          label={t('person.username')}
          description={person ? undefined : t('person.username-hint')}
          required
          autoCapitalize="none"
          autoComplete="off"
          readOnly={person !== undefined}
          variant={person ? 'filled' : 'default'}
        />
        {form.values.positions.map((position, index) => {
          const number = index + 1;
          const forAgency = isOfAgency(position.role);
          return (
            <fieldset key={number} className={classes.position}>
              <legend>{t('position.number', { number })}</legend>
              <TextInput
                {...form.getInputProps(`positions.${index}.title`)}
                label={t('position.title')}
                required
              />
              <Select
                {...form.getInputProps(`positions.${index}.role`)}
                label={t('position.role')}
                allowDeselect={false}
                data={ROLES.map((role) => ({ value: role, label: common(`role.${role}`) }))}
                onChange={(role) => chooseRole(index, role)}
              />
              <Select
                {...form.getInputProps(`positions.${index}.agencyId`)}
                label={t('position.agency')}
                placeholder={t(forAgency ? 'position.choose' : 'position.whole')}
                required={forAgency}
                disabled={!forAgency}
                searchable
                data={agencies
                  .filter(({ active, id }) => active || id === position.agencyId)
                  .map(({ id, name }) => ({ value: id, label: name }))}
              />
              <DayInput
                {...form.getInputProps(`positions.${index}.from`)}
                label={days('give.from')}
                description={t('position.from-hint')}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
              />
              <DayInput
                {...form.getInputProps(`positions.${index}.until`)}
                label={days('give.until')}
                required={isLent(position.role)}
              />
              {form.values.positions.length > 1 ? (
                <div>
                  <Button
                    variant="default"
                    aria-label={t('position.remove', { number })}
                    onClick={() => form.removeListItem('positions', index)}
                  >
                    {common('action.remove')}
                  </Button>
                </div>
              ) : null}
            </fieldset>
          );
        })}
        {person ? (
          <Checkbox
            {...form.getInputProps('active', { type: 'checkbox' })}
            label={t('person.active')}
            description={t('person.active-hint')}
          />
        ) : (
          <div>
            <Button variant="default" onClick={() => form.insertListItem('positions', BLANK_POSITION)}>
              {t('position.add')}
            </Button>
          </div>
        )}
        <SaveOrCancel saving={write.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
