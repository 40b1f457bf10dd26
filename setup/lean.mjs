/**
 * How the service is started. V8 keeps sixteen megabytes for what has just been made, twice, and gives none of it
 * back; a service that an office asks something now and then does as well with four.
 */
export const LEAN = ['--max-semi-space-size=4'];

/**
 * The C library keeps what threads and large pieces have left, in case they come again: after three dossiers that was
 * two hundred megabytes. So there are two pools, and pieces of more than 128 KB go back to the system at once.
 * And eight threads for what Node does beside its loop instead of four: pictures take three at most, passwords and
 * files the rest.
 */
export const LEAN_ENVIRONMENT = {
  UV_THREADPOOL_SIZE: '8',
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};
