it('listens on', () => {
  jest.spyOn(JSON, 'stringify');
});
