import type { Request } from 'express';
import type { Language } from '../views/language.js';

/** What a page must know of who looks at it. Set for every request by the room that knows the sessions. */
export interface Visitor {
  readonly language: Language;
  /** Signed in, or back with the cookie of a session that has run out: somebody of the team and no stranger. */
  readonly isKnown: boolean;
  readonly signedIn: { readonly name: string; readonly role: string } | null;
  readonly nav: readonly { key: string; href: string; current: boolean; wide: boolean }[];
}

const visitors = new WeakMap<Request, Visitor>();

export const setVisitor = (request: Request, visitor: Visitor): void => void visitors.set(request, visitor);

/** Before the sessions are read (a request that is refused at once) nobody is signed in and French is spoken. */
export const visitorOf = (request: Request): Visitor =>
  visitors.get(request) ?? { language: 'fr', isKnown: false, signedIn: null, nav: [] };
