import { lead, type Office, type OpenedCase } from '../tell.js';

const RECORDED = [
  'Récit inventé pour la démonstration.',
  'La personne déclare qu’elle marchait sur la route avec deux autres, le soir, il y a environ une semaine. Une voiture s’est arrêtée.',
  'Deux hommes en uniforme sont descendus. Ils ont demandé les papiers. L’un d’eux a pris son téléphone et l’a jeté dans le fossé.',
  'La personne déclare qu’elle ne veut pas dire son nom pour le moment.',
];

/** An account in Pashto, heard on the telephone through an interpreter: the French record stands alone, without a name. */
export async function onThePhone({ secondJurist, daysAgo }: Office): Promise<void> {
  const { ref, people } = await secondJurist.post<OpenedCase>('/api/cases', {
    incident: {
      on: daysAgo(8),
      onPrecision: 'week',
      at: '20:00',
      atPrecision: 'part-of-day',
      place: { siteId: 'loon_plage', text: 'sur la route, vers le canal' },
      context: 'road',
      circumstances: ['check'],
      kinds: ['L01', 'D04'],
      forces: [{ body: 'unknown_uniform', certainty: 'seen', count: 2, countKind: 'at_least' }],
      legalBasis: 'unknown',
    },
    channel: 'phone',
    juristId: secondJurist.id,
    summary: 'Dossier inventé. Contrôle sur la route, téléphone jeté.',
    people: [
      {
        role: 'complainant',
        pseudonym: 'Peuplier',
        languages: ['ps', 'en'],
        nationalityUnanswered: 'refused',
      },
    ],
  });
  const personId = people[0]?.id;
  const asked = {
    personId,
    on: daysAgo(2),
    mode: 'oral',
    language: 'ps',
    interpreter: 'Laila Exemple',
    purpose: 'store',
  };
  await secondJurist.post(`/api/cases/${ref}/consents`, { ...asked, given: true });
  await secondJurist.post(`/api/cases/${ref}/testimonies`, {
    personId,
    takenOn: daysAgo(2),
    mode: 'interpreted',
    language: 'ps',
    recordLanguage: 'fr',
    channel: 'phone',
    interpreter: 'Laila Exemple',
    readBack: true,
    text: RECORDED.join('\n\n'),
  });
  await lead(secondJurist, ref, 'inform', 'hear');
}
