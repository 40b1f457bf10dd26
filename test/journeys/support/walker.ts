import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, ElementHandle, Page } from 'puppeteer';
import { PASSWORD } from '../../support/app.js';
import { nameOf, type Sight } from './browser.js';
import { faultsOf, listen, type Faults } from './manners.js';

/** Pictures of every page are left here, when it is set, for people to look at. */
const SHOTS = process.env['SHOTS'];

/** Somebody in front of a browser. Walks by links and buttons; every page that comes is looked over. */
export class Walker {
  private taken = 0;
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly sight: Sight,
    readonly home: string,
    private readonly faults: Faults,
    private readonly who: string,
    private readonly secret: readonly string[],
  ) {}

  /** `secret`: names that may stand in no title. */
  static async arrive(
    browser: Browser,
    home: string,
    sight: Sight,
    who: string,
    secret: readonly string[],
  ): Promise<Walker> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    // The test has a limit of its own; Puppeteer's half a minute is not enough on a busy machine.
    page.setDefaultTimeout(0);
    await page.setViewport({ width: sight.width, height: sight.width === 360 ? 740 : 900 });
    await page.setJavaScriptEnabled(sight.script);
    return new Walker(context, page, sight, home, listen(page), who, secret);
  }

  async signIn(email: string): Promise<void> {
    await this.go('/');
    await this.press(`a[hreflang="${this.sight.language}"]`);
    await this.enter({ email, password: PASSWORD });
    await this.send('/sign-in');
  }

  async go(path: string): Promise<void> {
    await this.page.goto(this.home + path);
    await this.look();
  }

  /** Presses the link that leads there: it must be on the page. */
  async follow(href: string): Promise<void> {
    await this.press(`a[href="${href}"]`);
  }

  /** Sends the form that goes to that address, by its first button. */
  async send(action: string): Promise<void> {
    await this.press(`form[action="${action}"] .buttons .button`);
  }

  async press(selector: string): Promise<void> {
    const target = await this.find(selector);
    await Promise.all([this.page.waitForNavigation(), target.click()]);
    await this.look();
  }

  /** Fields by their names, as one writes, ticks and chooses; groups that are closed are opened first. */
  async enter(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) await this.write(name, value);
  }

  /** Files are read by the browser from the disk, as a person's own are. */
  async attach(name: string, files: readonly string[]): Promise<void> {
    const field = (await this.find(`input[type=file][name="${name}"]`)) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(...files);
  }

  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** The value of the one choice that a list offers besides none. */
  async onlyChoice(name: string): Promise<string> {
    const values = await this.page.$$eval(`select[name="${name}"] option`, (all) =>
      all.map((each) => each.value).filter(Boolean),
    );
    if (values.length !== 1) throw new Error(`${name} offers ${values.length} choices`);
    return values[0] ?? '';
  }

  text(): Promise<string> {
    return this.page.$eval('body', (body) => body.innerText);
  }

  /** Looks over the page that has come. @throws with everything that is amiss */
  async look(): Promise<void> {
    if (SHOTS) await this.picture(join(SHOTS, nameOf(this.sight)));
    const amiss = [...this.faults.list.splice(0), ...(await faultsOf(this.page, this.sight, this.secret))];
    if (amiss.length > 0) throw new Error(`${this.path}\n${amiss.join('\n')}`);
  }

  /** The first that can be seen; its group is opened for it, as a person would. */
  private async find(selector: string): Promise<ElementHandle<Element>> {
    for (const found of await this.page.$$(selector)) {
      await found.evaluate((element) => {
        for (
          let group = element.closest('details:not([open])');
          group;
          group = group.parentElement?.closest('details:not([open])') ?? null
        )
          group.querySelector('summary')?.click();
      });
      if (!(await found.isVisible())) continue;
      // The bar at the foot of a telephone would take the press meant for what stands beneath it.
      await found.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      return found;
    }
    throw new Error(`${this.path} does not show ${selector}`);
  }

  private async write(name: string, value: string): Promise<void> {
    const boxes = `:is([type=radio], [type=checkbox])[name="${name}"]`;
    if (await this.page.$(boxes)) return (await this.find(`${boxes}[value="${value}"]`)).click();
    const field = await this.find(`[name="${name}"]`);
    const kind = await field.evaluate((element) =>
      element instanceof HTMLInputElement ? element.type : element.tagName,
    );
    if (kind === 'SELECT') return void (await field.select(value));
    if (kind === 'date')
      return field.evaluate((element, day) => void ((element as HTMLInputElement).value = day), value);
    await field.focus();
    await this.page.keyboard.sendCharacter(value);
  }

  private async picture(folder: string): Promise<void> {
    mkdirSync(folder, { recursive: true });
    const name = `${this.who}-${String(++this.taken).padStart(2, '0')}${this.path.replace(/[0-9a-f-]{36}/g, 'id').replaceAll('/', '_')}`;
    await this.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
}
