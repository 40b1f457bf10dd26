import { readForm } from '../../src/platform/forms/read-form.js';
import { Paging } from '../../src/platform/openapi/pages.js';
import { faultsOf, NewCaseForm, refusalOf } from './sample.js';

const body = () => ({
  channel: 'field',
  on: '2026-05-02',
  at: '5h30',
  kinds: 'V03',
  place: { text: '', siteId: '' },
  people: {
    '0': { name: '', birthDate: '', languages: [''] },
    '2': { name: ' Selam ', ageDeclared: '17', minor: ['false', 'on'], languages: { '0': 'ti', '1': 'ar' } },
    '10': { name: 'Dawit' },
  },
  note: '',
  _add: 'person',
  someOldField: 'left over',
});

describe('reading a form from a page', () => {
  it('turns text into what it stands for, and drops the rows that were left blank', () => {
    expect(readForm(NewCaseForm, body(), 'page')).toEqual({
      channel: 'field',
      on: '2026-05-02',
      at: '05:30',
      kinds: ['V03'],
      place: undefined,
      people: [
        { name: 'Selam', languages: ['ti', 'ar'], birthDate: undefined, ageDeclared: 17, minor: true },
        { name: 'Dawit', languages: undefined, birthDate: undefined, ageDeclared: undefined, minor: false },
      ],
      summary: undefined,
      note: null,
    });
  });

  it('makes real instances, without anything that was not declared', () => {
    const form = readForm(NewCaseForm, body(), 'page');
    expect(form).toBeInstanceOf(NewCaseForm);
    expect(Object.keys(form)).not.toContain('_add');
    expect(Object.keys(form)).not.toContain('someOldField');
  });

  it('tells everything that is wrong at once, in the order of the page', () => {
    const wrong = {
      channel: '',
      on: '31/12/2026',
      kinds: ['V03', 'Z99'],
      people: [{ name: '' }, { name: 'Selam', ageDeclared: 'seventeen', birthDate: '2026-02-30' }],
      summary: 'left\u0000over',
    };
    const faults = faultsOf(NewCaseForm, wrong, 'page');
    expect(Object.entries(faults)).toEqual([
      ['channel', ['choose']],
      ['on', ['day']],
      ['kinds', ['choice']],
      ['people.0.birthDate', ['day']],
      ['people.0.ageDeclared', ['whole']],
      ['summary', ['controlCharacter']],
    ]);
  });

  it('gives back what was typed, with rows where the paths of the faults say they are', () => {
    const { typed } = refusalOf(
      NewCaseForm,
      { people: [{ name: '' }, { name: 'Selam', ageDeclared: 'many' }] },
      'page',
    );
    expect(typed).toMatchObject({ people: [{ name: 'Selam', ageDeclared: 'many' }] });
  });

  it('wants at least one person', () => {
    expect(faultsOf(NewCaseForm, { channel: 'field', on: '2026-05-02' }, 'page')).toEqual({
      people: ['tooFew'],
    });
  });

  it('reads an empty list when the hidden field says that no box is ticked', () => {
    expect(readForm(NewCaseForm, { ...body(), kinds: '' }, 'page').kinds).toEqual([]);
  });

  it('takes a list from its first page when the address does not say which', () => {
    expect(readForm(Paging, {}, 'page')).toEqual({ page: 1, perPage: 50 });
    expect(readForm(Paging, { page: '3', perPage: '100' }, 'page')).toEqual({ page: 3, perPage: 100 });
    expect(faultsOf(Paging, { perPage: '101' }, 'page')).toEqual({ perPage: ['whole'] });
  });
});
