// What a computer would run, or a browser would run as a page, if somebody opened it. Told by content, or by a name
// whose extension makes a system run whatever is inside: either is enough.

const MAGIC: [string, string][] = [
  ['7f454c46', 'application/x-elf'],
  ['feedface', 'application/x-mach-binary'],
  ['feedfacf', 'application/x-mach-binary'],
  ['cefaedfe', 'application/x-mach-binary'],
  ['cffaedfe', 'application/x-mach-binary'],
  // A Mach-O for several processors, or a Java class.
  ['cafebabe', 'application/x-mach-binary'],
  ['4c0000000114020000000000c000000000000046', 'application/x-ms-shortcut'],
  ['0061736d', 'application/wasm'],
  ['6465780a', 'application/vnd.android.dex'],
  ['49545346', 'application/vnd.ms-htmlhelp'],
];

// Not `bin`: cameras and telephones write it, and what it holds tells a program.
const NAMES = new Set(
  `apk app appimage bat chm cmd com command cpl deb desktop dll dmg exe gadget hta htm html inf jar js jse lnk
  mht mhtml mjs msc msi msp pif pl php ps1 psm1 py rb reg rpm scf scr sh shtml svg svgz url vb vbe vbs workflow ws wsc
  wsf wsh xht xhtml xll xsl xslt`.split(/\s+/),
);

/** Whether the extension alone makes a system run the file. */
export function runsByName(extension: string): boolean {
  return NAMES.has(extension);
}

/** The media type of a program that is no text, or null. */
export function binaryProgram(head: Buffer): string | null {
  // `MZ` is two letters: a text may begin with them, a Windows program has zeros soon after.
  if (head.subarray(0, 2).toString('latin1') === 'MZ' && head.subarray(0, 128).includes(0)) {
    return 'application/vnd.microsoft.portable-executable';
  }
  const start = head.subarray(0, 20).toString('hex');
  return MAGIC.find(([magic]) => start.startsWith(magic))?.[1] ?? null;
}

/** The media type of a text that is a script or a page, or null. @param text the beginning of the file */
export function textProgram(text: string): string | null {
  if (/^#!(?!AMR|SILK)/.test(text)) return 'text/x-script';
  if (/^\s*</.test(text)) {
    if (/<svg[\s>]/i.test(text)) return 'image/svg+xml';
    if (/<(!doctype\s+html|html|head|body|script|iframe|object|embed|meta|style|a|img|form)[\s>]/i.test(text))
      return 'text/html';
    if (/<\?php|<%|<job[\s>]|<\?xml-stylesheet/i.test(text)) return 'text/x-script';
  }
  // Blanks of the line, not `\s`: over many empty lines each line would begin the search anew.
  const scripted =
    /^[ \t]*@?echo off\b|\bcreateobject\s*\(|\bwscript\.\w|new activexobject\b|^[ \t]*\[internetshortcut\]|^windows registry editor|^[ \t]*\[desktop entry\]/im;
  return scripted.test(text) ? 'text/x-script' : null;
}
