import type { EmulatedAnswer } from '../core/platform.ts';
import { ApiError, object } from './answers.ts';
import { type Part, partsOf, publicUrl } from './files.ts';
import { Parameters } from './parameters.ts';
import type { Call, Routes } from './routes.ts';
import { createTask, importBackup } from './tasks.ts';
import { backupView } from './views.ts';
import { type Backup, DB_TYPES, type Stack } from './world.ts';

/** API v3, "Backups". */
export const backupRoutes: Routes = {
  'GET /stacks/:stack/backups': { scope: 'public', answer: listBackups },
  'POST /stacks/:stack/backups': { scope: 'admin', answer: createOrImport },
  'GET /stacks/:stack/backups/:backup': {
    scope: 'public',
    answer: (call) => {
      const { stack, backup } = backupOf(call);
      return object(backupView(stack, backup, call.cloud.now()));
    },
  },
  'GET /stacks/:stack/backups/:backup/files': {
    scope: 'public',
    answer: (call) => call.page(filesOf(call).map(({ id, name }) => ({ id, name }))),
  },
  'GET /stacks/:stack/backups/:backup/files/:file': { scope: 'public', answer: fileLink },
};

function listBackups(call: Call): EmulatedAnswer {
  const stack = call.stack();
  const { query } = call.request;
  const group = query.get('group');
  const dbType = query.get('db_type');
  if (group !== null && !/^\d+$/.test(group)) throw new ApiError('bad_request', 'Parameter group must be an integer.');
  if (dbType !== null && !DB_TYPES.some((known) => known === dbType)) {
    throw new ApiError('bad_request', `Parameter db_type must be one of ${DB_TYPES.join(', ')}.`);
  }
  const found = stack.backups
    .filter(
      (backup) => (group === null || backup.group === Number(group)) && (dbType === null || backup.dbType === dbType),
    )
    .sort((a, b) => b.date - a.date || b.id - a.id);
  return call.page(found.map((backup) => backupView(stack, backup, call.cloud.now())));
}

function backupOf(call: Call): { readonly stack: Stack; readonly backup: Backup } {
  const stack = call.stack();
  return { stack, backup: call.one('Backup', stack.backups, ({ id }) => String(id) === call.value('backup')) };
}

function filesOf(call: Call): Part[] {
  return partsOf(backupOf(call).backup, call.cloud.variant('cloud66.part-size'));
}

function fileLink(call: Call): EmulatedAnswer {
  const { stack, backup } = backupOf(call);
  const part = call.one('Backup file', filesOf(call), ({ id }) => id === call.value('file'));
  const { cloud, request } = call;
  const link = {
    expires: Math.floor(cloud.now() / 1000) + cloud.variant('cloud66.link-seconds'),
    encodedTwice: cloud.variant('cloud66.link-encoding') !== 'once',
  };
  return object({ ok: true, public_url: publicUrl(request.fileOrigin, stack, backup, part, link) });
}

/** "Create Backup" and "Import Backup" have the same path; a parameter that only the latter has tells them apart. */
async function createOrImport(call: Call): Promise<EmulatedAnswer> {
  const stack = call.stack();
  const parameters = await Parameters.read(call.request);
  const { cloud } = call;
  if (parameters.has('remote_url') || parameters.has('group')) {
    importBackup(stack, parameters, cloud.now(), cloud.variant('cloud66.import-seconds') * 1000);
    return object({ ok: true, message: 'Your external backup queued for upload' });
  }
  createTask(stack, parameters, cloud);
  return object({ ok: true, message: 'queued for creation' });
}
