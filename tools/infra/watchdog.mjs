import { spawn } from 'node:child_process';

/**
 * A small shell that outlives the starter for a moment. It reads who is running from a pipe; when the pipe closes
 * (the starter was killed outright, so none of its own handlers ran) it stops what is still listed. Without it a
 * `kill -9`, or a crashed test runner, would leave Postgres and NATS behind.
 */
const SCRIPT = `
trap '' INT TERM HUP
list=''
while read -r verb signal pid; do
  if [ "$verb" = add ]; then list="$signal:$pid $list"; continue; fi
  kept=''
  for item in $list; do [ "\${item#*:}" = "$pid" ] || kept="$kept$item "; done
  list=$kept
done
[ -n "$list" ] || exit 0
for item in $list; do kill -s "\${item%%:*}" "\${item#*:}"; done
for second in 1 2 3 4 5; do
  alive=''
  for item in $list; do kill -s 0 "\${item#*:}" && alive="$alive$item "; done
  [ -n "$alive" ] || exit 0
  list=$alive
  sleep 1
done
for item in $list; do kill -s KILL -- "-\${item#*:}"; done
`;

let pipe = null;

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal what stops it cleanly
 * @returns {() => void} to be called when it has ended, before its pid can belong to another
 */
export function guard(pid, signal) {
  if (process.platform === 'win32') return () => {};
  pipe ??= openPipe();
  pipe.write(`add ${signal.replace(/^SIG/, '')} ${pid}\n`);
  return () => pipe.write(`del - ${pid}\n`);
}

function openPipe() {
  const shell = spawn('/bin/sh', ['-c', SCRIPT], {
    cwd: '/',
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin' },
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // The guard must never keep the guarded process alive, nor bring it down.
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  shell.unref();
  shell.stdin.unref?.();
  return shell.stdin;
}
