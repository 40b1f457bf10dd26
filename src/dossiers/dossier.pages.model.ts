import type { Language } from '../access/actor.js';
import type { CaseKey } from '../platform/crypto/case-key.js';
import { reportJson } from './dossier.json.js';
import type { DossierWithJob } from './dossier-states.service.js';
import { placeOf, type Source } from './letter.model.js';
import { adviceFor } from './posting.rules.js';
import { STEPS } from './press.service.js';

const TONES = { queued: 'plain', running: 'near', done: 'done', failed: 'late', cancelled: 'no' } as const;

/**
 * A dossier in a list: nothing of what is in it.
 * @param replaced numbers of the newest by the ids of those that they replace (`ReplacedBy`)
 */
export const rowModel = (
  { dossier, job, isHeldBack, approval, postedOn }: DossierWithJob,
  replaced: ReadonlyMap<string, number> = new Map(),
) => ({
  id: dossier.id,
  ref: dossier.legalCase?.ref ?? '',
  number: dossier.number,
  template: dossier.template,
  status: job.status,
  tone: TONES[job.status],
  isHeldBack,
  approval: approval && { by: approval.approver?.name ?? '', at: approval.approvedAt },
  postedOn,
  replacedBy: replaced.get(dossier.id) ?? null,
  pages: dossier.pages,
  at: dossier.printedAt ?? dossier.requestedAt,
  by: dossier.requester?.name ?? '',
});

/**
 * A dossier on its page. `key` is null for whoever sees the printed file only: then no title of an exhibit is
 * opened, and from what it was printed is not told.
 */
export function showModel(
  shown: DossierWithJob,
  key: CaseKey | null,
  language: Language,
  replaced?: ReadonlyMap<string, number>,
) {
  const { dossier, job, place } = shown;
  const exhibits = (dossier.exhibits ?? []).map((exhibit) => ({
    ...reportJson(exhibit, language),
    title: key && key.sealing.open(exhibit.titleSealed, placeOf.title(exhibit.id)),
    advice: exhibit.outcome === 'kept-beside' ? adviceFor(exhibit.reason) : null,
  }));
  return {
    ...rowModel(shown, replaced),
    identity: dossier.identity,
    bytes: dossier.bytes,
    fingerprint: fingerprintOf(dossier.sha256),
    fault: job.fault,
    waiting: job.status === 'queued' || job.status === 'running',
    progress: {
      url: `/api/dossiers/${dossier.id}`,
      step: job.step ?? 'dossiers.steps.wait',
      done: job.done,
      total: job.total,
      place,
      steps: ['dossiers.steps.wait', ...STEPS],
    },
    exhibits,
    // An original and its translation are one exhibit.
    exhibitCount: new Set(exhibits.map(({ exhibit }) => exhibit.split('-')[0])).size,
    beside: exhibits.filter(({ outcome }) => outcome === 'kept-beside'),
    sources: key ? (JSON.parse(dossier.sources) as Source[]).map(sourceLine) : [],
  };
}

/** In eights, as it can be compared aloud. */
export const fingerprintOf = (sha256: string | null): string[] => sha256?.match(/.{8}/g) ?? [];

/** A source as the page tells it: a locale key, the part of it that tells states apart, and the record's id. */
function sourceLine(source: Source) {
  const { kind, id } = source;
  switch (source.kind) {
    case 'document':
      return { kind, id, state: source.sha256 };
    case 'consent':
      return { kind, id, state: source.purpose };
    default:
      return { kind, id, state: String(source.version) };
  }
}
