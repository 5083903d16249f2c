import { useMutation } from '@tanstack/react-query';
import { fieldErrors } from '../../api/fields.js';
import { setupApi, type GivenAnswers } from './api.js';
import type { StepProps } from './step-form.js';

/** Keeps one step's answers and goes on; says which fields must be mended. */
export function useKeep(onSaved: StepProps['onSaved']) {
  const keep = useMutation({ mutationFn: (given: GivenAnswers) => setupApi.keep(given), onSuccess: onSaved });
  return {
    keep: keep.mutate,
    saving: keep.isPending,
    problem: keep.error,
    errors: fieldErrors(keep.error),
  };
}
