import { Command, CommanderError } from 'commander';
import type { Place } from './place.js';
import { words, type Terminal } from './terminal.js';
import { whyNot } from './why-not.js';
import type { BackupOptions } from './backup.js';
import type { InitOptions } from './init.js';
import type { VerifyOptions } from './journal.js';
import type { RestoreOptions } from './restore.js';

/**
 * The `recours` command. What a verb needs is loaded when it is asked for, so that `--help` answers at once.
 * @returns 0; 1 when it was refused, after one sentence that says why; 2 when it was not understood
 */
export async function recours(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await commands(terminal).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return misread(error, terminal);
    terminal.err(`${whyNot(error, terminal)}\n`);
    return 1;
  }
}

function commands(terminal: Terminal): Command {
  const say = (key: string): string => words(terminal, `help.${key}`);
  const recoursCommand = new Command('recours')
    .description(say('recours'))
    .usage(say('usage'))
    .helpOption('-h, --help', say('help'))
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => say(`title.${title.replace(':', '')}`) })
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => undefined })
    .exitOverride();
  const verb = (name: string, parent = recoursCommand): Command =>
    parent.command(name).description(say(name)).usage('[options]');
  const placed = (command: Command): Command =>
    command.option('--data <dir>', say('data')).option('--key-file <file>', say('keyFile'));

  placed(verb('init'))
    .option('--name <name>', say('name'))
    .option('--email <email>', say('email'))
    .option('--language <fr|en>', say('language'))
    .action(async (options: InitOptions) => (await import('./init.js')).init(options, terminal));
  placed(verb('serve')).action(async (place: Place) => (await import('./start.js')).start(place, terminal));
  placed(verb('backup'))
    .requiredOption('--to <age1…>', say('to'))
    .requiredOption('--out <file>', say('out'))
    .action(async (options: BackupOptions) => (await import('./backup.js')).backup(options, terminal));
  verb('restore')
    .requiredOption('--from <file>', say('from'))
    .requiredOption('--identity <file>', say('identity'))
    .requiredOption('--data <dir>', say('emptyData'))
    .requiredOption('--key-file <file>', say('newKeyFile'))
    .action(async (options: RestoreOptions) => (await import('./restore.js')).restore(options, terminal));
  const journal = verb('journal').usage('verify|checkpoint [options]').helpCommand(false);
  placed(verb('verify', journal))
    .option('--against <line>', say('against'))
    .action(async (options: VerifyOptions) => (await import('./journal.js')).verify(options, terminal));
  placed(verb('checkpoint', journal)).action(async (place: Place) =>
    (await import('./journal.js')).checkpoint(place, terminal),
  );
  const files = verb('files').usage('verify [options]').helpCommand(false);
  placed(verb('verify', files).description(say('verifyFiles'))).action(async (place: Place) =>
    (await import('./files.js')).verify(place, terminal),
  );
  const lists = verb('lists').usage('load [dir] [options]').helpCommand(false);
  placed(verb('load', lists).usage('[dir] [options]').argument('[dir]', say('folder'))).action(
    async (folder: string | undefined, place: Place) =>
      (await import('./lists.js')).load(folder, place, terminal),
  );
  return recoursCommand;
}

/** Commander says what was wrong in English only; the word that it stumbled over is all that we take from it. */
function misread(error: CommanderError, terminal: Terminal): number {
  if (error.exitCode === 0) return 0;
  const what = /'(.*)'/.exec(error.message)?.[1];
  const kind = /MissingArgument|missing/i.test(error.code) ? 'missing' : 'unknown';
  if (what) terminal.err(`${words(terminal, `misread.${kind}`, { what })}\n`);
  return 2;
}
