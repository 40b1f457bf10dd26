import type { CaseKey } from '../platform/crypto/case-key.js';
import { boundedName } from '../platform/storage/file-name.js';
import type { Stored } from '../platform/storage/sealed-store.js';
import type { TrueType } from '../platform/storage/true-type.js';
import type { CaseDocument } from './document.entity.js';
import { placeOf, sealed } from './document.model.js';
import { likelyKind } from './document.rules.js';
import type { DocumentForm } from './documents.forms.js';

/** A file that was sealed as it arrived, with the name it came under. */
export interface Kept extends Stored {
  readonly name: string;
  readonly type: TrueType;
}

/** What a new document's row says of the file and of what was said about it, sealed for the id that the file bears. */
export function columnsOf(file: Kept, form: DocumentForm, { sealing }: CaseKey): Partial<CaseDocument> {
  const { id } = file;
  return {
    id,
    blobId: file.blobId,
    bytes: file.bytes,
    sha256: file.sha256,
    media: file.type.media,
    kind: form.kind ?? likelyKind(file.type),
    titleSealed: sealed(sealing, 'title', id, form.title),
    fileNameSealed: sealing.seal(boundedName(file.name), placeOf.fileName(id)),
    madeOn: form.on ?? null,
    originSealed: sealed(sealing, 'origin', id, form.origin),
    receivedBySealed: sealed(sealing, 'receivedBy', id, form.receivedBy),
    viaMessaging: form.viaMessaging,
    withdrawnAt: null,
    withdrawalReasonSealed: null,
  };
}
