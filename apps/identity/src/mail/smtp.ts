import { readFileSync } from 'node:fs';
import nodemailer, { type Transporter } from 'nodemailer';
import { oneLine } from './compose.js';
import type { MailSettings } from './mail.settings.js';

const SECOND_MS = 1_000;

/** A connection for one round of letters; closed at its end. */
export function openTransport(settings: MailSettings): Transporter {
  const timeout = settings.SMTP_TIMEOUT_SECONDS * SECOND_MS;
  return nodemailer.createTransport({
    host: settings.SMTP_HOST,
    port: settings.SMTP_PORT,
    secure: settings.SMTP_TLS === 'tls',
    requireTLS: settings.SMTP_TLS === 'starttls',
    ignoreTLS: settings.SMTP_TLS === 'none',
    ...(settings.SMTP_USER && { auth: { user: settings.SMTP_USER, pass: settings.SMTP_PASSWORD } }),
    tls: {
      minVersion: 'TLSv1.2',
      ...(settings.SMTP_CA_FILE && { ca: readFileSync(settings.SMTP_CA_FILE) }),
    },
    pool: true,
    maxConnections: 1,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/**
 * What a failed attempt means. `refused`: this letter never arrives; `address`: nor does any other to this address;
 * `later`: this letter may arrive later (greylisting, full mailbox); `server`: nothing goes out for now.
 */
export type Verdict = 'refused' | 'address' | 'later' | 'server';

interface SmtpError {
  code?: string;
  responseCode?: number;
  command?: string;
  response?: string;
  message: string;
}

const PERMANENT = 500;
/** 5.1.x of RFC 3463: the address itself is wrong. */
const BAD_ADDRESS = /\b5\.1\.\d+\b/;
const SERVER_LEAVES = 421;

export function judge(error: unknown): Verdict {
  const { code, responseCode = 0, command = '', response = '' } = error as SmtpError;
  const ofLetter = (code === 'EENVELOPE' && command === 'RCPT TO') || code === 'EMESSAGE';
  if (!ofLetter || responseCode === SERVER_LEAVES || responseCode === 0) return 'server';
  if (responseCode < PERMANENT) return 'later';
  return command === 'RCPT TO' && (responseCode === 550 || BAD_ADDRESS.test(response))
    ? 'address'
    : 'refused';
}

const ADDRESS = /[^\s<>()"]+@[^\s<>()"]+/g;
const LONGEST = 300;

/** What the server said, without anybody's address. */
export function saidBy(error: unknown): string {
  const { response, message, code } = error as SmtpError;
  const said = oneLine(response ?? `${code ?? ''} ${message}`).replace(ADDRESS, '(alamat)');
  return said.slice(0, LONGEST) || 'tanpa keterangan';
}
