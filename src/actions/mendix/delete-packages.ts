import { Failure } from '../../base/failure.ts';
import type { MendixConnection } from '../../mendix/client.ts';
import { isStopped, listEnvironments } from '../../mendix/environments.ts';
import { deletePackage, getEnvironmentPackage, listPackages } from '../../mendix/packages.ts';
import type { Package } from '../../mendix/types.ts';
import { type Kept, planRetention, type Retained } from '../../retention/plan.ts';
import { defineAction } from '../../runner/action.ts';
import { flag, integer, text } from '../../runner/inputs.ts';
import { concurrently } from '../shared/concurrently.ts';
import { carryOut, failIfAnyFailed, reasons } from '../shared/delete-each.ts';
import { appId, connect, connectionInputs, timeoutMinutes } from './shared/mendix.ts';

export const action = defineAction({
  name: 'delete-packages',
  group: 'Mendix Cloud: release',
  description: 'Delete one deployment package of an app on Mendix Cloud, or old ones by rule; never one that is in use',
  branding: { icon: 'trash', color: 'orange' },
  inputs: {
    ...connectionInputs,
    'app-id': appId,
    'package-id': text('Delete this one package. Give this, or rules.'),
    'keep-last': integer(
      'Rule: keep this many of the newest usable packages, besides those that environments have, and delete older ones.',
      1,
      10_000,
    ),
    'keep-days': integer(
      'Rule: keep packages younger than this many days. With `keep-last`, a package that either rule keeps stays.',
      1,
      10_000,
    ),
    'dry-run': flag('Only show what would be deleted.', { default: 'false' }),
    'timeout-minutes': timeoutMinutes(30),
  },
  outputs: {
    deleted:
      'JSON list of what was deleted (or would be, with `dry-run`): `package-id`, `package-name`, `model-version`, `created-at`.',
    'deleted-count': 'Number of packages deleted (or that would be, with `dry-run`).',
    'kept-count': 'Number of packages of the app that are left.',
  },
  check(inputs) {
    const byRule = inputs['keep-last'] !== undefined || inputs['keep-days'] !== undefined;
    return byRule === (inputs['package-id'] !== undefined)
      ? ['Give either `package-id`, or a rule: `keep-last`, `keep-days` or both.']
      : [];
  },
  async run(inputs, step) {
    const connection = connect(inputs, step);
    const app = inputs['app-id'];
    const [packages, users] = await Promise.all([listPackages(connection, app), usersOf(connection, app)]);
    const id = inputs['package-id'];
    const plan = id === undefined ? byRule() : { remove: one(app, id, packages, users), keep: [] };
    step.summary.fact('App', app).fact('Packages', packages.length);
    const remove = ({ packageId }: Package) => deletePackage(connection, app, packageId);
    const outcome = await carryOut(step, plan, named, remove, inputs['dry-run']);
    if (id !== undefined && plan.remove.length === 0)
      step.notice(`${app} has no package ${id} (any more); nothing to do.`);

    const { deleted } = outcome;
    step.output('deleted', JSON.stringify(deleted.map(described)));
    step.output('deleted-count', deleted.length);
    step.output('kept-count', packages.length - deleted.length);
    step.summary.fact(inputs['dry-run'] ? 'Would delete' : 'Deleted', deleted.length);
    step.summary.fact('Kept', plan.keep.length === 0 ? packages.length - deleted.length : reasons(plan.keep));
    if (deleted.length > 0) {
      step.summary.table(
        ['Package', 'Version', 'Made'],
        deleted.map(({ name, version, createdAt }) => [name, version ?? '', createdAt?.toISOString() ?? '']),
      );
    }
    failIfAnyFailed(outcome, named);

    function byRule(): { readonly remove: readonly Package[]; readonly keep: readonly Kept<Package>[] } {
      return planRetention(packages, (item) => retained(item, users), {
        keepLast: inputs['keep-last'],
        keepDays: inputs['keep-days'],
        now: step.clock.now(),
      });
    }
  },
});

/** Tells who has a package: `is on Test and Production`. */
type Users = (item: Package) => string | undefined;

/**
 * Looks at every environment of the app: the package that was transported there, and the model version that still runs there
 * when another one was transported since. An environment that cannot be read fails the step: what it has is not known.
 */
async function usersOf(connection: MendixConnection, app: string): Promise<Users> {
  const environments = await listEnvironments(connection, app);
  const uses = await concurrently(environments, 4, async (environment) => ({
    mode: environment.mode,
    packageId: (await getEnvironmentPackage(connection, environment))?.packageId,
    version: isStopped(environment) ? undefined : environment.modelVersion,
  }));
  return (item) => {
    const modes = uses
      .filter((use) => use.packageId === item.packageId || (use.version !== undefined && use.version === item.version))
      .map((use) => use.mode);
    return modes.length === 0 ? undefined : `${modes.join(' and ')} ${modes.length === 1 ? 'has' : 'have'} it`;
  };
}

function retained(item: Package, users: Users): Retained {
  const status = item.status?.toLowerCase();
  return {
    id: item.packageId,
    createdAt: item.createdAt?.getTime() ?? Number.NaN,
    finished: status === 'succeeded' || status === 'failed',
    succeeded: status === 'succeeded',
    label: item.name,
    protectedBecause: users(item),
  };
}

/** The package that was named, when it is there. */
function one(app: string, id: string, packages: readonly Package[], users: Users): Package[] {
  const found = packages.filter((item) => item.packageId === id);
  for (const item of found) {
    const because = users(item);
    if (because === undefined) continue;
    throw new Failure(`${named(item)} of ${app} was not deleted: ${because}.`, {
      code: 'PACKAGE_IN_USE',
      kind: 'conflict',
      remedy: 'Transport another package there first (and start it, where the app runs).',
    });
  }
  return found;
}

function named({ name, packageId }: Package): string {
  return name ? `${name} (${packageId})` : packageId;
}

function described(item: Package) {
  return {
    'package-id': item.packageId,
    'package-name': item.name,
    'model-version': item.version,
    'created-at': item.createdAt?.toISOString(),
  };
}
