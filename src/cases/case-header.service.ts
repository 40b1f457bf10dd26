import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Action } from '../access/permissions.js';
import { shownAs } from '../people/person.rules.js';
import { Database } from '../platform/database/database.js';
import { CaseAccess } from './case-access.service.js';
import { CasePerson } from './case-person.entity.js';
import type { LegalCase } from './case.entity.js';
import { STAGES, type Stage } from './case.workflow.js';

/** A small state in the header: a locale key with what it needs, a tone of the `tag` partial. */
export interface Chip {
  readonly key: string;
  readonly tone: 'late' | 'near' | 'done' | 'no' | 'plain';
}
/** A tab of the case, owned by its room; drawn only where `action` is allowed. */
export interface CaseTab {
  readonly key: string;
  readonly action: Action;
  /** Below the case's address: `testimonies`; empty for the case itself. */
  readonly path: string;
  /** From left to right. */
  readonly order: number;
}

/** What is mostly done at a stage: a form or a list of some room, offered where `action` is allowed. */
export interface CaseAct {
  readonly key: string;
  readonly action: Action;
  /** Below the case's address: `testimonies/new`. */
  readonly path: string;
}

/** What a room to the right puts into a case's header: its tab and its chips; and what it has people do at a stage. */
export abstract class CaseHeaderPart {
  abstract readonly tab: CaseTab;
  readonly acts: Partial<Record<Stage, CaseAct>> = {};
  chips(_legalCase: LegalCase): Promise<readonly Chip[]> {
    return Promise.resolve([]);
  }
}

/** The header that stays on every page of a case: code, initials, stage, chips, tabs. */
@Injectable()
export class CaseHeader {
  private readonly parts: CaseHeaderPart[] = [];
  constructor(
    private readonly db: Database,
    private readonly access: CaseAccess,
  ) {}

  /** Called by each room when it starts. */
  register(part: CaseHeaderPart): void {
    this.parts.push(part);
    this.parts.sort((a, b) => a.tab.order - b.tab.order);
  }

  /** What is to be done at the stage where the case stands; null where nothing is, or not by this actor. */
  async act(actor: Actor, { id, ref, stage }: LegalCase): Promise<{ key: string; href: string } | null> {
    const act = this.parts.map(({ acts }) => acts[stage]).find(Boolean);
    if (!act || !(await this.access.allows(actor, id, act.action))) return null;
    return { key: act.key, href: `/cases/${ref}/${act.path}` };
  }

  /** The model of `cases/_header`; `here` is the `path` of the tab that is open. */
  async model(actor: Actor, legalCase: LegalCase, here: string): Promise<object> {
    const people = await this.db.read.find(CasePerson, {
      where: { caseId: legalCase.id },
      relations: { person: true },
      order: { position: 'ASC' },
    });
    const chips = (await Promise.all(this.parts.map((part) => part.chips(legalCase)))).flat();
    const allowed = await Promise.all(
      this.parts.map(({ tab }) => this.access.allows(actor, legalCase.id, tab.action)),
    );
    const now = STAGES.indexOf(legalCase.stage);
    return {
      ref: legalCase.ref,
      people: people.flatMap(({ person }) => (person ? shownAs(person) : [])).join(' · '),
      stages: STAGES.map((stage, index) => ({
        key: `cases.stages.${stage}`,
        state: index < now ? 'past' : index === now ? 'now' : 'next',
      })),
      chips,
      tabs: this.parts
        .filter((_, index) => allowed[index])
        .map(({ tab }) => ({
          key: tab.key,
          href: `/cases/${legalCase.ref}${tab.path && `/${tab.path}`}`,
          current: tab.path === here,
        })),
    };
  }
}
