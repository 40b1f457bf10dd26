import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOCKET = '.s.PGSQL.5432';
/** How these messages begin, and how the second is spelled in full. */
const KEY_DATA = Buffer.from([0x4b, 0, 0, 0, 12]);
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** Stands between the service and its PostgreSQL, and passes on what both say until it no longer does. */
export class Wire {
  private readonly folder = mkdtempSync(join(tmpdir(), 'recours-wire-'));
  private readonly ends: Socket[] = [];
  private isCut = false;
  private farewell: Buffer | null = null;
  private readonly server: Server;

  constructor(private readonly url: URL) {
    this.server = createServer((near) => {
      const far = connect(join(this.url.searchParams.get('host') ?? '', SOCKET));
      this.ends.push(near, far);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        from.on('data', (piece: Buffer) => void (this.isCut || to.write(this.passed(piece))));
        from.on('end', () => void (this.isCut || to.end()));
        from.on('error', () => undefined);
      }
    });
  }

  /** @returns the address by which PostgreSQL is spoken to through it */
  async lay(): Promise<string> {
    this.server.listen(join(this.folder, SOCKET));
    await once(this.server, 'listening');
    const through = new URL(this.url);
    through.searchParams.set('host', this.folder);
    return through.href;
  }

  /** From now on both ends stay open, and neither hears anything. */
  cut(): void {
    this.isCut = true;
  }

  /** From now on whoever is let in is told in the same breath that the server ends, as one does that is stopped. */
  endAsItBegins(): void {
    const words = ['SFATAL', 'VFATAL', 'C57P01', 'Mterminating connection', ''].join('\0') + '\0';
    const length = Buffer.alloc(4);
    length.writeUInt32BE(4 + words.length);
    this.farewell = Buffer.concat([Buffer.from('E'), length, Buffer.from(words)]);
  }

  goOn(): void {
    this.farewell = null;
  }

  /** Only a connection that is let in is told its own number (BackendKeyData) before it may ask. */
  private passed(piece: Buffer): Buffer {
    const isLetIn = piece.includes(KEY_DATA) && piece.subarray(-READY.length).equals(READY);
    return this.farewell && isLetIn ? Buffer.concat([piece, this.farewell]) : piece;
  }

  takeAway(): void {
    for (const end of this.ends) end.destroy();
    this.server.close();
    rmSync(this.folder, { recursive: true });
  }
}
