import { createInterface } from 'node:readline/promises';
import type { Language } from '../access/actor.js';
import { translate, type Params } from '../platform/views/translate.js';
import { Refused } from './refused.js';

/** Where a command was typed: what it knows of the environment, and how it speaks. */
export interface Terminal {
  readonly language: Language;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Paths that are typed are meant from here. */
  readonly folder: string;
  /** What a script would catch; on stdout, as it is. */
  readonly out: (text: string) => void;
  /** What is meant for the person; on stderr, as it is. */
  readonly err: (text: string) => void;
  /** One line that the next one replaces; nothing where nobody watches. */
  readonly meanwhile: (line: string) => void;
  /** Null where nobody sits who could answer. */
  readonly ask: ((question: string) => Promise<string>) | null;
}

/** The sentence `cli.<key>` in the language of the one who typed. */
export const words = (terminal: Terminal, key: string, params?: Params): string =>
  translate(terminal.language, `cli.${key}`, params);

export const tell = (terminal: Terminal, key: string, params?: Params): void =>
  terminal.err(`${words(terminal, key, params)}\n`);

/** French where the system speaks French, English everywhere else. */
export const languageOf = (env: Terminal['env']): Language =>
  /^fr/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'fr' : 'en';

export function openTerminal(): Terminal {
  const { env, stdin, stdout, stderr } = process;
  // `| head -1` has read enough and goes: no reason to end with a stack.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    env,
    language: languageOf(env),
    // npm goes to the project's folder before it runs us, and tells where the person stood.
    folder: (env['npm_lifecycle_event'] === 'recours' && env['INIT_CWD']) || process.cwd(),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    meanwhile: (line) => void (stderr.isTTY && stderr.write(`\r\u001b[K${line}`)),
    ask: stdin.isTTY && stderr.isTTY ? ask : null,
  };
}

/** Questions go to stderr, so that stdout may be sent into a file. @throws Refused when the person gives up */
async function ask(question: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    // Closed by ctrl-C or ctrl-D, the reader would leave its question open for ever.
    const givenUp = new Promise<never>((_, reject) =>
      reader.once('close', () => reject(new Refused('givenUp'))),
    );
    return (await Promise.race([reader.question(`${question} `), givenUp])).trim();
  } finally {
    reader.close();
  }
}
