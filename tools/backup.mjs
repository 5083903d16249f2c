/** `npm run backup`: see docs/backup.md, or --help. */
import { runCommand } from './backup/command.mjs';

await runCommand(() => import('./backup/backup-command.mjs'));
