import type { Language } from '../access/actor.js';
import { languageOf } from '../directory/language.js';
import { dayInWords } from '../platform/views/dates.js';
import type { FormModel } from '../platform/views/fields.js';
import { translate } from '../platform/views/translate.js';
import type { OfferInRow } from './compose-rows.js';
import { MOST_EXHIBITS } from './dossier.forms.js';
import { isUnreadable } from './exhibits.rules.js';
import type { Offer } from './shelf.service.js';
import { dayFr, sayFr } from './wording.js';

const PAGES = { testimony: '/testimonies/', translation: '/translations/', document: '/documents/' } as const;

/** What the page that composes shows beside each box, in the reader's language. Titles are French: the paper's. */
export function exhibitLines(
  rows: readonly OfferInRow[],
  language: Language,
  { values, errors }: FormModel,
  toProsecutor = true,
) {
  const offers = rows.flatMap((offer) => offer ?? []);
  return rows.map((offer, index) => {
    const typed = (values as { exhibits?: { title?: unknown }[] }).exhibits?.[index]?.title;
    const mark = index < MOST_EXHIBITS ? `[${index + 1}]` : null;
    // A refusal inside a closed fold would not be seen.
    const isWrong = Object.keys(errors).some((path) => path.startsWith(`exhibits.${index}.`));
    if (offer === null) return { ...GONE, mark, title: typeof typed === 'string' ? typed : '' };
    const title = typeof typed === 'string' && typed.trim() !== '' ? typed : offer.title;
    const isVague = offer.kind === 'document' && title === vagueTitle(offer);
    return {
      isGone: false,
      mark,
      title,
      about: [
        translate(language, offer.natureKey),
        offer.on && dayInWords(offer.on, language),
        offer.tag && (languageOf(offer.tag)?.[language] ?? offer.tag),
      ]
        .filter(Boolean)
        .join(' · '),
      fault: offer.fault,
      // A key below `dossiers.toAsk`; what was given needs no word, and what was refused has its fault.
      toAsk: isToAsk(offer) ? `${offer.toAsk}.${offer.leave ?? 'none'}` : null,
      isVague,
      isUnreadable: toProsecutor && isUnreadable(offer, offers),
      href: `${PAGES[offer.kind]}${offer.id}`,
      open: isVague || isWrong,
    };
  });
}

/** Whether a leave that a document needs has not been established, nor refused. */
export const isToAsk = ({ toAsk, leave = 'none' }: Offer): boolean =>
  toAsk !== null && (leave === 'none' || leave === 'mixed');

/** A line whose exhibit has left the case: it holds its place, so that the marks behind it stay true. */
const GONE = {
  isGone: true,
  about: '',
  fault: null,
  toAsk: null,
  isVague: false,
  isUnreadable: false,
  href: '',
  open: false,
};

/** What a document is called while nobody has given it a title: "Photographie du 13 novembre 2026". */
export const vagueTitle = ({ nature, on }: Offer): string =>
  on ? sayFr('dossiers.titles.document', { nature, day: dayFr(on) ?? '' }) : nature;
