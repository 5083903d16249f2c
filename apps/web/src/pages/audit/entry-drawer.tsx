import { useState, type ReactNode } from 'react';
import { Button, Drawer, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { StateBadge } from '../../components/state-badge.js';
import { TextLink } from '../../components/links.js';
import { useFormat } from '../../format/use-format.js';
import { useCommonTexts } from '../../i18n/common.js';
import { changesOf, sayValue } from './changes.js';
import { ActorName, ObjectLink } from './names.js';
import { entryQuery, unmask, type Detail } from './queries.js';
import { useTexts } from './texts.js';
import classes from './audit.module.css';

/** What was there before and what afterwards, field by field. */
function Changes({ entry }: { entry: Detail }) {
  const t = useTexts();
  const changes = changesOf(entry.before, entry.after);
  const words = { yes: t('value.yes'), no: t('value.no'), blank: t('value.blank') };
  if (changes.length === 0) return <p className={classes.muted}>{t('entry.no-changes')}</p>;
  const twoSided = entry.before !== null;
  return (
    <>
      <Title order={3} className={classes.section}>
        {t(twoSided ? 'entry.changes' : 'entry.said')}
      </Title>
      <table className={classes.changes}>
        <thead>
          <tr>
            <th scope="col">{t('entry.field')}</th>
            {twoSided ? <th scope="col">{t('entry.before')}</th> : null}
            <th scope="col">{t('entry.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{entry.fieldNames[field] ?? field}</th>
              {twoSided ? <td className={classes.before}>{sayValue(before, words)}</td> : null}
              <td>{sayValue(after, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Asks why before anything is shown: the question itself is what goes on record. */
function Mask({ entry, onOpened }: { entry: Detail; onOpened: (opened: Detail) => void }) {
  const t = useTexts();
  const common = useCommonTexts();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const opening = useMutation({
    mutationFn: () => unmask(entry.service, entry.id, reason.trim()),
    onSuccess: onOpened,
  });
  return (
    <div className={classes.mask}>
      <div>{t('mask.notice')}</div>
      <ProblemAlert problem={opening.error} />
      {asking ? (
        <form
          style={{ width: '100%' }}
          onSubmit={(event) => {
            event.preventDefault();
            opening.mutate();
          }}
        >
          <TextInput
            label={t('mask.reason')}
            description={t('mask.reason-hint')}
            value={reason}
            maxLength={500}
            required
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className={classes.links}>
            <Button type="submit" disabled={!reason.trim()} loading={opening.isPending}>
              {t('mask.confirm')}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {common('action.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('mask.open')}
        </Button>
      )}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Content({ entry, onOpened }: { entry: Detail; onOpened: (opened: Detail) => void }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <>
      <dl className={classes.facts}>
        <Fact name={t('entry.when')}>
          {format.moment(entry.at)} <span className={classes.muted}>({entry.at})</span>
        </Fact>
        <Fact name={t('entry.who')}>
          <ActorName actor={entry.actor} />
        </Fact>
        {entry.actor.position ? <Fact name={t('entry.position')}>{entry.actor.position}</Fact> : null}
        {entry.object ? (
          <Fact name={t('entry.object')}>
            <ObjectLink object={entry.object} />
          </Fact>
        ) : null}
        <Fact name={t('entry.outcome')}>
          <StateBadge tone={entry.outcome === 'refused' ? 'warning' : 'success'}>
            {t(`outcome.${entry.outcome}`)}
          </StateBadge>{' '}
          {entry.reasonText}
        </Fact>
        {entry.origin ? <Fact name={t('entry.origin')}>{entry.origin}</Fact> : null}
      </dl>
      <Changes entry={entry} />
      {entry.masked ? <Mask entry={entry} onOpened={onOpened} /> : null}
      <div className={classes.links}>
        {entry.actor.id ? (
          <TextLink to="/administrasi/jejak-audit" search={{ actor: entry.actor.id }}>
            {t('entry.by-actor')}
          </TextLink>
        ) : null}
        {entry.object?.id ? (
          <TextLink to="/administrasi/jejak-audit" search={{ object: entry.object.id }}>
            {t('entry.on-object')}
          </TextLink>
        ) : null}
      </div>
      <Title order={3} className={classes.section}>
        {t('entry.technical')}
      </Title>
      <dl className={classes.facts}>
        <Fact name={t('entry.code')}>{entry.event}</Fact>
        <Fact name={t('entry.seal')}>
          {entry.seal === null
            ? t('entry.seal-none')
            : t('entry.seal-number', { number: format.number(entry.seal) })}
        </Fact>
        <Fact name={t('entry.id')}>{entry.id}</Fact>
        {entry.correlationId ? <Fact name={t('entry.correlation')}>{entry.correlationId}</Fact> : null}
      </dl>
    </>
  );
}

/** One entry beside the list; unmasked values live as long as it is open. */
export function EntryDrawer({ service, id, onClose }: { service: string; id: string; onClose: () => void }) {
  const t = useTexts();
  const common = useCommonTexts();
  const { data, error, refetch } = useQuery(entryQuery(service, id));
  const [opened, setOpened] = useState<Detail | null>(null);
  const entry = opened ?? data;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      classNames={{ title: classes.drawerTitle }}
      title={entry?.eventName ?? t('entry.title')}
      closeButtonProps={{ 'aria-label': common('action.close') }}
    >
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {opened ? <p role="status">{t('mask.opened')}</p> : null}
      {entry ? <Content entry={entry} onOpened={setOpened} /> : error ? null : <SkeletonRows />}
    </Drawer>
  );
}
