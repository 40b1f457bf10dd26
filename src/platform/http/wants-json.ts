import type { Request } from 'express';

/** Programs get JSON: whoever calls the API, or prefers JSON to HTML. */
export const wantsJson = (request: Request): boolean =>
  request.path === '/health' ||
  request.path.startsWith('/api/') ||
  request.accepts(['html', 'json']) === 'json';
