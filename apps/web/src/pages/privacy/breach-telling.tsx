import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { api, unwrap } from '../../api/client.js';
import { useWrite } from '../../api/write.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormat } from '../../format/use-format.js';
import { LetterMenu } from './letter-menu.js';
import type { Breach } from './queries.js';
import { useTexts } from './texts.js';
import classes from './privacy.module.css';

const TO = ['agency', 'subjects', 'public'] as const;
type To = (typeof TO)[number];

interface Telling {
  breach: Breach;
  readOnly: boolean;
  onDone: (saved: Breach) => void;
}

const toldAt = (breach: Breach, to: To): string | null =>
  ({ agency: breach.agencyToldAt, subjects: breach.subjectsToldAt, public: breach.publicToldAt })[to];

const isField = (field: string): field is 'dataExposed' | 'happened' | 'how' | 'handling' | 'recovery' =>
  ['dataExposed', 'happened', 'how', 'handling', 'recovery'].includes(field);

function Addressee({ breach, to, readOnly, onDone }: Telling & { to: To }) {
  const t = useTexts();
  const format = useFormat();
  const [reason, setReason] = useState(breach.publicReason ?? '');
  const at = toldAt(breach, to);
  const tell = useWrite<Breach>(
    (_, headers) =>
      unwrap(
        api.POST('/api/breaches/{id}/told', {
          params: { path: { id: breach.id } },
          headers,
          body: { version: breach.version, to, ...(to === 'public' ? { reason } : {}) },
        }),
      ),
    { onSuccess: onDone },
  );
  return (
    <li>
      <strong>{t(`breach.to.${to}`)}</strong>{' '}
      <span className={classes.muted}>
        {at ? t('breach.told-at', { moment: format.moment(at) }) : t('breach.not-told')}
      </span>
      <ProblemAlert
        problem={tell.error}
        fieldLabel={(field) => (isField(field) ? t(`breach.field.${field}`) : t('breach.public-reason'))}
      />
      {to === 'public' && !readOnly && !at ? (
        <Textarea
          label={t('breach.public-reason')}
          description={t('breach.public-hint')}
          value={reason}
          maxLength={1_000}
          autosize
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
      {readOnly ? null : (
        <div className={classes.buttons} style={{ marginTop: 6 }}>
          <LetterMenu
            label={t('breach.letter', { to: t(`breach.to.${to}`).toLocaleLowerCase() })}
            address={(paper) => `/api/breaches/${breach.id}/notice?to=${to}&format=${paper}`}
          />
          {at ? null : (
            <Button variant="default" loading={tell.isPending} onClick={() => tell.mutate()}>
              {t(`breach.tell.${to}`)}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** Who was told in writing and when; once agency and subjects know, the report can be closed. */
export function BreachTelling(props: Telling) {
  const { breach, readOnly, onDone } = props;
  const t = useTexts();
  const [closing, setClosing] = useState('');
  const close = useWrite<Breach>(
    (_, headers) =>
      unwrap(
        api.POST('/api/breaches/{id}/close', {
          params: { path: { id: breach.id } },
          headers,
          body: { version: breach.version, closing },
        }),
      ),
    { onSuccess: onDone },
  );
  return (
    <Panel title={t('breach.telling')}>
      <ul className={classes.data}>
        {TO.map((to) => (
          <Addressee key={to} to={to} {...props} />
        ))}
      </ul>
      {breach.closing ? <p className={classes.text}>{breach.closing}</p> : null}
      {breach.state === 'notified' && !readOnly ? (
        <form
          className={classes.form}
          style={{ marginTop: 12 }}
          onSubmit={(event) => {
            event.preventDefault();
            close.mutate();
          }}
        >
          <ProblemAlert problem={close.error} />
          <Textarea
            label={t('breach.closing')}
            value={closing}
            required
            maxLength={2_000}
            autosize
            minRows={2}
            onChange={(event) => setClosing(event.currentTarget.value)}
          />
          <div className={classes.buttons}>
            <Button type="submit" loading={close.isPending} disabled={!closing.trim()}>
              {t('breach.close')}
            </Button>
          </div>
        </form>
      ) : null}
    </Panel>
  );
}
