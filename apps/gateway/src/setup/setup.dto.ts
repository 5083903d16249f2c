import { Flag, Nested, OneOf, Text, Texts, USERNAME, WebAddress, Whole } from '@selaras/contracts';
import { TIME_ZONES, type Government, type TimeZone } from './governments.js';

export class SetupCode {
  @Text({ max: 40 })
  code!: string;
}

export class FindGovernments {
  @Text({ max: 100, blank: true, optional: true })
  q?: string;
}

/** The head of official letters, as identity keeps it. */
export class SetupLetterhead {
  @Texts({ max: 120, maxItems: 4, description: 'Lines in capitals as printed' })
  names!: string[];

  @Text({ max: 300, blank: true, description: 'With the postcode' })
  address!: string;

  @Text({ max: 60, blank: true })
  phone!: string;

  @Text({ max: 120, blank: true })
  website!: string;

  @Text({ max: 120, blank: true })
  email!: string;

  @Text({ max: 80, blank: true, description: 'Where papers are signed, e.g. Ungaran' })
  place!: string;
}

export class SetupLogo {
  @Text({ max: 400_000, description: 'PNG or JPEG in base64, up to 256 kB' })
  data!: string;
}

export class SetupAdministrator {
  @Text({ max: 200, description: 'Name with degrees' })
  name!: string;

  @Text({ max: 60, pattern: USERNAME })
  username!: string;
}

export const MAIL_SECURITY = ['starttls', 'tls', 'none'] as const;

export class SetupMail {
  @Text({ max: 253, pattern: /^[A-Za-z0-9.-]+$/ })
  host!: string;

  @Whole({ min: 1, max: 65_535 })
  port!: number;

  @OneOf(MAIL_SECURITY)
  security!: (typeof MAIL_SECURITY)[number];

  @Text({ max: 200, blank: true })
  user!: string;

  @Text({ max: 200, blank: true, optional: true, description: 'Left out: as it was' })
  password?: string;

  @Text({ max: 254, pattern: /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/ })
  from!: string;
}

export class SetupTestMail {
  @Text({ max: 254, pattern: /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/ })
  to!: string;
}

export class SetupBackup {
  @Text({ max: 300, pattern: /^\/[^\0]*$/, description: 'An absolute path, best on another disk' })
  directory!: string;

  @Flag({ description: 'The passphrase was written down elsewhere' })
  noted!: boolean;
}

/** Any part of the answers; what is left out stays as it was. */
export class SetupAnswers {
  @Text({ max: 5, pattern: /^\d{2}(\.\d{2})?$/, optional: true })
  governmentCode?: string;

  @Text({ max: 150, optional: true })
  governmentName?: string;

  @OneOf(TIME_ZONES, { optional: true })
  timeZone?: TimeZone;

  @WebAddress({ local: true, optional: true })
  publicUrl?: string;

  @Nested(() => SetupLetterhead, { optional: true })
  letterhead?: SetupLetterhead;

  @Nested(() => SetupAdministrator, { optional: true })
  administrator?: SetupAdministrator;

  @Nested(() => SetupMail, { optional: true, nullable: true })
  mail?: SetupMail | null;

  @Nested(() => SetupBackup, { optional: true })
  backup?: SetupBackup;
}

/** Where the wizard stands. */
export interface SetupView {
  version: string;
  answers: Omit<SetupAnswers, 'mail'> & {
    mail?: (Omit<SetupMail, 'password'> & { passwordSet: boolean }) | null;
  };
  hasLogo: boolean;
  /** A passphrase has been made; it is never told again. */
  hasPassphrase: boolean;
  canTestMail: boolean;
  dataDir: string;
  freeBytes: number;
  suggested: { publicUrl: string; backupDir: string };
}

export interface GovernmentList {
  items: Government[];
}

export interface SetupReceipt {
  /** One-time address where the first administrator sets a password. */
  activationLink: string;
  publicUrl: string;
}
