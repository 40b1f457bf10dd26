import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { scopeOf } from '../access/may.js';
import type { Incident } from '../incidents/incident.entity.js';
import type { Person } from '../people/person.entity.js';
import { shownAs } from '../people/person.rules.js';
import { Database } from '../platform/database/database.js';
import type { Found } from '../platform/database/pieces.js';
import { ask, type Values } from '../platform/database/plain-sql.js';
import { Forbidden } from '../platform/errors.js';
import type { PageOf } from '../platform/openapi/pages.js';
import { CaseAccess } from './case-access.service.js';
import { soughtFor } from './case-search.js';
import type { LegalCase } from './case.entity.js';
import type { CaseFilters } from './cases.forms.js';

type Written = Pick<LegalCase, 'id' | 'ref' | 'stage' | 'juristId' | 'createdAt' | 'version'> &
  Pick<Incident, 'happenedOn' | 'onPrecision' | 'siteId' | 'placeText'>;

/** One line of a list: quiet, no name, nothing of what happened but its day and place. */
export interface CaseLine extends Written {
  /** Name of the jurist who owns it. */
  readonly jurist: string | null;
  /** Pseudonyms, initials or codes. */
  readonly people: readonly string[];
}

/** Which lines, in plain SQL about the case `c`, in which order, and how many. */
interface Wanted {
  readonly wheres: readonly (string | null)[];
  readonly values: Values;
  /** Words that were typed. */
  readonly q?: string | undefined;
  readonly order: 'ASC' | 'DESC';
  readonly skip: number;
  readonly take: number;
}

const LINE = `SELECT c.id, c.ref, c.stage, c.jurist_id AS "juristId", c.created_at AS "createdAt", c.version,
    i.happened_on AS "happenedOn", i.on_precision AS "onPrecision", i.site_id AS "siteId",
    i.place_text AS "placeText", a.name AS jurist
  FROM legal_case c JOIN incident i ON i.id = c.incident_id LEFT JOIN account a ON a.id = c.jurist_id`;
const PEOPLE = `SELECT part.case_id AS "caseId", p.pseudonym, p.initials, p.code
  FROM case_person part JOIN person p ON p.id = part.person_id
  WHERE part.case_id IN (:...ids) ORDER BY part.position, part.id`;

/** Where nothing is sought. */
const ALL: Found = {
  rows: 'legal_case c',
  counted: 'legal_case c',
  caseId: 'c.id',
  inOrder: ['c.created_at', 'c.id'],
  where: null,
  values: {},
};

/** What stands behind FROM. */
function narrowed(tables: string, wheres: readonly (string | null)[]): string {
  const all = wheres.filter((where) => where !== null);
  return all.length > 0 ? `${tables} WHERE ${all.join(' AND ')}` : tables;
}

/** Lists cases; only those that the actor may read, and counts no other. */
@Injectable()
export class CaseListService {
  constructor(
    private readonly db: Database,
    private readonly access: CaseAccess,
  ) {}

  /** The newest first. @throws Forbidden */
  async list(actor: Actor, { stage, jurist, q, page, perPage }: CaseFilters): Promise<PageOf<CaseLine>> {
    const wheres = [stage ? 'c.stage = :stage' : null, jurist ? 'c.jurist_id = :jurist' : null];
    const among = { wheres, values: { stage, jurist }, q };
    const wanted = { ...among, order: 'DESC', skip: (page - 1) * perPage, take: perPage } as const;
    return { ...(await this.among(actor, wanted)), page, perPage };
  }

  /** Open cases that nobody answers for, those that have waited longest first. @throws Forbidden */
  async ownerless(actor: Actor, take: number): Promise<{ items: CaseLine[]; total: number }> {
    const wheres = ['c.jurist_id IS NULL', `c.stage <> 'closure'`];
    return this.among(actor, { wheres, values: {}, order: 'ASC', skip: 0, take });
  }

  /**
   * First the ids, along an index, then the lines of this page alone: whoever joins before she skips reads the rows
   * of all pages before.
   */
  private async among(actor: Actor, wanted: Wanted): Promise<{ items: CaseLine[]; total: number }> {
    if (scopeOf(actor, 'case.list') === 'none') throw new Forbidden();
    const { order, skip, take } = wanted;
    const { id, rows, counted, inOrder, values } = this.ground(actor, wanted);
    const ids = `SELECT ${id} FROM ${rows} ORDER BY ${inOrder.map((each) => `${each} ${order}`).join(', ')}
      LIMIT :take OFFSET :skip`;
    const sql = `${LINE} WHERE c.id IN (${ids}) ORDER BY c.created_at ${order}, c.id ${order}`;
    const lines = await ask<Omit<CaseLine, 'people'>>(this.db.read, sql, { ...values, skip, take });
    const people = await this.peopleOf(lines.map((line) => line.id));
    return {
      items: lines.map((line) => ({ ...line, people: people.get(line.id) ?? [] })),
      total: await this.count(counted, values, { skip, take, found: lines.length }),
    };
  }

  /** Where the ids are found, only of cases that the actor may see; `rows` and `counted` stand behind FROM. */
  private ground(actor: Actor, { wheres, values, q }: Wanted) {
    const isOfFew = scopeOf(actor, 'case.list') !== 'all';
    const found = q ? soughtFor(this.db.engine, q, isOfFew) : ALL;
    const reach = this.access.reach(actor, 'case.list', found.caseId);
    const filters = wheres.filter((where) => where !== null);
    const isJoined = found !== ALL && filters.length > 0;
    const tables = isJoined ? `${found.rows} JOIN legal_case c ON c.id = ${found.caseId}` : found.rows;
    const rows = narrowed(tables, [found.where, reach.where, ...filters]);
    const isAll = reach.where === null && filters.length === 0;
    return {
      id: found.caseId,
      inOrder: found.inOrder,
      rows,
      counted: isAll ? narrowed(found.counted, [found.where]) : rows,
      values: { ...values, ...reach.values, ...found.values },
    };
  }

  /** A page that is not full is the last one: then nobody need count. */
  private async count(
    from: string,
    values: Values,
    { skip, take, found }: { skip: number; take: number; found: number },
  ): Promise<number> {
    if (found < take && (found > 0 || skip === 0)) return skip + found;
    const sql = `SELECT COUNT(*) AS total FROM ${from}`;
    const [row] = await ask<{ total: number | string }>(this.db.read, sql, values);
    return Number(row?.total);
  }

  private async peopleOf(ids: readonly string[]): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    if (ids.length === 0) return found;
    type Part = Pick<Person, 'pseudonym' | 'initials' | 'code'> & { caseId: string };
    for (const part of await ask<Part>(this.db.read, PEOPLE, { ids }))
      found.set(part.caseId, [...(found.get(part.caseId) ?? []), shownAs(part)]);
    return found;
  }
}
