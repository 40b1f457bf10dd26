import type { PersonInCase } from '../cases/case-sheet.service.js';
import { label } from '../directory/labels.js';
import type { Incident } from '../incidents/incident.entity.js';
import { draftOfChronology } from './chronology.rules.js';
import type { RequestCode } from './dossier.forms.js';
import { draftOfFacts, lowered, type FactsRecord } from './facts.rules.js';
import { injuryInWords } from './injury.words.js';
import { factsRecordOf, holdsAuthority, isMinor } from './letter-parts.js';
import type { ChronologyLine } from './letter.model.js';
import { manifestOf, type TemplateKey } from './manifest.js';
import { marksFor } from './marks.rules.js';
import { draftOfQualifications, type DraftedQualification } from './qualification.rules.js';
import type { Ready } from './readiness.service.js';
import { frenchWording, sayFr, type Voice } from './wording.js';

/** What `[1]`, `[2]` … mean: ids of exhibits, or null for a place whose exhibit is not taken. */
export type Marks = readonly (string | null)[];

export function proposedFacts(template: TemplateKey, ready: Ready, marks: Marks): string {
  return draftOfFacts(recordOf(ready, marks), wordingOf(template, ready));
}

export function proposedChronology(template: TemplateKey, ready: Ready, marks: Marks): ChronologyLine[] {
  const facts = recordOf(ready, marks);
  const seen = injuriesOf(template, ready).filter(({ seenByCarerOn }) => seenByCarerOn !== null);
  const on = seen.flatMap(({ seenByCarerOn }) => seenByCarerOn ?? []).sort()[0];
  const first = seen.filter(({ seenByCarerOn }) => seenByCarerOn === on);
  return draftOfChronology(
    {
      facts,
      place: placeOf(facts.place),
      acts: facts.kinds.map(kindInWords),
      care: on
        ? { on, injuries: first.map((each) => injuryInWords({ ...each, seenByCarerOn: null })) }
        : null,
      exhibits: ready.exhibits
        .filter(({ kind, id, of }) => kind === 'document' || isAccount({ kind, id, of }, ready))
        .map(({ kind, documentKind, id, on: day }) => ({
          kind: kind === 'document' ? (documentKind ?? 'other') : 'testimony',
          on: day,
          mark: markOf([id], marks),
        })),
    },
    wordingOf(template, ready),
    (key, params) => sayFr(`dossiers.chronology.${key}`, params),
  );
}

/** "Calais, Rue des Huttes (« sous le pont »)": what was told of a place is left out where a column cannot hold it. */
function placeOf({ commune, site, text }: FactsRecord['place']): string | null {
  const named = [...new Set([commune, site])].filter(Boolean).join(', ');
  const told = text !== null && text.length <= LONGEST_PLACE ? text.trim().replace(/\.$/, '') : '';
  if (!named) return text && text.slice(0, 300).split('\n', 1).join('');
  return told ? `${named}${sayFr('dossiers.facts.place.toldToo', { text: told })}` : named;
}
const LONGEST_PLACE = 80;

/** Rows to begin with: the chosen ones are printed unless told otherwise, the others wait on the page. */
export function proposedQualifications(
  template: TemplateKey,
  ready: Ready,
  marks: Marks,
): DraftedQualification[] {
  const facts = recordOf(ready, marks);
  const { incident } = ready.sheet;
  const forces = incident.forces ?? [];
  return draftOfQualifications(
    {
      ...facts,
      isPublicForce:
        forces.length === 0 || forces.some(({ body }) => holdsAuthority(body) || body.startsWith('unknown_')),
      severalOfficers: forces.reduce((sum, { count }) => sum + (count ?? 1), 0) > 1,
      minorUnderFifteen: ready.complainants.some(
        ({ person }) => person.ageDeclared !== null && person.ageDeclared < 15,
      ),
      injuries: injuriesOf(template, ready).map(injuryInWords),
      testimonies: facts.testimonies.join(''),
      certificates: markOf(
        ready.exhibits
          .filter(({ documentKind }) => documentKind === 'medical_certificate')
          .map(({ id }) => id),
        marks,
      ),
    },
    {
      say: (key, params) => sayFr(`dossiers.qualifications.${key}`, params),
      kind: kindInWords,
      voice: voiceOf(template, ready.complainants.length),
    },
  );
}

export function proposedRequests(
  offered: readonly RequestCode[],
  { sheet, complainants }: Ready,
): RequestCode[] {
  const minor = complainants.some(({ person }) => isMinor(person, null, sheet.incident.happenedOn ?? ''));
  return offered.filter((code) => code !== 'guardian' || minor);
}

function voiceOf(template: TemplateKey, complainants: number): Voice {
  if (manifestOf(template).voice !== 'complainant') return 'they';
  return complainants > 1 ? 'we' : 'i';
}

const wordingOf = (template: TemplateKey, { complainants }: Ready) =>
  frenchWording(voiceOf(template, complainants.length));

function recordOf(ready: Ready, marks: Marks): FactsRecord {
  const accounts = ready.exhibits.filter((each) => isAccount(each, ready));
  const mentions = [...new Set(accounts.map(({ id }) => markOf([id], marks)))].filter(Boolean);
  return factsRecordOf(ready.sheet.incident, ready.complainants, mentions);
}

/** A testimony, or a translation that goes without it: behind its testimony it bears the same number. */
const isAccount = (
  { kind, of }: { kind: string; id: string; of?: string | undefined },
  { exhibits }: Ready,
): boolean => kind === 'testimony' || (kind === 'translation' && !exhibits.some(({ id }) => id === of));

const markOf = (ids: readonly string[], marks: Marks): string =>
  marksFor(ids.map((id) => marks.indexOf(id) + 1).filter((place) => place > 0));

/** A report speaks of nobody's body. */
const injuriesOf = (template: TemplateKey, { complainants }: Ready): PersonInCase['injuries'] =>
  manifestOf(template).voice === 'association' ? [] : complainants.flatMap(({ injuries }) => injuries);

const kindInWords = (code: string): string => lowered(label('facts', code, 'fr'));

/** Whether anybody could tell which prosecutor it concerns. */
export const hasPlace = (incident: Incident): boolean =>
  incident.placeText !== null || incident.siteId !== null;
