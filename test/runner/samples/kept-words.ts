/** Loaded once for all files of a worker, as what tests share is. */
export const leftOut = describe.skip;
