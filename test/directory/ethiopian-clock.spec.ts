import * as fc from 'fast-check';
import { fromEthiopianClock, toEthiopianClock } from '../../src/directory/ethiopian-clock.js';

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

  it('goes there and back for every minute of a day', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
        const at = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
        const told = toEthiopianClock(at);
        expect(fromEthiopianClock(told.at, told.half)).toEqual({ at, nextDay: hour < 6 });
      }),
    );
  });

  it('is refused if no such clock shows it', () => {
    for (const at of ['00:30', '13:00', '3:00', '03:60', '', '03:00:00'])
      expect(() => fromEthiopianClock(at, 'day')).toThrow(RangeError);
    expect(() => toEthiopianClock('24:00')).toThrow(RangeError);
  });
});
