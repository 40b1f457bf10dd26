import { Injectable } from '@nestjs/common';
import { FILE_LIMIT } from './document.rules.js';

/** How much one file may hold. A house with a small disk sets less. */
@Injectable()
export class FileLimits {
  /** Plain bytes. */
  bytes = FILE_LIMIT;
}
