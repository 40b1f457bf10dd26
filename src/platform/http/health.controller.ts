import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Health, type HealthReport } from '../health/health.js';
import { Public } from './public.js';

export const HEALTH = '/health';

/**
 * For a watchdog: 200 while the service can write, also where something else is amiss (`degraded`: no paper can be
 * printed without a browser); 503 when nothing can be kept.
 */
@Public()
@Controller(HEALTH)
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get()
  async show(@Res({ passthrough: true }) response: Response): Promise<HealthReport> {
    const { report, canWrite } = await this.health.report();
    response.status(canWrite ? 200 : 503);
    return report;
  }
}
