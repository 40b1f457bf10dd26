/** A page to be drawn: the template `room/name`, its model, its title (a locale key: never a person's name). */
export class Page {
  constructor(
    readonly template: string,
    readonly title: string,
    readonly model: object,
    readonly status: number,
    /** A reference that stands before the title, `HRO-7KQ4X`. */
    readonly code: string | undefined,
  ) {}
}

export const page = (
  template: string,
  title: string,
  model: object = {},
  { status = 200, code }: { status?: number; code?: string } = {},
): Page => new Page(template, title, model, status, code);

/** After a form: 303 to `url`, with at most one sentence that the next page shows once. */
export class SeeOther {
  constructor(
    readonly url: string,
    readonly notice?: string,
  ) {}
}

export const seeOther = (url: string, notice?: string): SeeOther => new SeeOther(url, notice);
