import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOME = fileURLToPath(new URL('../../../.cache/browser', import.meta.url));
const UNPACK = fileURLToPath(new URL('unpack-browser.mjs', import.meta.url));

/** The package's own configuration names folders of its cloud; without any font the browser ends at its first page. */
const FONTS_FILE = join(HOME, 'fonts.conf');
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${HOME}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${HOME}/fonts-cache</cachedir>
</fontconfig>
`;

/** What starts the browser: its program, and an environment in which it finds its libraries and fonts. */
export interface BrowserBinary {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/**
 * Unpacks the browser that comes inside an npm package, with the shared libraries that a bare machine lacks. The package
 * brings those only where it believes to run in its cloud's own runtime, and changes the environment of the whole process
 * then; so it is told so in a process of its own, and what it found goes to the browser alone.
 */
export function browserBinary(): BrowserBinary {
  mkdirSync(HOME, { recursive: true });
  const env = { ...process.env, NODE_OPTIONS: '', TMPDIR: HOME, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const said = execFileSync(process.execPath, [UNPACK], { env, encoding: 'utf8' });
  const { executablePath, args } = JSON.parse(said) as Omit<BrowserBinary, 'env'>;
  writeFileSync(FONTS_FILE, FONTS);
  const own = { LD_LIBRARY_PATH: join(HOME, 'al2023', 'lib'), FONTCONFIG_FILE: FONTS_FILE };
  return {
    executablePath,
    // One process for everything would end the browser with its first page.
    args: args.filter((arg) => arg !== '--single-process'),
    env: { ...(process.env as Record<string, string>), ...own },
  };
}
