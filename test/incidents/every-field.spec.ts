import { changesInWords } from '../../src/cases/answer-words.js';
import { IncidentChange } from '../../src/cases/cases.forms.js';
import { incidentFacts } from '../../src/incidents/incident.words.js';
import { IncidentForm } from '../../src/incidents/incidents.forms.js';
import { Incident } from '../../src/incidents/incident.entity.js';
import {
  fieldsOf,
  LATE_ENUM,
  type Field,
  type Schema,
  type ValueField,
} from '../../src/platform/forms/field.js';
import { translate } from '../../src/platform/views/translate.js';
import { Script } from '../api/by-the-book.js';
import { TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let jurist: Caller;
let script: Script;
beforeAll(async () => {
  test = await TestApp.start();
  jurist = await test.as(await test.account('jurist'));
  script = await Script.with(jurist);
});
afterAll(() => test.stop());

/** An answer that a field takes, by its schema; those of more than one part are written out. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  at: '05:00',
  place: { siteId: 'loon_plage', text: 'près du canal' },
  forces: [{ body: 'pn_crs', certainty: 'seen', count: 4, countKind: 'estimate' }],
};
function codesOfField({ kind: { schema } }: ValueField): string[] {
  const one = schema.type === 'array' ? (schema['items'] as Schema) : schema;
  const late = one[LATE_ENUM] as (() => string[]) | undefined;
  return late?.() ?? (one['enum'] as string[] | undefined) ?? [];
}
function sample(name: string, field: Field): unknown {
  if (name in SAMPLES) return SAMPLES[name];
  if (field.shape !== 'value') throw new Error(`write a sample of ${name}`);
  const { schema } = field.kind;
  const codes = codesOfField(field);
  if (schema.type === 'array') return codes.slice(0, 2);
  const [first] = codes;
  if (first !== undefined) return first;
  if (schema.type === 'integer') return 7;
  return schema['format'] === 'date' ? '2026-05-02' : 'Dit ainsi';
}

const fields = [...fieldsOf(IncidentForm)];
const whole = () => Object.fromEntries(fields.map(([name, field]) => [name, sample(name, field)]));
/** Every answer is held against its description in OpenAPI. */
const asked = (answers: object) => script.call(201, 'POST', '/api/incidents', answers);
const changed = (id: string, change: object) => script.call(200, 'PATCH', `/api/incidents/${id}`, change);

describe('every answer about an incident', () => {
  it('comes back as it was given, or as null, and is not lost when another one changes', async () => {
    const given = whole();
    const blank = await asked({});
    const { id, version, ...told } = await asked(given);
    expect(told).toMatchObject(given);
    for (const name of Object.keys(given)) {
      const { id: next } = await asked(given);
      const other = name === 'description' ? { filmed: 'yes' } : { description: 'Autrement' };
      expect(await changed(next, { ...other, version: 1 })).toMatchObject({ [name]: given[name] });
    }
    const emptied = Object.fromEntries(fields.map(([name]) => [name, null]));
    expect(Object.keys(await changed(id, { ...emptied, version }))).toEqual(Object.keys(blank));
  });

  it.each(['fr', 'en'] as const)(
    'has its name and its words in %s, for its case and a stale edit',
    async (language) => {
      const given = whole();
      const { id } = await asked(given);
      const incident = await test.db.read.findOneByOrFail(Incident, { id });
      expect(incidentFacts(incident, language).filter(({ value }) => value === null)).toEqual([]);
      for (const [name, field] of fields) {
        expect(translate(language, `incidents.fields.${name}`)).not.toBe('');
        if (field.shape !== 'value') continue;
        for (const code of codesOfField(field))
          // A code without words throws.
          expect([field.kind.inWords?.(code, language)]).toEqual([expect.any(String)]);
      }
      const changes = changesInWords(IncidentChange, {}, given, language);
      expect(changes.map(({ path }) => path).toSorted()).toEqual(Object.keys(given).toSorted());
    },
  );

  it('is told on the page of its case, and asked on its form with every code that it takes', async () => {
    const opened = (await jurist.call('POST', '/api/cases', { incident: whole() })).json;
    const [shown, form] = await Promise.all(
      ['', '/incident/edit'].map(async (path) => (await jurist.get(`/cases/${opened.ref}${path}`)).text),
    );
    const missing = fields.flatMap(([name, field]) => {
      const isFixed = field.shape === 'value' && 'enum' in field.kind.schema;
      return [
        field.shape === 'value' ? `name="${name}` : `name="${name}[`,
        ...(isFixed ? codesOfField(field).map((code) => `value="${code}"`) : []),
      ].filter((part) => !form?.includes(part));
    });
    expect(missing).toEqual([]);
    const incident = await test.db.read.findOneByOrFail(Incident, { id: opened.incident.id });
    const words = incidentFacts(incident, 'fr').flatMap(({ value }) => value ?? []);
    const text = shown?.replace(/<br>/g, '\n');
    expect(words.filter((each) => !text?.includes(escaped(each)))).toEqual([]);
  });
});

const escaped = (text: string): string => text.replaceAll("'", '&#x27;').replaceAll('"', '&quot;');
