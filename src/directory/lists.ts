import type { Item } from './item.js';
import { courts } from './lists/courts.js';
import { certainties, circumstances, factFamilies, facts } from './lists/facts.js';
import { forceDetails, forceFamilies, forces } from './lists/forces.js';
import { bodyZones, injuryKinds, injurySeverities } from './lists/injuries.js';
import { languages } from './lists/languages.js';
import { communes, contexts, sites, zones } from './lists/places.js';

/** Every list of the field by its name; a template and a form speak of a list by that name. */
export const LISTS = {
  bodyZones,
  certainties,
  circumstances,
  communes,
  contexts,
  courts,
  factFamilies,
  facts,
  forceDetails,
  forceFamilies,
  forces,
  injuryKinds,
  injurySeverities,
  languages,
  sites,
  zones,
} satisfies Record<string, readonly Item[]>;

export type ListName = keyof typeof LISTS;
export type CodeOf<Name extends ListName> = (typeof LISTS)[Name][number]['code'];

/** In which lists the parents of a list's entries stand; the first is the one that its options are grouped by. */
export const PARENTS: { readonly [name in ListName]?: readonly ListName[] } = {
  communes: ['zones'],
  facts: ['factFamilies'],
  forces: ['forceFamilies'],
  sites: ['communes', 'zones'],
};
