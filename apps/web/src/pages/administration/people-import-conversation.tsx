import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import type { Agency, ImportColumn, PeopleImport, PeopleImportRow } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { ButtonLink } from '../../components/links.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { useFormat } from '../../format/use-format.js';
import { Columns } from '../imports/columns.js';
import { Confirm } from '../imports/confirm.js';
import { Receipt } from '../imports/receipt.js';
import { Rows } from '../imports/rows.js';
import { Steps } from '../imports/steps.js';
import { ActivationLinks } from './activation-links.js';
import { Frame } from './frame.js';
import { IMPORT_FIELDS, fieldText, type ImportField } from './people-import-fields.js';
import { useImportTexts } from './people-import.texts.js';
import { usePositionTexts } from './positions.texts.js';
import { useTexts } from './texts.js';
import classes from './administration.module.css';

const PAGE = 50;
const DAYS: readonly ImportField[] = ['from', 'until', 'decreeDay'];
const KINDS = ['definitive', 'plt', 'plh'] as const;
const route = getRouteApi('/administrasi/impor/$id');

/** Field by field what a row writes. */
function Changes({ sheet, row }: { sheet: PeopleImport['kind']; row: PeopleImportRow }) {
  const t = useImportTexts();
  const positions = usePositionTexts();
  const admin = useTexts();
  const format = useFormat();
  if (row.outcome === 'wrong') return null;
  const changes = row.changes as Record<string, [string | null, string | null]>;
  const known = IMPORT_FIELDS[sheet].filter((field) => changes[field]);
  const say = (field: ImportField, value: string): string => {
    if (DAYS.includes(field)) return format.day(value);
    const kind = KINDS.find((one) => one === value);
    if (field === 'kind' && kind) return positions(`kind.${kind}`);
    return field === 'kind' ? admin(`kind.${value as Agency['kind']}`) : value;
  };
  return (
    <ul className={classes.changes}>
      {known.map((field) => {
        const [before, after] = (changes[field] ?? []).map((value) => value && say(field, value));
        const words = !before ? (after ?? t('blank')) : t('change', { before, after: after ?? t('blank') });
        return (
          <li key={field}>
            {t(fieldText(sheet, field))}: {words}
          </li>
        );
      })}
    </ul>
  );
}

/** One import of people or agencies, from the dry run to its receipt. */
export function PeopleImportConversation() {
  const t = useImportTexts();
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/administrasi/impor/$id' });
  const queryClient = useQueryClient();
  const path = { id };
  const {
    data: view,
    error,
    refetch,
  } = useQuery({
    queryKey: [...keys.imports, 'people', id, search],
    queryFn: () =>
      unwrap(api.GET('/api/people-imports/{id}', { params: { path, query: { ...search, limit: PAGE } } })),
    placeholderData: keepPreviousData,
  });
  const settle = () => {
    void queryClient.invalidateQueries({ queryKey: keys.people });
    void queryClient.invalidateQueries({ queryKey: keys.agencies });
    return queryClient.invalidateQueries({ queryKey: keys.imports });
  };
  const map = useWrite(
    (columns: ImportColumn[], headers) =>
      unwrap(api.PUT('/api/people-imports/{id}/columns', { params: { path }, headers, body: { columns } })),
    { onSuccess: settle },
  );
  const confirm = useWrite(
    (includeDoubtful: boolean, headers) =>
      unwrap(
        api.POST('/api/people-imports/{id}/confirm', {
          params: { path },
          headers,
          body: { includeDoubtful },
        }),
      ),
    { onSettled: settle },
  );
  const columns =
    view && view.columns.length > 0 && view.status !== 'confirmed' ? (
      <Columns
        key={JSON.stringify(view.columns)}
        fields={IMPORT_FIELDS[view.kind].map((field) => ({
          value: field,
          label: t(fieldText(view.kind, field)),
        }))}
        columns={view.columns}
        opened={view.status === 'failed'}
        busy={map.isPending}
        onApply={(corrected) => map.mutate(corrected)}
      />
    ) : null;
  return (
    <Frame tab="people" heading={t('title')} subtitle={view?.fileName}>
      <Steps current={view?.status === 'confirmed' ? 'receipt' : 'check'} />
      <ProblemAlert
        problem={error ?? map.error ?? confirm.error}
        onRetry={error ? () => void refetch() : undefined}
      />
      {!view && !error ? <SkeletonRows /> : null}
      {view?.status === 'failed' ? (
        <Panel title={t('failed.title')}>
          <p role="alert">{view.failure?.message}</p>
          {columns}
          <ButtonLink to="/administrasi/impor">{t('failed.again')}</ButtonLink>
        </Panel>
      ) : null}
      {view?.status === 'confirmed' ? (
        <>
          <ActivationLinks view={view} />
          <Receipt receipt={view.receipt} done={t('receipt.done', { file: view.fileName })}>
            <ButtonLink to={view.kind === 'people' ? '/administrasi/orang' : '/administrasi'}>
              {t(`receipt.${view.kind}`)}
            </ButtonLink>
            <ButtonLink to="/administrasi/impor" variant="default">
              {t('receipt.again')}
            </ButtonLink>
          </Receipt>
        </>
      ) : null}
      {view?.status === 'ready' ? columns : null}
      {view && view.status !== 'failed' ? (
        <Rows
          view={view}
          search={search}
          nameHeader={t('column.name')}
          onShow={(outcome) => void navigate({ search: { outcome }, replace: true })}
          changesOf={(row) => <Changes sheet={view.kind} row={row} />}
        />
      ) : null}
      {view?.status === 'ready' ? (
        <Confirm
          summary={view.summary}
          busy={confirm.isPending}
          words={{
            button: (count) => t('confirm.button', { count }),
            leftOut: (count) => t('confirm.left-out', { count }),
          }}
          onConfirm={(includeDoubtful) => confirm.mutate(includeDoubtful)}
        />
      ) : null}
    </Frame>
  );
}
