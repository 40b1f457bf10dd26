import {
  Choice,
  Code,
  DayField,
  EmailAddress,
  LanguageTag,
  Text,
  TimeOfDay,
  WayToReach,
  Whole,
} from '../../src/platform/forms/fields.js';
import { readForm } from '../../src/platform/forms/read-form.js';
import { faultsOf } from './sample.js';

class Typed {
  @Whole({ optional: true }) count?: number;
  @DayField({ optional: true }) on?: string;
  @TimeOfDay({ optional: true }) at?: string;
  @EmailAddress({ optional: true }) email?: string;
  @Code({ max: 20, optional: true }) plate?: string;
  @WayToReach({ max: 200, optional: true }) contact?: string;
  @Choice(['walk-in'], { optional: true }) channel?: string;
  @LanguageTag({ known: (tag) => tag === 'kmr-Latn', optional: true }) language?: string;
  @Text({ max: 200, multiline: true, optional: true }) words?: string;
}
const read = (name: keyof Typed, typed: string) => readForm(Typed, { [name]: typed }, 'page')[name];

describe('what was typed on another keyboard, or copied from a page', () => {
  it.each<[keyof Typed, string, unknown]>([
    ['count', '١٢', 12],
    ['count', '۱۲۰۰', 1200],
    ['count', '１２', 12],
    ['count', '1\u202f200', 1200],
    ['count', '١٬٢٠٠', 1200],
    ['on', '٢٠٢٦-٠٥-٠٢', '2026-05-02'],
    ['on', '۲۰۲۶‐۰۵‐۰۲', '2026-05-02'],
    ['on', '\u200f2026-05-02\u200f', '2026-05-02'],
    ['at', '5\u202fh\u202f30', '05:30'],
    ['at', '5\u00a0h\u00a030', '05:30'],
    ['at', '٠٥:٣٠', '05:30'],
    ['at', '５：３０', '05:30'],
    ['email', 'amina\u200b@example.org', 'amina@example.org'],
    ['email', '\u202aamina@exam\u00adple.org\u202c', 'amina@example.org'],
    ['email', 'ａｍｉｎａ＠example.org', 'amina@example.org'],
    ['email', 'amina٢@example.org', 'amina2@example.org'],
    ['plate', '\u200eAB\u2011١٢٣\u2011CD', 'AB-123-CD'],
    ['plate', '١٢؟٤٥？？', '12?45??'],
    ['contact', '+٣٣\u00a0٦\u00a0١٢ ٣٤ ٥٦ ٧٨', '+33 6 12 34 56 78'],
    ['contact', '\u2066@selam\u2069', '@selam'],
    ['channel', 'walk\u2013in', 'walk-in'],
    ['language', 'kmr\u2011Latn\u200b', 'kmr-Latn'],
  ])('%s: %j is understood', (name, typed, understood) => {
    expect(read(name, typed)).toBe(understood);
  });

  it.each<[keyof Typed, string, string]>([
    ['count', '١٢ أو ١٣', 'whole'],
    ['count', '፲፪', 'whole'],
    ['on', '٢/٥/٢٠٢٦', 'day'],
    ['at', '٢٥:٠٠', 'time'],
    ['email', 'amina\u2800example.org', 'email'],
  ])('%s: %j is refused, and not guessed at', (name, typed, fault) => {
    expect(faultsOf(Typed, { [name]: typed }, 'page')).toEqual({ [name]: [fault] });
  });

  it('is nothing when it shows nothing', () => {
    for (const name of ['email', 'plate', 'contact', 'on', 'at', 'words'] as const)
      expect(read(name, '\u200b\u200f\u00ad \u3164')).toBeUndefined();
  });

  it('stays as typed where it is somebody’s own words', () => {
    const words = 'ساعت ۵ می\u200cروم \u2067ትግርኛ\u2069, n\u202f° ٣';
    expect(read('words', words)).toBe(words);
    expect(read('contact', 'خانه می\u200cروم، ۳')).toBe('خانه می\u200cروم، ۳');
  });

  it('is converted no more than before where a program sends it', () => {
    expect(faultsOf(Typed, { count: '١٢', at: '٠٥:٣٠' }, 'api')).toEqual({ count: ['whole'], at: ['time'] });
  });
});
