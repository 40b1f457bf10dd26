/**
 * How the service is started. V8 keeps sixteen megabytes for what has just been made, twice, and gives none of it
 * back; a service that an office asks something now and then does as well with four.
 */
export const LEAN = ['--max-semi-space-size=4'];
