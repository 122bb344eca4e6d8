import { Failure } from '../../base/failure.ts';
import type { MendixConnection } from '../../mendix/client.ts';
import { isStopped, listEnvironments } from '../../mendix/environments.ts';
import { deletePackage, getEnvironmentPackage, listPackages } from '../../mendix/packages.ts';
import { type Package, packageName } from '../../mendix/types.ts';
import type { Retained } from '../../retention/plan.ts';
import { defineAction } from '../../runner/action.ts';
import { notWith, text } from '../../runner/inputs.ts';
import { concurrently } from '../shared/concurrently.ts';
import { decide, prune, retentionInputs, type Shown, withoutRules } from '../shared/prune.ts';
import { appId, connect, connectionInputs, timeoutMinutes } from './shared/mendix.ts';

export const action = defineAction({
  name: 'delete-packages',
  group: 'Mendix Cloud: release',
  description: 'Delete one deployment package of an app on Mendix Cloud, or old ones by rule; never one that is in use',
  branding: { icon: 'trash', color: 'orange' },
  inputs: {
    ...connectionInputs,
    'app-id': appId,
    'package-id': text('Delete this one package. Give this, or `keep-last` and `keep-days`.'),
    ...retentionInputs('usable packages, besides those that environments have'),
    'timeout-minutes': timeoutMinutes(30),
  },
  outputs: {
    deleted:
      'JSON list of what was deleted (or would be, with `dry-run`): `package-id`, `package-name`, `model-version`, `created-at`.',
    'deleted-count': 'Number of packages deleted (or that would be, with `dry-run`).',
    'kept-count': 'Number of packages of the app that are left.',
  },
  check(inputs) {
    if (inputs['package-id'] === undefined) return withoutRules(inputs);
    const because = 'the one names a package, the other is a rule for all';
    return notWith(inputs, 'package-id', ['keep-last', 'keep-days'], because);
  },
  async run(inputs, step) {
    const connection = connect(inputs, step);
    const app = inputs['app-id'];
    const [packages, users] = await Promise.all([listPackages(connection, app), usersOf(connection, app)]);
    step.summary.fact('App', app).fact('Packages', packages.length);
    const id = inputs['package-id'];
    const decided =
      id === undefined
        ? decide(step, packages, (item) => retained(item, users), inputs)
        : { remove: named(app, id, packages, users), keep: [] };
    if (id !== undefined && decided.remove.length === 0)
      step.notice(`${app} has no package ${id} (any more); nothing to do.`);
    const remove = ({ packageId }: Package) => deletePackage(connection, app, packageId);
    await prune(step, decided, packages.length, shown, remove, inputs['dry-run']);
  },
});

/** Tells who has a package: `Test and Production have it`. */
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
    createdAt: item.createdAt?.getTime() ?? Number.NaN,
    finished: status === 'succeeded' || status === 'failed',
    succeeded: status === 'succeeded',
    label: item.name,
    protectedBecause: users(item),
  };
}

function named(app: string, id: string, packages: readonly Package[], users: Users): Package[] {
  const found = packages.filter((item) => item.packageId === id);
  for (const item of found) {
    const because = users(item);
    if (because === undefined) continue;
    throw new Failure(`${packageName(item)} of ${app} was not deleted: ${because}.`, {
      code: 'PACKAGE_IN_USE',
      kind: 'conflict',
      remedy: 'Transport another package there first (and start it, where the app runs).',
    });
  }
  return found;
}

const shown: Shown<Package> = {
  name: packageName,
  output: (item) => ({
    'package-id': item.packageId,
    'package-name': item.name,
    'model-version': item.version,
    'created-at': item.createdAt?.toISOString(),
  }),
  head: ['Package', 'Version', 'Made'],
  row: ({ name, version, createdAt }) => [name, version, createdAt?.toISOString()],
};
