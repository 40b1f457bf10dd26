/**
 * Why a backup or a restoration did not happen. The sentence for a person is made from the code, by whoever shows it.
 *
 * Making one: `recipient` no age recipient · `exists` the file (or its `.part`) is there · `no-database` none in the
 * data folder · `wrong-key` the database has another key · `damaged` the database fails its own check.
 * Restoring: `identity` no age identity · `not-empty` the data folder · `key-inside` the key file would lie in the
 * data folder · `key-exists` another key is in its place · `no-backup` no such file · `foreign` made for another
 * identity · `broken` cut short, altered, or no backup ·
 * `wrong-key` its key does not open its database.
 * Both: `full` no room left on the disk.
 */
export type BackupProblemCode =
  | 'recipient'
  | 'exists'
  | 'no-database'
  | 'wrong-key'
  | 'damaged'
  | 'identity'
  | 'not-empty'
  | 'key-inside'
  | 'key-exists'
  | 'no-backup'
  | 'foreign'
  | 'broken'
  | 'full';

/** When making one, nothing was left behind; when restoring, the data folder is as empty as before. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';

  constructor(
    readonly code: BackupProblemCode,
    options?: ErrorOptions,
  ) {
    super(`backup: ${code}`, options);
  }
}
