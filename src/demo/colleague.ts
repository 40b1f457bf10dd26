import type { CastMember } from './cast.js';

/**
 * Somebody of the team at work, by the same door as any program: what the demonstration holds came in as real cases
 * do, with its checks, its keys and its journal.
 */
export class Colleague {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
    readonly id: string,
  ) {}

  static async signIn(url: string, { email, password }: CastMember): Promise<Colleague> {
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (!answer.ok) throw new Error(`The sign-in of ${email} answered ${answer.status}.`);
    const cookie = answer.headers.getSetCookie().map((set) => set.split(';')[0] ?? '');
    return new Colleague(url, cookie.join('; '), ((await answer.json()) as { id: string }).id);
  }

  /** @returns the answer as JSON; the caller says what it is, as `api.md` promises it */
  async post<T = unknown>(path: string, body: object): Promise<T> {
    const isForm = body instanceof FormData;
    const answer = await this.ask(
      'POST',
      path,
      isForm ? body : JSON.stringify(body),
      isForm ? {} : { 'content-type': 'application/json' },
    );
    return (await answer.json()) as T;
  }

  async get<T>(path: string): Promise<T> {
    return (await (await this.ask('GET', path)).json()) as T;
  }

  async download(path: string): Promise<Uint8Array> {
    return new Uint8Array(await (await this.ask('GET', path)).arrayBuffer());
  }

  async signOut(): Promise<void> {
    await this.ask('DELETE', '/api/session');
  }

  private async ask(
    method: string,
    path: string,
    body?: BodyInit,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const sent = {
      method,
      headers: { ...headers, cookie: this.cookie },
      ...(body !== undefined && { body }),
    };
    const answer = await fetch(this.url + path, sent);
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  }
}
