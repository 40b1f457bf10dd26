import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { DraftsService } from '../accounts/drafts.service.js';
import { pageOfForm } from '../accounts/page-path.js';
import { Invalid, type Refusal } from '../platform/errors.js';
import { formFor } from '../platform/http/form.js';
import { parseForm } from '../platform/http/parse-form.js';
import type { FormModel } from '../platform/forms/form-model.js';
import { MOST_ROWS, rowsIn, tooManyRows, withFirstRows } from './form-rows.js';

/** A form on a page that keeps what is being typed. */
export interface DraftedForm {
  readonly form: FormModel;
  /** The page that holds the form, to which a session that ended comes back. */
  readonly page: string;
  /** When the draft that fills the form was saved, or null when the form shows the record. */
  readonly draftedAt: string | null;
}

/** Forms whose drafts are kept: how they begin, how they come back, how they end. */
@Injectable()
export class DraftedForms {
  constructor(private readonly drafts: DraftsService) {}

  /** What was being typed on this page, or else `values`. */
  async begin(actor: Actor, request: Request, values: unknown): Promise<DraftedForm> {
    const page = pageOfForm(request);
    const draft = await this.drafts.find(actor, page);
    return {
      page,
      form: drawable(request, draft ? await parseForm(draft.body) : values),
      draftedAt: draft?.savedAt ?? null,
    };
  }

  /** The form as it was sent, with the refusal's sentences if there is one. */
  again(request: Request, typed: unknown, refusal?: Refusal): DraftedForm {
    return { page: pageOfForm(request), form: drawable(request, typed, refusal), draftedAt: null };
  }

  /** What was typed has become a record. */
  end(actor: Actor, request: Request): Promise<void> {
    return this.drafts.end(actor, pageOfForm(request));
  }
}

/** The form as a page can draw it: beyond the rows that it holds, it says so and keeps the first ones. */
function drawable(request: Request, values: unknown, refusal?: Refusal): FormModel {
  const form = formFor(request, values, refusal);
  if (rowsIn(form.values) <= MOST_ROWS) return form;
  const faults = refusal instanceof Invalid ? refusal.fields : {};
  const told = { ...faults, '': [...(faults[''] ?? []), tooManyRows] };
  return formFor(request, {}, new Invalid(told, withFirstRows(form.values)));
}
