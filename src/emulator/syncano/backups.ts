import type { EmulatedAnswer } from '../core/platform.ts';
import { detail } from './answers.ts';
import { backupTimeline, progressAt, rulesFrom } from './jobs.ts';
import { type Call, callerOf, itemOf, pageOf, type Resource, type Resources, targetOf } from './routes.ts';
import { createdFields } from './schema.ts';
import { readNewBackup } from './validation.ts';
import { backupView } from './views.ts';
import type { Backup } from './world.ts';

/** "Making backups": of one instance, and over all instances of the caller. */
export const backupResources: Resources = {
  ...resourcesOf('full', 'Full'),
  ...resourcesOf('partial', 'Partial'),
};

function resourcesOf(type: Backup['type'], name: string): Resources {
  const access: Pick<Resource, 'access'> = type === 'partial' ? { access: 'staff' } : {};
  const list = (call: Call): EmulatedAnswer => listBackups(call, type);
  const item = {
    ...access,
    GET: (call: Call) => readBackup(call, type),
    DELETE: (call: Call) => deleteBackup(call, type),
  };
  return {
    [`/instances/:instance/backups/${type}/`]: {
      ...access,
      name: `${name} Backup List`,
      GET: list,
      POST: (call) => createBackup(call, type),
      fields: createdFields(type),
    },
    [`/instances/:instance/backups/${type}/:id/`]: { ...item, name: `${name} Backup Instance` },
    [`/backups/${type}/`]: { ...access, name: `${name} Backups Top Level List`, GET: list },
    [`/backups/${type}/:id/`]: { ...item, name: `${name} Backups Top Level Instance` },
  };
}

function visible(call: Call, wanted: Backup['type']): Backup[] {
  const caller = callerOf(call);
  return call.service.world.backups.filter(
    ({ owner, type, instance }) =>
      owner === caller && type === wanted && (call.instance === undefined || instance === call.instance.name),
  );
}

function listBackups(call: Call, type: Backup['type']): EmulatedAnswer {
  const now = call.service.now();
  return pageOf(call, visible(call, type), (backup) => backupView(backup, now, call.links));
}

function readBackup(call: Call, type: Backup['type']): EmulatedAnswer {
  const backup = itemOf(call, visible(call, type));
  return { status: 200, json: backupView(backup, call.service.now(), call.links) };
}

/** At most one active backup of an account, and so many in all. */
function createBackup(call: Call, type: Backup['type']): EmulatedAnswer {
  const { service, links } = call;
  const { world } = service;
  const owner = callerOf(call);
  const wanted = readNewBackup(call.body, type);
  const now = service.now();
  const own = world.backups.filter((backup) => backup.owner === owner);
  if (own.some(({ timeline }) => !progressAt(timeline, now).ended)) {
    throw detail(400, 'You can have only one active backup running.');
  }
  const limit = service.variant('syncano.backups-limit');
  if (own.length >= limit) throw detail(400, `Maximum number of backups per account reached (${limit}).`);
  world.lastBackup += 1;
  const backup: Backup = {
    ...wanted,
    id: world.lastBackup,
    type,
    owner,
    instance: targetOf(call).name,
    timeline: backupTimeline(now, rulesFrom(service.variant)),
    secret: service.uuid(),
    data: undefined,
  };
  world.backups.push(backup);
  return { status: 201, json: backupView(backup, now, links) };
}

function deleteBackup(call: Call, type: Backup['type']): EmulatedAnswer {
  const { world, variant, now } = call.service;
  const backup = itemOf(call, visible(call, type));
  const { status, ended } = progressAt(backup.timeline, now());
  const mayGo = ended || (status === 'scheduled' && variant('syncano.delete-scheduled'));
  if (!mayGo) throw detail(400, 'Cannot delete active backup');
  world.backups = world.backups.filter((candidate) => candidate !== backup);
  return { status: 204 };
}
