import type { Actor } from '../access/actor.js';
import type { DraftsService } from '../accounts/drafts.service.js';
import { parseForm } from '../platform/http/parse-form.js';
import { instantInWords } from '../platform/views/dates.js';

/** What a form begins with: what was being typed on this page, if anything, or else these values. */
export interface Begun {
  readonly values: unknown;
  /** When the draft was saved, in words; null when nothing was found. */
  readonly savedAt: string | null;
}

/** `path` is that of the page which holds the form, as its `_page` and its `data-draft` say it. */
export async function begun(
  drafts: DraftsService,
  actor: Actor,
  path: string,
  values: unknown,
): Promise<Begun> {
  const draft = await drafts.find(actor, path);
  if (!draft) return { values, savedAt: null };
  return { values: await parseForm(draft.body), savedAt: instantInWords(draft.savedAt, actor.language) };
}
