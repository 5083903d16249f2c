import { useState } from 'react';
import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { keys } from '../../api/queries.js';
import type { Agency, Application } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { DraftState } from '../../components/draft-state.js';
import { ButtonLink } from '../../components/links.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useDraft } from '../../drafts/use-draft.js';
import { useFormat } from '../../format/use-format.js';
import { useCommonTexts } from '../../i18n/common.js';
import { FIELD_NAMES } from './attributes.js';
import { Conflict } from './conflict.js';
import { EntryFields } from './entry-fields.js';
import { entryQuery } from './queries.js';
import { useTexts } from './texts.js';
import { useWording } from './wording.js';
import { blankValues, differing, toChange, toCreate, toValues, type EntryValues } from './values.js';
import classes from './edit.module.css';

interface EntryFormProps {
  /** The entry to change; absent for a new one. */
  entry?: Application;
  agencies: readonly Agency[];
  owners: readonly Agency[];
}

/** The form of an entry. Words are kept on the device as one types, until the catalogue has them. */
export function EntryForm({ entry, agencies, owners }: EntryFormProps) {
  const t = useTexts();
  const common = useCommonTexts();
  const format = useFormat();
  const wording = useWording();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const draft = useDraft<EntryValues>(`application:${entry?.id ?? 'new'}`, entry?.version ?? null);

  const onlyOwner = owners.length === 1 ? owners[0]?.id : undefined;
  const [opened, setOpened] = useState(() => (entry ? toValues(entry) : blankValues(onlyOwner)));
  const [version, setVersion] = useState(draft.found?.version ?? entry?.version ?? 0);
  const [restored, setRestored] = useState(draft.found !== null);
  const [latest, setLatest] = useState<Application | null>(null);
  const [nothing, setNothing] = useState(false);

  const form = useForm<EntryValues>({
    initialValues: draft.found?.values ?? opened,
    onValuesChange: (values) => {
      setNothing(false);
      draft.keep(values);
    },
  });

  const write = useWrite<Application, EntryValues>((values, headers) =>
    entry
      ? unwrap(
          api.PATCH('/api/applications/{id}', {
            params: { path: { id: entry.id } },
            headers,
            body: toChange(values, opened, version),
          }),
        )
      : unwrap(api.POST('/api/applications', { headers, body: toCreate(values) })),
  );

  const save = form.onSubmit((values) => {
    if (entry && differing(values, opened).length === 0) {
      setNothing(true);
      return;
    }
    write.mutate(values, {
      onSuccess: (saved) => {
        draft.discard();
        queryClient.setQueryData(entryQuery(saved.id).queryKey, saved);
        void queryClient.invalidateQueries({ queryKey: keys.applications });
        void navigate({ to: '/katalog/$id', params: { id: saved.id } });
      },
      onError: (problem) => {
        const errors = fieldErrors(problem);
        form.setErrors(errors);
        const firstWrong = FIELD_NAMES.find((field) => field in errors);
        if (firstWrong) form.getInputNode(firstWrong)?.focus();
        if (problem.code !== 'common.stale' || !entry) return;
        void queryClient.fetchQuery({ ...entryQuery(entry.id), staleTime: 0 }).then(setLatest);
      },
    });
  });

  const startFrom = (values: EntryValues) => {
    form.setValues(values);
    form.setErrors({});
    draft.discard();
    setRestored(false);
  };
  const keepMine = () => {
    if (!latest) return;
    setOpened(toValues(latest));
    setVersion(latest.version);
    setLatest(null);
    write.reset();
  };
  const dropMine = () => {
    if (!latest) return;
    setOpened(toValues(latest));
    setVersion(latest.version);
    startFrom(toValues(latest));
    setLatest(null);
    write.reset();
  };

  return (
    <form onSubmit={save} noValidate>
      {restored && draft.found ? (
        <div className={classes.notice} role="status">
          {common('draft.restored', { moment: format.moment(draft.found.savedAt) })}
          <Button
            variant="default"
            onClick={() => {
              setVersion(entry?.version ?? 0);
              startFrom(opened);
            }}
          >
            {common('draft.discard')}
          </Button>
        </div>
      ) : null}
      {latest ? (
        <Conflict
          mine={form.values}
          theirs={toValues(latest)}
          version={latest.version}
          onKeep={keepMine}
          onDrop={dropMine}
        />
      ) : null}
      <EntryFields form={form} agencies={agencies} owners={owners} isNew={!entry} />
      <div className={classes.bar} data-screen-only>
        {write.error && !latest ? (
          <div className={classes.problem}>
            <ProblemAlert problem={write.error} fieldLabel={wording.field} />
          </div>
        ) : null}
        <Button type="submit" loading={write.isPending} disabled={latest !== null}>
          {t(entry ? 'edit.save' : 'edit.save-new')}
        </Button>
        {entry ? (
          <ButtonLink to="/katalog/$id" params={{ id: entry.id }} variant="default">
            {common('action.cancel')}
          </ButtonLink>
        ) : (
          <ButtonLink to="/katalog" variant="default">
            {common('action.cancel')}
          </ButtonLink>
        )}
        <DraftState savedAt={draft.savedAt} conflict={latest !== null} />
        {nothing ? <span role="status">{t('edit.unchanged')}</span> : null}
      </div>
    </form>
  );
}
