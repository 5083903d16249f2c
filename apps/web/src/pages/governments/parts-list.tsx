import { useFormat } from '../../format/use-format.js';
import type { IndexPart } from './parts.js';
import classes from './governments.module.css';

const TOP_OF_SCALE = 5;

/** Parts in one line each: code, and the value; the name on hover and for screen readers. */
export function PartsInline({ parts }: { parts: readonly IndexPart[] }) {
  const format = useFormat();
  return (
    <ul className={classes.parts}>
      {parts.map(({ code, name, index }) => (
        <li key={code} title={name}>
          {name} <strong>{format.decimal(index)}</strong>
        </li>
      ))}
    </ul>
  );
}

/** Parts with weight, value, and a line as long as the value. */
export function PartsBars({ parts }: { parts: readonly IndexPart[] }) {
  const format = useFormat();
  return (
    <ul className={classes.bars}>
      {parts.map(({ code, name, weight, index }) => (
        <li key={code} className={classes.part}>
          <span>
            {code} {name}
          </span>
          <span className={classes.muted}>{format.decimal(weight)}%</span>
          <span className={classes.figure}>{format.decimal(index)}</span>
          <span className={classes.bar} aria-hidden="true">
            <span
              className={classes.fill}
              style={{ display: 'block', width: `${(Number(index) / TOP_OF_SCALE) * 100}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
