import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { may, scopeOf } from '../access/may.js';
import { CurrentActor, sessionOf } from '../accounts/current-actor.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { CaseListService } from '../cases/case-list.service.js';
import { CaseTeamService } from '../cases/case-team.service.js';
import { STAGES } from '../cases/case.workflow.js';
import { CaseFilters } from '../cases/cases.forms.js';
import { NotFound } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { formFor } from '../platform/http/form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { visitorOf } from '../platform/http/visitor.js';
import { caseRow } from './case-row.model.js';
import { SoughtWords } from './sought-words.js';

type Typed = Record<string, unknown>;

/** What an address of the list says in plain words. */
const IN_PLAIN = ['stage', 'jurist', 'page', 'perPage'] as const;

/** The list of cases, and the box in which one types a reference to be there at once. */
@Controller()
export class CaseListPagesController {
  constructor(
    private readonly cases: CaseListService,
    private readonly access: CaseAccess,
    private readonly team: CaseTeamService,
    private readonly words: SoughtWords,
  ) {}

  @Get('cases')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: Typed,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    demandCases(actor);
    // A bookmark of before: its words are taken out of the address, and no further.
    if (isText(query['q'])) return seeOther(this.addressOf(request, query, query['q']));
    const sought = isText(query['sought']) ? query['sought'] : null;
    const q = sought && this.words.open(sessionIdOf(request), sought);
    if (sought && q === null) return seeOther(this.addressOf(request, query), 'desk.searchEnded');
    const typed = { ...query, q: q ?? '' };
    const { language } = visitorOf(request);
    const found = await this.cases.list(actor, readForm(CaseFilters, typed, 'page'));
    const jurists = may(actor, 'account.names') ? await this.team.jurists() : [];
    return page('desk/cases', 'desk.casesTitle', {
      rows: found.items.map((line) => caseRow(line, language)),
      total: found.total,
      page: found.page,
      perPage: found.perPage,
      path: request.originalUrl,
      isFiltered: ['q', 'stage', 'jurist'].some((name) => typed[name as keyof typeof typed]),
      mayOpen: may(actor, 'case.open'),
      form: formFor(request, typed),
      stages: STAGES,
      jurists: jurists.map(({ id, name }) => ({ value: id, label: name })),
    });
  }

  /** A reference leads to its case; anything else, also the reference of a case that one may not read, to the list. */
  @Post('search')
  async search(
    @CurrentActor() actor: Actor,
    @Body() body: Typed,
    @Req() request: Request,
  ): Promise<SeeOther> {
    demandCases(actor);
    const { q = '' } = readForm(CaseFilters, body, 'page');
    const ref = await this.refOf(actor, q);
    return seeOther(ref ? `/cases/${ref}` : this.addressOf(request, body, q));
  }

  private addressOf(request: Request, typed: Typed, words = ''): string {
    const plain = IN_PLAIN.flatMap((name): [string, string][] => {
      const value = typed[name];
      return isText(value) ? [[name, value]] : [];
    });
    const sought = words.trim() === '' ? [] : [['sought', this.words.seal(sessionIdOf(request), words)]];
    const query = new URLSearchParams([...sought, ...plain]).toString();
    return query ? `/cases?${query}` : '/cases';
  }

  private async refOf(actor: Actor, typed: string): Promise<string | null> {
    try {
      return (await this.access.byRef(actor, typed, 'case.read')).ref;
    } catch (thrown) {
      if (thrown instanceof NotFound) return null;
      throw thrown;
    }
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The guard has let nobody in without one. */
const sessionIdOf = (request: Request): string => sessionOf(request)?.id ?? '';

function demandCases(actor: Actor): void {
  if (scopeOf(actor, 'case.list') === 'none') throw new NotFound();
}
