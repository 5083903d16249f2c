import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { hasRole } from '../../api/access.js';
import { api, unwrap } from '../../api/client.js';
import { useMe } from '../../api/queries.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { useFormat } from '../../format/use-format.js';
import { BreachForm } from './breach-form.js';
import { BreachState } from './breach-state.js';
import { BreachTelling } from './breach-telling.js';
import { OFFICERS, privacyKeys, type Breach } from './queries.js';
import { Section } from './section.js';
import { useTexts } from './texts.js';
import classes from './privacy.module.css';

const route = getRouteApi('/administrasi/pdp/kegagalan/$id');

/** One failure of protection: what the notice says, who was told, how it ended. */
export function BreachPage() {
  const t = useTexts();
  const format = useFormat();
  const me = useMe();
  const { id } = route.useParams();
  const queryClient = useQueryClient();
  const officer = hasRole(me, ...OFFICERS);
  const { data, error, refetch } = useQuery({
    queryKey: [...privacyKeys.breaches, 'one', id],
    queryFn: () => unwrap(api.GET('/api/breaches/{id}', { params: { path: { id } } })),
    enabled: officer || hasRole(me, 'auditor'),
  });
  // What was answered is shown at once: the next step needs its version.
  const changed = (saved: Breach) => {
    queryClient.setQueryData([...privacyKeys.breaches, 'one', id], saved);
    void queryClient.invalidateQueries({ queryKey: privacyKeys.breaches });
  };
  return (
    <Section
      section="breaches"
      heading={data?.title ?? '…'}
      subtitle={
        data
          ? `${data.number} · ${t('term.due', { moment: format.moment(data.dueAt) })} · ${t('breach.entered', { by: data.enteredBy })}`
          : null
      }
      actions={data ? <BreachState breach={data} /> : null}
    >
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data ? (
        <div className={classes.grid}>
          <div>
            <BreachForm
              key={data.version}
              breach={data}
              readOnly={!officer || data.state === 'closed'}
              onSaved={changed}
            />
          </div>
          <div>
            <BreachTelling breach={data} readOnly={!officer || data.state === 'closed'} onDone={changed} />
          </div>
        </div>
      ) : error ? null : (
        <SkeletonRows />
      )}
    </Section>
  );
}
