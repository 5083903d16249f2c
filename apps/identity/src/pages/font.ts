import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { OIDC_PATH } from '../keys/issuer.js';

const FILE = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

/** Inter, as the web app uses it; null where it is not installed: the pages then take the system's own. */
export const FONT: Buffer | null = read();

function read(): Buffer | null {
  try {
    return readFileSync(createRequire(import.meta.url).resolve(FILE));
  } catch {
    return null;
  }
}

const version = createHash('sha256')
  .update(FONT ?? '')
  .digest('hex')
  .slice(0, 12);

/** Named after its content, so that a browser may keep it for good. */
export const FONT_PATH = `${OIDC_PATH}/assets/inter-${version}.woff2`;
