/**
 * A stored file as its record knows it. Nobody reads a file without saying all of this: that its bytes are authentic
 * proves only that some file of the case is whole, not that it is the one that was asked for.
 */
export interface RecordedFile {
  /** Of the record (a document, a dossier) whose file it is; the file's own header names it too. */
  readonly id: string;
  readonly blobId: string;
  /** Plain length. */
  readonly bytes: number;
  /** Of the plain bytes, in hex. */
  readonly sha256: string;
}
