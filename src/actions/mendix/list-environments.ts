import type { Failure } from '../../base/failure.ts';
import { someOf } from '../../base/text.ts';
import { getApp, listApps } from '../../mendix/apps.ts';
import type { MendixConnection } from '../../mendix/client.ts';
import { listEnvironments } from '../../mendix/environments.ts';
import type { App, Environment } from '../../mendix/types.ts';
import { defineAction } from '../../runner/action.ts';
import { integer, text } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';
import { concurrently } from '../shared/concurrently.ts';
import { globs, type Matcher } from '../shared/glob.ts';
import { cutIntoWaves, largestMatrix, type MatrixEntry, matrixGroups, waves } from './shared/matrix.ts';
import { appIdFormat, connect, connectionInputs, isClosed, timeoutMinutes } from './shared/mendix.ts';

const appsAtOnce = 4;

const patterns = 'Patterns with `*` and `?` (case-insensitive), one per line or separated by commas.';

export const action = defineAction({
  name: 'list-environments',
  group: 'Mendix Cloud: release',
  description: 'List environments of one or all apps on Mendix Cloud, also as a matrix for the jobs of a workflow',
  branding: { icon: 'list', color: 'blue' },
  inputs: {
    ...connectionInputs,
    'app-id': text('Sub-domain of one app. Default: all apps that the user is a member of.', appIdFormat),
    'filter-app': globs(`Only apps with such an app-id. ${patterns} Default: all.`),
    'filter-environment': globs(
      `Only environments with such a name (\`Test\`, \`Acceptance\`, \`Production\`, …). ${patterns} Default: all.`,
    ),
    'filter-status': globs(
      `Only environments with such a status (\`Running\`, \`Stopped\`, \`Empty\`, …). ${patterns} Default: all.`,
    ),
    groups: integer('Most groups in `matrix-groups`.', 1, largestMatrix, { default: '20' }),
    waves,
    'first-apps': globs(
      `Apps that come first in \`waves\`, such as one whose users know of it. ${patterns} The others follow by app-id.`,
    ),
    'timeout-minutes': timeoutMinutes(30),
  },
  outputs: {
    environments:
      'JSON list, ordered by app and environment, of `app-id`, `app-name`, `environment`, `status`, `url`, `model-version`, `mendix-version`, `production`, `instances`, `memory-per-instance`; what the platform does not tell is left out.',
    count: 'Number of environments.',
    skipped: 'Number of apps that could not be looked into, because they are free apps or the user has no access.',
    matrix:
      'For `strategy.matrix` with `fromJSON`: one job for each environment, with `app-id` and `environment`. GitHub takes at most 256.',
    'matrix-groups':
      'For `strategy.matrix` with `fromJSON`: one job for each group, with `group`, `count` and `environments` (a JSON list of `app-id` and `environment`).',
    waves:
      'With the input `waves`: a JSON list with a matrix like `matrix` for each wave. GitHub takes at most 256 jobs in each.',
  },
  check: ({ 'first-apps': first, waves }) =>
    first !== undefined && waves === undefined ? ['`first-apps` is for `waves`, which is not given.'] : [],
  async run(inputs, step) {
    const connection = connect(inputs, step);
    const asked = inputs['app-id'];
    const apps = asked === undefined ? await listApps(connection) : [await getApp(connection, asked)];
    const wanted = apps
      .filter((app) => inputs['filter-app']?.(app.appId) ?? true)
      .sort((a, b) => order(a.appId, b.appId));
    const skipped: Skipped[] = [];
    const found = await concurrently(wanted, appsAtOnce, async (app) => {
      const environments = asked === undefined ? await readable(connection, app, skipped) : await all(connection, app);
      return environments.filter(fits(inputs['filter-environment'], inputs['filter-status']));
    });
    const environments = found.flat();
    const refs = environments.map(({ app, environment }) => ({ 'app-id': app.appId, environment: environment.mode }));
    const groups = matrixGroups(refs, inputs.groups);
    step.output('environments', JSON.stringify(environments.map(described)));
    step.output('count', environments.length);
    step.output('skipped', skipped.length);
    step.output('matrix', JSON.stringify({ include: refs }));
    step.output('matrix-groups', JSON.stringify(groups));
    if (inputs.waves) {
      const isFirst = ({ 'app-id': app }: MatrixEntry) => inputs['first-apps']?.(app) ?? false;
      const ordered = [...refs.filter(isFirst), ...refs.filter((ref) => !isFirst(ref))];
      const cut = cutIntoWaves(ordered, inputs.waves);
      step.output('waves', JSON.stringify(cut));
      step.info(`Waves: ${cut.map(({ include }) => include.length).join(', ')}.`);
    }
    step.result(
      `Apps: ${wanted.length - skipped.length}. Environments that match: ${environments.length}. Groups: ${groups.include.length}.`,
    );
    tellLimits(step, environments.length, skipped);
    step.summary
      .fact('Apps', wanted.length)
      .fact('Skipped apps', skipped.length)
      .fact('Environments', environments.length);
    step.summary.table(
      ['App', 'Environment', 'Status', 'Model version', 'Mendix version'],
      environments.map(({ app, environment: one }) => [
        app.appId,
        one.mode,
        one.status,
        one.modelVersion,
        one.mendixVersion,
      ]),
    );
  },
});

interface Found {
  readonly app: App;
  readonly environment: Environment;
}

interface Skipped {
  readonly appId: string;
  readonly failure: Failure;
}

async function all(connection: MendixConnection, app: App): Promise<Found[]> {
  const environments = await listEnvironments(connection, app.appId);
  return environments.map((environment) => ({ app, environment })).sort(byMode);
}

/** Notes apps that are not open to this call. */
async function readable(connection: MendixConnection, app: App, skipped: Skipped[]): Promise<Found[]> {
  try {
    return await all(connection, app);
  } catch (error) {
    if (!isClosed(error)) throw error;
    skipped.push({ appId: app.appId, failure: error });
    return [];
  }
}

function fits(mode: Matcher | undefined, status: Matcher | undefined) {
  return ({ environment }: Found) => (mode?.(environment.mode) ?? true) && (status?.(environment.status) ?? true);
}

const byMode = (one: Found, other: Found) => order(one.environment.mode, other.environment.mode);

/** The same on every machine, whatever its language. */
function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function described({ app, environment }: Found) {
  return {
    'app-id': app.appId,
    'app-name': app.name,
    environment: environment.mode,
    status: environment.status,
    url: environment.url,
    'model-version': environment.modelVersion,
    'mendix-version': environment.mendixVersion,
    production: environment.production,
    instances: environment.instances,
    'memory-per-instance': environment.memoryPerInstance,
  };
}

function tellLimits(step: Step, count: number, skipped: readonly Skipped[]): void {
  const [first] = skipped;
  if (first) {
    const names = skipped.map(({ appId }) => appId).sort();
    step.notice(
      `${names.length} apps were skipped, because they are free apps or this user has no access to their environments: ${someOf(names, 10)}. For example: ${first.failure.message}`,
    );
  }
  if (count === 0)
    step.notice(
      'No environment matches. GitHub refuses an empty matrix: give the job that uses it an `if:` on `count`.',
    );
  if (count > largestMatrix) {
    step.notice(
      `There are ${count} environments, and GitHub refuses a matrix of more than ${largestMatrix} jobs: use \`matrix-groups\` instead of \`matrix\`.`,
    );
  }
}
