import { parentPort, workerData } from 'node:worker_threads';
import { picturesIn } from '../platform/printing/assembly/pictures.js';
import { smallJpeg } from './small-jpeg.js';

/** What the thread gets: a file, and whether it may hold more pictures than the one that is shown. */
export interface Given {
  readonly bytes: Uint8Array;
  readonly alone: boolean;
}

/** The thread's whole life: a file in, a small JPEG of its first picture out; null where there is none to show. */
const { bytes, alone } = workerData as Given;
const [first, ...more] = await picturesIn(bytes);
const isShown = first !== undefined && (!alone || more.length === 0);
parentPort?.postMessage(isShown ? await smallJpeg(first.open()) : null);
