import type { AssessmentSummary, ComputedIndex } from '@selaras/contracts';
import type { PredicateBasis } from '@selaras/maturity';
import { Problem } from '@selaras/platform';
import { BOARD, type BoardRow, type Rows } from '../assessments/assessments.queries.js';
import { compute } from '../instruments/computed-index.js';
import { findInstrument } from '../instruments/editions.js';

/** One index per stage: what the agencies say of themselves, what the internal assessor accepted. */
export interface Stages {
  self: ComputedIndex;
  assessor: ComputedIndex;
}

type Answered = Pick<BoardRow, 'code' | 'state' | 'level' | 'assessorLevel'>;

export function computeStages(
  { edition, predicateBasis }: { edition: string; predicateBasis: PredicateBasis },
  answers: readonly Answered[],
): Stages {
  const instrument = findInstrument(edition);
  const indexOf = (levelOf: (answer: Answered) => string | null) =>
    compute(
      instrument,
      Object.fromEntries(answers.map((answer) => [answer.code, levelOf(answer)])),
      predicateBasis,
    );
  return {
    self: indexOf(({ level }) => level),
    assessor: indexOf(({ state, assessorLevel }) => (state === 'accepted' ? assessorLevel : null)),
  };
}

interface StoredStages {
  predicateBasis: PredicateBasis;
  assessor: string | null;
  self: string | null;
}

/** The stages as they were fixed at approval; before it, computed from the answers as they stand. */
export async function readStages(rows: Rows, { id, edition }: AssessmentSummary): Promise<Stages> {
  const [stored] = await rows.query<StoredStages>(
    `SELECT a.predicate_basis AS "predicateBasis", f.result AS assessor, f.self_result AS self
     FROM assessment a LEFT JOIN fixed_result f ON f.assessment_id = a.id WHERE a.id = $1`,
    [id],
  );
  if (!stored) throw new Problem('scoring.assessment-not-found');
  const { predicateBasis, assessor, self } = stored;
  if (assessor !== null && self !== null)
    return { assessor: JSON.parse(assessor) as ComputedIndex, self: JSON.parse(self) as ComputedIndex };
  return computeStages({ edition, predicateBasis }, await rows.query<BoardRow>(BOARD, [id]));
}
