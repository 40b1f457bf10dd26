import { Controller, Get, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { may, scopeOf } from '../access/may.js';
import { CurrentActor } from '../accounts/current-actor.js';
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

/** The list of cases, and the box in which one types a reference to be there at once. */
@Controller()
export class CaseListPagesController {
  constructor(
    private readonly cases: CaseListService,
    private readonly access: CaseAccess,
    private readonly team: CaseTeamService,
  ) {}

  @Get('cases')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
  ): Promise<Page> {
    demandCases(actor);
    const { language } = visitorOf(request);
    const found = await this.cases.list(actor, readForm(CaseFilters, query, 'page'));
    const jurists = may(actor, 'account.names') ? await this.team.jurists() : [];
    return page('desk/cases', 'desk.casesTitle', {
      rows: found.items.map((line) => caseRow(line, language)),
      total: found.total,
      page: found.page,
      perPage: found.perPage,
      path: request.originalUrl,
      isFiltered: ['q', 'stage', 'jurist'].some((name) => query[name]),
      mayOpen: may(actor, 'case.open'),
      form: formFor(request, query),
      stages: STAGES,
      jurists: jurists.map(({ id, name }) => ({ value: id, label: name })),
    });
  }

  /** A reference leads to its case; anything else, also the reference of a case that one may not read, to the list. */
  @Get('search')
  async search(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<SeeOther> {
    demandCases(actor);
    const asked = Object.entries(query).filter(
      (each): each is [string, string] => typeof each[1] === 'string' && each[1] !== '',
    );
    const ref = await this.refOf(actor, Object.fromEntries(asked)['q'] ?? '');
    return seeOther(ref ? `/cases/${ref}` : `/cases?${new URLSearchParams(asked).toString()}`);
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

function demandCases(actor: Actor): void {
  if (scopeOf(actor, 'case.list') === 'none') throw new NotFound();
}
