import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sending } from '../documents/evidence.js';
import type { Caller } from '../support/app.js';
import type { FullCase } from '../support/full-case.js';
import { hashOf, type Acknowledged } from './acknowledged.js';
import { demand, edit, Unexpected } from './editing.js';

interface Office {
  readonly random: () => number;
  readonly prints: boolean;
  /** Milliseconds between two acts: whoever waits for a print need not keep the machine busy meanwhile. */
  readonly pause?: number;
}

/** Everybody writes at once, until the service is gone under them; nothing else ends this. */
export async function workUntilKilled(
  call: Caller,
  full: FullCase,
  known: Acknowledged,
  { random, prints, pause = 0 }: Office,
): Promise<void> {
  const done = await Promise.allSettled([
    edit(call, known, pause),
    upload(call, full.ref, known, random, pause),
    upload(call, full.ref, known, random, pause),
    ...(prints ? [print(call, full, known)] : []),
  ]);
  for (const each of done)
    if (each.status === 'rejected' && each.reason instanceof Unexpected) throw each.reason;
}

/** One to three files of up to three megabytes at a time. */
async function upload(
  call: Caller,
  ref: string,
  known: Acknowledged,
  random: () => number,
  pause: number,
): Promise<never> {
  for (;;) {
    const files = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, index): [string, Buffer] => {
      const noise = randomBytes(1 + Math.floor(random() * 3_000_000));
      return [`${index}.pdf`, Buffer.concat([Buffer.from('%PDF-1.4\n'), noise])];
    });
    const { items } = await demand(
      known,
      call.call('POST', `/api/cases/${ref}/documents`, sending(files)),
      201,
    );
    for (const [index, [, content]] of files.entries())
      known.files.set(items[index].id, createHash('sha256').update(content).digest('hex'));
    await sleep(pause);
  }
}

async function print(call: Caller, full: FullCase, known: Acknowledged): Promise<never> {
  for (;;) {
    const order = {
      template: 'plainte-simple',
      language: 'fr',
      identity: 'nominative',
      exhibits: [{ kind: 'document', id: full.documentId, title: 'Photographie' }],
    };
    const { id } = await demand(known, call.call('POST', `/api/cases/${full.ref}/dossiers`, order), 202);
    known.dossiers.set(id, null);
    if ((await ended(call, id)) === 'done')
      known.dossiers.set(id, await hashOf(call, `/api/dossiers/${id}/pdf`));
  }
}

/** Waits until a print is over. @returns `done`, `failed` or `cancelled` */
export async function ended(call: Caller, id: string): Promise<string> {
  for (;;) {
    const { json } = await call.call('GET', `/api/dossiers/${id}`);
    if (!['queued', 'running'].includes(json.status)) return json.status as string;
    await sleep(100);
  }
}
