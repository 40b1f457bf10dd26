/**
 * The only door to "now". Whatever depends on the present is handed a Clock, so that a test can stand on the last
 * minute of an end date, and so that rules stay functions of what they are given.
 */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}
