import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { JSON_SCHEMA, load } from 'js-yaml';
import { faultKinds } from '../../../src/emulator/core/faults.ts';
import { readSection } from '../../../src/emulator/mendix/seed.ts';
import { variants } from '../../../src/emulator/mendix/variants.ts';
import { Kit } from './kit.ts';

const doc = (name: string): string => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');

test('every variant and every kind of fault is documented as it is', () => {
  // The formatter pads the columns of tables.
  const text = doc('emulator.md').replace(/ +/g, ' ');
  for (const [name, { default: value, about }] of Object.entries(variants)) {
    expect(text).toContain(`| \`${name}\` | \`${value}\` | ${about} |\n`);
  }
  for (const kind of faultKinds) expect(text).toContain(`\n| \`${kind}\` |`);
});

test('every call of the control API is documented', async () => {
  const kit = await Kit.start();
  const { error } = (await kit.call('GET', '/_emulator/none', undefined, {})).json as { error: string };
  await kit.close();
  const calls = [...error.matchAll(/[A-Z]+ \/[a-z/-]+/g)].map(([call]) => call.replace(' /', ' /_emulator/'));
  expect(calls).toEqual(expect.arrayContaining(['POST /_emulator/time', 'POST /_emulator/mendix/commits']));
  const text = `${doc('emulator.md')}${doc('emulator-cloud66-syncano.md')}`;
  expect(calls.filter((call) => !text.includes(call))).toEqual([]);
});

test('the documented seed of Mendix Cloud is one', () => {
  const [, yaml = ''] = /```yaml\n(mendix:[^`]*)```/.exec(doc('emulator-seed.md')) ?? [];
  const { mendix } = load(yaml, { schema: JSON_SCHEMA }) as { mendix: unknown };
  const { apps } = readSection(mendix, Date.UTC(2026, 0, 15));
  expect(apps).toHaveLength(501);
  expect(apps[0]?.environments.map(({ mode }) => mode)).toEqual(['Feature A', 'Production']);
});
