#!/usr/bin/env node
import { recours } from './cli/recours.js';
import { openTerminal } from './cli/terminal.js';

// Everything that is made from here on, the database's side files included, is for its owner alone.
process.umask(0o077);
process.exitCode = await recours(process.argv.slice(2), openTerminal());
