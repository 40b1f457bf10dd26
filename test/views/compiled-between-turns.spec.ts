import { helpers } from '../../src/platform/views/helpers.js';
import { newFrame } from '../../src/platform/views/page-context.js';
import { Renderings } from '../../src/platform/views/templates.js';
import { ALL_TEMPLATES } from './template-tree.js';

/** How often others had their turn of the event loop until the work was done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let next: NodeJS.Immediate;
  const count = (): void => {
    turns += 1;
    next = setImmediate(count);
  };
  next = setImmediate(count);
  await work();
  clearImmediate(next);
  return turns;
}
const drawn = (own: string, others: Record<string, string> = {}): Renderings =>
  new Renderings(
    Object.entries({ invented: own, ...others }).map(([name, source]) => ({ name, source })),
    helpers,
  );

describe('a template that is drawn for the first time', () => {
  it.each(['layouts/page', 'cases/new', 'dossiers/compose', 'dossiers/plainte-simple/paper'])(
    '%s lets others have their turn between it and each that it calls, and only then',
    async (name) => {
      const real = new Renderings(ALL_TEMPLATES, helpers);
      expect(await turnsDuring(() => real.prepare(name))).toBeGreaterThan(4);
      expect(await turnsDuring(() => real.prepare(name))).toBe(0);
    },
  );

  it('may call one that calls it again, and one that calls others only within a block', async () => {
    const views = drawn('{{> a/_b n=2}}', {
      'a/_b': '{{n}}{{#if (gt n 0)}}{{> a/_b n=(add n -1)}}{{else}}{{> partials/end}}{{/if}}',
      'partials/partials/end': '.',
    });
    expect(await turnsDuring(() => views.prepare('invented'))).toBe(3);
    expect(views.get('invented')!({}, newFrame('fr'))).toBe('210.');
  });

  it('is drawn as well where nothing was made ready, and fails in either way where it is malformed', async () => {
    expect(
      drawn('{{> partials/a}}', { 'partials/partials/a': 'a' }).get('invented')!({}, newFrame('fr')),
    ).toBe('a');
    const malformed = drawn('{{#if}}');
    await expect(malformed.prepare('invented')).rejects.toThrow(/Parse error/);
    expect(() => malformed.get('invented')!({}, newFrame('fr'))).toThrow(/Parse error/);
  });
});
