import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export const MAIL_USER = 'selaras';
export const MAIL_PASSWORD = 'sandi-surel-untuk-uji';

export interface Received {
  from: string;
  to: string[];
  secure: boolean;
  raw: string;
  mail: Email;
}

/** What the server answers to an address: nothing, or a refusal such as 451 or 550. */
type Answer = { code: number; text: string } | null;

const reply = ({ code, text }: { code: number; text: string }): Error =>
  Object.assign(new Error(text), { responseCode: code });

/** A real mail server on the loopback, with TLS of its own making and a user of its own. */
export class MailServer {
  readonly received: Received[] = [];
  /** Asked at every recipient. */
  onRecipient: (address: string) => Answer = () => null;
  /** Asked at the end of every message. */
  onMessage: () => Answer = () => null;
  connections = 0;
  private server: SMTPServer | null = null;
  private silent: Server | null = null;

  private constructor(
    readonly directory: string,
    readonly certificateFile: string,
    private readonly key: string,
    private readonly certificate: string,
    readonly port: number,
  ) {}

  static async create(): Promise<MailServer> {
    const directory = mkdtempSync(join(tmpdir(), 'selaras-mail-'));
    const { certificate, key } = await selfSigned();
    const file = join(directory, 'ca.pem');
    writeFileSync(file, certificate);
    const server = new MailServer(directory, file, key, certificate, await freePort());
    await server.up();
    return server;
  }

  get settings(): Record<string, string> {
    return {
      SMTP_HOST: 'localhost',
      SMTP_PORT: String(this.port),
      SMTP_TLS: 'starttls',
      SMTP_CA_FILE: this.certificateFile,
      SMTP_USER: MAIL_USER,
      SMTP_PASSWORD: MAIL_PASSWORD,
      SMTP_TIMEOUT_SECONDS: '2',
      MAIL_FROM: 'selaras@contoh.go.id',
      MAIL_REPLY_TO: 'diskominfo@contoh.go.id',
    };
  }

  /** Begins to answer; `open`: without ever offering TLS. */
  async up(open = false): Promise<void> {
    const server = new SMTPServer({
      ...(open && { disabledCommands: ['STARTTLS'] }),
      key: this.key,
      cert: this.certificate,
      authMethods: ['PLAIN', 'LOGIN'],
      onAuth: ({ username, password }, _session, done) => {
        if (username === MAIL_USER && password === MAIL_PASSWORD) done(null, { user: username });
        else done(reply({ code: 535, text: 'authentication failed' }));
      },
      onConnect: (_session, done) => {
        this.connections += 1;
        done();
      },
      onRcptTo: ({ address }, _session, done) => {
        const refused = this.onRecipient(address);
        done(refused ? reply(refused) : null);
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks);
          const refused = this.onMessage();
          if (refused) return done(reply(refused));
          void PostalMime.parse(raw).then((mail) => {
            this.received.push({
              from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
              to: session.envelope.rcptTo.map(({ address }) => address),
              secure: session.secure,
              raw: raw.toString('latin1'),
              mail,
            });
            done(null);
          });
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.server = server;
  }

  async down(): Promise<void> {
    const { server, silent } = this;
    this.server = null;
    this.silent = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
    if (silent) await new Promise<void>((resolve) => silent.close(() => resolve()));
  }

  /** Takes connections and never says a word. */
  async silence(): Promise<void> {
    await this.down();
    const silent = createServer((socket) => {
      this.connections += 1;
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => silent.listen(this.port, '127.0.0.1', resolve));
    this.silent = silent;
  }

  /** The one letter to an address. */
  to(address: string): Received {
    const found = this.received.filter(({ to }) => to.includes(address));
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} letters to ${address}`);
    return found[0];
  }

  async end(): Promise<void> {
    await this.down();
    await rm(this.directory, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function selfSigned(): Promise<{ certificate: string; key: string }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: createHash('sha256').update('mail').digest('hex').slice(0, 16),
    name: 'CN=localhost',
    notBefore: new Date(Date.now() - 60_000),
    notAfter: new Date(Date.now() + 3_600_000),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: 'localhost' }]),
    ],
  });
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  const body = der.toString('base64').match(/.{1,64}/g) ?? [];
  const key = `-----BEGIN PRIVATE KEY-----\n${body.join('\n')}\n-----END PRIVATE KEY-----\n`;
  return { certificate: certificate.toString('pem'), key };
}
