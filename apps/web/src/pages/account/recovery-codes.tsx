import { Button } from '@mantine/core';
import { CopyButton } from '../../components/copy-button.js';
import { Dialog } from '../../components/dialog.js';
import { useTexts } from './texts.js';
import classes from './account.module.css';

/** The codes, this once; pressing beside the window does not lose them. */
export function RecoveryCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const t = useTexts();
  return (
    <Dialog onClose={onClose} title={t('codes.shown')} dismissible={false}>
      <div className={classes.form}>
        <p className={classes.words}>{t('codes.shown-words')}</p>
        <ul className={`${classes.codes} ${classes.secret}`}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div className={classes.buttons}>
          <CopyButton text={codes.join('\n')}>{t('codes.copy')}</CopyButton>
          <Button onClick={onClose}>{t('codes.kept')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
