/** The one place jobs and clocks ask for the time, so that a test can stand at any midnight. */
export class Clock {
  now(): Date {
    return new Date();
  }
}
