import { freePort } from '../src/node-environment.js';
import { Starter, discardData, newData } from './starter.js';

/** What `npm start` brings up, on free ports and on data of its own. */
export class Demonstration {
  private constructor(
    readonly regency: string,
    readonly province: string,
    private readonly starter: Starter,
    private readonly data: string,
  ) {}

  static async start(options: string[] = []): Promise<Demonstration> {
    const [port, provincePort] = [await freePort(), await freePort()];
    const data = newData();
    const args = [`--port=${port}`, `--province-port=${provincePort}`, ...options];
    const starter = await Starter.run(args, { SELARAS_DATA: data }).ready();
    return new Demonstration(`http://localhost:${port}`, `http://localhost:${provincePort}`, starter, data);
  }

  async stop(): Promise<number | null> {
    const code = await this.starter.interrupt();
    discardData(this.data);
    return code;
  }
}
