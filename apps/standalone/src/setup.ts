import { readFileSync } from 'node:fs';
import { startSetupDoor } from '@selaras/gateway';
import { Problem, SettingsError } from '@selaras/platform';

const PRODUCT = new URL('../../../package.json', import.meta.url);

/** The first set-up of an empty node, in a process of its own; it ends when the answers have become settings. */
try {
  const { version } = JSON.parse(readFileSync(PRODUCT, 'utf8')) as { version: string };
  const door = await startSetupDoor(process.env, { version });
  const close = () => void door.close().then(() => process.exit(0));
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
  process.on('disconnect', close);
  process.send?.({ type: 'ready', url: door.url });
  await door.finished;
  close();
} catch (error) {
  const expected = error instanceof SettingsError || error instanceof Problem;
  console.error(expected ? error.message : error);
  process.exit(1);
}
