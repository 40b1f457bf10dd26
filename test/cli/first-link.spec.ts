import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { Caller } from '../support/app.js';
import { Machine } from './typing.js';

const PASSWORD = 'un mot de passe inventé';

describe('the link that recours init prints', () => {
  const machine = new Machine();
  let app: NestExpressApplication;
  let visitor: Caller;
  let lost: string;
  const path = (out: string): string => new URL(out.trim()).pathname;
  const choose = (link: string) => visitor.post(link, { password: PASSWORD, again: PASSWORD });

  beforeAll(async () => {
    lost = path((await machine.init()).out);
    const at = { RECOURS_DATA: machine.path('data'), RECOURS_KEY_FILE: machine.path('key') };
    app = await createApp(loadConfig(at));
    await app.listen(0, '127.0.0.1');
    visitor = new Caller(`http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`);
  });
  afterAll(async () => {
    await app.close();
    machine.leave();
  });

  it('can be had anew beside the running service while nobody has used it; the lost one is dead', async () => {
    const again = await machine.init({ email: 'Anne.Exemple@demo.invalid' });
    expect(again.code).toBe(0);
    expect(again.err).not.toContain('age-keygen');
    expect((await visitor.get(lost)).status).toBe(404);
    const link = path(again.out);
    expect((await visitor.get(link)).text).toContain('anne.exemple@demo.invalid');
    expect((await choose(link)).status).toBe(303);
    const signIn = await visitor.call('POST', '/api/session', {
      email: 'anne.exemple@demo.invalid',
      password: PASSWORD,
    });
    expect([signIn.status, signIn.json.role]).toEqual([200, 'coordinator']);
    expect((await choose(link)).status).toBe(404);
  });

  it('is refused once the coordinator is there, and nobody else is let in', async () => {
    const { code, out, err } = await machine.init({ email: 'other@demo.invalid' });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('first coordinator');
  });

  it('leaves a journal that recours journal verify finds whole', async () => {
    const { code, out } = await machine.type(['journal', 'verify', '--data', 'data', '--key-file', 'key']);
    expect(out).toMatch(/^The journal is whole: \d+ entries\.\nmain: \d+ entries, head [0-9a-f]{16}\n$/);
    expect(code).toBe(0);
  });
});
