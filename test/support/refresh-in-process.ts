import { expect } from '@jest/globals';
import { Failure } from '../../src/base/failure.ts';
import { MendixConnection } from '../../src/mendix/client.ts';
import { type JournalState, parseJournal } from '../../src/release/journal.ts';
import { recover } from '../../src/release/recover.ts';
import { refresh } from '../../src/release/refresh.ts';
import { planRefresh, type RefreshRequest, refreshJournal } from '../../src/release/refresh-plan.ts';
import { contextOf, ended, type InProcess, inProcess, type Outcome } from './in-process.ts';
import { type RefreshWorld, refreshSeed, runsOnProduction } from './refresh.ts';
import { documentedUser } from './rehearsal.ts';
import { secret } from './release.ts';
import { documentedKey } from './run-step.ts';

/** Refreshes in this process, on one clock that jumps. */

export const request: RefreshRequest = {
  appId: 'calc',
  mode: 'Acceptance',
  from: 'Production',
  snapshot: 'latest',
  maxAgeMs: undefined,
  backup: true,
  settings: [
    { section: 'Constants', name: 'Payments.ApiKey', value: secret },
    { section: 'ScheduledEvents', name: 'Main.Nightly', value: 'Disabled' },
  ],
  autoSyncDb: true,
  health: { path: '/', statuses: [{ first: 200, last: 200 }] },
};

export const connect = ({ emulator, clock }: InProcess) =>
  new MendixConnection({ apiUrl: emulator.url, username: documentedUser, apiKey: documentedKey, clock });

/** A refresh on a clock that jumps. */
export async function run(world: InProcess, wanted: Partial<RefreshRequest> = {}, timeoutMs = 7_200_000) {
  const connection = connect(world);
  const plan = await planRefresh(connection, { ...request, ...wanted });
  const { context, ...shown } = contextOf(connection, refreshJournal(plan), { timeoutMs });
  const end = await ended(refresh(context, plan).then(({ status }) => status));
  return { ...shown, end };
}

/** What a main step has saved that was interrupted as soon as its notes say so; undefined when it came to its end before. */
export async function interrupted(
  world: InProcess,
  when: (notes: JournalState, index: number) => boolean,
  wanted: Partial<RefreshRequest> = {},
): Promise<JournalState | undefined> {
  const cancelled = new AbortController();
  const connection = connect(world).endedBy(cancelled.signal);
  const plan = await planRefresh(connection, { ...request, ...wanted });
  let index = 0;
  const save = (notes: JournalState) => {
    if (when(notes, index++)) cancelled.abort(new Failure('Cancelled.', { code: 'CANCELLED', kind: 'cancelled' }));
    return true;
  };
  const { context, saved } = contextOf(connection, refreshJournal(plan), { save });
  const end = await ended(refresh(context, plan).then(String));
  return end.failure?.kind === 'cancelled' ? saved.at(-1) : undefined;
}

/** What the post step does with what the main step has saved. */
export function post(world: InProcess, saved: JournalState | undefined): Promise<Outcome> {
  const { context } = contextOf(connect(world), parseJournal(JSON.stringify(saved)), { timeoutMs: 240_000 });
  return ended(recover(context));
}

/** A test in which no scheduled event may run on the data of Production. */
export const inWorld = (body: (world: InProcess) => Promise<void>, world?: RefreshWorld) =>
  inProcess(
    async (one) => {
      await body(one);
      await one.clock.sleep(3_600_000);
      expect(runsOnProduction(one)).toBe(0);
    },
    { seed: refreshSeed(world) },
  );
