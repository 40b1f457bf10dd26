import { fromEthiopianClock } from '../../src/directory/ethiopian-clock.js';

describe('a time on the Ethiopian clock', () => {
  it.each([
    ['12:00', 'day', '06:00', false],
    ['03:00', 'day', '09:00', false],
    ['06:30', 'day', '12:30', false],
    ['11:59', 'day', '17:59', false],
    ['12:15', 'night', '18:15', false],
    ['05:59', 'night', '23:59', false],
    ['06:00', 'night', '00:00', true],
    ['11:00', 'night', '05:00', true],
  ] as const)('%s of the %s is %s', (at, half, expected, nextDay) => {
    expect(fromEthiopianClock(at, half)).toEqual({ at: expected, nextDay });
  });

  it('is refused if no such clock shows it', () => {
    for (const at of ['00:30', '13:00', '3:00', '03:60', '', '03:00:00'])
      expect(() => fromEthiopianClock(at, 'day')).toThrow(RangeError);
  });
});
