import { request, type ClientRequest } from 'node:http';
import { once } from 'node:events';
import type { Caller } from '../support/app.js';

const BOUNDARY = 'limite-inventee';

/** A browser that sends one file piece by piece, never holding the whole of it. */
export class SlowSender {
  private readonly request: ClientRequest;
  /** Status and JSON of the answer; rejects when the connection broke first. */
  readonly answer: Promise<{ status: number; json: { id: string; bytes: number; sha256: string } }>;

  constructor(caller: Caller, ref: string, name: string) {
    this.request = request(`${caller.url}/api/cases/${ref}/documents`, {
      method: 'POST',
      headers: { cookie: caller.cookie, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    });
    this.answer = (async () => {
      const [response] = (await once(this.request, 'response')) as [import('node:http').IncomingMessage];
      let text = '';
      for await (const piece of response) text += String(piece);
      return { status: response.statusCode ?? 0, json: JSON.parse(text) as never };
    })();
    this.answer.catch(() => undefined);
    this.request.write(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`,
    );
  }

  /** Waits where the receiver cannot follow. */
  async write(piece: Buffer): Promise<void> {
    if (!this.request.write(piece)) await once(this.request, 'drain');
  }

  end(): void {
    this.request.end(`\r\n--${BOUNDARY}--\r\n`);
  }

  /** The telephone lost its network. */
  goAway(): void {
    this.request.destroy();
  }
}
