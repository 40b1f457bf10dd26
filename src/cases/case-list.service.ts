import { Injectable } from '@nestjs/common';
import { Brackets, In, type SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { scopeOf } from '../access/may.js';
import { itemsOf } from '../directory/registry.js';
import { Person } from '../people/person.entity.js';
import { shownAs } from '../people/person.rules.js';
import { Database } from '../platform/database/database.js';
import { Forbidden } from '../platform/errors.js';
import type { PageOf } from '../platform/openapi/pages.js';
import { CaseAccess } from './case-access.service.js';
import { CasePerson } from './case-person.entity.js';
import { LegalCase } from './case.entity.js';
import type { CaseFilters } from './cases.forms.js';

/** One line of a list: quiet, no name, nothing of what happened but its day and place. */
export interface CaseLine {
  readonly legalCase: LegalCase;
  /** Pseudonyms, initials or codes. */
  readonly people: readonly string[];
}

/** Lists cases, the newest first; only those that the actor may read, and counts no other. */
@Injectable()
export class CaseListService {
  constructor(
    private readonly db: Database,
    private readonly access: CaseAccess,
  ) {}

  /** @throws Forbidden */
  async list(actor: Actor, { stage, jurist, q, page, perPage }: CaseFilters): Promise<PageOf<CaseLine>> {
    if (scopeOf(actor, 'case.list') === 'none') throw new Forbidden();
    const query = this.db.read
      .createQueryBuilder(LegalCase, 'legalCase')
      .innerJoinAndSelect('legalCase.incident', 'incident')
      .leftJoinAndSelect('legalCase.jurist', 'jurist')
      .orderBy('legalCase.createdAt', 'DESC')
      .addOrderBy('legalCase.id')
      .offset((page - 1) * perPage)
      .limit(perPage);
    this.access.narrow(query, actor, 'case.list', 'legalCase.id');
    if (stage) query.andWhere('legalCase.stage = :stage', { stage });
    if (jurist) query.andWhere('legalCase.juristId = :jurist', { jurist });
    if (q) this.seek(query, q);
    const [cases, total] = await query.getManyAndCount();
    const people = await this.peopleOf(cases.map(({ id }) => id));
    return {
      items: cases.map((legalCase) => ({ legalCase, people: people.get(legalCase.id) ?? [] })),
      total,
      page,
      perPage,
    };
  }

  /** In reference, initials, pseudonym, code and place; the vault is never looked into. */
  private seek(query: SelectQueryBuilder<LegalCase>, typed: string): void {
    const like = `%${typed.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    const named = query
      .subQuery()
      .select('part.caseId')
      .from(CasePerson, 'part')
      .innerJoin(Person, 'person', 'person.id = part.personId')
      .where(matches('person.initials', 'person.pseudonym', 'person.code'))
      .getQuery();
    const sites = placesNamed(typed);
    query.andWhere(
      new Brackets((any) => {
        any.where(matches('legalCase.ref', 'incident.placeText')).orWhere(`legalCase.id IN ${named}`);
        if (sites.length > 0) any.orWhere('incident.siteId IN (:...sites)', { sites });
      }),
    );
    query.setParameter('like', like);
  }

  private async peopleOf(caseIds: readonly string[]): Promise<Map<string, string[]>> {
    const parts = await this.db.read.find(CasePerson, {
      where: { caseId: In([...caseIds]) },
      relations: { person: true },
      order: { position: 'ASC' },
    });
    const found = new Map<string, string[]>();
    for (const { caseId, person } of parts)
      if (person) found.set(caseId, [...(found.get(caseId) ?? []), shownAs(person)]);
    return found;
  }
}

/** Retired ones too: a site that was evicted is what its old cases are sought by. */
function placesNamed(typed: string): string[] {
  const sought = folded(typed);
  const all = (['sites', 'communes'] as const).flatMap((list) => itemsOf(list));
  return all.filter(({ fr, en }) => folded(`${fr}\n${en}`).includes(sought)).map(({ code }) => code);
}

const matches = (...columns: string[]): string =>
  columns.map((column) => `LOWER(${column}) LIKE :like ESCAPE '\\'`).join(' OR ');
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
