import { Injectable } from '@nestjs/common';
import { SettingsService } from '../settings/settings.service.js';
import { FILE_LIMIT } from './document.rules.js';

/** In plain bytes; of all files of one sending together null where the house sets no limit. */
export interface UploadLimits {
  readonly file: number;
  readonly together: number | null;
}

/** How much people may send: what the settings say, and never more than this program takes. */
@Injectable()
export class FileLimits {
  /** Plain bytes of one file, at most, whatever the settings say. */
  bytes = FILE_LIMIT;

  constructor(private readonly settings: SettingsService) {}

  async now(): Promise<UploadLimits> {
    const { fileBytes, togetherBytes } = await this.settings.limitsOf('upload');
    return { file: Math.min(this.bytes, fileBytes ?? this.bytes), together: togetherBytes };
  }
}
