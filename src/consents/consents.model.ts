import type { Language } from '../access/actor.js';
import { languageOf } from '../directory/language.js';
import { options, type Option } from '../directory/labels.js';
import type { Day } from '../platform/day.js';
import { lastWord, wordsOf, NEEDED_NOW, PURPOSES, type Purpose } from './consents.rules.js';
import type { ConsentRecord } from './consent-record.js';
import { TONES } from './consents-tab.service.js';
import type { PersonShown } from './people-of-case.js';

const isNeededNow = (purpose: Purpose): boolean => NEEDED_NOW.some((needed) => needed === purpose);

interface Shown {
  readonly language: Language;
  /** Names of accounts by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** What each person agreed to: where each purpose stands, and every answer below it. */
export const standingsModel = (
  people: readonly PersonShown[],
  consents: readonly ConsentRecord[],
  shown: Shown,
): object[] =>
  people.map((person) => {
    const own = consents.filter((consent) => consent.personId === person.id);
    const asked = PURPOSES.filter(
      (purpose) => isNeededNow(purpose) || own.some((consent) => consent.purpose === purpose),
    );
    return {
      label: person.label,
      role: person.role,
      purposes: asked.map((purpose) =>
        purposeModel(
          purpose,
          own.filter((consent) => consent.purpose === purpose),
          shown,
        ),
      ),
    };
  });

function purposeModel(purpose: Purpose, answers: readonly ConsentRecord[], shown: Shown): object {
  const { standing, answer } = lastWord(answers);
  return {
    purpose,
    standing,
    tone: TONES[standing],
    since: answer ? (standing === 'withdrawn' ? answer.withdrawnOn : answer.saidOn) : null,
    // A child and whoever represents her each take back their own.
    withdrawals: wordsOf(answers)
      .filter((word) => word.standing === 'given')
      .map((word) => ({
        href: `/consents/${word.answer.id}/withdrawal`,
        representative: word.answer.representative,
      })),
    answers: answers.map((each) => answerModel(each, shown)),
  };
}

/** One answer in the words of the page. */
export const answerModel = (answer: ConsentRecord, { language, names }: Shown): object => ({
  given: answer.given,
  saidOn: answer.saidOn,
  mode: answer.mode,
  language: languageOf(answer.language)?.[language] ?? answer.language,
  interpreter: answer.interpreter,
  noticeVersion: answer.noticeVersion,
  representative: answer.representative,
  collectedBy: names.get(answer.collectedBy) ?? '',
  withdrawnOn: answer.withdrawnOn,
  reason: answer.reason,
});

/** What the form offers. The two purposes without which nothing begins stand first. */
export const formOffers = (people: readonly PersonShown[], language: Language, today: Day) => ({
  people: people.map(({ id, label }): Option => ({ value: id, label })),
  languages: options('languages', language, today),
  neededNow: NEEDED_NOW,
  later: PURPOSES.filter((purpose) => !isNeededNow(purpose)),
  today,
});
