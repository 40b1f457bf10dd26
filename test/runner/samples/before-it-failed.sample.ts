describe('after what stands before each has failed', () => {
  beforeEach(() => {
    throw new Error('not ready');
  });
  it('is not begun', () => {
    throw new Error(['the', 'body', 'ran'].join(' '));
  });
});

describe('after what stands before all has failed', () => {
  beforeAll(() => Promise.reject(new Error('not ready')));
  it('is not begun either', () => {
    throw new Error(['the', 'body', 'ran'].join(' '));
  });
});
