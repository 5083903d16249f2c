import { useState } from 'react';
import { Button, FileButton, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ProblemAlert } from '../../components/problem-alert.js';
import { setupApi } from './api.js';
import { StepForm, type StepProps } from './step-form.js';
import { useTexts } from './texts.js';
import { useKeep } from './use-keep.js';
import classes from './setup.module.css';

const PARTS = ['address', 'phone', 'website', 'email', 'place'] as const;
const NOTHING = { address: '', phone: '', website: '', email: '', place: '' };

/** The head of official letters, shown as it will stand on paper. */
export function LetterheadStep({ view, onSaved, onChanged, onBack }: StepProps) {
  const t = useTexts();
  const { letterhead, governmentName = '' } = view.answers;
  const [lines, setLines] = useState((letterhead?.names ?? [governmentName.toUpperCase()]).join('\n'));
  const [parts, setParts] = useState({ ...NOTHING, ...letterhead });
  const { keep, saving, problem, errors } = useKeep(onSaved);
  const names = lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const { address, phone, website, email, place } = parts;
  return (
    <StepForm
      title={t('letterhead.title')}
      intro={t('letterhead.intro')}
      problem={problem}
      saving={saving}
      onBack={onBack}
      onSubmit={() => keep({ letterhead: { names, address, phone, website, email, place } })}
    >
      <Textarea
        label={t('field.letterhead.names')}
        description={t('letterhead.names-hint')}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
        error={errors['letterhead.names']}
        data-autofocus
      />
      <div className={classes.pair}>
        {PARTS.map((part) => (
          <TextInput
            key={part}
            label={t(`field.letterhead.${part}`)}
            value={parts[part]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setParts((before) => ({ ...before, [part]: value }));
            }}
            error={errors[`letterhead.${part}`]}
          />
        ))}
      </div>
      <Logo hasLogo={view.hasLogo} onChanged={onChanged} />
      <figure className={classes.paper} aria-label={t('letterhead.preview')}>
        {view.hasLogo ? <img src="/api/setup/logo" alt="" /> : null}
        <div>
          {names.map((line, index) => (
            <div key={`${index}-${line}`} className={classes.paperLine}>
              {line}
            </div>
          ))}
          <div>{[address, phone].filter(Boolean).join(' · ')}</div>
          <div>{[website, email].filter(Boolean).join(' · ')}</div>
        </div>
      </figure>
    </StepForm>
  );
}

function Logo({ hasLogo, onChanged }: { hasLogo: boolean; onChanged: () => Promise<void> }) {
  const t = useTexts();
  const change = useMutation({
    mutationFn: async (file: File | null) =>
      file ? setupApi.keepLogo(await base64Of(file)) : setupApi.removeLogo(),
    onSuccess: onChanged,
  });
  return (
    <div>
      <div className={classes.label}>{t('field.logo')}</div>
      <div className={classes.buttons}>
        <FileButton accept="image/png,image/jpeg" onChange={(file) => file && change.mutate(file)}>
          {(props) => (
            <Button {...props} variant="default" loading={change.isPending}>
              {t('letterhead.choose-logo')}
            </Button>
          )}
        </FileButton>
        {hasLogo ? (
          <Button variant="subtle" color="gray" onClick={() => change.mutate(null)}>
            {t('letterhead.remove-logo')}
          </Button>
        ) : null}
      </div>
      <div className={classes.hint}>{t('letterhead.logo-hint')}</div>
      <ProblemAlert problem={change.error} />
    </div>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
