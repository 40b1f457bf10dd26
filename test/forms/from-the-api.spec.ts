import { NotUnderstood } from '../../src/platform/errors.js';
import { readForm } from '../../src/platform/forms/read-form.js';
import { EditForm, faultsOf, NewCaseForm, refusalOf } from './sample.js';

const body = () => ({
  channel: 'phone',
  on: '2026-05-02',
  people: [{ name: 'Selam', languages: ['ti'], ageDeclared: 17, minor: true }],
  summary: 'Two vans.\r\nSix officers.',
});

describe('reading a form from the API', () => {
  it('takes the types as they are', () => {
    const form = readForm(NewCaseForm, body(), 'api');
    expect(form.people[0]).toMatchObject({ name: 'Selam', languages: ['ti'], ageDeclared: 17, minor: true });
    expect(form.summary).toBe('Two vans.\nSix officers.');
  });

  it('converts nothing', () => {
    const people = [{ name: 12, languages: 'ti', ageDeclared: '17', minor: 'on' }];
    expect(faultsOf(NewCaseForm, { ...body(), at: '5h30', people }, 'api')).toEqual({
      at: ['time'],
      'people.0.name': ['text'],
      'people.0.languages': ['list'],
      'people.0.ageDeclared': ['whole'],
      'people.0.minor': ['flag'],
    });
  });

  it('refuses a list where an object is asked for, and the other way round', () => {
    const faults = faultsOf(
      NewCaseForm,
      { ...body(), place: ['here'], people: { '0': { name: 'Selam' } } },
      'api',
    );
    expect(faults).toEqual({ place: ['object'], people: ['list'] });
  });

  it('names a field that does not exist, beside the place where it stands', () => {
    const { fields } = refusalOf(
      NewCaseForm,
      { ...body(), peuple: [], people: [{ name: 'S', nom: 'x' }] },
      'api',
    );
    expect(fields['peuple']).toEqual([{ key: 'fieldErrors.unknown', params: { name: 'peuple' } }]);
    expect(fields['people.0.nom']).toEqual([{ key: 'fieldErrors.unknown', params: { name: 'nom' } }]);
  });

  it('is refused as a whole when it is no object', () => {
    for (const nonsense of ['text', 12, [body()], true]) {
      expect(() => readForm(NewCaseForm, nonsense, 'api')).toThrow(NotUnderstood);
    }
  });

  it('tells "leave it" from "take it away"', () => {
    expect(readForm(EditForm, { version: 3 }, 'api').note).toBeUndefined();
    expect(readForm(EditForm, { version: 3, note: null }, 'api').note).toBeNull();
    expect(readForm(EditForm, { version: 3, calledAt: null }, 'api').calledAt).toBeUndefined();
  });

  it('wants the version of what is changed', () => {
    expect(faultsOf(EditForm, { note: 'x' }, 'api')).toEqual({ version: ['whole'] });
  });

  it('keeps an instant in UTC, and refuses one without its zone or on a day that does not exist', () => {
    const read = (calledAt: string) => readForm(EditForm, { version: 1, calledAt }, 'api').calledAt;
    expect(read('2026-05-03T07:10:00+02:00')).toBe('2026-05-03T05:10:00.000Z');
    for (const wrong of ['2026-05-03T07:10:00', '2026-02-30T07:10:00Z', '2026-05-03T27:10:00Z']) {
      expect(faultsOf(EditForm, { version: 1, calledAt: wrong }, 'api')).toEqual({ calledAt: ['instant'] });
    }
  });
});
