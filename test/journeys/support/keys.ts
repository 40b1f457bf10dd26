import type { KeyInput, Page } from 'puppeteer';

/** More stops than any page has: whoever presses Tab so often stands in a trap, or looks for what is not there. */
const ENOUGH = 400;

/** Somebody who has a keyboard and nothing else. Every place where she stops must show that it is there. */
export class Keys {
  /** Every stop on her way, over all pages. */
  stops = 0;
  constructor(readonly page: Page) {}

  /** Presses Tab until she stands on the first that matches. @throws when she never does, or cannot see where she is */
  async reach(selector: string): Promise<void> {
    for (let turns = 0; turns < ENOUGH; turns += 1) {
      if (await this.page.evaluate((it) => document.activeElement?.matches(it) ?? false, selector)) return;
      await this.tab();
    }
    throw new Error(`${this.page.url()}: no Tab leads to ${selector}`);
  }

  /** One Tab. @throws when what it leads to cannot be seen */
  async tab(key: 'forward' | 'back' = 'forward'): Promise<void> {
    if (key === 'back') await this.page.keyboard.down('Shift');
    await this.page.keyboard.press('Tab');
    if (key === 'back') await this.page.keyboard.up('Shift');
    this.stops += 1;
    const fault = await this.page.evaluate(unseen);
    if (fault) throw new Error(`${this.page.url()}: ${fault}`);
  }

  /** The same in the main part of the page, through every closed group that it lies in, which Space opens. */
  private async find(selector: string): Promise<void> {
    const closed = `main details:not([open]):has(${selector}) > summary`;
    while (await this.page.$(closed)) {
      await this.reach(closed);
      await this.press('Space');
    }
    await this.reach(selector);
  }

  /** Opens the link or presses the button, and waits for the page that comes. */
  async open(selector: string): Promise<void> {
    await this.reach(selector);
    await Promise.all([this.page.waitForNavigation(), this.page.keyboard.press('Enter')]);
  }

  async write(name: string, text: string): Promise<void> {
    await this.find(`[name="${name}"]`);
    await this.page.keyboard.type(text);
  }

  /** Of a list or of radio buttons: the arrow leads to the value. */
  async choose(name: string, value: string): Promise<void> {
    await this.find(`[name="${name}"]`);
    const now = () =>
      this.page.evaluate(() => {
        const field = document.activeElement as HTMLInputElement;
        return field.type === 'radio' && !field.checked ? '' : field.value;
      });
    for (let turns = 0; turns < 100 && (await now()) !== value; turns += 1) await this.press('ArrowDown');
    if ((await now()) !== value) throw new Error(`no arrow leads ${name} to ${value}`);
  }

  async tick(name: string, value: string): Promise<void> {
    await this.find(`[name="${name}"][value="${value}"]`);
    await this.press('Space');
  }

  press(key: KeyInput): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /**
   * Goes once round the page and half way back. @returns the fields, buttons and links that can be seen and that no
   * Tab led to, and every stop that lies before the one before it
   */
  async round(): Promise<string[]> {
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const [met, backwards] = [new Set<number>(), [] as string[]];
    let last = -1;
    for (let turns = 0; turns < ENOUGH; turns += 1) {
      await this.tab();
      const { index, name } = await this.page.evaluate(where);
      if (index < 0 || (index === 0 && met.has(0))) break;
      if (index < last) backwards.push(`goes back to ${name}`);
      met.add((last = index));
    }
    for (let turns = 0; turns < 5; turns += 1) await this.tab('back');
    return [...backwards, ...(await this.page.evaluate(left, [...met]))];
  }
}

/** Inside the page: why the place where she stands cannot be seen, if so. */
function unseen(): string | null {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement) || here === document.body) return null;
  const name = `${here.tagName.toLowerCase()} ${here.getAttribute('name') ?? here.textContent?.trim() ?? ''}`;
  const { outlineStyle, outlineWidth } = getComputedStyle(here);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return `${name} shows no focus`;
  const { top, bottom, left, right, width, height } = here.getBoundingClientRect();
  if (width < 2 || height < 2) return `${name} is too small to be seen`;
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth)
    return `${name} is off the screen`;
  const [x, y] = [
    (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
    (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
  ];
  const over = document.elementFromPoint(x, y);
  const isCovered = over !== null && !here.contains(over) && !over.contains(here);
  return isCovered ? `${name} lies under ${over.tagName.toLowerCase()}.${over.className}` : null;
}

/** Inside the page: which of all that can be stopped at she stands on, -1 when on none. */
function where(): { index: number; name: string } {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
  const here = document.activeElement;
  return { index: here ? all.indexOf(here) : -1, name: here?.outerHTML.slice(0, 120) ?? '' };
}

/** Inside the page: what can be seen and was not met. Of radio buttons with one name Tab meets one. */
function left(met: number[]): string[] {
  const all = [
    ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]'),
  ] as HTMLElement[];
  return all
    .filter(
      (each, index) =>
        !met.includes(index) && each.tabIndex >= 0 && !each.matches('[type=radio], [disabled]'),
    )
    .filter((each) => each.checkVisibility() && each.getBoundingClientRect().width > 2)
    .map((each) => `never reached: ${each.outerHTML.slice(0, 120)}`);
}
