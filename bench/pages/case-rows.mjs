import { randomUUID } from 'node:crypto';
import { document, dossier, testimony, translation } from './record-rows.mjs';
import { FORCES, LANGUAGES, lot, oneOf, SITES, STAGES, told } from './words.mjs';

/**
 * All rows of one invented case, by table, as the application would have left them: one or two people, an incident,
 * four answers, a testimony (its translation waiting in every tenth case), three files, a printed dossier in every
 * sixth case.
 * @param {{ nth: number, ref: string, codes: string[], at: string, jurist: string | null, seals: object }} about
 */
export function caseRows({ nth, ref, codes, at, jurist, seals }) {
  const day = at.slice(0, 10);
  const by = jurist ?? seals.coordinator;
  const [caseId, incidentId, testimonyId] = [randomUUID(), randomUUID(), randomUUID()];
  const people = codes.map((code, which) => person(code, `${nth} ${which}`, at, seals));
  const rows = {
    person: people,
    incident: [incident(incidentId, nth, at, by)],
    incident_force: [force(incidentId, nth)],
    injury: people.map(({ id }) => injury(incidentId, id)),
    legal_case: [
      {
        id: caseId,
        ref,
        incident_id: incidentId,
        stage: oneOf(STAGES, 'stage', nth),
        channel: 'field',
        summary: told(160),
        jurist_id: jurist,
        created_by: by,
        created_at: at,
        version: 1,
      },
    ],
    case_person: people.map(({ id }, position) => ({
      id: randomUUID(),
      case_id: caseId,
      person_id: id,
      position,
      role: position === 0 ? 'complainant' : 'witness',
      suffered: told(90),
    })),
    case_member: jurist
      ? [{ id: randomUUID(), case_id: caseId, account_id: jurist, duty: 'jurist', added_at: at }]
      : [],
    case_key: [{ id: caseId, identity_sealed: seals.caseKey(caseId) }],
    consent: ['store', 'file_criminal', 'share_lawyer', 'share_partner'].map((purpose, before) => ({
      id: randomUUID(),
      case_id: caseId,
      person_id: people[0].id,
      number: before + 1,
      purpose,
      given: true,
      said_on: day,
      mode: 'oral',
      language: 'ti',
      interpreter: null,
      notice_version: '1',
      given_by: 'person',
      representative: null,
      collected_by: by,
      recorded_at: at,
    })),
    testimony: [testimony(testimonyId, caseId, people[0].id, nth, at, by)],
    testimony_version: [
      {
        id: randomUUID(),
        testimony_id: testimonyId,
        number: 1,
        text: told(2500),
        recorded_by: by,
        recorded_at: at,
      },
    ],
    ...translation(testimonyId, nth, at, by),
    document: [0, 1, 2].map((position) => document(caseId, position, at, by, seals)),
    ...(lot(6, 'dossier', nth) === 0 ? dossier(caseId, at, by, seals) : {}),
  };
  return { caseId, rows };
}

const person = (code, word, at, seals) => {
  const id = randomUUID();
  const sealed = seals.identity(id, { name: `Personne Inventée ${word}`, birthDate: '1999-03-31' });
  return {
    id,
    code,
    pseudonym: null,
    initials: `${oneOf([...'ABDFHMSY'], word)}. ${oneOf([...'AEGHKT'], word)}.`,
    languages: JSON.stringify([oneOf(LANGUAGES, word)]),
    age_declared: 24,
    age_basis: 'declared',
    name_sealed: sealed.nameSealed,
    name_index: sealed.nameIndex,
    birth_date_sealed: sealed.birthDateSealed,
    birth_date_unanswered: null,
    nationality_sealed: null,
    nationality_unanswered: 'not_asked',
    contacts_sealed: null,
    declared_address_sealed: null,
    created_at: at,
    version: 1,
  };
};

const incident = (id, nth, at, by) => ({
  id,
  happened_on: at.slice(0, 10),
  on_precision: 'day',
  at: '05:00',
  at_precision: 'about',
  clock_system: '24h',
  site_id: oneOf(SITES, 'site', nth),
  place_text: 'derrière le hangar',
  context: null,
  kinds: '["V03"]',
  circumstances: '[]',
  legal_basis: 'none-shown',
  description: told(600),
  people_count: 12,
  people_count_kind: 'at_least',
  warning_given: 'no',
  rio_visible: 'no',
  faces_covered: 'yes',
  filmed: 'not_known',
  created_by: by,
  created_at: at,
  version: 1,
});

const force = (incident_id, nth) => ({
  id: randomUUID(),
  incident_id,
  position: 0,
  body: oneOf(FORCES, 'force', nth),
  unit: null,
  rio: null,
  plate: null,
  certainty: 'seen',
  count: 6,
  count_kind: 'at_least',
});

const injury = (incident_id, person_id) => ({
  id: randomUUID(),
  incident_id,
  person_id,
  position: 0,
  zone: 'face',
  kind: 'plaie',
  severity: null,
  seen_by_carer_on: null,
  note: null,
});
