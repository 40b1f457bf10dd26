import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SYSTEM } from '../access/actor.js';
import { UnitOfWork, type Work } from '../journal/unit-of-work.js';
import { Database } from '../platform/database/database.js';
import { indexPieces } from '../platform/database/pieces.js';
import { ask } from '../platform/database/plain-sql.js';
import { FOLDING } from '../platform/folding.js';
import { searchable } from './case-search.rules.js';
import { SearchRow } from './search-row.entity.js';

/** A case as it is now, and the row that it has. */
interface Standing {
  readonly id: string;
  readonly ref: string;
  readonly placeText: string | null;
  readonly siteId: string | null;
  readonly row: number | null;
  readonly words: string | null;
  readonly site: string | null;
  readonly folding: number | null;
}

interface Part {
  readonly caseId: string;
  readonly initials: string | null;
  readonly pseudonym: string | null;
  readonly code: string;
}

const STANDING = `SELECT c.id, c.ref, i.place_text AS "placeText", i.site_id AS "siteId",
    s.id AS "row", s.words, s.site, s.folding
  FROM legal_case c JOIN incident i ON i.id = c.incident_id LEFT JOIN case_search s ON s.case_id = c.id
  WHERE c.id IN (:...ids) ORDER BY c.created_at, c.id`;
const PARTS = `SELECT part.case_id AS "caseId", p.initials, p.pseudonym, p.code
  FROM case_person part JOIN person p ON p.id = part.person_id
  WHERE part.case_id IN (:...ids) ORDER BY part.position, part.id`;
const RENEWED = 'UPDATE case_search SET words = :words, site = :site, folding = :folding WHERE id = :row';
const LAST = 'SELECT MAX(s.id) AS last FROM case_search s';
const LACKING = `SELECT (SELECT COUNT(*) FROM legal_case)
  - (SELECT COUNT(*) FROM case_search s WHERE s.folding = :folding) AS lacking`;
const WAITING = `SELECT c.id FROM legal_case c LEFT JOIN case_search s ON s.case_id = c.id
  WHERE s.id IS NULL OR s.folding <> :folding ORDER BY c.created_at, c.id`;

/** At once: the engines take some thousand values in a statement. */
const BATCH = 500;

/** Keeps what cases are sought by. Whoever changes a reference, a place or somebody's initials says so, in the same act. */
@Injectable()
export class SearchRows implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly unit: UnitOfWork,
  ) {}

  /** These cases as they now stand, inside the act that changed them. */
  async write({ manager }: Work, ...cases: readonly { readonly id: string }[]): Promise<void> {
    if (cases.length === 0) return;
    const ids = cases.map(({ id }) => id);
    const parts = await ask<Part>(manager, PARTS, { ids });
    let [{ last }] = (await ask<{ last: number | null }>(manager, LAST)) as [{ last: number | null }];
    const begun: Omit<SearchRow, 'legalCase'>[] = [];
    for (const standing of await ask<Standing>(manager, STANDING, { ids })) {
      const { id: caseId, ref, placeText, siteId, ...before } = standing;
      const hers = parts
        .filter((part) => part.caseId === caseId)
        .flatMap((part) => [part.initials, part.pseudonym, part.code]);
      const now = { words: searchable(ref, ...hers, placeText), site: siteId };
      const isSame = before.words === now.words && before.site === now.site && before.folding === FOLDING;
      if (isSame) continue;
      if (before.row === null) {
        last = (last ?? 0) + 1;
        begun.push({ id: last, caseId, ...now, folding: FOLDING });
      } else {
        await ask(manager, RENEWED, { row: before.row, ...now, folding: FOLDING });
        await indexPieces(manager, before.row, { words: before.words ?? '', site: before.site }, now);
      }
    }
    if (begun.length > 0) await manager.insert(SearchRow, begun);
    for (const row of begun) await indexPieces(manager, row.id, null, row);
  }

  /**
   * At the first start after an upgrade no case has its row, or each has one of an older folding. All of them in one
   * act: whoever is killed in the middle begins anew.
   */
  async onModuleInit(): Promise<void> {
    const folding = FOLDING;
    const [found] = await ask<{ lacking: number | string }>(this.db.read, LACKING, { folding });
    if (Number(found?.lacking) === 0) return;
    await this.unit.run(SYSTEM, async (work) => {
      const waiting = await ask<{ id: string }>(work.manager, WAITING, { folding });
      for (let from = 0; from < waiting.length; from += BATCH)
        await this.write(work, ...waiting.slice(from, from + BATCH));
      const details = { cases: waiting.length };
      work.note({ action: 'folding.renew', subject: { kind: 'installation', id: 'recours' }, details });
    });
  }
}
