import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../../src/access/actor.js';
import type { Answer, Caller, TestApp } from '../support/app.js';

/** A case, its jurist, and a program signed in as her. */
export async function caseOf(
  app: TestApp,
): Promise<{ ref: string; jurist: Actor & { email: string }; caller: Caller }> {
  const jurist = await app.account('jurist');
  const caller = await app.as(jurist);
  const made = await caller.call('POST', '/api/cases', {
    channel: 'field',
    incident: { on: '2026-05-02', kinds: ['V03'] },
  });
  return { ref: made.json.ref as string, jurist, caller };
}

type File = [name: string, content: Buffer | string];

/** A multipart body with these files, and fields before them. */
export function sending(files: File[], fields: [string, string][] = []): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  for (const [name, content] of files) form.append('file', new Blob([content as never]), name);
  return form;
}

export const send = (
  caller: Caller,
  ref: string,
  files: File[],
  fields: [string, string][] = [],
): Promise<Answer> => caller.call('POST', `/api/cases/${ref}/documents`, sending(files, fields));

/** The stored files, finished or not. */
export const blobsIn = (app: TestApp): string[] =>
  readdirSync(app.config.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.includes('blobs'))
    .map((entry) => join(entry.parentPath, entry.name));

/** The smallest picture there is: one grey pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n');
