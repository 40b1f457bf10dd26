import { lastWord, together, type Answer } from '../../src/consents/consents.rules.js';

const answer = (number: number, saidOn: string, given = true, withdrawnOn: string | null = null): Answer => ({
  number,
  saidOn,
  given,
  withdrawnOn,
  givenBy: 'person',
});
const forHer = (each: Answer): Answer => ({ ...each, givenBy: 'representative' });
const standing = (...answers: Answer[]) => lastWord(answers).standing;

describe('where answers about one purpose leave it', () => {
  it('is nowhere before anybody asked', () => {
    expect(standing()).toBe('none');
  });

  it('follows the last that was said, not the last that was typed', () => {
    expect(standing(answer(1, '2026-05-06', false), answer(2, '2026-05-03', true))).toBe('refused');
    expect(standing(answer(1, '2026-05-03', true), answer(2, '2026-05-06', false))).toBe('refused');
  });

  it('stays withdrawn when an older yes is entered late', () => {
    expect(standing(answer(1, '2026-05-03', true, '2026-05-05'), answer(2, '2026-05-04', true))).toBe(
      'withdrawn',
    );
  });

  it('is given again by a yes after the withdrawal, even of the same day', () => {
    expect(standing(answer(1, '2026-05-05', true, '2026-05-05'), answer(2, '2026-05-05', true))).toBe(
      'given',
    );
    expect(standing(answer(1, '2026-05-05', true, '2026-05-05'))).toBe('withdrawn');
  });
});

describe('a child and whoever represents her', () => {
  const [yes, no] = [answer(1, '2026-05-03'), answer(1, '2026-05-03', false)];

  it('must both say yes once both have spoken', () => {
    expect(standing(yes, forHer(answer(2, '2026-05-04')))).toBe('given');
    expect(standing(forHer(yes))).toBe('given');
  });

  it('cannot override each other, whoever speaks last', () => {
    expect(standing(no, forHer(answer(2, '2026-05-04')))).toBe('refused');
    expect(standing(forHer(no), answer(2, '2026-05-04'))).toBe('refused');
    expect(standing(answer(1, '2026-05-03', true, '2026-05-04'), forHer(answer(2, '2026-05-05')))).toBe(
      'withdrawn',
    );
  });

  it('each change their own mind', () => {
    expect(standing(no, forHer(answer(2, '2026-05-04')), answer(3, '2026-05-05'))).toBe('given');
  });
});

describe('several people together', () => {
  it('have given only what each of them has given', () => {
    expect(together(['given', 'given'])).toBe('given');
    expect(together(['given', 'none'])).toBe('none');
    expect(together(['none', 'refused'])).toBe('refused');
    expect(together(['refused', 'withdrawn', 'given'])).toBe('withdrawn');
    expect(together([])).toBe('none');
  });
});
