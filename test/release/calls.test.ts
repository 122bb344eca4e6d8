import { expect, test } from '@jest/globals';
import { inProcess } from '../support/in-process.ts';

/** What is asked of the service for a promotion, looks of a wait counted once: a call more is a call too many. */
const expected = {
  plan: ['environments', 'environments/Test', 'Test/package', 'Test/settings', 'Acceptance/package'],
  backup: ['calc', 'POST snapshots', 'snapshots/*', 'Test/package'],
  transport: ['POST transport', 'Test/package'],
  switch: [
    'environments/Test',
    'POST stop',
    'environments/Test',
    'Test/package',
    'POST start',
    'start/*',
    'environments/Test',
  ],
};

/** Looks at a job are counted once, however often a wait takes them. */
const polled = new Set(['start/*', 'snapshots/*']);

test.each([true, false])('a promotion asks for no more than it needs, backup: %s', (backup) =>
  inProcess(async (calc) => {
    expect(await calc.release({ source: { from: 'environment', mode: 'Acceptance' }, backup }).end).toEqual({
      text: 'Running 2.0.0.2',
    });
    const calls = calc.emulator.requests.list().map(({ method, path }) => {
      const [before = '', last = ''] = path.split('/').slice(-2);
      if (method === 'POST') return `POST ${last}`;
      if (/^[0-9a-f]{8}-/.test(last)) return `${before}/*`;
      return ['package', 'settings'].includes(last) || before === 'environments' ? `${before}/${last}` : last;
    });
    const asked = calls.filter((call, index) => !polled.has(call) || call !== calls[index - 1]);
    expect(asked.length).toBe(backup ? 18 : 14);
    expect([...asked].sort()).toEqual(
      [...expected.plan, ...(backup ? expected.backup : []), ...expected.transport, ...expected.switch].sort(),
    );
  }),
);

test.each([
  [5, 60],
  [20, 90],
  [20, 600],
  [60, 300],
])('the app is down hardly longer than its stop of %i s and its start of %i s take', (stop, start) =>
  inProcess(
    async (calc) => {
      const run = calc.release({ source: { from: 'environment', mode: 'Acceptance' }, backup: false });
      await run.end;
      expect(run.timeline.downtimeMs() / 1000 / (stop + start)).toBeLessThan(1.04);
    },
    { stop, start },
  ),
);
