import { Modal, Textarea } from '@mantine/core';
import { useCommonTexts } from '../i18n/common.js';

/** The text itself, where the browser does not let us copy it. */
export function CopyByHand({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useCommonTexts();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('copy.copy')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Textarea label={t('copy.by-hand')} value={text} readOnly data-autofocus />
    </Modal>
  );
}
