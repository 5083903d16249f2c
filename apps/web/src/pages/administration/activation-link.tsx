import { Button } from '@mantine/core';
import type { InvitedPerson } from '../../api/types.js';
import { CopyButton } from '../../components/copy-button.js';
import { Dialog } from '../../components/dialog.js';
import { useFormat } from '../../format/use-format.js';
import { useTexts } from './texts.js';
import classes from './administration.module.css';

/** The one-time link, shown this once; pressing beside the window does not lose it. */
export function ActivationLink({ invited, onClose }: { invited: InvitedPerson; onClose: () => void }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Dialog
      onClose={onClose}
      title={t('link.title', { name: invited.person.name })}
      dismissible={false}
      size="lg"
    >
      <div className={classes.form}>
        <p style={{ margin: 0 }}>{t('link.once')}</p>
        <div className={classes.link} role="group" aria-label={t('link.label')}>
          {invited.activationLink}
        </div>
        <div className={classes.muted}>{t('link.expires', { moment: format.moment(invited.expiresAt) })}</div>
        <div className={classes.buttons}>
          <CopyButton text={invited.activationLink}>{t('link.copy')}</CopyButton>
          <Button onClick={onClose}>{t('link.done')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
