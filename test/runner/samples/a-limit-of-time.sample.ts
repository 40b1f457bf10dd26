import { setTimeout as pause } from 'node:timers/promises';

it('takes longer than it may', () => pause(400), 50);
it('never ends', () => new Promise(() => undefined), 50);
it('comes after it', () => expect(1).toBe(1));
