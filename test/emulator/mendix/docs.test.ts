import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { JSON_SCHEMA, load } from 'js-yaml';
import { faultKinds } from '../../../src/emulator/core/faults.ts';
import { readSection } from '../../../src/emulator/mendix/seed.ts';
import { variants } from '../../../src/emulator/mendix/variants.ts';

const doc = (name: string): string => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');

test('every variant and every kind of fault is documented as it is', () => {
  // The formatter pads the columns of tables.
  const text = doc('emulator.md').replace(/ +/g, ' ');
  for (const [name, { default: value, about }] of Object.entries(variants)) {
    expect(text).toContain(`| \`${name}\` | \`${value}\` | ${about} |\n`);
  }
  for (const kind of faultKinds) expect(text).toContain(`\n| \`${kind}\` |`);
});

test('the documented seed of Mendix Cloud is one', () => {
  const [, yaml = ''] = /```yaml\n(mendix:[^`]*)```/.exec(doc('emulator-seed.md')) ?? [];
  const { mendix } = load(yaml, { schema: JSON_SCHEMA }) as { mendix: unknown };
  const { apps } = readSection(mendix, Date.UTC(2026, 0, 15));
  expect(apps).toHaveLength(501);
  expect(apps[0]?.environments.map(({ mode }) => mode)).toEqual(['Feature A', 'Production']);
});
