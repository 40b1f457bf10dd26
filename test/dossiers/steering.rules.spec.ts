import { steeredIn, type Leaning, type SteeringEntry } from '../../src/dossiers/steering.rules.js';

const COMPLAINT: Leaning = {
  recipient: 'prosecutor',
  hasLetterhead: true,
  court: 'tj_boulogne',
  places: ['bmx', 'calais'],
};
const HAND_OVER: Leaning = { ...COMPLAINT, recipient: 'cabane' };

const entry = (
  action: string,
  details: object,
  subjectKind = 'list_item',
  at = '2026-05-07T08:00',
): SteeringEntry => ({
  action,
  subjectKind,
  details: details as Record<string, unknown>,
  at,
  actorId: 'a',
});
const list = (name: string, code: string) => entry('list.edit', { list: name, code, fields: ['more'] });
const settings = (...fields: string[]) => entry('settings.edit', { fields }, 'organisation');
const told = (of: SteeringEntry, leaning = COMPLAINT) => steeredIn([of], leaning).map(({ what }) => what);

describe('what steers a paper', () => {
  it.each<[string, SteeringEntry, string[], string[]]>([
    ['its court', list('courts', 'tj_boulogne'), ['court'], []],
    ['another court', list('courts', 'tj_dunkerque'), [], []],
    ['the commune of the facts', list('communes', 'calais'), ['place'], []],
    ['the site of the facts', list('sites', 'bmx'), ['place'], []],
    ['another site', list('sites', 'unicorn'), [], []],
    ['a list of another kind with the same code', list('contexts', 'calais'), [], []],
    [
      'what was loaded',
      entry('list.load', { renewed: ['courts/tj_boulogne', 'facts/V03'] }, 'lists'),
      ['court'],
      [],
    ],
    ['a load of before, which names nothing', entry('list.load', { added: 3 }, 'lists'), [], []],
    [
      'somebody who signs',
      entry('settings.edit', { fields: ['activeTo'] }, 'signatory'),
      ['signatory'],
      ['signatory'],
    ],
    ['the address for answers', settings('mailAddress'), ['association'], ['association']],
    ['the partner and the logo', settings('partnerAddress', 'logo'), ['logo'], ['partner', 'logo']],
    ['a line at the foot', settings('footerFr', 'footerEn'), ['footer'], ['footer']],
    ['the notice that is read aloud', settings('noticeFr'), [], []],
  ])('%s', (_what, of, forComplaint, forHandOver) => {
    expect(told(of)).toEqual(forComplaint);
    expect(told(of, HAND_OVER)).toEqual(forHandOver);
  });

  it('is told once, by its last change', () => {
    const later = { ...list('courts', 'tj_boulogne'), at: '2026-05-08T08:00', actorId: 'b' };
    expect(steeredIn([later, list('courts', 'tj_boulogne')], COMPLAINT)).toEqual([
      { what: 'court', at: '2026-05-08T08:00', actorId: 'b' },
    ]);
  });
});
