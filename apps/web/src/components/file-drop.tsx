import { useId, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useFormat } from '../format/use-format.js';
import { useCommonTexts } from '../i18n/common.js';
import classes from './file-drop.module.css';

interface FileDropProps {
  /** What the file is for; the accessible name of the input. */
  label: string;
  /** Kinds taken, as for an input: `.xlsx,.csv`. */
  accept?: string;
  hint?: string;
  file?: File | null;
  disabled?: boolean;
  onFile: (file: File) => void;
}

/** Choose a file with the button or drop it on the frame. */
export function FileDrop({ label, accept, hint, file, disabled = false, onFile }: FileDropProps) {
  const t = useCommonTexts();
  const format = useFormat();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const take = (files: FileList | null) => {
    const first = files?.[0];
    if (first && !disabled) onFile(first);
  };

  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        disabled={disabled}
        className={classes.input}
        tabIndex={-1}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <div className={classes.row}>
        <Button variant="default" disabled={disabled} onClick={() => input.current?.click()}>
          {t('file.choose')}
        </Button>
        <span className={classes.hint}>{t('file.drop')}</span>
      </div>
      {file ? <div>{t('file.chosen', { name: file.name, size: format.bytes(file.size) })}</div> : null}
      {hint ? <div className={classes.hint}>{hint}</div> : null}
    </div>
  );
}
