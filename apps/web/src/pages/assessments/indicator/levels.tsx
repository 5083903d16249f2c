import { useId } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Indicator } from '../../../api/types.js';
import { Panel } from '../../../components/panel.js';
import { StateBadge } from '../../../components/state-badge.js';
import { useFormat } from '../../../format/use-format.js';
import { instrumentQuery } from '../queries.js';
import { useTexts } from '../texts.js';
import { levelOfValue, readBands } from './bands.js';
import type { AnswerHandle } from './use-answer.js';
import classes from './indicator.module.css';

type Level = Indicator['levels'][number];

function Details({ level, open }: { level: Level; open: boolean }) {
  const t = useTexts();
  if (!level.fulfilment) {
    return level.evidence ? (
      <p className={classes.brief}>
        {t('level.evidence')}: {level.evidence}
      </p>
    ) : null;
  }
  return (
    <details className={classes.details} open={open}>
      <summary>{t('level.details')}</summary>
      <p>
        <strong>{t('level.fulfilment')}:</strong> {level.fulfilment}
      </p>
      {level.evidence ? (
        <p>
          <strong>{t('level.evidence')}:</strong> {level.evidence}
        </p>
      ) : null}
    </details>
  );
}

interface LevelCardProps {
  level: Level;
  group: string;
  chosen: boolean;
  /** The value with decimals that this level stands for; null: none. */
  value: string | null;
  assessors: boolean;
  openDetails: boolean;
  onChoose: (() => void) | null;
}

function LevelCard({ level, group, chosen, value, assessors, openDetails, onChoose }: LevelCardProps) {
  const t = useTexts();
  const id = useId();
  return (
    <div
      className={classes.level}
      data-chosen={chosen || value !== null || undefined}
      data-free={onChoose ? true : undefined}
    >
      <label className={classes.levelLabel} htmlFor={id}>
        <input
          type="radio"
          id={id}
          name={group}
          value={level.level}
          checked={chosen}
          disabled={!onChoose}
          onChange={() => onChoose?.()}
          className={classes.radio}
          aria-label={[t('level.of', { level: level.level }), level.name].filter(Boolean).join(': ')}
        />
        <span className={classes.number} aria-hidden="true">
          {level.level}
        </span>
        <span className={classes.levelWords}>
          <span className={classes.levelTop}>
            <strong>{level.name || t('level.of', { level: level.level })}</strong>
            {chosen ? <StateBadge tone="info">{t('level.ours')}</StateBadge> : null}
            {value === null ? null : (
              <StateBadge tone="info">{t('level.ours-value', { level: value })}</StateBadge>
            )}
            {assessors ? <StateBadge tone="success">{t('level.assessors')}</StateBadge> : null}
          </span>
          {level.criteria ? <span className={classes.criteria}>{level.criteria}</span> : null}
        </span>
      </label>
      <Details level={level} open={openDetails} />
    </div>
  );
}

function DecimalField({ answer }: { answer: AnswerHandle }) {
  const t = useTexts();
  const format = useFormat();
  const { scale, reading, state, mayAnswer } = answer;
  const bounds = { min: String(scale.min), max: String(scale.max) };
  const level = reading.ok ? reading.level : null;
  const between = level?.includes('.')
    ? t('level.between', {
        level: format.decimal(level),
        low: Math.floor(Number(level)),
        high: Math.ceil(Number(level)),
      })
    : null;
  return (
    <TextInput
      className={classes.decimal}
      label={t('level.decimal')}
      description={between ?? t('level.decimal-hint', bounds)}
      inputMode="decimal"
      autoComplete="off"
      value={format.decimal(state.mine.level)}
      readOnly={!mayAnswer}
      onChange={(event) => answer.type({ level: event.currentTarget.value })}
      error={reading.ok ? undefined : t(`level.${reading.problem}`, bounds)}
    />
  );
}

/** The levels as cards to choose from; decimals in a field of their own where the scale has them. */
export function Levels({ indicator, answer }: { indicator: Indicator; answer: AnswerHandle }) {
  const t = useTexts();
  const format = useFormat();
  const group = useId();
  const { reading, mayAnswer, state } = answer;
  const level = reading.ok ? reading.level : null;
  const chosen = indicator.levels.findIndex((item) => item.level === level);
  const bands = readBands(
    useQuery({ ...instrumentQuery(indicator.edition), enabled: indicator.decimalLevels }).data?.instrument,
    indicator.code,
  );
  const standsFor = level !== null && chosen < 0 ? levelOfValue(bands, level) : null;
  // Evidence asked for is open where it matters: at the chosen level and the next one up.
  const next = level === null ? -1 : indicator.levels.findIndex((item) => Number(item.level) > Number(level));
  return (
    <Panel
      title={t('level.panel')}
      aside={
        mayAnswer && state.mine.level !== '' ? (
          <Button variant="subtle" size="compact-sm" onClick={() => answer.type({ level: '' })}>
            {t('level.clear')}
          </Button>
        ) : undefined
      }
    >
      {indicator.question ? <p className={classes.question}>{indicator.question}</p> : null}
      <div role="radiogroup" aria-label={t('level.group')} className={classes.levels}>
        {indicator.levels.map((item, index) => (
          <LevelCard
            key={item.level}
            level={item}
            group={group}
            chosen={index === chosen}
            value={item.level === standsFor ? format.decimal(level ?? '') : null}
            assessors={indicator.assessorLevel === item.level}
            openDetails={index === chosen || index === next}
            onChoose={mayAnswer ? () => answer.type({ level: item.level }) : null}
          />
        ))}
      </div>
      {indicator.decimalLevels ? <DecimalField answer={answer} /> : null}
      {indicator.criteriaNote ? (
        <p className={classes.criteriaNote}>
          <StateBadge tone="warning">{t('level.provisional')}</StateBadge> {indicator.criteriaNote}
        </p>
      ) : null}
    </Panel>
  );
}
