import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '../database/database.js';
import { Public } from './public.js';

/** Whether the service can do its work; tells nothing about what is in it. */
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly db: Database) {}

  @Get()
  async show(
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ status: 'ok' | 'failing'; database: 'ok' | 'failing' }> {
    const database = await this.db.read.query('SELECT 1').then(
      () => 'ok' as const,
      () => 'failing' as const,
    );
    response.status(database === 'ok' ? 200 : 503);
    return { status: database, database };
  }
}
