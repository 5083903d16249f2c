import { statfsSync } from 'node:fs';
import { connect } from 'node:net';

const LOOK_EVERY_MS = 5_000;
const PATIENCE_MS = 5_000;
const SILENT_LOOKS = 3;
const ROOM_BYTES = 16 * 1024 * 1024;

/**
 * Ends a broker that lives and does not answer: nats-server 2.9 stands still for good once its disk was full, long after
 * there is room again. Whoever keeps it running starts it anew; the services' outboxes hold what it has not taken.
 * Where there is no room yet a new start would fail, so it is left alone until then.
 * @param {import('./index.mjs').ProcessHandle} server
 * @param {object} broker
 * @param {number} broker.port
 * @param {string} broker.dir on the disk that it writes to
 * @param {{ user: string, password: string }} broker.account one that may ask JetStream
 * @param {(line: string) => void} [broker.log]
 * @param {{ everyMs?: number, patienceMs?: number }} [broker.limits]
 */
export function endWhenSilent(server, { port, dir, account, log = () => {}, limits = {} }) {
  const { everyMs = LOOK_EVERY_MS, patienceMs = PATIENCE_MS } = limits;
  let silent = 0;
  const look = async () => {
    const answers = await answersFor(port, account, patienceMs);
    if (server.exit) return;
    silent = answers ? 0 : silent + 1;
    if (silent >= SILENT_LOOKS && hasRoom(dir)) {
      log(
        'NATS hidup tetapi tidak menjawab; dihentikan agar dimulai lagi. (It lives but does not answer and is started again.)',
      );
      server.kill('SIGKILL');
    } else plan();
  };
  const plan = () => setTimeout(() => void look(), everyMs).unref();
  plan();
}

/** Whether JetStream answers a question, in the broker's own words: the supervisor carries no client library. */
function answersFor(port, { user, password }, patienceMs) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const settle = (answer) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(settle, patienceMs, false);
    const options = { verbose: false, pedantic: false, lang: 'probe', version: '1', user, pass: password };
    const inbox = `_INBOX_supervisor.${process.pid}`;
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1');
      if (/\bMSG /.test(said)) settle(true);
      // It is there and refuses: that is no standstill, and a new start would not help.
      else if (/^-ERR/m.test(said)) settle(true);
    });
    socket.once('connect', () =>
      socket.write(
        `CONNECT ${JSON.stringify(options)}\r\nSUB ${inbox} 1\r\nPUB $JS.API.INFO ${inbox} 0\r\n\r\n`,
      ),
    );
    for (const event of ['error', 'end']) socket.once(event, () => settle(false));
  });
}

function hasRoom(dir) {
  try {
    const { bavail, bsize } = statfsSync(dir);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    return false;
  }
}
