import { Problem } from '@selaras/platform';
import type { IndicatorAnswer } from '../indicators/indicator-answer.entity.js';

type Choosable = Pick<IndicatorAnswer, 'code' | 'agencyId'>;

/**
 * The answers a step is about. Named ones must all be the caller's and ready; without names it is every one that is.
 * @param codes Absent: every answer that is ready and the caller's.
 * @throws Problem `scoring.indicator-not-found`, `scoring.indicator-not-yours`, whatever `notReady` answers for a named
 *   one, `scoring.nothing-to-act-on`
 */
export function chooseAnswers<A extends Choosable>(
  answers: readonly A[],
  codes: readonly string[] | undefined,
  covers: (agencyId: string | null) => boolean,
  notReady: (answer: A) => Problem | null,
): A[] {
  const chosen = codes
    ? [...new Set(codes)].map((code) => named(answers, code, covers))
    : answers.filter((answer) => covers(answer.agencyId) && !notReady(answer));
  for (const answer of chosen) {
    const refused = notReady(answer);
    if (refused) throw refused;
  }
  if (chosen.length === 0) throw new Problem('scoring.nothing-to-act-on');
  return chosen;
}

function named<A extends Choosable>(
  answers: readonly A[],
  code: string,
  covers: (agencyId: string | null) => boolean,
): A {
  const answer = answers.find((known) => known.code === code);
  if (!answer) throw new Problem('scoring.indicator-not-found', { code });
  if (!covers(answer.agencyId)) throw new Problem('scoring.indicator-not-yours', { code });
  return answer;
}
