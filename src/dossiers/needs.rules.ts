import type { Standing } from '../consents/consents.rules.js';
import type { Sentence } from '../platform/errors.js';
import type { IdentityShown, Manifest } from './manifest.js';
import type { ExhibitFault } from './shelf.service.js';

/** What is known of the people in whose name a paper would speak. */
export interface ComplainantFacts {
  /** Pseudonym, initials or code: as she is shown to the team. */
  readonly shown: string;
  /** Where she stands on each purpose that the template needs. */
  readonly standings: Readonly<Record<string, Standing>>;
  readonly hasName: boolean;
}

export interface Wanted {
  readonly manifest: Manifest;
  readonly identity: IdentityShown;
  readonly complainants: readonly ComplainantFacts[];
  readonly signedBy: 'complainant' | 'lawyer';
  readonly hasLawyer: boolean;
  /** Why an exhibit cannot be taken, by its place in the choice, from 1. */
  readonly exhibitFaults: readonly {
    readonly place: number;
    readonly why: 'notHere' | ExhibitFault;
  }[];
}

/** Everything that keeps a dossier from being printed, at once. */
export function unmetNeeds(wanted: Wanted): Sentence[] {
  const { manifest, complainants } = wanted;
  const speaks = manifest.voice === 'complainant';
  const nobody = manifest.required.includes('complainant') && complainants.length === 0;
  const nameless = speaks && wanted.identity === 'nominative' && manifest.required.includes('name');
  return [
    ...(nobody ? [{ key: 'dossiers.needs.complainant' }] : []),
    ...complainants.flatMap(({ shown, standings }) =>
      manifest.consents
        .filter((purpose) => standings[purpose] !== 'given')
        .map((purpose) => ({
          key: `dossiers.needs.consent.${purpose}.${standings[purpose] ?? 'none'}`,
          params: { person: shown },
        })),
    ),
    ...complainants
      .filter(({ hasName }) => nameless && !hasName)
      .map(({ shown }) => ({ key: 'dossiers.needs.name', params: { person: shown } })),
    ...(speaks && wanted.signedBy === 'lawyer' && !wanted.hasLawyer
      ? [{ key: 'dossiers.needs.lawyer' }]
      : []),
    ...wanted.exhibitFaults.map(({ place, why }) => ({
      key: `dossiers.needs.exhibit.${why}`,
      params: { place },
    })),
  ];
}
