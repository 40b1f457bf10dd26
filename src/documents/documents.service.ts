import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { IsNull, type FindOptionsWhere } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { Action } from '../access/permissions.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { CaseReading } from '../cases/case-reading.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { SealedStore } from '../platform/storage/sealed-store.js';
import { CaseDocument } from './document.entity.js';
import { documentModel, type DocumentModel } from './document.model.js';

/** What the model of a row is made from, beside it. */
export const WHOLE = { legalCase: true, adder: true } as const;

/** Finds and opens the documents of a case. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly db: Database,
    private readonly access: CaseAccess,
    private readonly store: SealedStore,
    private readonly reading: CaseReading,
  ) {}

  /** Those in use, newest first, and how many there are; with `withdrawn` also those out of use. */
  async list(
    legalCase: LegalCase,
    asked: { page: number; perPage: number; withdrawn?: boolean },
  ): Promise<[DocumentModel[], number]> {
    const { page, perPage, withdrawn = false } = asked;
    const [rows, total] = await this.db.read.findAndCount(CaseDocument, {
      where: withdrawn ? { caseId: legalCase.id } : { caseId: legalCase.id, withdrawnAt: IsNull() },
      relations: WHOLE,
      order: { addedAt: 'DESC', position: 'ASC', id: 'ASC' },
      skip: (page - 1) * perPage,
      take: perPage,
    });
    return [await this.opened(rows), total];
  }

  /** The same for whoever looks at their titles: noted. */
  async readList(
    actor: Actor,
    legalCase: LegalCase,
    asked: Parameters<DocumentsService['list']>[1],
  ): Promise<[DocumentModel[], number]> {
    const { id } = legalCase;
    const subject = { kind: 'case', id };
    await this.reading.note(actor, { action: 'document.read', what: 'documents', subject, caseIds: [id] });
    return this.list(legalCase, asked);
  }

  /** Those in use, in the order in which they came: for whoever composes a dossier. Asks no permission. */
  async ofCase(caseId: string): Promise<DocumentModel[]> {
    const where: FindOptionsWhere<CaseDocument> = { caseId, withdrawnAt: IsNull() };
    return this.opened(
      await this.db.read.find(CaseDocument, {
        where,
        relations: WHOLE,
        order: { addedAt: 'ASC', position: 'ASC', id: 'ASC' },
      }),
    );
  }

  /**
   * The original of a document in use, whole in memory: for printing, which journals by itself. Asks no permission.
   * @throws NotFound, TooLarge of the storage when it has more than `limit` bytes, BlobBroken
   */
  async open(caseId: string, documentId: string, limit: number): Promise<Buffer> {
    const row = await this.inUse(caseId, documentId);
    return this.store.readAll(row, await this.access.key(caseId), limit);
  }

  /** The same as a stream, for what is too long for memory. Destroy it if you do not read it. @throws NotFound, BlobBroken */
  async stream(caseId: string, documentId: string): Promise<Readable> {
    const row = await this.inUse(caseId, documentId);
    return this.store.read(row, await this.access.key(caseId));
  }

  /** Reads it to its end and gives nothing out. @throws NotFound, BlobBroken, or whatever aborted `signal` */
  async check(caseId: string, documentId: string, signal: AbortSignal): Promise<void> {
    const row = await this.inUse(caseId, documentId);
    return this.store.check(row, await this.access.key(caseId), signal);
  }

  /** The row, if the actor may do `action` on it. @throws NotFound, Forbidden */
  async find(actor: Actor, id: string, action: Action): Promise<CaseDocument> {
    const row = await this.db.read.findOne(CaseDocument, { where: { id }, relations: WHOLE });
    if (!row) throw new NotFound();
    await this.access.byId(actor, row.caseId, action);
    return row;
  }

  async one(actor: Actor, id: string, action: Action = 'document.read'): Promise<DocumentModel> {
    return this.model(await this.find(actor, id, action));
  }

  /** What is said of a document, for whoever looks at it: noted, as opening the file itself is. */
  async read(actor: Actor, id: string, action: Action = 'document.read'): Promise<DocumentModel> {
    const document = await this.one(actor, id, action);
    const subject = { kind: 'document', id };
    const caseIds = [document.caseId];
    await this.reading.note(actor, { action: 'document.read', what: 'sheet', subject, caseIds });
    return document;
  }

  /** Opens what is sealed of one row, read with its case and its account. */
  async model(row: CaseDocument): Promise<DocumentModel> {
    return documentModel(row, (await this.access.key(row.caseId)).sealing);
  }

  private async inUse(caseId: string, id: string): Promise<CaseDocument> {
    const row = await this.db.read.findOneBy(CaseDocument, { id, caseId, withdrawnAt: IsNull() });
    if (!row) throw new NotFound();
    return row;
  }

  private async opened(rows: CaseDocument[]): Promise<DocumentModel[]> {
    const [first] = rows;
    if (!first) return [];
    const { sealing } = await this.access.key(first.caseId);
    return rows.map((row) => documentModel(row, sealing));
  }
}
