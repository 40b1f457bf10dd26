import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Invalid } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { formFor } from '../platform/http/form.js';
import { Public } from '../platform/http/public.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { PasswordForm } from './accounts.forms.js';
import { AccountsService } from './accounts.service.js';

/** The link of an invitation, good once: choose a password, then sign in. */
@Public()
@Controller('invitations')
export class InvitationPagesController {
  constructor(private readonly accounts: AccountsService) {}

  @Get(':token')
  async show(@Param('token') token: string, @Req() request: Request): Promise<Page> {
    const { email } = await this.accounts.invited(token);
    return page('accounts/invitation', 'accounts.invitationTitle', {
      token,
      email,
      form: formFor(request, {}),
    });
  }

  @Post(':token')
  async accept(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const { email } = await this.accounts.invited(token);
    return submit(
      async () => {
        const { password, again } = readForm(PasswordForm, body, 'page');
        if (password !== again) throw new Invalid({ again: [{ key: 'accounts.passwordsDiffer' }] });
        return this.accounts.accept(token, password);
      },
      () => seeOther('/sign-in', 'accounts.passwordChosen'),
      (refusal) =>
        page(
          'accounts/invitation',
          'accounts.invitationTitle',
          {
            token,
            email,
            form: formFor(request, {}, refusal),
          },
          { status: refusal.status },
        ),
    );
  }
}
