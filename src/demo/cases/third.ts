import { enter, wayTo } from './sketches/sketch.js';
import type { Office } from '../tell.js';

/** The third of those who slept there: the same incident, in Sorani; the association reports it and names nobody. */
export const third = (office: Office, incidentId: string): Promise<string> =>
  enter(office, {
    person: {
      name: 'Rojîn Inventée',
      initials: 'R. I.',
      languages: ['ckb'],
      nationality: 'irakienne (inventée)',
    },
    ago: 9,
    incidentId,
    summary: 'Même expulsion que deux autres affaires ; signalement par l’association.',
    consents: ['store'],
    told: [
      'ئەم شایەتییە بۆ نموونە دروست کراوە.',
      'لە خێوەتەکەمدا نووستبووم.',
      'پۆلیس هاتن و خێوەتەکەیان بڕی.',
      'مۆبایلەکەم لەدەست دا.',
    ],
    translated: [
      'Ce témoignage a été fait comme exemple.',
      'Je dormais dans ma tente.',
      'La police est venue et a coupé la tente.',
      'J’ai perdu mon téléphone.',
    ],
    reviewed: true,
    files: [{ title: 'Dessin inventé : la tente', kind: 'photo', as: 'drawing' }],
    steps: wayTo('analyse'),
    paper: 'signalement-procureur',
  });
