// Loaded into the service before all else (`--import`): it watches how long one turn of the event loop holds the main
// thread, and tells who sends a message the longest since it was last asked, in milliseconds of processor and of the clock.
import { openSync, readSync } from 'node:fs';
import { setInterval } from 'node:timers';

// Linux: nanoseconds that this thread was given. Elsewhere nothing tells, and the clock stands in both places.
const sheet = process.platform === 'linux' ? openSync(`/proc/self/task/${process.pid}/schedstat`) : null;
const room = Buffer.alloc(64);
function worked() {
  if (sheet === null) return performance.now();
  const length = readSync(sheet, room, 0, room.length, 0);
  return Number(room.toString('latin1', 0, length).split(' ')[0]) / 1e6;
}

let [cpu, clock, before, at] = [0, 0, worked(), performance.now()];
setInterval(() => {
  const [now, moment] = [worked(), performance.now()];
  [cpu, clock] = [Math.max(cpu, now - before), Math.max(clock, moment - at)];
  [before, at] = [now, moment];
}, 1).unref();
process.on('message', () => {
  process.send({ cpu, clock });
  [cpu, clock] = [0, 0];
});
process.channel.unref();
