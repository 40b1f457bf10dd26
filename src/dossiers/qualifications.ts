/**
 * The offences that these papers may name, after domain.md §3: a table of law, read on a day. The criminal code is
 * not renumbered in 2029 (only procedure is), so nothing here ends. `name` and `articles` are the words of the paper,
 * in French; `en` helps a reader of the page. No lawyer has read a row over yet (`validatedBy`), which the page says.
 */
export interface Offence {
  readonly code: string;
  readonly name: string;
  readonly en: string;
  /** As the paper quotes them. */
  readonly articles: string;
  /** `discipline`: no offence, a duty of the code of internal security. */
  readonly class: 'contravention' | 'delit' | 'crime' | 'discipline';
  /** `primary`: the text itself was read (LEGI, April 2026); `known`: from practice. */
  readonly source: 'primary' | 'known';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly validatedBy: string | null;
}

const offence = (
  code: string,
  name: string,
  en: string,
  articles: string,
  kind: Offence['class'],
  confidence: Offence['confidence'] = 'high',
): Offence => ({
  code,
  name,
  en,
  articles,
  class: kind,
  source: 'primary',
  confidence,
  validatedBy: null,
});

export const OFFENCES: readonly Offence[] = [
  // One row for both while no doctor has fixed the incapacity: eight days divide them, whose author is the same.
  offence(
    'VIOL_PDAP',
    'Violences volontaires par personne dépositaire de l’autorité publique',
    'Violence by a holder of public authority (incapacity not fixed yet)',
    'art. 222-13, 7° (ITT de huit jours au plus) ou art. 222-11 et 222-12, 7° (ITT de plus de huit jours) du code pénal',
    'delit',
  ),
  offence(
    'VIOL_PDAP_LE8',
    'Violences volontaires par personne dépositaire de l’autorité publique, ITT de huit jours au plus',
    'Violence by a holder of public authority, incapacity of eight days at most',
    'art. 222-13, 7° du code pénal',
    'delit',
  ),
  offence(
    'VIOL_PDAP_GT8',
    'Violences volontaires par personne dépositaire de l’autorité publique, ITT de plus de huit jours',
    'Violence by a holder of public authority, incapacity of more than eight days',
    'art. 222-11 et 222-12, 7° du code pénal',
    'delit',
  ),
  offence(
    'VIOL_INFIRM_PDAP',
    'Violences ayant entraîné une mutilation ou une infirmité permanente, par personne dépositaire de l’autorité publique',
    'Violence causing mutilation or a permanent infirmity, by a holder of public authority',
    'art. 222-9 et 222-10, 7° du code pénal',
    'crime',
  ),
  offence(
    'LIBERTE',
    'Atteinte arbitraire à la liberté individuelle par personne dépositaire de l’autorité publique',
    'Arbitrary deprivation of liberty by a holder of public authority',
    'art. 432-4 du code pénal',
    'delit',
  ),
  offence(
    'DISCRIM_PDAP',
    'Discrimination par personne dépositaire de l’autorité publique',
    'Discrimination by a holder of public authority',
    'art. 225-1 et 432-7 du code pénal',
    'delit',
  ),
  offence(
    'DOMICILE_PDAP',
    'Introduction dans le domicile par personne dépositaire de l’autorité publique',
    'Entering a home by a holder of public authority (a tent: arguable)',
    'art. 432-8 du code pénal',
    'delit',
    'medium',
  ),
  offence(
    'VOL_PDAP',
    'Vol par personne dépositaire de l’autorité publique',
    'Theft by a holder of public authority',
    'art. 311-4, 2° du code pénal',
    'delit',
  ),
  offence(
    'DESTR',
    'Destruction, dégradation ou détérioration d’un bien appartenant à autrui',
    'Destruction of what belongs to another',
    'art. 322-1 et 322-3 du code pénal',
    'delit',
  ),
  offence(
    'DESTR_LEGERE',
    'Destruction, dégradation ou détérioration dont il n’est résulté qu’un dommage léger',
    'Destruction that caused light damage only',
    'art. R. 635-1 du code pénal',
    'contravention',
  ),
  offence(
    'ENTRAVE_PREUVE',
    'Modification de l’état des lieux ou altération d’une preuve',
    'Altering the scene or destroying evidence',
    'art. 434-4 du code pénal',
    'delit',
  ),
  offence(
    'INJURE_RACISTE_NP',
    'Injure non publique à caractère raciste',
    'Racist insult, not in public',
    'art. R. 625-8-1 du code pénal',
    'contravention',
  ),
  offence(
    'INTIMID_VICTIME',
    'Menace ou intimidation d’une victime afin qu’elle ne porte pas plainte',
    'Threatening a victim not to complain',
    'art. 434-5 du code pénal',
    'delit',
  ),
  offence(
    'NON_ASSIST',
    'Non-assistance à personne en péril',
    'Failure to assist a person in danger',
    'art. 223-6 du code pénal',
    'delit',
  ),
  offence(
    'MISE_DANGER',
    'Mise en danger délibérée de la vie d’autrui',
    'Deliberate endangering of the life of others',
    'art. 223-1 du code pénal',
    'delit',
    'medium',
  ),
  offence(
    'DEONTO',
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
