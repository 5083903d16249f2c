import { useTexts } from './texts.js';
import { useFormat } from './use-format.js';

/**
 * How far away a due date is, by the government's working days as the server counts them. Where it cannot (a year
 * without holiday data) calendar days are said, and called so.
 */
export function useDueWords(): (due: string, workingDaysLeft: number | null) => string {
  const t = useTexts();
  const format = useFormat();
  return (due, left) => {
    const days = format.daysUntil(due);
    if (days === 0) return t('today');
    if (left === null)
      return days > 0 ? t('calendar-left', { count: days }) : t('calendar-late', { count: -days });
    if (days > 0) return left > 0 ? t('left', { count: left }) : t('within');
    return left < 0 ? t('late', { count: -left }) : t('passed');
  };
}
