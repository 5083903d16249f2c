import { useState } from 'react';
import { hasRole } from '../../api/access.js';
import { api, unwrap } from '../../api/client.js';
import { useMe } from '../../api/queries.js';
import { clearDraftsOf } from '../../drafts/drafts.js';
import banners from '../../shell/banners.module.css';
import { ConfirmDialog } from '../account/confirm-dialog.js';
import classes from './practice.module.css';
import { Restarting } from './restarting.js';
import { useTexts } from './texts.js';

/** Above every page of a practice space; who keeps it may begin anew. */
export function PracticeBanner() {
  const t = useTexts();
  const me = useMe();
  const [asked, setAsked] = useState(false);
  const [restarting, setRestarting] = useState(false);
  const mayRestart = hasRole(me, 'administrator', 'coordinator');
  return (
    <div className={`${banners.banner} ${classes.banner}`}>
      <span>{t('banner')}</span>
      {mayRestart ? (
        <button type="button" className={classes.restart} onClick={() => setAsked(true)} data-screen-only>
          {t('restart')}
        </button>
      ) : null}
      {asked ? (
        <ConfirmDialog
          title={t('restart.title')}
          words={t('restart.words')}
          action={t('restart')}
          act={(headers) => unwrap(api.POST('/api/practice/restart', { headers }))}
          onDone={() => {
            if (me) clearDraftsOf(me.id);
            setAsked(false);
            setRestarting(true);
          }}
          onClose={() => setAsked(false)}
        />
      ) : null}
      {restarting ? <Restarting /> : null}
    </div>
  );
}
