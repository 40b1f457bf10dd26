import { createHash } from 'node:crypto';
import { FACTS, declaration } from './words.mjs';

const SCRIPTS = [
  { language: 'ar', direction: 'rtl', paragraphs: declaration('arb') },
  { language: 'ti', direction: 'ltr', paragraphs: declaration('tir') },
  { language: 'fa', direction: 'rtl', paragraphs: declaration('pes_1') },
];
const FRENCH = declaration('fra');
const PARAGRAPHS = 16;

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));
const minute = (index) => String((index * 7) % 60).padStart(2, '0');

/**
 * What `template.mjs` sets: a dossier as they are, its letter, its tables and its testimonies in two scripts, all
 * invented. It grows with the number of testimonies, by four to five sheets each.
 */
export function narrative(testimonies) {
  const sheets = times(testimonies, (index) => testimony(index));
  return {
    styleHref: '/paper.css',
    title: 'HRO-7KQ4X',
    letter: times(4, (index) => FACTS.at(-index - 1)),
    chronology: times(6 + testimonies * 4, (index) => ({
      on: '3 mars 2026',
      at: `05:${minute(index)}`,
      place: 'Près du portail, côté canal',
      fact: FACTS[index % FACTS.length],
      exhibit: sheets[index % testimonies].number,
    })),
    facts: times(8 + testimonies * 5, (index) => ({
      words: FACTS[index % FACTS.length],
      exhibit: sheets[index % testimonies].number,
    })),
    sheets,
  };
}

function testimony(index) {
  const { language, direction, paragraphs } = SCRIPTS[index % SCRIPTS.length];
  const from = (index * PARAGRAPHS) % (Math.min(paragraphs.length, FRENCH.length) - PARAGRAPHS);
  const number = String(index + 1);
  return {
    number,
    title: `Témoignage ${number}`,
    hash: createHash('sha256').update(number).digest('hex'),
    rows: times(PARAGRAPHS, (row) => ({
      language,
      direction,
      original: paragraphs[from + row],
      translated: FRENCH[from + row],
    })),
  };
}
