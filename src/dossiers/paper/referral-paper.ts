import { incidentFacts } from '../../incidents/incident.words.js';
import { translate } from '../../platform/views/translate.js';
import type { PaperBase, ReferralPaper } from '../dossier.model.js';
import type { ReferralModel, ReferredPerson } from '../referral.model.js';
import { linesOf } from '../letter.model.js';
import { injuriesOf, isMinor, letterheadOf, officersOf } from '../letter-parts.js';
import { languageFr } from '../shelf.service.js';
import { dayFr, sayFr } from '../wording.js';
import { paperBase, sendersOf } from './paper-base.js';
import { shownIn, type Told } from './told.js';

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
  return {
    ref: cover.ref,
    letterhead: letterheadOf(told.organisation),
    recipient: { addressee: sayFr('papers.cabane'), lines: [] },
    letterOn: cover.letterOn,
    referredBy: told.author,
    people: peopleIn(told),
    incident: incidentFacts(incident, 'fr').flatMap(({ key, value }) =>
      value === null || SILENT.has(key)
        ? []
        : [
            {
              label: translate('fr', key),
              value: typeof value === 'string' ? value : value.join('\u202f; '),
            },
          ],
    ),
    officers: officersOf(incident),
    injuries: injuriesOf(told.ready.complainants, (personId) => shownIn(told, personId), []),
    done: doneSoFar(told),
    ask: linesOf(told.letter.ask),
    consents: told.agreed.map(({ purpose, saidOn, mode }) => ({
      purpose: translate('fr', `consents.purposes.${purpose}`),
      on: dayFr(saidOn) ?? '',
      how: sayFr(`papers.referral.consentWas.${mode}`),
    })),
  };
}

/** How an intake was answered question by question is not the partner's business yet. */
const SILENT = new Set(
  ['warningGiven', 'rioVisible', 'facesCovered', 'filmed', 'peopleCount'].map(
    (name) => `incidents.fields.${name}`,
  ),
);

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
