/** Why a paper was not printed. The sentence for a person is chosen by `code` where it is shown. */
export abstract class PrintFailure extends Error {
  abstract readonly code:
    'timeout' | 'cancelled' | 'too-large' | 'too-long' | 'browser-missing' | 'browser-died';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

export class PrintTimeout extends PrintFailure {
  readonly code = 'timeout';
}

export class PrintCancelled extends PrintFailure {
  readonly code = 'cancelled';
}

/** What goes in or what comes out is beyond `limits.bytes`, or Chromium asked for more memory than it gets. */
export class PrintTooLarge extends PrintFailure {
  readonly code = 'too-large';
}

/** The whole has more pages than one file may have. */
export class PrintTooLong extends PrintFailure {
  readonly code = 'too-long';
}

export class BrowserMissing extends PrintFailure {
  readonly code = 'browser-missing';
}

/** Chromium went away under the work: killed, out of memory, crashed. Worth one more try. */
export class BrowserDied extends PrintFailure {
  readonly code = 'browser-died';
}
