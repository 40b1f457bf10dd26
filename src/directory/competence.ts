import { courts } from './lists/courts.js';
import { communes } from './lists/places.js';

type CommuneCode = (typeof communes)[number]['code'];

/** Why we believe it, and how much: what is not `high` is checked by a jurist before a letter leaves. */
interface Ground {
  readonly court: (typeof courts)[number]['code'];
  readonly source: { readonly fr: string; readonly en: string };
  readonly confidence: 'high' | 'medium' | 'low';
}

const text = {
  fr: 'Code de l’organisation judiciaire, tableaux annexes (état d’avril 2026)',
  en: 'Code de l’organisation judiciaire, annexed tables (as of April 2026)',
};
const presentation = (town: string) => ({
  fr: `Cour d’appel de Douai, présentation du ressort de ${town} (18 décembre 2019)`,
  en: `Douai court of appeal, presentation of the ${town} district (18 December 2019)`,
});

const boulogne: Ground = { court: 'tj_boulogne', source: text, confidence: 'high' };
const boulogneByTown: Ground = {
  ...boulogne,
  source: presentation('Boulogne-sur-Mer'),
  confidence: 'medium',
};
const dunkerque: Ground = { court: 'tj_dunkerque', source: text, confidence: 'high' };
const dunkerqueLikely: Ground = { ...dunkerque, confidence: 'medium' };
const saintOmer: Ground = {
  court: 'tj_saint_omer',
  source: presentation('Saint-Omer'),
  confidence: 'medium',
};

/**
 * Which prosecutor facts go to, by the commune where they happened. Oye-Plage is the trap: its sub-prefecture has
 * been Calais since 2017, but its court stayed in Saint-Omer.
 */
const COMPETENCE: { readonly [commune in CommuneCode]: Ground } = {
  calais: boulogne,
  marck: boulogne,
  coquelles: boulogne,
  sangatte: boulogne,
  bleriot_plage: boulogne,
  guines: boulogneByTown,
  boulogne,
  wimereux: boulogne,
  ambleteuse: boulogne,
  equihen: boulogne,
  hardelot: boulogne,
  berck: boulogneByTown,
  camiers: boulogneByTown,
  grande_synthe: dunkerque,
  loon_plage: dunkerque,
  mardyck: dunkerque,
  gravelines: dunkerque,
  dunkerque,
  leffrinckoucke: dunkerqueLikely,
  bray_dunes: dunkerqueLikely,
  oye_plage: saintOmer,
  saint_omer: saintOmer,
  longuenesse: saintOmer,
};

export type Prosecutor = (typeof courts)[number] & Ground;

/** `undefined` for a commune that the list lacks: then a person chooses, we do not guess. */
export function prosecutorFor(communeCode: string): Prosecutor | undefined {
  const ground = Object.hasOwn(COMPETENCE, communeCode) ? COMPETENCE[communeCode as CommuneCode] : undefined;
  const court = courts.find(({ code }) => code === ground?.court);
  return court && ground && { ...court, ...ground };
}
