import {
  CannotExecuteNotConnectedError,
  ConnectionIsNotSetError,
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';

/** What PostgreSQL says when it goes, comes, is full, or lets nobody write: classes 08 and 57P, and three more. */
const CODES = /^(08...|57P..|53300|55P03|25P03)$/;
const SYSTEM = /^(ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|EPIPE)/;
/** What the drivers say without any code, or with one that a browser's hanging up bears too. */
const SENTENCES =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed|Client network socket disconnected before secure|There was an error establishing an SSL connection|Cannot use a pool after calling end|Driver not Connected)/;
/** TypeORM's, once the connection under a transaction has broken, or was closed at the end of the service. */
const WITHOUT_CONNECTION = [
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
  ConnectionIsNotSetError,
  CannotExecuteNotConnectedError,
];
/**
 * While a connection is made nothing wraps what the system says. A browser that hangs up in the middle of an upload
 * resets a connection too, which Node tells without the call; a Chromium that died breaks a pipe by `write`.
 */
const CONNECTING = /^(connect|read|getaddrinfo)$/;

/** Whether a fault means that the database cannot be reached just now: nothing was written, and it may come back. */
export function isAway(thrown: unknown): boolean {
  const isQuery = thrown instanceof QueryFailedError;
  const cause: unknown = isQuery ? thrown.driverError : thrown;
  if (!(cause instanceof Error)) return false;
  // A name with several addresses, `localhost` among them: each was tried.
  if (cause instanceof AggregateError) return cause.errors.length > 0 && cause.errors.every(isAway);
  if (WITHOUT_CONNECTION.some((kind) => cause instanceof kind)) return true;
  const { code = '', syscall = '' } = cause as NodeJS.ErrnoException;
  if (CODES.test(code) || SENTENCES.test(cause.message)) return true;
  if (syscall === 'connect' && code === 'ENOENT') return true;
  return (isQuery || CONNECTING.test(syscall)) && SYSTEM.test(code);
}
