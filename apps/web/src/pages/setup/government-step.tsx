import { useState } from 'react';
import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { setupApi, type Government } from './api.js';
import { StepForm, type StepProps } from './step-form.js';
import { useTexts } from './texts.js';
import { useKeep } from './use-keep.js';

const ZONES = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const;
const TYPING_MS = 200;

/** Whose node this is, in which zone, and at which address people reach it. */
export function GovernmentStep({ view, onSaved, onBack }: StepProps) {
  const t = useTexts();
  const { answers, suggested } = view;
  const [code, setCode] = useState(answers.governmentCode ?? null);
  const [name, setName] = useState(answers.governmentName ?? '');
  const [timeZone, setTimeZone] = useState(answers.timeZone ?? 'Asia/Jakarta');
  const [publicUrl, setPublicUrl] = useState(answers.publicUrl ?? suggested.publicUrl);
  const [typed, setTyped] = useState(answers.governmentCode ?? '');
  const [sought] = useDebouncedValue(typed.split(' · ').at(-1) ?? '', TYPING_MS);
  const { data: found = [] } = useQuery({
    queryKey: ['setup', 'governments', sought],
    queryFn: () => setupApi.governments(sought),
    placeholderData: keepPreviousData,
  });
  const { keep, saving, problem, errors } = useKeep(onSaved);

  const choose = (chosen: string | null) => {
    setCode(chosen);
    const government = found.find((one) => one.code === chosen);
    if (!government) return;
    setName(government.name);
    setTimeZone(government.timeZone);
  };
  const shown = withChosen(found, code, name);
  const kind = code ? t(code.includes('.') ? 'kind.regency' : 'kind.province') : undefined;
  return (
    <StepForm
      title={t('government.title')}
      intro={t('government.intro')}
      problem={problem}
      saving={saving}
      onBack={onBack}
      onSubmit={() =>
        keep({ governmentCode: code ?? '', governmentName: name, timeZone: timeZone, publicUrl: publicUrl })
      }
    >
      <Select
        label={t('field.governmentCode')}
        description={kind ?? t('government.hint')}
        placeholder={t('government.placeholder')}
        nothingFoundMessage={t('government.none')}
        searchable
        allowDeselect={false}
        required
        data-autofocus
        data={shown.map((one) => ({ value: one.code, label: `${one.code} · ${one.name}` }))}
        filter={({ options }) => options}
        value={code}
        onChange={choose}
        searchValue={typed}
        onSearchChange={setTyped}
        error={errors.governmentCode}
      />
      <TextInput
        label={t('field.governmentName')}
        description={t('government.name-hint')}
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={errors.governmentName}
      />
      <Select
        label={t('field.timeZone')}
        description={t('government.zone-hint')}
        allowDeselect={false}
        data={ZONES.map((zone) => ({ value: zone, label: t(`zone.${zone}`) }))}
        value={timeZone}
        onChange={(zone) => setTimeZone(zone ?? 'Asia/Jakarta')}
        error={errors.timeZone}
      />
      <TextInput
        label={t('field.publicUrl')}
        description={t('government.url-hint')}
        type="url"
        required
        value={publicUrl}
        onChange={(event) => setPublicUrl(event.currentTarget.value)}
        error={errors.publicUrl}
      />
    </StepForm>
  );
}

/** The list as found, with the one chosen even when the search has left it behind. */
function withChosen(found: readonly Government[], code: string | null, name: string) {
  if (!code || found.some((one) => one.code === code)) return found;
  return [{ code, name }, ...found];
}
