import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { useFormat } from '../../format/use-format.js';
import { privacyKeys } from './queries.js';
import { useTexts } from './texts.js';
import classes from './privacy.module.css';

/** The written answer to one's own request. */
export function OwnAnswer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts();
  const format = useFormat();
  const { data, error } = useQuery({
    queryKey: [...privacyKeys.own, 'one', id],
    queryFn: () => unwrap(api.GET('/api/me/data-requests/{id}', { params: { path: { id } } })),
  });
  return (
    <Dialog title={t('own.answer')} onClose={onClose}>
      <ProblemAlert problem={error} />
      {data ? (
        <div className={classes.form}>
          <p className={classes.text}>
            {t('request.decided', {
              state: t(`state.${data.state}`),
              by: data.decidedBy ?? '–',
              moment: data.decidedAt ? format.moment(data.decidedAt) : '–',
            })}
          </p>
          {data.groundText ? <p className={classes.text}>{data.groundText}</p> : null}
          <p className={classes.text}>{data.answer}</p>
          {data.copyUntil ? (
            <p className={classes.text}>
              {t('request.copy-until', { moment: format.moment(data.copyUntil) })}
            </p>
          ) : null}
        </div>
      ) : error ? null : (
        <SkeletonRows />
      )}
    </Dialog>
  );
}
