import { incidentFacts } from '../../incidents/incident.words.js';
import { translate } from '../../platform/views/translate.js';
import type { PaperBase, ReferralPaper } from '../dossier.model.js';
import type { ReferralModel, ReferredPerson } from '../referral.model.js';
import { linesOf } from '../letter.model.js';
import { factsRecordOf, injuriesOf, isMinor, letterheadOf, officersOf, partnerOf } from '../letter-parts.js';
import { hourOf } from '../facts.rules.js';
import { languageFr } from '../shelf.service.js';
import { dayFr, frenchWording, onPaper, sayFr } from '../wording.js';
import { paperBase, sendersOf } from './paper-base.js';
import { mentioned, shownIn, type Told } from './told.js';

/** What a partner needs to say yes or no, and no more: who, what, what was done, what is asked. */
export function referralPaper(told: Told): ReferralPaper {
  const base = paperBase(told, [
    ...(told.letter.facts.trim() === '' ? (['facts'] as const) : []),
    ...(told.ready.exhibits.length === 0 ? (['bordereau', 'annex'] as const) : []),
  ]);
  return { ...base, referral: referralOf(told, base) };
}

function referralOf(told: Told, { cover }: PaperBase): ReferralModel {
  const { incident } = told.ready.sheet;
  const hour = hourOf(factsRecordOf(incident, [], []), frenchWording('they'));
  return {
    ref: cover.ref,
    letterhead: letterheadOf(told.organisation, told.logo),
    recipient: partnerOf(told.organisation),
    letterOn: cover.letterOn,
    referredBy: told.author,
    people: peopleIn(told),
    incident: incidentFacts(incident, 'fr').flatMap(({ key, value }) => {
      if (value === null || !TOLD.has(key)) return [];
      const told =
        key === HOUR
          ? hour
          : typeof value === 'string'
            ? value.replaceAll('\n', ', ')
            : value.join('\u202f; ');
      return [
        {
          label: key === KINDS ? sayFr('papers.referral.kinds') : translate('fr', key),
          value: onPaper(told),
        },
      ];
    }),
    officers: officersOf(incident),
    injuries: injuriesOf(told.ready.complainants, (personId) => shownIn(told, personId), []),
    done: doneSoFar(told),
    ask: linesOf(mentioned(told, told.letter.ask ?? '')),
    consents: told.agreed.map(({ purpose, saidOn, mode }) => ({
      purpose: onPaper(translate('fr', `consents.purposes.${purpose}`)),
      on: dayFr(saidOn) ?? '',
      how: sayFr(`papers.referral.consentWas.${mode}`),
    })),
  };
}

/**
 * What the partner needs to say whether it takes the case. Whatever else an incident is asked stays in the house until
 * somebody decides otherwise here.
 */
const TOLD = new Set(
  ['on', 'at', 'place', 'context', 'circumstances', 'kinds', 'legalBasis'].map(
    (name) => `incidents.fields.${name}`,
  ),
);

/** "vers 5 h", as every other paper writes it. */
const HOUR = 'incidents.fields.at';
/** Its label elsewhere is what the team calls its own work on this sheet. */
const KINDS = 'incidents.fields.kinds';

function peopleIn(told: Told): ReferredPerson[] {
  const senders = sendersOf(told);
  const on = told.ready.sheet.incident.happenedOn ?? '';
  return told.ready.complainants.map(({ person }, index) => {
    const identity = told.named.get(person.id) ?? null;
    const { who = '', confidential = true, birthDate = null, nationality = null } = senders[index] ?? {};
    return {
      who,
      confidential,
      birthDate,
      nationality,
      languages: (JSON.parse(person.languages) as string[]).map(languageFr).join(', '),
      minor: isMinor(person, identity, on),
      contacts: (identity?.contacts ?? []).map(({ channel, value, safety }) => ({
        channel: translate('fr', `people.channels.${channel}`),
        value,
        safety: safety ?? null,
      })),
    };
  });
}

function doneSoFar({ ready }: Told): string[] {
  const done = (kind: 'testimony' | 'translation' | 'document'): string[] => {
    const count = ready.exhibits.filter((exhibit) => exhibit.kind === kind).length;
    return count > 0 ? [sayFr(`papers.referral.done.${kind}`, { count })] : [];
  };
  return [...done('testimony'), ...done('translation'), ...done('document')];
}
