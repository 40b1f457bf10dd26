import type { Answer, Caller } from '../support/app.js';
import { aCase, type Cast } from '../consents/cast.js';
import type { TestApp } from '../support/app.js';

/** Invented, in three scripts; bidi marks, a joiner, tabs, empty lines and signs of templates among them. */
export const TIGRINYA = 'ንግሆ ሰዓት ሓደ እዩ ነይሩ።\n\nፖሊስ ናብ ቴንዳና መጺኦም። {{personne}} <b>ኣይነበረን</b>።';
export const ARABIC = 'جاءت الشرطة في الصباح\u200f، «اخرجوا» قالوا.\n\nأخذوا خيمتي\tوهاتفي (رقم 06).';
export const PERSIAN = 'می\u200cخواهم بگویم چه شد.';

/** A body that is accepted, to be made wrong in one place. */
export const told = (personId: string | undefined, over: object = {}): Record<string, unknown> => ({
  personId,
  takenOn: '2026-05-04',
  mode: 'dictated',
  language: 'ti',
  channel: 'in-person',
  readBack: true,
  text: TIGRINYA,
  ...over,
});

/** A case with a testimony in it and a translation that the jurist typed for Selam. */
export async function translated(
  test: TestApp,
): Promise<Cast & { testimonyId: string; translationId: string }> {
  const cast = await aCase(test, 'S. H.');
  const { json } = await cast.caller.call('POST', `/api/cases/${cast.ref}/testimonies`, told(cast.people[0]));
  const made = await translate(cast.caller, json.id);
  return { ...cast, testimonyId: json.id, translationId: made.json.id };
}

export const translate = (caller: Caller, testimonyId: string, over: object = {}): Promise<Answer> =>
  caller.call('POST', `/api/testimonies/${testimonyId}/translations`, {
    language: 'fr',
    kind: 'free',
    translator: 'Selam Tesfay',
    text: 'Il était une heure du matin.\n\nLa police est venue à nos tentes.',
    ...over,
  });
