import { ROLES, type Role } from '../../src/access/actor.js';
import { scopeOf } from '../../src/access/may.js';
import { rolesInvitedBy } from '../../src/accounts/accounts.rules.js';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { Account } from '../../src/accounts/account.entity.js';
import { TestApp } from '../support/app.js';

let test: TestApp;
beforeAll(async () => void (test = await TestApp.start()));
afterAll(() => test.stop());

const invitation = (role: Role) => ({
  name: 'Ilo Inventé',
  email: `${role}@example.org`,
  role,
  language: 'fr',
  endsOn: '2026-12-31',
});
const rolesOffered = (html: string): string[] =>
  [...html.matchAll(/name="role" value="(\w+)"/g)].map(([, role]) => role ?? '');

describe('who invites whom', () => {
  it('lets an administrator make no link of a role that reads cases', () => {
    for (const role of rolesInvitedBy('administrator'))
      expect(scopeOf({ id: '', name: '', role, language: 'fr' }, 'case.read')).toBe('none');
    expect(rolesInvitedBy('coordinator')).toEqual(ROLES);
  });

  it('lets nobody invite who has no row of permission for it', () => {
    for (const role of ROLES) {
      const may = scopeOf({ id: '', name: '', role, language: 'fr' }, 'account.invite') !== 'none';
      expect([role, rolesInvitedBy(role).length > 0]).toEqual([role, may]);
    }
  });

  it.each<Role>(['coordinator', 'jurist', 'intern'])(
    'refuses an administrator who invites a %s',
    async (role) => {
      const caller = await test.as(await test.account('administrator'));
      const answer = await caller.post('/accounts', invitation(role));
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('demandez à la coordination');
      expect(answer.text).not.toContain('/invitations/');
      expect(await test.db.read.existsBy(Account, { email: `${role}@example.org` })).toBe(false);
    },
  );

  it('offers on the form what will not be refused', async () => {
    const admin = await test.as(await test.account('administrator'));
    expect(rolesOffered((await admin.get('/accounts')).text)).toEqual(['staff', 'administrator']);
    expect((await admin.post('/accounts', invitation('staff'))).text).toContain('/invitations/');
    const coordinator = await test.as(await test.account('coordinator'));
    expect(rolesOffered((await coordinator.get('/accounts')).text)).toEqual([...ROLES]);
    expect((await coordinator.post('/accounts', invitation('jurist'))).text).toContain('/invitations/');
  });

  it('tells everything that is wrong with an invitation at once', async () => {
    const admin = await test.account('administrator');
    const form = { ...invitation('intern'), language: 'fr' as const, endsOn: '2026-01-01' };
    const refused = test.app.get(AccountsService).invite(admin, form);
    await expect(refused).rejects.toMatchObject({
      fields: { role: [expect.anything()], endsOn: [expect.anything()] },
    });
  });
});
