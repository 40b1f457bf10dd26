it('sets a variable', () => {
  process.env['FORGOTTEN'] = '1';
});
