import type { ReactNode } from 'react';
import { Modal } from '@mantine/core';
import { useCommonTexts } from '../i18n/common.js';
import classes from './dialog.module.css';

interface DialogProps {
  title: string;
  onClose: () => void;
  size?: 'md' | 'lg';
  /** False: only its own buttons close it, for what is shown once. */
  dismissible?: boolean;
  children: ReactNode;
}

/** A window over the page for one small task; focus stays inside and returns where it was. */
export function Dialog({ title, onClose, size = 'md', dismissible = true, children }: DialogProps) {
  const t = useCommonTexts();
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={size}
      closeOnEscape={dismissible}
      closeOnClickOutside={dismissible}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          {dismissible ? <Modal.CloseButton aria-label={t('action.close')} /> : null}
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
