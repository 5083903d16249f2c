import { Button } from '@mantine/core';
import { useCommonTexts } from '../i18n/common.js';
import classes from './save-or-cancel.module.css';

interface SaveOrCancelProps {
  saving: boolean;
  disabled?: boolean;
  /** What is saved, where it is more than saving. */
  label?: string;
  onCancel: () => void;
}

/** The end of a form: its one primary action, and the way back. */
export function SaveOrCancel({ saving, disabled = false, label, onCancel }: SaveOrCancelProps) {
  const common = useCommonTexts();
  return (
    <div className={classes.buttons}>
      <Button type="submit" disabled={disabled} loading={saving}>
        {label ?? common('action.save')}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {common('action.cancel')}
      </Button>
    </div>
  );
}
