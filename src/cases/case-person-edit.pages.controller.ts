import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import { shownAs } from '../people/person.rules.js';
import type { Change } from '../platform/forms/changes.js';
import { readForm } from '../platform/forms/read-form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { visitorOf } from '../platform/http/visitor.js';
import { changesInWords } from './answer-words.js';
import { CaseAccess } from './case-access.service.js';
import { personFields } from './case-form.model.js';
import { CaseHeader } from './case-header.service.js';
import { CasePeopleService } from './case-people.service.js';
import { CasePersonChange } from './cases.forms.js';
import { DraftedForms, type DraftedForm } from './drafted-forms.service.js';
import { differences, typedAgain } from './edited-form.js';
import { withRowsAsked } from './form-rows.js';

/** Changing a person: who she is stands in the form, so that opening it is noted like reading it. */
@Controller('cases/:ref/people/:personId/edit')
export class CasePersonEditPagesController {
  constructor(
    private readonly access: CaseAccess,
    private readonly people: CasePeopleService,
    private readonly incidents: IncidentsService,
    private readonly header: CaseHeader,
    private readonly drafted: DraftedForms,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Param('ref') ref: string,
    @Param('personId') personId: string,
  ): Promise<Page> {
    const standing = await this.people.standing(actor, ref, personId);
    const drafted = await this.drafted.begin(actor, request, {
      ...standing.values,
      version: standing.version,
    });
    return this.draw(actor, request, { ref, personId }, drafted);
  }

  @Post()
  async edit(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Param('ref') ref: string,
    @Param('personId') personId: string,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | SeeOther> {
    const where = { ref, personId };
    await this.access.byRef(actor, ref, 'person.edit');
    const asked = withRowsAsked(body);
    if (asked) return this.draw(actor, request, where, this.drafted.again(request, asked));
    return submit(
      () => this.people.edit(actor, ref, personId, readForm(CasePersonChange, body, 'page')),
      async () => {
        await this.drafted.end(actor, request);
        return seeOther(`/cases/${ref}/people/${personId}`, 'people.saved');
      },
      async (refusal) => {
        const standing = await this.people.standing(actor, ref, personId);
        const drafted = this.drafted.again(request, typedAgain(body, refusal, standing), refusal);
        const { language } = visitorOf(request);
        const changes = differences(refusal, standing, (current, typed) =>
          changesInWords(CasePersonChange, current, typed, language),
        );
        return this.draw(actor, request, where, drafted, { changes, status: refusal.status });
      },
    );
  }

  private async draw(
    actor: Actor,
    request: Request,
    { ref, personId }: { ref: string; personId: string },
    drafted: DraftedForm,
    { changes = [], status = 200 }: { changes?: readonly Change[]; status?: number } = {},
  ): Promise<Page> {
    const { language } = visitorOf(request);
    const { legalCase, known } = await this.people.find(actor, ref, personId);
    const model = {
      ...drafted,
      header: await this.header.model(actor, legalCase, ''),
      ref: legalCase.ref,
      id: personId,
      alias: shownAs(known.person),
      changes,
      fields: personFields(drafted.form, '', language, this.incidents.today()),
    };
    return page('people/edit', 'people.editTitle', model, { code: legalCase.ref, status });
  }
}
