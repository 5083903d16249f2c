import { useTexts } from './texts.js';
import classes from './imports.module.css';

const STEPS = ['upload', 'check', 'confirm', 'receipt'] as const;
export type Step = (typeof STEPS)[number];

/** Where one is in the conversation. */
export function Steps({ current }: { current: Step }) {
  const t = useTexts();
  return (
    <ol className={classes.steps} aria-label={t('step.label')}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          <span aria-hidden="true" className={classes.stepNumber}>
            {index + 1}
          </span>
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
