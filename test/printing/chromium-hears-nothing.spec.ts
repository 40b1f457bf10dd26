import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { PaperPrinter } from '../../src/platform/printing/paper.js';
import { pageTexts } from './reading-a-pdf.js';

/** Everything by which a document can reach out, pointed at `there`. */
function reachingOut(there: string): string {
  return `<!doctype html><html><head><title>x</title>
    <link rel="stylesheet" href="${there}/a.css"><link rel="prefetch" href="${there}/b"><link rel="preload" as="image" href="${there}/c">
    <link rel="preconnect" href="${there}"><link rel="dns-prefetch" href="${there}"><link rel="icon" href="${there}/d.ico">
    <link rel="manifest" href="${there}/e"><link rel="modulepreload" href="${there}/f.js"><link rel="prerender" href="${there}/g">
    <meta http-equiv="refresh" content="0; url=${there}/refresh">
    <style>@import url(${there}/h.css); @font-face { font-family: F; src: url(${there}/i.woff2) }
      body { font-family: F, 'Noto Sans'; background: url(${there}/j.png) } li { list-style-image: url(${there}/k.png) }</style>
    <script src="${there}/l.js"></script><script>fetch('${there}/m'); new WebSocket('ws' + '${there}'.slice(4))</script>
    <script type="speculationrules">{"prerender":[{"source":"list","urls":["${there}/n"]}]}</script></head>
    <body><p>Here I stay</p><img src="${there}/o.png" srcset="${there}/p.png 2x"><iframe src="${there}/q"></iframe>
    <object data="${there}/r"></object><embed src="${there}/s"><video src="${there}/t" poster="${there}/u"></video>
    <audio src="${there}/v" autoplay></audio><ul><li>x</li></ul><svg><image href="${there}/w.svg"/><use href="${there}/x.svg#a"/></svg>
    <input type="image" src="${there}/y"><a href="${there}/z" ping="${there}/ping">z</a></body></html>`;
}

describe('printing a document that reaches out', () => {
  const printer = new PaperPrinter();
  let listener: Server;
  let connections = 0;

  beforeAll(async () => {
    listener = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
  });
  afterAll(async () => {
    await printer.close();
    listener.close();
  });

  it.each(['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]'])(
    'prints it, and nobody at %s hears of it',
    async (host) => {
      const there = `http://${host}:${(listener.address() as AddressInfo).port}`;
      const pdf = await printer.print({ html: reachingOut(there), assets: new Map() });
      await new Promise((later) => setTimeout(later, 500));
      expect(connections).toBe(0);
      expect(pageTexts(pdf)[0]).toContain('Here I stay');
    },
  );

  it('would have noticed', async () => {
    const caller = connect((listener.address() as AddressInfo).port, '127.0.0.1');
    await new Promise((closed) => caller.once('close', closed));
    expect(connections).toBe(1);
  });
});
