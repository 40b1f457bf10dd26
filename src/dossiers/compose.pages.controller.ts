import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { CaseHeader } from '../cases/case-header.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import { DraftedForms, type DraftedForm } from '../cases/drafted-forms.service.js';
import { Invalid, Unmet } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { Draw } from '../platform/http/draw.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { visitorOf } from '../platform/http/visitor.js';
import { translate } from '../platform/views/translate.js';
import { composePath, linesFor, pathOnPage, tickedRows, type ComposeModel } from './compose.model.js';
import { ComposeService } from './compose.service.js';
import { chosenExhibits, ComposeForm, type DossierForm } from './dossier.forms.js';
import { DossiersService } from './dossiers.service.js';
import { exhibitLines } from './exhibit-lines.js';
import { requestsFor } from './letter.js';
import { IDENTITIES } from './manifest.js';
import { rowModel } from './dossier.pages.model.js';
import { ReplacedBy } from './replaced-by.service.js';

/** Nothing but our own sheet of style and fonts; what people typed can run nothing and fetch nothing. */
const PREVIEW_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-same-origin";

/** The dossiers of a case: what was printed, and composing another. */
@Controller('cases/:ref/dossiers')
export class ComposePagesController {
  constructor(
    private readonly access: CaseAccess,
    private readonly header: CaseHeader,
    private readonly dossiers: DossiersService,
    private readonly replacedBy: ReplacedBy,
    private readonly composing: ComposeService,
    private readonly drafts: DraftedForms,
    private readonly draw: Draw,
  ) {}

  @Get()
  async index(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<Page> {
    const legalCase = await this.access.byRef(actor, ref, 'dossier.compose');
    const found = await this.dossiers.ofCase(legalCase);
    const replaced = await this.replacedBy.among(found);
    const dossiers = found.map((each) => rowModel(each, replaced));
    const header = await this.header.model(actor, legalCase, 'dossiers');
    return page(
      'dossiers/case',
      'dossiers.caseTitle',
      { header, ref: legalCase.ref, dossiers },
      { code: legalCase.ref },
    );
  }

  @Get('new')
  async form(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query('template') asked: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const legalCase = await this.access.byRef(actor, ref, 'dossier.compose');
    const template = await this.composing.paper(legalCase, asked);
    if (template !== asked) return seeOther(composePath(legalCase.ref, template));
    const { model, begin } = await this.composing.offer(legalCase, template);
    return this.compose(actor, legalCase, model, await this.drafts.begin(actor, request, begin), request);
  }

  @Post()
  async order(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    await this.access.byRef(actor, ref, 'dossier.print');
    return submit(
      () => this.dossiers.order(actor, ref, chosenIn(body)),
      async ({ dossier }) => {
        await this.drafts.end(actor, request);
        return seeOther(`/dossiers/${dossier.id}`, 'dossiers.begun');
      },
      (refusal) => this.again(actor, ref, request, body, refusal as Invalid | Unmet),
    );
  }

  /** Answers the paper itself, not one of our pages: the button opens it beside the form. */
  @Post('preview')
  async preview(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.access.byRef(actor, ref, 'dossier.compose');
    try {
      const html = await this.composing.preview(actor, ref, chosenIn(body));
      response.status(200).set('Content-Security-Policy', PREVIEW_POLICY).type('html').send(html);
    } catch (thrown) {
      if (!(thrown instanceof Invalid || thrown instanceof Unmet)) throw thrown;
      this.draw.send(await this.again(actor, ref, request, body, thrown), request, response);
    }
  }

  private async again(
    actor: Actor,
    ref: string,
    request: Request,
    body: unknown,
    refusal: Invalid | Unmet,
  ): Promise<Page> {
    const legalCase = await this.access.byRef(actor, ref, 'dossier.compose');
    const template = await this.composing.paper(legalCase, (body as { template?: unknown }).template);
    const { model } = await this.composing.offer(legalCase, template);
    return this.compose(
      actor,
      legalCase,
      model,
      this.drafts.again(request, body, onOffers(refusal, body, model.offers)),
      request,
      refusal.status,
    );
  }

  private async compose(
    actor: Actor,
    legalCase: LegalCase,
    model: ComposeModel,
    { form, draftedAt }: DraftedForm,
    request: Request,
    status = 200,
  ): Promise<Page> {
    const values = form.values as { exhibits?: unknown; lawyer?: { name?: string } | null };
    const { language } = visitorOf(request);
    const drawn = { ...form, values: { ...values, exhibits: linesFor(model.offers, values.exhibits) } };
    const words = (key: string): string => translate(language, key);
    const shown = {
      ...model,
      identities: IDENTITIES.map((value) => ({
        value,
        label: words(`dossiers.identities.${value}`),
        hint: words(`dossiers.identityHints.${value}`),
      })),
      requests: requestsFor(model.template).map((value) => ({
        value,
        label: words(`dossiers.requests.${value}.label`),
      })),
      lawyerOpen: Boolean(values.lawyer?.name),
      header: await this.header.model(actor, legalCase, 'dossiers'),
      draftedAt,
      form: drawn,
      lines: exhibitLines(model.offers, language, drawn),
    };
    return page('dossiers/compose', 'dossiers.composeTitle', shown, { status, code: legalCase.ref });
  }
}

/** Only ticked lines are read, and the page draws every offer: each sentence goes to the line it is about. */
function onOffers(refusal: Invalid | Unmet, body: unknown, offers: ComposeModel['offers']): Invalid | Unmet {
  if (!(refusal instanceof Invalid)) return refusal;
  const ticked = tickedRows((body as { exhibits?: unknown }).exhibits);
  const fields = Object.entries(refusal.fields).map(([path, faults]) => [
    pathOnPage(path, ticked, offers),
    faults,
  ]);
  return new Invalid(Object.fromEntries(fields) as Invalid['fields'], body);
}

/** What the page sends, as both doors know it: only what is ticked. No box ticked is an answer here, and no silence. */
function chosenIn(body: unknown): DossierForm {
  const ticked = tickedRows((body as { exhibits?: unknown }).exhibits);
  const { exhibits, ...letter } = readForm(ComposeForm, { ...(body as object), exhibits: ticked }, 'page');
  return { ...letter, requests: letter.requests ?? [], exhibits: chosenExhibits(exhibits) };
}
