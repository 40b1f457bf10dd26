import type { Actor } from '../../src/access/actor.js';
import type { Note } from '../../src/journal/note.js';
import { UnitOfWork, type Work } from '../../src/journal/unit-of-work.js';
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

/** That a case was read. */
export const reading = (id: string, over: Partial<Note> = {}): Note => ({
  action: 'case.read',
  subject: { kind: 'case', id },
  ...over,
});

/** Somebody reads so many cases, `case-0` first, a millisecond after each other. */
export async function read(test: TestApp, actor: Actor, count: number): Promise<void> {
  const unit = test.app.get(UnitOfWork);
  const each = Array.from({ length: count }, (_, nth) => {
    test.clock.advance(1);
    return unit.note(actor, reading(`case-${nth}`));
  });
  await Promise.all(each);
}

/** What is committed, as any reader sees it. */
export const codes = async ({ db }: TestApp): Promise<string[]> =>
  (await db.read.find(Person, { order: { code: 'ASC' } })).map((person) => person.code);
