import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { scopeOf } from '../access/may.js';
import { NotFound, type Conflict, type Invalid, type Unmet } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { formFor } from '../platform/http/form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { Settled } from '../platform/settled.js';
import type { Account } from './account.entity.js';
import { InvitationForm, ReinvitationForm } from './accounts.forms.js';
import { rolesInvitedBy, rolesRenewedBy, stateOf } from './accounts.rules.js';
import { AccountsService } from './accounts.service.js';
import { CurrentActor } from './current-actor.js';

/** The team: who is there, inviting somebody, once or again, ending an account. */
@Controller('accounts')
export class AccountsPagesController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly settled: Settled,
  ) {}

  @Get()
  async index(@CurrentActor() actor: Actor, @Req() request: Request): Promise<Page> {
    if (scopeOf(actor, 'account.list') === 'none') throw new NotFound();
    return page(
      'accounts/index',
      'accounts.indexTitle',
      await this.model(actor, formFor(request, { role: 'intern', language: 'fr' })),
    );
  }

  @Post()
  async invite(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    if (scopeOf(actor, 'account.invite') === 'none') throw new NotFound();
    return this.giveLink(
      () => this.accounts.invite(actor, readForm(InvitationForm, body, 'page')),
      async (refusal) =>
        page(
          'accounts/index',
          'accounts.indexTitle',
          await this.model(actor, formFor(request, body, refusal)),
          { status: refusal.status },
        ),
    );
  }

  @Get(':id/reinvite')
  async askAgain(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
  ): Promise<Page> {
    if (scopeOf(actor, 'account.reinvite') === 'none') throw new NotFound();
    const account = await this.accounts.reinvitable(actor, id);
    const endsOn = stateOf(account, this.accounts.today()) === 'ended' ? null : account.endsOn;
    return this.again(actor, account, formFor(request, { endsOn }), 200);
  }

  @Post(':id/reinvite')
  async reinvite(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    if (scopeOf(actor, 'account.reinvite') === 'none') throw new NotFound();
    const account = await this.accounts.reinvitable(actor, id);
    return this.giveLink(
      () => this.accounts.reinvite(actor, id, readForm(ReinvitationForm, body, 'page')),
      (refusal) => this.again(actor, account, formFor(request, body, refusal), refusal.status),
    );
  }

  @Post(':id/end')
  async end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SeeOther> {
    if (scopeOf(actor, 'account.end') === 'none') throw new NotFound();
    await this.accounts.end(actor, id);
    return seeOther('/accounts', 'accounts.accountEnded');
  }

  /** The link is told once, on the page that answers, and kept nowhere: a redirect would have to put it in an address. */
  private async giveLink(
    act: () => Promise<{ account: Account; token: string }>,
    again: (refusal: Invalid | Conflict | Unmet) => Page | Promise<Page>,
  ): Promise<Page | SeeOther> {
    let shown: { email: string; link: string } | undefined;
    const reply = await submit(
      async () => {
        const { account, token } = await act();
        shown = { email: account.email, link: `${this.settled.publicUrl}/invitations/${token}` };
      },
      () => seeOther('/accounts'),
      again,
    );
    return shown ? page('accounts/invited', 'accounts.invitedTitle', shown) : reply;
  }

  private again(actor: Actor, account: Account, form: object, status: number): Page {
    const { id, name, email, role } = account;
    const state = stateOf(account, this.accounts.today());
    const model = { form, id, name, email, role, state, isOneself: id === actor.id };
    return page('accounts/reinvite', 'accounts.reinviteTitle', model, { status });
  }

  private async model(actor: Actor, form: object): Promise<object> {
    const accounts = await this.accounts.list(actor);
    const roles = rolesInvitedBy(actor.role);
    return {
      form,
      roles,
      accounts: accounts.map((account) => ({
        id: account.id,
        name: account.name,
        email: account.email,
        role: account.role,
        endsOn: account.endsOn,
        state: stateOf(account, this.accounts.today()),
        mayEnd: account.id !== actor.id && account.endedAt === null,
        mayReinvite: rolesRenewedBy(actor.role).includes(account.role),
      })),
    };
  }
}
