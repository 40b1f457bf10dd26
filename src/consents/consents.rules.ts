/**
 * What a person may agree to, in the order of the form. Each is asked and answered by itself: agreeing that a
 * testimony is kept says nothing about filing it. The directive for when she cannot be found any more has four
 * answers and is no consent; it is not here.
 */
export const PURPOSES = [
  'store',
  'file_criminal',
  'share_lcj',
  'share_lawyer',
  'share_partner',
  'medical',
  'file_ddd',
  'file_igpn',
  'file_admin',
  'file_civil',
  'file_international',
  'publish_anonymised',
  'publish_identified',
  'audio_video',
  'use_media_evidence',
  'use_media_public',
  'contact_later',
  'research_stats',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Without these two nothing can begin: they stand first in the form and in the header of each case. */
export const NEEDED_NOW = ['store', 'file_criminal'] as const satisfies readonly Purpose[];

/** How the answer was given, and by whom. */
export const CONSENT_MODES = ['oral', 'written', 'audio', 'thumbprint'] as const;
export type ConsentMode = (typeof CONSENT_MODES)[number];
export const GIVERS = ['person', 'representative'] as const;
export type Giver = (typeof GIVERS)[number];

/** `none`: nobody asked. It is no refusal, and no leave either. */
export const STANDINGS = ['given', 'refused', 'withdrawn', 'none'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One answer as far as the rule looks at it. `number` counts the answers of the case as they were recorded. */
export interface Answer {
  readonly number: number;
  readonly given: boolean;
  readonly givenBy: Giver;
  readonly saidOn: string;
  readonly withdrawnOn: string | null;
}

/** Where one giver's own answers leave her, and the answer that decides it. */
export interface Word<T extends Answer> {
  readonly giver: Giver;
  readonly standing: Standing;
  readonly answer: T;
}

/**
 * The last word of each giver who has spoken about one purpose, the person herself first. The last holds, in the
 * order in which they were *said*, not typed: an older paper that is entered late must not bring back what was taken
 * back since. On one day the order of recording decides, and a withdrawal comes after the answer that it takes back.
 */
export const wordsOf = <T extends Answer>(answers: readonly T[]): Word<T>[] =>
  GIVERS.flatMap((giver) => {
    const last = ownLastWord(answers.filter(({ givenBy }) => givenBy === giver));
    return last ? [{ giver, ...last }] : [];
  });

/**
 * Where answers about one purpose leave a person. A child speaks for herself beside whoever represents her: what
 * either refused or took back no yes of the other brings back (domain 1.4, rule 6). `answer` is the deciding one.
 */
export function lastWord<T extends Answer>(answers: readonly T[]): { standing: Standing; answer: T | null } {
  const words = wordsOf(answers);
  const standing = together(words.map((word) => word.standing));
  return { standing, answer: words.find((word) => word.standing === standing)?.answer ?? null };
}

function ownLastWord<T extends Answer>(answers: readonly T[]): { standing: Standing; answer: T } | undefined {
  const words = answers.flatMap((answer) => [
    {
      answer,
      on: answer.saidOn,
      after: 0,
      standing: answer.given ? ('given' as const) : ('refused' as const),
    },
    ...(answer.withdrawnOn === null
      ? []
      : [{ answer, on: answer.withdrawnOn, after: 1, standing: 'withdrawn' as const }]),
  ]);
  const last = words
    .sort((a, b) => compare(a.on, b.on) || a.answer.number - b.answer.number || a.after - b.after)
    .at(-1);
  return last && { standing: last.standing, answer: last.answer };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Several as one: a file in their names needs each of them, so the furthest from leave speaks for all. */
export function together(standings: readonly Standing[]): Standing {
  const worst = (['withdrawn', 'refused', 'none'] as const).find((standing) => standings.includes(standing));
  return standings.length === 0 ? 'none' : (worst ?? 'given');
}
