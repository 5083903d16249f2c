import { TextLink } from '../../components/links.js';
import { addressOf } from './changes.js';
import type { Row } from './queries.js';
import { useTexts, useWordsOrCode } from './texts.js';
import classes from './audit.module.css';

/** Who acted; somebody who was not signed in has no name. */
export function ActorName({ actor }: { actor: Row['actor'] }) {
  const t = useTexts();
  return actor.name || t('visitor');
}

/** The thing acted on, leading to its page where it has one. */
export function ObjectLink({ object }: { object: NonNullable<Row['object']> }) {
  const wordsOrCode = useWordsOrCode();
  const address = addressOf(object.kind, object.id);
  const name = object.name ?? object.id;
  return (
    <>
      {address ? <TextLink {...address}>{name}</TextLink> : name}{' '}
      <span className={classes.muted}>{wordsOrCode('kind', object.kind)}</span>
    </>
  );
}
