import classes from './practice.module.css';

/** One word a field of the screen, so that every cut-out of a page says what it is. */
const WORDS = Array.from({ length: 6 }, (_, index) => index);

/** LATIHAN across whatever is shown or printed; nothing to hear, nothing to press. */
export function PracticeMark() {
  return (
    <div className={classes.mark} aria-hidden="true" data-practice-mark>
      {WORDS.map((index) => (
        <span key={index} className={classes.word} />
      ))}
    </div>
  );
}
