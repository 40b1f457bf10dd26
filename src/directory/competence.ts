import { itemOf } from './registry.js';

/** The prosecutor whom a letter goes to, and how sure we are: what is not `high` is checked before it leaves. */
export interface Prosecutor {
  /** Code of the court that the prosecutor stands beside. */
  readonly court: string;
  readonly addressee: { readonly fr: string; readonly en: string };
  /** Empty until somebody of the office has checked the address: a letter sent to a guessed one is a complaint lost. */
  readonly addressLines: readonly string[];
  readonly source: { readonly fr: string; readonly en: string };
  readonly confidence: 'high' | 'medium' | 'low';
}

/**
 * Which prosecutor facts go to, by the commune where they happened (CPP 43); the commune's entry names its court and
 * where that is written. Oye-Plage is the trap: its sub-prefecture has been Calais since 2017, but its court stayed in
 * Saint-Omer. `undefined` for a commune of which nobody wrote it down: then a person chooses, we do not guess.
 */
export function prosecutorFor(communeCode: string): Prosecutor | undefined {
  const { court: code, source, sourceEn, confidence } = itemOf('communes', communeCode)?.more ?? {};
  const court = code === undefined ? undefined : itemOf('courts', code);
  if (!court) return undefined;
  const { addressee = court.fr, addresseeEn = court.en, address } = court.more;
  return {
    court: court.code,
    addressee: { fr: addressee, en: addresseeEn },
    addressLines: address ? address.split('\n') : [],
    source: { fr: source ?? '', en: sourceEn ?? '' },
    confidence: confidence === 'high' || confidence === 'medium' ? confidence : 'low',
  };
}
