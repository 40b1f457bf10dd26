import { TestApp } from '../support/app.js';

describe('a search by a coordinator', () => {
  it('looks through every case, on whosever team it is, and through nothing else', async () => {
    const test = await TestApp.start();
    const jurist = await test.as(await test.account('jurist'));
    const open = async (initials: string, place: string): Promise<string> =>
      (
        await jurist.call('POST', '/api/cases', {
          incident: { place: { text: place } },
          people: [{ role: 'complainant', initials }],
        })
      ).json.ref;
    const [first, second] = [await open('T. G.', 'derrière le stade'), await open('A. B.', 'Rue des Quais')];
    const coordinator = await test.as(await test.account('coordinator'));
    const found = async (q: string): Promise<string[]> =>
      (await coordinator.call('GET', `/api/cases?${new URLSearchParams({ q }).toString()}`)).json.items.map(
        ({ ref }: { ref: string }) => ref,
      );
    expect(await found('t. g.')).toEqual([first]);
    expect(await found('rue des quais')).toEqual([second]);
    expect(await found(second.toLowerCase())).toEqual([second]);
    expect(await found('personne')).toEqual([]);
    await test.stop();
  });
});
