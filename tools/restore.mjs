/** `npm run restore`: see docs/backup.md, or --help. */
import { runCommand } from './backup/command.mjs';

await runCommand(() => import('./backup/restore-command.mjs'), { built: true });
