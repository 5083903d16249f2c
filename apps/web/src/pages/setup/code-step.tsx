import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { setupApi } from './api.js';
import { StepForm } from './step-form.js';
import { useTexts } from './texts.js';

/** Nobody comes further without the code that only the server's keeper can read. */
export function CodeStep({ onOpen }: { onOpen: () => void }) {
  const t = useTexts();
  const [code, setCode] = useState('');
  const open = useMutation({ mutationFn: setupApi.open, onSuccess: onOpen });
  return (
    <StepForm
      title={t('code.title')}
      intro={t('code.intro')}
      problem={open.error}
      saving={open.isPending}
      onSubmit={() => open.mutate(code)}
    >
      <TextInput
        label={t('field.code')}
        description={t('code.hint')}
        placeholder="ABCD-EFGH-JKLM"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
        data-autofocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
    </StepForm>
  );
}
