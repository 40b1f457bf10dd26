import sharp from 'sharp';
import { logoPicture } from '../../src/settings/logo-picture.js';
import { TestApp, type Caller } from '../support/app.js';

const drawing = (width = 1600, height = 400) =>
  sharp({ create: { width, height, channels: 3, background: '#0a5' } }).withExif({
    IFD0: { Artist: 'Quelqu’un', Model: 'Un appareil' },
  });
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

let test: TestApp;
let call: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  call = await test.as(await test.account('coordinator'));
});
afterAll(() => test.stop());

const send = (content: Uint8Array | string, name = 'logo.png') => {
  const form = new FormData();
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  return call.call('POST', '/settings/logo', form, { accept: 'text/html' });
};
const known = async () => (await call.call('GET', '/api/settings')).json;

describe('the logo', () => {
  it('is made small and loses what it says of whoever made it', async () => {
    const { png, width, height } = await logoPicture(await drawing().jpeg().toBuffer());
    expect([width, height]).toEqual([708, 177]);
    expect((await sharp(png).metadata()).exif).toBeUndefined();
  });

  it('is kept, shown on its page, and makes a new version of the letterhead', async () => {
    expect((await send(await drawing().png().toBuffer())).status).toBe(303);
    expect(await known()).toMatchObject({ version: 2, logo: { width: 708, height: 177 } });
    expect((await call.get('/settings/letterhead')).text).toContain('src="/settings/logo"');
    const shown = await fetch(`${test.url}/settings/logo`, { headers: { cookie: call.cookie } });
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).toMatchObject({ width: 708 });
  });

  it.each([
    ['an SVG, whatever it is called', SVG, 415],
    ['half a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 415],
    ['more than a megabyte', new Uint8Array(1_000_001), 413],
    ['nothing', '', 422],
  ])('is not %s: that is told beside the field', async (_what, content, status) => {
    const before = await known();
    const refused = await send(content, content === '' ? '' : 'logo.png');
    expect(refused.status).toBe(status);
    expect(refused.text).toContain('id="f-file-error"');
    expect(await known()).toEqual(before);
  });

  it('can be taken away again', async () => {
    expect((await call.post('/settings/logo/removal', {})).status).toBe(303);
    expect((await known()).logo).toBeNull();
    expect((await call.get('/settings/logo')).status).toBe(204);
  });
});
