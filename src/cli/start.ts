import { serve } from '../serve.js';
import { configAt, type Place } from './place.js';
import type { Terminal } from './terminal.js';

/** Starts the service and leaves it running. */
export async function start(place: Place, terminal: Terminal): Promise<void> {
  const config = configAt(place, terminal);
  await serve(config);
  terminal.out(`Recours is ready at ${config.publicUrl}\n`);
}
