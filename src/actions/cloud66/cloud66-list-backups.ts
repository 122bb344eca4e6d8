import { Failure } from '../../base/failure.ts';
import { checkBackups, type Finding, latestOk } from '../../cloud66/check.ts';
import { getStack, stackName } from '../../cloud66/stacks.ts';
import { type Backup, databaseOf, madeAt } from '../../cloud66/types.ts';
import { defineAction } from '../../runner/action.ts';
import { decimal, integer } from '../../runner/inputs.ts';
import { bytes } from '../../runner/text.ts';
import { timeoutMinutes } from '../shared/limits.ts';
import {
  backupName,
  connect,
  describedBackup,
  filterInputs,
  readBackups,
  someOf,
  stackInputs,
} from './shared/cloud66.ts';

const hourMs = 3_600_000;

export const action = defineAction({
  name: 'cloud66-list-backups',
  group: 'Cloud 66',
  description:
    'List the backups of a Cloud 66 stack; as a nightly check, fail unless every database has a good, fresh one',
  branding: { icon: 'archive', color: 'blue' },
  inputs: {
    ...stackInputs,
    ...filterInputs,
    'fail-on': someOf(
      'Fail when, for any database, the newest backup did not succeed (`failed`) or leaves tables out (`skipped-tables`), no good one is younger than `max-age-hours` (`stale`), or none of the fresh ones is verified (`unverified`). A `db-type` or `database` without any backup then fails, too.',
      ['failed', 'stale', 'unverified', 'skipped-tables'],
    ),
    'max-age-hours': decimal('Age beyond which a backup is no longer fresh.', 0, 100_000),
    limit: integer('Maximum number to list, newest first; the check looks at all.', 1, 10_000, { default: '100' }),
    'timeout-minutes': timeoutMinutes(30),
  },
  outputs: {
    backups:
      'JSON list, newest first, of `backup-id`, `db-type`, `database`, `created-at` (ISO 8601), `status`, `result`, `verify-status`, `verify-result`, `restore-status`, `restore-result`, `size` (bytes), `file-name`, `file-base`, `storage-path`, `skip-tables`, `server-uid`, `logical`, `recorded-at`, `updated-at`; what the platform does not tell is left out.',
    'latest-id': 'Id of the newest backup that succeeded, regardless of `limit`. Empty when there is none.',
    count: 'Number of backups listed.',
    findings: 'JSON list of what is wrong: `problem`, `db-type`, `database`, `backup-id`, `message`.',
  },
  check(inputs) {
    const { 'fail-on': failOn, 'max-age-hours': maxAge } = inputs;
    if (failOn?.includes('stale') && maxAge === undefined) {
      return ['`fail-on: stale` needs `max-age-hours`: how old the newest good backup may be.'];
    }
    if (failOn === undefined && maxAge !== undefined) {
      return [
        '`max-age-hours` does nothing without `fail-on`: give `fail-on: failed, stale, unverified`, or some of them.',
      ];
    }
    return [];
  },
  async run(inputs, step) {
    const connection = connect(inputs, step);
    const stack = stackName(await getStack(connection, inputs['stack-id']));
    const { backups, now } = await readBackups(connection, inputs);
    const shown = backups.slice(0, inputs.limit);
    const latest = latestOk(backups);
    const findings = checkBackups(backups, {
      failOn: inputs['fail-on'] ?? [],
      maxAgeHours: inputs['max-age-hours'],
      dbTypes: inputs['db-type'],
      databases: inputs.database,
      now,
    });
    step.output('backups', JSON.stringify(shown.map(describedBackup)));
    step.output('latest-id', latest?.id ?? '');
    step.output('count', shown.length);
    step.output('findings', JSON.stringify(findings.map(described)));
    step.result(`Stack ${stack} has ${backups.length} matching backups, ${shown.length} of them listed.`);
    step.summary
      .fact('Stack', stack)
      .fact('Backups', backups.length)
      .fact('Newest good one', latest ? `${backupName(latest)}, ${age(latest, now)} old` : 'none');
    if (findings.length > 0) {
      step.summary.table(
        ['Problem', 'Database', 'Backup', 'What is wrong'],
        findings.map((one) => [one.problem, databaseOf(one), one.backupId, one.message]),
      );
    }
    step.summary.table(
      ['Backup', 'Database', 'Age', 'Status', 'Verification', 'Size'],
      shown.map((one) => [
        one.id,
        databaseOf(one),
        age(one, now),
        one.status,
        one.verifyStatus,
        one.size === 0 ? '' : bytes(one.size),
      ]),
      100,
    );
    if (findings.length > 0) throw notGood(stack, findings);
    if (inputs['fail-on']) step.info(`No problem was found (checked: ${inputs['fail-on'].join(', ')}).`);
  },
});

function described({ problem, dbType, databaseName, backupId, message }: Finding) {
  return { problem, 'db-type': dbType, database: databaseName, 'backup-id': backupId, message };
}

function age(backup: Backup, now: number): string {
  const hours = (now - madeAt(backup)) / hourMs;
  if (Number.isNaN(hours)) return 'unknown';
  return hours < 72 ? `${hours.toFixed(1)} h` : `${(hours / 24).toFixed(1)} days`;
}

function notGood(stack: string, findings: readonly Finding[]): Failure {
  const lines = findings.slice(0, 20).map(({ problem, message }) => `- ${problem}: ${message}`);
  const more = findings.length > 20 ? [`- and ${findings.length - 20} more, see the job summary`] : [];
  return new Failure(`The backups of stack ${stack} are not good:\n${[...lines, ...more].join('\n')}`, {
    code: 'BACKUPS_NOT_GOOD',
    kind: 'remote-failed',
    remedy:
      'Look at these backups in the Cloud 66 dashboard; `cloud66-backup` with `run-now: true` makes new ones. For databases that are gone, name the others with `database`.',
  });
}
