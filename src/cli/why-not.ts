import { ConfigProblem } from '../config.js';
import { BackupProblem } from '../platform/backup/backup-problem.js';
import { ListFileProblem } from '../directory/list-file-problem.js';
import { WrongKey } from '../platform/crypto/database-key.js';
import { NewerDatabase } from '../platform/database/newer.js';
import { NoHouse } from '../platform/database/no-house.js';
import { AlreadyServed } from '../platform/database/sole-server.js';
import { KeyProblem } from '../platform/crypto/key-problem.js';
import { Invalid, Refusal, type Sentence } from '../platform/errors.js';
import { machineFault } from '../platform/faults.js';
import { translate } from '../platform/views/translate.js';
import { Refused } from './refused.js';
import { words, type Terminal } from './terminal.js';

/** What the person at the terminal is told of a failure: one sentence; of a bug, where in the code it is. */
export function whyNot(error: unknown, terminal: Terminal): string {
  if (error instanceof Refused) return words(terminal, error.key, error.params);
  if (error instanceof ConfigProblem) return error.problems.join('\n');
  if (error instanceof KeyProblem) return words(terminal, `key.${error.code}`, { file: error.file ?? '' });
  if (error instanceof AlreadyServed) return words(terminal, 'alreadyServed');
  if (error instanceof NoHouse) return words(terminal, `noHouse.${error.what}`);
  if (error instanceof WrongKey) return words(terminal, 'wrongKey');
  if (error instanceof NewerDatabase) return words(terminal, 'newerDatabase');
  if (error instanceof BackupProblem) return words(terminal, `problem.${error.code}`);
  if (error instanceof ListFileProblem) return listFileWords(error, terminal);
  if (error instanceof Refusal) return refusalWords(error, terminal);
  const { code, path = '' } = (error ?? {}) as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return words(terminal, 'portTaken');
  // The system's own errors (a right, a disk) have a number; ours and the libraries' have none.
  if (typeof (error as { errno?: unknown } | null)?.errno === 'number')
    return words(terminal, 'system', { code: code ?? '', path });
  const fault = machineFault(error);
  if (fault) return words(terminal, `fault.${fault}`);
  return words(terminal, 'bug', {
    stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
}

function listFileWords({ file, entry, fields }: ListFileProblem, terminal: Terminal): string {
  const why = Object.entries(fields).map(([field, sentences]) =>
    [
      `${field || file}:`,
      ...sentences.map(({ key, params }) => translate(terminal.language, key, params)),
    ].join(' '),
  );
  if (entry === null) return why.join('\n') || words(terminal, 'lists.file', { file });
  return [words(terminal, 'lists.entry', { file, entry }), ...why].join('\n');
}

function refusalWords(refusal: Refusal, terminal: Terminal): string {
  const say = ({ key, params }: Sentence): string => translate(terminal.language, key, params);
  if (!(refusal instanceof Invalid)) return say(refusal.sentence);
  const lines = Object.entries(refusal.fields).map(
    ([field, sentences]) =>
      `--${field.replace(/[A-Z]/g, '-$&').toLowerCase()}: ${sentences.map(say).join(' ')}`,
  );
  return lines.join('\n');
}
