import { recours } from './cli/recours.js';
import { openTerminal } from './cli/terminal.js';

process.umask(0o077);
process.exitCode = await recours(['serve', ...process.argv.slice(2)], openTerminal());
