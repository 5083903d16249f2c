import { useState } from 'react';
import { Button, Select, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api, asBinary, multipart, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { agenciesQuery } from '../../api/queries.js';
import { useWrite } from '../../api/write.js';
import { FileDrop } from '../../components/file-drop.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { useCommonTexts } from '../../i18n/common.js';
import { Frame } from '../administration/frame.js';
import { asLogo } from './logo.js';
import { useTexts } from './texts.js';
import type { LetterheadView } from './types.js';
import classes from './documents.module.css';

const GOVERNMENT = 'government';
const route = getRouteApi('/administrasi/kop');

const letterheadKey = (agencyId: string | undefined) => ['letterheads', agencyId ?? GOVERNMENT];

/** The head of official papers, of the government and of each agency. */
export function Letterhead() {
  const t = useTexts();
  const { agency } = route.useSearch();
  const navigate = useNavigate({ from: '/administrasi/kop' });
  const agencies = useQuery(agenciesQuery).data ?? [];
  // Told here: the form begins anew with every version.
  const [saved, setSaved] = useState<number | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: letterheadKey(agency),
    queryFn: () => unwrap(api.GET('/api/letterheads', { params: { query: { agencyId: agency } } })),
  });
  return (
    <Frame
      tab="letterhead"
      subtitle={t('letterhead.subtitle')}
      actions={
        <Button
          component="a"
          variant="default"
          href={`/api/letterheads/preview${agency ? `?agencyId=${agency}` : ''}`}
          download
        >
          {t('letterhead.preview')}
        </Button>
      }
    >
      <div className={classes.stack}>
        <Select
          label={t('letterhead.owner')}
          searchable
          allowDeselect={false}
          maw={460}
          value={agency ?? GOVERNMENT}
          data={[
            { value: GOVERNMENT, label: t('letterhead.government') },
            ...agencies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) =>
            void navigate({
              search: { agency: value === GOVERNMENT ? undefined : (value ?? undefined) },
            }).then(() => setSaved(null))
          }
        />
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
        {data ? (
          <div className={classes.columns}>
            <div>
              <Words
                key={`${agency}-${data.version}`}
                view={data}
                saved={saved === data.version}
                onSaved={setSaved}
              />
            </div>
            <div>
              <Logo key={agency} view={data} />
            </div>
          </div>
        ) : error ? null : (
          <SkeletonRows rows={8} />
        )}
      </div>
    </Frame>
  );
}

function useKept() {
  const queryClient = useQueryClient();
  return (view: LetterheadView) => {
    queryClient.setQueryData(letterheadKey(view.agencyId ?? undefined), view);
    // Agencies without an emblem of their own show the government's.
    void queryClient.invalidateQueries({ queryKey: ['letterheads'] });
  };
}

interface WordValues {
  layout: LetterheadView['layout'];
  names: string;
  address: string;
  phone: string;
  website: string;
  email: string;
  place: string;
}

interface WordsProps {
  view: LetterheadView;
  saved: boolean;
  onSaved: (version: number | null) => void;
}

function Words({ view, saved, onSaved }: WordsProps) {
  const t = useTexts();
  const common = useCommonTexts();
  const keep = useKept();
  const form = useForm<WordValues>({
    initialValues: {
      layout: view.layout,
      names: view.names.join('\n'),
      address: view.address ?? '',
      phone: view.phone ?? '',
      website: view.website ?? '',
      email: view.email ?? '',
      place: view.place ?? '',
    },
    onValuesChange: () => onSaved(null),
  });
  const write = useWrite<LetterheadView, WordValues>(
    ({ layout, names, ...rest }, headers) => {
      const reach = Object.fromEntries(
        Object.entries(rest).map(([field, value]) => [field, value.trim() || null]),
      );
      const lines = names.split('\n').map((line) => line.trim());
      const body = { agencyId: view.agencyId, version: view.version, layout, names: lines.filter(Boolean) };
      return unwrap(api.PUT('/api/letterheads', { headers, body: { ...body, ...reach } }));
    },
    {
      onSuccess: (next) => {
        keep(next);
        onSaved(next.version);
      },
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    },
  );
  return (
    <Panel title={t('letterhead.title')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => write.mutate(values))}>
        {view.saved ? null : <p className={classes.muted}>{t('letterhead.new')}</p>}
        <ProblemAlert problem={write.error} />
        <Select
          {...form.getInputProps('layout')}
          label={t('letterhead.layout')}
          allowDeselect={false}
          data={(['agency', 'head'] as const).map((value) => ({
            value,
            label: t(`letterhead.layout.${value}`),
          }))}
        />
        <Textarea
          {...form.getInputProps('names')}
          label={t('letterhead.names')}
          description={t('letterhead.names-hint')}
          minRows={2}
          autosize
          required
        />
        <TextInput {...form.getInputProps('address')} label={t('letterhead.address')} />
        <div className={classes.pair}>
          <TextInput {...form.getInputProps('phone')} label={t('letterhead.phone')} />
          <TextInput {...form.getInputProps('website')} label={t('letterhead.website')} />
          <TextInput {...form.getInputProps('email')} label={t('letterhead.email')} />
          <TextInput
            {...form.getInputProps('place')}
            label={t('letterhead.place')}
            description={t('letterhead.place-hint')}
          />
        </div>
        <div className={classes.buttons}>
          <Button type="submit" loading={write.isPending}>
            {common('action.save')}
          </Button>
          <span role="status" className={classes.muted}>
            {saved ? t('letterhead.saved') : ''}
          </span>
        </div>
      </form>
    </Panel>
  );
}

function Logo({ view }: { view: LetterheadView }) {
  const t = useTexts();
  const keep = useKept();
  const [unreadable, setUnreadable] = useState(false);
  const owner = view.agencyId ?? undefined;
  const set = useWrite<LetterheadView, File>(
    (file, headers) =>
      unwrap(
        api.POST('/api/letterheads/logo', {
          headers,
          ...multipart,
          body: { version: view.version, agencyId: owner, file: asBinary(file) },
        }),
      ),
    { onSuccess: keep },
  );
  const remove = useWrite<LetterheadView>(
    (_, headers) =>
      unwrap(
        api.DELETE('/api/letterheads/logo', {
          headers,
          params: { query: { version: view.version, agencyId: owner } },
        }),
      ),
    { onSuccess: keep },
  );
  const choose = (file: File) => {
    setUnreadable(false);
    asLogo(file).then(set.mutate, () => setUnreadable(true));
  };
  return (
    <Panel title={t('logo.title')}>
      <div className={classes.stack}>
        <ProblemAlert problem={set.error ?? remove.error} />
        {unreadable ? (
          <div role="alert" className={classes.muted}>
            {t('logo.unreadable')}
          </div>
        ) : null}
        {view.logo ? (
          <img
            className={classes.logo}
            alt={t('logo.alt')}
            src={`data:${view.logo.mediaType};base64,${view.logo.base64}`}
          />
        ) : (
          <div className={classes.muted}>{t('logo.none')}</div>
        )}
        {view.logo && !view.ownLogo ? <div className={classes.muted}>{t('logo.inherited')}</div> : null}
        <FileDrop
          label={t('logo.choose')}
          accept="image/png,image/jpeg,image/svg+xml"
          hint={t('logo.hint')}
          disabled={set.isPending}
          onFile={choose}
        />
        {view.ownLogo ? (
          <div className={classes.buttons}>
            <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('logo.remove')}
            </Button>
          </div>
        ) : null}
      </div>
    </Panel>
  );
}
