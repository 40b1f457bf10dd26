import { isAway } from './database/away.js';
import { NoRoom, Unavailable, type Refusal } from './errors.js';
import { StorageFull } from './storage/blob-problem.js';

/** What the machine under us refuses: no room, a disk that may not be written, a database that is away or damaged. */
export type Fault = 'full' | 'readOnly' | 'away' | 'damaged';

/** SQLite cannot enlarge its shared index on a full disk, and calls that an input/output error. */
const FULL = /^(ENOSPC|EDQUOT|53100|SQLITE_FULL|SQLITE_IOERR_SHM.*)$/;
const READ_ONLY = /^(EROFS|EACCES|EPERM|EIO|25006|SQLITE_READONLY.*|SQLITE_CANTOPEN.*|SQLITE_IOERR.*)$/;

/** A page that fails its own check, on either engine. A key that opens nothing says NOTADB too, but at the start. */
const DAMAGED = /^(XX00[12]|SQLITE_CORRUPT.*|SQLITE_NOTADB)$/;

/**
 * Which fault of the machine lies under an error, however often it was wrapped; null when it is none. None of them is
 * a bug, and none leaves half a thing behind: the same act succeeds once the machine is mended (after damage: once a
 * backup is restored).
 */
export function machineFault(thrown: unknown): Fault | null {
  for (let error = thrown; isObject(error); error = error.driverError ?? error.cause) {
    if (error instanceof StorageFull) return 'full';
    if (isAway(error)) return 'away';
    const { code } = error;
    if (typeof code !== 'string') continue;
    if (FULL.test(code)) return 'full';
    if (DAMAGED.test(code)) return 'damaged';
    if (READ_ONLY.test(code)) return 'readOnly';
  }
  return null;
}

/** The same as a refusal with its sentence; null when it is no fault of the machine. */
export function refusalOfFault(thrown: unknown): Refusal | null {
  const fault = machineFault(thrown);
  if (fault === null) return null;
  return fault === 'full' ? new NoRoom() : new Unavailable(fault);
}

interface Wrapped {
  code?: unknown;
  cause?: unknown;
  driverError?: unknown;
}

const isObject = (error: unknown): error is Wrapped => typeof error === 'object' && error !== null;
