import { Choice, Code, Id, Nested, NestedList, Text, Whole } from '../platform/forms/fields.js';
import { coded } from '../platform/forms/coded.js';
import { changing } from '../platform/forms/changing.js';
import { IncidentForm, InjuryForm } from '../incidents/incidents.forms.js';
import { PersonForm } from '../people/people.forms.js';
import { Paging } from '../platform/openapi/pages.js';
import { DUTIES, type Duty } from './case-member.entity.js';
import { PERSON_ROLES, type PersonRole } from './case-person.entity.js';
import { caseWorkflow, STAGES, type CaseStep, type Stage } from './case.workflow.js';

export const CHANNELS = ['phone', 'field', 'partner', 'walk-in'] as const;
export type Channel = (typeof CHANNELS)[number];
const CHANNEL = coded(CHANNELS, 'cases.channels');
const ROLE = coded(PERSON_ROLES, 'people.roles');

/** A person in a case: who she is, her part in it, and what she suffered. */
export class CasePersonForm extends PersonForm {
  @Choice(ROLE) role: PersonRole;
  @NestedList(() => InjuryForm, { max: 60, optional: true }) injuries?: InjuryForm[];
  @Text({
    max: 50_000,
    multiline: true,
    optional: true,
    description: 'What she suffered and lost besides injuries.',
  })
  suffered?: string;
}

/** Somebody who joins a case: a new person, or one who is known from another case of the actor's. */
export class JoiningPersonForm extends CasePersonForm {
  @Code({
    max: 20,
    optional: true,
    example: 'P-7KQ4K',
    description:
      'The code of somebody recorded already; who she is stays as it is, only her part here is added.',
  })
  personCode?: string;
}

export class CaseForm {
  @Id({ optional: true, description: 'An incident that is already recorded; or else `incident`.' })
  incidentId?: string;
  @Nested(() => IncidentForm, { optional: true }) incident?: IncidentForm;
  @NestedList(() => JoiningPersonForm, { max: 50, optional: true }) people?: JoiningPersonForm[];
  @Choice(CHANNEL, { optional: true, description: 'How the alert came.' }) channel?: Channel;
  @Text({ max: 50_000, multiline: true, optional: true }) summary?: string;
  @Id({ optional: true, description: 'The account of the jurist who owns the case.' }) juristId?: string;
}

class CaseAnswers {
  @Choice(CHANNEL, { optional: true }) channel?: Channel;
  @Text({ max: 50_000, multiline: true, optional: true }) summary?: string;
  @Id({ optional: true }) juristId?: string;
}
export class CaseChange extends changing(CaseAnswers) {}
export class IncidentChange extends changing(IncidentForm) {}
export class CasePersonChange extends changing(CasePersonForm) {
  /** Nobody is in a case without a part in it: an emptied one is read, to be refused and not left as it was. */
  @Choice(ROLE, { clearable: true, description: 'May be left out, not emptied.' })
  override role?: PersonRole;
}

export class MemberForm {
  @Id() userId: string;
  @Choice(DUTIES) duty: Duty;
}

export class CaseStepForm {
  @Choice(Object.keys(caseWorkflow.steps)) step: CaseStep;
  @Text({ max: 5000, multiline: true, optional: true, description: 'Kept sealed in the journal.' })
  reason?: string;
}

/** What a list of cases may be asked for. */
export class CaseFilters extends Paging {
  @Choice(STAGES, { optional: true }) stage?: Stage;
  @Id({ optional: true, description: 'The account of the jurist who owns it.' }) jurist?: string;
  @Text({
    max: 100,
    optional: true,
    description: 'In reference, initials, pseudonym, place; never in identities.',
  })
  q?: string;
}

/** Looking at the journal is an entry of it: its pages are counted from where the first was asked for. */
export class JournalFilters extends Paging {
  @Whole({
    min: 0,
    max: 1_000_000_000,
    optional: true,
    description: 'The `total` of the first page: entries that came since are passed over.',
  })
  of?: number;
}
