import { AsOf } from '../../components/as-of.js';
import { TextLink } from '../../components/links.js';
import { useFormat } from '../../format/use-format.js';
import { hasRole } from '../../api/access.js';
import { useMe, useNode } from '../../api/queries.js';
import type { Calm } from './calm.js';
import { useTexts } from './texts.js';
import classes from './exchange.module.css';

const TONES: Record<Calm['words'], 'success' | 'warning' | 'danger' | 'neutral'> = {
  delivered: 'success',
  received: 'success',
  waiting: 'warning',
  refused: 'danger',
  'received-refused': 'danger',
  none: 'neutral',
};

/** The page's first and largest words: is everything where it should be, since when, and what is next. */
export function CalmLine({ calm }: { calm: Calm }) {
  const t = useTexts();
  const format = useFormat();
  const node = useNode();
  const me = useMe();
  const { words, peer, count } = calm;
  const next = {
    delivered: () => t('calm.delivered-next'),
    received: () => t('calm.received-next'),
    waiting: () => t('calm.waiting-next'),
    refused: () => t('calm.refused-next'),
    'received-refused': () => t('calm.refused-next'),
    none: () => t(node?.kind === 'province' ? 'calm.none-next-province' : 'calm.none-next'),
  }[words]();
  return (
    <section className={classes.calm} data-tone={TONES[words]} role="status">
      <div className={classes.sentence}>
        {t(`calm.${words}`, { peer, count })}
        {calm.asOf ? (
          <>
            , <AsOf at={calm.asOf} />
          </>
        ) : null}
        {TONES[words] === 'success' ? <span aria-hidden="true"> ✓</span> : null}
      </div>
      {calm.reason ? <div>{t('calm.reason', { reason: calm.reason })}</div> : null}
      {calm.nextAttemptAt ? (
        <div>{t('calm.next-attempt', { moment: format.moment(calm.nextAttemptAt) })}</div>
      ) : null}
      <div className={classes.muted}>
        {next}{' '}
        {words === 'none' && hasRole(me, 'administrator') ? (
          <TextLink to="/administrasi/mitra">{t('calm.peers')}</TextLink>
        ) : null}
      </div>
    </section>
  );
}
