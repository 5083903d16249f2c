import type { Answers, SetupView } from './api.js';

/** In the order in which they are asked. */
export const STEPS = ['government', 'letterhead', 'administrator', 'mail', 'backup', 'summary'] as const;
export type Step = (typeof STEPS)[number];

const ANSWERED: Record<Exclude<Step, 'summary'>, (answers: Answers, view: SetupView) => boolean> = {
  government: ({ governmentCode, publicUrl }) => governmentCode !== undefined && publicUrl !== undefined,
  letterhead: ({ letterhead }) => letterhead !== undefined,
  administrator: ({ administrator }) => administrator !== undefined,
  mail: ({ mail }) => mail !== undefined,
  backup: ({ backup }, { hasPassphrase }) => backup !== undefined && backup.noted && hasPassphrase,
};

/** Whether a step has been answered; the summary never is. */
export const isAnswered = (step: Step, view: SetupView): boolean =>
  step !== 'summary' && ANSWERED[step](view.answers, view);

/** Where to go on after a break: the first step without an answer. */
export const openStep = (view: SetupView): Step => STEPS.find((step) => !isAnswered(step, view)) ?? 'summary';

/** The step in which a field that was found wrong is asked. */
export function stepOfField(field: string): Step {
  const [part = ''] = field.split('.');
  if (['letterhead', 'administrator', 'mail', 'backup'].includes(part)) return part as Step;
  return part === 'logo' ? 'letterhead' : 'government';
}
