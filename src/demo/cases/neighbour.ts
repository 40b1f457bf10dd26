import { lead, type Office, type OpenedCase } from '../tell.js';

const WRITTEN = [
  'دا شاهدي د نمونې لپاره جوړه شوې ده.',
  'زه په خېمه کې ویده وم. پولیس سهار وختي راغلل.',
  'زما خېمه یې وشلوله. زما ټلیفون او کمپله یې یووړل.',
  'زه اوس شکایت نه کوم.',
];

/** Who slept beside: the same incident, another person, who lets it be kept and wants no complaint in her name. */
export async function neighbour({ jurist, intern, daysAgo }: Office, incidentId: string): Promise<void> {
  const { ref, people } = await jurist.post<OpenedCase>('/api/cases', {
    incidentId,
    channel: 'field',
    juristId: jurist.id,
    summary:
      'Dossier inventé. Même expulsion ; pas de plainte en son nom, un signalement de l’association reste possible.',
    people: [
      {
        role: 'complainant',
        name: 'Gul Inventé',
        initials: 'G. I.',
        languages: ['ps'],
        ageDeclared: 17,
        ageBasis: 'declared',
        nationalityUnanswered: 'not_asked',
        suffered: 'Tente, téléphone et couverture perdus.',
      },
    ],
  });
  const personId = people[0]?.id;
  await jurist.post(`/api/cases/${ref}/team`, { userId: intern.id, duty: 'intern' });
  const asked = { personId, on: daysAgo(6), mode: 'oral', language: 'ps', interpreter: 'Laila Exemple' };
  await intern.post(`/api/cases/${ref}/consents`, { ...asked, purpose: 'store', given: true });
  await intern.post(`/api/cases/${ref}/consents`, { ...asked, purpose: 'file_criminal', given: false });
  await intern.post(`/api/cases/${ref}/testimonies`, {
    personId,
    takenOn: daysAgo(6),
    mode: 'written',
    language: 'ps',
    readBack: false,
    text: WRITTEN.join('\n\n'),
  });
  await lead(jurist, ref, 'inform', 'hear');
}
