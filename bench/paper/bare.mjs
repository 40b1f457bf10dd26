import { createServer } from 'node:http';
import { once } from 'node:events';
import { launch } from 'puppeteer';
import { findBrowser } from '../../dist/platform/printing/find-browser.js';

/**
 * Chromium as anybody would use it: warm, with its own flags and the machine's fonts, JavaScript as it comes, the
 * paper and its assets fetched from a server on the loopback, the PDF asked for with the options that we ask for.
 */
export class BareChromium {
  html = '';

  static async start(assets) {
    const bare = new BareChromium();
    bare.server = createServer((request, response) => bare.answer(request, response, assets)).listen(
      0,
      '127.0.0.1',
    );
    await once(bare.server, 'listening');
    bare.chromium = await launch({
      executablePath: findBrowser(),
      pipe: true,
      protocolTimeout: 600_000,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    return bare;
  }

  async print(html) {
    this.html = html;
    const page = await this.chromium.newPage();
    await page.goto(`http://127.0.0.1:${this.server.address().port}/`, { waitUntil: 'load', timeout: 0 });
    const session = await page.createCDPSession();
    const { data } = await session.send('Page.printToPDF', {
      paperWidth: 210 / 25.4,
      paperHeight: 297 / 25.4,
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    await page.close();
    return Buffer.from(data, 'base64');
  }

  async close() {
    await this.chromium.close();
    this.server.closeAllConnections();
    this.server.close();
  }

  answer({ url }, response, assets) {
    const { type, body } =
      url === '/' ? { type: 'text/html; charset=utf-8', body: this.html } : (assets.get(url) ?? {});
    response.writeHead(type ? 200 : 404, type ? { 'content-type': type } : {}).end(body);
  }
}
