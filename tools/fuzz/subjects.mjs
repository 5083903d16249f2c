import { connect, headers } from '@nats-io/transport-node';
import fc from 'fast-check';
import { CALLERS } from './callers.mjs';
import { broken, schemaOf, valid } from './shapes.mjs';
import { nastyBody, nastyText } from './values.mjs';

/** @typedef {{ subject: string, open: boolean, who: string | null, token: 'real' | 'none' | 'forged', body: string, odd: Record<string, string> }} SubjectCase */

const headerText = nastyText.map((text) => text.replace(/[^\x20-\x7e]/g, '').slice(0, 300));

const FORGED = [
  'x',
  'a.b.c',
  // {"alg":"none"} and a person with every right: what a careless reader would believe.
  `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x","kind":"person","positions":[{"role":"administrator"}],"exp":9999999999}').toString('base64url')}.`,
  'e'.repeat(20_000),
];

const bodies = (schema, ids) =>
  fc.oneof(
    { weight: 14, arbitrary: valid(schema, { ids }).map((value) => JSON.stringify(value)) },
    { weight: 10, arbitrary: broken(schema, { ids }).map((value) => JSON.stringify(value) ?? '') },
    { weight: 2, arbitrary: nastyBody.map((body) => body.slice(0, 400_000)) },
  );

const vouched = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...CALLERS.flatMap(({ name, weight }) => (name ? Array(weight).fill(name) : [])))
      .map((who) => ({ who, token: 'real' })),
  },
  { weight: 2, arbitrary: fc.constant({ who: null, token: 'none' }) },
  { weight: 2, arbitrary: fc.constant({ who: null, token: 'forged' }) },
);

const oddHeaders = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom(
        'Selaras-Idempotency-Key',
        'Selaras-Locale',
        'Selaras-Origin',
        'Selaras-Correlation',
        'traceparent',
      ),
      headerText,
      { maxKeys: 2 },
    ),
  },
);

/**
 * @param {{ contract: { subject: string, request: new () => object }, open: boolean }[]} handlers
 * @param {fc.Arbitrary<string>} ids
 * @returns {{ route: string, cases: fc.Arbitrary<SubjectCase> }[]}
 */
export const subjectsOf = (handlers, ids) =>
  handlers.map(({ contract: { subject, request }, open }) => ({
    route: subject,
    cases: fc
      .record({ caller: vouched, body: bodies(schemaOf(request), ids), odd: oddHeaders })
      .map(({ caller, body, odd }) => ({ subject, open, ...caller, body, odd })),
  }));

/** Facts as a service might wrongly publish them; the consumer must live with any. */
export const factsOf = (events, ids) =>
  events.map(({ subject, type, payload }) => ({
    route: subject,
    cases: fc
      .record({
        id: fc.uuid(),
        data: fc.oneof(
          { weight: 1, arbitrary: valid(schemaOf(payload), { ids }) },
          { weight: 3, arbitrary: broken(schemaOf(payload), { ids }) },
        ),
        raw: fc.option(nastyBody, { nil: undefined, freq: 6 }),
      })
      .map(({ id, data, raw }) => ({
        subject,
        type,
        id,
        body: (raw ?? JSON.stringify(data) ?? '').slice(0, 400_000),
      })),
  }));

/** The broker as one of its users. */
export const brokerAs = (url, user, password) =>
  connect({ servers: url, user, pass: password, inboxPrefix: `_INBOX_${user}`, noAsyncTraces: true });

const GIVE_UP_MS = 20_000;

/** Asks as the public door would. @param {string | null} token of the caller */
export async function ask(connection, one, token) {
  const told = headers();
  const set = (name, value) => value && told.set(name, value);
  set('Selaras-Correlation', 'fuzz');
  set('Selaras-Deadline', String(Date.now() + GIVE_UP_MS));
  set('Selaras-Token', token);
  for (const [name, value] of Object.entries(one.odd)) set(name, value.trim());
  const began = performance.now();
  try {
    const answer = await connection.request(one.subject, one.body, { timeout: GIVE_UP_MS, headers: told });
    const problem = answer.headers?.get('Selaras-Problem') || null;
    return { problem, body: answer.string().slice(0, 200_000), milliseconds: performance.now() - began };
  } catch (error) {
    return { problem: null, body: '', milliseconds: performance.now() - began, error: error.message };
  }
}

/** Publishes one fact as its service's own relay would. */
export function publishFact(connection, { subject, type, id, body }) {
  const told = headers();
  told.set('Nats-Msg-Id', id);
  told.set('Selaras-Type', type);
  connection.publish(subject, body, { headers: told });
}

/** A token of ours that does not hold. */
export const forgedToken = (turn) => FORGED[turn % FORGED.length];
