import type { Actor } from '../access/actor.js';
import { languageOf } from '../directory/language.js';
import type { Dossier } from '../dossiers/dossier.entity.js';
import type { Day } from '../platform/day.js';
import type { Language } from '../platform/views/language.js';
import type { Translation } from '../testimonies/translation.entity.js';
import { begunOn } from './begun.rules.js';
import { caseRow } from './case-row.model.js';
import { nearDay } from './near-day.rules.js';
import type { Few, Today } from './today.service.js';

/** What `desk/today` draws. `today`: calendar day in Paris. */
export function todayModel(desk: Today, actor: Actor, language: Language, today: Day): object {
  const rows = <T, R>(few: Few<T> | null, draw: (item: T) => R) =>
    few && { total: few.total, items: few.items.map(draw) };
  const translationRow = ({ id, testimony, language: into, enteredBy, changedAt }: Translation) => ({
    id,
    ref: testimony?.legalCase?.ref ?? '',
    from: named(testimony?.recordLanguage ?? testimony?.language ?? '', language),
    into: named(into, language),
    since: nearDay(changedAt, today),
    isOwn: enteredBy === actor.id,
  });
  const dossierRow = ({ id, legalCase, number, pages, printedAt, requestedAt }: Dossier) => ({
    id,
    ref: legalCase?.ref ?? '',
    number,
    pages,
    on: nearDay(printedAt ?? requestedAt, today),
  });
  return {
    today,
    role: actor.role,
    isEmpty: isNothing(desk),
    filesAmiss: desk.filesAmiss,
    waiting: rows(desk.waiting, translationRow),
    drafts: desk.drafts.map(({ page, savedAt }) => ({
      page,
      saved: nearDay(savedAt, today),
      savedAt,
      ...begunOn(page),
    })),
    ownerless: rows(desk.ownerless, (line) => caseRow(line, language)),
    alerts: rows(desk.alerts, (line) => ({
      ...caseRow(line, language),
      opened: nearDay(line.createdAt, today),
    })),
    printed: rows(desk.printed, dossierRow),
  };
}

/** An office on its first day, or somebody new who is on no team yet. */
const isNothing = ({ waiting, drafts, ownerless, alerts, printed }: Today): boolean =>
  [waiting, ownerless, alerts, printed].every((few) => few === null || few.total === 0) &&
  drafts.length === 0;

/** A language inside a sentence: "tigrigna"; the tag itself when nobody knows it. */
function named(tag: string, language: Language): string {
  const words = languageOf(tag)?.[language] ?? tag;
  return language === 'fr' ? words.toLocaleLowerCase('fr') : words;
}
