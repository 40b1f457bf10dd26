// `npm run bench`, or one part of it by its name; `load` also with the paths of other builds. It measures and tells; it never judges, because time on a shared
// machine proves nothing. Whatever is compared is measured in the same run, turn by turn, and told as a ratio.
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { findBrowser } from '../dist/platform/printing/find-browser.js';
import { join } from './join.mjs';
import { load } from './load.mjs';
import { memory } from './memory.mjs';
import { pages } from './pages.mjs';
import { paper } from './paper.mjs';
import { start } from './start.mjs';

const parts = { paper, join, memory, pages, load, start };
const isPath = (argument) => argument.includes('/');
const asked = process.argv.slice(2).filter((argument) => !isPath(argument));
const checkouts = process.argv
  .slice(2)
  .filter(isPath)
  .map((path) => resolve(path));
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));

const refuse = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
};

if (unknown.length > 0)
  refuse(`There is no part ${unknown.join(', ')}. Say any of: ${Object.keys(parts).join(', ')}.`);
else if (!findBrowser()) refuse('Without a Chrome or Chromium there is nothing to measure.');
else {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB`;
  console.log(`${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${machine}`);
  for (const name of asked.length > 0 ? asked : Object.keys(parts)) await parts[name](checkouts);
}
