import { expect, test } from '@jest/globals';
import { type HttpEvent, Progress } from '../../src/http/events.ts';
import { VirtualClock } from '../support/clock.ts';

test('progress is told once per interval, and at the end, with the time since its start', async () => {
  const clock = new VirtualClock();
  const events: HttpEvent[] = [];
  const progress = new Progress('upload', { clock, onEvent: (event) => void events.push(event) });
  progress.total = 30;
  for (const bytes of [10, 20, 30]) {
    await clock.sleep(600);
    progress.moved(bytes);
  }
  progress.done(30);
  const told = { type: 'progress', direction: 'upload', total: 30 };
  expect(events).toEqual([
    { ...told, bytes: 20, ms: 1_200 },
    { ...told, bytes: 30, ms: 1_800 },
  ]);
});
