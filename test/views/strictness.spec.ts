import { helpers } from '../../src/platform/views/helpers.js';
import { newFrame } from '../../src/platform/views/page-context.js';
import { Renderings, readTemplates, type Template } from '../../src/platform/views/templates.js';
import { TEMPLATES } from '../../src/platform/views/templates-folder.js';

const FRAME = newFrame('fr');
const partials = readTemplates(TEMPLATES).filter(({ name }) => name.startsWith('partials/'));

/** Renders one invented template, beside the real partials. */
function render(source: string, model: object = {}, others: Template[] = []): string {
  const renderings = new Renderings([...partials, ...others, { name: 'invented', source }], helpers);
  return renderings.get('invented')!(model, FRAME);
}

describe('a template', () => {
  it.each([
    ['prints', '{{naem}}'],
    ['asks about', '{{#if naem}}yes{{/if}}'],
    ['walks through', '{{#each naem}}x{{/each}}'],
    ['hands to a helper', '{{concat "a" naem}}'],
    ['hands to a partial', '{{> tag text=naem}}'],
    ['prints from inside', '{{person.naem}}'],
  ])('throws when it %s a field that the model lacks', (_, source) => {
    expect(() => render(source, { name: 'S. H.', person: { name: 'S. H.' } })).toThrow('naem');
  });

  it('takes null and absent fields when it says so', () => {
    expect(
      render('{{name}}|{{#if (opt this "hint")}}no{{/if}}|{{opt this "hint" "none"}}', { name: null }),
    ).toBe('||none');
  });

  it('throws when a partial is given an argument that it does not know, or lacks one that it needs', () => {
    expect(() => render('{{> why sumary="layout.why" text="x"}}')).toThrow('does not know sumary');
    expect(() => render('{{> tabs label="layout.steps"}}')).toThrow('lacks tabs');
  });

  it('gives a partial nothing of the page around it that was not handed over', () => {
    const part = { name: 'invented/_part', source: '{{secret}}' };
    expect(() => render('{{> invented/_part}}', { secret: 'x' }, [part])).toThrow('secret');
    expect(render('{{> invented/_part this}}', { secret: 'x' }, [part])).toBe('x');
  });

  it('escapes what a person typed, once, in text, attributes and sentences', () => {
    const said = '<script>alert("1")</script> & {{name}} {{{name}}} $t(layout.name)';
    const shown =
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; {{name}} {{{name}}} $t(layout.name)';
    expect(render('{{said}}', { said })).toBe(shown);
    expect(render('{{t "dates.dayAndTime" day=said time="5"}}', { said })).toBe(`${shown} à 5`);
    expect(render('<p{{langAttributes said "auto"}}>', { said: '"><b' })).toBe(
      '<p lang="&quot;&gt;&lt;b" dir="auto">',
    );
  });

  it('throws when its words are missing or wait for a parameter', () => {
    expect(() => render('{{t "layout.nothingLikeIt"}}')).toThrow('layout.nothingLikeIt');
    expect(() => render('{{t "layout.nav"}}')).toThrow('layout.nav');
    expect(() => render('{{t "dates.dayAndTime" day="x"}}')).toThrow('time');
  });
});
