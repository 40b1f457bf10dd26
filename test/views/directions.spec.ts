import { TestApp } from '../support/app.js';
import { ALL_TEMPLATES } from './template-tree.js';

/** What people typed, in any script: its direction must not turn the words beside it. Papers isolate whole cells. */
const TYPED =
  /\{\{(?:\.\.\/)?(alias|fileName|interpreter|origin|people|person|place|plate|reason|receivedBy|representative|reviewer|suffered|translator|unit)\}\}/g;
const ISOLATES = /^bdi$|\sdir=|langAttributes/;
const VOID = /^(?:br|col|hr|img|input)$/;

/** The element that is open where the text ends, with its attributes; null inside a tag. */
function openAt(text: string): string | null {
  const open: string[] = [];
  let rest = text;
  for (;;) {
    const begin = rest.search(/<[a-z/]/);
    if (begin < 0) return open.at(-1) ?? '';
    const tag = /^<(\/?)((?:[^<>"]|"(?:[^"{]|\{\{.*?\}\}|\{)*")*)>/.exec(rest.slice(begin));
    if (!tag) return null;
    const [whole, closing, said = ''] = tag;
    if (closing) open.pop();
    else if (!VOID.test(said.split(/\s/)[0] ?? '')) open.push(said);
    rest = rest.slice(begin + whole.length);
  }
}

describe('what people typed', () => {
  it('stands by itself on every page, whatever its direction', () => {
    const pages = ALL_TEMPLATES.filter(({ name }) => !/^dossiers\/(?:paper|[a-z]+-[a-z]+)\//.test(name));
    expect(pages.flatMap(({ source }) => [...source.matchAll(TYPED)]).length).toBeGreaterThan(20);
    const bare = pages.flatMap(({ name, source }) =>
      [...source.matchAll(TYPED)].flatMap(({ index, 1: word }) => {
        const element = openAt(source.slice(0, index));
        return element === null || ISOLATES.test(element) ? [] : [`${name}: ${word}`];
      }),
    );
    expect(bare).toEqual([]);
  });

  it('stands by itself also in the line of a force', async () => {
    const test = await TestApp.start();
    const jurist = await test.as(await test.account('jurist'));
    const incident = { forces: [{ body: 'pn_crs', unit: 'وحدة ٨', plate: 'AB-123-CD' }] };
    const { ref } = (await jurist.call('POST', '/api/cases', { incident })).json;
    const { text } = await jurist.get(`/cases/${ref}`);
    expect(text).toMatch(/<small><bdi>وحدة ٨<\/bdi>&nbsp;· <bdi>[^<]*AB-123-CD<\/bdi>&nbsp;· <bdi>/);
    await test.stop();
  });
});
