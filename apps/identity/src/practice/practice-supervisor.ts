import { Injectable } from '@nestjs/common';

/** Whoever started this process and can make the practice space anew; nobody where the services run by themselves. */
@Injectable()
export class PracticeSupervisor {
  private restart: (() => void) | null = null;

  attach(restart: () => void): void {
    this.restart = restart;
  }

  get attends(): boolean {
    return this.restart !== null;
  }

  /** Everything practised goes: the node stops soon after the answers on their way have left. */
  ask(): void {
    this.restart?.();
  }
}
