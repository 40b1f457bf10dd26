import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { DraftsService } from '../accounts/drafts.service.js';
import { pageOfForm } from '../accounts/page-path.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { CaseHeader } from '../cases/case-header.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import { withRowsAsked } from '../cases/form-rows.js';
import { Invalid, Unmet } from '../platform/errors.js';
import { Draw } from '../platform/http/draw.js';
import { formFor } from '../platform/http/form.js';
import { parseForm } from '../platform/http/parse-form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { visitorOf } from '../platform/http/visitor.js';
import type { FormModel } from '../platform/forms/form-model.js';
import { composedIn, withoutBlankLines } from './compose-rows.js';
import { formParts, onPage } from './compose-form.js';
import { composePath, type ComposeModel } from './compose.model.js';
import { ComposeService } from './compose.service.js';
import { rowModel } from './dossier.pages.model.js';
import { DossiersService } from './dossiers.service.js';
import { ReplacedBy } from './replaced-by.service.js';

/** Nothing but our own sheet of style and fonts, and the logo that it carries; what people typed can run nothing and fetch nothing. */
const PREVIEW_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-same-origin";

type Typed = Record<string, unknown>;

/** The dossiers of a case: what was printed, and composing another. */
@Controller('cases/:ref/dossiers')
export class ComposePagesController {
  constructor(
    private readonly access: CaseAccess,
    private readonly header: CaseHeader,
    private readonly dossiers: DossiersService,
    private readonly replacedBy: ReplacedBy,
    private readonly composing: ComposeService,
    private readonly drafts: DraftsService,
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
    const { model, begin } = await this.composing.open(actor, legalCase, template);
    const draft = await this.drafts.find(actor, pageOfForm(request));
    const form = formFor(request, draft ? await parseForm(draft.body) : begin);
    return this.compose(actor, legalCase, model, form, request, { draftedAt: draft?.savedAt ?? null });
  }

  @Post()
  async order(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: Typed,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    await this.access.byRef(actor, ref, 'dossier.print');
    const asked = withRowsAsked(body);
    if (asked) return this.again(actor, ref, request, asked);
    const typed = withoutBlankLines(body);
    return submit(
      () => this.dossiers.order(actor, ref, composedIn(typed)),
      async ({ dossier }) => {
        await this.drafts.end(actor, pageOfForm(request));
        return seeOther(`/dossiers/${dossier.id}`, 'dossiers.begun');
      },
      (refusal) => this.again(actor, ref, request, typed, refusal as Invalid | Unmet),
    );
  }

  /** Answers the paper itself, not one of our pages: the button opens it beside the form. */
  @Post('preview')
  async preview(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: Typed,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.access.byRef(actor, ref, 'dossier.compose');
    const typed = withoutBlankLines(body);
    try {
      const html = await this.composing.preview(actor, ref, composedIn(typed));
      response.status(200).set('Content-Security-Policy', PREVIEW_POLICY).type('html').send(html);
    } catch (thrown) {
      if (!(thrown instanceof Invalid || thrown instanceof Unmet)) throw thrown;
      await this.draw.send(await this.again(actor, ref, request, typed, thrown), request, response);
    }
  }

  /** The form as it was typed, refused or with a row more or less. */
  private async again(
    actor: Actor,
    ref: string,
    request: Request,
    typed: Typed,
    refusal?: Invalid | Unmet,
  ): Promise<Page> {
    const legalCase = await this.access.byRef(actor, ref, 'dossier.compose');
    const template = await this.composing.paper(legalCase, typed['template']);
    const { model } = await this.composing.offer(legalCase, template);
    const form = formFor(request, typed, refusal && onPage(refusal, typed));
    return this.compose(actor, legalCase, model, form, request, { status: refusal?.status ?? 200 });
  }

  private async compose(
    actor: Actor,
    legalCase: LegalCase,
    model: ComposeModel,
    form: FormModel,
    request: Request,
    { draftedAt = null, status = 200 }: { draftedAt?: string | null; status?: number },
  ): Promise<Page> {
    const { language } = visitorOf(request);
    const parts = formParts(model, form, language);
    const shown = {
      ...model,
      ...parts,
      checks: await this.composing.checks(actor, legalCase, model, parts.form.values, language),
      header: await this.header.model(actor, legalCase, 'dossiers'),
      draftedAt,
    };
    return page('dossiers/compose', 'dossiers.composeTitle', shown, { status, code: legalCase.ref });
  }
}
