import { setTimeout as pause } from 'node:timers/promises';

it('finds nothing of what the others left, and is not blamed for it', async () => {
  expect(process.env['FORGOTTEN']).toBeUndefined();
  expect(jest.isMockFunction(JSON.stringify)).toBe(false);
  const spy = jest.spyOn(JSON, 'stringify');
  spy.mockRestore();
  await pause(5);
});
