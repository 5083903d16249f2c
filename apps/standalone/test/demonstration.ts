import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../src/node-environment.js';

const STARTER = fileURLToPath(new URL('../../../tools/start.mjs', import.meta.url));
const READY = /Selaras siap/;

/** What `npm start` brings up, on free ports and on data of its own. */
export class Demonstration {
  private constructor(
    readonly regency: string,
    readonly province: string,
    private readonly starter: ChildProcess,
    private readonly data: string,
  ) {}

  static async start(options: string[] = []): Promise<Demonstration> {
    const [port, provincePort] = [await freePort(), await freePort()];
    const data = mkdtempSync(join(tmpdir(), 'selaras-journey-'));
    const args = [STARTER, `--port=${port}`, `--province-port=${provincePort}`, ...options];
    const starter = spawn(process.execPath, args, {
      env: { ...process.env, SELARAS_DATA: data, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    await ready(starter);
    return new Demonstration(`http://localhost:${port}`, `http://localhost:${provincePort}`, starter, data);
  }

  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.starter.once('exit', resolve));
    this.starter.kill('SIGINT');
    const code = await ended;
    rmSync(this.data, { recursive: true, force: true });
    return code;
  }
}

function ready(starter: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (READY.test(said)) resolve();
    };
    starter.stdout?.on('data', listen);
    starter.stderr?.on('data', listen);
    starter.once('exit', (code) => reject(new Error(`the starter ended with ${code}:\n${said}`)));
  });
}
