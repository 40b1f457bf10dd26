import { defineWorkflow } from '../platform/workflow/workflow.js';

/** A changed text has been read by nobody: whatever was reviewed is a draft again. */
export const translationWorkflow = defineWorkflow({
  initial: 'draft',
  states: ['draft', 'reviewed'],
  steps: {
    review: { from: ['draft'], to: 'reviewed', needs: ['second_person'] },
    change: { from: ['draft', 'reviewed'], to: 'draft' },
  },
});

export const TRANSLATION_STATUSES = translationWorkflow.states;
export type TranslationStatus = (typeof TRANSLATION_STATUSES)[number];
