import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Caller } from '../support/app.js';
import { ChildService } from '../support/child-service.js';
import { fullCase } from '../support/full-case.js';
import { tracesOf } from '../support/traces.js';

/** One unmistakable word for each field; never a word that the project itself uses. */
const MARK = 'ZqWvPlanted';
const planted: string[] = [];
const plant = (field: string): string => {
  const word = `${MARK}${planted.length}${field}`;
  planted.push(word);
  return word;
};

let service: ChildService;
let coordinator: Caller;
beforeAll(async () => {
  ({ service, coordinator } = await ChildService.begin());
});
afterAll(() => service.clear());

describe('what was typed and attached', () => {
  it('leaves no plain trace in the data, in temporary folders or in the log, while it works and after', async () => {
    const { ref, dossierId } = await fullCase(coordinator, plant);
    const seen: string[] = [];
    let status = 'queued';
    while (['queued', 'running'].includes(status)) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      seen.push(...tracesOf(planted, service.house, MARK));
      status = (await coordinator.call('GET', `/api/dossiers/${dossierId}`)).json.status;
    }
    expect(status).toBe('done');
    // Wrong ways in, with secrets in them: an address, a body, a broken form.
    await coordinator.call('GET', `/api/cases/${plant('Url')}`);
    await coordinator.call('GET', `/cases?q=${plant('Query')}`);
    await coordinator.post('/search', { q: plant('Sought') });
    await coordinator.call('PATCH', `/api/cases/${ref}`, { version: 'x', summary: plant('Refused') });
    await coordinator.call('POST', '/api/cases', `{"broken": "${plant('Broken')}"`);
    await coordinator.call('GET', `/api/dossiers/${dossierId}/pdf`);
    await service.end();
    expect(planted.length).toBeGreaterThan(22);
    expect(tracesOf(planted, service.house, MARK)).toEqual([]);
    expect([...new Set(seen)]).toEqual([]);
    expect(planted.filter((word) => service.logged.includes(word))).toEqual([]);
    await service.start();
  }, 180_000);

  it('would be found by this search if it lay there', () => {
    writeFileSync(join(service.temporary, 'careless.txt'), Buffer.from(`… ${planted[0]} …`, 'utf16le'));
    expect(tracesOf(planted, service.house, MARK)).toEqual([
      `${planted[0]} in ${join(service.temporary, 'careless.txt')}`,
    ]);
  });
});
