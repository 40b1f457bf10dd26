/** Bytes of UTF-8 that every file system takes. */
const LONGEST = 255;
/** Characters beyond which no system makes a name; only a sender who wants to keep us busy sends more. */
const MOST = 1000;

/**
 * Characters that are not seen but change what is seen or done: controls, lone surrogates, line separators, and the
 * format characters (bidirectional marks and overrides, by which `gpj.exe` shows as `exe.jpg`; byte-order marks; soft
 * hyphens), save the two joiners that Persian and emoji are written with.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu;

/** Names that Windows takes for a device, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;

/** The end of a name, where its extension is: so much of it may be looked at and kept. Changes no honest name. */
export function boundedName(name: string): string {
  return name.slice(-MOST);
}

/**
 * The name under which a file may be shown and sent: its last path segment, readable, in any script, harmless on
 * every system; the extension stays, also when the name is cut. `_` where nothing is left.
 */
export function cleanFileName(name: string): string {
  const segment = boundedName(name)
    .replace(UNSEEN, '')
    .normalize('NFC')
    .split(/[\\/]/)
    .filter((part) => /[^.\s]/u.test(part))
    .pop();
  const harmless = trimmed((segment ?? '').replace(/\s+/gu, ' ').replace(/[<>:"|?*]/g, '_')).replace(
    DEVICE,
    '_$1',
  );
  return shortened(harmless) || '_';
}

/** The extension in lower case, without its dot; empty when there is none. Expects a cleaned name. */
export function extensionOf(name: string): string {
  return /\.([\p{L}\p{N}]{1,16})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The value of a Content-Disposition header (RFC 6266), with the name in every script (RFC 8187) and in ASCII. */
export function contentDisposition(name: string, how: 'attachment' | 'inline' = 'attachment'): string {
  const clean = cleanFileName(name);
  const ascii = clean
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]+|[%\\"]/gu, '_');
  // encodeURIComponent leaves these four, which RFC 8187 does not allow bare.
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${ascii || '_'}"; filename*=UTF-8''${encoded}`;
}

/** Without dots and spaces around. By hand: `[. ]+$` begins anew at each dot of a name that is full of them. */
function trimmed(name: string): string {
  let [start, end] = [0, name.length];
  while (start < end && '. '.includes(name.charAt(start))) start++;
  while (end > start && '. '.includes(name.charAt(end - 1))) end--;
  return name.slice(start, end);
}

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST) return name;
  const extension = extensionOf(name);
  const ending = extension ? name.slice(-extension.length - 1) : '';
  const room = LONGEST - Buffer.byteLength(ending);
  let kept = '';
  let bytes = 0;
  // Whole graphemes: half an emoji or a letter without its accent would be another name.
  for (const { segment } of new Intl.Segmenter().segment(name.slice(0, name.length - ending.length))) {
    bytes += Buffer.byteLength(segment);
    if (bytes > room) break;
    kept += segment;
  }
  return kept.trimEnd() + ending;
}
