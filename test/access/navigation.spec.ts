import { placesFor } from '../../src/access/navigation.js';

const jurist = { id: 'a', name: 'Nour', role: 'jurist', language: 'fr' } as const;
const marked = (path: string): string[] =>
  placesFor(jurist, path)
    .filter(({ current }) => current)
    .map(({ key }) => key);

describe('the rail', () => {
  it.each([
    ['/', ['today']],
    ['/cases', ['cases']],
    ['/cases/HRO-7KQ4X/people/new', ['cases']],
    ['/testimonies/018f6b8e', ['cases']],
    ['/translations/018f6b8e/edit', ['cases']],
    ['/translations', ['translations']],
    ['/dossiers/018f6b8e', ['printed']],
    ['/casesque', []],
    ['/account', []],
  ])('marks on %s where one is: %j', (path, keys) => {
    expect(marked(path)).toEqual(keys);
  });
});
