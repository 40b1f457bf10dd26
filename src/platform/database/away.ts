import { QueryFailedError } from 'typeorm';

/** What PostgreSQL says when it goes, comes, is full, or lets nobody write: classes 08 and 57P, and three more. */
const CODES = /^(08...|57P..|53300|55P03|25P03)$/;
const SYSTEM = /^(ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|EPIPE)/;
/** What the driver says without any code. */
const SENTENCES =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed)/;

/** Whether a fault means that the database cannot be reached just now: nothing was written, and it may come back. */
export function isAway(thrown: unknown): boolean {
  const isQuery = thrown instanceof QueryFailedError;
  const cause: unknown = isQuery ? thrown.driverError : thrown;
  if (!(cause instanceof Error)) return false;
  const { code = '', syscall } = cause as NodeJS.ErrnoException;
  if (CODES.test(code) || SENTENCES.test(cause.message)) return true;
  // A browser that hangs up in the middle of an upload resets a connection too: that is not the database's.
  return syscall === 'connect' ? SYSTEM.test(code) || code === 'ENOENT' : isQuery && SYSTEM.test(code);
}
