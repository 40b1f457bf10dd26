import { partialName, type Template } from '../../src/platform/views/templates.js';
import { helpers } from '../../src/platform/views/helpers.js';
import { ALL_TEMPLATES, callsOf } from './template-tree.js';

/** Pages only: a paper's document may hold its own style, it is printed without any network. */
const PAGES = ALL_TEMPLATES.filter(({ name }) => !name.startsWith('dossiers/'));
const naming = (shape: RegExp, among: readonly Template[] = PAGES): string[] =>
  among.filter(({ source }) => shape.test(source)).map(({ name }) => name);

describe('the templates', () => {
  it('hold no style and no script of their own, which the content policy would refuse', () => {
    expect(naming(/\sstyle=|<style|\son\w+="/)).toEqual([]);
    expect(naming(/<script(?! src="\{\{asset)/)).toEqual([]);
  });

  it('print nothing unescaped but the body in a layout', () => {
    expect(naming(/\{\{\{|\{\{&/, ALL_TEMPLATES)).toEqual(['layouts/page', 'layouts/plain'].sort());
  });

  it('name no address of another site', () => {
    expect(naming(/(?:src|href|action)="(?:https?:)?\/\//)).toEqual([]);
  });

  it('call partials and helpers that exist', () => {
    const partials = new Set(ALL_TEMPLATES.map(({ name }) => partialName(name)));
    const known = new Set([...Object.keys(helpers), 'if', 'unless', 'each', 'with', 'lookup']);
    const calls = ALL_TEMPLATES.map(({ name, source }) => ({ name, ...callsOf(source) }));
    const strangers = calls.flatMap(({ name, ...call }) => [
      ...call.partials
        .filter((partial) => !partials.has(partial))
        .map((partial) => `${name}: {{> ${partial}}}`),
      ...call.helpers.filter((helper) => !known.has(helper)).map((helper) => `${name}: {{${helper} …}}`),
    ]);
    expect(strangers).toEqual([]);
  });
});
