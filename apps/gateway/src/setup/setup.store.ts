import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSetupCode } from './setup-code.js';
import type { SetupAnswers, SetupLetterhead } from './setup.dto.js';

/** What the wizard leaves for the node: settings as environment variables, and the head of its letters. */
export interface SettingsFile {
  completedAt: string;
  settings: Record<string, string>;
  letterhead: SetupLetterhead | null;
  logoFile: string | null;
}

/** Whom the node makes its first administrator at its first start; the token opens the one-time link. */
export interface FirstAdministrator {
  name: string;
  username: string;
  token: string;
}

export interface Logo {
  bytes: Buffer;
  ending: 'png' | 'jpg';
}

/**
 * The wizard's files, all readable by the node's own account alone. `settings.json` is written last: from then on the
 * set-up is over.
 */
export class SetupStore {
  constructor(private readonly root: string) {
    mkdirSync(this.place('setup'), { recursive: true, mode: 0o700 });
  }

  /** Set up already, or data of a node lie here: nobody may begin anew above them. */
  get closed(): boolean {
    return existsSync(this.place('settings.json')) || existsSync(this.place('postgres/PG_VERSION'));
  }

  /** The one-time code; made at the first start and the same until the set-up is over. */
  code(): string {
    const file = this.place('setup/code');
    if (!existsSync(file)) this.write('setup/code', `${newSetupCode()}\n`);
    return readFileSync(file, 'utf8').trim();
  }

  draft(): SetupAnswers {
    const text = this.read('setup/draft.json');
    return text ? (JSON.parse(text.toString()) as SetupAnswers) : {};
  }

  keepDraft(answers: SetupAnswers): void {
    this.write('setup/draft.json', JSON.stringify(answers, null, 2));
  }

  logo(): Logo | null {
    for (const ending of ['png', 'jpg'] as const) {
      const bytes = this.read(`letterhead.${ending}`);
      if (bytes) return { bytes, ending };
    }
    return null;
  }

  keepLogo(logo: Logo | null): void {
    for (const ending of ['png', 'jpg']) rmSync(this.place(`letterhead.${ending}`), { force: true });
    if (logo) this.write(`letterhead.${logo.ending}`, logo.bytes);
  }

  get hasPassphrase(): boolean {
    return existsSync(this.passphraseFile);
  }

  get passphraseFile(): string {
    return this.place('backup.passphrase');
  }

  keepPassphrase(passphrase: string): void {
    this.write('backup.passphrase', `${passphrase}\n`);
  }

  complete(settings: SettingsFile, administrator: FirstAdministrator): void {
    this.write('setup/administrator.json', JSON.stringify(administrator, null, 2));
    this.write('settings.json', `${JSON.stringify(settings, null, 2)}\n`);
    for (const name of ['code', 'draft.json']) rmSync(this.place(`setup/${name}`), { force: true });
  }

  place(name: string): string {
    return join(this.root, name);
  }

  private read(name: string): Buffer | null {
    return existsSync(this.place(name)) ? readFileSync(this.place(name)) : null;
  }

  private write(name: string, content: string | Buffer): void {
    const draft = this.place(`${name}.new`);
    writeFileSync(draft, content, { mode: 0o600 });
    renameSync(draft, this.place(name));
  }
}
