import { answerInWords } from '../platform/forms/coded.js';
import { changesBetween, type Change } from '../platform/forms/changes.js';
import { fieldsOf, type Field, type FormClass } from '../platform/forms/field.js';
import type { Language } from '../platform/views/language.js';

/** What differs between the record and what was typed, each answer in words, for the page of a stale edit. */
export function changesInWords(
  form: FormClass,
  current: object,
  typed: object,
  language: Language,
  names: ReadonlyMap<string, string> = new Map(),
): Change[] {
  const fields = fieldsOf(form);
  const paths = Object.keys(typed).filter((path) => path !== 'version' && fields.has(path));
  return changesBetween(current, typed, paths).map(({ path, current: stands, typed: sent }) => ({
    path,
    current: inWords(fields.get(path), stands, language, names),
    typed: inWords(fields.get(path), sent, language, names),
  }));
}

function inWords(
  field: Field | undefined,
  answer: unknown,
  language: Language,
  names: ReadonlyMap<string, string>,
): unknown {
  if (Array.isArray(answer)) return answer.map((each) => inWords(field, each, language, names));
  if (field && field.shape !== 'value' && typeof answer === 'object' && answer !== null) {
    const inner = fieldsOf(field.of());
    const parts = Object.entries(answer).map(([name, value]) =>
      inWords(inner.get(name), value, language, names),
    );
    return parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
  }
  if (!field || typeof answer !== 'string') return answer;
  return names.get(answer) ?? answerInWords(field, answer, language);
}
