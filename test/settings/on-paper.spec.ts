import { ColorSpace, Matrix, PDFDocument } from 'mupdf';
import sharp from 'sharp';
import { partnerOf } from '../../src/dossiers/letter-parts.js';
import { SettingsService } from '../../src/settings/settings.service.js';
import {
  letterhead,
  openCase,
  order,
  printed,
  type CaseInHand,
} from '../dossiers/support/prosecuted-case.js';
import { pageTexts } from '../printing/reading-a-pdf.js';
import { TestApp } from '../support/app.js';

let test: TestApp;
let inHand: CaseInHand;
beforeAll(async () => {
  test = await TestApp.start();
  await letterhead(test);
  const call = await test.as(await test.account('coordinator'));
  const form = new FormData();
  const green = sharp({ create: { width: 600, height: 200, channels: 3, background: '#00b050' } });
  form.append('file', new Blob([new Uint8Array(await green.png().toBuffer())]), 'logo.png');
  await call.call('POST', '/settings/logo', form, { accept: 'text/html' });
  const { version } = (await call.call('GET', '/api/settings')).json;
  const own = {
    legalForm: 'Association loi 1901',
    mailAddress: 'Boîte 7\n62100 Calais',
    footerFr: 'Reconnue par personne <i>du tout</i>',
    footerEn: 'Recognised by nobody',
    partnerAddress: '3 rue Ailleurs',
  };
  const answer = await call.call('PATCH', '/api/settings', { ...own, version });
  if (answer.status !== 200) throw new Error(answer.text);
  inHand = await openCase(test);
});
afterAll(() => test.stop());

const asked = order({ template: 'signalement-procureur', identity: 'initials', exhibits: [] });

/** How many dots of the sheet, set at 72 to the inch, are of the logo's green. */
function greenDots(pdf: Buffer, page: number): number {
  const pixmap = new PDFDocument(pdf).loadPage(page).toPixmap(Matrix.identity, ColorSpace.DeviceRGB, false);
  const dots = pixmap.getPixels();
  let green = 0;
  for (let at = 0; at < dots.length; at += 3)
    if (dots[at]! < 30 && dots[at + 1]! > 150 && dots[at + 2]! < 110) green += 1;
  return green;
}

describe('a printed paper', () => {
  it('bears the logo, the addresses, the signatory and the line of the house', async () => {
    const { pdf } = await printed(inHand, asked);
    const pages = pageTexts(pdf).map((text) => text.replace(/\s+/g, ' '));
    const letter = pages.findIndex((text) => text.includes('Camille Inventée'));
    expect(pages[letter]).toContain('Coordination juridique');
    expect(pages[letter]).toContain('Association loi 1901 Boîte 7 62100 Calais');
    expect(pages[letter]).toContain('Reconnue par personne <i>du tout</i>');
    expect(pages.join(' ')).not.toContain('12 rue du Port');
    // 600 by 200 dots, 18 mm high: 153 by 51 points.
    for (const page of [0, letter]) expect(greenDots(pdf, page)).toBeGreaterThan(7000);
    expect(greenDots(pdf, 1)).toBe(letter === 1 ? greenDots(pdf, letter) : 0);
  });

  it('is previewed with the logo, which the page carries and fetches from nowhere', async () => {
    const typed = { template: 'signalement-procureur', identity: 'initials' };
    const answer = await inHand.call.post(`/cases/${inHand.ref}/dossiers/preview`, typed);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('src="data:image/png;base64,');
    expect(answer.headers.get('content-security-policy')).toContain('img-src data:;');
  });

  it('is addressed to whom the agreement names, and nobody can be put in its place', async () => {
    const association = await test.app.get(SettingsService).organisation();
    expect(partnerOf(association)).toEqual({ addressee: 'La Cabane Juridique', lines: ['3 rue Ailleurs'] });
    const other = { partnerName: 'Un autre partenaire', version: association.version };
    const refused = await (
      await test.as(await test.account('coordinator'))
    ).call('PATCH', '/api/settings', other);
    expect(refused.status).toBe(422);
  });
});
