it('is over by then', () => {
  setTimeout(() => void Promise.reject(new Error('after the last test')), 30);
});
