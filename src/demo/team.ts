import type { NestExpressApplication } from '@nestjs/platform-express';
import { AccountsService } from '../accounts/accounts.service.js';
import { Clock } from '../platform/clock.js';
import { addDays, dayInParis } from '../platform/day.js';
import { SettingsService } from '../settings/settings.service.js';
import { Signatories } from '../settings/signatories.service.js';
import { coordinator, TEAM } from './cast.js';

/** The team and its letterhead, as they come to be in an office: one link for the first, an invitation for each other. */
export async function gatherTeam(app: NestExpressApplication): Promise<void> {
  const accounts = app.get(AccountsService, { strict: false });
  const { name, email, role, language, password } = coordinator;
  const first = await accounts.accept(await accounts.inviteFirst({ name, email, role, language }), password);
  const today = dayInParis(app.get(Clock, { strict: false }).now());
  for (const member of TEAM) {
    if (member === coordinator) continue;
    const endsOn = member.endsInDays && addDays(today, member.endsInDays);
    const invitation = {
      name: member.name,
      email: member.email,
      role: member.role,
      language: member.language,
    };
    const { token } = await accounts.invite(first, { ...invitation, ...(endsOn && { endsOn }) });
    await accounts.accept(token, member.password);
  }
  await app.get(SettingsService, { strict: false }).edit(first, { ...LETTERHEAD, version: 1 });
  const signs = { name: coordinator.name, function: 'coordination juridique', isDefault: true };
  await app.get(Signatories, { strict: false }).add(first, signs);
}

const LETTERHEAD = {
  name: 'Association Exemple (démonstration)',
  address: '1 rue de l’Exemple\n62100 Calais',
  city: 'Calais',
  email: 'association@demo.invalid',
  telephone: '00 00 00 00 00',
  controller: 'Association Exemple (démonstration)',
};
