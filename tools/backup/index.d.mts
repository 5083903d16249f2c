export interface KeptBackup {
  name: string;
  at: Date;
}

export type KeepRule = Partial<Record<'daily' | 'weekly' | 'monthly', number>>;

export function parseKeep(text: string): KeepRule | null;
export function expiredBackups<B extends KeptBackup>(backups: B[], rule: KeepRule, zone: string): B[];

export function backupName(backup: {
  governmentCode: string;
  kind: string;
  at: Date;
  label?: string;
}): string;
export function readBackupName(
  name: string,
): { governmentCode: string; kind: string; at: Date; label: string | null } | null;

export function restoreKey(options: {
  identityFile: string | null;
  passphraseFile: string | null;
}): Promise<object>;

export function restoreNode(order: {
  file: string;
  decrypter: object;
  options: { data: string | null; only: string | null };
  /** false leaves the rows at the release they come from. */
  upgrade?: boolean;
  log: (line: string) => void;
}): Promise<{ place: { home: string } }>;
