import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConsentsService } from '../consents/consents.service.js';
import { Unmet } from '../platform/errors.js';
import type { Dossier } from './dossier.entity.js';
import { complainantsOf, groundOf, isAsPrinted, stands } from './print-ground.js';

/**
 * Printing takes minutes, in which somebody may take her consent back. What was asked at its beginning is asked
 * again inside the transaction that keeps the file, through its own manager: nothing can change between the two.
 */
@Injectable()
export class StillStands {
  constructor(private readonly consents: ConsentsService) {}

  /** @throws Unmet */
  async demand(manager: EntityManager, dossier: Dossier): Promise<void> {
    const ground = await groundOf(manager, this.consents, [dossier]);
    if (!stands(dossier, complainantsOf(ground, dossier), ground))
      throw new Unmet([{ key: 'dossiers.faults.unmet' }]);
  }

  /** Of what is printed: that besides no text of it was corrected since, and the same people complain. @throws Unmet */
  async demandSame(manager: EntityManager, dossier: Dossier): Promise<void> {
    const ground = await groundOf(manager, this.consents, [dossier]);
    if (!isAsPrinted(dossier, ground)) throw new Unmet([{ key: 'dossiers.correctedSince' }]);
  }
}
