/** How backup files are called: by these names a rotation knows its own files and leaves all others alone. */

const NAME =
  /^selaras-(?<code>\d{2}(?:\.\d{2,4})*)-(?<kind>regency|province)-(?<stamp>\d{8}T\d{6}Z)(?:-(?<label>[a-z0-9-]+))?\.tar\.gz\.age$/;

/**
 * @param {{ governmentCode: string, kind: string, at: Date, label?: string }} backup `label` marks one made for an
 *   occasion, which no rotation removes
 */
export function backupName({ governmentCode, kind, at, label }) {
  const stamp = at.toISOString().replace(/[-:]|\.\d+/g, '');
  return `selaras-${governmentCode}-${kind}-${stamp}${label ? `-${label}` : ''}.tar.gz.age`;
}

/**
 * @param {string} name
 * @returns {{ governmentCode: string, kind: string, at: Date, label: string | null } | null}
 */
export function readBackupName(name) {
  const { code, kind, stamp, label } = NAME.exec(name)?.groups ?? {};
  if (!stamp) return null;
  const iso = stamp.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? null : { governmentCode: code, kind, at, label: label ?? null };
}

/** While it is being written; never counted as a backup. */
export const DRAFT_SUFFIX = '.part';
