import { Account } from './accounts/account.entity.js';
import { Draft } from './accounts/draft.entity.js';
import { Invitation } from './accounts/invitation.entity.js';
import { SignInFailure } from './accounts/sign-in-failure.entity.js';
import { Session } from './accounts/session.entity.js';
import { CaseKeyRow } from './cases/case-key.entity.js';
import { CaseMember } from './cases/case-member.entity.js';
import { CasePerson } from './cases/case-person.entity.js';
import { LegalCase } from './cases/case.entity.js';
import { SearchRow } from './cases/search-row.entity.js';
import { ConsentWithdrawal } from './consents/consent-withdrawal.entity.js';
import { Consent } from './consents/consent.entity.js';
import { CaseDocument } from './documents/document.entity.js';
import { DossierApproval } from './dossiers/approval.entity.js';
import { DossierExhibit } from './dossiers/dossier-exhibit.entity.js';
import { Dossier } from './dossiers/dossier.entity.js';
import { DossierPosting } from './dossiers/posting.entity.js';
import { ListItem } from './directory/list-item.entity.js';
import { Force } from './incidents/force.entity.js';
import { Incident } from './incidents/incident.entity.js';
import { Injury } from './incidents/injury.entity.js';
import { JournalEntry } from './journal/journal-entry.entity.js';
import { JournalHead } from './journal/journal-head.entity.js';
import { Person } from './people/person.entity.js';
import { KeyCheck } from './platform/database/key-check.entity.js';
import { migrationsIn } from './platform/database/migrations-in.js';
import { Job } from './platform/jobs/job.entity.js';
import { Logo } from './settings/logo.entity.js';
import { Organisation } from './settings/organisation.entity.js';
import { Signatory } from './settings/signatory.entity.js';
import { TestimonyVersion } from './testimonies/testimony-version.entity.js';
import { Testimony } from './testimonies/testimony.entity.js';
import { TranslationReview } from './testimonies/translation-review.entity.js';
import { TranslationVersion } from './testimonies/translation-version.entity.js';
import { Translation } from './testimonies/translation.entity.js';

/** Every table of the project, one line each. */
export const ENTITIES = [
  KeyCheck,
  Job,
  JournalEntry,
  JournalHead,
  Account,
  Invitation,
  Session,
  SignInFailure,
  Draft,
  Organisation,
  Signatory,
  Logo,
  ListItem,
  Person,
  Incident,
  Force,
  Injury,
  LegalCase,
  CasePerson,
  CaseMember,
  CaseKeyRow,
  SearchRow,
  Consent,
  ConsentWithdrawal,
  Testimony,
  TestimonyVersion,
  Translation,
  TranslationVersion,
  TranslationReview,
  CaseDocument,
  Dossier,
  DossierExhibit,
  DossierApproval,
  DossierPosting,
];

/** Every file of migrations/, in the order in which they run: a new one is found by its place alone. */
export const MIGRATIONS = await migrationsIn(
  new URL('migrations/', import.meta.url),
  (name) => import(`./migrations/${name}`),
);
