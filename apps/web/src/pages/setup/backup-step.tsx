import { useState } from 'react';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { CopyButton } from '../../components/copy-button.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { setupApi } from './api.js';
import { StepForm, type StepProps } from './step-form.js';
import { useTexts } from './texts.js';
import { useKeep } from './use-keep.js';
import classes from './setup.module.css';

const GIB = 1024 ** 3;

/** Where files lie and backups go, and the passphrase without which no backup opens. */
export function BackupStep({ view, onSaved, onChanged, onBack }: StepProps) {
  const t = useTexts();
  const { answers, suggested, hasPassphrase } = view;
  const [directory, setDirectory] = useState(answers.backup?.directory ?? suggested.backupDir);
  const [noted, setNoted] = useState(answers.backup?.noted ?? false);
  const { keep, saving, problem, errors } = useKeep(onSaved);
  const make = useMutation({
    mutationFn: setupApi.makePassphrase,
    onSuccess: () => {
      setNoted(false);
      return onChanged();
    },
  });
  const known = hasPassphrase || make.data !== undefined;
  return (
    <StepForm
      title={t('backup.title')}
      intro={t('backup.intro')}
      problem={problem}
      saving={saving}
      onBack={onBack}
      onSubmit={() => keep({ backup: { directory, noted: noted && known } })}
    >
      <div className={classes.box}>
        <strong>{t('backup.objects')}</strong>
        <div>{t('backup.objects-where', { place: view.dataDir })}</div>
        <div className={classes.hint}>
          {t('backup.objects-free', { free: Math.floor(view.freeBytes / GIB) })}
        </div>
      </div>
      <TextInput
        label={t('field.backup.directory')}
        description={t('backup.directory-hint')}
        required
        data-autofocus
        value={directory}
        onChange={(event) => setDirectory(event.currentTarget.value)}
        error={errors['backup.directory']}
      />
      <div className={classes.box}>
        <strong>{t('field.backup.passphrase')}</strong>
        <div>{t('backup.passphrase-explain')}</div>
        {make.data ? (
          <>
            <output className={classes.secret}>{make.data}</output>
            <div className={classes.buttons}>
              <CopyButton text={make.data}>{t('backup.copy')}</CopyButton>
              <span className={classes.hint}>{t('backup.once')}</span>
            </div>
          </>
        ) : (
          <div className={classes.buttons}>
            <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
              {t(hasPassphrase ? 'backup.make-another' : 'backup.make')}
            </Button>
            {hasPassphrase ? <span className={classes.hint}>{t('backup.made')}</span> : null}
          </div>
        )}
        <ProblemAlert problem={make.error} />
      </div>
      <Checkbox
        label={t('backup.noted')}
        disabled={!known}
        checked={noted && known}
        onChange={(event) => setNoted(event.currentTarget.checked)}
      />
    </StepForm>
  );
}
