import { randomUUID } from 'node:crypto';
import type { CallContext } from '@selaras/platform';
import { Browser } from './browser.js';
import { Catalogue } from './catalogue.js';
import { IdentityNode, type Invited } from './identity-node.js';
import { OpdApplication } from './opd-application.js';

export type Wanted = Parameters<typeof OpdApplication.start>[2];

/** Someone who has signed in to Selaras in one browser. */
export interface Seat {
  person: Invited;
  browser: Browser;
  sessionId: string;
}

/** A demonstration node with a catalogue, and applications that sign people in at it. */
export class OpdGround {
  private readonly applications: OpdApplication[] = [];

  private constructor(
    readonly there: IdentityNode,
    readonly administrator: CallContext,
    readonly catalogue: Catalogue,
  ) {}

  static async start(): Promise<OpdGround> {
    const there = await IdentityNode.start({ DEMO: 'semarang', OUTBOUND_ALLOWED_HOSTS: '127.0.0.1' });
    return new OpdGround(there, await there.as({ role: 'administrator' }), await Catalogue.of(there));
  }

  async stop(): Promise<void> {
    await Promise.all(this.applications.map((application) => application.stop()));
    await this.there.stop();
  }

  /** An application with an entry in the catalogue and a client. */
  async opd(over: Wanted = {}): Promise<OpdApplication> {
    const applicationId = over.applicationId ?? this.catalogue.add(`Aplikasi ${randomUUID().slice(0, 6)}`);
    const application = await OpdApplication.start(this.there, this.administrator, {
      ...over,
      applicationId,
    });
    this.applications.push(application);
    return application;
  }

  /** A browser in which someone has signed in to Selaras. */
  async signedIn(username: string): Promise<{ browser: Browser; sessionId: string }> {
    const browser = new Browser();
    const sessionId = await this.there.openSession(username);
    browser.cookies.set('selaras_33_22', { value: sessionId, path: '/' });
    return { browser, sessionId };
  }

  async someone(): Promise<Seat> {
    const person = await this.there.newcomer();
    return { person, ...(await this.signedIn(person.username)) };
  }
}

/** Goes to an application and agrees where it is asked to. */
export async function enter(
  browser: Browser,
  application: OpdApplication,
  extra: Record<string, string> = {},
): Promise<void> {
  const page = await browser.get(await application.signInAddress(extra));
  if (page.body.includes('name="decision"')) await browser.post(page.url, { decision: 'allow' });
}

interface Refused {
  error?: string;
  error_description?: string;
}

/** The code and the sentence of an OAuth refusal, wherever the answer carries it. */
export const refusedWith = (work: Promise<unknown>): Promise<Refused> =>
  work.then(
    () => ({ error: 'answered' }),
    (error: Error & Refused) => {
      const challenges = Array.isArray(error.cause) ? (error.cause as { parameters?: Refused }[]) : [];
      return challenges[0]?.parameters ?? { ...error };
    },
  );
