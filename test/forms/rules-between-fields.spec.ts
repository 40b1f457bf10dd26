import { Matches } from 'class-validator';
import { Check, DayField, Nested, Text } from '../../src/platform/forms/fields.js';
import { readForm } from '../../src/platform/forms/read-form.js';
import { faultsOf, refusalOf } from './sample.js';

class Stay {
  @DayField() from: string;
  @DayField({ optional: true })
  @Check<Stay>(({ from, to }) => (to && to < from ? { key: 'stays.endsFirst', params: { from } } : undefined))
  to?: string;
}

class Detention {
  @Nested(() => Stay) stay: Stay;
  @Text({ max: 20 })
  @Matches(/^[A-Z]/, { message: 'stays.capital' })
  place: string;
}

describe('a rule between fields', () => {
  it('speaks beside the field on which it stands, within the form that holds it', () => {
    const { fields } = refusalOf(
      Detention,
      { stay: { from: '2026-05-02', to: '2026-05-01' }, place: 'Coquelles' },
      'api',
    );
    expect(fields).toEqual({ 'stay.to': [{ key: 'stays.endsFirst', params: { from: '2026-05-02' } }] });
  });

  it('waits until its fields can be trusted', () => {
    const body = { stay: { from: 'x', to: '2026-05-01' }, place: 'Coquelles' };
    expect(faultsOf(Detention, body, 'api')).toEqual({ 'stay.from': ['day'] });
  });

  it("may be one of class-validator's own, with a key for a message", () => {
    const stay = { from: '2026-05-02' };
    expect(faultsOf(Detention, { stay, place: 'coquelles' }, 'api')).toEqual({ place: ['stays.capital'] });
    expect(faultsOf(Detention, { stay, place: '' }, 'api')).toEqual({ place: ['required'] });
    expect(readForm(Detention, { stay, place: 'Coquelles' }, 'api').place).toBe('Coquelles');
  });

  it('wants the form within the form', () => {
    expect(faultsOf(Detention, { place: 'Coquelles' }, 'api')).toEqual({ stay: ['required'] });
  });
});
