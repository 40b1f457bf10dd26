import { once } from 'node:events';
import { Agent, get, request } from 'node:http';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { median } from '../rounds.mjs';

/** A browser that is signed in, without a browser's own work: one connection, kept open while it asks. */
export class Visitor {
  #url;
  #headers;

  constructor(url, token) {
    this.#url = url;
    this.#headers = { cookie: `recours_session=${token}`, origin: url, accept: 'text/html' };
  }

  /** Asks so many times, one after another. @returns milliseconds, the median of one: until the last byte; of them in the driver, where told */
  async ask(times, address) {
    // Between two turns the server hangs up; one that is kept would be used just then.
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const answers = [];
    for (let nth = 0; nth < times; nth += 1) answers.push(await this.#one(address(), agent));
    agent.destroy();
    return {
      took: median(answers.map(({ took }) => took)),
      driver: median(answers.map(({ driver }) => driver)),
    };
  }

  /** Asks on so many connections at once until it is told to end. @returns milliseconds of each answer, and how many answers came in a second */
  async crowd(connections, isOver, address) {
    const agent = new Agent({ keepAlive: true, maxSockets: connections });
    const began = performance.now();
    const took = [];
    const one = async () => {
      while (!isOver()) took.push((await this.#one(address(), agent)).took);
    };
    await Promise.all(Array.from({ length: connections }, one));
    agent.destroy();
    return { took, perSecond: (took.length * 1000) / (performance.now() - began) };
  }

  /** Sends a body piece by piece. @returns milliseconds until it was answered, whatever the answer was short of a fault */
  async send(path, type, pieces) {
    const began = performance.now();
    const headers = { ...this.#headers, 'content-type': type };
    const sent = request(this.#url + path, { method: 'POST', headers });
    const [[response]] = await Promise.all([once(sent, 'response'), pipeline(Readable.from(pieces), sent)]);
    if (response.statusCode >= 500) throw new Error(`${path} answered ${response.statusCode}.`);
    await finished(response.resume());
    return performance.now() - began;
  }

  #one(path, agent) {
    const began = performance.now();
    return new Promise((resolve, reject) => {
      get(this.#url + path, { agent, headers: this.#headers }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${path} answered ${response.statusCode}.`));
        response.resume().once('end', () =>
          resolve({
            took: performance.now() - began,
            driver: Number(response.headers['driver-ms'] ?? NaN),
          }),
        );
      }).once('error', reject);
    });
  }
}
