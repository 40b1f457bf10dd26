import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { pageTexts } from '../printing/reading-a-pdf.js';
import { TestApp } from '../support/app.js';
import { document, openCase, order, photograph, printed, written } from './support/prosecuted-case.js';

describe('what people typed into a dossier', () => {
  let test: TestApp;
  let listener: Server;
  let heard = 0;
  let text: string;
  let bait: string;

  beforeAll(async () => {
    listener = createServer((socket) => {
      heard += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    bait = `<img src=http://127.0.0.1:${(listener.address() as AddressInfo).port}/x>`;
    test = await TestApp.start();
    const inHand = await openCase(test);
    const told = [
      `J'étais là {{name}} {{{secret}}} ${bait}`,
      '<script>document.title = "x"</script>',
      '</style></p>&amp;',
    ].join('\n\n');
    const statement = { kind: 'testimony', id: await written(inHand, told) };
    const picture = {
      ...(await document(inHand, 'x.jpg', await photograph(), 'photo')),
      title: `Tente ${bait} {{#each}}`,
    };
    const { pdf } = await printed(
      inHand,
      order({
        exhibits: [statement, picture],
        facts: `Premier fait. ${bait}\n\nSecond {{fait}} <b>gras</b>`,
        furtherRequests: bait,
      }),
    );
    text = pageTexts(pdf).join(' ').replace(/\s+/g, '');
  }, 120_000);
  afterAll(async () => {
    await test.stop();
    listener.close();
  });

  it('fetches nothing: a listener on the loopback hears nobody', () => {
    expect(heard).toBe(0);
  });

  it('is printed as it was typed, markup and braces included', () => {
    for (const typed of [
      bait,
      '{{name}}{{{secret}}}',
      '<script>document.title="x"</script>',
      '</style></p>&amp;',
      '{{#each}}',
      'Second{{fait}}<b>gras</b>',
    ])
      expect(text).toContain(typed.replace(/\s+/g, ''));
  });
});
