import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AssessmentResult, ComputedIndex } from '../../../api/types.js';
import { StateBadge, type Tone } from '../../../components/state-badge.js';
import { useFormat } from '../../../format/use-format.js';
import { AssessmentStatusBadge } from '../states.js';
import { useTexts } from '../texts.js';
import { differenceOf, nextPredicate, type Legend } from './standing.js';
import { differingIndicators } from './tree-rows.js';
import classes from './result.module.css';

/** The upper half of the ladder is green, the lowest rung red, what is between yellow. */
function predicateTone(predicate: string, { predicates }: Legend): Tone {
  const place = predicates.findIndex(({ name }) => name === predicate);
  if (place < 0) return 'neutral';
  if (place === predicates.length - 1) return 'danger';
  return place < predicates.length / 2 ? 'success' : 'warning';
}

function Card({ title, figure, children }: { title: string; figure: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.card} aria-label={title}>
      <h2 className={classes.cardTitle}>{title}</h2>
      <div className={classes.figure}>{figure}</div>
      <div className={classes.cardWords}>{children}</div>
    </section>
  );
}

function Standing({ index, legend }: { index: ComputedIndex; legend: Legend }) {
  const t = useTexts();
  const format = useFormat();
  const next = nextPredicate(index, legend.predicates);
  const known = legend.predicates.some(({ name }) => name === index.predicate);
  return (
    <>
      <StateBadge tone={predicateTone(index.predicate, legend)}>{index.predicate}</StateBadge>{' '}
      {next
        ? t('result.to-next', { distance: format.decimal(next.distance), predicate: next.name })
        : known
          ? t('result.top')
          : null}
    </>
  );
}

interface CardsProps {
  answer: AssessmentResult;
  legend: Legend;
  onShowDiffering: () => void;
}

/** The figures people look for first: index and predicate, the other stage, what is accepted, and the state. */
export function Cards({ answer, legend, onShowDiffering }: CardsProps) {
  const t = useTexts();
  const format = useFormat();
  const { result, other, stage } = answer;
  const otherStage = stage === 'assessor' ? 'self' : 'assessor';
  const differing = differingIndicators(result, other).length;
  const difference = other ? differenceOf(other.index, result.index) : '0.00';
  const comparison = () => {
    const words = { stage: t(`result.the-${stage}`), distance: format.decimal(difference.replace('-', '')) };
    if (Number(difference) === 0) return t('result.other-same', words);
    return (
      <span className={classes.differs}>
        {t(difference.startsWith('-') ? 'result.other-lower' : 'result.other-higher', words)}
      </span>
    );
  };
  return (
    <div className={classes.cards}>
      <Card title={t(`result.index-${stage}`)} figure={format.decimal(result.index)}>
        <Standing index={result} legend={legend} />
      </Card>
      {other ? (
        <Card title={t(`result.index-${otherStage}`)} figure={format.decimal(other.index)}>
          <StateBadge tone={predicateTone(other.predicate, legend)}>{other.predicate}</StateBadge>{' '}
          {comparison()}
          {differing > 0 ? (
            <>
              {': '}
              <Anchor component="button" type="button" onClick={onShowDiffering}>
                {t('result.differing', { count: differing })}
              </Anchor>
            </>
          ) : null}
        </Card>
      ) : null}
      <Card
        title={t('result.accepted')}
        figure={t('result.accepted-of', { done: answer.acceptedCount, total: answer.indicatorCount })}
      >
        {t(answer.acceptedCount === answer.indicatorCount ? 'result.accepted-all' : 'result.accepted-note')}
      </Card>
      <Card title={t('result.status')} figure={<AssessmentStatusBadge status={answer.status} />}>
        {answer.fixed ? null : <div>{t('result.not-fixed')}</div>}
        {answer.approvedAt ? (
          <div>{t('result.approved-at', { moment: format.moment(answer.approvedAt) })}</div>
        ) : null}
        {answer.releasedAt ? (
          <div>{t('result.released-at', { moment: format.moment(answer.releasedAt) })}</div>
        ) : null}
      </Card>
    </div>
  );
}
