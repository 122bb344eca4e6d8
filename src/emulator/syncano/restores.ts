import type { EmulatedAnswer } from '../core/platform.ts';
import { notPermitted } from './answers.ts';
import { unpackArchive } from './archive.ts';
import { type Obstacle, progressAt, restoreTimeline, rulesFrom } from './jobs.ts';
import { type Call, callerOf, itemOf, pageOf, type Resources, targetOf } from './routes.ts';
import { readRestoreSource, unknownBackup } from './validation.ts';
import { restoreView } from './views.ts';
import type { Restore } from './world.ts';

/** "Restore": into an instance of the caller's. */
export const restoreResources: Resources = {
  '/instances/:instance/restores/': { name: 'Restore List', GET: listRestores, POST: createRestore },
  '/instances/:instance/restores/:id/': { name: 'Restore Instance', GET: readRestore },
};

function restoresInto(call: Call): Restore[] {
  const { name } = targetOf(call);
  return call.service.world.restores.filter(({ target }) => target === name);
}

function listRestores(call: Call): EmulatedAnswer {
  const now = call.service.now();
  return pageOf(call, restoresInto(call), (restore) => restoreView(restore, now, call.links));
}

function readRestore(call: Call): EmulatedAnswer {
  const restore = itemOf(call, restoresInto(call));
  return { status: 200, json: restoreView(restore, call.service.now(), call.links) };
}

/** Accepted also while another one runs: what becomes of it is told by its status. */
function createRestore(call: Call): EmulatedAnswer {
  const { service, links } = call;
  const { world } = service;
  const now = service.now();
  const what = contents(call, now);
  const isBusy = restoresInto(call).some(({ timeline }) => !progressAt(timeline, now).ended);
  const obstacle: Obstacle | undefined = isBusy
    ? 'other restore'
    : what.data === undefined
      ? 'invalid file'
      : undefined;
  const restore: Restore = {
    ...what,
    id: world.restores.length + 1,
    owner: callerOf(call),
    target: targetOf(call).name,
    timeline: restoreTimeline(now, rulesFrom(service.variant), obstacle),
  };
  world.restores.push(restore);
  return { status: 201, json: restoreView(restore, now, links) };
}

/** What is to be put there: a good backup of the caller's, or an archive. */
function contents(call: Call, now: number): Pick<Restore, 'backupId' | 'archive' | 'data'> {
  const { world, variant, uuid } = call.service;
  const source = readRestoreSource(call.body);
  const caller = callerOf(call);
  if ('backup' in source) {
    const backup = world.backups.find(({ id, owner }) => id === source.backup && owner === caller);
    const isGood = backup !== undefined && progressAt(backup.timeline, now).status === 'success';
    if (!isGood) throw unknownBackup(source.backup);
    return { backupId: backup.id, archive: null, data: backup.data };
  }
  if (variant('syncano.partial-staff-only') && !caller.staff) throw notPermitted();
  const archive = { bytes: source.archive, secret: uuid() };
  return { backupId: null, archive, data: unpackArchive(source.archive) };
}
