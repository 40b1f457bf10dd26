import { scannedCertificate } from '../certificate.js';
import type { Colleague } from '../colleague.js';
import { drawnBelongings, drawnTent } from '../drawings.js';
import { lead, type Office, type OpenedCase } from '../tell.js';
import { waitForDossier } from '../dossier.js';

const TOLD = [
  'هذه شهادة مخترعة للعرض فقط. الأشخاص والأحداث غير حقيقية.',
  'كنت نائماً في خيمتي مع صديقي. كان الوقت قبل طلوع الشمس.',
  'سمعت أصواتاً ورأيت أضواء. جاء رجال الشرطة وقالوا لنا أن نخرج.',
  'قطع أحدهم خيمتي بسكين. كان في الخيمة حقيبتي وهاتفي وبطانيتان.',
  'دفعني أحدهم فسقطت على الأرض. تؤلمني يدي اليمنى.',
  'لم يعطونا أي ورقة. أخذوا الخيام في شاحنة.',
];
const TRANSLATED = [
  'Ceci est un témoignage inventé pour la démonstration. Les personnes et les faits ne sont pas réels.',
  'Je dormais dans ma tente avec mon ami. C’était avant le lever du soleil.',
  'J’ai entendu des voix et j’ai vu des lumières. Des policiers sont venus et nous ont dit de sortir.',
  'L’un d’eux a coupé ma tente avec un couteau. Dans la tente il y avait mon sac, mon téléphone et deux couvertures.',
  'L’un d’eux m’a poussé et je suis tombé par terre. Ma main droite me fait mal.',
  'Ils ne nous ont donné aucun papier. Ils ont emporté les tentes dans un camion.',
];

/** An eviction at dawn: everything is there, from the alert to a dossier that can be printed. */
export async function dawn(office: Office): Promise<{ incidentId: string; dossier: () => Promise<Uint8Array | null> }> {
  const { intern, jurist, staff, daysAgo } = office;
  const { ref, incidentId, people } = await intern.post<OpenedCase>('/api/cases', {
    incident: {
      on: daysAgo(9),
      onPrecision: 'day',
      at: '05:30',
      atPrecision: 'about',
      place: { siteId: 'rue_des_huttes', text: 'Près du portail, côté canal (lieu inventé)' },
      context: 'living_site',
      circumstances: ['during_eviction'],
      kinds: ['V11', 'D01', 'D04', 'D06', 'R03'],
      forces: [
        { body: 'pn_crs', rio: '12?45??', certainty: 'seen', count: 4, countKind: 'at_least' },
        { body: 'cleaning_company', certainty: 'seen', count: 6, countKind: 'estimate' },
      ],
      legalBasis: 'none-shown',
      warningGiven: 'no',
      rioVisible: 'yes',
      facesCovered: 'not_asked',
      filmed: 'not_known',
      peopleCount: 15,
      peopleCountKind: 'at_least',
      description: 'Expulsion à l’aube, inventée pour la démonstration. Tentes coupées puis chargées dans un camion.',
    },
    channel: 'field',
    juristId: jurist.id,
    summary: 'Affaire inventée. Main droite douloureuse, tente et téléphone perdus ; un certificat et deux images.',
    people: [
      {
        role: 'complainant',
        name: 'Samir Exemple',
        initials: 'S. E.',
        languages: ['ar-SD', 'ar'],
        birthDate: '2001-01-01',
        nationality: 'soudanaise (inventée)',
        contacts: [{ channel: 'signal', value: '+33 0 00 00 00 00', safety: 'pas de message vocal' }],
        declaredAddress: 'chez Maître Clara Exemple\n1 place Inventée\n62200 Boulogne-sur-Mer',
        injuries: [{ zone: 'hand_right', kind: 'hematome', severity: 'pass', seenByCarerOn: daysAgo(8) }],
        suffered: 'Tente, sac, téléphone et deux couvertures perdus.',
      },
    ],
  });
  const personId = people[0]?.id;
  const asked = { personId, on: daysAgo(7), mode: 'oral', language: 'ar', interpreter: 'Karim Exemple' };
  for (const purpose of ['store', 'file_criminal', 'share_lawyer'])
    await intern.post(`/api/cases/${ref}/consents`, { ...asked, purpose, given: true });
  const testimony = await intern.post<{ id: string }>(`/api/cases/${ref}/testimonies`, {
    personId,
    takenOn: daysAgo(7),
    mode: 'dictated',
    language: 'ar',
    channel: 'in-person',
    interpreter: 'Karim Exemple',
    readBack: true,
    text: TOLD.join('\n\n'),
  });
  const translation = await intern.post<{ id: string }>(`/api/testimonies/${testimony.id}/translations`, {
    language: 'fr',
    kind: 'free',
    translator: 'Karim Exemple',
    text: TRANSLATED.join('\n\n'),
  });
  await jurist.post(`/api/translations/${translation.id}/review`, { note: 'Relu avec l’original (démonstration).' });
  const documents = await addDocuments(intern, ref, office);
  await jurist.post(`/api/cases/${ref}/team`, { userId: staff.id, duty: 'staff' });
  await lead(jurist, ref, 'triage', 'inform', 'hear', 'gather', 'translate', 'analyse', 'choose');

  const exhibits = [
    { kind: 'testimony', id: testimony.id },
    { kind: 'translation', id: translation.id },
    ...documents.map(({ id }) => ({ kind: 'document', id })),
  ];
  const lawyer = { name: 'Clara Exemple', bar: 'barreau de Boulogne-sur-Mer', address: '1 place Inventée\n62200 Boulogne-sur-Mer' };
  const letter = { template: 'plainte-simple', language: 'fr', identity: 'nominative', signedBy: 'complainant', lawyer };
  return { incidentId, dossier: () => waitForDossier(jurist, ref, { ...letter, exhibits }) };
}

async function addDocuments(intern: Colleague, ref: string, { daysAgo }: Office): Promise<{ id: string }[]> {
  const files: [name: string, type: string, bytes: Uint8Array, title: string, kind: string, on: string, origin: string][] = [
    ['tente.jpg', 'image/jpeg', await drawnTent(), 'Dessin inventé : la tente coupée', 'photo', daysAgo(9), 'démonstration'],
    ['sol.jpg', 'image/jpeg', await drawnBelongings(), 'Dessin inventé : ce qui est resté au sol', 'photo', daysAgo(9), 'démonstration'],
    ['certificat.pdf', 'application/pdf', await scannedCertificate(), 'Certificat médical inventé', 'medical_certificate', daysAgo(8), 'Dr Exemple'],
  ];
  const form = new FormData();
  // What is said of the files comes before them, in their order.
  for (const [, , , title, kind, on, origin] of files)
    for (const [name, value] of Object.entries({ title, kind, on, origin })) form.append(name, value);
  for (const [name, type, bytes] of files) form.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
  return (await intern.post<{ items: { id: string }[] }>(`/api/cases/${ref}/documents`, form)).items;
}
