import { Injectable } from '@nestjs/common';
import { Damage } from '../database/damage.js';
import { Database } from '../database/database.js';
import { KeyCheck } from '../database/key-check.entity.js';
import { findBrowser } from '../printing/find-browser.js';
import { Settled } from '../settled.js';
import { canWriteIn } from './disk.js';

/** What is looked at, in the order in which it is told. Without one of the `VITAL`, nothing can be written. */
export const CHECKS = ['database', 'disk', 'browser', 'clock'] as const;
export type CheckName = (typeof CHECKS)[number];
const VITAL: readonly CheckName[] = ['database', 'disk'];

export type HealthReport = { status: 'ok' | 'degraded' } & Record<CheckName, 'ok' | 'failed'>;
/** True when all is well; one that throws has failed. */
export type Check = () => boolean | Promise<boolean>;

/** Anybody may ask: however often they do, the disk is not written more often than this. */
const REMEMBERED_MS = 2_000;
/** A database that is away may leave a question unanswered for minutes. */
const PATIENCE_MS = 4_000;

/** Whether the service can do its work, and if not what it lacks: names only, nothing of what is in it. */
@Injectable()
export class Health {
  private readonly checks: Partial<Record<CheckName, Check>>;
  private last: { at: number; report: Promise<HealthReport> } | null = null;

  constructor(db: Database, damage: Damage, settled: Settled) {
    this.checks = {
      database: async () => !damage.isMet && (await db.read.countBy(KeyCheck, {})) > 0,
      disk: () => canWriteIn(settled.dataDir),
      browser: () => findBrowser() !== null,
    };
  }

  /** For a room to the right that knows more. */
  register(name: CheckName, check: Check): void {
    this.checks[name] = check;
  }

  /** @returns the report, at most two seconds old, and whether the service can write */
  async report(): Promise<{ report: HealthReport; canWrite: boolean }> {
    const now = performance.now();
    if (!this.last || now - this.last.at > REMEMBERED_MS) this.last = { at: now, report: this.look() };
    const report = await this.last.report;
    return { report, canWrite: VITAL.every((name) => report[name] === 'ok') };
  }

  private async look(): Promise<HealthReport> {
    const results = await Promise.all(CHECKS.map((name) => isWell(this.checks[name])));
    const told = Object.fromEntries(CHECKS.map((name, at) => [name, results[at] ? 'ok' : 'failed']));
    return { status: results.every(Boolean) ? 'ok' : 'degraded', ...told } as HealthReport;
  }
}

async function isWell(check: Check = () => true): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS).unref();
  });
  try {
    return await Promise.race([check(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
