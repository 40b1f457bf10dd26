import * as fc from 'fast-check';
import { isNamedIn, seekNames } from '../../src/dossiers/names.rules.js';

const SURELY: readonly (readonly [name: string, ...texts: string[]])[] = [
  [
    'Selam Haile',
    'Se\u00adlam dormait',
    'Sel\u200bam dormait',
    'la tente de SELAM',
    'photo_Selam2.jpg',
    'PhotoSelamHaile',
  ],
  ['محمد', 'قال محـــمد', 'قال مُحَمَّد'],
  ['أحمد', 'وأحمد', 'لاحمد', 'وباحمد قال', 'فأحمد'],
  ['الحسن', 'للحسن', 'والحسن', 'حسن'],
  ['Łukasz Yıldız', 'Lukasz dormait', 'avec YILDIZ'],
  ['Li An', 'Li dormait', 'puis LI est parti', 'M. An dormait', 'quand An dormait', 'li an dormait'],
  ['Ba', 'Ba dormait', 'M. BA', 'la tente de Ba'],
  ['Mohamed Ali', 'MohamedAli', 'mohamedali dormait', 'AliMohamed'],
  ['Abdelkader', 'Abd el Kader', 'abd-el-kader', 'Abdel Kader'],
  ['عبدالرحمن', 'قال عبد الرحمن'],
  ['طه', 'قال طه', 'وطه'],
  ['李安', '李 安', '李安。'],
  ['ሰላም ኃይሌ', 'ለሰላም', 'ሠላም አለ', 'ሀይሌን'],
  ['Mai Son', 'Mai dormait avec Son', 'la tente de Mai'],
];
const PERHAPS: readonly (readonly [name: string, ...texts: string[]])[] = [
  ['李安', '他叫李安先生'],
  ['สมชาย', 'นายสมชายนอน'],
  ['김민수', '김민수는 잤다'],
  ['محمود', 'محمودهم'],
];
const NOT: readonly (readonly [name: string, ...texts: string[]])[] = [
  ['Li An', 'il y a un an, au lit', 'On lit. An de grâce', 'Liane'],
  ['Lê Sa', 'Le 3 mai, sa tente. Sa couverture', 'LE 3 MAI', 'la salle'],
  ['Mai Son', 'le 3 mai, son sac. Son téléphone'],
  ['Amine Lamine', 'un examen, une famine, la mine'],
  ['Ali Ben Omar', 'la qualité des alinéas, ben oui'],
  ['A. Li', 'il a vu li', 'A. dormait'],
  ['علي بن عمر', 'ابن تعليم المعمر'],
  ['李安', '行李'],
  ['', 'rien'],
  ['–', '– rien'],
];

const standsIn = (name: string, text: string) => seekNames(text)(name);
const all = (rows: typeof NOT, expected: string | null): void => {
  for (const [name, ...texts] of rows)
    for (const text of texts) expect([name, text, standsIn(name, text)]).toEqual([name, text, expected]);
};

describe('the guard of names', () => {
  it('finds one in signs that nobody sees, in pieces, joined, short, and with what grew onto it', () => {
    all(SURELY, 'surely');
  });

  it('finds one whatever nobody sees stands in it, in any case', () => {
    const unseen = fc.constantFrom(
      '\u00ad',
      '\u200b',
      '\u200d',
      '\u2060',
      '\ufeff',
      '\u202a',
      '\ufe0f',
      '\u0301',
    );
    const strewn = fc.array(fc.tuple(fc.nat(20), unseen), { maxLength: 6 });
    const name = fc.constantFrom('Selam', 'Yıldız', 'Đorđe', 'أحمد', 'ሰላም', 'Ба́рам');
    fc.assert(
      fc.property(name, strewn, fc.boolean(), (part, signs, isLoud) => {
        const letters = [...(isLoud ? part.toUpperCase() : part)];
        for (const [at, sign] of signs) letters.splice((at % letters.length) + 1, 0, sign);
        expect(standsIn(`${part} Exemple`, `la tente de ${letters.join('')}, hier`)).toBe('surely');
      }),
    );
  });

  it('says that it cannot tell where a script does not part its words', () => {
    all(PERHAPS, 'perhaps');
    expect(isNamedIn('李安', '他叫李安先生')).toBe(true);
  });

  it('does not cry at words of every day', () => all(NOT, null));

  it('comes to an end with whatever is typed', () => {
    expect(standsIn('Aa Aaa Aaaa', `${'a'.repeat(20_000)}b`)).toBeNull();
  });
});
