import { randomBytes, randomUUID } from 'node:crypto';
import { LANGUAGES, lot, oneOf, told } from './words.mjs';

// What was said and gathered in a case, and what was printed of it: rows by their columns.

export const testimony = (id, case_id, person_id, nth, at, by) => ({
  id,
  case_id,
  person_id,
  taken_on: at.slice(0, 10),
  mode: 'dictated',
  language: oneOf(LANGUAGES, nth),
  script: 'Latn',
  direction: 'ltr',
  record_language: null,
  channel: null,
  interpreter: null,
  read_back: true,
  text_number: 1,
  recorded_by: by,
  created_at: at,
  version: 1,
});

export function translation(testimony_id, nth, at, by) {
  const id = randomUUID();
  const status = lot(10, 'waits', nth) === 0 ? 'draft' : 'reviewed';
  return {
    translation: [
      {
        id,
        testimony_id,
        testimony_number: 1,
        language: 'fr',
        kind: 'free',
        translator: 'Noor Inventée',
        status,
        text_number: 1,
        entered_by: by,
        created_at: at,
        changed_at: at,
        version: 1,
      },
    ],
    translation_version: [
      {
        id: randomUUID(),
        translation_id: id,
        number: 1,
        testimony_number: 1,
        text: told(2500),
        recorded_by: by,
        recorded_at: at,
      },
    ],
  };
}

export const document = (case_id, position, at, by, seals) => {
  const id = randomUUID();
  return {
    id,
    case_id,
    blob_id: randomBytes(16).toString('hex'),
    bytes: 250_000,
    sha256: randomBytes(32).toString('hex'),
    media: 'image/jpeg',
    kind: 'photo',
    title_sealed: seals.text('Photographie', `document/title/${id}`, case_id),
    file_name_sealed: seals.text('photo.jpg', `document/file_name/${id}`, case_id),
    made_on: at.slice(0, 10),
    origin_sealed: null,
    received_by_sealed: null,
    via_messaging: false,
    added_by: by,
    added_at: at,
    position,
    withdrawn_at: null,
    withdrawal_reason_sealed: null,
    version: 1,
  };
};

export function dossier(case_id, at, by, seals) {
  const id = randomUUID();
  return {
    dossier: [
      {
        id,
        case_id,
        number: 1,
        template: 'plainte-simple',
        language: 'fr',
        identity: 'nominative',
        letter_sealed: seals.text('{}', `dossier/letter/${id}`, case_id),
        sources: '[]',
        pages: 12,
        section_pages: '{}',
        bytes: 400_000,
        sha256: randomBytes(32).toString('hex'),
        blob_id: randomBytes(16).toString('hex'),
        requested_by: by,
        requested_at: at,
        printed_at: at,
      },
    ],
    job: [
      {
        id: randomUUID(),
        kind: 'dossier.print',
        subject_id: id,
        actor_id: by,
        status: 'done',
        step: null,
        done: 1,
        total: 1,
        attempts: 1,
        fault: null,
        created_at: at,
        started_at: at,
        ended_at: at,
        claimed_by: null,
        lease_until: null,
      },
    ],
    dossier_approval: [
      {
        id: randomUUID(),
        dossier_id: id,
        number: 1,
        approved_by: by,
        approved_at: at,
        withdrawn_by: null,
        withdrawn_at: null,
        reason_sealed: null,
      },
    ],
  };
}
