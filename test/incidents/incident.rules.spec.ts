import { carried, incidentFaults, settledPrecision } from '../../src/incidents/incident.rules.js';
import { dayWords, hourWords } from '../../src/incidents/incident.words.js';

const TODAY = '2026-05-07';
const faults = (form: Parameters<typeof incidentFaults>[0]) => Object.keys(incidentFaults(form, TODAY));

describe('what cannot be true of an incident', () => {
  it('is a day after today, or a day that is said to be unknown', () => {
    expect(faults({ on: '2026-05-08' })).toEqual(['on']);
    expect(faults({ on: TODAY })).toEqual([]);
    expect(faults({ on: '2026-05-01', onPrecision: 'unknown' })).toEqual(['onPrecision']);
    expect(faults({ onPrecision: 'week' })).toEqual(['on']);
    expect(faults({ onPrecision: 'unknown' })).toEqual([]);
  });

  it('is an hour that no clock shows, or a count of nobody', () => {
    expect(faults({ at: '13:00', clockSystem: 'ethiopian' })).toEqual(['at']);
    expect(faults({ at: '12:30', clockSystem: 'ethiopian' })).toEqual([]);
    expect(faults({ atPrecision: 'exact' })).toEqual(['at']);
    expect(faults({ forces: [{ body: 'pn_crs', countKind: 'estimate' }] })).toEqual(['forces.0.count']);
  });
});

describe('what is said of a day and an hour', () => {
  it('is never surer than it was told', () => {
    expect(settledPrecision({ on: TODAY, at: '05:00' })).toEqual({
      onPrecision: 'day',
      atPrecision: 'about',
      clockSystem: '24h',
    });
    expect(settledPrecision({})).toMatchObject({ onPrecision: 'unknown', atPrecision: 'unknown' });
    expect(dayWords({ happenedOn: TODAY, onPrecision: 'week' }, 'fr')).toBe('semaine du 7 mai 2026');
    expect(dayWords({ happenedOn: TODAY, onPrecision: 'month' }, 'fr')).toBe('en mai 2026');
    expect(dayWords({ happenedOn: TODAY, onPrecision: 'month' }, 'en')).toBe('in May 2026');
  });

  it('shows the other clock beside an Ethiopian hour', () => {
    const words = hourWords({ at: '03:00', atPrecision: 'about', clockSystem: 'ethiopian' }, 'en');
    expect(words).toBe(
      'about 03:00 on the Ethiopian clock (09:00 if it was by day, 21:00 if it was by night)',
    );
  });

  it('follows when only half of a pair is changed', () => {
    expect(carried({ onPrecision: 'unknown' }, { on: TODAY }).onPrecision).toBeUndefined();
    expect(carried({ on: TODAY, onPrecision: 'day' }, { on: null }).onPrecision).toBeUndefined();
    expect(carried({ on: TODAY, onPrecision: 'week' }, { on: '2026-05-06' }).onPrecision).toBe('week');
  });
});
