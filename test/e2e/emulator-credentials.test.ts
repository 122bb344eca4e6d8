import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
// Not the scanning one: this action exports the documented credentials on purpose.
import { runStep } from '../support/local-runner/step.ts';

jest.setTimeout(30_000);

test('the steps that follow the emulator need no credentials of their own, on any of the three platforms', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seed-'));
  const seed = join(folder, 'seed.yaml');
  // Five emulated hours before the next scheduled backup, whatever the hour here is.
  writeFileSync(seed, 'start: "07:00"\n');
  const emulator = await runStep('emulator', { inputs: { seed, speed: 60 } });
  try {
    const env = emulator.exported;
    const steps = await Promise.all([
      runStep('list-environments', { env }),
      runStep('cloud66-list-backups', { env, inputs: { 'stack-id': '5999b763474b0eafa5fafb64bff0ba80' } }),
      runStep('syncano-list-backups', { env }),
    ]);
    expect(steps.map(({ code, outputs }) => [code, outputs['count']])).toEqual([
      [0, expect.stringMatching(/^[1-9]/)],
      [0, '9'],
      [0, '3'],
    ]);
  } finally {
    await runStep('emulator', { phase: 'post', state: emulator.state });
    rmSync(folder, { recursive: true });
  }
});
