import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { CaseAccess } from '../cases/case-access.service.js';
import { Unmet } from '../platform/errors.js';
import type { ByteRange } from '../platform/storage/age-file.js';
import { BlobBroken } from '../platform/storage/blob-problem.js';
import type { RecordedFile } from '../platform/storage/recorded-file.js';
import { SealedStore } from '../platform/storage/sealed-store.js';

/** A stored file and the case whose key opens it. */
export interface FileOfCase extends RecordedFile {
  readonly caseId: string;
}

/** Of which room the record is: `<room>.damaged` is what is said of its file. */
type Room = 'documents' | 'dossiers';

/**
 * Opens stored files for whoever was found to be allowed to have them. One that is gone, damaged or another's is an
 * alarm for whoever keeps the service, and a sentence for whoever asked.
 */
@Injectable()
export class SealedFiles {
  private readonly log = new Logger('Storage');
  constructor(
    private readonly access: CaseAccess,
    private readonly store: SealedStore,
  ) {}

  /** Destroy the stream if you do not read it; one that breaks half-way errors, and must not be ended as if whole. @throws Unmet */
  async stream(room: Room, file: FileOfCase, range?: ByteRange): Promise<Readable> {
    const key = await this.access.key(file.caseId);
    const stream = await this.store
      .read(file, key, range)
      .catch((error: unknown) => this.explain(error, room, file));
    stream.once('error', (error) => this.alarm(error, room, file));
    return stream;
  }

  /** In memory. @throws Unmet, TooLarge of the storage when it has more than `limit` bytes */
  async whole(room: Room, file: FileOfCase, limit: number): Promise<Buffer> {
    const key = await this.access.key(file.caseId);
    return this.store.readAll(file, key, limit).catch((error: unknown) => this.explain(error, room, file));
  }

  private explain(error: unknown, room: Room, file: FileOfCase): never {
    if (!(error instanceof BlobBroken)) throw error;
    this.alarm(error, room, file);
    throw new Unmet([], { key: `${room}.damaged` }, { key: `${room}.damagedWay` });
  }

  private alarm(error: unknown, room: Room, { id }: FileOfCase): void {
    if (error instanceof BlobBroken) this.log.error(`${room} ${id}: ${error.message}`);
  }
}
