import { Controller, Get } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { ApiDescription } from '../platform/openapi/api-description.js';

/**
 * What programs may ask, for whoever is signed in. The description itself is no secret (this code is public); the codes
 * of the lists are the team's own, living sites among them: they are told to whom the lists are there, and left out for
 * everybody else, who could do nothing with them.
 */
@ApiTags('description')
@Controller('api/openapi.json')
export class DescriptionApiController {
  constructor(private readonly description: ApiDescription) {}

  @Get()
  @ApiResponse({
    status: 200,
    description: 'This document.',
    content: { 'application/json': { schema: { type: 'object' } } },
  })
  show(@CurrentActor() actor: Actor): Promise<OpenAPIObject> {
    return this.description.document(may(actor, 'list.read'));
  }
}
