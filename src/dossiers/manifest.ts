import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PURPOSES, type Purpose, type Standing } from '../consents/consents.rules.js';
import { KINDS, type DocumentKind } from '../documents/document.rules.js';
import { TEMPLATES } from '../platform/views/templates-folder.js';

/** What may be chosen as an exhibit. */
export const EXHIBIT_KINDS = ['testimony', 'translation', 'document'] as const;
export type ExhibitKind = (typeof EXHIBIT_KINDS)[number];
/** A volunteer's statement that she translated faithfully comes with her translation and is never chosen. */
export type PrintedKind = ExhibitKind | 'fidelity';

/** `initials`: nothing of the identity vault is printed; only names are compared with what was typed (`NamesOnPaper`). */
export const IDENTITIES = ['nominative', 'initials'] as const;
export type IdentityShown = (typeof IDENTITIES)[number];

/** What a paper cannot do without, and what it leaves a line for when it is missing. */
const DATA = [
  'complainant',
  'name',
  'date',
  'hour',
  'officers',
  'declaredAddress',
  'court',
  'letterhead',
] as const;
export type Datum = (typeof DATA)[number];

const RECIPIENTS = ['prosecutor', 'cabane'] as const;
/** Who speaks: the complainant in the first person, the association in its own name, or the team to a partner. */
const VOICES = ['complainant', 'association', 'team'] as const;
const SECTIONS = [
  'covering',
  'complaint',
  'report',
  'referral',
  'chronology',
  'facts',
  'qualification',
  'requests',
  'bordereau',
  'annex',
  'acknowledgement',
] as const;
export type Section = (typeof SECTIONS)[number];

/** One paper that can be printed: its templates and this file stand in `templates/dossiers/<key>/`. */
export interface Manifest {
  readonly key: string;
  /** Where it stands among the papers that are offered, from 1. */
  readonly place: number;
  /** Avenue, or document, of the domain's list. */
  readonly avenue: string;
  readonly recipient: (typeof RECIPIENTS)[number];
  readonly languages: readonly ['fr'];
  readonly voice: (typeof VOICES)[number];
  /** Purposes to which every complainant must have agreed. */
  readonly consents: readonly Purpose[];
  /**
   * Whether somebody's testimony may be joined, by where she stands on the purpose that is asked; `joinsIfKept` asks
   * that she agreed to its being kept (`store`).
   */
  readonly tellers: { readonly asks: Purpose } & Readonly<
    Record<Standing, 'joins' | 'joinsIfKept' | 'stays'>
  >;
  readonly required: readonly Datum[];
  /** Printed as a line to be completed by hand when it is missing, and told on the page that composes. */
  readonly useful: readonly Datum[];
  readonly exhibits: Readonly<Record<'required' | 'useful', readonly (ExhibitKind | DocumentKind)[]>>;
  /** In the order in which they are printed; the exhibits stand between the bordereau and what follows it. */
  readonly sections: readonly Section[];
  /** The lawyer who read the template over; none yet, and the page that composes says so. */
  readonly validatedBy: string | null;
}

export type TemplateKey = string;

const FOLDER = join(TEMPLATES, 'dossiers');

/** Every paper there is, in the order in which they are offered. A manifest that says what nobody knows stops the start. */
const MANIFESTS: ReadonlyMap<TemplateKey, Manifest> = new Map(
  readdirSync(FOLDER)
    .filter((key) => existsSync(join(FOLDER, key, 'manifest.json')))
    .map((key) =>
      manifestFrom(key, JSON.parse(readFileSync(join(FOLDER, key, 'manifest.json'), 'utf8')) as Manifest),
    )
    .sort((a, b) => a.place - b.place)
    .map((manifest) => [manifest.key, manifest]),
);

export const TEMPLATE_KEYS: readonly TemplateKey[] = [...MANIFESTS.keys()];

export function manifestOf(key: TemplateKey): Manifest {
  const found = MANIFESTS.get(key);
  if (!found) throw new Error(`There is no paper "${key}".`);
  return found;
}

/** @throws Error naming the file and what in it nobody knows */
function manifestFrom(key: string, read: Omit<Manifest, 'key'>): Manifest {
  const { recipient, voice, consents, tellers, required, useful, exhibits, sections } = read;
  const strangers = [
    ...unknown([recipient], RECIPIENTS),
    ...unknown([voice], VOICES),
    ...unknown([...consents, tellers.asks], PURPOSES),
    ...unknown([...required, ...useful], DATA),
    ...unknown([...exhibits.required, ...exhibits.useful], [...EXHIBIT_KINDS, ...KINDS]),
    ...unknown(sections, SECTIONS),
  ];
  if (strangers.length > 0) throw new Error(`${key}/manifest.json names ${strangers.join(', ')}`);
  return { ...read, key };
}

function unknown(said: readonly string[], known: readonly string[]): string[] {
  return said.filter((each) => !known.includes(each));
}
