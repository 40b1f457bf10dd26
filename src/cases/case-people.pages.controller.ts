import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import { injuryWords } from '../incidents/incident.words.js';
import { identityFacts, personFacts } from '../people/person.words.js';
import { shownAs } from '../people/person.rules.js';
import { readForm } from '../platform/forms/read-form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { visitorOf } from '../platform/http/visitor.js';
import { CaseAccess } from './case-access.service.js';
import { personFields } from './case-form.model.js';
import { CaseHeader } from './case-header.service.js';
import { CasePeopleService } from './case-people.service.js';
import { JoiningPersonForm } from './cases.forms.js';
import { DraftedForms, type DraftedForm } from './drafted-forms.service.js';
import { withRowsAsked } from './form-rows.js';

/** The people of a case: somebody more, and each one's own page, the only one that says who she is. */
@Controller('cases/:ref/people')
export class CasePeoplePagesController {
  constructor(
    private readonly access: CaseAccess,
    private readonly people: CasePeopleService,
    private readonly incidents: IncidentsService,
    private readonly header: CaseHeader,
    private readonly drafted: DraftedForms,
  ) {}

  @Get('new')
  async blank(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Param('ref') ref: string,
  ): Promise<Page> {
    await this.access.byRef(actor, ref, 'person.add');
    return this.draw(actor, request, ref, await this.drafted.begin(actor, request, {}), 200);
  }

  @Post('new')
  async add(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Param('ref') ref: string,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | SeeOther> {
    await this.access.byRef(actor, ref, 'person.add');
    const asked = withRowsAsked(body);
    if (asked) return this.draw(actor, request, ref, this.drafted.again(request, asked), 200);
    return submit(
      () => this.people.add(actor, ref, readForm(JoiningPersonForm, body, 'page')),
      async () => {
        await this.drafted.end(actor, request);
        return seeOther(`/cases/${ref}`, 'people.added');
      },
      (refusal) => this.draw(actor, request, ref, this.drafted.again(request, body, refusal), refusal.status),
    );
  }

  /** Opening this page is asking who she is: it is noted. */
  @Get(':personId')
  async show(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Param('ref') ref: string,
    @Param('personId') personId: string,
  ): Promise<Page> {
    const { language } = visitorOf(request);
    const { legalCase, known } = await this.people.find(actor, ref, personId);
    const identity = await this.people.identity(actor, ref, personId);
    const model = {
      header: await this.header.model(actor, legalCase, ''),
      ref: legalCase.ref,
      id: personId,
      alias: shownAs(known.person),
      role: `people.roles.${known.part.role}`,
      facts: personFacts(known.person, language),
      identity: identityFacts(identity, known.person, language),
      injuries: known.injuries.map((injury) => ({ words: injuryWords(injury, language), note: injury.note })),
      suffered: known.part.suffered,
      mayEdit: await this.access.allows(actor, legalCase.id, 'person.edit'),
    };
    return page('people/show', 'people.showTitle', model, { code: legalCase.ref });
  }

  private async draw(
    actor: Actor,
    request: Request,
    ref: string,
    drafted: DraftedForm,
    status: number,
  ): Promise<Page> {
    const legalCase = await this.access.byRef(actor, ref, 'person.add');
    const fields = personFields(drafted.form, '', visitorOf(request).language, this.incidents.today());
    const model = {
      ...drafted,
      header: await this.header.model(actor, legalCase, ''),
      ref: legalCase.ref,
      fields,
    };
    return page('people/new', 'people.newTitle', model, { status, code: legalCase.ref });
  }
}
