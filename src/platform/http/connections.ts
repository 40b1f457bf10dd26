import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';

/**
 * How long a connection waits for its next request. Whoever sends must be the first to hang up: a POST that is sent
 * just as we do is lost, and nobody may send it again unasked. nginx keeps its connections to us for 60 seconds
 * (https://nginx.org/en/docs/http/ngx_http_upstream_module.html#keepalive_timeout); Node's own five are too few. The
 * time that headers may take counts from their first byte, and cuts nobody off who waits.
 */
const KEPT_MS = 75_000;

/**
 * How long the end waits for what is being asked. An answer takes less than a second, a dossier that is fetched some
 * more; no grace is long enough for a film. systemd gives the whole end thirty (deploy/recours.service).
 */
const GRACE_MS = 5_000;

/**
 * More than a team's browsers ever hold open; each costs some kilobytes, and who comes beyond them is hung up on at
 * once. How many one address may hold is the proxy's to say, who knows the address (deploy/nginx.conf).
 */
const MOST = 1_000;

/** A request line and its headers fit in one packet. */
const HEADERS_MS = 15_000;

/** Of the event loop: what had come before the end is let in with one, read with the next, and the first may be half over. */
const TURNS = 3;

/**
 * The connections of a server, and how they end. Node's `close` waits for all but the idle ones for as long as they
 * please, and a connection that was opened and says nothing, as browsers keep in store, is not idle to it.
 */
export class Connections {
  private readonly open = new Set<Socket>();
  private readonly atWork = new Set<ServerResponse>();
  private isEnding = false;

  constructor(
    private readonly server: Server,
    private readonly grace = GRACE_MS,
  ) {
    server.keepAliveTimeout = KEPT_MS;
    server.headersTimeout = HEADERS_MS;
    server.maxConnections = MOST;
    server.on('connection', (socket) => {
      this.open.add(socket);
      socket.once('close', () => this.open.delete(socket));
    });
    // Before the application, which may answer at once.
    server.prependListener('request', (_request, response) => this.follow(response));
  }

  /**
   * Takes nobody in any more, hangs up on whoever asks nothing, answers what is being asked, and after the grace cuts
   * off the rest. May be asked for again.
   */
  async end(): Promise<void> {
    this.isEnding = true;
    for (const response of this.atWork) this.makeLast(response);
    for (let turns = 0; turns < TURNS; turns += 1) await turn();
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.cutOff((socket) => socket.bytesRead === 0);
    const late = setTimeout(() => this.cutOff(), this.grace);
    await closed;
    clearTimeout(late);
  }

  private cutOff(which = (_socket: Socket): boolean => true): void {
    for (const socket of this.open) if (which(socket)) socket.destroy();
  }

  private follow(response: ServerResponse): void {
    this.atWork.add(response);
    if (this.isEnding) this.makeLast(response);
    response.once('close', () => {
      this.atWork.delete(response);
      // An answer that had begun before the end promised to keep the connection.
      if (this.isEnding) this.server.closeIdleConnections();
    });
  }

  /** Says `Connection: close` with it, where it has not yet begun. */
  private makeLast(response: ServerResponse): void {
    if (!response.headersSent) response.shouldKeepAlive = false;
  }
}
