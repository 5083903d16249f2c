import type { BoardIndicator } from '../../../api/types.js';
import { TextLink } from '../../../components/links.js';
import { useIsPhone } from '../../../components/screen.js';
import { useFormat } from '../../../format/use-format.js';
import type { useMayStayEmpty } from '../optional.js';
import { IndicatorStateBadge } from '../states.js';
import { useTexts } from '../texts.js';
import { AgencySelect, AssignRest, type useAssign } from './assign.js';
import type { AspectGroup } from './grouping.js';
import classes from './board.module.css';

const COLUMNS = 7;

interface IndicatorsProps {
  assessmentId: string;
  caption: string;
  groups: readonly AspectGroup[];
  mayStayEmpty: ReturnType<typeof useMayStayEmpty>;
  /** Present for those who may assign. */
  assigning: ReturnType<typeof useAssign> | null;
}

function useWords() {
  const t = useTexts();
  const format = useFormat();
  return {
    weight: (weight: string) => `${format.decimal(weight)}%`,
    level: (level: string | null) => (level === null ? t('board.level-none') : format.decimal(level)),
  };
}

function GroupHead({ group }: { group: AspectGroup }) {
  const t = useTexts();
  const words = useWords();
  const { aspect, indicators } = group;
  return (
    <>
      <span className={classes.aspect}>{t('board.aspect', { code: aspect.code, name: aspect.name })}</span>{' '}
      <span className={classes.muted}>
        {t('board.aspect-weight', { weight: words.weight(aspect.weight).slice(0, -1) })} ·{' '}
        {t('board.aspect-done', {
          done: indicators.filter(({ level }) => level !== null).length,
          total: indicators.length,
        })}
      </span>
    </>
  );
}

function Name({ assessmentId, indicator }: { assessmentId: string; indicator: BoardIndicator }) {
  return (
    <TextLink
      to="/penilaian/$id/indikator/$code"
      params={{ id: assessmentId, code: indicator.code }}
      className={classes.name}
    >
      {indicator.code} {indicator.name}
    </TextLink>
  );
}

function Agency({
  indicator,
  assigning,
}: { indicator: BoardIndicator } & Pick<IndicatorsProps, 'assigning'>) {
  const t = useTexts();
  if (assigning) return <AgencySelect indicator={indicator} {...assigning} />;
  return indicator.agencyName ?? <span className={classes.muted}>{t('board.unassigned')}</span>;
}

function Row({
  indicator,
  ...rest
}: { indicator: BoardIndicator } & Omit<IndicatorsProps, 'groups' | 'caption'>) {
  const words = useWords();
  const differs = indicator.assessorLevel !== null && indicator.assessorLevel !== indicator.level;
  return (
    <tr data-mine={indicator.mine || undefined}>
      <td>
        <Name assessmentId={rest.assessmentId} indicator={indicator} />
      </td>
      <td data-numeric>{words.weight(indicator.weight)}</td>
      <td>
        <IndicatorStateBadge indicator={indicator} mayStayEmpty={rest.mayStayEmpty(indicator)} />
      </td>
      <td data-numeric>{words.level(indicator.level)}</td>
      <td data-numeric data-differs={differs || undefined}>
        {words.level(indicator.assessorLevel)}
      </td>
      <td data-numeric>{indicator.evidenceCount || '–'}</td>
      <td>
        <Agency indicator={indicator} assigning={rest.assigning} />
      </td>
    </tr>
  );
}

function Card({
  indicator,
  ...rest
}: { indicator: BoardIndicator } & Omit<IndicatorsProps, 'groups' | 'caption'>) {
  const t = useTexts();
  const words = useWords();
  const facts = [
    `${words.weight(indicator.weight)}`,
    ...(indicator.level === null ? [] : [t('board.level-of', { level: words.level(indicator.level) })]),
    ...(indicator.assessorLevel === null
      ? []
      : [t('board.assessor-of', { level: words.level(indicator.assessorLevel) })]),
    ...(indicator.evidenceCount ? [t('board.evidence-of', { count: indicator.evidenceCount })] : []),
  ];
  return (
    <li className={classes.card} data-mine={indicator.mine || undefined}>
      <div className={classes.cardTop}>
        <Name assessmentId={rest.assessmentId} indicator={indicator} />
        <IndicatorStateBadge indicator={indicator} mayStayEmpty={rest.mayStayEmpty(indicator)} />
      </div>
      <div className={classes.muted}>{facts.join(' · ')}</div>
      <div className={classes.cardAgency}>
        <Agency indicator={indicator} assigning={rest.assigning} />
      </div>
    </li>
  );
}

/** The indicators below their aspects: one table on a desk, cards on a phone. */
export function Indicators({ groups, caption, ...rest }: IndicatorsProps) {
  const t = useTexts();
  const isPhone = useIsPhone();
  const { assigning } = rest;
  if (isPhone) {
    return groups.map((group) => (
      <section key={group.aspect.code} className={classes.section}>
        {group.opens ? (
          <div className={classes.domain}>
            {t('board.domain', { code: group.opens.code, name: group.opens.name })}
          </div>
        ) : null}
        <h2 className={classes.sectionHead}>
          <GroupHead group={group} />
        </h2>
        {assigning ? <AssignRest group={group} {...assigning} /> : null}
        <ul className={classes.cards}>
          {group.indicators.map((indicator) => (
            <Card key={indicator.code} indicator={indicator} {...rest} />
          ))}
        </ul>
      </section>
    ));
  }
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board.indicator')}</th>
            <th scope="col" data-numeric>
              {t('board.weight')}
            </th>
            <th scope="col">{t('board.state')}</th>
            <th scope="col" data-numeric>
              {t('board.level')}
            </th>
            <th scope="col" data-numeric>
              {t('board.assessor')}
            </th>
            <th scope="col" data-numeric>
              {t('board.evidence')}
            </th>
            <th scope="col" className={classes.agencyColumn}>
              {t('board.agency')}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.aspect.code}>
            {group.opens ? (
              <tr>
                <th scope="rowgroup" colSpan={COLUMNS} className={classes.domain}>
                  {t('board.domain', { code: group.opens.code, name: group.opens.name })}
                </th>
              </tr>
            ) : null}
            <tr className={classes.group}>
              <th scope="rowgroup" colSpan={COLUMNS - 1}>
                <GroupHead group={group} />
              </th>
              <td>{assigning ? <AssignRest group={group} {...assigning} /> : null}</td>
            </tr>
            {group.indicators.map((indicator) => (
              <Row key={indicator.code} indicator={indicator} {...rest} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
