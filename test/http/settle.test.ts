import { describe, expect, test } from '@jest/globals';
import { Failure } from '../../src/base/failure.ts';
import { confirm, remove, settle } from '../../src/http/settle.ts';
import { VirtualClock } from '../support/clock.ts';

const lost = () =>
  new Failure('No answer.', {
    code: 'ECONNRESET',
    kind: 'network',
    remedy: 'R.',
    outcomeUnknown: true,
    transient: true,
  });
const refused = () => new Failure('No.', { code: 'NO', kind: 'conflict', remedy: 'R.', status: 409 });
const badLook = () =>
  new Failure('Bad gateway.', { code: 'HTTP_502', kind: 'remote-failed', remedy: 'R.', transient: true });
const noAccess = () => new Failure('No access.', { code: 'NO_ACCESS', kind: 'auth', remedy: 'R.', status: 403 });
const notFound = () => new Failure('Not found.', { code: 'NOT_FOUND', kind: 'not-found', remedy: 'R.', status: 404 });

/** What happens at each call, in turn; the last again and again. Errors are thrown. */
function script<T>(...steps: readonly (T | Failure)[]) {
  let calls = 0;
  const run = async (): Promise<T> => {
    const step = steps[Math.min(calls, steps.length - 1)] as T | Failure;
    calls += 1;
    if (step instanceof Failure) throw step;
    return step;
  };
  return { run, calls: () => calls };
}

function time(signal?: AbortSignal) {
  return { clock: new VirtualClock(), signal };
}

describe('a write whose good answer is enough', () => {
  test('is sent once, and nothing is read', async () => {
    const write = script('done');
    const find = script<string | undefined>('found');
    expect(await settle(time(), { write: write.run, find: find.run })).toBe('done');
    expect([write.calls(), find.calls()]).toEqual([1, 0]);
  });

  test('fails as it was refused, without a look', async () => {
    const find = script<string | undefined>('found');
    await expect(settle(time(), { write: script<string>(refused()).run, find: find.run })).rejects.toMatchObject({
      code: 'NO',
    });
    expect(find.calls()).toBe(0);
  });

  test('is found after its answer was lost, also behind bad looks', async () => {
    const write = script<string>(lost());
    const find = script<string | undefined>(badLook(), undefined, badLook(), 'found');
    expect(await settle(time(), { write: write.run, find: find.run })).toBe('found');
    expect(write.calls()).toBe(1);
  });

  test('that is not found is not sent again unless twice comes to the same as once', async () => {
    const write = script<string>(lost());
    const settling = settle(time(), { write: write.run, find: script(undefined).run, remedy: 'Look there.' });
    await expect(settling).rejects.toMatchObject({
      code: 'ECONNRESET',
      outcomeUnknown: true,
      transient: false,
      message: 'No answer. There is no sign that it was carried out.',
      remedy: 'Look there.',
    });
    expect(write.calls()).toBe(1);
  });

  test('that may be repeated is sent again when its effect is clearly not there, four times at most', async () => {
    const twice = script<string>(lost(), lost(), 'done');
    expect(await settle(time(), { write: twice.run, find: script(undefined).run, repeatable: true })).toBe('done');
    const never = script<string>(lost());
    await expect(
      settle(time(), { write: never.run, find: script(undefined).run, repeatable: true }),
    ).rejects.toMatchObject({ outcomeUnknown: true });
    expect(never.calls()).toBe(4);
  });

  test('is sent again after one bad look and then clean ones', async () => {
    const write = script<string>(lost(), 'done');
    const find = script<string | undefined>(badLook(), undefined);
    expect(await settle(time(), { write: write.run, find: find.run, repeatable: true })).toBe('done');
    expect(write.calls()).toBe(2);
  });

  test('is not sent again after a last look that failed: it may be there', async () => {
    const write = script<string>(lost());
    const find = script<string | undefined>(undefined, undefined, badLook());
    const settling = settle(time(), { write: write.run, find: find.run, repeatable: true });
    await expect(settling).rejects.toMatchObject({
      code: 'ECONNRESET',
      outcomeUnknown: true,
      message: 'No answer. Whether it was carried out could not be read: Bad gateway.',
    });
    expect(write.calls()).toBe(1);
  });

  test('is looked for only as long as a look makes sense', async () => {
    const find = script<string | undefined>(noAccess());
    await expect(settle(time(), { write: script<string>(lost()).run, find: find.run })).rejects.toMatchObject({
      code: 'ECONNRESET',
      outcomeUnknown: true,
    });
    expect(find.calls()).toBe(1);
  });

  test('whose look finds something in the way fails with that', async () => {
    const settling = settle(time(), { write: script<string>(lost()).run, find: script<undefined>(refused()).run });
    await expect(settling).rejects.toMatchObject({ code: 'NO', outcomeUnknown: true });
  });

  test('stays open when the step ends while it is looked for', async () => {
    const abort = new AbortController();
    const ended = new Failure('Cancelled.', { code: 'CANCELLED', kind: 'cancelled', remedy: 'R.' });
    const find = async () => {
      abort.abort(ended);
      throw ended;
    };
    await expect(settle(time(abort.signal), { write: script<string>(lost()).run, find })).rejects.toMatchObject({
      code: 'CANCELLED',
      outcomeUnknown: true,
    });
  });
});

describe('a write that is read back', () => {
  const still = () => 'the tag is "A"';

  test('is believed by its effect alone', async () => {
    const write = script('done');
    const find = script<string | undefined>(undefined, undefined, 'there');
    expect(await confirm(time(), { write: write.run, find: find.run, still })).toBe('there');
    expect(write.calls()).toBe(1);
  });

  test('is sent once more when nothing came of it, and then fails with what is there', async () => {
    const write = script('done');
    const confirming = confirm(time(), { write: write.run, find: script(undefined).run, still });
    await expect(confirming).rejects.toMatchObject({
      code: 'NOT_CARRIED_OUT',
      kind: 'remote-failed',
      message: 'The service accepted the change but did not make it: the tag is "A".',
    });
    expect(write.calls()).toBe(2);
  });

  test('is sent once where twice would be more', async () => {
    const write = script('done');
    const confirming = confirm(time(), { write: write.run, find: script(undefined).run, still, once: true });
    await expect(confirming).rejects.toMatchObject({ code: 'NOT_CARRIED_OUT' });
    expect(write.calls()).toBe(1);
  });

  test('whose effect cannot be read fails, and says that it was accepted', async () => {
    const confirming = confirm(time(), { write: script('done').run, find: script<undefined>(noAccess()).run, still });
    await expect(confirming).rejects.toMatchObject({
      code: 'NO_ACCESS',
      message: 'The change was accepted, but could not be confirmed: No access.',
    });
  });
});

describe('a deletion', () => {
  const removal = (write: () => Promise<unknown>, read: () => Promise<unknown>) =>
    remove(time(), { write, read, isGone: ({ code }) => code === 'NOT_FOUND', what: 'backup 12' });

  test('counts when the thing is gone afterwards', async () => {
    expect(await removal(script('ok').run, script('there', notFound()).run)).toBe(true);
  });

  test('of what was gone before is none', async () => {
    const read = script(notFound());
    expect(await removal(script(notFound()).run, read.run)).toBe(false);
    expect(read.calls()).toBe(0);
  });

  test('counts when its first answer was lost and the second try says that it is gone', async () => {
    const write = script(lost(), notFound());
    expect(await removal(write.run, script('there').run)).toBe(true);
    expect(write.calls()).toBe(2);
  });

  test('whose answer is lost does not count while the look fails', async () => {
    const write = script(lost());
    await expect(removal(write.run, script(badLook()).run)).rejects.toMatchObject({
      code: 'ECONNRESET',
      outcomeUnknown: true,
    });
    expect(write.calls()).toBe(1);
  });

  test('of what stays fails', async () => {
    await expect(removal(script('ok').run, script('there').run)).rejects.toMatchObject({
      code: 'NOT_CARRIED_OUT',
      message: 'The service accepted the change but did not make it: backup 12 is still there.',
    });
  });
});
