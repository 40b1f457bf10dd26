import { lead, type Office, type OpenedCase } from '../tell.js';

const TOLD = [
  'እዚ ናይ ሓቂ ኣይኮነን። ንኣብነት ዝተጻሕፈ እዩ።',
  'ሰዓት ሓደ ናይ ንግሆ ነይሩ። ኣብ ድንኳነይ ነይረ።',
  'ፖሊስ መጺኦም። ጋዝ ተጠቒሞም። ዓይነይ ብጣዕሚ የሕምመኒ ነይሩ።',
  'ድንኳነይን ክዳነይን ወሲዶም።',
];
const TRANSLATED = [
  'Ceci n’est pas vrai. C’est écrit comme exemple.',
  'Il était une heure du matin [heure éthiopienne : sept heures]. J’étais dans ma tente.',
  'Des policiers sont venus. Ils ont utilisé du gaz. Mes yeux me faisaient très mal.',
  'Ils ont pris ma tente et mes vêtements.',
];

/** "One o'clock" is seven in the morning on an Ethiopian clock; the translation waits for a second reader. */
export async function oneOClock({ intern, jurist, daysAgo }: Office): Promise<void> {
  const { ref, people } = await intern.post<OpenedCase>('/api/cases', {
    incident: {
      on: daysAgo(4),
      onPrecision: 'day',
      at: '01:00',
      atPrecision: 'about',
      clockSystem: 'ethiopian',
      place: { siteId: 'puythouck' },
      context: 'living_site',
      circumstances: ['during_eviction'],
      kinds: ['V03', 'D01', 'D02'],
      forces: [{ body: 'gn_egm', certainty: 'inferred', count: 10, countKind: 'estimate' }],
      legalBasis: 'unknown',
      warningGiven: 'not_known',
      description: 'Incident inventé pour la démonstration.',
    },
    channel: 'partner',
    juristId: jurist.id,
    summary: 'Dossier inventé. Gaz lacrymogène, affaires emportées.',
    people: [
      {
        role: 'complainant',
        name: 'Selam Exemple',
        pseudonym: 'Étoile',
        languages: ['ti'],
        birthDateUnanswered: 'not_known',
        injuries: [{ zone: 'face', kind: 'oeil', severity: 'on_site' }],
      },
    ],
  });
  const personId = people[0]?.id;
  const asked = {
    personId,
    on: daysAgo(3),
    mode: 'oral',
    language: 'ti',
    interpreter: 'Hana Exemple',
    purpose: 'store',
  };
  await intern.post(`/api/cases/${ref}/consents`, { ...asked, given: true });
  const testimony = await intern.post<{ id: string }>(`/api/cases/${ref}/testimonies`, {
    personId,
    takenOn: daysAgo(3),
    mode: 'dictated',
    language: 'ti',
    channel: 'in-person',
    interpreter: 'Hana Exemple',
    readBack: true,
    text: TOLD.join('\n\n'),
  });
  await intern.post(`/api/testimonies/${testimony.id}/translations`, {
    language: 'fr',
    kind: 'free',
    translator: 'Hana Exemple',
    text: TRANSLATED.join('\n\n'),
  });
  await lead(intern, ref, 'inform', 'hear');
}
