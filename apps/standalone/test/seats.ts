import { Seat, type Size } from './seat.js';

/** The seats of one spec: a case that fails leaves its own, and the browser with it, to the end of the spec. */
export class Seats {
  private readonly taken: Seat[] = [];

  async take(origin: string, size: Size): Promise<Seat> {
    const seat = await Seat.take(origin, size);
    this.taken.push(seat);
    return seat;
  }

  leave(): Promise<unknown> {
    return Promise.all(this.taken.map((seat) => seat.leave()));
  }
}
