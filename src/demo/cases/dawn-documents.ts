import { scannedCertificate } from '../certificate.js';
import type { Colleague } from '../colleague.js';
import { drawnBelongings, drawnTent } from '../drawings.js';
import type { Office } from '../tell.js';

/** Two drawings in place of photographs and a scan, sent in one go, as from a telephone. */
export async function addDocuments(
  intern: Colleague,
  ref: string,
  { daysAgo }: Office,
): Promise<{ id: string }[]> {
  const files = [
    {
      file: new File([await drawnTent()], 'tente.jpg'),
      title: 'Dessin inventé : la tente coupée',
      kind: 'photo',
      on: daysAgo(9),
      origin: 'démonstration',
    },
    {
      file: new File([await drawnBelongings()], 'sol.jpg'),
      title: 'Dessin inventé : ce qui est resté au sol',
      kind: 'photo',
      on: daysAgo(9),
      origin: 'démonstration',
    },
    {
      file: new File([await scannedCertificate()], 'certificat.pdf'),
      title: 'Certificat médical inventé',
      kind: 'medical_certificate',
      on: daysAgo(8),
      origin: 'Dr Exemple',
    },
  ];
  const form = new FormData();
  // A field that comes as often as there are files speaks of each in its turn.
  for (const { title, kind, on, origin } of files)
    for (const [name, value] of Object.entries({ title, kind, on, origin })) form.append(name, value);
  for (const { file } of files) form.append('file', file);
  return (await intern.post<{ items: { id: string }[] }>(`/api/cases/${ref}/documents`, form)).items;
}
