import type { MoreName } from './item.js';

/**
 * Every list of the field by its name, those that change most often first; templates and forms speak of a list by
 * that name, and `data/lists/<name>.json` ships its entries. What a list holds is data, which lists there are is not:
 * each is the answer to one question of a form.
 */
export const LIST_NAMES = [
  'sites',
  'communes',
  'zones',
  'courts',
  'forces',
  'forceFamilies',
  'forceDetails',
  'facts',
  'factFamilies',
  'circumstances',
  'contexts',
  'certainties',
  'injuryKinds',
  'bodyZones',
  'injurySeverities',
  'languages',
] as const;

export type ListName = (typeof LIST_NAMES)[number];

export const isListName = (name: string): name is ListName => LIST_NAMES.some((known) => known === name);

/** In which lists the parents of a list's entries stand; its options are grouped by them, in this order. */
export const PARENTS: { readonly [name in ListName]?: readonly ListName[] } = {
  communes: ['zones'],
  facts: ['factFamilies'],
  forces: ['forceFamilies'],
  sites: ['communes', 'zones'],
};

/** Lists whose codes answer one question: the code of a place says by itself whether it is a site or a commune. */
export const ONE_QUESTION: readonly (readonly ListName[])[] = [['sites', 'communes', 'zones']];

interface MoreField {
  readonly name: MoreName;
  readonly needed?: true;
}

/** What the entries of a list hold besides their labels. */
export const MORE: { readonly [name in ListName]?: readonly MoreField[] } = {
  bodyZones: [{ name: 'side', needed: true }],
  communes: [
    { name: 'insee' },
    { name: 'court' },
    { name: 'confidence' },
    { name: 'source' },
    { name: 'sourceEn' },
  ],
  courts: [{ name: 'addressee', needed: true }, { name: 'addresseeEn', needed: true }, { name: 'address' }],
  forceDetails: [{ name: 'kind', needed: true }],
  languages: [{ name: 'iso639_3' }, { name: 'script', needed: true }, { name: 'own', needed: true }],
};
