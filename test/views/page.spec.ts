import { Views } from '../../src/platform/views/views.js';
import type { PageContext } from '../../src/platform/views/page-context.js';
import { mkdtempSync, cpSync, mkdirSync, writeFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEMPLATES } from '../../src/platform/views/templates-folder.js';

let folder: string;
let views: Views;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'views-'));
  for (const part of ['layouts', 'partials'])
    cpSync(join(TEMPLATES, part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'invented'));
  writeFileSync(
    join(folder, 'invented/show.hbs'),
    '<h1>{{name}}</h1>{{#if form}}{{> error-summary form=form}}{{/if}}',
  );
  writeFileSync(
    join(folder, 'invented/form.hbs'),
    '{{> error-summary form=form}}{{> fields/text form=form path="a" labelText="Nom"}}{{> fields/day form=form path="b" labelText="Jour"}}',
  );
  writeFileSync(
    join(folder, 'invented/wait.hbs'),
    '{{> progress url="/api/x" step="a" done=1 total=2 steps=steps}}',
  );
  writeFileSync(
    join(folder, 'invented/letter.hbs'),
    '<!doctype html><html lang="{{@language}}"><p>{{day on}}</p></html>',
  );
  views = new Views({ templatesDir: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

const here: PageContext = {
  language: 'fr',
  path: '/cases?q=a&page=2',
  demo: false,
  actor: { name: 'Inès <Carlier>', role: 'jurist' },
  nav: [{ key: 'cases', href: '/cases', current: true }],
  title: 'layout.nav.cases',
};
const show = (context: Partial<PageContext> = {}, form: object | null = null): Promise<string> =>
  views.page('invented/show', { name: 'S. H.', form }, { ...here, ...context });

describe('a page', () => {
  it('shows a member of the team where she is, and the way to the other language of the same page', async () => {
    const html = await show();
    expect(html).toMatch(/<a href="\/cases" aria-current="page">/);
    expect(html).toContain('Inès &lt;Carlier&gt;');
    expect(html).toContain('/language/en?to=%2Fcases%3Fq%3Da%26page%3D2');
    expect(html).toContain('<html lang="fr">');
  });

  it('shows a stranger no rail, but still the two languages', async () => {
    const html = await show({ actor: null, nav: [] });
    expect(html).not.toContain('class="rail"');
    expect(html).toContain('/language/en');
  });

  it('says that it is a demonstration, only when it is', async () => {
    expect(await show()).not.toContain('class="demo"');
    expect(await show({ demo: true })).toContain('class="demo"');
    expect(await show({ demo: true, actor: null })).toContain('class="demo"');
  });

  it('bears our words and a reference in its title, and refuses a name there', async () => {
    expect(await show({ code: 'HRO-7KQ4X' })).toContain('<title>HRO-7KQ4X · Dossiers · Recours</title>');
    await expect(show({ code: 'Selam Haile' })).rejects.toThrow(RangeError);
  });

  it('says in its title that something is wrong', async () => {
    expect(await show({}, { values: {}, errors: { name: ['Manque.'] } })).toContain(
      '<title>Erreur · Dossiers',
    );
    expect(await show({}, { values: {}, errors: {} })).toContain('<title>Dossiers');
  });

  it('calls what is wrong by the names of its fields, in their order, though they stand below', async () => {
    const errors = { b: ['Indiquez la date.'], a: ['Manque.'], '': ['Rien n’est gardé.'] };
    const html = await views.page('invented/form', { form: { values: {}, errors } }, here);
    const told = [...html.matchAll(/<li>(?:<a href="#f-\w">)?([^<]*)/g)].map(([, words = '']) => words);
    expect(told.map((words) => words.replace(/\s/g, ' '))).toEqual([
      'Rien n’est gardé.',
      'Nom : Manque.',
      'Jour : Indiquez la date.',
    ]);
  });

  it('asks again by itself, without a script, while a long work is under way', async () => {
    const html = await views.page(
      'invented/wait',
      { steps: [{ value: 'a', label: 'Pose les timbres' }] },
      here,
    );
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="3"></noscript>');
    expect(await show()).not.toContain('http-equiv="refresh"');
  });

  it('fails when its template is not there', async () => {
    await expect(views.page('invented/gone', {}, here)).rejects.toThrow('invented/gone');
  });
});

describe('a paper', () => {
  it('is its template alone, in its own language', async () => {
    expect(await views.paper('invented/letter', { on: '2026-03-03' }, 'en')).toBe(
      '<!doctype html><html lang="en"><p>3 March 2026</p></html>',
    );
  });
});
