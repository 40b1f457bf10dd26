/**
 * Prints a table to read and to paste into a document: its title, its columns, its rows, and notes below it.
 * @param {{ title: string, columns: string[], rows: (string | number)[][], notes?: string[] }} table
 */
export function tell({ title, columns, rows, notes = [] }) {
  const all = [columns, ...rows.map((row) => row.map(String))];
  const widths = columns.map((_, i) => Math.max(...all.map((row) => row[i].length)));
  const line = (row) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  console.log(['', title, '', line(all[0]), rule, ...all.slice(1).map(line), '', ...notes].join('\n'));
}

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
export const megabytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MB`;
export const times = (ratio) => `${ratio.toFixed(2)} ×`;
export const milliseconds = (number) => `${number.toFixed(2)} ms`;
