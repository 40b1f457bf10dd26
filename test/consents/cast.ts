import type { Actor } from '../../src/access/actor.js';
import { LegalCase } from '../../src/cases/case.entity.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import type { Caller, TestApp } from '../support/app.js';

export interface Cast {
  readonly jurist: Actor & { email: string };
  /** Signed in. */
  readonly caller: Caller;
  readonly ref: string;
  readonly caseId: string;
  readonly people: readonly string[];
}

/** A jurist with a case of hers, and the people in it: complainants with these initials. */
export async function aCase(test: TestApp, ...initials: string[]): Promise<Cast> {
  const jurist = await test.account('jurist');
  const caller = await test.as(jurist);
  const people = initials.map((each) => ({ role: 'complainant', initials: each, languages: ['ti'] }));
  const body = { channel: 'field', incident: { on: '2026-05-02', kinds: ['V03'] }, people };
  const { json, status } = await caller.call('POST', '/api/cases', body);
  if (status !== 201) throw new Error(`opening a case answered ${status} ${JSON.stringify(json)}`);
  const { id: caseId } = await test.db.read.findOneByOrFail(LegalCase, { ref: json.ref });
  return {
    jurist,
    caller,
    ref: json.ref,
    caseId,
    people: json.people.map((person: { id: string }) => person.id),
  };
}

/** What the journal tells of these actions, in the order in which it was done. */
export const entriesOf = (test: TestApp, action: string): Promise<JournalEntry[]> =>
  test.db.read.find(JournalEntry, { where: { action }, order: { chain: 'ASC', seq: 'ASC' } });

/** A page's text with ordinary spaces, as one would type it into a test. */
export const words = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replaceAll('’', "'");
