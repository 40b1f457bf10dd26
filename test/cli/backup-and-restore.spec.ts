import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { InvitationForm } from '../../src/accounts/accounts.forms.js';
import { Account } from '../../src/accounts/account.entity.js';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { CaseKey } from '../../src/platform/crypto/case-key.js';
import { Database } from '../../src/platform/database/database.js';
import { Machine } from './typing.js';

const coordinator = { id: 'anne', name: 'Anne', role: 'coordinator', language: 'fr' } as const;

/** Keeps inviting colleagues until it is told to stop. @returns how many were invited */
async function inviteColleagues(accounts: AccountsService, goOn: () => boolean): Promise<number> {
  let count = 0;
  for (; goOn(); count += 1) {
    const form: InvitationForm = {
      name: `N° ${count}`,
      email: `n${count}@demo.invalid`,
      role: 'jurist',
      language: 'fr',
    };
    await accounts.invite(coordinator, form);
    // The driver never waits: without a pause nobody else would have a turn.
    await setImmediate();
  }
  return count;
}

describe('recours backup and restore', () => {
  const machine = new Machine();
  let offline: CaseKey;
  const here = ['--data', 'data', '--key-file', 'key'];
  const restore = (...over: string[]) =>
    machine.type([
      'restore',
      '--from',
      'night.age',
      '--identity',
      'identity.txt',
      '--data',
      'new',
      '--key-file',
      'new.key',
      ...over,
    ]);

  beforeAll(async () => {
    await machine.init();
    offline = await CaseKey.generate();
    writeFileSync(machine.path('identity.txt'), `# public key: ${offline.recipient}\n${offline.identity}\n`);
  });
  afterAll(() => machine.leave());

  it('take everything that was there when the backup began, while the service goes on writing', async () => {
    const app = await createApp(
      loadConfig({ RECOURS_DATA: machine.path('data'), RECOURS_KEY_FILE: machine.path('key') }),
    );
    let busy = true;
    const before = await app.get(Database).read.count(Account);
    const inviting = inviteColleagues(app.get(AccountsService), () => busy);
    const made = await machine
      .type(['backup', ...here, '--to', offline.recipient, '--out', 'night.age'])
      .finally(() => (busy = false));
    const after = before + (await inviting);
    await app.close();
    expect([made.code, made.out]).toEqual([0, '']);

    expect((await restore()).code).toBe(0);
    expect(readFileSync(machine.path('new.key'))).toEqual(readFileSync(machine.path('key')));
    const verified = await machine.type(['journal', 'verify', '--data', 'new', '--key-file', 'new.key']);
    expect(verified.code).toBe(0);
    const again = await createApp(
      loadConfig({ RECOURS_DATA: machine.path('new'), RECOURS_KEY_FILE: machine.path('new.key') }),
    );
    const restored = await again.get(Database).read.count(Account);
    await again.close();
    expect(restored).toBeGreaterThanOrEqual(before);
    expect(restored).toBeLessThanOrEqual(after);
    expect(after).toBeGreaterThan(before);
  });

  it('refuse another identity, and a folder that holds something, each with its sentence', async () => {
    const stranger = await CaseKey.generate();
    writeFileSync(machine.path('stranger.txt'), stranger.identity);
    const foreign = await restore('--identity', 'stranger.txt', '--data', 'third', '--key-file', 'third.key');
    expect([foreign.code, foreign.err]).toEqual([
      1,
      'The backup was made for another identity. Nothing was restored.\n',
    ]);
    expect(existsSync(machine.path('third.key'))).toBe(false);
    const full = await restore();
    expect([full.code, full.err]).toEqual([
      1,
      'The data folder is not empty: a backup is restored into an empty one.\n',
    ]);
  });

  it('refuse to overwrite, to encrypt for nobody, and to restore the key among the data', async () => {
    const twice = await machine.type(['backup', ...here, '--to', offline.recipient, '--out', 'night.age']);
    expect(twice.err).toContain('a backup overwrites nothing');
    const nobody = await machine.type(['backup', ...here, '--to', 'age1nobody', '--out', 'other.age']);
    expect(nobody.err).toContain('not an age recipient');
    const inside = await restore('--data', 'fourth', '--key-file', 'fourth/key');
    expect(inside.err).toContain('would lie inside the data folder');
    expect([twice.code, nobody.code, inside.code]).toEqual([1, 1, 1]);
    expect(existsSync(machine.path('other.age'))).toBe(false);
  });
});
