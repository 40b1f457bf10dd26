import type { Purpose, Standing } from '../consents/consents.rules.js';

export const EXHIBIT_KINDS = ['testimony', 'translation', 'document'] as const;
export type ExhibitKind = (typeof EXHIBIT_KINDS)[number];

/** `initials`: no field of the identity vault is opened, let alone printed. */
export const IDENTITIES = ['nominative', 'initials'] as const;
export type IdentityShown = (typeof IDENTITIES)[number];

/** What a paper cannot do without, and what it leaves a line for when it is missing. */
export type Datum = 'complainant' | 'name' | 'declaredAddress' | 'court' | 'letterhead';

/** One paper that can be printed: its templates stand in `templates/dossiers/<key>/`. */
export interface Manifest {
  readonly key: string;
  /** Avenue of the domain's list. */
  readonly avenue: string;
  readonly recipient: 'prosecutor';
  readonly languages: readonly ['fr'];
  /** Who speaks: the complainant in the first person, or the association, which then names nobody. */
  readonly voice: 'complainant' | 'association';
  /** Purposes to which every complainant must have agreed. */
  readonly consents: readonly Purpose[];
  /**
   * Whether somebody's testimony may be joined, by where she stands on a complaint in her name (`file_criminal`);
   * `joinsIfKept` asks that she agreed to its being kept (`store`).
   */
  readonly testimonies: Readonly<Record<Standing, 'joins' | 'joinsIfKept' | 'stays'>>;
  readonly required: readonly Datum[];
  /** Printed as a line to be completed by hand when it is missing, and told on the page that composes. */
  readonly useful: readonly Datum[];
  /** The lawyer who read the template over; none yet, and the page that composes says so. */
  readonly validatedBy: string | null;
}

export const TEMPLATES = {
  'plainte-simple': {
    key: 'plainte-simple',
    avenue: 'A1',
    recipient: 'prosecutor',
    languages: ['fr'],
    voice: 'complainant',
    consents: ['file_criminal'],
    testimonies: { given: 'joins', none: 'stays', refused: 'stays', withdrawn: 'stays' },
    required: ['complainant', 'name'],
    // An address is a right (CPP 40-4-1), not a condition of the complaint, and may come on the day of signing.
    useful: ['declaredAddress', 'court', 'letterhead'],
    validatedBy: null,
  },
  'signalement-procureur': {
    key: 'signalement-procureur',
    avenue: 'A3',
    recipient: 'prosecutor',
    languages: ['fr'],
    voice: 'association',
    consents: [],
    testimonies: { given: 'joins', none: 'joinsIfKept', refused: 'stays', withdrawn: 'stays' },
    required: [],
    useful: ['court', 'letterhead'],
    validatedBy: null,
  },
} as const satisfies Record<string, Manifest>;

export type TemplateKey = keyof typeof TEMPLATES;
export const TEMPLATE_KEYS = Object.keys(TEMPLATES) as TemplateKey[];
export const manifestOf = (key: TemplateKey): Manifest => TEMPLATES[key];
