import { PDFDocument } from 'mupdf';
import sharp from 'sharp';
import type { Actor } from '../../../src/access/actor.js';
import { declaration } from '../../printing/scripts.js';
import type { Caller, TestApp } from '../../support/app.js';

type Person = Actor & { email: string };

/** A case of an invented person, as far as its jurist has taken it through the API. */
export interface CaseInHand {
  readonly ref: string;
  readonly personId: string;
  readonly jurist: Person;
  readonly call: Caller;
}

export const NAME = 'Selam Exemple-Haile';

/** A case with one complainant; `consent: null` leaves the question of a complaint unasked. */
export async function openCase(
  test: TestApp,
  { consent = true, over = {} }: { consent?: boolean | null; over?: object } = {},
): Promise<CaseInHand> {
  const jurist = await test.account('jurist');
  const call = await test.as(jurist);
  const person = {
    role: 'complainant',
    name: NAME,
    initials: 'S. E.',
    languages: ['ti'],
    birthDate: '2001-02-03',
    nationality: 'érythréenne',
    declaredAddress: 'chez Association inventée\n1 rue Sans-Nom\n62100 Calais',
    injuries: [{ zone: 'forearm_left', kind: 'hematome', severity: 'on_site', seenByCarerOn: '2026-05-03' }],
    suffered: 'une tente, un sac de couchage',
    ...over,
  };
  const incident = {
    on: '2026-05-02',
    at: '05:00',
    atPrecision: 'about',
    place: { siteId: 'calais', text: 'sous le pont' },
    context: 'living_site',
    kinds: ['V03', 'D01'],
    legalBasis: 'none-shown',
    warningGiven: 'no',
    forces: [
      { body: 'pn_crs', unit: 'CRS 8', rio: '12?45??', certainty: 'seen', count: 4, countKind: 'at_least' },
    ],
  };
  const { json } = await demand(
    call.call('POST', '/api/cases', { incident, channel: 'field', people: [person] }),
    201,
  );
  const personId = json.people[0].id as string;
  if (consent !== null) await answer(call, json.ref, personId, 'file_criminal', consent);
  return { ref: json.ref as string, personId, jurist, call };
}

export const answer = (call: Caller, ref: string, personId: string, purpose: string, given: boolean) =>
  demand(
    call.call('POST', `/api/cases/${ref}/consents`, {
      personId,
      purpose,
      given,
      on: '2026-05-03',
      mode: 'oral',
      language: 'ti',
    }),
    201,
  );

/** A dictated testimony with a French translation that a named reader has reviewed. */
export async function testimony({ ref, personId, call }: CaseInHand, language: string, file: string) {
  const text = declaration(file).join('\n\n');
  const told = {
    personId,
    takenOn: '2026-05-03',
    mode: 'dictated',
    language,
    channel: 'in-person',
    readBack: true,
    text,
  };
  const { json: taken } = await demand(call.call('POST', `/api/cases/${ref}/testimonies`, told), 201);
  const french = {
    language: 'fr',
    kind: 'free',
    translator: 'Abel Inventé',
    text: declaration('fra').join('\n\n'),
  };
  const { json: translated } = await demand(
    call.call('POST', `/api/testimonies/${taken.id}/translations`, french),
    201,
  );
  await demand(
    call.call('POST', `/api/translations/${translated.id}/review`, { reviewer: 'Rahel Deuxième-Lecture' }),
    [200, 201],
  );
  return [
    { kind: 'testimony', id: taken.id as string },
    { kind: 'translation', id: translated.id as string },
  ];
}

/** What somebody wrote herself, in French. @returns its id */
export async function written({ ref, personId, call }: CaseInHand, text: string): Promise<string> {
  const told = { personId, takenOn: '2026-05-03', mode: 'written', language: 'fr', readBack: true, text };
  return (await demand(call.call('POST', `/api/cases/${ref}/testimonies`, told), 201)).json.id as string;
}

export async function document(
  { ref, call }: CaseInHand,
  name: string,
  bytes: Uint8Array,
  title: string,
  over: Record<string, string> = {},
) {
  const body = new FormData();
  for (const [field, value] of Object.entries(over)) body.append(field, value);
  body.append('title', title);
  body.append('file', new Blob([new Uint8Array(bytes)]), name);
  const { json } = await demand(call.call('POST', `/api/cases/${ref}/documents`, body), 201);
  return { kind: 'document', id: json.items[0].id as string, title };
}

/** A drawing that could be a photograph, and a scan of two pages; both invented. */
export const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#789' } })
    .jpeg()
    .toBuffer();
export function scan(pages = 2): Uint8Array {
  const pdf = new PDFDocument();
  for (let page = 0; page < pages; page += 1)
    pdf.insertPage(-1, pdf.addPage([0, 0, 595, 842], 0, {}, `0.5 w 60 60 475 ${700 - page * 50} re S`));
  return pdf.saveToBuffer('').asUint8Array().slice();
}

/** The letterhead, as the coordination fills it in. */
export async function letterhead(test: TestApp): Promise<void> {
  const call = await test.as(await test.account('coordinator'));
  const typed = {
    name: 'Association inventée pour les tests',
    address: '12 rue du Port\n62100 Calais',
    city: 'Calais',
    email: 'contact@example.org',
    telephone: '03 00 00 00 00',
    controller: 'Association inventée',
    referencePrefix: 'HRO',
    version: '1',
  };
  await demand(call.post('/settings', typed), 303);
  const signs = { name: 'Camille Inventée', function: 'Coordination juridique', isDefault: 'true' };
  await demand(call.post('/settings/signatories', signs), 303);
}

/** Asks until the dossier is printed, failed or called off. */
export async function finished(call: Caller, id: string) {
  for (;;) {
    const { json } = await demand(call.call('GET', `/api/dossiers/${id}`), 200);
    if (!['queued', 'running'].includes(json.status)) return json;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function file(call: Caller, id: string): Promise<Buffer> {
  const answer = await fetch(`${call.url}/api/dossiers/${id}/pdf`, { headers: { cookie: call.cookie } });
  if (answer.status !== 200) throw new Error(`the file answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

export const order = (over: object = {}) => ({
  template: 'plainte-simple',
  language: 'fr',
  identity: 'nominative',
  ...over,
});

/** Orders a dossier, waits for it and fetches it. */
export async function printed({ ref, call }: CaseInHand, asked: object) {
  const { json } = await demand(call.call('POST', `/api/cases/${ref}/dossiers`, asked), 202);
  const dossier = await finished(call, json.id);
  if (dossier.status !== 'done') throw new Error(`the dossier is ${dossier.status}: ${dossier.fault}`);
  return { dossier, pdf: await file(call, json.id) };
}

export async function demand<T extends { status: number; text: string }>(
  asked: Promise<T>,
  status: number | number[],
): Promise<T> {
  const answered = await asked;
  if (![status].flat().includes(answered.status))
    throw new Error(`${answered.status}: ${answered.text.slice(0, 600)}`);
  return answered;
}
