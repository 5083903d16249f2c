import { useEffect, useSyncExternalStore } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import { keys } from './queries.js';

interface LiveProgress {
  done: number;
  total: number;
}

interface LiveNudge {
  topic: 'import' | 'assessment' | 'application' | 'exchange' | 'holding' | 'notice';
  id: string | null;
  progress: LiveProgress | null;
}

const TOPIC_KEYS: Record<LiveNudge['topic'], (readonly string[])[]> = {
  import: [keys.imports],
  assessment: [keys.assessments, keys.inbox],
  application: [keys.applications, keys.inbox],
  exchange: [keys.exchange, keys.inbox],
  holding: [keys.holdings, keys.exchange],
  notice: [keys.notices],
};

const GATHER_MS = 400;
const RETRY_MS = 15_000;

let connected = false;
const progressById = new Map<string, LiveProgress>();
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** True while nudges arrive; pages poll while it is false. */
export const useLiveConnected = (): boolean => useSyncExternalStore(subscribe, () => connected);

/** The last progress told about this thing. */
export const useLiveProgress = (id: string | undefined): LiveProgress | undefined =>
  useSyncExternalStore(subscribe, () => (id ? progressById.get(id) : undefined));

function readNudge(data: string): LiveNudge | null {
  try {
    const nudge = JSON.parse(data) as LiveNudge;
    return nudge.topic in TOPIC_KEYS ? nudge : null;
  } catch {
    return null;
  }
}

/** Listens while someone is signed in: each nudge refreshes what it is about, several at once only once. */
export function useLive(queryClient: QueryClient, signedIn: boolean): void {
  useEffect(() => {
    if (!signedIn) return undefined;
    let source: EventSource | null = null;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let gather: ReturnType<typeof setTimeout> | undefined;
    const topics = new Set<LiveNudge['topic']>();

    const setConnected = (value: boolean) => {
      if (connected === value) return;
      connected = value;
      tell();
    };
    const refresh = () => {
      gather = undefined;
      for (const topic of topics) {
        for (const queryKey of TOPIC_KEYS[topic]) void queryClient.invalidateQueries({ queryKey });
      }
      topics.clear();
    };
    const open = () => {
      source = new EventSource('/api/live');
      source.onopen = () => setConnected(true);
      source.onmessage = (event: MessageEvent<string>) => {
        const nudge = readNudge(event.data);
        if (!nudge) return;
        if (nudge.id && nudge.progress) {
          progressById.set(nudge.id, nudge.progress);
          tell();
        }
        topics.add(nudge.topic);
        gather ??= setTimeout(refresh, GATHER_MS);
      };
      source.onerror = () => {
        setConnected(false);
        if (source?.readyState !== EventSource.CLOSED) return;
        source.close();
        retry = setTimeout(open, RETRY_MS);
      };
    };
    open();
    return () => {
      clearTimeout(retry);
      clearTimeout(gather);
      source?.close();
      setConnected(false);
    };
  }, [queryClient, signedIn]);
}
