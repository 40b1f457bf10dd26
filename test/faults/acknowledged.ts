import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller } from '../support/app.js';

/** What of a case is looked at. */
export interface CaseState {
  readonly stage: string;
  readonly summary: string;
}

/** Every write that was answered with a 2xx: each is asked for again after the service was killed. */
export class Acknowledged {
  /** How each case was last told to stand, and what was asked of it since without an answer. */
  readonly cases = new Map<string, { told: CaseState; asked: CaseState | null }>();
  /** Hashes of the files by the document's id, hex. */
  readonly files = new Map<string, string>();
  /** Hashes of the printed dossiers by their id; null while it is not known that one is printed. */
  readonly dossiers = new Map<string, string | null>();
  private readonly checked = new Set<string>();
  /** All answers with a 2xx that changed something. */
  writes = 0;

  /** The case of which a change was asked that nobody has answered yet. */
  get inDoubt(): { ref: string; told: CaseState; asked: CaseState | null } | undefined {
    return [...this.cases].map(([ref, known]) => ({ ref, ...known })).find(({ asked }) => asked !== null);
  }

  /** Until a few more writes are acknowledged, and a moment that may fall anywhere in the next ones. */
  async somewhatLater(random: () => number): Promise<void> {
    const until = this.writes + Math.floor(random() * 15);
    for (let waited = 0; waited < 5000 && this.writes < until; waited += 20) await sleep(20);
    await sleep(random() * 400);
  }

  /** What is not there any more, or not as it was told; `all` asks also for what was found before. */
  async lost(call: Caller, { all = false } = {}): Promise<string[]> {
    const lost: string[] = [];
    if (all) this.checked.clear();
    for (const [ref, known] of this.cases) {
      if (this.isKnown(ref) && known.asked === null) continue;
      const { status, json } = await call.call('GET', `/api/cases/${ref}`);
      const stands = [known.told, known.asked].find(
        (state) => state?.stage === json?.stage && state?.summary === json?.summary,
      );
      if (status !== 200 || !stands) lost.push(`case ${ref} ${status} ${json?.stage} ${json?.summary}`);
      else this.cases.set(ref, { told: stands, asked: null });
    }
    for (const [id, sha256] of this.files)
      if (!this.isKnown(id) && (await hashOf(call, `/api/documents/${id}/content`)) !== sha256)
        lost.push(`file ${id}`);
    for (const [id, sha256] of this.dossiers)
      if (sha256 && !this.isKnown(id) && (await hashOf(call, `/api/dossiers/${id}/pdf`)) !== sha256)
        lost.push(`dossier ${id}`);
    return lost;
  }

  private isKnown(id: string): boolean {
    const known = this.checked.has(id);
    this.checked.add(id);
    return known;
  }
}

/** SHA-256 of what is answered, hex; what was answered instead where it is no 200. */
export async function hashOf(call: Caller, path: string): Promise<string> {
  const answer = await fetch(call.url + path, { headers: { cookie: call.cookie } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return answer.status === 200 ? createHash('sha256').update(bytes).digest('hex') : `${answer.status}`;
}
