import type { Manifest } from './manifest.js';

/**
 * What decides where a paper goes and in whose name it speaks, besides the case itself. Whoever changes it sends the
 * next complaint to another door: so the next print of a case says what was changed since its last, when and by whom.
 */
export type Steering = 'court' | 'place' | 'partner' | 'association' | 'logo' | 'footer' | 'signatory';

/** An entry of the journal about the lists or the settings. */
export interface SteeringEntry {
  readonly action: string;
  readonly subjectKind: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly actorId: string;
}
export interface Steered {
  readonly what: Steering;
  readonly at: string;
  readonly actorId: string;
}

export interface SteeredInWords {
  readonly what: Steering;
  /** The day, in words. */
  readonly on: string;
  readonly by: string;
}

/** A print with which the changes before it count as told. */
export interface Print {
  readonly at: string;
  readonly askedBy: string | null;
  /** When somebody else printed last; the same hour where nobody else ever did. */
  readonly byAnother: string;
}

/** A change is told to whoever prints next: not to herself who made it, or one print of hers would silence it. */
export const isUntold = ({ at, actorId }: Pick<SteeringEntry, 'at' | 'actorId'>, print: Print): boolean =>
  at > (actorId === print.askedBy ? print.byAnother : print.at);

/** What one paper leans on. */
export interface Leaning {
  readonly recipient: Manifest['recipient'];
  readonly hasLetterhead: boolean;
  readonly court: string | null;
  /** Codes of the site and the commune that lead to the court. */
  readonly places: readonly string[];
}

/** @param places none where the court stands in a letter that is written already */
export const leaningOn = (
  { recipient, useful }: Pick<Manifest, 'recipient' | 'useful'>,
  court: string | null,
  places: readonly string[] = [],
): Leaning => ({ recipient, hasLetterhead: useful.includes('letterhead'), court, places });

/** Actions that may change it. */
export const STEERING = ['list.edit', 'list.load', 'settings.edit'] as const;

const FIELDS: readonly (readonly [Steering, readonly string[]])[] = [
  ['partner', ['partnerAddress']],
  ['association', ['name', 'legalForm', 'address', 'mailAddress', 'city', 'email', 'telephone']],
  ['logo', ['logo']],
  ['footer', ['footerFr', 'footerEn']],
];

/** The last change of each thing on which this paper leans. @param entries the newest first */
export function steeredIn(entries: readonly SteeringEntry[], leaning: Leaning): Steered[] {
  const last = new Map<Steering, Steered>();
  for (const entry of entries)
    for (const what of changedBy(entry, leaning))
      if (isLeantOn(what, leaning) && !last.has(what)) last.set(what, { what, ...whoAndWhen(entry) });
  return [...last.values()];
}

const whoAndWhen = ({ at, actorId }: SteeringEntry) => ({ at, actorId });

const isLeantOn = (what: Steering, { recipient, hasLetterhead }: Leaning): boolean => {
  if (what === 'court' || what === 'place') return recipient === 'prosecutor';
  return what === 'partner' ? recipient === 'cabane' : hasLetterhead;
};

function changedBy({ action, subjectKind, details }: SteeringEntry, { court, places }: Leaning): Steering[] {
  if (action === 'settings.edit') {
    if (subjectKind === 'signatory') return ['signatory'];
    return FIELDS.flatMap(([what, names]) => (told(details['fields'], names) ? what : []));
  }
  const entries =
    action === 'list.load' ? details['renewed'] : [`${String(details['list'])}/${String(details['code'])}`];
  return [
    ...(told(entries, [`courts/${court}`]) ? ['court' as const] : []),
    ...(told(
      entries,
      places.flatMap((code) => [`communes/${code}`, `sites/${code}`]),
    )
      ? ['place' as const]
      : []),
  ];
}

const told = (names: unknown, sought: readonly string[]): boolean =>
  Array.isArray(names) && names.some((name) => sought.includes(name as string));
