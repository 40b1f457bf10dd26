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
import { TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let jurist: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  jurist = await test.as(await test.account('jurist'));
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
const asked = (answers: object) => jurist.call('POST', '/api/incidents', answers);

describe('every answer about an incident', () => {
  it('comes back as it was given, and is not lost when another one changes', async () => {
    const given = whole();
    const { id, version, ...told } = (await asked(given)).json;
    expect(told).toMatchObject(given);
    for (const name of Object.keys(given)) {
      const { json } = await asked(given);
      const other = name === 'description' ? { filmed: 'yes' } : { description: 'Autrement' };
      const changed = await jurist.call('PATCH', `/api/incidents/${json.id}`, { ...other, version: 1 });
      expect(changed.json).toMatchObject({ [name]: given[name] });
    }
    const emptied = Object.fromEntries(fields.map(([name]) => [name, null]));
    const blank = await jurist.call('PATCH', `/api/incidents/${id}`, { ...emptied, version });
    expect(blank.status).toBe(200);
    expect(Object.keys(blank.json).toSorted()).toEqual([...Object.keys(told), 'id', 'version'].toSorted());
  });

  it.each(['fr', 'en'] as const)(
    'has its name and its words in %s, for its case and a stale edit',
    async (language) => {
      const given = whole();
      const { json } = await asked(given);
      const incident = await test.db.read.findOneByOrFail(Incident, { id: json.id });
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

  it('is asked on the page, with every code that it takes', async () => {
    const opened = (await jurist.call('POST', '/api/cases', { incident: whole() })).json;
    const page = (await jurist.get(`/cases/${opened.ref}/incident/edit`)).text;
    for (const [name, field] of fields) {
      expect(page).toContain(field.shape === 'value' ? `name="${name}` : `name="${name}[`);
      const isFixed = field.shape === 'value' && 'enum' in field.kind.schema;
      for (const code of isFixed ? codesOfField(field) : []) expect(page).toContain(`value="${code}"`);
    }
  });
});
