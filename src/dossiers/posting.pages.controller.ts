import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { Clock } from '../platform/clock.js';
import { dayInParis } from '../platform/day.js';
import { Conflict, type Refusal } from '../platform/errors.js';
import { changesBetween } from '../platform/forms/changes.js';
import { readForm } from '../platform/forms/read-form.js';
import { formFor } from '../platform/http/form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import type { Said } from '../documents/receive-files.js';
import type { DossierWithJob } from './dossier-states.service.js';
import { PostingForm } from './posting.forms.js';
import { looksRegistered } from './posting.rules.js';
import { PostingSheet } from './posting-sheet.service.js';
import { Postings } from './postings.service.js';
import { Slips } from './slips.service.js';

/** The sheet of one posting, to be printed from the browser, and what is told once the letter is gone. */
@Controller('dossiers/:id/posting')
export class PostingPagesController {
  constructor(
    private readonly postings: Postings,
    private readonly slips: Slips,
    private readonly sheet: PostingSheet,
    private readonly access: CaseAccess,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: Request): Promise<Page> {
    const found = await this.postings.open(actor, id);
    await this.sheet.noteRead(actor, found.dossier);
    return this.draw(actor, found, request);
  }

  /** The body is read only once it is known that the actor may post this dossier. */
  @Post()
  async record(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const found = await this.postings.open(actor, id);
    const { dossier } = found;
    const said: Said = new Map();
    const typed = () => ({
      ...body,
      ...Object.fromEntries([...said].map(([name, all]) => [name, all.at(-1)])),
    });
    const form = () => readForm(PostingForm, typed(), 'page');
    return submit(
      () =>
        request.is('multipart/form-data')
          ? this.slips.receive(actor, dossier, request, said, (slip) =>
              this.postings.record(actor, dossier, form(), slip),
            )
          : this.postings.record(actor, dossier, form(), null),
      () => seeOther(`/dossiers/${id}/posting`, 'posting.recordedNotice'),
      (refusal) => this.draw(actor, found, request, { refusal, typed: typed() }),
    );
  }

  private async draw(
    actor: Actor,
    found: DossierWithJob,
    request: Request,
    now: { refusal?: Refusal; typed?: object } = {},
  ): Promise<Page> {
    const { refusal } = now;
    const record = await this.postings.of(found.dossier);
    const stale = refusal instanceof Conflict && refusal.current !== undefined;
    // Who has seen what changed may save over it: the form carries the version that stands now.
    const values = now.typed ? { ...now.typed, ...(stale ? { version: record.version } : {}) } : record;
    const sheet = await this.sheet.of(found);
    const model = {
      ...sheet,
      record,
      replacedBy: await this.postings.replacement(found),
      isOdd: record.number !== null && !looksRegistered(record.number),
      readsSlip: await this.access.allows(actor, found.dossier.caseId, 'document.read'),
      today: dayInParis(this.clock.now()),
      sentence: stale ? refusal.sentence : null,
      changes: stale ? changesBetween(record, now.typed, ['number', 'postedOn']) : [],
      form: formFor(request, values, stale ? undefined : refusal),
    };
    const status = refusal?.status ?? 200;
    return page('dossiers/posting', 'posting.title', model, { code: sheet.ref, status });
  }
}
