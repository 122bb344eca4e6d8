import { withoutEnd } from '../base/text.ts';
import { type Backup, databaseOf, madeAt, newestFirst } from './types.ts';

export type Problem = 'missing' | 'failed' | 'stale' | 'unverified' | 'skipped-tables';

export interface CheckRules {
  /** What counts as bad. `missing` always does as soon as anything does: no backup at all is never fine. */
  readonly failOn: readonly Exclude<Problem, 'missing'>[];
  /** Age in hours beyond which the newest good backup is stale; needed for `stale`. */
  readonly maxAgeHours?: number | undefined;
  /** Types of which there has to be a backup; none: whatever is there. */
  readonly dbTypes?: readonly string[] | undefined;
  /** Names of the databases to look at; none: all. For databases that were dropped and whose old backups remain. */
  readonly databases?: readonly string[] | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Finding {
  readonly problem: Problem;
  readonly dbType: string;
  /** Empty when a whole type is missing. */
  readonly databaseName: string;
  /** The backup that the finding is about, where there is one. */
  readonly backupId: number | undefined;
  readonly message: string;
}

const hourMs = 3_600_000;

/**
 * Answers "is there a good, fresh, verified backup?" for every database. The newest backup must not have failed (`failed`) and
 * must hold all tables (`skipped-tables`), one that is Ok must be young enough (`stale`), and one of those must be verified,
 * with no newer one whose verification failed (`unverified`; one that is still being verified does not spoil an earlier one).
 */
export function checkBackups(backups: readonly Backup[], rules: CheckRules): Finding[] {
  if (rules.failOn.length === 0) return [];
  const { dbTypes = [], databases = [] } = rules;
  const looked = backups.filter(
    ({ dbType, databaseName }) =>
      (dbTypes.length === 0 || dbTypes.includes(dbType)) &&
      (databases.length === 0 || databases.includes(databaseName)),
  );
  const series = Map.groupBy(looked, ({ dbType, databaseName }) => `${dbType} ${databaseName}`);
  return [
    ...missing(looked, dbTypes, databases),
    ...[...series.values()].flatMap((all) => checkSeries(all.toSorted(newestFirst), rules)),
  ];
}

/** The newest backup that is Ok, for `latest`; undefined when there is none. */
export function latestOk(backups: readonly Backup[]): Backup | undefined {
  return backups.filter(({ status }) => status === 'ok').toSorted(newestFirst)[0];
}

function missing(looked: readonly Backup[], dbTypes: readonly string[], databases: readonly string[]): Finding[] {
  const none = (dbType: string, databaseName: string): Finding => {
    const what = databaseOf({ dbType, databaseName }) || 'this stack';
    const message = `There is no backup of ${what} at all.`;
    return { problem: 'missing', dbType, databaseName, backupId: undefined, message };
  };
  const types = dbTypes.filter((type) => !looked.some(({ dbType }) => dbType === type)).map((type) => none(type, ''));
  const names = databases
    .filter((name) => !looked.some(({ databaseName }) => databaseName === name))
    .map((name) => none('', name));
  if (types.length + names.length > 0) return [...types, ...names];
  return looked.length === 0 ? [none('', '')] : [];
}

/** @param all the backups of one database, newest first */
function checkSeries(all: readonly Backup[], rules: CheckRules): Finding[] {
  const findings: Finding[] = [];
  const [newest] = all;
  if (newest === undefined) return findings;
  const { dbType, databaseName } = newest;
  const find = (problem: Problem, backup: Backup | undefined, message: string): void => {
    if (rules.failOn.some((bad) => bad === problem)) {
      findings.push({ problem, dbType, databaseName, backupId: backup?.id, message });
    }
  };
  const name = databaseOf(newest);
  if (newest.status !== 'ok') {
    const reason = withoutEnd(newest.result) || `its status is ${newest.status}`;
    find('failed', newest, `The newest backup of ${name} (${newest.id}, ${newest.date}) is not good: ${reason}.`);
  }
  if (newest.skipTables !== '') {
    const tables = withoutEnd(newest.skipTables);
    find('skipped-tables', newest, `The newest backup of ${name} (${newest.id}) leaves tables out: ${tables}.`);
  }
  const good = all.filter(({ status }) => status === 'ok');
  const maxAgeMs = (rules.maxAgeHours ?? Infinity) * hourMs;
  // A date that cannot be read makes no backup fresh.
  const fresh = good.filter((one) => maxAgeMs === Infinity || rules.now - madeAt(one) <= maxAgeMs);
  if (fresh.length === 0) {
    const [latest] = good;
    const age = latest ? `the newest (${latest.id}) is ${hours(rules.now, latest)} old` : 'none ever was good';
    find('stale', latest, `${name} has no good backup of the last ${rules.maxAgeHours ?? 'few'} hours: ${age}.`);
  }
  checkVerified(fresh.length > 0 ? fresh : good, name, find);
  return findings;
}

function checkVerified(
  good: readonly Backup[],
  name: string,
  find: (problem: Problem, backup: Backup | undefined, message: string) => void,
): void {
  const decided = good.find(({ verifyStatus }) => verifyStatus !== 'verifying' && verifyStatus !== 'not-verified');
  if (decided?.verifyStatus === 'verified') return;
  if (decided) {
    const reason = decided.verifyResult ? `: ${withoutEnd(decided.verifyResult)}` : '';
    find('unverified', decided, `Verification of backup ${decided.id} of ${name}: ${decided.verifyStatus}${reason}.`);
  } else {
    find('unverified', good[0], `No good and fresh backup of ${name} is verified.`);
  }
}

function hours(now: number, backup: Backup): string {
  const age = (now - madeAt(backup)) / hourMs;
  return Number.isNaN(age) ? 'of unknown age, so not' : `${age.toFixed(1)} hours`;
}
