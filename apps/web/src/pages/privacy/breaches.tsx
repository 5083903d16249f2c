import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { hasRole } from '../../api/access.js';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { useMe, useNode } from '../../api/queries.js';
import { useWrite } from '../../api/write.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Dialog } from '../../components/dialog.js';
import { EmptyState } from '../../components/empty-state.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { TextLink } from '../../components/links.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormat } from '../../format/use-format.js';
import { useCommonTexts } from '../../i18n/common.js';
import { BreachState } from './breach-state.js';
import { fromField, toField } from './moment-input.js';
import { OFFICERS, privacyKeys, type Breach, type BreachRow } from './queries.js';
import { Section } from './section.js';
import { useTexts } from './texts.js';
import classes from './privacy.module.css';

const PAGE = 25;
const route = getRouteApi('/administrasi/pdp/kegagalan');

/** The first minute: what it is and since when it is known; the clock runs from there. */
function ReportForm({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const common = useCommonTexts();
  const navigate = useNavigate();
  const zone = useNode()?.zoneLabel ?? 'WIB';
  const form = useForm({
    initialValues: { title: '', knownAt: toField(new Date().toISOString(), zone) },
  });
  const report = useWrite<Breach, { title: string; knownAt: string }>(
    ({ title, knownAt }, headers) =>
      unwrap(
        api.POST('/api/breaches', {
          headers,
          body: { title, knownAt: fromField(knownAt, zone) ?? knownAt },
        }),
      ),
    {
      onSuccess: ({ id }) => void navigate({ to: '/administrasi/pdp/kegagalan/$id', params: { id } }),
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    },
  );
  return (
    <Dialog title={t('breaches.report')} onClose={onClose}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => report.mutate(values))}>
        <ProblemAlert problem={report.error} />
        <TextInput
          {...form.getInputProps('title')}
          label={t('breach.field.title')}
          description={t('breach.field.title-hint')}
          required
          data-autofocus
        />
        <TextInput
          {...form.getInputProps('knownAt')}
          type="datetime-local"
          label={`${t('breach.field.knownAt')} (${zone})`}
          required
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={report.isPending}>
            {t('breaches.report')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Failures of the protection of personal data, and how their terms stand. */
export function Breaches() {
  const t = useTexts();
  const format = useFormat();
  const me = useMe();
  const { cursor } = route.useSearch();
  const [reporting, setReporting] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [...privacyKeys.breaches, cursor],
    queryFn: () => unwrap(api.GET('/api/breaches', { params: { query: { cursor, limit: PAGE } } })),
    placeholderData: keepPreviousData,
    enabled: hasRole(me, ...OFFICERS, 'auditor'),
  });
  const what = (breach: BreachRow) => (
    <>
      <TextLink to="/administrasi/pdp/kegagalan/$id" params={{ id: breach.id }}>
        {breach.title}
      </TextLink>
      <div className={classes.muted}>{breach.number}</div>
    </>
  );
  const told = ({ agencyToldAt, subjectsToldAt }: BreachRow) =>
    [
      ...(agencyToldAt ? [t('breaches.told-agency')] : []),
      ...(subjectsToldAt ? [t('breaches.told-subjects')] : []),
    ].join(', ') || t('breaches.told-nobody');
  const columns: Column<BreachRow>[] = [
    { key: 'what', header: t('breaches.what'), cell: what },
    { key: 'known', header: t('breaches.known'), width: '165px', cell: (row) => format.moment(row.knownAt) },
    { key: 'told', header: t('breaches.told'), width: '180px', cell: told },
    {
      key: 'state',
      header: t('requests.state'),
      width: '210px',
      cell: (row) => <BreachState breach={row} />,
    },
  ];
  return (
    <Section
      section="breaches"
      subtitle={t('breaches.subtitle')}
      actions={
        hasRole(me, ...OFFICERS) ? (
          <Button onClick={() => setReporting(true)}>{t('breaches.report')}</Button>
        ) : null
      }
    >
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {error && !data ? null : (
        <DataTable
          caption={t('section.breaches')}
          columns={columns}
          rows={data?.items}
          rowKey={({ id }) => id}
          card={(row) => (
            <>
              <div className={classes.cardTop}>
                <div>{what(row)}</div>
                <BreachState breach={row} />
              </div>
              <div className={classes.muted}>
                {format.moment(row.knownAt)} · {t('breaches.told')}: {told(row)}
              </div>
            </>
          )}
          empty={<EmptyState title={t('breaches.none')} />}
        />
      )}
      {data && data.items.length > 0 ? (
        <KeysetPager shown={data.items.length} cursor={cursor} nextCursor={data.nextCursor} />
      ) : null}
      {reporting ? <ReportForm onClose={() => setReporting(false)} /> : null}
    </Section>
  );
}
