import { setTimeout as sleep } from 'node:timers/promises';
import { Caller, type Answer } from '../support/app.js';

/** Asks until it answers so, ten seconds at most: what was seen is remembered for two. @returns the last answer */
export async function health(at: { url: string }, wanted: (answer: Answer) => boolean): Promise<Answer> {
  for (let asked = 0; ; asked += 1) {
    const answer = await new Caller(at.url).call('GET', '/health');
    if (wanted(answer) || asked === 50) return answer;
    await sleep(200);
  }
}

/** Awaited in turns, and not asked once: on a busy machine a look that takes long counts as a failure. */
export const isWell = ({ json }: Answer): boolean => json?.status === 'ok';
