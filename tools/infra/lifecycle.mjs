import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, reason } from './failure.mjs';
import { acquireLock } from './lock.mjs';
import { killAll, stopAll } from './processes.mjs';

/** npm hands Ctrl-C on to us although the terminal has sent it already: both are one key press. */
const SAME_KEY_PRESS_MS = 700;

/**
 * The life of a process that supervises others: it holds the data directory, stops everything in order when told to,
 * and turns whatever goes wrong into one sentence and an exit code.
 */
export class Lifecycle {
  up = false;
  ending = /** @type {Promise<void> | null} */ (null);
  #interruptedAt = 0;
  #lock = null;

  /**
   * @param {string} dataRoot
   * @param {string} home whose owner may write there, for the cure
   */
  constructor(dataRoot, home) {
    this.dataRoot = dataRoot;
    this.home = home;
  }

  lock() {
    this.#lock = acquireLock(join(this.dataRoot, 'starter.lock'), `Direktori data ${this.dataRoot}`);
  }

  unlock() {
    this.#lock?.release();
    this.#lock = null;
  }

  /** @param {() => Promise<void>} main */
  run(main) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.interrupted());
    // Set only when we run under another starter: it was killed, and we go with it.
    process.on('disconnect', () => this.interrupted());
    process.channel?.unref();
    for (const event of ['uncaughtException', 'unhandledRejection']) {
      process.on(event, (error) => {
        console.error(this.asFailure(error).message);
        this.#leave(1);
      });
    }
    // A closed terminal must not stop us from stopping.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
    main().catch((error) => this.fail(error));
  }

  /** @param {number} exitCode */
  end(exitCode) {
    this.ending ??= stopAll()
      .catch((error) => console.error(this.asFailure(error).message))
      .then(() => {
        this.unlock();
        process.exit(exitCode);
      });
    return this.ending;
  }

  /** @param {unknown} error */
  fail(error) {
    // While stopping, everything that was under way fails too; only the first reason is news.
    if (this.ending) return;
    const failure = this.asFailure(error);
    console.error(failure.message);
    this.end(failure.exitCode);
  }

  interrupted() {
    if (this.ending) {
      if (Date.now() - this.#interruptedAt < SAME_KEY_PRESS_MS) return;
      this.#leave(130);
    }
    this.#interruptedAt = Date.now();
    console.log('\nMenghentikan… (stopping)');
    this.end(this.up ? 0 : 130);
  }

  #leave(exitCode) {
    killAll();
    this.unlock();
    process.exit(exitCode);
  }

  /** Everything becomes one sentence; what nobody foresaw leaves its stack in a file. */
  asFailure(error) {
    if (error instanceof Failure) return error;
    const place = error?.path ? ` ${error.path}` : '';
    if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code)) {
      return new Failure(
        `Tidak boleh menulis${place}; jalankan sebagai pemilik ${this.home}, atau perbaiki pemiliknya dengan chown -R.`,
        `Writing there is not permitted; run this as the owner of that directory, or correct the owner with chown -R.`,
      );
    }
    if (error?.code === 'ENOSPC') {
      return new Failure(
        `Disk penuh${place}; kosongkan ruang lalu ulangi.`,
        'The disk is full; free some space and try again.',
      );
    }
    const file = join(this.dataRoot, 'logs/starter.log');
    try {
      mkdirSync(join(this.dataRoot, 'logs'), { recursive: true });
      writeFileSync(file, `${new Date().toISOString()} ${error?.stack ?? error}\n`, { flag: 'a' });
    } catch {
      console.error(error);
    }
    return new Failure(
      `Kesalahan tak terduga: ${reason(error)}; rinciannya di ${file}.`,
      'An unexpected error; its details are in that file.',
    );
  }
}
