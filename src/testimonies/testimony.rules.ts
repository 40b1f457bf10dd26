import { directionOf, languageOf } from '../directory/language.js';
import { merged } from '../people/merged.js';
import type { FieldSentences } from '../platform/errors.js';
import type { Changed } from '../platform/forms/changing.js';
import type { TestimonyForm } from './testimony.forms.js';

/** Written by the person, said in her language and written down as she said it, or said through an interpreter. */
export const TESTIMONY_MODES = ['written', 'dictated', 'interpreted'] as const;
export type TestimonyMode = (typeof TESTIMONY_MODES)[number];

export const CHANNELS = ['in-person', 'phone', 'audio'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The languages in which the office records, and into which it translates. */
export const RECORD_LANGUAGES = ['fr', 'en'] as const;
export type RecordLanguage = (typeof RECORD_LANGUAGES)[number];

/** How a text is set: what its `lang` and `dir` attributes and its script are. */
export interface Setting {
  readonly language: string;
  readonly script: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * How the words of a testimony are set. What was interpreted orally stands in the record's language alone: the
 * person's own words were heard and not kept, and no script of hers may be put on them.
 */
export const settingOf = (testimony: Setting & { recordLanguage: RecordLanguage | null }): Setting =>
  testimony.recordLanguage
    ? { language: testimony.recordLanguage, script: 'Latn', direction: 'ltr' }
    : { language: testimony.language, script: testimony.script, direction: testimony.direction };

interface Told {
  readonly mode: TestimonyMode;
  readonly interpreter?: string | null;
  readonly channel?: Channel | null;
  readonly script?: string | null;
}

/** A record that stands alone must say through whom and how the words came. Each answers a sentence's key or nothing. */
export const interpreterFault = ({ mode, interpreter }: Told): { key: string } | undefined =>
  mode === 'interpreted' && !interpreter ? { key: 'testimonies.interpreterNeeded' } : undefined;
export const channelFault = ({ mode, channel }: Told): { key: string } | undefined =>
  mode !== 'written' && !channel ? { key: 'testimonies.channelNeeded' } : undefined;
export const scriptFault = ({ script }: Told): { key: string } | undefined =>
  script && !/^[A-Z][a-z]{3}$/.test(script) ? { key: 'testimonies.scriptUnknown' } : undefined;

/** What cannot stand in a record, whichever way it came about; `today` in Paris. Paths are those of the form. */
export function testimonyFaults(form: TestimonyForm, today: string): FieldSentences {
  const told = {
    takenOn: form.takenOn > today ? { key: 'testimonies.inTheFuture' } : undefined,
    script: scriptFault(form),
    channel: channelFault(form),
    interpreter: interpreterFault(form),
  };
  return Object.fromEntries(
    Object.entries(told).flatMap(([path, fault]) => (fault ? [[path, [fault]]] : [])),
  );
}

/** How a testimony was taken, as it is kept: what was not told of the script follows from the language. */
export function keptOf(form: TestimonyForm) {
  const usual = languageOf(form.language) ?? {
    tag: form.language,
    script: 'Zyyy',
    direction: 'ltr' as const,
  };
  return {
    personId: form.personId,
    takenOn: form.takenOn,
    mode: form.mode,
    language: usual.tag,
    script: form.script ?? usual.script,
    direction: form.direction ?? (form.script ? directionOf(form.script) : usual.direction),
    recordLanguage: form.mode === 'interpreted' ? (form.recordLanguage ?? 'fr') : null,
    channel: form.channel ?? null,
    interpreter: form.interpreter ?? null,
    readBack: form.readBack,
  };
}
export type Kept = ReturnType<typeof keptOf>;

/**
 * The form that a change would leave. Another language brings its own script, and another script its direction,
 * unless the change tells them: Latin letters must not stay on what turned out to be Arabic.
 */
export function afterChange(
  current: Kept,
  text: string,
  change: Partial<Changed<TestimonyForm>>,
): TestimonyForm {
  const kept = {
    ...current,
    recordLanguage: current.recordLanguage ?? undefined,
    channel: current.channel ?? undefined,
  };
  const form: TestimonyForm = { ...kept, interpreter: current.interpreter ?? undefined, text };
  const spoken = change.language !== undefined && languageOf(change.language)?.tag !== current.language;
  if (spoken) delete form.script;
  if (spoken || change.script !== undefined) delete form.direction;
  return merged(form, change);
}

/** The names of the fields in which two records differ: what the journal may tell of a change. */
export const differing = (before: Kept, now: Kept): string[] =>
  (Object.keys(now) as (keyof Kept)[]).filter((field) => before[field] !== now[field]);
