import sharp from 'sharp';
import type { Caller } from './app.js';

export interface FullCase {
  ref: string;
  incidentId: string;
  personId: string;
  consentId: string;
  testimonyId: string;
  translationId: string;
  documentId: string;
  dossierId: string;
}

/**
 * A case with something in every field and of every kind, made through the API by a jurist.
 * @param word gives what is typed into the field of this name
 * @param press orders the dossier, where the one who opens the case may not
 */
export async function fullCase(
  jurist: Caller,
  word: (field: string) => string = (field) => field,
  press: Caller = jurist,
): Promise<FullCase> {
  const made = async (path: string, body: unknown, status = 201, by = jurist) => {
    const answer = await by.call('POST', path, body);
    if (answer.status !== status)
      throw new Error(`${path} answered ${answer.status} ${answer.text.slice(0, 400)}`);
    return answer.json;
  };
  const opened = await made('/api/cases', {
    incident: {
      on: '2026-05-02',
      onPrecision: 'day',
      at: '05:00',
      atPrecision: 'about',
      clockSystem: '24h',
      place: { text: word('Place') },
      context: 'living_site',
      kinds: ['V03'],
      legalBasis: 'unknown',
      description: word('Description'),
      forces: [{ body: 'pn_crs', unit: word('Unit'), plate: 'ZQ-777-XW', certainty: 'seen' }],
    },
    channel: 'field',
    summary: word('Summary'),
    people: [
      {
        role: 'complainant',
        name: word('Name'),
        pseudonym: word('Pseudonym'),
        initials: 'Z. Q.',
        languages: ['ar'],
        birthDate: '1999-04-05',
        nationality: 'SD',
        contacts: [{ channel: 'signal', value: word('Contact'), safety: word('Safety') }],
        declaredAddress: word('Address'),
        suffered: word('Suffered'),
      },
    ],
  });
  const at = `/api/cases/${opened.ref}`;
  const personId = opened.people[0].id;
  const consent = await made(`${at}/consents`, {
    personId,
    purpose: 'store',
    given: true,
    on: '2026-05-03',
    mode: 'oral',
    language: 'ar',
  });
  await made(`${at}/consents`, {
    personId,
    purpose: 'file_criminal',
    given: true,
    on: '2026-05-03',
    mode: 'oral',
    language: 'ar',
    interpreter: word('Interpreter'),
  });
  const testimony = await made(`${at}/testimonies`, {
    personId,
    takenOn: '2026-05-03',
    mode: 'dictated',
    language: 'ar',
    script: 'Arab',
    direction: 'rtl',
    channel: 'in-person',
    interpreter: word('Oral'),
    readBack: true,
    text: `كنا نائمين ${word('Testimony')}`,
  });
  const translation = await made(`/api/testimonies/${testimony.id}/translations`, {
    language: 'fr',
    kind: 'free',
    translator: word('Translator'),
    text: word('Translation'),
  });
  await made(
    `/api/translations/${translation.id}/review`,
    { reviewer: word('Reviewer'), note: word('Note') },
    200,
  );
  const form = new FormData();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><text y="50">x</text></svg>`;
  const picture = await sharp(Buffer.from(svg))
    .withExif({ IFD0: { ImageDescription: word('Exif') } })
    .jpeg()
    .toBuffer();
  form.append('file', new Blob([new Uint8Array(picture)]), `${word('FileName')}.jpg`);
  form.append('title', word('Title'));
  form.append('origin', word('Origin'));
  const { items } = await made(`${at}/documents`, form);
  await jurist.call(
    'PUT',
    `/drafts?page=${encodeURIComponent('/cases/new')}`,
    new URLSearchParams({ summary: word('Draft') }),
  );
  const dossier = await made(
    `${at}/dossiers`,
    {
      template: 'plainte-simple',
      language: 'fr',
      identity: 'nominative',
      exhibits: [
        { kind: 'testimony', id: testimony.id, title: word('Exhibit') },
        { kind: 'translation', id: translation.id, title: 'Traduction' },
        { kind: 'document', id: items[0].id, title: 'Photographie' },
      ],
    },
    202,
    press,
  );
  return {
    ref: opened.ref,
    incidentId: opened.incident.id,
    personId,
    consentId: consent.id,
    testimonyId: testimony.id,
    translationId: translation.id,
    documentId: items[0].id,
    dossierId: dossier.id,
  };
}

/** Waits until a dossier is printed and approves it for filing. */
export async function approved(caller: Caller, id: string): Promise<void> {
  for (;;) {
    const { json } = await caller.call('GET', `/api/dossiers/${id}`);
    if (!['queued', 'running'].includes(json.status)) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const answer = await caller.call('POST', `/api/dossiers/${id}/approval`);
  if (answer.status !== 201) throw new Error(`the approval answered ${answer.status} ${answer.text}`);
}
