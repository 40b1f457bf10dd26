import { Agent, get } from 'node:http';
import { median } from '../rounds.mjs';

/** A browser that is signed in, without a browser's own work: one connection, kept open while it asks. */
export class Visitor {
  #url;
  #token;

  constructor(url, token) {
    this.#url = url;
    this.#token = token;
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

  #one(path, agent) {
    const began = performance.now();
    const headers = { cookie: `recours_session=${this.#token}` };
    return new Promise((resolve, reject) => {
      get(this.#url + path, { agent, headers }, (response) => {
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
