import { FileLimits } from '../../src/documents/file-limits.js';
import { TestApp, type Caller } from '../support/app.js';
import { blobsIn, caseOf, PIXEL, send } from './evidence.js';

let app: TestApp;
let ref: string;
let caller: Caller;
beforeAll(async () => {
  app = await TestApp.start();
  ({ ref, caller } = await caseOf(app));
});
afterAll(() => app.stop());

const windowsProgram = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
const linuxProgram = Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(60)]);

describe('a file that is not accepted', () => {
  it('is told by its place, with its sentence, while the good ones are kept', async () => {
    const answer = await send(caller, ref, [
      ['vide.jpg', ''],
      ['photo.png', PIXEL],
      ['photo.jpg', windowsProgram],
    ]);
    expect(answer.status).toBe(201);
    expect(answer.json.items).toMatchObject([{ fileName: 'photo.png' }]);
    expect(answer.json.refused).toEqual([
      { index: 0, name: 'vide.jpg', status: 422, message: expect.stringContaining('vide') },
      { index: 2, name: 'photo.jpg', status: 415, message: expect.stringContaining('programme') },
    ]);
    expect(blobsIn(app)).toHaveLength(1);
  });

  it('is refused alone with its own status, and nothing of it stays', async () => {
    const before = blobsIn(app).length;
    for (const [name, content, status] of [
      ['a.pdf', '', 422],
      ['a.jpg', windowsProgram, 415],
      ['a.pdf', linuxProgram, 415],
      ['a.sh', 'echo bonjour', 415],
      ['Facture.exe', PIXEL, 415],
      ['MVI_0001.BIN', linuxProgram, 415],
    ] as const) {
      const answer = await send(caller, ref, [[name, content]]);
      expect([name, answer.status, Object.keys(answer.json.fields)]).toEqual([name, status, ['file.0']]);
    }
    const all = await send(caller, ref, [
      ['a', ''],
      ['b.jpg', windowsProgram],
    ]);
    expect([all.status, Object.keys(all.json.fields)]).toEqual([422, ['file.0', 'file.1']]);
    expect(blobsIn(app)).toHaveLength(before);
  });

  it('is refused when it passes the limit, and nothing of the sending is kept', async () => {
    const limits = app.app.get(FileLimits);
    limits.bytes = 1_000_000;
    const before = blobsIn(app).length;
    const answer = await send(caller, ref, [
      ['petit.png', PIXEL],
      ['long.mp4', Buffer.alloc(3_000_000, 7)],
      ['après.png', PIXEL],
    ]);
    expect([answer.status, answer.json.error, Object.keys(answer.json.fields)]).toEqual([
      413,
      'too-large',
      ['file.1'],
    ]);
    const full = await send(caller, ref, [['juste.dat', Buffer.alloc(1_000_000, 7)]]);
    expect([full.status, full.json.bytes]).toEqual([201, 1_000_000]);
    expect(blobsIn(app)).toHaveLength(before + 1);
  });
});

describe('what a camera writes', () => {
  it('is kept as it is, also where its name ends in .bin', async () => {
    const { status, json } = await send(caller, ref, [['MVI_0001.BIN', Buffer.from([0, 1, 2, 3, 0xfe])]]);
    expect([status, json.fileName, json.media]).toEqual([201, 'MVI_0001.BIN', 'application/octet-stream']);
  });
});

describe('a file with a hostile name or a page inside', () => {
  it('is kept under a harmless name', async () => {
    const answer = await send(
      caller,
      ref,
      [['../../etc/passwd\u202Egpj.png', PIXEL]],
      [['title', '<b>{{x}}</b> \u0623\u0628']],
    );
    expect(answer.json).toMatchObject({ fileName: 'passwdgpj.png', title: '<b>{{x}}</b> \u0623\u0628' });
    const content = await caller.call('GET', `/api/documents/${answer.json.id}/content`);
    expect(content.headers.get('content-disposition')).toBe(
      `attachment; filename="passwdgpj.png"; filename*=UTF-8''passwdgpj.png`,
    );
    const page = await caller.get(`/documents/${answer.json.id}`);
    expect(page.text).toContain('&lt;b&gt;{{x}}&lt;/b&gt;');
  });

  it('keeps the end of a name that is much too long, with its extension', async () => {
    const { json } = await send(caller, ref, [[`${'a .'.repeat(3000)}fin.png`, PIXEL]]);
    expect(json.fileName).toMatch(/\.png$/);
    expect(Buffer.byteLength(json.fileName)).toBeLessThanOrEqual(255);
  });

  it('is kept when it is a web page or a drawing, and only ever handed over', async () => {
    for (const [name, content] of [
      ['a.html', '<html><script>alert(1)</script>'],
      ['a.svg', '<svg onload="alert(1)">'],
    ] as const) {
      const { json } = await send(caller, ref, [[name, content]]);
      const answer = await caller.call('GET', `/documents/${json.id}/content?inline=1`);
      expect(answer.text).toBe(content);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
      expect(answer.headers.get('content-type')).toBe('application/octet-stream');
      expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox;/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});
