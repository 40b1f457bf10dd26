import { lineOf, told, when, type Check } from './check.js';
import type { Checked } from './checks.rules.js';

/** What may be amiss with the exhibits: none that one would expect, unread, without leave, or named vaguely. */
export function ofExhibits({ ref, manifest, people, exhibits }: Checked): Check[] {
  const chosen = exhibits.filter(({ isChosen }) => isChosen);
  const useful = manifest.exhibits.useful;
  const lacks = (...kinds: string[]): boolean => chosen.every(({ kind }) => !kinds.includes(kind));
  const isHurt = people.some((person) => person.isHurt);
  return [
    ...when(
      useful.includes('testimony') && lacks('testimony', 'translation'),
      told('testimony', `/cases/${ref}/testimonies`),
    ),
    ...exhibits.flatMap(({ place, id, kind, fault }) =>
      when(
        kind === 'translation' && (fault === 'unreviewed' || fault === 'outdated'),
        told(`translation.${fault}`, `/translations/${id}`, { place }),
      ),
    ),
    ...exhibits.flatMap(({ place, id, fault, isUnreadable }) =>
      when(
        manifest.recipient === 'prosecutor' && fault === null && isUnreadable,
        told('unreadable', `/testimonies/${id}`, { place }),
      ),
    ),
    ...when(
      useful.includes('medical_certificate') && isHurt && lacks('medical_certificate', 'photo'),
      told('injuries', `/cases/${ref}/documents`),
    ),
    ...(['medical', 'media'] as const).flatMap((leave) => {
      const lines = exhibits.filter(({ toAsk }) => toAsk === leave).map(({ place }) => `[${place}]`);
      return when(
        lines.length > 0,
        told(`leave.${leave}`, `/cases/${ref}/consents`, { list: lines.join(', ') }),
      );
    }),
    ...chosen.flatMap(({ place, isVague }) => when(isVague, told('vague', lineOf(place), { place }))),
  ];
}
