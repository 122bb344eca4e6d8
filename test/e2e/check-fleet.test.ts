import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Rehearsal, rehearsal } from '../support/rehearsal.ts';

let world: Rehearsal;
beforeAll(async () => {
  world = await rehearsal();
});
afterEach(() => {
  world.emulator.faults.clear();
  world.reset();
});
afterAll(() => world.close());

const environments = JSON.stringify(
  ['Test', 'Acceptance', 'Production'].map((environment) => ({ 'app-id': 'calc', environment })),
);
const check = (inputs: Record<string, string>) => world.run('check-fleet', { environments, ...inputs });

test('tells what runs the version, what runs another one, and what does not run', async () => {
  const step = await check({ 'model-version': '2.5.4.63' });
  expect(step.code).toBe(1);
  expect(step.outputs).toMatchObject({ count: '3', released: '1', 'error-code': 'FLEET_NOT_RELEASED' });
  expect(JSON.parse(step.outputs['not-released'] ?? '')).toEqual([
    { 'app-id': 'calc', environment: 'Acceptance', result: 'down', status: 'Stopped', 'model-version': '1.1.0.253' },
    {
      'app-id': 'calc',
      environment: 'Production',
      result: 'previous',
      status: 'Running',
      'model-version': '175.0.0.3702',
    },
  ]);
  expect(step.outputs['error-message']).toBe(
    '2 of 3 environments do not run model version 2.5.4.63; at most 0 may not. DOES NOT RUN: calc / Acceptance; runs another version: calc / Production.',
  );
  // What needs somebody comes first.
  expect(step.summary.indexOf('DOES NOT RUN')).toBeLessThan(step.summary.indexOf('| released |'));
  expect(world.requests()).toHaveLength(3);
});

test.each([
  ['2', 0],
  ['67%', 0],
  // Of three, two thirds are less than 66 %.
  ['66%', 1],
  ['1', 1],
  ['100%', 0],
])('with max-failures %s it ends with %i', async (tolerance, code) => {
  expect((await check({ 'model-version': '2.5.4.63', 'max-failures': tolerance })).code).toBe(code);
});

test('without a version none runs it', async () => {
  expect((await check({ 'max-failures': '3' })).outputs).toMatchObject({ released: '0' });
});

test('an environment that cannot be read counts as failed, and the others are told', async () => {
  world.emulator.faults.add({ kind: 'status', status: 403, path: '/api/1/apps/calc/environments/Test', body: 'No' });
  const step = await check({ 'model-version': '175.0.0.3702' });
  expect(step.outputs).toMatchObject({ released: '1', 'error-code': 'FLEET_NOT_RELEASED' });
  expect(step.outputs['error-message']).toContain('NOT KNOWN: calc / Test');
});

describe('is refused', () => {
  test.each([
    [{ environments: '[]' }, 'the list is empty'],
    [{ 'max-failures': '101%' }, '`max-failures` must be a whole number, or a percentage'],
    [{ 'max-failures': 'a few' }, '`max-failures` must be a whole number, or a percentage'],
  ] as [Record<string, string>, string][])('%j', async (inputs, why) => {
    const step = await check(inputs);
    expect(step.outputs).toMatchObject({ 'error-code': 'INVALID_INPUT' });
    expect(step.log).toContain(why);
    expect(world.requests()).toEqual([]);
  });
});
