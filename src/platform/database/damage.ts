import { machineFault } from '../faults.js';

/**
 * Whether the database was found damaged since this process began. It is told here and not asked again: a damaged page
 * does not heal, and to look for one is to read all of them.
 */
export class Damage {
  private met = false;

  get isMet(): boolean {
    return this.met;
  }

  /** @param fault whatever a statement failed with */
  notice(fault: unknown): void {
    this.met ||= machineFault(fault) === 'damaged';
  }
}
