import {
  auditOf,
  identity,
  interop,
  jobs,
  personalDataOf,
  registry,
  scoring,
  status,
  type Rpc,
} from '@selaras/contracts';
import { allHandlers } from './handlers.js';
import { SERVICE_DEFINITIONS } from './services.js';

const handlers = allHandlers();

const contracts = [
  ...[identity, registry, scoring, interop],
  ...Object.values(jobs),
  ...Object.values(status),
  ...SERVICE_DEFINITIONS.flatMap(({ service }) => [auditOf(service), personalDataOf(service)]),
].flatMap((group) => Object.values(group)) as Rpc<object, object>[];

describe('the handlers of all services', () => {
  it('answer every contract, each exactly once and in the service its subject names', () => {
    const answered = handlers.map(({ service, subject }) => `${service}: ${subject}`).sort();
    const declared = contracts.map(({ subject }) => `${subject.split('.')[1]}: ${subject}`).sort();
    expect(answered).toEqual(declared);
  });

  it.each(handlers)('$subject says who may ask', ({ rule, open }) => {
    expect(open || rule !== undefined).toBe(true);
  });

  it('are open to everyone only where the credential is in the body or nothing is secret', () => {
    expect(
      handlers
        .filter(({ open }) => open)
        .map(({ subject }) => subject.slice('rpc.'.length))
        .sort(),
    ).toEqual(
      [
        // The signature of every entry is the proof.
        'interop.entries.deliver',
        // Signed by the sender of the stream it asks about.
        'interop.entries.held',
        // A session, an access token or an ID token is the credential.
        'identity.sessions.close',
        'identity.sessions.exchange',
        'identity.sessions.open',
        'identity.tokens.exchange',
        // The answer is the caller's own verified token.
        'identity.people.me',
        // Public by nature: keys that verify, instruments of the law, arithmetic anyone may check.
        'identity.keys.list',
        'scoring.instruments.compute',
        'scoring.instruments.get',
        'scoring.instruments.list',
        // A one-use ticket is the credential.
        'scoring.evidence.redeem',
      ].sort(),
    );
  });

  const writing = handlers.filter(
    ({ subject, rule }) => rule?.scopes?.length && contracts.find((c) => c.subject === subject)?.writes,
  );

  it.each(writing)(
    '$subject, which changes things, opens to a machine by a scope to write only',
    ({ rule }) => {
      expect(rule?.scopes?.every((scope) => scope.endsWith('.write'))).toBe(true);
    },
  );
});
