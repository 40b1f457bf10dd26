import { label } from '../directory/labels.js';
import { fromEthiopianClock } from '../directory/ethiopian-clock.js';
import type { Voice } from './wording.js';

/** What the first draft of the facts is made of; nothing of an identity. */
export interface FactsRecord {
  readonly happenedOn: string | null;
  readonly onPrecision: string;
  readonly at: string | null;
  readonly atPrecision: string;
  readonly clockSystem: string;
  readonly place: {
    readonly commune: string | null;
    readonly site: string | null;
    readonly text: string | null;
  };
  readonly context: string | null;
  readonly circumstances: readonly string[];
  readonly kinds: readonly string[];
  readonly legalBasis: string;
  readonly warningGiven: string;
  readonly rioVisible: string;
  readonly facesCovered: string;
  readonly filmed: string;
  readonly suffered: readonly string[];
  /** Marks of the exhibits that are testimonies: `[1]`. */
  readonly testimonies: readonly string[];
}

/** Turns keys below `dossiers.facts` into words of the paper's language. */
export interface Wording {
  readonly voice: Voice;
  readonly say: (key: string, params?: Record<string, string | number>) => string;
  readonly day: (day: string) => string;
  readonly month: (day: string) => string;
  /** Where one was, or during what: an entry of a list inside a sentence. */
  readonly around: (list: 'contexts' | 'circumstances', code: string) => string;
}

/**
 * The facts as the record alone tells them, paragraph by paragraph: a beginning that a jurist goes on writing. Each
 * is as certain as it was said ("environ", "dans la semaine du"), nothing is said of what was not asked, nothing is
 * asserted that somebody declares, and each sends its reader to the testimonies.
 */
export function draftOfFacts(record: FactsRecord, wording: Wording): string {
  const { say, voice } = wording;
  const own = (key: string, params?: Record<string, string | number>): string =>
    say(`${voice}.${key}`, params);
  const kinds = record.kinds
    .filter((code) => !isObserved(code, record))
    .map((code) => lowered(label('facts', code, 'fr')));
  const observed = [
    record.warningGiven === 'no' ? own('noWarning') : '',
    record.rioVisible === 'no' ? own('noRio') : '',
    record.facesCovered === 'yes' ? own('facesCovered') : '',
    record.filmed === 'yes' ? own('filmed') : '',
  ];
  const paragraphs = [
    [
      own('where', { when: whenOf(record, wording), where: whereOf(record, wording) }),
      record.circumstances.includes(REVENGE) ? say('revenge') : '',
    ],
    [basisOf(record, wording)],
    [kinds.length > 0 ? own('kinds', { list: kinds.join('\u202f; ') }) : ''],
    observed,
    record.suffered.map((text) => own('suffered', { text: lowered(text.trim().replace(/\.$/, '')) })),
    [
      record.testimonies.length > 0
        ? own('account', { count: record.testimonies.length, list: record.testimonies.join('') })
        : '',
    ],
  ];
  return paragraphs
    .map((sentences) => sentences.filter(Boolean).join(' '))
    .filter(Boolean)
    .map((paragraph) => withMarks(paragraph, record.testimonies.join('')))
    .join('\n\n');
}

const withMarks = (paragraph: string, marks: string): string =>
  marks === '' || paragraph.includes(marks) ? paragraph : `${paragraph.replace(/\.$/, '')} ${marks}.`;

/** "Le 2 mai 2026, vers 5 h". */
export function whenOf(record: FactsRecord, wording: Wording): string {
  const { happenedOn, onPrecision } = record;
  const { say, day, month } = wording;
  const on =
    happenedOn === null
      ? say('on.unknown')
      : say(`on.${onPrecision}`, { day: day(happenedOn), month: month(happenedOn) });
  return [on, hourOf(record, wording)].filter(Boolean).join(', ');
}

/** "vers 5 h"; nothing when no hour was told. */
export function hourOf({ at, atPrecision, clockSystem }: FactsRecord, { say }: Wording): string {
  if (at === null) return '';
  const hour = say(`at.${atPrecision}`, { hour: hourIn(at, say) });
  if (clockSystem !== 'ethiopian') return hour;
  // Which half was meant is not recorded: both readings are told, rather than one that may be twelve hours wrong.
  const [byDay, byNight] = (['day', 'night'] as const).map((half) =>
    hourIn(fromEthiopianClock(at, half).at, say),
  );
  return `${hour} ${say('ethiopian', { day: byDay ?? '', night: byNight ?? '' })}`;
}

/** Why it was done, not where one was: it has its own sentence. */
const REVENGE = 'revenge';

/** What a sentence of its own says already is not told twice. */
const isObserved = (code: string, { rioVisible, facesCovered, warningGiven }: FactsRecord): boolean =>
  (code === 'R03' && rioVisible === 'no') ||
  (code === 'R05' && facesCovered === 'yes') ||
  (code === 'R06' && warningGiven === 'no');

function basisOf({ legalBasis }: FactsRecord, { say, voice }: Wording): string {
  if (legalBasis === 'unknown') return '';
  return say(`${voice}.${legalBasis === 'none-shown' ? 'noneShown' : legalBasis}`);
}

/** "à Calais, rue des Huttes (« près du portail »), un lieu de vie informel, pendant une expulsion". */
function whereOf({ place, context, circumstances }: FactsRecord, { say, around }: Wording): string {
  const named = namedPlace(place, say);
  const text = place.text && lowered(place.text.trim().replace(/\.$/, ''));
  const told = text ? say(named ? 'place.toldToo' : 'place.told', { text }) : '';
  const during = [
    ...(context ? [around('contexts', context)] : []),
    ...circumstances.filter((code) => code !== REVENGE).map((code) => around('circumstances', code)),
  ];
  return [`${named}${told}` || say('place.unknown'), ...new Set(during)].join(', ');
}

/** A street is told as one; the name that a place goes by stands in quotation marks. */
function namedPlace({ commune, site }: FactsRecord['place'], say: Wording['say']): string {
  if (!site) return commune ? say('place.commune', { commune }) : '';
  if (!commune) return say('place.siteAlone', { site });
  return /^(Rue|Quai|Avenue|Chemin|Route|Place|Boulevard) /.test(site)
    ? say('place.street', { commune, site: lowered(site) })
    : say('place.site', { commune, site });
}

/** 05:00 as "5 h", 05:30 as "5 h 30". */
function hourIn(at: string, say: Wording['say']): string {
  const [hours = '', minutes = ''] = at.split(':');
  return minutes === '00'
    ? say('hour', { hours: Number(hours) })
    : say('hourAndMinutes', { hours: Number(hours), minutes });
}

/** An entry of a list, inside a sentence; what begins with an abbreviation (RIO, LBD) stays as it is. */
export const lowered = (text: string): string =>
  /^\p{Lu}\p{Ll}|^\p{Lu}[’ ]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
