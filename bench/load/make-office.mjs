// `node make-office.mjs <checkout> <folder> <cases>`: an office as that checkout's own schema has it, told as JSON. In a
// process of its own, since two checkouts have one driver of SQLite each.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [checkout, folder, cases] = process.argv.slice(2);
const { makeOffice } = await import(pathToFileURL(join(checkout, 'bench/pages/office.mjs')).href);
console.log(JSON.stringify(await makeOffice(folder, Number(cases))));
