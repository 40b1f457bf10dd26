import { Injectable, type INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { scannedDocument } from './document.js';
import { inStyleOf31 } from './schemas.js';

/**
 * The OpenAPI document of the running application. Its routes are scanned once, when somebody asks: few do. Codes of
 * lists are told as they are at that moment.
 */
@Injectable()
export class ApiDescription {
  private app: INestApplication | undefined;
  private scanned: Promise<OpenAPIObject> | undefined;

  of(app: INestApplication): void {
    this.app = app;
  }

  /** @param tellsLists whether the codes of lists, which a team edits, are told */
  async document(tellsLists: boolean): Promise<OpenAPIObject> {
    if (!this.app) throw new Error('Nobody has said which application is to be described.');
    return inStyleOf31(await (this.scanned ??= scannedDocument(this.app)), tellsLists);
  }
}
