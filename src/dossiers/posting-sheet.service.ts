import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { CaseDocument } from '../documents/document.entity.js';
import { isRecording } from '../documents/recording.js';
import { Person } from '../people/person.entity.js';
import { Database } from '../platform/database/database.js';
import { SettingsService, type Association } from '../settings/settings.service.js';
import { fingerprintOf } from './dossier.pages.model.js';
import type { DossierWithJob } from './dossier-states.service.js';
import type { Dossier } from './dossier.entity.js';
import { initialsOf, partnerOf, recipientOf } from './letter-parts.js';
import { letterFrom, placeOf, type Letter, type Source } from './letter.model.js';
import { manifestOf, type Manifest, type Section } from './manifest.js';
import { adviceFor, type Advice } from './posting.rules.js';

/** Who signs a part of the dossier; `paper` is the key below `posting.papers`. */
interface Signature {
  readonly paper: 'covering' | 'complaint' | 'statement' | 'report' | 'fidelity';
  /** Initials, a code or a name that stands on the paper; null is left to be filled in. */
  readonly who: string | null;
  readonly number: string | null;
  readonly page: number | null;
}

/** What goes beside the paper; `todo` is the key below `posting.todo`. */
interface Beside {
  readonly number: string;
  readonly todo: Advice;
}

/** The page that lies beside the printer and the envelope: where it goes, who signs what, what is put in. */
@Injectable()
export class PostingSheet {
  constructor(
    private readonly db: Database,
    private readonly access: CaseAccess,
    private readonly settings: SettingsService,
    private readonly reading: CaseReading,
  ) {}

  /** What was sealed is opened; no identity is. The caller has admitted the actor to the posting. */
  async of({ dossier, approval, isHeldBack }: DossierWithJob) {
    const { sealing } = await this.access.key(dossier.caseId);
    const letter = letterFrom(sealing.open(dossier.letterSealed, placeOf.letter(dossier.id)));
    const manifest = manifestOf(dossier.template);
    const association = await this.settings.organisation();
    const people = await this.complainants(dossier);
    return {
      id: dossier.id,
      ref: dossier.legalCase?.ref ?? '',
      number: dossier.number ?? 0,
      template: dossier.template,
      isHeldBack,
      pages: dossier.pages ?? 0,
      fingerprint: fingerprintOf(dossier.sha256),
      approval: { by: approval?.approver?.name ?? '', at: approval?.approvedAt ?? null },
      recipient: addressOf(manifest, letter, association),
      // A partner's sheet says nothing of how it is sent, and goes by no registered letter of itself.
      delivery: manifest.recipient === 'prosecutor' ? letter.delivery : null,
      signatures: signatures(dossier, manifest, { letter, people, association }),
      // Whoever is not named in it is given no copy that could be found on her.
      copies: manifest.voice === 'complainant' ? ['recipient', 'person', 'file'] : ['recipient', 'file'],
      sealed: manifest.voice === 'complainant' && dossier.identity === 'initials' ? people.map(sealedOf) : [],
      beside: await this.beside(dossier),
    };
  }

  /** That somebody looked at it: whoever was admitted to the posting may fetch the dossier too. */
  noteRead(actor: Actor, { id, caseId }: Dossier): Promise<void> {
    const subject = { kind: 'dossier', id };
    return this.reading.note(actor, { action: 'dossier.read', what: 'posting', subject, caseIds: [caseId] });
  }

  /** Those in whose name it was printed. */
  private async complainants({ sources }: Dossier): Promise<Person[]> {
    const ids = (JSON.parse(sources) as Source[]).flatMap(({ kind, id }) => (kind === 'person' ? [id] : []));
    const found = await this.db.read.findBy(Person, { id: In(ids) });
    return ids.flatMap((id) => found.find((person) => person.id === id) ?? []);
  }

  /** What is not in the file, and recordings, of which the paper only tells. */
  private async beside({ exhibits = [] }: Dossier): Promise<Beside[]> {
    const documents = await this.db.read.find(CaseDocument, {
      where: { id: In(exhibits.map(({ subjectId }) => subjectId)) },
      select: { id: true, media: true },
    });
    const recorded = new Set(documents.filter(({ media }) => isRecording(media)).map(({ id }) => id));
    return exhibits.flatMap(({ number, outcome, reason, subjectId }): Beside[] => {
      if (outcome === 'kept-beside') return [{ number, todo: adviceFor(reason) }];
      return recorded.has(subjectId) ? [{ number, todo: 'stick' }] : [];
    });
  }
}

const addressOf = ({ recipient }: Manifest, { court }: Letter, association: Association) =>
  recipient === 'prosecutor' ? recipientOf(court) : partnerOf(association);

/** What is put into the sealed envelope of a complaint that shows initials only. */
const sealedOf = (person: Person) => ({
  who: initialsOf(person),
  hasAddress: person.declaredAddressSealed !== null,
});

/** Everything on which a hand is put; a sheet for a partner bears no signature of ours. */
function signatures(
  { sectionPages, exhibits = [] }: Dossier,
  { sections }: Manifest,
  { letter, people, association }: { letter: Letter; people: readonly Person[]; association: Association },
): Signature[] {
  const pages = JSON.parse(sectionPages ?? '{}') as Record<string, number>;
  const own = (paper: Signature['paper'] & Section, who: string | null): Signature[] =>
    sections.includes(paper) ? [{ paper, who, number: null, page: pages[paper] ?? null }] : [];
  const signatory = association.signatoryName || null;
  const complain = people.length > 0 ? people.map(initialsOf) : [null];
  const byLawyer = letter.signedBy === 'lawyer' && letter.lawyer ? [letter.lawyer.name] : null;
  return [
    ...own('covering', signatory),
    ...(byLawyer ?? complain).flatMap((who) => own('complaint', who)),
    // The statement that follows the complaint is confirmed by those who tell it, whoever signs the letter.
    ...(sections.includes('complaint') ? complain : []).map((who): Signature => ({
      paper: 'statement',
      who,
      number: null,
      // She initials where the statement ends: the list of exhibits begins on the sheet behind it.
      page: pages['bordereau'] ? pages['bordereau'] - 1 : null,
    })),
    ...own('report', signatory),
    ...exhibits
      .filter(({ kind }) => kind === 'fidelity')
      .map(({ number, firstPage: page }): Signature => ({ paper: 'fidelity', who: null, number, page })),
  ];
}
