import { useQuery } from '@tanstack/react-query';
import type { BoardIndicator } from '../../api/types.js';
import { instrumentQuery } from './queries.js';

const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((item): item is Record<string, unknown> => item instanceof Object) : [];

/** Codes of the indicators an edition lets unanswered: those of a group, beside the one the group requires. */
export function readOptional(instrument: Record<string, unknown> | undefined): ReadonlySet<string> {
  const required = new Map(listOf(instrument?.['groups']).map(({ code, required: one }) => [code, one]));
  return new Set(
    listOf(instrument?.['indicators'])
      .filter(({ code, group }) => required.has(group) && required.get(group) !== code)
      .map(({ code }) => String(code)),
  );
}

/** Says of an indicator whether it may stay as it is: optional, and nobody has begun it. */
export function useMayStayEmpty(
  edition: string | undefined,
): (indicator: Pick<BoardIndicator, 'code' | 'state' | 'level'>) => boolean {
  const instrument = useQuery({ ...instrumentQuery(edition ?? ''), enabled: edition !== undefined });
  const optional = readOptional(instrument.data?.instrument);
  return ({ code, state, level }) => optional.has(code) && state === 'draft' && level === null;
}
