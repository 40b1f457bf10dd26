import { readForm } from '../../src/platform/forms/read-form.js';
import { faultsOf, NewCaseForm, PersonForm, refusalOf } from './sample.js';

const parsed = (json: string): unknown => JSON.parse(json);
const person = { name: 'Selam' };

describe('a hostile body', () => {
  it('cannot reach a prototype', () => {
    const body = parsed(
      '{"name":"S","__proto__":{"minor":true,"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    );
    const read = readForm(PersonForm, body, 'page');
    expect(read.minor).toBe(false);
    expect(read).toBeInstanceOf(PersonForm);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(faultsOf(PersonForm, body, 'api')).toEqual(
      Object.fromEntries([
        ['__proto__', ['unknown']],
        ['constructor', ['unknown']],
      ]),
    );
  });

  it('does not pass inherited values off as typed ones', () => {
    expect(faultsOf(PersonForm, Object.create({ name: 'Selam' }), 'page')).toEqual({ name: ['required'] });
  });

  it('is refused by the length of its list, before a single row is read', () => {
    let looked = 0;
    const row = new Proxy(person, { get: (...given) => ((looked += 1), Reflect.get(...given) as unknown) });
    const body = { channel: 'field', on: '2026-05-02', people: Array.from({ length: 1_000_000 }, () => row) };
    const refusal = refusalOf(NewCaseForm, body, 'api');
    expect(refusal.fields).toEqual({ people: [{ key: 'fieldErrors.tooMany', params: { count: 50 } }] });
    expect(looked).toBe(0);
  });

  it('is refused by the length of a list of codes', () => {
    const kinds = Array.from({ length: 1_000_000 }, (_, index) => `V${index}`);
    const body = { channel: 'field', on: '2026-05-02', people: [person], kinds };
    expect(faultsOf(NewCaseForm, body, 'api')).toEqual({ kinds: ['tooMany'] });
  });

  it('may be as deep as it likes: only what is declared is looked into', () => {
    const depth = 5_000;
    const deep = parsed(`${'{"place":'.repeat(depth)}1${'}'.repeat(depth)}`);
    const body = { ...(deep as object), channel: 'field', on: '2026-05-02', people: [person] };
    expect(faultsOf(NewCaseForm, body, 'api')).toEqual({ 'place.place': ['unknown'] });
    expect(readForm(NewCaseForm, body, 'page').people).toHaveLength(1);
  });

  it('does not get ten thousand sentences for ten thousand unknown keys', () => {
    const body = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`k${index}`, 1]));
    const { fields } = refusalOf(PersonForm, body, 'api');
    expect(Object.keys(fields).length).toBeLessThan(30);
  });
});
