import { setTimeout as pause } from 'node:timers/promises';
import { jurist } from '../../dist/demo/cast.js';
import { Colleague } from '../../dist/demo/colleague.js';

/**
 * A jurist who orders the same small dossier of the demonstration again and again, through the API.
 * @returns a function that orders one and resolves with its pages once it is printed
 */
export async function printer(url) {
  const colleague = await Colleague.signIn(url, jurist);
  const { items } = await colleague.get('/api/cases');
  for (const { ref } of items) {
    const [testimonies, documents, printed] = await Promise.all(
      ['testimonies', 'documents', 'dossiers'].map((what) => colleague.get(`/api/cases/${ref}/${what}`)),
    );
    if (printed.items.length > 0) return () => print(colleague, ref, { testimonies, documents });
  }
  throw new Error('The demonstration printed no dossier: is there a browser on this machine?');
}

async function print(colleague, ref, { testimonies, documents }) {
  const taken = (kind, { items }) => items.map(({ id }) => ({ kind, id }));
  const { id } = await colleague.post(`/api/cases/${ref}/dossiers`, {
    template: 'plainte-simple',
    identity: 'nominative',
    exhibits: [...taken('testimony', testimonies), ...taken('document', documents)],
    lawyer: { name: 'Clara Exemple', bar: 'barreau de Boulogne-sur-Mer', address: '1 place Inventée' },
  });
  for (;;) {
    const { status, fault, pages } = await colleague.get(`/api/dossiers/${id}`);
    if (status === 'done') return pages;
    if (status !== 'queued' && status !== 'running')
      throw new Error(`A dossier was not printed: ${status} ${fault}`);
    await pause(50);
  }
}
