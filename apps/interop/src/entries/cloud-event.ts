import { readJsonObject } from './bytes.js';

/** The body of an entry: CloudEvents 1.0 in JSON's structured form. */
export interface CloudEvent {
  id: string;
  time: string;
  source: string;
  kind: string;
  subject: string;
  data: object;
}

export const eventSource = (governmentCode: string): string => `urn:selaras:${governmentCode}`;
const eventType = (kind: string): string => `id.selaras.${kind}.v1`;

/** The exact bytes that are hashed, stored and sent. */
export const writeCloudEvent = (event: CloudEvent): Buffer =>
  Buffer.from(
    JSON.stringify({
      specversion: '1.0',
      id: event.id,
      source: event.source,
      type: eventType(event.kind),
      subject: event.subject,
      time: event.time,
      datacontenttype: 'application/json',
      data: event.data,
    }),
  );

/** The data of a body that says of itself what its header says; null otherwise. */
export function readCloudEvent(
  body: Uint8Array,
  expected: Pick<CloudEvent, 'source' | 'kind' | 'subject'>,
): Record<string, unknown> | null {
  const event = readJsonObject(body);
  const agrees =
    event?.specversion === '1.0' &&
    typeof event.id === 'string' &&
    event.source === expected.source &&
    event.type === eventType(expected.kind) &&
    event.subject === expected.subject;
  if (!agrees) return null;
  const { data } = event;
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? (data as Record<string, unknown>)
    : null;
}
