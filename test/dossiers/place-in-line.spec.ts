import { Bind } from '../../src/dossiers/bind.service.js';
import { JobFault } from '../../src/platform/jobs/jobs.js';
import { TestApp } from '../support/app.js';
import { demand, openCase, order } from './support/prosecuted-case.js';

describe('a print that waits', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  it('tells its place in line, through both doors, and moves up', async () => {
    const ends: (() => void)[] = [];
    test.app.get(Bind, { strict: false }).bind = () =>
      new Promise((_, reject) => ends.push(() => reject(new JobFault('jobs.cancelled'))));
    const { call, ref } = await openCase(test);
    const ids: string[] = [];
    for (let prints = 0; prints < 3; prints += 1) {
      ids.push((await demand(call.call('POST', `/api/cases/${ref}/dossiers`, order()), 202)).json.id);
      test.clock.advance(1);
    }
    const places = async () =>
      Promise.all(ids.map(async (id) => (await call.call('GET', `/api/dossiers/${id}`)).json.progress.place));
    const begun = async (count: number) => {
      while (ends.length < count) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    await begun(1);
    expect(await places()).toEqual([0, 1, 2]);
    expect((await call.get(`/dossiers/${ids[2]}`)).text).toContain('3e dans la file');
    expect((await call.get(`/dossiers/${ids[0]}`)).text).not.toMatch(/\de dans la file/);
    ends[0]?.();
    await begun(2);
    expect(await places()).toEqual([0, 0, 1]);
    ends[1]?.();
    await begun(3);
    ends[2]?.();
  });
});
