import { openTerminal } from '../cli/terminal.js';
import { whyNot } from '../cli/why-not.js';
import { demonstrate } from './demonstrate.js';

process.umask(0o077);
const terminal = openTerminal();
try {
  await demonstrate(terminal);
} catch (error) {
  terminal.err(`${whyNot(error, terminal)}\n`);
  process.exitCode = 1;
}
