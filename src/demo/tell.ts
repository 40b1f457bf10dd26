import type { NestExpressApplication } from '@nestjs/platform-express';
import { Clock } from '../platform/clock.js';
import { addDays, dayInParis, type Day } from '../platform/day.js';
import * as cast from './cast.js';
import { dawn } from './cases/dawn.js';
import { AFTER_THE_FILING } from './cases/sketches/after-the-filing.js';
import { BEFORE_THE_FILING } from './cases/sketches/before-the-filing.js';
import { enter } from './cases/sketches/sketch.js';
import { neighbour } from './cases/neighbour.js';
import { nobodyYet } from './cases/nobody-yet.js';
import { oneOClock } from './cases/one-o-clock.js';
import { onThePhone } from './cases/on-the-phone.js';
import { third } from './cases/third.js';
import { Colleague } from './colleague.js';

/** The team, signed in, and a calendar on which everything happened lately. */
export interface Office {
  readonly coordinator: Colleague;
  readonly jurist: Colleague;
  readonly secondJurist: Colleague;
  readonly intern: Colleague;
  readonly staff: Colleague;
  readonly daysAgo: (count: number) => Day;
}

/** The answer to a case that was opened, as far as the demonstration goes on with it. */
export interface OpenedCase {
  readonly ref: string;
  readonly incidentId: string;
  readonly people: readonly { readonly id: string }[];
}

/** Fifteen invented cases. @returns the dossier that was printed of the first, or null where nothing can be printed */
export async function tellTheCases(app: NestExpressApplication, url: string): Promise<Uint8Array | null> {
  const today = dayInParis(app.get(Clock, { strict: false }).now());
  const office: Office = {
    coordinator: await Colleague.signIn(url, cast.coordinator),
    jurist: await Colleague.signIn(url, cast.jurist),
    secondJurist: await Colleague.signIn(url, cast.secondJurist),
    intern: await Colleague.signIn(url, cast.intern),
    staff: await Colleague.signIn(url, cast.staff),
    daysAgo: (count) => addDays(today, -count),
  };
  const { incidentId, dossier } = await dawn(office);
  await neighbour(office, incidentId);
  await third(office, incidentId);
  for (const sketch of AFTER_THE_FILING.toReversed()) await enter(office, sketch);
  for (const sketch of BEFORE_THE_FILING) await enter(office, sketch);
  await oneOClock(office);
  await onThePhone(office);
  await nobodyYet(office);
  const pdf = await dossier();
  const { coordinator, jurist, secondJurist, intern, staff } = office;
  for (const colleague of [coordinator, jurist, secondJurist, intern, staff]) await colleague.signOut();
  return pdf;
}

/** Leads a case on, one step after the other. */
export async function lead(colleague: Colleague, ref: string, ...steps: string[]): Promise<void> {
  for (const step of steps) await colleague.post(`/api/cases/${ref}/steps`, { step });
}
