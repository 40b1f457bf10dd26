it('writes a global', () => {
  (globalThis as { forgotten?: number }).forgotten = 1;
});
