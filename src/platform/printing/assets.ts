/** What a paper shows besides its text: by path below the invalid host (`/exhibits/1.jpg`), type and content. */
export type Assets = ReadonlyMap<string, Asset>;
export type Asset = {
  type: string;
  body: Uint8Array;
  /** Bytes of a body that lies on the disk until somebody asks for it. */
  size?: number;
  /** The body without what no paper of this HTML can show. */
  fittedTo?: (html: string) => Uint8Array;
};
