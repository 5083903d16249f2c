import { useRef } from 'react';
import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query';
import type { ApiProblem } from '@selaras/api-client';

/** A random UUID, also on pages served without TLS, where `crypto.randomUUID` is absent. */
export function randomKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The header that makes a repeated write count once. */
export type WriteHeaders = { 'Idempotency-Key': string };

type WriteOptions<Data, Input> = Omit<UseMutationOptions<Data, ApiProblem, Input>, 'mutationFn'>;

/** Where the last attempt failed, the same input is the same action; anything else is a new one. */
const sameAction = (before: unknown, now: unknown): boolean => {
  if (before === now) return true;
  if (before instanceof Object && Object.values(before).some((value) => value instanceof Blob)) return false;
  return JSON.stringify(before) === JSON.stringify(now);
};

/**
 * A write of one user action. The idempotency key is new for each action and stays the same when the person
 * tries the same thing again after a failure.
 */
export function useWrite<Data, Input = void>(
  act: (input: Input, headers: WriteHeaders) => Promise<Data>,
  options: WriteOptions<Data, Input> = {},
): UseMutationResult<Data, ApiProblem, Input> {
  const failed = useRef<{ input: Input; key: string } | null>(null);
  return useMutation<Data, ApiProblem, Input>({
    ...options,
    mutationFn: async (input) => {
      const last = failed.current;
      const key = last && sameAction(last.input, input) ? last.key : randomKey();
      failed.current = { input, key };
      const data = await act(input, { 'Idempotency-Key': key });
      failed.current = null;
      return data;
    },
  });
}
