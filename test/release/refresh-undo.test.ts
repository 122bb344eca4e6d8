import { describe, expect, test } from '@jest/globals';
import type { FaultRule } from '../../src/emulator/core/faults.ts';
import type { JournalState } from '../../src/release/journal.ts';
import type { InProcess } from '../support/in-process.ts';
import { before, lookAtData, refreshed } from '../support/refresh.ts';
import { interrupted, inWorld, post, run } from '../support/refresh-in-process.ts';

const unhealthy: FaultRule = { kind: 'status', status: 500, path: '/_app/**' };
const count = (world: InProcess, name: string) => world.writes().filter((write) => write === name).length;

/** Interrupts a refresh at each of its notes in turn, each time in a world of its own, and lets the post step clean up. */
async function atEachNote(
  faults: readonly FaultRule[],
  check: (world: InProcess, notes: JournalState) => Promise<void>,
) {
  let isOver = false;
  let phases: string[] = [];
  for (let at = 0; !isOver; at += 1) {
    await inWorld(async (world) => {
      world.emulator.faults.add(...faults);
      const notes = await interrupted(world, (_notes, index) => index === at);
      world.emulator.faults.clear();
      isOver = notes === undefined;
      if (!notes) return;
      phases = [...phases, notes.phase];
      expect((await post(world, notes)).failure).toBeUndefined();
      await check(world, notes);
    });
  }
  return [...new Set(phases)];
}

test('interrupted at any of its notes, a refresh ends with its own data, or with the new ones if their restore was accepted', async () => {
  const phases = await atEachNote([], async (world, { data }) => {
    expect(await lookAtData(world)).toEqual(data?.restoreId === undefined ? before : refreshed);
    expect(count(world, 'restores')).toBe(data ? 1 : 0);
  });
  expect(phases).toEqual(['prepare', 'switch', 'verify']);
});

test('interrupted at any of its notes, a rollback ends with the own data', async () => {
  const phases = await atEachNote([unhealthy], async (world, { phase, data }) => {
    const isForward = phase !== 'rollback';
    const ends = isForward && data?.restoreId !== undefined ? refreshed : before;
    // Once the app has run, nobody knows the former value of a constant any more; that of a scheduled event is noted.
    expect(await lookAtData(world)).toEqual(isForward ? ends : { ...ends, apiKey: expect.any(String) });
    expect(count(world, 'restores')).toBeLessThanOrEqual(2);
    expect(count(world, 'stop')).toBeLessThanOrEqual(2);
  });
  expect(phases).toEqual(['prepare', 'switch', 'verify', 'rollback']);
});

test('a restore whose answer is lost: the own data are restored, once more when that answer is lost as well', () =>
  inWorld(async (world) => {
    world.emulator.faults.add({ kind: 'drop-after', method: 'POST', path: '/**/restores', times: 2 });
    const { end, facts } = await run(world);
    expect(end.failure?.outcomeUnknown).toBe(true);
    expect(facts['rolled-back']).toBe(true);
    expect(await lookAtData(world)).toEqual(before);
  }));

test('a service that never answers a restore: asked again only as long as the time of the rollback lasts', () =>
  inWorld(async (world) => {
    world.emulator.faults.add({ kind: 'drop-before', method: 'POST', path: '/**/restores' });
    const { end, facts } = await run(world);
    expect(end.text).toContain('the refresh failed, and so did its rollback');
    expect(facts['rolled-back']).toBe(false);
    expect(count(world, 'restores')).toBeLessThan(250);
    expect(await lookAtData(world)).toMatchObject({ power: 'stopped', nightly: 'Disabled' });
  }));

test('own data whose restore takes longer than the post step: it names that restore, not the one before', () =>
  inWorld(
    async (world) => {
      world.emulator.faults.add(unhealthy);
      const notes = await interrupted(world, ({ phase }) => phase === 'rollback');
      world.emulator.faults.clear();
      expect(notes?.data?.there).toBe(true);
      const { failure } = await post(world, notes);
      expect(failure?.remedy).toContain('Do not start it before its data are there: restore with restore-id');
      expect(failure?.remedy).not.toContain(String(notes?.data?.restoreId));
    },
    { restore: 900 },
  ));

describe('own data whose restore fails', () => {
  const isOwnRestore = ({ data, snapshotId }: JournalState) =>
    data?.restoreId !== undefined && data.snapshotId === snapshotId;

  test('while nobody waits for it: the post step starts nothing, and says so', () =>
    inWorld(async (world) => {
      world.emulator.faults.add(unhealthy);
      const notes = await interrupted(world, isOwnRestore);
      world.emulator.faults.clear();
      const json = { restore_id: 'r', state: 'failed' };
      world.emulator.faults.add({ kind: 'status', status: 200, json, method: 'GET', path: '/**/restores/*' });
      const writes = world.writes();
      expect((await post(world, notes)).failure).toMatchObject({ code: 'RESTORE_FAILED' });
      expect(world.writes()).toEqual(writes);
      expect(await lookAtData(world)).toMatchObject({ power: 'stopped', nightly: 'Disabled' });
    }));

  test('that goes on is waited for, not asked for again', () =>
    inWorld(
      async (world) => {
        world.emulator.faults.add(unhealthy);
        const notes = await interrupted(world, isOwnRestore);
        world.emulator.faults.clear();
        expect((await post(world, notes)).failure).toBeUndefined();
        expect(count(world, 'restores')).toBe(2);
        expect((await lookAtData(world)).rows).toEqual(['own']);
      },
      { restore: 60 },
    ));
});
