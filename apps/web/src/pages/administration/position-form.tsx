import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { agenciesQuery, keys } from '../../api/queries.js';
import { ROLES, isOfAgency } from '../../api/roles.js';
import type { Role, Seat } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useCommonTexts } from '../../i18n/common.js';
import { usePositionTexts } from './positions.texts.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import classes from './administration.module.css';

interface SeatValues {
  title: string;
  role: Role;
  agencyId: string | null;
}

interface PositionFormProps {
  /** The position to rename; absent for a new one. */
  seat?: Seat;
  onClose: () => void;
}

/** Adds a position, or renames one. */
export function PositionForm({ seat, onClose }: PositionFormProps) {
  const t = usePositionTexts();
  const common = useCommonTexts();
  const queryClient = useQueryClient();
  const agencies = useQuery(agenciesQuery).data ?? [];
  const form = useForm<SeatValues>({
    initialValues: {
      title: seat?.title ?? '',
      role: seat?.role ?? 'agency-operator',
      agencyId: seat?.agencyId ?? null,
    },
    validate: {
      agencyId: (agencyId, { role }) => (isOfAgency(role) && !agencyId ? t('choose.required') : null),
    },
  });
  const write = useWrite<Seat, SeatValues>(
    ({ title, role, agencyId }, headers) => {
      if (!seat) return unwrap(api.POST('/api/positions', { headers, body: { title, role, agencyId } }));
      const params = { path: { id: seat.id } };
      return unwrap(
        api.PATCH('/api/positions/{id}', { params, headers, body: { version: seat.version, title } }),
      );
    },
    {
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: keys.people });
        onClose();
      },
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    },
  );
  const forAgency = isOfAgency(form.values.role);
  return (
    <Dialog onClose={onClose} title={seat ? t('seat.edit-title') : t('add')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => write.mutate(values))}>
        <ProblemAlert problem={write.error} />
        <TextInput
          {...form.getInputProps('title')}
          label={t('seat.name')}
          description={seat ? t('seat.fixed') : undefined}
          required
          maxLength={200}
          data-autofocus
        />
        {seat ? null : (
          <>
            <Select
              {...form.getInputProps('role')}
              label={t('seat.role')}
              allowDeselect={false}
              searchable
              data={ROLES.map((role) => ({ value: role, label: common(`role.${role}`) }))}
              onChange={(chosen) => {
                const role = ROLES.find((one) => one === chosen);
                if (!role) return;
                form.setFieldValue('role', role);
                if (!isOfAgency(role)) form.setFieldValue('agencyId', null);
              }}
            />
            <Select
              {...form.getInputProps('agencyId')}
              label={t('seat.agency')}
              placeholder={t(forAgency ? 'seat.choose-agency' : 'seat.whole')}
              required={forAgency}
              disabled={!forAgency}
              searchable
              data={agencies
                .filter(({ active }) => active)
                .map(({ id, name }) => ({ value: id, label: name }))}
            />
          </>
        )}
        <SaveOrCancel saving={write.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
