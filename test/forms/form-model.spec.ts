import { inspect } from 'node:util';
import { Invalid } from '../../src/platform/errors.js';
import { formModel } from '../../src/platform/forms/form-model.js';
import { readForm } from '../../src/platform/forms/read-form.js';
import { DoorForm, NewCaseForm, refusalOf } from './sample.js';

const translate = (key: string) => `[${key}]`;

describe('the model of a form for its page', () => {
  it('holds what was typed, with each sentence beside its field and again in the summary', () => {
    const body = {
      channel: 'field',
      on: 'yesterday',
      people: [{ name: '' }, { name: '', ageDeclared: '17' }],
    };
    const model = formModel({}, refusalOf(NewCaseForm, body, 'page'), translate);
    expect(model.values).toMatchObject({ channel: 'field', on: 'yesterday', people: [{ ageDeclared: 17 }] });
    expect(model.errors).toEqual({ on: ['[fieldErrors.day]'], 'people.0.name': ['[fieldErrors.required]'] });
    expect(model.summary).toEqual([
      { path: 'on', id: 'f-on', sentence: '[fieldErrors.day]' },
      { path: 'people.0.name', id: 'f-people-0-name', sentence: '[fieldErrors.required]' },
    ]);
  });

  it('starts with the record when nothing was typed yet', () => {
    expect(formModel({ channel: 'phone' }, undefined, translate)).toEqual({
      values: { channel: 'phone' },
      errors: {},
      summary: [],
    });
  });

  it('never gives a password back, neither after a refusal nor from a form that was accepted', () => {
    const body = { email: 'nobody', password: 'correct horse battery' };
    const refused = formModel(body, refusalOf(DoorForm, body, 'page'), translate);
    expect(refused.values).toEqual({ email: 'nobody' });
    const accepted = readForm(DoorForm, { ...body, email: 'amina@example.org' }, 'page');
    const later = formModel(accepted, new Invalid({ email: [{ key: 'accounts.emailTaken' }] }), translate);
    expect(JSON.stringify(later)).not.toContain('horse');
  });

  it('knows a raw body again when a service refuses what was read from it', () => {
    const body = Object.assign(Object.create(null) as object, {
      email: 'amina@example.org',
      password: 'correct horse battery',
      constructor: 'x',
    });
    readForm(DoorForm, body, 'page');
    const taken = new Invalid({ email: [{ key: 'accounts.emailTaken' }] }, body);
    expect(formModel(body, taken, translate).values).toEqual({ email: 'amina@example.org' });
  });

  it('finds the row of which a service speaks, though blank ones stood before it', () => {
    const body = { channel: 'field', on: '2026-05-02', people: [{ name: '' }, { name: 'Selam' }] };
    readForm(NewCaseForm, body, 'page');
    const refusal = new Invalid({ 'people.0.name': [{ key: 'people.twice' }] });
    expect(formModel(body, refusal, translate).values).toMatchObject({ people: [{ name: 'Selam' }] });
  });

  it('takes a password byte for byte', () => {
    const password = '  пароль с пробелами  ';
    expect(readForm(DoorForm, { email: 'amina@example.org', password }, 'page').password).toBe(password);
  });

  it('keeps what was typed out of a printed error', () => {
    const refusal = refusalOf(NewCaseForm, { channel: 'SECRETLY-SAID', summary: 'SECRETLY-SAID' }, 'page');
    expect(refusal.typed).toMatchObject({ summary: 'SECRETLY-SAID' });
    expect(inspect(refusal, { depth: 9 })).not.toContain('SECRETLY-SAID');
  });
});
