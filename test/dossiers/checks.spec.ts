import { checklist, type Checked } from '../../src/dossiers/checks.rules.js';
import { manifestOf } from '../../src/dossiers/manifest.js';

const PERSON = {
  id: 'p',
  shown: 'S. E.',
  hasAddress: true,
  isMinor: false,
  isHurt: false,
  agreedOn: '2026-11-01',
};
const EXHIBIT = {
  place: 1,
  id: 't',
  kind: 'testimony',
  isChosen: true,
  fault: null,
  isUnreadable: false,
  isVague: false,
  toAsk: null,
};
const WHOLE: Checked = {
  ref: 'HRO-00000',
  manifest: manifestOf('plainte-simple'),
  identity: 'nominative',
  needs: [],
  people: [PERSON],
  exhibits: [EXHIBIT],
  incident: { isDated: true, hasHour: true, hasPlace: true, hasOfficers: true },
  letterhead: { isComplete: true, hasCity: true, maySet: false },
  letter: {
    unmarked: [],
    stray: [],
    hasCourt: true,
    hasChronology: true,
    hasQualification: true,
    saysIttUnknown: true,
    asksGuardian: false,
  },
  steered: [],
  today: '2026-11-22',
};
const told = (over: Partial<Checked>) =>
  checklist({ ...WHOLE, ...over }).advice.map(({ sentence, href }) => `${sentence.key.slice(16)} ${href}`);
const NOTHING = { isDated: false, hasHour: false, hasPlace: false, hasOfficers: false };

describe('what is told before printing', () => {
  it('is nothing when nothing is missing', () => {
    expect(checklist(WHOLE)).toEqual({ blocking: [], advice: [] });
  });

  it('leads to where each is mended', () => {
    const edit = '/cases/HRO-00000/incident/edit';
    expect(told({ incident: NOTHING })).toEqual(
      ['date', 'hour', 'place', 'officers'].map((key) => `${key} ${edit}`),
    );
    expect(told({ letter: { ...WHOLE.letter, hasCourt: false } })).toEqual(['court #f-court']);
    expect(told({ people: [{ ...PERSON, hasAddress: false }] })).toEqual([
      'address /cases/HRO-00000/people/p/edit',
    ]);
    expect(told({ exhibits: [{ ...EXHIBIT, kind: 'translation', place: 2, fault: 'outdated' }] })).toEqual([
      'translation.outdated /translations/t',
    ]);
    expect(told({ exhibits: [EXHIBIT, { ...EXHIBIT, kind: 'photo', place: 2, isVague: true }] })).toEqual([
      'vague #f-exhibits-1',
    ]);
    expect(told({ letter: { ...WHOLE.letter, unmarked: [2] } })).toEqual(['unmarked #f-facts']);
  });

  it('asks again for a consent of more than thirty days', () => {
    const agreedOn = (day: string) => told({ people: [{ ...PERSON, agreedOn: day }] });
    expect(agreedOn('2026-10-23')).toEqual([]);
    expect(agreedOn('2026-10-22')).toEqual(['oldConsent /cases/HRO-00000/consents']);
  });

  it('asks for proof of injuries, and a guardian for a minor', () => {
    const hurt = [{ ...PERSON, isHurt: true, isMinor: true }];
    expect(told({ people: hurt })).toEqual(['guardian #f-requests', 'injuries /cases/HRO-00000/documents']);
    const proof = { ...EXHIBIT, kind: 'photo' };
    const letter = { ...WHOLE.letter, asksGuardian: true };
    expect(told({ people: hurt, letter, exhibits: [EXHIBIT, proof] })).toEqual([]);
  });

  it('asks a report of the association for nothing of the person', () => {
    const manifest = manifestOf('signalement-procureur');
    const bare = { ...PERSON, hasAddress: false, isHurt: true, isMinor: true, agreedOn: null };
    expect(told({ manifest, people: [bare] })).toEqual([]);
  });

  it('leads to the settings only whoever may change them', () => {
    const letterhead = { isComplete: false, hasCity: false, maySet: false };
    expect(told({ letterhead })).toEqual(['letterhead null']);
    expect(told({ letterhead: { ...letterhead, maySet: true } })).toEqual(['letterhead /settings']);
  });
});

describe('what keeps a dossier from being printed', () => {
  it('is what a print would be refused for, in the same words, and leads to its mending', () => {
    const need = (name: string, params = {}) => ({ key: `dossiers.needs.${name}`, params });
    const needs = [
      need('consent.refused', { person: 'S. E.' }),
      need('name', { person: 'S. E.' }),
      need('exhibit.unreviewed', { place: 1 }),
      need('complainant'),
    ];
    const { blocking } = checklist({ ...WHOLE, needs });
    expect(blocking.map(({ sentence }) => sentence)).toEqual(needs);
    expect(blocking.map(({ href }) => href)).toEqual([
      '/cases/HRO-00000/consents',
      '/cases/HRO-00000/people/p/edit',
      '#f-exhibits-0',
      '/cases/HRO-00000/people/new',
    ]);
  });

  it('is also a mark that leads nowhere', () => {
    const letter = { ...WHOLE.letter, stray: [{ field: 'f-facts', marks: '[9]' }] };
    expect(checklist({ ...WHOLE, letter }).blocking).toMatchObject([{ href: '#f-facts' }]);
  });
});
