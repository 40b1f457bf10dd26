import type { QualificationLine } from './letter.model.js';
import type { Voice } from './wording.js';

/** A row as a draft leaves it: one that is not chosen is on the page with its words, for the jurist to decide. */
export interface DraftedQualification extends QualificationLine {
  readonly chosen: boolean;
}

/** What a first draft of the table of qualifications is made of. */
export interface QualifiedRecord {
  /** Codes of the directory's lists. */
  readonly kinds: readonly string[];
  readonly circumstances: readonly string[];
  readonly rioVisible: string;
  readonly facesCovered: string;
  /** Whether whoever acted may have held public authority: only where all are known to be private, not. */
  readonly isPublicForce: boolean;
  /** Whether several were there: how many of them acted, nobody has recorded. */
  readonly severalOfficers: boolean;
  readonly minorUnderFifteen: boolean;
  /** Each in a few words; none where the paper does not speak of a person's body. */
  readonly injuries: readonly string[];
  /** Marks of the testimonies, and of the medical certificates: `[1][3]`, or nothing. */
  readonly testimonies: string;
  readonly certificates: string;
}

export interface QualificationWording {
  /** Below `dossiers.qualifications`. */
  readonly say: (key: string, params?: Record<string, string | number>) => string;
  /** A kind of fact inside a sentence. */
  readonly kind: (code: string) => string;
  /** In a complaint the one who declares is the one who speaks, and is not told of as of another. */
  readonly voice: Voice;
}

/** Kinds that may be an offence or something else: they tick no row, and are told with what is still to be found out. */
interface OpenKinds {
  readonly kinds: readonly string[];
  readonly note: 'seized' | 'taken' | 'words';
}

interface Lead {
  readonly code: string;
  readonly byOfficersOnly: boolean;
  /** Kinds that say by themselves what the offence asks for. */
  readonly kinds: readonly string[];
  readonly open?: readonly OpenKinds[];
}

/**
 * Which kinds of facts lead to which row of the law (domain.md §3 and 6.3). What a code alone cannot decide (sexual
 * violence, a permanent infirmity, discrimination) is left to the jurist, who finds the row on the page, unticked.
 */
const LEADS: readonly Lead[] = [
  {
    code: 'VIOL_PDAP',
    byOfficersOnly: true,
    kinds: 'V01 V02 V03 V04 V05 V06 V07 V08 V09 V10 V11 V12 V14 V16 L03'.split(' '),
  },
  { code: 'LIBERTE', byOfficersOnly: true, kinds: ['L06'] },
  {
    code: 'VOL_PDAP',
    byOfficersOnly: true,
    kinds: [],
    // A seizure may have been ordered: until its basis is known it is no theft.
    open: [
      { kinds: ['D02'], note: 'seized' },
      { kinds: ['D04', 'D05'], note: 'taken' },
    ],
  },
  {
    code: 'DESTR',
    byOfficersOnly: false,
    kinds: ['D01', 'D03'],
    open: [{ kinds: 'D04 D05 D06 D07 D08 D09 D10 D11'.split(' '), note: 'taken' }],
  },
  ...['INJURE_RACISTE_NP', 'INJURE_HOMOPHOBE_NP'].map((code): Lead => ({
    code,
    byOfficersOnly: false,
    kinds: [],
    open: [{ kinds: ['V20'], note: 'words' }],
  })),
  { code: 'NON_ASSIST', byOfficersOnly: false, kinds: ['V17'] },
  { code: 'MISE_DANGER', byOfficersOnly: false, kinds: ['V13', 'M04'] },
];

/** Tear gas, grenades, launchers, batons, electric shock, and a threat with a weapon. */
const WEAPONS = ['V02', 'V03', 'V04', 'V05', 'V06', 'V07', 'V16'];

/** The duty of the code of internal security that each kind of fact touches (R. 434-x). */
const DUTIES: Readonly<Record<string, string>> = {
  V10: '17',
  V19: '14',
  V21: '14',
  L02: '16',
  R01: '20',
  R03: '15',
};

/** The rows that the record itself leads to, each with what is declared and the exhibits that tell it. */
export function draftOfQualifications(
  record: QualifiedRecord,
  wording: QualificationWording,
): DraftedQualification[] {
  const led = LEADS.filter(({ byOfficersOnly }) => record.isPublicForce || !byOfficersOnly).flatMap(
    (lead) => {
      const sure = record.kinds.filter((code) => lead.kinds.includes(code));
      const told = [
        ...(sure.length > 0 ? [declared(sure.map(wording.kind), record, wording)] : []),
        ...(lead.open ?? []).flatMap((open) => stillOpen(open, record, wording)),
      ];
      if (told.length === 0) return [];
      const lines = [
        ...told,
        ...(lead.code === 'VIOL_PDAP' ? ofViolence(record, wording) : []),
        lead.code === 'DESTR' && record.severalOfficers ? wording.say('severalDestroyed') : '',
      ];
      return [{ code: lead.code, elements: lines.filter(Boolean).join('\n'), chosen: sure.length > 0 }];
    },
  );
  return [...led, ...ofThreats(record, wording), ...ofDuties(record, wording)];
}

/** "Déclaré : coups de matraque ou de tonfa [1]." in a complaint, "La personne déclare : …" in a report. */
function declared(
  told: readonly string[],
  { testimonies }: QualifiedRecord,
  { say, voice }: QualificationWording,
): string {
  const list = told.join('\u202f; ');
  return say(voice === 'they' ? 'declared.of' : 'declared.own', {
    list: testimonies ? `${list} ${testimonies}` : list,
  });
}

/** What was declared and what nobody has found out yet. Of words nothing is repeated: which they were is the question. */
function stillOpen(
  { kinds, note }: OpenKinds,
  record: QualifiedRecord,
  wording: QualificationWording,
): string[] {
  const told = record.kinds.filter((code) => kinds.includes(code));
  if (told.length === 0) return [];
  if (note !== 'words')
    return [declared(told.map(wording.kind), record, wording), wording.say(`open.${note}`)];
  return [wording.say('open.words', { marks: record.testimonies && ` ${record.testimonies}` })];
}

/** Injuries, the incapacity that nobody has fixed yet, and what aggravates, by its number in art. 222-12 and 222-13. */
function ofViolence(record: QualifiedRecord, { say }: QualificationWording): string[] {
  const { kinds, injuries, certificates } = record;
  const aggravating = [
    record.minorUnderFifteen ? 'minor' : '',
    record.circumstances.includes('revenge') ? 'revenge' : '',
    kinds.includes('V20') ? 'words' : '',
    record.severalOfficers ? 'several' : '',
    kinds.some((code) => WEAPONS.includes(code)) ? 'weapon' : '',
    record.facesCovered === 'yes' || kinds.includes('R05') ? 'faces' : '',
  ].filter(Boolean);
  const wounds = injuries.join('\u202f; ');
  return [
    wounds ? say('injuries', { list: certificates ? `${wounds} ${certificates}` : wounds }) : '',
    !wounds && certificates ? say('certificate', { marks: certificates }) : '',
    say('ittUnknown'),
    aggravating.length > 0
      ? say('aggravating', {
          count: aggravating.length,
          list: aggravating.map((name) => say(`aggravations.${name}`)).join('\u202f; '),
        })
      : '',
  ].filter(Boolean);
}

/** A threat or a pursuit in revenge for a complaint: domain.md 1.3. */
function ofThreats(record: QualifiedRecord, wording: QualificationWording): DraftedQualification[] {
  const told = record.kinds.filter((code) => code === 'V16' || code === 'V18');
  if (told.length === 0 || !record.circumstances.includes('revenge')) return [];
  return [
    { code: 'INTIMID_VICTIME', elements: declared(told.map(wording.kind), record, wording), chosen: true },
  ];
}

function ofDuties(record: QualifiedRecord, wording: QualificationWording): DraftedQualification[] {
  if (!record.isPublicForce) return [];
  const kinds = new Set([...record.kinds, ...(record.rioVisible === 'no' ? ['R03'] : [])]);
  const told = Object.entries(DUTIES)
    .filter(([code]) => kinds.has(code))
    .map(([code, article]) => wording.say('duty', { fact: wording.kind(code), article }));
  return told.length === 0
    ? []
    : [{ code: 'DEONTO', elements: declared(told, record, wording), chosen: true }];
}
