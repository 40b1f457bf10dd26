import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recours } from '../../src/cli/recours.js';
import { languageOf, type Terminal } from '../../src/cli/terminal.js';

export interface Typed {
  code: number;
  out: string;
  err: string;
}

/** A machine with a terminal, on which nothing of ours is yet. */
export class Machine {
  readonly folder = mkdtempSync(join(tmpdir(), 'recours-cli-'));
  env: Record<string, string> = { LANG: 'en_GB.UTF-8' };

  /** Types `recours …`; with `answers` somebody sits there who gives them one after the other. */
  async type(args: string[], answers?: string[]): Promise<Typed> {
    const typed = { code: -1, out: '', err: '' };
    const terminal: Terminal = {
      env: this.env,
      language: languageOf(this.env),
      folder: this.folder,
      out: (text) => void (typed.out += text),
      err: (text) => void (typed.err += text),
      meanwhile: () => undefined,
      ask: answers
        ? async (question) => {
            typed.err += `${question}\n`;
            return answers.shift() ?? '';
          }
        : null,
    };
    typed.code = await recours(args, terminal);
    return typed;
  }

  /** `init` as one types it without questions. */
  init(over: Record<string, string> = {}): Promise<Typed> {
    const options = {
      data: 'data',
      'key-file': 'key',
      name: 'Anne Exemple',
      email: 'anne@demo.invalid',
      ...over,
    };
    return this.type(['init', ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])]);
  }

  path = (name: string): string => join(this.folder, name);

  leave(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
