import { label } from '../directory/labels.js';
import type { Injury } from '../incidents/injury.entity.js';
import { lowered } from './facts.rules.js';
import { dayFr, sayFr, wordedFr } from './wording.js';

/** Kinds that sit somewhere: "plaie de la nuque". Of the others the place stands in brackets. */
const SEATED = new Set([
  'hematome',
  'ecchymose',
  'plaie',
  'brulure',
  'brulure_chimique',
  'fracture',
  'entorse',
  'morsure',
  'autre',
]);
/** All other kinds that we have words for are feminine in French. */
const MASCULINE = new Set(['hematome']);

/** "hématome de la main droite, constaté le 14 novembre 2026, soins aux urgences". In French. */
export function injuryInWords({
  kind,
  zone,
  severity,
  seenByCarerOn,
}: Pick<Injury, 'kind' | 'zone' | 'severity' | 'seenByCarerOn'>): string {
  const worded = wordedFr(`dossiers.injury.kinds.${kind}`);
  const seat = zone && ((SEATED.has(kind) && wordedFr(`dossiers.injury.zones.${zone}`)) || bracketed(zone));
  const named = [worded ?? lowered(label('injuryKinds', kind, 'fr')), seat].filter(Boolean).join(' ');
  const gender = !worded || MASCULINE.has(kind) ? 'masculine' : 'feminine';
  const seen = seenByCarerOn && sayFr(`dossiers.injury.seen.${gender}`, { day: dayFr(seenByCarerOn) ?? '' });
  const care =
    severity &&
    (wordedFr(`dossiers.injury.care.${severity}`) ?? lowered(label('injurySeverities', severity, 'fr')));
  return [named, seen, care].filter(Boolean).join(', ');
}

const bracketed = (zone: string): string => `(${label('bodyZones', zone, 'fr').toLowerCase()})`;
