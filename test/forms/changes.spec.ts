import { changesBetween } from '../../src/platform/forms/changes.js';
import { changing } from '../../src/platform/forms/changing.js';
import { readForm } from '../../src/platform/forms/read-form.js';
import { faultsOf, NewCaseForm } from './sample.js';

class CaseChange extends changing(NewCaseForm) {}

describe('changing a record', () => {
  it('needs its version and nothing else', () => {
    expect(faultsOf(CaseChange, {}, 'api')).toEqual({ version: ['whole'] });
    const form = readForm(CaseChange, { version: 2, channel: 'partner' }, 'api');
    expect(form).toMatchObject({ version: 2, channel: 'partner' });
    expect(form.people).toBeUndefined();
  });

  it('may take away only what may be missing', () => {
    const form = readForm(CaseChange, { version: 2, summary: null, on: null }, 'api');
    expect(form.summary).toBeNull();
    expect(form.on).toBeUndefined();
  });

  it('holds each field to the same rules as the record that was made', () => {
    const change = { version: 2, on: 'Monday', people: [], channel: 'pigeon' };
    expect(faultsOf(CaseChange, change, 'api')).toEqual({
      channel: ['choice'],
      on: ['day'],
      people: ['tooFew'],
    });
  });

  it('is shown field by field when somebody was faster', () => {
    const current = {
      summary: 'Six officers.',
      note: null,
      place: { text: 'Hangar', siteId: null },
      kinds: ['V03'],
    };
    const typed = {
      summary: 'Seven officers.',
      note: '',
      place: { text: 'Hangar' },
      kinds: ['D01', 'V03'],
      on: undefined,
    };
    expect(changesBetween(current, typed, ['summary', 'note', 'place', 'place.text', 'kinds', 'on'])).toEqual(
      [
        { path: 'summary', current: 'Six officers.', typed: 'Seven officers.' },
        { path: 'kinds', current: ['V03'], typed: ['D01', 'V03'] },
      ],
    );
  });
});
