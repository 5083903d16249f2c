import { useEffect, useState, type ReactNode } from 'react';
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

/** The library returns the focus when a dialog closes, but not when it is taken away while open, as all of ours are. */
function useFocusReturn(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    },
    [opener],
  );
}

/** A window over the page for one small task; focus stays inside and returns where it was. */
export function Dialog({ title, onClose, size = 'md', dismissible = true, children }: DialogProps) {
  const t = useCommonTexts();
  useFocusReturn();
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
