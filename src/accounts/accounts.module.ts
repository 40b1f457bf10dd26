import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccountsPagesController } from './accounts.pages.controller.js';
import { AccountsService } from './accounts.service.js';
import { Attempts } from './attempts.js';
import { DraftsPagesController } from './drafts.pages.controller.js';
import { DraftsService } from './drafts.service.js';
import { InvitationPagesController } from './invitation.pages.controller.js';
import { KnownDevice } from './known-device.js';
import { PasswordLine } from './password-line.js';
import { SessionApiController } from './session.api.controller.js';
import { SessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { SignInFilter } from './sign-in.filter.js';
import { SignInPagesController } from './sign-in.pages.controller.js';
import { SignedInGuard } from './signed-in.guard.js';

@Global()
@Module({
  controllers: [
    SignInPagesController,
    InvitationPagesController,
    SessionApiController,
    DraftsPagesController,
    AccountsPagesController,
  ],
  providers: [
    AccountsService,
    Attempts,
    DraftsService,
    KnownDevice,
    PasswordLine,
    SessionCookie,
    SessionsService,
    { provide: APP_GUARD, useClass: SignedInGuard },
    { provide: APP_FILTER, useClass: SignInFilter },
  ],
  exports: [AccountsService, DraftsService, SessionCookie, SessionsService],
})
export class AccountsModule {}
