import { Inject, Injectable } from '@nestjs/common';
import { UncoveredYearError, WorkCalendar, localDay } from '@selaras/calendar';
import { Clock, NODE_SETTINGS, type NodeSettings } from '@selaras/platform';

/** How far away due dates are, by the working days of this government. A due date ends at its local midnight. */
@Injectable()
export class DueDates {
  constructor(
    private readonly calendar: WorkCalendar,
    private readonly clock: Clock,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  today(): string {
    return localDay(this.clock.now(), this.node.TIME_ZONE);
  }

  /** 0 on the day itself, negative afterwards. @throws UncoveredYearError */
  count(due: string): number {
    return this.calendar.workingDaysBetween(this.today(), due);
  }

  /** Null without a due date, and where a year lies between whose holidays are not known: nothing is guessed. */
  left(due: string | null): number | null {
    try {
      return due === null ? null : this.count(due);
    } catch (error) {
      if (error instanceof UncoveredYearError) return null;
      throw error;
    }
  }
}
