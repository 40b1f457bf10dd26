it('waits for nobody', () => {
  void Promise.reject(new Error('nobody waited for this'));
});
