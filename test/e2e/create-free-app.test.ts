import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type Rehearsal, rehearsal, writes } from '../support/rehearsal.ts';

let world: Rehearsal;
beforeAll(async () => {
  world = await rehearsal();
});
afterEach(() => world.reset());
afterAll(() => world.close());

const project = '5d1f0c9e-3a6b-4c1d-9e2f-7a8b9c0d1e2f';
const create = (id: string) => world.run('create-free-app', { 'project-id': id });

test('creates the app once; a second run finds it', async () => {
  const first = await create(project);
  expect(first.outputs).toMatchObject({ 'app-id': 'noughtsandcrosses', name: 'Noughts and Crosses', created: 'true' });
  const second = await create(project.toUpperCase());
  expect(second.code).toBe(0);
  expect(second.outputs).toEqual({ ...first.outputs, created: 'false' });
});

test('after a lost answer the list of apps tells', async () => {
  world.emulator.faults.add({ kind: 'drop-after', method: 'POST', path: '/api/1/apps', times: 1 });
  const step = await create(project);
  expect(step.outputs).toMatchObject({ 'app-id': 'noughtsandcrosses' });
  expect(writes(world)).toHaveLength(1);
});

test('a project that is not there', async () => {
  const step = await create('11111111-2222-4333-8444-555555555555');
  expect(step.outputs).toMatchObject({ 'error-code': 'INVALID_PROJECTID', 'error-kind': 'config' });
});

test('an app-id instead of a project-id is refused before anything is sent', async () => {
  const step = await create('calc');
  expect(step.outputs).toMatchObject({ 'error-code': 'INVALID_INPUT' });
  expect(world.requests()).toEqual([]);
});
