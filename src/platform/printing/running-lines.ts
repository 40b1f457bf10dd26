/**
 * Puts lines into the margins by CSS (`@page` margin boxes), not by Chromium's header template: that one is set in a
 * document of its own, without our fonts, and prints nothing on a machine that has none.
 */
export function withRunningLines(html: string, lines: { header?: string; footer?: string }): string {
  const boxes = [
    lines.header === undefined ? '' : `@top-left{content:${quoted(lines.header)}}`,
    lines.footer === undefined
      ? ''
      : `@bottom-left{content:${quoted(lines.footer)}}@bottom-right{content:counter(page)" / "counter(pages)}`,
  ].join('');
  if (!boxes) return html;
  const style = `<style>@page{${boxes}}</style>`;
  return /<\/head>/i.test(html) ? html.replace(/<\/head>/i, (end) => style + end) : style + html;
}

/** As a CSS string; `<` too is written as an escape, so that no text can end the style element. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
