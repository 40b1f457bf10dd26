import type { Express } from 'express';
import { assetRoutes } from '../views/assets.js';

/** Our own files, from memory, kept by the browser for as long as their address stands. */
export function serveAssets(server: Express): void {
  for (const { url, type, body } of assetRoutes()) {
    server.get(url, (_request, response) => {
      response
        .set({ 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' })
        .send(body);
    });
  }
}
