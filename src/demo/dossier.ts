import { setTimeout as pause } from 'node:timers/promises';
import type { Colleague } from './colleague.js';

/** Longer than a slow machine needs for its first start of Chromium. */
const PATIENCE_MS = 90_000;

/** Prints a dossier, waits for it and approves it, so that staff find it. @returns the PDF, or null when nothing can be printed on this machine */
export async function waitForDossier(
  jurist: Colleague,
  ref: string,
  letter: object,
): Promise<Uint8Array | null> {
  const { id } = await jurist.post<{ id: string }>(`/api/cases/${ref}/dossiers`, letter);
  for (let waited = 0; waited < PATIENCE_MS; waited += 200) {
    const { status } = await jurist.get<{ status: string }>(`/api/dossiers/${id}`);
    if (status === 'done') {
      await jurist.post(`/api/dossiers/${id}/approval`, {});
      return jurist.download(`/api/dossiers/${id}/pdf`);
    }
    if (status === 'failed') return null;
    await pause(200);
  }
  await jurist.post(`/api/dossiers/${id}/cancel`, {});
  return null;
}
