import type { IncomingMessage } from 'node:http';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether it only asks, and changes nothing (RFC 9110, 9.2.1). */
export const isSafe = ({ method = '' }: IncomingMessage): boolean => SAFE.has(method);
