import { In, type EntityManager } from 'typeorm';
import { Testimony } from '../testimonies/testimony.entity.js';
import { Translation } from '../testimonies/translation.entity.js';
import type { DossierExhibit } from './dossier-exhibit.entity.js';

/** The testimonies and translations among some exhibits, as they stand now. */
export interface ToldExhibits {
  readonly testimonies: readonly Testimony[];
  /** Each with the testimony that it translates. */
  readonly translations: readonly Translation[];
}

export async function toldExhibits(
  manager: EntityManager,
  exhibits: readonly DossierExhibit[],
): Promise<ToldExhibits> {
  const ids = (kind: string) => exhibits.filter((each) => each.kind === kind).map((each) => each.subjectId);
  return {
    testimonies: await manager.findBy(Testimony, { id: In(ids('testimony')) }),
    translations: await manager.find(Translation, {
      where: { id: In(ids('translation')) },
      relations: { testimony: true },
    }),
  };
}

/** Who told what stands in an exhibit; null of a document. */
export const tellerOf = ({ testimonies, translations }: ToldExhibits, subjectId: string): string | null =>
  testimonies.find(({ id }) => id === subjectId)?.personId ??
  translations.find(({ id }) => id === subjectId)?.testimony?.personId ??
  null;
