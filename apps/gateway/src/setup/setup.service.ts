import { randomBytes } from 'node:crypto';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { FieldProblem } from '@selaras/contracts';
import { readPicture } from '@selaras/documents';
import { Problem, invalidInput, makeDirectories } from '@selaras/platform';
import { findGovernments, readGovernments, type Government } from './governments.js';
import { readableSecret } from './setup-code.js';
import type { SetupAnswers, SetupBackup, SetupMail, SetupReceipt, SetupView } from './setup.dto.js';
import type { Logo, SetupStore } from './setup.store.js';

const SHOWN_GOVERNMENTS = 20;
const PASSPHRASE_GROUPS = 6;
const LOGO_KB = 256;
const REQUIRED = [
  'governmentCode',
  'governmentName',
  'timeZone',
  'publicUrl',
  'administrator',
  'backup',
] as const;

/** Sends one letter with settings that nobody has saved yet; gives the reason when it could not. */
export type SendTestMail = (mail: SetupMail, to: string) => Promise<string | null>;

export interface SetupParts {
  store: SetupStore;
  version: string;
  /** Addresses known before, from the environment. */
  known: { publicUrl: string; backupDir: string };
  sendTestMail?: SendTestMail;
  /** Called once, after the answer has left. */
  finished(): void;
}

/** The first set-up of an empty node: answers are kept as they come, and become settings once, at the end. */
@Injectable()
export class SetupService {
  private readonly governments = readGovernments();

  constructor(private readonly parts: SetupParts) {}

  view(origin: string): SetupView {
    const { store, version, known, sendTestMail } = this.parts;
    const { mail, ...answers } = store.draft();
    const { bavail, bsize } = statfsSync(store.place('.'));
    return {
      version,
      answers: { ...answers, ...(mail === undefined ? {} : { mail: mail && withoutPassword(mail) }) },
      hasLogo: store.logo() !== null,
      hasPassphrase: store.hasPassphrase,
      canTestMail: sendTestMail !== undefined,
      dataDir: store.place('.'),
      freeBytes: bavail * bsize,
      suggested: {
        publicUrl: known.publicUrl || origin,
        backupDir: known.backupDir || store.place('backups'),
      },
    };
  }

  find(text: string): Government[] {
    return findGovernments(this.governments, text, SHOWN_GOVERNMENTS);
  }

  /** @throws Problem `setup.closed`, `common.invalid-input` */
  keep(given: SetupAnswers): void {
    this.assertOpen();
    const wrong = this.faults(given);
    if (wrong.length) throw invalidInput(wrong);
    const before = this.parts.store.draft();
    const password = given.mail?.password ?? before.mail?.password;
    const mail = given.mail ? { mail: { ...given.mail, ...(password ? { password } : {}) } } : {};
    this.parts.store.keepDraft({ ...before, ...given, ...mail });
  }

  /** @param base64 null takes the logo away. @throws Problem `setup.closed`, `common.invalid-input` */
  keepLogo(base64: string | null): void {
    this.assertOpen();
    this.parts.store.keepLogo(base64 === null ? null : readLogo(base64));
  }

  logo(): Logo | null {
    return this.parts.store.logo();
  }

  /** A new passphrase for backups, told this once; one made before is void. @throws Problem `setup.closed` */
  makePassphrase(): string {
    this.assertOpen();
    const passphrase = readableSecret(PASSPHRASE_GROUPS);
    this.parts.store.keepPassphrase(passphrase);
    return passphrase;
  }

  /** @throws Problem `setup.closed`, `common.invalid-input`, `setup.mail-failed` */
  async testMail(to: string): Promise<void> {
    this.assertOpen();
    const { mail } = this.parts.store.draft();
    if (!mail) throw invalidInput([{ field: 'mail', code: 'required' }]);
    const reason = await this.parts.sendTestMail?.(mail, to);
    if (reason) throw new Problem('setup.mail-failed', { reason });
  }

  /** Turns the answers into settings. @throws Problem `setup.closed`, `common.invalid-input` naming what is missing */
  complete(): SetupReceipt {
    this.assertOpen();
    const { store } = this.parts;
    const answers = store.draft();
    const missing: FieldProblem[] = REQUIRED.filter((field) => answers[field] === undefined).map((field) => ({
      field,
      code: 'required',
    }));
    if (!store.hasPassphrase) missing.push({ field: 'backup.passphrase', code: 'required' });
    else if (answers.backup && !answers.backup.noted)
      missing.push({ field: 'backup.noted', code: 'required' });
    const wrong = [...missing, ...this.faults(answers)];
    if (wrong.length) throw invalidInput(wrong);
    const token = randomBytes(32).toString('base64url');
    const logo = store.logo();
    store.complete(
      {
        completedAt: new Date().toISOString(),
        settings: { ...this.settingsOf(answers), BACKUP_PASSPHRASE_FILE: store.passphraseFile },
        letterhead: answers.letterhead ?? null,
        logoFile: logo && store.place(`letterhead.${logo.ending}`),
      },
      { name: answers.administrator?.name ?? '', username: answers.administrator?.username ?? '', token },
    );
    const publicUrl = answers.publicUrl ?? '';
    return { publicUrl, activationLink: new URL(`/oidc/activate?token=${token}`, publicUrl).href };
  }

  finished(): void {
    this.parts.finished();
  }

  private settingsOf({ mail, backup, ...answers }: SetupAnswers): Record<string, string> {
    return {
      NODE_KIND: answers.governmentCode?.includes('.') ? 'regency' : 'province',
      GOVERNMENT_CODE: answers.governmentCode ?? '',
      GOVERNMENT_NAME: answers.governmentName ?? '',
      TIME_ZONE: answers.timeZone ?? '',
      PUBLIC_URL: answers.publicUrl ?? '',
      BACKUP_DIR: backup?.directory ?? '',
      ...(mail ? mailSettings(mail) : {}),
    };
  }

  private assertOpen(): void {
    if (this.parts.store.closed) throw new Problem('setup.closed');
  }

  /** What the classes of the fields cannot know. */
  private faults({ governmentCode, publicUrl, backup }: SetupAnswers): FieldProblem[] {
    const faults: FieldProblem[] = [];
    if (governmentCode && !this.governments.some(({ code }) => code === governmentCode)) {
      faults.push({ field: 'governmentCode', code: 'region-unknown', params: { value: governmentCode } });
    }
    if (publicUrl && new URL(publicUrl).pathname !== '/') faults.push({ field: 'publicUrl', code: 'format' });
    if (backup && !isWritable(backup)) faults.push({ field: 'backup.directory', code: 'not-writable' });
    return faults;
  }
}

const withoutPassword = ({ password, ...mail }: SetupMail) => ({ ...mail, passwordSet: Boolean(password) });

const mailSettings = (mail: SetupMail): Record<string, string> => ({
  SMTP_HOST: mail.host,
  SMTP_PORT: String(mail.port),
  SMTP_TLS: mail.security,
  SMTP_USER: mail.user,
  SMTP_PASSWORD: mail.password ?? '',
  MAIL_FROM: mail.from,
});

/** By its bytes, not by its name. @throws Problem `common.invalid-input` */
function readLogo(base64: string): Logo {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > LOGO_KB * 1_024)
    throw invalidInput([{ field: 'logo', code: 'too-large', params: { max: LOGO_KB } }]);
  const picture = readPicture(bytes);
  if (typeof picture === 'string') throw invalidInput([{ field: 'logo', code: 'not-a-picture' }]);
  return { bytes, ending: picture.mediaType === 'image/png' ? 'png' : 'jpg' };
}

/** Tried out rather than asked: access lists, mounts and quotas all have their say. */
function isWritable({ directory }: SetupBackup): boolean {
  const probe = join(directory, `.selaras-${randomBytes(4).toString('hex')}`);
  try {
    makeDirectories(directory);
    writeFileSync(probe, '');
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}
