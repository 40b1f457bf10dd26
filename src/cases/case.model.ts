import { dayWords, forceWords, incidentFacts, injuryWords } from '../incidents/incident.words.js';
import { PLACES } from '../incidents/incidents.forms.js';
import { languageWords } from '../people/person.words.js';
import { shownAs } from '../people/person.rules.js';
import type { Language } from '../platform/views/language.js';
import { translate } from '../platform/views/translate.js';
import type { CaseSheet, PersonInCase } from './case-sheet.service.js';
import { caseWorkflow, type CaseStep } from './case.workflow.js';

/** What `cases/show` says of a case: everything but who the people are. */
export function sheetModel({ legalCase, incident, people, team }: CaseSheet, language: Language) {
  const owner = team.find(({ account }) => account.id === legalCase.juristId)?.account.name ?? null;
  return {
    ref: legalCase.ref,
    incidentId: incident.id,
    summary: legalCase.summary,
    facts: [
      { key: 'cases.fields.juristId', value: owner },
      {
        key: 'cases.fields.channel',
        value: legalCase.channel && translate(language, `cases.channels.${legalCase.channel}`),
      },
    ],
    openedAt: legalCase.createdAt,
    incident: {
      facts: incidentFacts(incident, language),
      description: incident.description,
      title: titleWords(incident, language),
    },
    forces: (incident.forces ?? []).map((force) => forceWords(force, language)),
    people: people.map((each) => personModel(each, language)),
    team: team.map(({ member, account }) => ({ name: account.name, duty: `cases.duties.${member.duty}` })),
  };
}

function titleWords(incident: CaseSheet['incident'], language: Language): string | null {
  return (
    [dayWords(incident, language), incident.siteId && PLACES.inWords(incident.siteId, language)]
      .filter(Boolean)
      .join(' · ') || null
  );
}

const personModel = ({ part, person, injuries }: PersonInCase, language: Language) => ({
  id: person.id,
  alias: shownAs(person),
  code: person.code,
  role: `people.roles.${part.role}`,
  languages: languageWords(person.languages, language).join(', '),
  injuries: injuries.map((injury) => ({ words: injuryWords(injury, language), note: injury.note })),
  suffered: part.suffered,
});

/**
 * The steps that lead on from here: those that only need a click, those that need a reason, those still closed.
 * `typed`: a step that was refused, whose reason comes back with it. `hasAct`: something is to be done here first.
 */
export function stepsModel(
  { legalCase, people }: CaseSheet,
  language: Language,
  typed: Partial<Record<'step' | 'reason', unknown>> = {},
  hasAct = false,
) {
  const open = caseWorkflow.openSteps(legalCase.stage);
  return open.map((step, index) => {
    const needs: readonly string[] = caseWorkflow.steps[step].needs ?? [];
    const isClosed = needs.includes('person') && people.length === 0;
    return {
      step,
      label: `cases.steps.${step}`,
      tone: index === 0 && !hasAct ? '' : 'quiet',
      asksReason: asksReason(step),
      isTyped: typed.step === step,
      reasons: isClosed ? [translate(language, 'cases.needs.person')] : null,
    };
  });
}

/** The reason that was typed for a step which no longer leads on from here: no form is left to keep it. */
export function orphanReason(
  { legalCase }: Pick<CaseSheet, 'legalCase'>,
  typed: Partial<Record<'step' | 'reason', unknown>>,
): string | null {
  const open: readonly unknown[] = caseWorkflow.openSteps(legalCase.stage).filter(asksReason);
  return open.includes(typed.step) ? null : textOf(typed.reason) || null;
}

const asksReason = (step: CaseStep): boolean =>
  (caseWorkflow.steps[step].needs as readonly string[] | undefined)?.includes('reason') ?? false;

const textOf = (typed: unknown): string => (typeof typed === 'string' ? typed : '');
