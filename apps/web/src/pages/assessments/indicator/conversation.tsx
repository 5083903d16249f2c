import { useState } from 'react';
import { Button } from '@mantine/core';
import type { Indicator } from '../../../api/types.js';
import { Panel } from '../../../components/panel.js';
import { useFormat } from '../../../format/use-format.js';
import { useTexts } from '../texts.js';
import { readTalk, type HistoryEvent } from './talk.js';
import classes from './indicator.module.css';

const SHOWN_FIRST = 6;

function useActWords() {
  const t = useTexts();
  const format = useFormat();
  return ({ action, level }: HistoryEvent): string => {
    if (level !== null && action === 'answered')
      return t('talk.answered-level', { level: format.decimal(level) });
    if (level !== null && action === 'accepted')
      return t('talk.accepted-level', { level: format.decimal(level) });
    return t(`talk.${action}`);
  };
}

/** Who did and said what, the newest first. */
export function Conversation({ indicator }: { indicator: Indicator }) {
  const t = useTexts();
  const format = useFormat();
  const act = useActWords();
  const [all, setAll] = useState(false);
  const talk = readTalk(indicator.history);
  const shown = all ? talk : talk.slice(0, SHOWN_FIRST);
  return (
    <Panel title={t('talk.panel')}>
      {talk.length === 0 ? <p className={classes.muted}>{t('talk.none')}</p> : null}
      <ol className={classes.talk}>
        {shown.map((event) => (
          <li key={`${event.at}-${event.action}-${event.by}`} data-said={event.note ? true : undefined}>
            <div className={classes.muted}>
              {event.by}
              {event.position ? ` · ${event.position}` : ''} · {format.moment(event.at)}
            </div>
            <div>{act(event)}</div>
            {event.note ? <div className={classes.said}>{event.note}</div> : null}
          </li>
        ))}
      </ol>
      {shown.length < talk.length ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)} data-screen-only>
          {t('talk.all', { count: talk.length - shown.length })}
        </Button>
      ) : null}
    </Panel>
  );
}
