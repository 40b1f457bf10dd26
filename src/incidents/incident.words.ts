import { fromEthiopianClock } from '../directory/ethiopian-clock.js';
import { label } from '../directory/labels.js';
import { answerInWords } from '../platform/forms/coded.js';
import { fieldsOf } from '../platform/forms/field.js';
import { dateFormat, dayInWords } from '../platform/views/dates.js';
import type { Language } from '../platform/views/language.js';
import { translate } from '../platform/views/translate.js';
import type { Force } from './force.entity.js';
import type { Incident } from './incident.entity.js';
import { valuesOf } from './incident.model.js';
import { IncidentForm, PLACES } from './incidents.forms.js';
import type { Injury } from './injury.entity.js';

/** A line of a record that is read: `key` is a locale key, `value` words already, null where nothing is known. */
export interface Fact {
  readonly key: string;
  readonly value: string | readonly string[] | null;
}

/** Answers that are told in the line of another, or apart from the facts. */
const APART = new Set([
  'onPrecision',
  'atPrecision',
  'clockSystem',
  'peopleCountKind',
  'forces',
  'description',
]);

/** Answers that are told together with another; any other answer is told as its field says. */
const TOGETHER: Readonly<Record<string, (incident: Incident, language: Language) => string | null>> = {
  on: dayWords,
  at: hourWords,
  place: placeWords,
  peopleCount: ({ peopleCount, peopleCountKind }, language) =>
    countWords(peopleCount, peopleCountKind, language),
};

/** An incident in words, as sure as what was said of it and no surer; in the order of its form. */
export function incidentFacts(incident: Incident, language: Language): Fact[] {
  const values = valuesOf(incident);
  return [...fieldsOf(IncidentForm)]
    .filter(([name]) => !APART.has(name))
    .map(([name, field]) => ({
      key: `incidents.fields.${name}`,
      value:
        TOGETHER[name]?.(incident, language) ??
        (name in TOGETHER ? null : answerInWords(field, values[name as keyof IncidentForm], language)),
    }));
}

/** "2 mai 2026", "semaine du 2 mai 2026", "en mai 2026"; null when the day is not known. */
export function dayWords(
  { happenedOn, onPrecision }: Pick<Incident, 'happenedOn' | 'onPrecision'>,
  language: Language,
): string | null {
  if (happenedOn === null) return null;
  const day = dayInWords(happenedOn, language);
  if (onPrecision === 'day') return day;
  return translate(language, `incidents.around.${onPrecision}`, {
    day,
    month: monthWords(happenedOn, language),
  });
}

/** "mai 2026". A day that is only known to the month must not be read as if it were. */
const monthWords = (day: string, language: Language): string =>
  dateFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** With the hour of the other clock beside: six hours between the two name another patrol. */
export function hourWords(
  { at, atPrecision, clockSystem }: Pick<Incident, 'at' | 'atPrecision' | 'clockSystem'>,
  language: Language,
): string | null {
  if (at === null) return null;
  const said = translate(language, `incidents.hour.${atPrecision}`, { at });
  if (clockSystem !== 'ethiopian') return said;
  const day = fromEthiopianClock(at, 'day').at;
  const night = fromEthiopianClock(at, 'night').at;
  return translate(language, 'incidents.ethiopianClock', { said, day, night });
}

/** The site or commune, and the words of who told it; the code itself when a list no longer has it. */
export function placeWords(
  { siteId, placeText }: Pick<Incident, 'siteId' | 'placeText'>,
  language: Language,
): string | null {
  const site = siteId && PLACES.inWords(siteId, language);
  return [site, placeText].filter(Boolean).join('\n') || null;
}

/** "au moins 4", "environ 4": a count is never a total. */
export const countWords = (count: number | null, kind: string | null, language: Language): string | null =>
  count === null ? null : translate(language, `incidents.counted.${kind ?? 'at_least'}`, { n: count });

/** Who acted, one line each: the body, then what was seen of them, apart: each may run in a direction of its own. */
export function forceWords(force: Force, language: Language): { body: string; signs: string[] } {
  const signs = [
    force.unit,
    force.rio && translate(language, 'incidents.rioIs', { rio: force.rio }),
    force.plate && translate(language, 'incidents.plateIs', { plate: force.plate }),
    countWords(force.count, force.countKind, language),
    label('certainties', force.certainty, language),
  ];
  return {
    body: label('forces', force.body, language),
    signs: signs.flatMap((sign) => sign || []),
  };
}

export function injuryWords({ zone, kind, severity, seenByCarerOn }: Injury, language: Language): string {
  const seen =
    seenByCarerOn && translate(language, 'incidents.seenOn', { day: dayInWords(seenByCarerOn, language) });
  const parts = [
    label('injuryKinds', kind, language),
    zone && label('bodyZones', zone, language),
    severity && label('injurySeverities', severity, language),
    seen,
  ];
  return parts.filter(Boolean).join(' · ');
}
