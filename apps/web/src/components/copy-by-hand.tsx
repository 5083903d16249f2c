import { Textarea } from '@mantine/core';
import { useCommonTexts } from '../i18n/common.js';
import { Dialog } from './dialog.js';

/** The text itself, where the browser does not let us copy it. */
export function CopyByHand({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useCommonTexts();
  return (
    <Dialog title={t('copy.copy')} onClose={onClose}>
      <Textarea label={t('copy.by-hand')} value={text} readOnly data-autofocus />
    </Dialog>
  );
}
