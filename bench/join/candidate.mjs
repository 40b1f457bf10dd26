// A process of its own for one candidate, so that its peak of memory is nobody else's: `candidate.mjs <module> <folder>`.
// Reads `narrative.pdf` and the PDFs of `exhibits/`, joins them in memory, writes `joined.pdf`, prints what it took.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { clocked } from '../rounds.mjs';

const [module, folder] = process.argv.slice(2);
const { join } = await import(module);
const names = readdirSync(path(folder, 'exhibits')).sort((a, b) =>
  a.localeCompare(b, 'en', { numeric: true }),
);
const narrative = readFileSync(path(folder, 'narrative.pdf'));
const files = names.map((name) => readFileSync(path(folder, 'exhibits', name)));
const own = path(folder, 'own');
mkdirSync(own, { recursive: true });

const [before, idle] = [process.memoryUsage.rss(), process.cpuUsage()];
const { took, gave } = await clocked(() => join(narrative, files, own));
// What the join took of a process that holds the files already; of qpdf, what its own process took besides.
const memory = process.resourceUsage().maxRSS * 1024 - before + (gave.besides?.peak ?? 0);
const { user, system } = process.cpuUsage(idle);
const worked = (user + system) / 1000 + (gave.besides?.worked ?? 0);
writeFileSync(path(folder, 'joined.pdf'), gave);
console.log(JSON.stringify({ took, worked, memory }));
