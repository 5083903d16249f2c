/** Words typed and not yet sent, kept on this device for one person. */
export interface Draft<Values> {
  values: Values;
  /** The version of the thing the draft was begun from; null for a new one. */
  version: number | null;
  savedAt: string;
}

const PREFIX = 'selaras.draft';

const keyOf = (personId: string, form: string): string => `${PREFIX}:${personId}:${form}`;

/** The browser's storage, or nothing where it is forbidden. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** Reads what this person last typed into this form; anything unreadable counts as nothing. */
export function readDraft<Values>(personId: string, form: string): Draft<Values> | null {
  const text = storage()?.getItem(keyOf(personId, form));
  if (!text) return null;
  try {
    const draft = JSON.parse(text) as Partial<Draft<Values>>;
    if (!draft.values || typeof draft.savedAt !== 'string') return null;
    return { values: draft.values, version: draft.version ?? null, savedAt: draft.savedAt };
  } catch {
    return null;
  }
}

/** Keeps what was typed. False when the device would not keep it (full or forbidden). */
export function writeDraft<Values>(personId: string, form: string, draft: Draft<Values>): boolean {
  try {
    const store = storage();
    store?.setItem(keyOf(personId, form), JSON.stringify(draft));
    return store !== null;
  } catch {
    return false;
  }
}

export function removeDraft(personId: string, form: string): void {
  storage()?.removeItem(keyOf(personId, form));
}

/** At sign-out nothing of the person stays on a shared computer. */
export function clearDraftsOf(personId: string): void {
  const store = storage();
  if (!store) return;
  const start = keyOf(personId, '');
  const found = Array.from({ length: store.length }, (_, index) => store.key(index));
  for (const key of found) if (key?.startsWith(start)) store.removeItem(key);
}
