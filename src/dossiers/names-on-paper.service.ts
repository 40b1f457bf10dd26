import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { PeopleService } from '../people/people.service.js';
import { shownAs } from '../people/person.rules.js';
import { Unmet, type Sentence } from '../platform/errors.js';
import type { Letter } from './letter.model.js';
import { manifestOf } from './manifest.js';
import { seekNames } from './names.rules.js';
import type { Order, Ready } from './readiness.service.js';

/** A part of the paper that somebody typed, here or in the record; its need is `dossiers.needs.{named,perhapsNamed}.<part>`. */
interface Typed {
  readonly part: 'facts' | 'chronology' | 'qualifications' | 'requests' | 'ask' | 'record' | 'exhibit';
  readonly text: string;
  /** Of an exhibit: its place in the choice, from 1. */
  readonly place?: number;
}

/**
 * A paper that names nobody is typed by people who know the names. What they typed is compared with the names in the
 * vault of everybody in the case. The vault is opened for that alone, here: nobody sees a name, and each comparison
 * is noted with the person, also where the paper is then refused. Where it cannot tell, it holds the paper back too and
 * says so: a paper that is late is mended, one that names somebody is not.
 */
@Injectable()
export class NamesOnPaper {
  constructor(private readonly people: PeopleService) {}

  /** @throws Unmet with every place in which a name stands */
  async demandNone(actor: Actor, order: Order, ready: Ready, letter: Letter): Promise<void> {
    if (manifestOf(order.template).voice !== 'association' && order.identity === 'nominative') return;
    const typed = typedIn(order, ready, letter).filter(({ text }) => text.trim() !== '');
    const sought = typed.map(({ text, ...of }) => ({ ...of, seek: seekNames(text) }));
    const { legalCase, people } = ready.sheet;
    const named = people.map(({ person }) => person).filter(({ nameSealed }) => nameSealed !== null);
    if (typed.length === 0 || named.length === 0) return;
    const names = await this.people.namesToCompare(actor, named, legalCase.id);
    const needs = named.flatMap((person): Sentence[] =>
      sought.flatMap(({ part, seek, place }) => {
        const stands = seek(names.get(person.id) ?? '');
        if (stands === null) return [];
        const params = { person: shownAs(person), ...(place === undefined ? {} : { place }) };
        return [{ key: `dossiers.needs.${stands === 'surely' ? 'named' : 'perhapsNamed'}.${part}`, params }];
      }),
    );
    if (needs.length > 0)
      throw new Unmet(needs, { key: 'dossiers.needs.sentence' }, { key: 'dossiers.needs.namedWay' });
  }
}

function typedIn({ template, exhibits }: Order, ready: Ready, letter: Letter): Typed[] {
  const join = (...texts: readonly (string | null | undefined)[]): string => texts.filter(Boolean).join('\n');
  const titleOf = (id: string): string => {
    const found = ready.exhibits.find((each) => each.id === id && each.kind !== 'fidelity');
    return join(found?.title, found?.kind === 'document' ? found.origin : null);
  };
  return [
    { part: 'facts', text: letter.facts },
    { part: 'chronology', text: join(...letter.chronology.flatMap(({ place, fact }) => [place, fact])) },
    { part: 'qualifications', text: join(...letter.qualifications.map(({ elements }) => elements)) },
    { part: 'requests', text: join(...letter.furtherRequests) },
    { part: 'ask', text: join(letter.ask) },
    {
      part: 'record',
      text: join(
        ...ready.complainants.flatMap(({ injuries }) => injuries.map(({ note }) => note)),
        // What else the sheet tells of the incident are words of our lists.
        manifestOf(template).sections.includes('referral') ? ready.sheet.incident.placeText : null,
      ),
    },
    ...exhibits.map(({ id }, index) => ({
      part: 'exhibit' as const,
      text: titleOf(id),
      place: index + 1,
    })),
  ];
}
