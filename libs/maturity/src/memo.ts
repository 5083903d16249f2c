const MOST_KEPT = 2_000;

/** Remembers what was worked out for a key; starts anew when full, so that odd input cannot fill the memory. */
export class Memo<Key, Value extends object | string> {
  private readonly kept = new Map<Key, Value>();

  of(key: Key, workOut: () => Value): Value {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const value = workOut();
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(key, value);
    return value;
  }
}

/** The same, for what belongs to an object and goes with it. */
export function memoOf<Owner extends object, Value>(
  workOut: (owner: Owner) => Value,
): (owner: Owner) => Value {
  const kept = new WeakMap<Owner, Value>();
  return (owner) => {
    const known = kept.get(owner);
    if (known !== undefined) return known;
    const value = workOut(owner);
    kept.set(owner, value);
    return value;
  };
}
