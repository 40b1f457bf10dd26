import { Vault } from '../platform/crypto/vault.js';
import type { ContactForm, PersonForm } from './people.forms.js';
import type { Person } from './person.entity.js';

/** What identifies a person; it is seen on her own page only, and whoever sees it is noted. */
export interface Identity {
  readonly name: string | null;
  /** Calendar day. */
  readonly birthDate: string | null;
  readonly nationality: string | null;
  readonly contacts: readonly ContactForm[];
  readonly declaredAddress: string | null;
}

type SealedColumns = Pick<
  Person,
  | 'nameSealed'
  | 'nameIndex'
  | 'birthDateSealed'
  | 'nationalitySealed'
  | 'contactsSealed'
  | 'declaredAddressSealed'
>;

/** The identity vault: each field is bound to its column and its row, and opens nowhere else. */
export class IdentityVault {
  constructor(
    private readonly vault: Vault,
    private readonly indexing: Vault,
  ) {}

  /** What a sealed name is found again by. @throws SealBroken */
  indexOf(id: string, nameSealed: string): string {
    return this.indexing.index(this.vault.open(nameSealed, `person/name/${id}`), 'person/name');
  }

  seal(id: string, { name, birthDate, nationality, contacts, declaredAddress }: PersonForm): SealedColumns {
    const sealed = (column: string, plain?: string | null): string | null =>
      plain ? this.vault.seal(plain, `person/${column}/${id}`) : null;
    return {
      nameSealed: sealed('name', name),
      nameIndex: name ? this.indexing.index(name, 'person/name') : null,
      birthDateSealed: sealed('birth_date', birthDate),
      nationalitySealed: sealed('nationality', nationality),
      contactsSealed: sealed('contacts', contacts?.length ? JSON.stringify(contacts) : null),
      declaredAddressSealed: sealed('declared_address', declaredAddress),
    };
  }

  /** @throws SealBroken when a row was altered outside the application */
  open(person: Person): Identity {
    const opened = (column: string, sealed: string | null): string | null =>
      sealed === null ? null : this.vault.open(sealed, `person/${column}/${person.id}`);
    return {
      name: opened('name', person.nameSealed),
      birthDate: opened('birth_date', person.birthDateSealed),
      nationality: opened('nationality', person.nationalitySealed),
      contacts: JSON.parse(opened('contacts', person.contactsSealed) ?? '[]') as ContactForm[],
      declaredAddress: opened('declared_address', person.declaredAddressSealed),
    };
  }
}
