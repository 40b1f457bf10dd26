import { adviceFor, looksRegistered } from '../../src/dossiers/posting.rules.js';

describe('the number of a registered letter', () => {
  it.each(['1A 234 567 8901 2', '2C12345678901', '1a.234.567.8901-2', 'RR 123 456 789 FR'])(
    '%s looks like one',
    (number) => expect(looksRegistered(number)).toBe(true),
  );
  it.each(['', '12345', '1A 234 567 8901', 'guichet 3', '1A 234 567 8901 23'])('"%s" does not', (number) =>
    expect(looksRegistered(number)).toBe(false),
  );
});

describe('an exhibit that is not in the file', () => {
  it('is asked for again when nobody can open it, laid out where it can be, and sent on a stick when paper cannot hold it', () => {
    expect(['broken', 'empty', 'encrypted', 'changed', 'plain-text'].map(adviceFor)).toEqual([
      'copy',
      'copy',
      'unlock',
      'again',
      'set',
    ]);
    expect(['too-large', 'not-paper', 'unsupported', 'too-slow'].map(adviceFor)).toEqual(
      Array(4).fill('stick'),
    );
  });
});
