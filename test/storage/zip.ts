/** A ZIP archive of small texts, stored without compression: enough for what looks only at its beginning. */
export function zipOf(texts: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  for (const [name, text] of Object.entries(texts)) {
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt32LE(Buffer.byteLength(text), 18);
    header.writeUInt32LE(Buffer.byteLength(text), 22);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    parts.push(header, Buffer.from(name), Buffer.from(text));
  }
  const directory = Buffer.alloc(22);
  directory.writeUInt32LE(0x06054b50, 0);
  return Buffer.concat([...parts, directory]);
}
