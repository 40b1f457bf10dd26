import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { Conflict, type Invalid, type Unmet } from '../platform/errors.js';
import { changesBetween } from '../platform/forms/changes.js';
import { readForm } from '../platform/forms/read-form.js';
import { formFor } from '../platform/http/form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { visitorOf } from '../platform/http/visitor.js';
import { ListItemChange, ListItemForm, ReactivationForm, RetirementForm } from './list.forms.js';
import type { ListItem } from './list-item.entity.js';
import { dayBefore, fieldsModel, formOf, lineModel } from './list.model.js';
import { MORE, type ListName } from './lists.js';
import { ListsService } from './lists.service.js';

type Refused = Invalid | Conflict | Unmet;
/** The list and the entry that the address names. */
type Entry = { list: string; code: string };

const DONE = {
  edit: 'directory.saved',
  retire: 'directory.retired',
  reactivate: 'directory.reactivated',
} as const;

/** Adding an entry to a list, changing it, retiring it and offering it again. */
@Controller('directory/:list')
export class ListEditPagesController {
  constructor(private readonly lists: ListsService) {}

  @Get('new')
  async begin(
    @CurrentActor() actor: Actor,
    @Param('list') list: string,
    @Req() request: Request,
  ): Promise<Page> {
    this.lists.admit(actor);
    await this.lists.entries(actor, list);
    return this.adding(list as ListName, request, {});
  }

  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @Param('list') list: string,
    @Body() body: object,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    this.lists.admit(actor);
    await this.lists.entries(actor, list);
    return submit(
      () => this.lists.add(actor, list, readForm(ListItemForm, body, 'page')),
      () => seeOther(`/directory/${list}`, 'directory.added'),
      (refusal) => this.adding(list as ListName, request, body, refusal),
    );
  }

  @Get(':code/edit')
  async show(
    @CurrentActor() actor: Actor,
    @Param('list') list: string,
    @Param('code') code: string,
    @Req() request: Request,
  ): Promise<Page> {
    this.lists.admit(actor);
    const row = await this.lists.entry(actor, list, code);
    return this.editing(row, request, formOf(row));
  }

  @Post(':code/edit')
  async edit(
    @CurrentActor() actor: Actor,
    @Param() of: Entry,
    @Body() body: object,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    return this.change(actor, of, request, body, 'edit', () => readForm(ListItemChange, body, 'page'));
  }

  @Post(':code/retire')
  async retire(
    @CurrentActor() actor: Actor,
    @Param() of: Entry,
    @Body() body: object,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    return this.change(actor, of, request, body, 'retire', () => readForm(RetirementForm, body, 'page'));
  }

  @Post(':code/reactivate')
  async reactivate(
    @CurrentActor() actor: Actor,
    @Param() of: Entry,
    @Body() body: object,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    return this.change(actor, of, request, body, 'reactivate', () => {
      const { version } = readForm(ReactivationForm, body, 'page');
      return { version, activeTo: null };
    });
  }

  private async change(
    actor: Actor,
    { list, code }: Entry,
    request: Request,
    body: object,
    step: keyof typeof DONE,
    read: () => ListItemChange,
  ): Promise<Page | SeeOther> {
    this.lists.admit(actor);
    await this.lists.entry(actor, list, code);
    return submit(
      () => this.lists.edit(actor, list, code, read(), step),
      () => seeOther(`/directory/${list}`, DONE[step]),
      async (refusal) => {
        const row = await this.lists.entry(actor, list, code);
        // What a shorter form did not send stands as it is; a stale one comes back with the version that stands now.
        const typed = { ...formOf(row), ...body };
        return this.editing(row, request, typed, refusal);
      },
    );
  }

  private adding(list: ListName, request: Request, values: object, refusal?: Refused): Page {
    const model = {
      list,
      form: formFor(request, { more: {}, ...values }, refusal),
      fields: fieldsModel(list, visitorOf(request).language, this.lists.today(), []),
    };
    return page('directory/new', 'directory.addTitle', model, { status: refusal?.status ?? 200 });
  }

  private editing(row: ListItem, request: Request, values: object, refusal?: Refused): Page {
    const { language } = visitorOf(request);
    const today = this.lists.today();
    const list = row.list as ListName;
    const standing = formOf(row);
    const typed = refusal instanceof Conflict ? { ...values, version: row.version } : values;
    const kept = [row.parent ?? '', (standing.more as { court?: string }).court ?? ''];
    const model = {
      list,
      code: row.code,
      version: row.version,
      line: lineModel(row, language, today),
      yesterday: dayBefore(today),
      form: formFor(request, typed, refusal),
      changes: refusal instanceof Conflict ? changesBetween(standing, typed, pathsOf(list)) : [],
      fields: fieldsModel(list, language, today, kept),
    };
    return page('directory/edit', 'directory.editTitle', model, { status: refusal?.status ?? 200 });
  }
}

const pathsOf = (list: ListName): string[] => [
  'fr',
  'en',
  'parent',
  'activeFrom',
  'activeTo',
  ...(MORE[list] ?? []).map(({ name }) => `more.${name}`),
];
