import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { appState, type Rehearsal, rehearsal, writes } from '../support/rehearsal.ts';

let world: Rehearsal;
beforeAll(async () => {
  world = await rehearsal();
});
afterEach(() => world.reset());
afterAll(() => world.close());

const acceptance = { 'app-id': 'calc', environment: 'acceptance' };
const tags = (inputs: Record<string, string | boolean> = {}) => world.run('tags', { ...acceptance, ...inputs });
const tag = () => appState(world).environments['Acceptance']?.tag;

test('reads the tag and changes nothing', async () => {
  const step = await tags();
  expect(step.outputs).toEqual({ tag: 'europe', changed: 'false' });
  expect(writes(world)).toEqual([]);
});

test('sets a tag, and a second time does nothing', async () => {
  const first = await tags({ set: 'asia' });
  const second = await tags({ set: 'asia' });
  expect(first.outputs).toEqual({ tag: 'asia', changed: 'true' });
  expect(second.outputs).toEqual({ tag: 'asia', changed: 'false' });
  expect(tag()).toBe('asia');
  expect(writes(world)).toHaveLength(1);
});

test.each(['no-content', 'list'])(
  'deletes the tag, answered with %s, and a second time does nothing',
  async (answer) => {
    world.emulator.variants.set({ 'mendix.tags-delete': answer });
    const first = await tags({ delete: true });
    const second = await tags({ delete: true });
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(first.outputs).toEqual({ tag: '', changed: 'true' });
    expect(second.outputs).toEqual({ tag: '', changed: 'false' });
    expect(tag()).toBe('');
    expect(writes(world)).toHaveLength(1);
  },
);

test('an environment without a tag has an empty one', async () => {
  const step = await world.run('tags', { 'app-id': 'calc', environment: 'test' });
  expect(step.outputs).toEqual({ tag: '', changed: 'false' });
});

test('a lost answer is not guessed at: the tag is read', async () => {
  world.emulator.faults.add({ kind: 'drop-after', method: 'POST', path: '**/tags', times: 1 });
  const step = await tags({ set: 'asia' });
  expect(step.outputs).toEqual({ tag: 'asia', changed: 'true' });
  expect(writes(world)).toHaveLength(1);
});

test('to set and to delete contradict each other', async () => {
  const step = await tags({ set: 'a', delete: true });
  expect(step.outputs).toMatchObject({ 'error-code': 'INVALID_INPUT' });
  expect(world.requests()).toEqual([]);
});

test('an environment that is not there', async () => {
  const step = await world.run('tags', { 'app-id': 'calc', environment: 'Staging' });
  expect(step.outputs).toMatchObject({ 'error-code': 'ENVIRONMENT_NOT_FOUND', 'error-kind': 'not-found' });
});
