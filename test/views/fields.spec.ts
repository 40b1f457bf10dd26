import { fieldName, valueAt } from '../../src/platform/views/field-names.js';
import { newFrame } from '../../src/platform/views/page-context.js';
import { helpers } from '../../src/platform/views/helpers.js';
import { Renderings } from '../../src/platform/views/templates.js';
import { ALL_TEMPLATES } from './template-tree.js';

const partials = ALL_TEMPLATES.filter(({ name }) => name.startsWith('partials/'));

const form = {
  values: {
    people: [{ name: 'سليمان "S"', birthDate: 'mai 2008', minor: 'not_known', languages: ['ti'] }],
    summary: '\nune ligne',
    password: 'azerty',
    again: 'on',
  },
  errors: { 'people.0.birthDate': ['Indiquez une date.'], '': ['Rien n’est enregistré.'] },
};

const drawn = (call: string): string => {
  const engine = new Renderings([...partials, { name: 'invented', source: `{{> ${call}}}` }], helpers);
  return engine.get('invented')!({ form }, newFrame('fr'));
};

describe('a field', () => {
  it('has the name that qs reads back, and a value that stays inside its attribute', () => {
    const html = drawn('fields/text form=form path="people.0.name" labelText="Nom" dir="auto"');
    expect(html).toContain('name="people[0][name]"');
    expect(html).toContain('value="سليمان &quot;S&quot;"');
    expect(html).toContain('<label for="f-people-0-name">Nom');
    expect(fieldName('version')).toBe('version');
  });

  it('links its hint and its error, and says that it is wrong', () => {
    const html = drawn(
      'fields/day form=form path="people.0.birthDate" labelText="Née le" hintText="Si connue" optional=true',
    );
    expect(html).toContain('aria-describedby="f-people-0-birthDate-hint f-people-0-birthDate-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('id="f-people-0-birthDate-error"');
    expect(html).toContain('facultatif');
  });

  it('keeps a day that is no day as it was typed, in a field that shows it', () => {
    expect(drawn('fields/day form=form path="people.0.birthDate" labelText="x"')).toMatch(
      /type="text"[^>]*value="mai 2008"/,
    );
    expect(drawn('fields/day form=form path="people.1.birthDate" labelText="x"')).toMatch(
      /type="date"[^>]*value=""/,
    );
  });

  it('keeps the first empty line of a text, which a browser would eat', () => {
    expect(drawn('fields/area form=form path="summary" labelText="x"')).toContain(
      '>\n\nune ligne</textarea>',
    );
  });

  it('never prints a password back', () => {
    expect(drawn('fields/text form=form path="password" labelText="x" type="password"')).not.toContain(
      'azerty',
    );
  });

  it('offers answers that are not yes or no, and gives the first the id that the summary links to', () => {
    const html = drawn('fields/answer form=form path="people.0.minor" labelText="Mineur ?"');
    expect(html).toMatch(/id="f-people-0-minor" name="people\[0\]\[minor\]" value="yes">/);
    expect(html).toMatch(/value="not_known" checked/);
    expect(html.match(/ checked/g)).toHaveLength(1);
  });

  it('ticks what was ticked', () => {
    expect(drawn('fields/flag form=form path="again" labelText="x"')).toContain(' checked');
    expect(drawn('fields/flag form=form path="never" labelText="x"')).not.toContain(' checked');
  });
});

describe('a group that repeats', () => {
  it('draws each row from the form around it', () => {
    const source = `{{#each form.values.people}}<b id="{{fieldId (concat "people." @index)}}">{{add @index 1}}</b>
      {{> fields/text form=@root.form path=(concat "people." @index ".name") labelText="Nom"}}{{/each}}`;
    const html = new Renderings([...partials, { name: 'invented', source }], helpers).get('invented')!(
      { form: { values: { people: [{ name: 'A' }, { name: 'B' }] }, errors: {} } },
      newFrame('fr'),
    );
    expect(html).toContain('<b id="f-people-1">2</b>');
    expect(html).toMatch(/name="people\[1\]\[name\]" value="B"/);
  });
});

describe('the error summary', () => {
  it('links each error to its field and keeps those of the whole form', () => {
    const html = drawn('error-summary form=form');
    expect(html).toContain('<a href="#f-people-0-birthDate">Indiquez une date.</a>');
    expect(html).toContain('<li>Rien n’est enregistré.</li>');
  });

  it('calls each field by its name, and by the number of its row where another bears it too', () => {
    const born = (row: number) => `fields/day form=form path="people.${row}.birthDate" labelText="Née le"}}`;
    const one = `${born(0)}{{> error-summary form=form`;
    expect(drawn(one)).toMatch(/Née le\s: Indiquez une date\.<\/a>/);
    expect(drawn(`${born(1)}{{> ${one}`)).toMatch(/Née le, n°\s1\s: Indiquez une date\.<\/a>/);
  });
});

describe('the value at a path', () => {
  it('is never something that an object merely inherits', () => {
    expect(valueAt({}, 'constructor.name')).toBeUndefined();
    expect(valueAt([], '__proto__')).toBeUndefined();
  });
});
