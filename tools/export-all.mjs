/** `npm run export`: everything in open formats, the way out. See docs/backup.md, or --help. */
import { runCommand } from './backup/command.mjs';

await runCommand(() => import('./backup/export-command.mjs'), { built: true });
