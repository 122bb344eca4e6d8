import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { startEmulator } from '../../../src/emulator/core/server.ts';

const text = readFileSync(new URL('../../../docs/emulator-cloud66-syncano.md', import.meta.url), 'utf8');

test('the documented seeds are good', async () => {
  const blocks = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = '']) => yaml);
  expect(blocks).toHaveLength(2);
  const emulator = await startEmulator({ seed: blocks.join('\n') });
  expect(emulator.state()).toMatchObject({
    cloud66: { stacks: [{ uid: 'abc', jobs: [{ id: 1 }], backups: [{ id: 1 }] }] },
    syncano: { instances: [{ name: 'my-instance' }], backups: [{ id: 1, label: 'nightly' }] },
  });
  await emulator.close();
});

test('every variant is documented, no other is', async () => {
  const emulator = await startEmulator();
  const known = Object.keys(emulator.variants.list()).filter((name) => !name.startsWith('mendix.'));
  await emulator.close();
  const documented = [...text.matchAll(/`((?:cloud66|syncano)\.[a-z-]+)`/g)].map(([, name]) => name);
  expect(new Set(documented)).toEqual(new Set(known));
});
