import {
  identityEvents,
  interopEvents,
  registry,
  registryEvents,
  scoringEvents,
  type Event,
} from '@selaras/contracts';

export const SERVICES = ['gateway', 'identity', 'registry', 'scoring', 'interop'] as const;
export type ServiceName = (typeof SERVICES)[number];

interface Neighbours {
  /** Subjects it may ask. */
  asks: readonly string[];
  /** Facts of others it follows, each handled once. */
  consumes: readonly Event<object>[];
}

const PUBLIC_KEYS = 'rpc.identity.keys.list';
/** Official papers of every service stand on the letterheads identity keeps. */
const LETTERHEADS = 'rpc.identity.letterheads.get';

/** Who may say what to whom: the broker's permissions and durable consumers are made from this table alone. */
export const TOPOLOGY: Record<ServiceName, Neighbours> = {
  gateway: { asks: ['rpc.>'], consumes: [] },
  identity: {
    // An application is given a sign-in client in the name of whoever may see it, and is followed from then on.
    asks: [PUBLIC_KEYS, registry.getApplication.subject],
    consumes: [
      registryEvents.applicationChanged,
      registryEvents.noticeRaised,
      scoringEvents.noticeRaised,
      interopEvents.noticeRaised,
    ],
  },
  registry: { asks: [PUBLIC_KEYS, LETTERHEADS], consumes: [identityEvents.agencyChanged] },
  scoring: { asks: [PUBLIC_KEYS], consumes: [identityEvents.agencyChanged] },
  interop: {
    asks: [PUBLIC_KEYS],
    consumes: [registryEvents.applicationChanged, scoringEvents.resultReleased],
  },
};

/** Every replica hears this at once and drops what it remembers of the caller; nobody depends on hearing it. */
export const ACCESS_CHANGED = identityEvents.accessChanged;

export const EVENT_STREAM = 'events';
/**
 * So many facts a consumer may hold unacknowledged. With more than one, a fact that is refused does not hold up the
 * others and comes after them; facts carry their version, so an older one changes nothing.
 */
export const FACTS_IN_HAND = 200;
export const durableName = (service: ServiceName, event: Event<object>): string =>
  `${service}_${event.type.replaceAll('.', '_')}`;

/** A service's own inbox prefix: nobody else may listen to the answers it gets. */
export const inboxPrefix = (service: string): string => `_INBOX_${service}`;

interface Permissions {
  publish: { allow: string[] };
  subscribe: { allow: string[] };
  allow_responses?: boolean;
}

export interface NatsUser {
  user: string;
  password: string;
  permissions: Permissions;
}

/** The broker's users. Only the provisioner manages streams. */
export function natsUsers(secrets: {
  natsPasswords: Record<ServiceName | 'provisioner', string>;
}): NatsUser[] {
  const passwords = secrets.natsPasswords;
  const everything: Permissions = { publish: { allow: ['>'] }, subscribe: { allow: ['>'] } };
  return [
    { user: 'provisioner', password: passwords.provisioner, permissions: everything },
    ...SERVICES.map((service) => ({
      user: service,
      password: passwords[service],
      permissions: {
        publish: {
          allow: [
            ...TOPOLOGY[service].asks,
            `event.${service}.>`,
            'live.nudge',
            ...TOPOLOGY[service].consumes.flatMap((event) => {
              const durable = durableName(service, event);
              return [
                `$JS.API.CONSUMER.INFO.${EVENT_STREAM}.${durable}`,
                `$JS.API.CONSUMER.MSG.NEXT.${EVENT_STREAM}.${durable}`,
                `$JS.ACK.${EVENT_STREAM}.${durable}.>`,
              ];
            }),
          ],
        },
        subscribe: {
          allow: [
            `rpc.${service}.>`,
            `${inboxPrefix(service)}.>`,
            ACCESS_CHANGED.subject,
            ...(service === 'gateway' ? ['live.nudge'] : []),
          ],
        },
        allow_responses: true,
      },
    })),
  ];
}
