import { freePort } from '../src/node-environment.js';
import { Seat, type Size } from './seat.js';
import { Starter, discardData, newData } from './starter.js';

/** Many pages are opened one after the other, on machines that do other things too. */
const PATIENCE_MS = 30_000;

/** A practice space alone, as `npm start -- --only=practice` brings it up, on a free port and on data of its own. */
export class PracticeNode {
  private constructor(
    readonly origin: string,
    readonly starter: Starter,
    private readonly data: string,
  ) {}

  static async start(): Promise<PracticeNode> {
    const port = await freePort();
    const data = newData();
    const args = ['--only=practice', `--practice-port=${port}`];
    const starter = await Starter.run(args, { SELARAS_DATA: data }).ready();
    return new PracticeNode(`http://localhost:${port}`, starter, data);
  }

  /** Someone at a screen who has chosen a role's card; `card` as its button says. */
  async seat(card: string, size: Size): Promise<Seat> {
    const seat = await Seat.take(this.origin, size);
    seat.page.setDefaultTimeout(PATIENCE_MS);
    await takeCard(seat, card);
    return seat;
  }

  async stop(): Promise<number | null> {
    const code = await this.starter.interrupt();
    discardData(this.data);
    return code;
  }
}

/** From the cards of the sign-in page to the inbox. */
export async function takeCard({ page, origin }: Pick<Seat, 'page' | 'origin'>, card: string): Promise<void> {
  await page.goto(`${origin}/auth/sign-in?returnTo=/`);
  await page.getByRole('button', { name: `Masuk sebagai ${card}`, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Yang menunggu Anda' }).waitFor();
}
