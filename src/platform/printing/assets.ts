/** What a paper shows besides its text: by path below the invalid host (`/exhibits/1.jpg`), type and content. */
export type Assets = ReadonlyMap<string, Asset>;
export type Asset = { type: string; body: Uint8Array };
