import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { UnitOfWork, type Work } from '../journal/unit-of-work.js';
import { MasterKey } from '../platform/crypto/master-key.js';
import { Vault } from '../platform/crypto/vault.js';
import type { Changed } from '../platform/forms/changing.js';
import { newPersonCode } from '../platform/reference.js';
import { IdentityVault, type Identity } from './identity.js';
import { merged } from './merged.js';
import type { AgeBasis, PersonForm } from './people.forms.js';
import { Person } from './person.entity.js';
import { settled } from './person.rules.js';

/** Keeps people. Who may see or change one is for the case to say, in which she is. */
@Injectable()
export class PeopleService {
  private readonly vault: IdentityVault;
  constructor(
    private readonly unit: UnitOfWork,
    keys: MasterKey,
  ) {
    this.vault = new IdentityVault(new Vault(keys.vault), new Vault(keys.index));
  }

  /** A new person, inside the act of somebody who notes it. */
  async record(work: Work, form: PersonForm): Promise<Person> {
    const id = randomUUID();
    let code = newPersonCode(randomInt);
    while (await work.manager.existsBy(Person, { code })) code = newPersonCode(randomInt);
    const person = work.manager.create(Person, {
      id,
      code,
      createdAt: work.at,
      version: 1,
      ...this.columns(id, form),
    });
    await work.manager.insert(Person, person);
    return person;
  }

  /** Writes what changed over the version that was read. @returns false when somebody was faster */
  async edit(work: Work, person: Person, change: Changed<PersonForm>): Promise<boolean> {
    const columns = this.columns(person.id, this.after(person, change));
    const done = await work.manager.update(Person, { id: person.id, version: change.version }, columns);
    return done.affected === 1;
  }

  /** Something of hers that is kept elsewhere changed: whoever edits the version before this one is too late. */
  async touch(work: Work, { id }: Person): Promise<void> {
    await work.manager.increment(Person, { id }, 'version', 1);
  }

  /** Who she is. Seeing it is noted in the journal of each of these cases. */
  async identity(actor: Actor, person: Person, ...caseIds: readonly string[]): Promise<Identity> {
    const subject = { kind: 'person', id: person.id };
    const action = 'person.identity';
    await this.unit.note(actor, ...caseIds.map((caseId) => ({ action, subject, caseId }) as const));
    return this.vault.open(person);
  }

  /**
   * Names, by the ids of their people, for a service that compares them with a text and shows them to nobody. That is
   * an entry of its own: whoever asks who has seen a name must not find those who have not.
   */
  async namesToCompare(
    actor: Actor,
    people: readonly Person[],
    caseId: string,
  ): Promise<ReadonlyMap<string, string>> {
    const action = 'person.compare';
    await this.unit.note(
      actor,
      ...people.map(({ id }) => ({ action, subject: { kind: 'person', id }, caseId }) as const),
    );
    return new Map(
      people.flatMap((person) => {
        const { name } = this.vault.open(person);
        return name === null ? [] : [[person.id, name] as const];
      }),
    );
  }

  /** A person as a form would hold her, identity included: for comparing and for merging, never for showing. */
  values(person: Person): PersonForm {
    const identity = this.vault.open(person);
    return {
      name: identity.name ?? undefined,
      pseudonym: person.pseudonym ?? undefined,
      initials: person.initials ?? undefined,
      languages: JSON.parse(person.languages) as string[],
      birthDate: identity.birthDate ?? undefined,
      birthDateUnanswered: person.birthDateUnanswered ?? undefined,
      ageDeclared: person.ageDeclared ?? undefined,
      ageBasis: (person.ageBasis as AgeBasis | null) ?? undefined,
      nationality: identity.nationality ?? undefined,
      nationalityUnanswered: person.nationalityUnanswered ?? undefined,
      contacts: [...identity.contacts],
      declaredAddress: identity.declaredAddress ?? undefined,
    };
  }

  /** What would stand after this change, identity included. */
  after(person: Person, change: Partial<Changed<PersonForm>>): PersonForm {
    const current = this.values(person);
    return merged(current, settled(current, change));
  }

  private columns(id: string, form: PersonForm): Partial<Person> {
    return {
      pseudonym: form.pseudonym ?? null,
      initials: form.initials ?? null,
      languages: JSON.stringify(form.languages ?? []),
      ageDeclared: form.ageDeclared ?? null,
      ageBasis: form.ageBasis ?? null,
      birthDateUnanswered: form.birthDateUnanswered ?? null,
      nationalityUnanswered: form.nationalityUnanswered ?? null,
      ...this.vault.seal(id, form),
    };
  }
}
