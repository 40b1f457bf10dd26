import type { Language } from '../access/actor.js';
import { languageOf } from '../directory/language.js';
import { dayInWords } from '../platform/views/dates.js';
import type { FormModel } from '../platform/views/fields.js';
import { translate } from '../platform/views/translate.js';
import { isUnreadable } from './exhibits.rules.js';
import type { Offer } from './shelf.service.js';
import { dayFr, sayFr } from './wording.js';

const PAGES = { testimony: '/testimonies/', translation: '/translations/', document: '/documents/' } as const;

/** What the page that composes shows beside each box, in the reader's language. Titles are French: the paper's. */
export const exhibitLines = (offers: readonly Offer[], language: Language, { values, errors }: FormModel) =>
  offers.map((offer, index) => {
    const typed = (values as { exhibits?: { title?: unknown }[] }).exhibits?.[index]?.title;
    const title = typeof typed === 'string' && typed.trim() !== '' ? typed : offer.title;
    const isVague = offer.kind === 'document' && title === vagueTitle(offer);
    return {
      title,
      about: [
        translate(language, offer.natureKey),
        offer.on && dayInWords(offer.on, language),
        offer.tag && (languageOf(offer.tag)?.[language] ?? offer.tag),
      ]
        .filter(Boolean)
        .join(' · '),
      fault: offer.fault,
      toAsk: offer.toAsk,
      isVague,
      isUnreadable: isUnreadable(offer, offers),
      href: `${PAGES[offer.kind]}${offer.id}`,
      // A refusal inside a closed fold would not be seen.
      open: isVague || Object.keys(errors).some((path) => path.startsWith(`exhibits.${index}.`)),
    };
  });

/** What a document is called while nobody has given it a title: "Photographie du 13 novembre 2026". */
const vagueTitle = ({ nature, on }: Offer): string =>
  on ? sayFr('dossiers.titles.document', { nature, day: dayFr(on) ?? '' }) : nature;
