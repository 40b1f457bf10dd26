import type { Office } from '../tell.js';

/** An alert of this morning: a place, a little of what happened, nobody met yet, and no jurist who took it on. */
export async function nobodyYet({ coordinator, daysAgo }: Office): Promise<void> {
  await coordinator.post('/api/cases', {
    incident: {
      on: daysAgo(1),
      onPrecision: 'day',
      atPrecision: 'unknown',
      place: { siteId: 'calais', text: 'derrière la gare (lieu inventé)' },
      context: 'street',
      kinds: ['V18'],
      legalBasis: 'unknown',
      description: 'Signalement inventé : une association dit que plusieurs personnes ont été poursuivies.',
    },
    channel: 'partner',
    summary: 'Dossier inventé. Personne n’a encore été rencontré.',
  });
}
