import { addDocuments } from './dawn-documents.js';
import { TOLD, TRANSLATED } from './dawn-words.js';
import { lead, type Office, type OpenedCase } from '../tell.js';
import { waitForDossier } from '../dossier.js';

/** An eviction at dawn: everything is there, from the alert to a dossier that can be printed. */
export async function dawn(
  office: Office,
): Promise<{ incidentId: string; dossier: () => Promise<Uint8Array | null> }> {
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
        { body: 'pn_crs', certainty: 'seen', count: 4, countKind: 'at_least' },
        { body: 'cleaning_company', certainty: 'seen', count: 6, countKind: 'estimate' },
      ],
      legalBasis: 'none-shown',
      warningGiven: 'no',
      rioVisible: 'no',
      facesCovered: 'not_asked',
      filmed: 'not_known',
      peopleCount: 15,
      peopleCountKind: 'at_least',
      description:
        'Expulsion à l’aube, inventée pour la démonstration. Tentes coupées puis chargées dans un camion.',
    },
    channel: 'field',
    juristId: jurist.id,
    summary:
      'Dossier inventé. Main droite douloureuse, tente et téléphone perdus ; un certificat et deux images.',
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
  for (const purpose of ['store', 'file_criminal', 'share_lawyer', 'medical', 'use_media_evidence'])
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
  await jurist.post(`/api/translations/${translation.id}/review`, {
    note: 'Relu avec l’original (démonstration).',
  });
  const documents = await addDocuments(intern, ref, office);
  await jurist.post(`/api/cases/${ref}/team`, { userId: staff.id, duty: 'staff' });
  await lead(jurist, ref, 'triage', 'inform', 'hear', 'gather', 'translate', 'analyse', 'choose');

  const exhibits = [
    { kind: 'testimony', id: testimony.id },
    { kind: 'translation', id: translation.id },
    ...documents.map(({ id }) => ({ kind: 'document', id })),
  ];
  const lawyer = {
    name: 'Clara Exemple',
    bar: 'barreau de Boulogne-sur-Mer',
    address: '1 place Inventée\n62200 Boulogne-sur-Mer',
  };
  const letter = {
    template: 'plainte-simple',
    language: 'fr',
    identity: 'nominative',
    signedBy: 'complainant',
    lawyer,
  };
  return { incidentId, dossier: () => waitForDossier(jurist, ref, { ...letter, exhibits }) };
}
