import type { Language } from '../access/actor.js';
import { rowsAt, type Row } from '../cases/form-rows.js';
import { Invalid, Unmet } from '../platform/errors.js';
import type { FormModel } from '../platform/forms/form-model.js';
import { translate } from '../platform/views/translate.js';
import { onLine, type FormValues } from './checks.model.js';
import {
  composedIn,
  isTicked,
  linesFor,
  offersInRows,
  pathOnPage,
  rowsOf,
  tickedRows,
  type TypedRow,
} from './compose-rows.js';
import { qualificationRows, type ComposeModel } from './compose.model.js';
import { exhibitLines } from './exhibit-lines.js';
import { requestsFor } from './letter.js';
import { IDENTITIES } from './manifest.js';
import { OFFENCE_CODES, offenceOf, offencesOn } from './qualifications.js';

/** A line of the chronology may be added to as many as one letter takes. */
const MOST_LINES = 60;

/** The form as its page draws it: its rows in their places, and the words beside them in the reader's language. */
export function formParts(model: ComposeModel, typed: FormModel, language: Language) {
  const held = typed.values as FormValues & object;
  const law = qualificationRows(rowsOf(held.qualifications));
  const values = {
    ...held,
    exhibits: linesFor(model.offers, held.exhibits),
    chronology: rowsOf(held.chronology).slice(0, MOST_LINES + 1),
    qualifications: law,
  };
  const form: FormModel & { values: FormValues } = { ...typed, values };
  const words = (key: string): string => translate(language, key);
  const isWrong = (path: string): boolean =>
    Object.keys(typed.errors).some((wrong) => wrong.startsWith(`${path}.`));
  const { name } = (held.lawyer ?? {}) as { name?: unknown };
  return {
    form,
    identities: IDENTITIES.map((value) => ({
      value,
      label: words(`dossiers.identities.${value}`),
      hint: words(`dossiers.identityHints.${value}`),
    })),
    requests: requestsFor(model.template).map((value) => ({
      value,
      label: words(`dossiers.requests.${value}.label`),
    })),
    lawyerOpen: Boolean(name) || isWrong('lawyer'),
    lines: exhibitLines(offersInRows(model.offers, held.exhibits), language, form, model.toProsecutor),
    chronology: rowsAt(values, 'chronology', 1),
    qualifications: lawInWords(
      law,
      typeof held.letterOn === 'string' ? held.letterOn : '',
      language,
      isWrong,
    ),
  };
}

interface LawRow extends Row {
  readonly code: string;
  /** As the paper names it, in French, and what helps a reader of English. */
  readonly name: string;
  readonly about: string;
}

/** The table of law in two: what is chosen or was written in, and the rest, which stands in a fold. */
function lawInWords(
  law: readonly (TypedRow & { readonly code: string; readonly elements?: unknown })[],
  letterOn: string,
  language: Language,
  isWrong: (path: string) => boolean,
): { open: LawRow[]; folded: LawRow[] } {
  const rows = law.map((row, index) => {
    const { name, en, articles, class: kind } = offenceOf(row.code);
    const about = [articles, translate(language, `dossiers.qualifications.classes.${kind}`)];
    const path = `qualifications.${index}`;
    return {
      path,
      number: index + 1,
      code: row.code,
      name,
      about: [...(language === 'en' ? [en] : []), ...about].join(' · '),
      isOpen: isTicked(row) || Boolean(row.elements) || isWrong(path),
    };
  });
  const inForce = offencesOn(letterOn);
  return {
    open: rows.filter(({ isOpen }) => isOpen),
    folded: rows.filter(({ isOpen, code }) => !isOpen && inForce.some((each) => each.code === code)),
  };
}

/** A refusal as the page can show it: every path is that of the field, and every exhibit is named by its mark. */
export function onPage(refusal: Invalid | Unmet, typed: Record<string, unknown>): Invalid | Unmet {
  const rows = rowsOf(typed['exhibits']);
  if (refusal instanceof Unmet) {
    const chosen = (composedIn(typed).exhibits ?? []).map(({ id }) => ({
      place: rows.findIndex((row) => row.id === id) + 1,
    }));
    const needs = refusal.needs.map((need) => onLine(need, chosen));
    return new Unmet(needs, refusal.sentence, refusal.way);
  }
  const ticked = tickedRows(rows);
  const law = rowsOf(typed['qualifications']) as { code?: string }[];
  const fields = Object.entries(refusal.fields).map(([path, faults]) => {
    const [list, row, ...rest] = path.split('.');
    const at = list === 'qualifications' ? OFFENCE_CODES.indexOf(law[Number(row)]?.code ?? '') : -1;
    return [at === -1 ? pathOnPage(path, ticked, rows) : [list, at, ...rest].join('.'), faults];
  });
  return new Invalid(Object.fromEntries(fields) as Invalid['fields'], typed);
}
