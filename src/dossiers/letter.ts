import { addDays, type Day } from '../platform/day.js';
import { Invalid } from '../platform/errors.js';
import { draftOfFacts } from './facts.rules.js';
import { REQUESTS, type DossierForm, type RequestCode } from './dossier.forms.js';
import { courtOf, factsRecordOf, isMinor } from './letter-parts.js';
import { linesOf, type Letter } from './letter.model.js';
import { manifestOf, type TemplateKey } from './manifest.js';
import type { Ready } from './readiness.service.js';
import { frenchWording, type Voice } from './wording.js';

type Typed = Omit<DossierForm, 'exhibits' | 'identity'>;

/** A letter is dated for the day on which it is signed and posted: a month ahead is a slip. */
const DAYS_AHEAD = 31;

/** What was typed, completed by what the record tells: the letter as it will be printed. @throws Invalid */
export function letterOf(typed: Typed, ready: Ready, today: Day): Letter {
  const { lawyer } = typed;
  if (typed.letterOn && typed.letterOn > addDays(today, DAYS_AHEAD))
    throw new Invalid({ letterOn: [{ key: 'dossiers.letterTooLate' }] });
  return {
    facts: typed.facts ?? proposedFacts(typed.template, ready),
    requests: (typed.requests ?? proposedRequests(typed.template, ready)).filter((code) =>
      requestsFor(typed.template).includes(code),
    ),
    furtherRequests: linesOf(typed.furtherRequests),
    lawyer: lawyer ? { name: lawyer.name, bar: lawyer.bar ?? null, address: lawyer.address ?? null } : null,
    signedBy: typed.signedBy ?? 'complainant',
    delivery: typed.delivery ?? 'registered',
    court: typed.court ?? courtOf(ready.sheet.incident),
    letterOn: typed.letterOn ?? today,
  };
}

export function proposedFacts(template: TemplateKey, { sheet, complainants, exhibits }: Ready): string {
  const testimonies = exhibits.filter(({ kind }) => kind === 'testimony').map(({ number }) => number);
  const wording = frenchWording(voiceOf(template, complainants.length));
  return draftOfFacts(factsRecordOf(sheet.incident, complainants, testimonies), wording);
}

/** A report names nobody who could be heard, examined or represented. */
const OF_A_REPORT: readonly RequestCode[] = ['images', 'unit', 'records'];

/** What this paper may ask for. */
export const requestsFor = (template: TemplateKey): readonly RequestCode[] =>
  manifestOf(template).voice === 'association' ? OF_A_REPORT : REQUESTS;

export function proposedRequests(template: TemplateKey, { sheet, complainants }: Ready): RequestCode[] {
  const minor = complainants.some(({ person }) => isMinor(person, null, sheet.incident.happenedOn ?? ''));
  return requestsFor(template).filter((code) => code !== 'guardian' || minor);
}

export function voiceOf(template: TemplateKey, complainants: number): Voice {
  if (manifestOf(template).voice === 'association') return 'they';
  return complainants > 1 ? 'we' : 'i';
}
