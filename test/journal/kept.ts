import type { Work } from '../../src/journal/unit-of-work.js';
import { Person } from '../../src/people/person.entity.js';
import type { TestApp } from '../support/app.js';

/** The least that can be written: one row, and nothing in the journal. */
export const insertSilently = ({ manager, at }: Work, id: string) =>
  manager.insert(Person, { id, code: id, languages: '[]', createdAt: at, version: 1 } as Person);

/** One row, with its entry. */
export async function insert(work: Work, id: string): Promise<void> {
  await insertSilently(work, id);
  work.note({ action: 'person.edit', subject: { kind: 'person', id } });
}

/** What is committed, as any reader sees it. */
export const codes = async ({ db }: TestApp): Promise<string[]> =>
  (await db.read.find(Person, { order: { code: 'ASC' } })).map((person) => person.code);
