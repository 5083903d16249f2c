import { existsSync } from 'node:fs';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

const LOOK_EVERY_MS = 10_000;
const JUMP_SECONDS = 5;
/** systemd's own time service leaves a file when it has set the clock; other services leave none. */
const TIMESYNC = '/run/systemd/timesync';

/** The two clocks of a process: the wall's, which people and NTP set, and the monotonic one, which only counts. */
export interface Clocks {
  wall(): number;
  steady(): number;
}

const OWN: Clocks = { wall: () => Date.now(), steady: () => performance.now() };

/** Notices when the wall clock leaves the steady one: somebody, or NTP after long silence, has set it. */
@Injectable()
export class ClockWatch implements OnModuleInit, OnModuleDestroy {
  private clocks = OWN;
  private offset = this.difference();
  private timer: NodeJS.Timeout | null = null;
  jump: { at: Date; seconds: number } | null = null;

  /** For a test: other clocks. */
  static with(clocks: Clocks): ClockWatch {
    const watch = new ClockWatch();
    watch.clocks = clocks;
    watch.offset = watch.difference();
    return watch;
  }

  onModuleInit(): void {
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  look(): void {
    const offset = this.difference();
    const seconds = (offset - this.offset) / 1_000;
    // Slewing and suspending within the span are one small step after the other.
    this.offset = offset;
    if (Math.abs(seconds) >= JUMP_SECONDS) this.jump = { at: new Date(this.clocks.wall()), seconds };
  }

  synchronised(): 'yes' | 'no' | 'unknown' {
    if (!existsSync(TIMESYNC)) return 'unknown';
    return existsSync(`${TIMESYNC}/synchronized`) ? 'yes' : 'no';
  }

  private difference(): number {
    return this.clocks.wall() - this.clocks.steady();
  }
}
