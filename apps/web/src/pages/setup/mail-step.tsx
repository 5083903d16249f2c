import { useState } from 'react';
import { Button, Checkbox, NumberInput, PasswordInput, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ProblemAlert } from '../../components/problem-alert.js';
import { setupApi, type MailAnswers } from './api.js';
import { StepForm, type StepProps } from './step-form.js';
import { useTexts } from './texts.js';
import { useKeep } from './use-keep.js';
import classes from './setup.module.css';

const SECURITY = ['starttls', 'tls', 'none'] as const;
const NO_SERVER: MailAnswers = { host: '', port: 587, security: 'starttls', user: '', from: '' };

/** The mail server, or none: links are handed over by hand then. */
export function MailStep({ view, onSaved, onChanged, onBack }: StepProps) {
  const t = useTexts();
  const known = view.answers.mail;
  const [used, setUsed] = useState(Boolean(known));
  const [mail, setMail] = useState<MailAnswers>(() => {
    if (!known) return NO_SERVER;
    const { passwordSet: _set, ...rest } = known;
    return rest;
  });
  const [password, setPassword] = useState('');
  const { keep, saving, problem, errors } = useKeep(onSaved);
  const given = { mail: used ? { ...mail, ...(password ? { password } : {}) } : null };
  const set = (part: Partial<MailAnswers>) => setMail((before) => ({ ...before, ...part }));
  return (
    <StepForm
      title={t('mail.title')}
      intro={t('mail.intro')}
      problem={problem}
      saving={saving}
      onBack={onBack}
      onSubmit={() => keep(given)}
    >
      <Checkbox
        label={t('mail.used')}
        checked={used}
        onChange={(event) => setUsed(event.currentTarget.checked)}
      />
      {used ? (
        <>
          <div className={classes.pair}>
            <TextInput
              label={t('field.mail.host')}
              required
              value={mail.host}
              onChange={(event) => set({ host: event.currentTarget.value.trim() })}
              error={errors['mail.host']}
            />
            <NumberInput
              label={t('field.mail.port')}
              min={1}
              max={65_535}
              hideControls
              value={mail.port}
              onChange={(port) => set({ port: Number(port) })}
              error={errors['mail.port']}
            />
          </div>
          <Select
            label={t('field.mail.security')}
            allowDeselect={false}
            data={SECURITY.map((value) => ({ value, label: t(`security.${value}`) }))}
            value={mail.security}
            onChange={(value) => set({ security: (value ?? 'starttls') as MailAnswers['security'] })}
          />
          <div className={classes.pair}>
            <TextInput
              label={t('field.mail.user')}
              description={t('mail.user-hint')}
              autoComplete="off"
              value={mail.user}
              onChange={(event) => set({ user: event.currentTarget.value })}
              error={errors['mail.user']}
            />
            <PasswordInput
              label={t('field.mail.password')}
              description={known?.passwordSet ? t('mail.password-kept') : undefined}
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              error={errors['mail.password']}
            />
          </div>
          <TextInput
            label={t('field.mail.from')}
            description={t('mail.from-hint')}
            type="email"
            required
            value={mail.from}
            onChange={(event) => set({ from: event.currentTarget.value.trim() })}
            error={errors['mail.from']}
          />
          {view.canTestMail ? <TestMail save={() => setupApi.keep(given)} onChanged={onChanged} /> : null}
        </>
      ) : null}
    </StepForm>
  );
}

/** Tries out what was typed; the letter says so itself. */
function TestMail({ save, onChanged }: { save: () => Promise<unknown>; onChanged: () => Promise<void> }) {
  const t = useTexts();
  const [to, setTo] = useState('');
  const test = useMutation({
    mutationFn: async () => {
      await save();
      await onChanged();
      await setupApi.testMail(to);
    },
  });
  return (
    <div className={classes.box}>
      <TextInput
        label={t('mail.test-to')}
        type="email"
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button variant="default" loading={test.isPending} disabled={!to} onClick={() => test.mutate()}>
          {t('mail.test')}
        </Button>
        {test.isSuccess ? <span role="status">{t('mail.tested', { to })}</span> : null}
      </div>
      <ProblemAlert problem={test.error} />
    </div>
  );
}
