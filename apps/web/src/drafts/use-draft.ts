import { useCallback, useEffect, useRef, useState } from 'react';
import { useMe } from '../api/queries.js';
import { readDraft, removeDraft, writeDraft, type Draft } from './drafts.js';

const REST_MS = 400;

interface DraftHandle<Values> {
  /** What was found when the form opened; null: nothing. */
  found: Draft<Values> | null;
  /** When the words typed now were kept; null: nothing unsent. */
  savedAt: string | null;
  /** Call at every change; keeps the words once typing rests. */
  keep: (values: Values) => void;
  /** After the server took them, or when the person throws them away. */
  discard: () => void;
}

/** Keeps what one person types into one form on this device until it is sent. */
export function useDraft<Values>(form: string, version: number | null): DraftHandle<Values> {
  const personId = useMe()?.id ?? '';
  const [found] = useState(() => readDraft<Values>(personId, form));
  const [savedAt, setSavedAt] = useState(found?.savedAt ?? null);
  const pending = useRef<{ values: Values; timer: ReturnType<typeof setTimeout> } | null>(null);
  const begunFrom = useRef(found ? found.version : version);

  const flush = useCallback(() => {
    const waiting = pending.current;
    if (!waiting) return;
    clearTimeout(waiting.timer);
    pending.current = null;
    const now = new Date().toISOString();
    const draft = { values: waiting.values, version: begunFrom.current, savedAt: now };
    if (writeDraft(personId, form, draft)) setSavedAt(now);
  }, [personId, form]);

  const keep = useCallback(
    (values: Values) => {
      if (pending.current) clearTimeout(pending.current.timer);
      pending.current = { values, timer: setTimeout(flush, REST_MS) };
    },
    [flush],
  );

  const discard = useCallback(() => {
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = null;
    removeDraft(personId, form);
    setSavedAt(null);
  }, [personId, form]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return { found, savedAt, keep, discard };
}
