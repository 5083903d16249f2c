import { Button } from '@mantine/core';
import type { InvitedPerson } from '../../api/types.js';
import { CopyButton } from '../../components/copy-button.js';
import { Dialog } from '../../components/dialog.js';
import { useFormat } from '../../format/use-format.js';
import { useTexts } from './texts.js';
import classes from './account.module.css';

/** A link that is handed over, shown this once; pressing beside the window does not lose it. */
export function OneTimeLink({ invited, onClose }: { invited: InvitedPerson; onClose: () => void }) {
  const t = useTexts();
  const format = useFormat();
  const { person, activationLink, expiresAt } = invited;
  return (
    <Dialog onClose={onClose} title={t('link.title', { name: person.name })} dismissible={false} size="lg">
      <div className={classes.form}>
        <p className={classes.words}>{t('link.once')}</p>
        <div className={classes.secret} role="group" aria-label={t('link.label')}>
          {activationLink}
        </div>
        <div className={classes.muted}>{t('link.expires', { moment: format.moment(expiresAt) })}</div>
        <div className={classes.buttons}>
          <CopyButton text={activationLink}>{t('link.copy')}</CopyButton>
          <Button onClick={onClose}>{t('link.done')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
