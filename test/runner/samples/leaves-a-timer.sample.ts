it('lets a clock run on', () => {
  setInterval(() => undefined, 60_000);
});
