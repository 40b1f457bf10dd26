import { resolve } from 'node:path';
import { loadConfig, type Config } from '../config.js';
import { liesIn } from '../platform/backup/empty-place.js';
import { Refused } from './refused.js';
import type { Terminal } from './terminal.js';

/** Where the data and the key are: as typed, or else as the environment says. */
export interface Place {
  data?: string;
  keyFile?: string;
}

/** @throws ConfigProblem, or Refused when links lead the key into the data folder after all */
export function configAt(place: Place, terminal: Terminal): Config {
  const { data, keyFile } = place;
  const config = loadConfig({
    ...terminal.env,
    ...(data && { RECOURS_DATA: resolve(terminal.folder, data) }),
    ...(keyFile && { RECOURS_KEY_FILE: resolve(terminal.folder, keyFile) }),
  });
  return keepApart(config);
}

/** config.ts compares the names of the two places only; whoever takes the folder takes what lies in it by its links too. */
export function keepApart<T extends Pick<Config, 'dataDir' | 'keyFile'>>(at: T): T {
  if (liesIn(at.keyFile, at.dataDir))
    throw new Refused('keyInside', { file: at.keyFile, folder: at.dataDir });
  return at;
}
