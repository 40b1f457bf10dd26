import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../platform/day.js';
import { Invalid, NotUnderstood } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { ROOT } from '../platform/views/templates-folder.js';
import type { Item } from './item.js';
import { ListFileProblem } from './list-file-problem.js';
import { ListItemForm } from './list.forms.js';
import { isListName, type ListName } from './lists.js';
import type { Lists } from './registry.js';

/** What every copy of Recours begins with: one file a list, `[{ code, fr, en, parent?, … }]`, to be edited by hand. */
export const SHIPPED_LISTS = join(ROOT, 'data', 'lists');

/**
 * Reads the files of a folder, each named as its list; other kinds of file are passed over. That entries fit together
 * is asked when they are loaded, for they may lean on entries that the database holds.
 * @throws ListFileProblem; the system's own error when the folder cannot be read
 */
export function readListFiles(folder: string): Lists {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  if (files.length === 0) throw new ListFileProblem(folder, null);
  return Object.fromEntries(
    files.map((file): [ListName, Item[]] => {
      const list = file.replace(/\.json$/, '');
      if (!isListName(list)) throw new ListFileProblem(file, null);
      return [list, entriesOf(join(folder, file), file)];
    }),
  );
}

function entriesOf(path: string, file: string): Item[] {
  const entries = parsed(decoded(readFileSync(path), file));
  if (!Array.isArray(entries)) throw new ListFileProblem(file, null);
  const items = entries.map((entry: unknown, index) => {
    try {
      return itemOfForm(readForm(ListItemForm, entry, 'api'));
    } catch (error) {
      if (!(error instanceof Invalid || error instanceof NotUnderstood)) throw error;
      const { code = index + 1 } = (entry ?? {}) as { code?: string | number };
      throw new ListFileProblem(file, String(code), error instanceof Invalid ? error.fields : {});
    }
  });
  const twice = items.find(({ code }, index) => items.findIndex((each) => each.code === code) !== index);
  if (twice) throw new ListFileProblem(file, twice.code, { code: [{ key: 'directory.faults.taken' }] });
  return items;
}

/**
 * A file that was saved otherwise (UTF-16 of a Windows editor, Latin-1 of an old spreadsheet) is refused and never
 * guessed at: it would fill the lists with marks that stand for lost letters, as one does that was converted badly
 * before. The mark that Windows writes before UTF-8 is passed over.
 */
function decoded(bytes: Buffer, file: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!/[\0\ufffd]/.test(text)) return text;
  } catch {
    // Not UTF-8: told below.
  }
  throw new ListFileProblem(file, null, { '': [{ key: 'directory.faults.encoding' }] });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const itemOfForm = ({ code, fr, en, parent, activeFrom, activeTo, more }: ListItemForm): Item => ({
  code,
  fr,
  en,
  parent: parent ?? null,
  activeFrom: (activeFrom as Day | undefined) ?? null,
  activeTo: (activeTo as Day | undefined) ?? null,
  more: { ...more },
});
