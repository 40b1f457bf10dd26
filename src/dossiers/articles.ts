/**
 * The articles of procedure that the papers name, and no other; offences stand in `qualifications.ts`. `validFrom` is told where the text in force changed lately; the
 * Code de procédure pénale is to be renumbered on 1 January 2029 (ordonnance 2025-1091): `validTo` will end these.
 * None has been read over by a lawyer yet (`validatedBy`), which the page that composes says; the paper does not.
 */
export interface Article {
  readonly code: 'CPP';
  readonly article: string;
  readonly about: string;
  /** `primary`: the text itself was read; `secondary`: an account of it; `known`: from practice. */
  readonly source: 'primary' | 'secondary' | 'known';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly validatedBy: string | null;
}

const article = (
  code: Article['code'],
  number: string,
  about: string,
  source: Article['source'],
  confidence: Article['confidence'],
): Article => ({
  code,
  article: number,
  about,
  source,
  confidence,
  validTo: '2028-12-31',
  validatedBy: null,
});

export const ARTICLES = {
  prosecutor: article('CPP', '40', 'the prosecutor receives complaints and reports', 'known', 'high'),
  outcome: article(
    'CPP',
    '40-2',
    'the prosecutor tells the complainant what was decided, and why',
    'primary',
    'high',
  ),
  review: article(
    'CPP',
    '40-3',
    'whoever reported facts may turn to the prosecutor general',
    'primary',
    'high',
  ),
  address: article('CPP', '40-4-1', 'the address of a third party may be declared', 'secondary', 'high'),
  place: article('CPP', '43', 'which prosecutor is competent', 'known', 'high'),
  guardian: article('CPP', '706-50', 'an ad hoc guardian for a minor', 'primary', 'high'),
} as const satisfies Record<string, Article>;

/** By name, as a paper quotes them: `40-2`. Those that are out of force on that day are missing, and a test notices. */
export const articlesOn = (day: string): Record<keyof typeof ARTICLES, string> =>
  Object.fromEntries(
    Object.entries(ARTICLES)
      .filter(
        ([, each]: [string, Article]) => (each.validFrom ?? '') <= day && day <= (each.validTo ?? '9999'),
      )
      .map(([name, each]) => [name, each.article]),
  ) as Record<keyof typeof ARTICLES, string>;
