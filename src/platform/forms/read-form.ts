import { validateSync } from 'class-validator';
import { Invalid, NotUnderstood, type Sentence } from '../errors.js';
import { checksOf, fieldsOf, type Door, type Field, type FormClass, type FormListField } from './field.js';
import { isBlank, pageList, writtenRows } from './page-list.js';
import { readSentences } from './sentence-code.js';
import { rememberReading, typedIn } from './typed.js';

/**
 * Reads a body into a form, or refuses it with everything that is wrong at once, by dotted path (`people.0.name`).
 * Only declared fields are looked at, so a body can bring neither depth nor a prototype of its own.
 *
 * - `page` (an HTML form, any query string): texts become numbers and booleans, '' is missing, blank rows of a list
 *   are dropped, undeclared names are ignored.
 * - `api` (JSON): nothing is converted, and a name that is not declared is refused: it is a slip that would lose data.
 *
 * @throws Invalid with the paths as they are in its `typed`; NotUnderstood if the body is no object at all.
 */
export function readForm<T extends object>(form: FormClass<T>, body: unknown, from: Door): T {
  const given = body ?? {};
  if (!isObject(given)) throw new NotUnderstood();
  const reading = new Reading(from);
  const read = reading.form(form, given, '');
  if (from === 'page') rememberReading(given, read);
  if (reading.faults.size === 0) return read;
  // Only a page gives back what was typed; a program has it, and may have sent a million rows.
  throw new Invalid(Object.fromEntries(reading.faults), from === 'page' ? typedIn(read) : undefined);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** More than this and a caller has sent something else altogether; naming each key would only echo it. */
const MOST_UNKNOWN = 20;

class Reading {
  // A map: `__proto__` is a name like any other here.
  readonly faults = new Map<string, Sentence[]>();

  constructor(private readonly from: Door) {}

  form<T extends object>(form: FormClass<T>, given: Record<string, unknown>, prefix: string): T {
    const before = this.faults.size;
    const fields = fieldsOf(form);
    if (this.from === 'api') this.refuseUnknown(given, fields, prefix);
    const read = new form();
    for (const [name, field] of fields) {
      const raw = Object.hasOwn(given, name) ? given[name] : undefined;
      const value = this.field(field, raw, prefix + name);
      if (value !== undefined) Object.assign(read, { [name]: value });
    }
    this.validate(read, fields, prefix);
    this.inOrder([...fields.keys()], before, prefix);
    if (this.faults.size === before) this.check(form, read, prefix);
    return read;
  }

  private field(field: Field, raw: unknown, path: string): unknown {
    if (field.shape === 'forms') return this.list(field, raw, path);
    if (field.shape === 'form') {
      const missing =
        raw === undefined || raw === null || raw === '' || (this.from === 'page' && isBlank(field.of(), raw));
      if (!missing) return this.nested(field.of(), raw, path);
      if (!field.optional) this.tell(path, { key: 'fieldErrors.required' });
      return cleared(field, raw);
    }
    const value = raw === undefined || raw === null ? raw : field.kind.read(raw, this.from);
    if (value === undefined) return field.kind.absent;
    return value === null || value === '' ? cleared(field, value) : value;
  }

  private nested(form: FormClass, raw: unknown, path: string): unknown {
    if (isObject(raw)) return this.form(form, raw, `${path}.`);
    this.tell(path, { key: 'fieldErrors.object' });
    return undefined;
  }

  /**
   * The rows are counted before any of them is looked into. A page gets back those that the form can hold, read like
   * any others: rows as they came may be thousands and bring thousands within them, and a page would draw them all.
   */
  private list(field: FormListField, raw: unknown, path: string): unknown {
    if ((raw === undefined || raw === null || raw === '') && field.optional) return cleared(field, raw);
    const rows = this.from === 'page' ? pageList(raw ?? []) : (raw ?? []);
    if (!Array.isArray(rows)) {
      this.tell(path, { key: 'fieldErrors.list' });
      return undefined;
    }
    const written: unknown[] = this.from === 'page' ? writtenRows(field.of(), rows) : rows;
    if (written.length > field.max) {
      this.tell(path, { key: 'fieldErrors.tooMany', params: { count: field.max } });
      if (this.from === 'api') return undefined;
    }
    if (written.length < field.min)
      this.tell(path, { key: 'fieldErrors.tooFew', params: { count: field.min } });
    return written.slice(0, field.max).map((row, index) => this.nested(field.of(), row, `${path}.${index}`));
  }

  private validate(read: object, fields: Map<string, Field>, prefix: string): void {
    const errors = validateSync(read, {
      forbidUnknownValues: false,
      validationError: { target: false, value: false },
    });
    for (const { property, constraints } of errors) {
      // A field's own refusal first; rules that stand beside it would only stumble over the same slip.
      const messages = constraints?.['answer'] ? [constraints['answer']] : Object.values(constraints ?? {});
      if (fields.has(property))
        messages.flatMap(readSentences).forEach((fault) => this.tell(prefix + property, fault));
    }
  }

  private check(form: FormClass, read: object, prefix: string): void {
    for (const { path, rule } of checksOf(form)) {
      const fault = rule(read);
      if (fault) this.tell(prefix + path, fault);
    }
  }

  private refuseUnknown(given: Record<string, unknown>, fields: Map<string, Field>, prefix: string): void {
    const unknown = Object.keys(given).filter((key) => !fields.has(key));
    for (const key of unknown.slice(0, MOST_UNKNOWN)) {
      const name = key.slice(0, 60);
      this.tell(prefix + name, { key: 'fieldErrors.unknown', params: { name } });
    }
  }

  /** Rows tell their faults while they are read, fields afterwards: a person wants them in the order of the page. */
  private inOrder(names: string[], before: number, prefix: string): void {
    const told = [...this.faults].slice(before);
    const place = ([path]: [string, Sentence[]]) =>
      names.indexOf(path.slice(prefix.length).split('.', 1)[0] ?? '');
    for (const [path] of told) this.faults.delete(path);
    for (const [path, faults] of told.sort((a, b) => place(a) - place(b))) this.faults.set(path, faults);
  }

  private tell(path: string, fault: Sentence): void {
    this.faults.set(path, [...(this.faults.get(path) ?? []), fault]);
  }
}

const cleared = (field: Field, raw: unknown): null | undefined =>
  field.clearable && raw !== undefined ? null : undefined;
