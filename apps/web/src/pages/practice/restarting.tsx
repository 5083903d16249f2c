import { useEffect } from 'react';
import { Loader } from '@mantine/core';
import { noteSignedOut, signInAddress } from '../../api/session.js';
import { Dialog } from '../../components/dialog.js';
import classes from './practice.module.css';
import { useTexts } from './texts.js';

const ASK_EVERY_MS = 1_500;

/** True once the node answers again and knows nobody: the old one still knew us. */
async function isAnew(): Promise<boolean> {
  try {
    const answer = await fetch('/api/session', {
      cache: 'no-store',
      headers: { Accept: 'application/json' },
    });
    if (!answer.ok) return false;
    return ((await answer.json()) as { me: unknown }).me === null;
  } catch {
    return false;
  }
}

/** Waits where one is until the space is there again, then shows its cards. */
export function Restarting() {
  const t = useTexts();
  useEffect(() => {
    const timer = setInterval(async () => {
      if (!(await isAnew())) return;
      clearInterval(timer);
      noteSignedOut();
      window.location.assign(signInAddress('/'));
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <Dialog title={t('waiting.title')} onClose={() => undefined} dismissible={false}>
      <div className={classes.waiting} role="status">
        <Loader size="sm" />
        <p>{t('waiting.words')}</p>
      </div>
    </Dialog>
  );
}
