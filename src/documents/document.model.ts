import type { Vault } from '../platform/crypto/vault.js';
import { cleanFileName } from '../platform/storage/file-name.js';
import type { CaseDocument } from './document.entity.js';
import type { DocumentKind } from './document.rules.js';

/** A document, opened: what may be shown to whoever may read it. */
export interface DocumentModel {
  readonly id: string;
  readonly caseId: string;
  readonly caseRef: string;
  readonly title: string | null;
  /** Clean, with its extension; safe to print and to send. */
  readonly fileName: string;
  readonly kind: DocumentKind;
  readonly on: string | null;
  readonly origin: string | null;
  readonly receivedBy: string | null;
  readonly viaMessaging: boolean;
  readonly media: string;
  /** Of the original. */
  readonly bytes: number;
  readonly sha256: string;
  readonly addedBy: { readonly id: string; readonly name: string };
  readonly addedAt: string;
  readonly withdrawnAt: string | null;
  readonly withdrawalReason: string | null;
  readonly version: number;
}

/** The places to which the sealed columns of a document are bound. */
export const placeOf = {
  title: (id: string) => `document/title/${id}`,
  fileName: (id: string) => `document/file_name/${id}`,
  origin: (id: string) => `document/origin/${id}`,
  receivedBy: (id: string) => `document/received_by/${id}`,
  withdrawalReason: (id: string) => `document/withdrawal_reason/${id}`,
};
type Sealed = keyof typeof placeOf;

/** A text sealed for one column of one document; nothing stays nothing. */
export const sealed = (
  sealing: Vault,
  what: Sealed,
  id: string,
  text: string | null | undefined,
): string | null => (text ? sealing.seal(text, placeOf[what](id)) : null);

/** @param document with its case and the account that added it @throws SealBroken */
export function documentModel(document: CaseDocument, sealing: Vault): DocumentModel {
  const { id } = document;
  const open = (what: Sealed, text: string | null): string | null =>
    text === null ? null : sealing.open(text, placeOf[what](id));
  return {
    id,
    caseId: document.caseId,
    caseRef: document.legalCase?.ref ?? '',
    title: open('title', document.titleSealed),
    fileName: cleanFileName(open('fileName', document.fileNameSealed) ?? ''),
    kind: document.kind,
    on: document.madeOn,
    origin: open('origin', document.originSealed),
    receivedBy: open('receivedBy', document.receivedBySealed),
    viaMessaging: document.viaMessaging,
    media: document.media,
    bytes: document.bytes,
    sha256: document.sha256,
    addedBy: { id: document.addedBy, name: document.adder?.name ?? '' },
    addedAt: document.addedAt,
    withdrawnAt: document.withdrawnAt,
    withdrawalReason: open('withdrawalReason', document.withdrawalReasonSealed),
    version: document.version,
  };
}
