import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { StepForm, type StepProps } from './step-form.js';
import { useTexts } from './texts.js';
import { useKeep } from './use-keep.js';

/** Who looks after the node; the password is chosen on a page of its own at the end. */
export function AdministratorStep({ view, onSaved, onBack }: StepProps) {
  const t = useTexts();
  const [name, setName] = useState(view.answers.administrator?.name ?? '');
  const [username, setUsername] = useState(view.answers.administrator?.username ?? 'administrator');
  const { keep, saving, problem, errors } = useKeep(onSaved);
  return (
    <StepForm
      title={t('administrator.title')}
      intro={t('administrator.intro')}
      problem={problem}
      saving={saving}
      onBack={onBack}
      onSubmit={() => keep({ administrator: { name, username } })}
    >
      <TextInput
        label={t('field.administrator.name')}
        description={t('administrator.name-hint')}
        autoComplete="name"
        required
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={errors['administrator.name']}
      />
      <TextInput
        label={t('field.administrator.username')}
        description={t('administrator.username-hint')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
        error={errors['administrator.username']}
      />
    </StepForm>
  );
}
