import { useEffect, useRef } from 'react';
import { Button } from '@mantine/core';
import { Panel } from '../../components/panel.js';
import { useTexts } from './texts.js';
import { differing, type EntryValues } from './values.js';
import { useWording } from './wording.js';
import classes from './edit.module.css';

interface ConflictProps {
  mine: EntryValues;
  theirs: EntryValues;
  version: number;
  onKeep: () => void;
  onDrop: () => void;
}

/** Both versions side by side, where they differ; nothing is thrown away without being asked. */
export function Conflict({ mine, theirs, version, onKeep, onDrop }: ConflictProps) {
  const t = useTexts();
  const wording = useWording();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void frame.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div ref={frame} role="alert" style={{ marginBottom: 12 }}>
      <Panel title={t('conflict.title')}>
        <p style={{ marginTop: 0 }}>{t('conflict.explain')}</p>
        <table className={classes.conflict}>
          <thead>
            <tr>
              <th scope="col">{t('conflict.field')}</th>
              <th scope="col">{t('conflict.mine')}</th>
              <th scope="col">{t('conflict.theirs', { version })}</th>
            </tr>
          </thead>
          <tbody>
            {differing(mine, theirs).map((field) => (
              <tr key={field}>
                <th scope="row">{t(`field.${field}`)}</th>
                <td>{wording.value(field, mine[field]) || t('history.blank')}</td>
                <td>{wording.value(field, theirs[field]) || t('history.blank')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className={classes.choices}>
          <Button onClick={onKeep}>{t('conflict.keep')}</Button>
          <Button variant="default" onClick={onDrop}>
            {t('conflict.drop')}
          </Button>
        </div>
      </Panel>
    </div>
  );
}
