import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { scopeOf } from '../access/may.js';
import { NotFound } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { formFor } from '../platform/http/form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { Settled } from '../platform/settled.js';
import { InvitationForm } from './accounts.forms.js';
import { AccountsService } from './accounts.service.js';
import { CurrentActor } from './current-actor.js';

/** The team: who is there, inviting somebody, ending an account. */
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
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    if (scopeOf(actor, 'account.invite') === 'none') throw new NotFound();
    let made: { email: string; link: string } | undefined;
    const reply = await submit(
      async () => {
        const { account, token } = await this.accounts.invite(actor, readForm(InvitationForm, body, 'page'));
        made = { email: account.email, link: `${this.settled.publicUrl}/invitations/${token}` };
      },
      () => seeOther('/accounts'),
      async (refusal) =>
        page(
          'accounts/index',
          'accounts.indexTitle',
          await this.model(actor, formFor(request, body, refusal)),
          { status: refusal.status },
        ),
    );
    // The link is told once, on this page, and kept nowhere: a redirect would have to put it in an address.
    return made ? page('accounts/invited', 'accounts.invitedTitle', made) : reply;
  }

  @Post(':id/end')
  async end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SeeOther> {
    if (scopeOf(actor, 'account.end') === 'none') throw new NotFound();
    await this.accounts.end(actor, id);
    return seeOther('/accounts', 'accounts.accountEnded');
  }

  private async model(actor: Actor, form: object): Promise<object> {
    const accounts = await this.accounts.list(actor);
    return {
      form,
      accounts: accounts.map((account) => ({
        id: account.id,
        name: account.name,
        email: account.email,
        role: account.role,
        endsOn: account.endsOn,
        state: account.endedAt ? 'ended' : account.passwordHash ? 'open' : 'invited',
        mayEnd: account.id !== actor.id && account.endedAt === null,
      })),
    };
  }
}
