import { offence, type Offence } from './offence.model.js';
import { AGAINST_PERSONS } from './offences-against-persons.js';

/**
 * The offences that these papers may name, after domain.md §3: a table of law, read on a day. The criminal code is
 * not renumbered in 2029 (only procedure is), so nothing here ends. `name` and `articles` are the words of the paper,
 * in French; `en` helps a reader of the page. No lawyer has read a row over yet (`validatedBy`), which the page says.
 */
export const OFFENCES: readonly Offence[] = [
  ...AGAINST_PERSONS,
  offence(
    'VOL_PDAP',
    'belongings',
    'Vol par personne dépositaire de l’autorité publique',
    'Theft by a holder of public authority',
    'art. 311-4, 2° du code pénal',
    'delit',
  ),
  offence(
    'DESTR',
    'belongings',
    'Destruction, dégradation ou détérioration d’un bien appartenant à autrui',
    'Destruction of what belongs to another',
    'art. 322-1 et 322-3 du code pénal',
    'delit',
  ),
  offence(
    'DESTR_LEGERE',
    'belongings',
    'Destruction, dégradation ou détérioration dont il n’est résulté qu’un dommage léger',
    'Destruction that caused light damage only',
    'art. R. 635-1 du code pénal',
    'contravention',
  ),
  offence(
    'ENTRAVE_PREUVE',
    'justice',
    'Modification de l’état des lieux ou altération d’une preuve',
    'Altering the scene or destroying evidence',
    'art. 434-4 du code pénal',
    'delit',
  ),
  offence(
    'FAUX_PV',
    'forgery',
    'Faux dans une écriture publique par personne dépositaire de l’autorité publique',
    'False official record by a holder of public authority',
    'art. 441-4, al. 3, du code pénal',
    'crime',
  ),
  offence(
    'INJURE_RACISTE_NP',
    'words',
    'Injure non publique à caractère raciste',
    'Racist insult, not in public',
    'art. R. 625-8-1 du code pénal',
    'contravention',
  ),
  offence(
    'INJURE_HOMOPHOBE_NP',
    'words',
    'Injure non publique à raison du sexe, de l’orientation sexuelle, de l’identité de genre ou du handicap',
    'Insult on grounds of sex, orientation, gender identity or disability, not in public',
    'art. R. 625-8-1 du code pénal',
    'contravention',
    'medium',
    'known',
  ),
  offence(
    'INJURE_RACISTE_PUB',
    'words',
    'Injure publique à caractère raciste',
    'Racist insult, in public',
    'art. 29, al. 2, et 33, al. 3, de la loi du 29 juillet 1881',
    'press',
    'high',
    'known',
  ),
  offence(
    'PROVOC_RACISTE_NP',
    'words',
    'Provocation non publique à la discrimination, à la haine ou à la violence à caractère raciste',
    'Racist provocation, not in public',
    'art. R. 625-7 du code pénal',
    'contravention',
  ),
  offence(
    'INTIMID_VICTIME',
    'justice',
    'Menace ou intimidation d’une victime afin qu’elle ne porte pas plainte',
    'Threatening a victim not to complain',
    'art. 434-5 du code pénal',
    'delit',
  ),
  offence(
    'NON_ASSIST',
    'danger',
    'Non-assistance à personne en péril',
    'Failure to assist a person in danger',
    'art. 223-6 du code pénal',
    'delit',
  ),
  offence(
    'MISE_DANGER',
    'danger',
    'Mise en danger délibérée de la vie d’autrui',
    'Deliberate endangering of the life of others',
    'art. 223-1 du code pénal',
    'delit',
    'medium',
  ),
  offence(
    'DEONTO',
    'duties',
    'Manquements aux règles de déontologie de la police et de la gendarmerie',
    'Breaches of the code of conduct of police and gendarmerie',
    'art. R. 434-10, R. 434-11 et R. 434-14 à R. 434-20 du code de la sécurité intérieure',
    'discipline',
  ),
];

export const OFFENCE_CODES: readonly string[] = OFFENCES.map(({ code }) => code);

/** @throws RangeError for a code that the table does not know */
export function offenceOf(code: string): Offence {
  const found = OFFENCES.find((each) => each.code === code);
  if (!found) throw new RangeError(`${code} is not in the table of qualifications`);
  return found;
}

/** What may be chosen for a letter of that day. */
export const offencesOn = (day: string): Offence[] =>
  OFFENCES.filter(({ validFrom, validTo }) => (validFrom ?? '') <= day && day <= (validTo ?? '9999'));
