import { Incident } from '../../src/incidents/incident.entity.js';
import { TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let jurist: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  jurist = await test.as(await test.account('jurist'));
});
afterAll(() => test.stop());

describe('a body that is not JSON', () => {
  it.each(['text/plain', 'text/json', 'application/octet-stream', 'multipart/form-data; boundary=x', ''])(
    'is refused as such, and no record is made of nothing: %p',
    async (type) => {
      const body = Buffer.from('{"on":"2026-05-02","description":"Dit ainsi"}');
      const headers = { cookie: jurist.cookie, ...(type ? { 'content-type': type } : {}) };
      const answer = await fetch(`${test.url}/api/incidents`, { method: 'POST', body, headers });
      expect(answer.status).toBe(400);
      expect((await answer.json()).message).toContain('application/json');
      expect(await test.db.read.count(Incident)).toBe(0);
    },
  );

  it('may be missing where nothing is asked, and JSON may be named with its charset', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const { status } = await jurist.call('POST', '/api/incidents', { filmed: 'yes' }, headers);
    expect(status).toBe(201);
    expect((await jurist.call('DELETE', '/api/session')).status).toBeLessThan(300);
  });
});
