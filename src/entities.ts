import { Account } from './accounts/account.entity.js';
import { Draft } from './accounts/draft.entity.js';
import { Invitation } from './accounts/invitation.entity.js';
import { Session } from './accounts/session.entity.js';
import { CaseKeyRow } from './cases/case-key.entity.js';
import { CaseMember } from './cases/case-member.entity.js';
import { CasePerson } from './cases/case-person.entity.js';
import { LegalCase } from './cases/case.entity.js';
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
import { Accounts1763700000002 } from './migrations/0002-accounts.js';
import { Cases1763700000003 } from './migrations/0003-cases.js';
import { ConsentsTestimonies1763700000004 } from './migrations/0004-consents-testimonies.js';
import { Documents1763700000005 } from './migrations/0005-documents.js';
import { Journal1763700000001 } from './migrations/0001-journal.js';
import { Dossiers1763700000006 } from './migrations/0006-dossiers.js';
import { ApprovalPosting1763700000007 } from './migrations/0007-approval-posting.js';
import { Lists1763700000008 } from './migrations/0008-lists.js';
import { Settings1763700000009 } from './migrations/0009-settings.js';
import { Jobs1763700000010 } from './migrations/0010-jobs.js';
import { SectionPages1763700000011 } from './migrations/0011-section-pages.js';
import { ReferencePrefix1763700000013 } from './migrations/0013-reference-prefix.js';
import { Person } from './people/person.entity.js';
import { KeyCheck } from './platform/database/key-check.entity.js';
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

/** In the order in which they run. */
export const MIGRATIONS = [
  Journal1763700000001,
  Accounts1763700000002,
  Cases1763700000003,
  ConsentsTestimonies1763700000004,
  Documents1763700000005,
  Dossiers1763700000006,
  ApprovalPosting1763700000007,
  Lists1763700000008,
  Settings1763700000009,
  Jobs1763700000010,
  SectionPages1763700000011,
  ReferencePrefix1763700000013,
];
