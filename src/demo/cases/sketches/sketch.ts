import type { Colleague } from '../../colleague.js';
import { waitForDossier } from '../../dossier.js';
import { lead, type Office, type OpenedCase } from '../../tell.js';
import { fileOf, type FileSketch } from './files.js';

/** A case of the demonstration in a few lines: who, what, how far. All of it is invented. */
export interface Sketch {
  readonly person: { readonly languages: readonly string[] } & Readonly<Record<string, unknown>>;
  /** Days before today on which it happened. */
  readonly ago: number;
  /** The incident of another case, or one of its own. */
  readonly incidentId?: string;
  readonly incident?: Readonly<Record<string, unknown>>;
  readonly summary: string;
  /** Purposes agreed to; those after a `-` were refused. */
  readonly consents: readonly string[];
  /** In her language; what it says in French, read over by the other jurist where `reviewed`. */
  readonly told: readonly string[];
  readonly translated?: readonly string[];
  readonly reviewed?: boolean;
  readonly files?: readonly FileSketch[];
  readonly steps: readonly string[];
  /** Why it was closed. */
  readonly closed?: string;
  /** A paper that is printed and approved. */
  readonly paper?: string;
}

const WAY = [
  'triage',
  'inform',
  'hear',
  'gather',
  'translate',
  'analyse',
  'choose',
  'prepare',
  'file',
  'follow',
  'learn',
] as const;

/** The steps of a case that nobody hands on, up to this one. */
export const wayTo = (step: (typeof WAY)[number]): readonly string[] => WAY.slice(0, WAY.indexOf(step) + 1);

/** Enters one sketch as the team would. @returns its reference */
export async function enter(office: Office, sketch: Sketch): Promise<string> {
  const { intern, jurist, secondJurist, staff, daysAgo } = office;
  const on = daysAgo(Math.max(sketch.ago - 1, 0));
  const { ref, people } = await jurist.post<OpenedCase>('/api/cases', {
    ...(sketch.incidentId
      ? { incidentId: sketch.incidentId }
      : { incident: { on: daysAgo(sketch.ago), onPrecision: 'day', ...sketch.incident } }),
    channel: 'field',
    juristId: jurist.id,
    summary: `Dossier inventé. ${sketch.summary}`,
    people: [{ role: 'complainant', ...sketch.person }],
  });
  const personId = people[0]?.id;
  const language = sketch.person.languages[0] ?? 'fr';
  for (const [colleague, duty] of [
    [intern, 'intern'],
    [secondJurist, 'jurist'],
    [staff, 'staff'],
  ] as const)
    await jurist.post(`/api/cases/${ref}/team`, { userId: colleague.id, duty });
  for (const consent of sketch.consents)
    await intern.post(`/api/cases/${ref}/consents`, {
      personId,
      on,
      mode: 'oral',
      language,
      interpreter: 'Interprète Exemple',
      purpose: consent.replace('-', ''),
      given: !consent.startsWith('-'),
    });
  const exhibits = await account(office, sketch, { ref, personId, language, on });
  for (const file of sketch.files ?? []) exhibits.push(await attach(intern, ref, file, daysAgo(sketch.ago)));
  await lead(jurist, ref, ...sketch.steps);
  if (sketch.closed) await jurist.post(`/api/cases/${ref}/steps`, { step: 'close', reason: sketch.closed });
  if (sketch.paper)
    await waitForDossier(jurist, ref, {
      template: sketch.paper,
      language: 'fr',
      identity: 'initials',
      ask: 'Désigner un·e avocat·e et accompagner la personne (demande inventée)',
      exhibits,
    });
  return ref;
}

interface Taken {
  readonly ref: string;
  readonly personId: string | undefined;
  readonly language: string;
  readonly on: string;
}

async function account(
  { intern, secondJurist }: Office,
  { told, translated, reviewed }: Sketch,
  { ref, personId, language, on }: Taken,
): Promise<{ kind: string; id: string }[]> {
  const taken = await intern.post<{ id: string }>(`/api/cases/${ref}/testimonies`, {
    personId,
    takenOn: on,
    mode: 'dictated',
    language,
    channel: 'in-person',
    interpreter: 'Interprète Exemple',
    readBack: true,
    text: told.join('\n\n'),
  });
  const testimony = { kind: 'testimony', id: taken.id };
  if (!translated) return [testimony];
  const { id } = await intern.post<{ id: string }>(`/api/testimonies/${taken.id}/translations`, {
    language: 'fr',
    kind: 'free',
    translator: 'Interprète Exemple',
    text: translated.join('\n\n'),
  });
  if (!reviewed) return [testimony];
  await secondJurist.post(`/api/translations/${id}/review`, { note: 'Relu (démonstration).' });
  return [testimony, { kind: 'translation', id }];
}

async function attach(intern: Colleague, ref: string, sketch: FileSketch, on: string) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ title: sketch.title, kind: sketch.kind, on }))
    form.append(name, value);
  form.append('file', await fileOf(sketch));
  const { items } = await intern.post<{ items: { id: string }[] }>(`/api/cases/${ref}/documents`, form);
  return { kind: 'document', id: items[0]?.id ?? '' };
}
