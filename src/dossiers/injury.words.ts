import { label } from '../directory/labels.js';
import type { Injury } from '../incidents/injury.entity.js';
import { dayFr, sayFr } from './wording.js';

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
/** All other kinds are feminine in French. */
const MASCULINE = new Set(['hematome']);

/** "hématome de la main droite, constaté le 14 novembre 2026, soins aux urgences". In French. */
export function injuryInWords({
  kind,
  zone,
  severity,
  seenByCarerOn,
}: Pick<Injury, 'kind' | 'zone' | 'severity' | 'seenByCarerOn'>): string {
  const seat = zone && (SEATED.has(kind) ? sayFr(`dossiers.injury.zones.${zone}`) : bracketed(zone));
  const named = [sayFr(`dossiers.injury.kinds.${kind}`), seat].filter(Boolean).join(' ');
  const gender = MASCULINE.has(kind) ? 'masculine' : 'feminine';
  const seen = seenByCarerOn && sayFr(`dossiers.injury.seen.${gender}`, { day: dayFr(seenByCarerOn) ?? '' });
  return [named, seen, severity && sayFr(`dossiers.injury.care.${severity}`)].filter(Boolean).join(', ');
}

const bracketed = (zone: string): string => `(${label('bodyZones', zone, 'fr').toLowerCase()})`;
