import { Failure } from '../../base/failure.ts';
import { someOf } from '../../base/text.ts';
import { label, type MendixConnection } from '../../mendix/client.ts';
import { getEnvironment, isRunning } from '../../mendix/environments.ts';
import type { EnvironmentRef } from '../../mendix/types.ts';
import { defineAction } from '../../runner/action.ts';
import { input, text } from '../../runner/inputs.ts';
import { concurrently } from '../shared/concurrently.ts';
import { fleetInput } from './shared/matrix.ts';
import { connect, connectionInputs, timeoutMinutes } from './shared/mendix.ts';

const atOnce = 8;

/** How many environments may fail, of so many. */
type Tolerance = (count: number) => number;

const words = { released: 'released', previous: 'runs another version', down: 'DOES NOT RUN', unknown: 'NOT KNOWN' };

interface Seen {
  readonly environment: EnvironmentRef;
  readonly result: keyof typeof words;
  /** As Mendix calls it; why it could not be read, for `unknown`. */
  readonly status: string;
  readonly modelVersion: string | undefined;
}

export const action = defineAction({
  name: 'check-fleet',
  group: 'Mendix Cloud: release',
  description: 'Check which environments of many run the version that was released; fail when too many do not',
  branding: { icon: 'layers', color: 'blue' },
  inputs: {
    ...connectionInputs,
    environments: fleetInput(
      'JSON list of objects with `app-id` and `environment`: `include` of `matrix` or of one of `waves` of `list-environments`.',
    ),
    'model-version': text(
      'The version that they are to run: `model-version` of `deploy`. Empty: as after a release that failed everywhere, none runs it.',
    ),
    'max-failures': input(
      'How many may not run it without failing the step: so many, or so many percent (rounded down).',
      'a whole number, or a percentage such as `10%`',
      (given): Tolerance | undefined => {
        const [, digits, percent] = /^(\d{1,6})(%?)$/.exec(given) ?? [];
        const number = Number(digits);
        if (digits === undefined || (percent && number > 100)) return undefined;
        return (count) => (percent ? Math.floor((count * number) / 100) : number);
      },
      { default: '0' },
    ),
    'timeout-minutes': timeoutMinutes(30),
  },
  outputs: {
    count: 'Number of environments.',
    released: 'Number of those that run the version.',
    'not-released':
      'JSON list of the others: `[{app-id, environment, result, status, model-version}]`, where `result` is `previous` (it runs another version: it was rolled back, or never changed), `down` or `unknown`.',
  },
  async run(inputs, step) {
    const connection = connect(inputs, step);
    const { 'model-version': wanted } = inputs;
    const { environments } = inputs.environments;
    const seen = await concurrently(environments, atOnce, (one) => look(connection, one, wanted));
    const others = seen.filter(({ result }) => result !== 'released');
    const released = seen.length - others.length;
    step.output('count', seen.length);
    step.output('released', released);
    step.output('not-released', JSON.stringify(others.map(described)));
    step.summary.headline(`${released} of ${seen.length} environments run ${wanted ?? 'the new version'}`);
    step.summary.table(
      ['Environment', 'Result', 'Status', 'Model version'],
      // What needs somebody comes first.
      seen
        .toSorted((one, other) => order.indexOf(one.result) - order.indexOf(other.result))
        .map((one) => [label(one.environment), words[one.result], one.status, one.modelVersion]),
    );
    const allowed = inputs['max-failures'](seen.length);
    if (others.length > allowed) throw tooMany(seen, others, wanted, allowed);
    step.info(`${released} of ${seen.length} environments run ${wanted ?? 'the new version'}; ${allowed} need not.`);
  },
});

const order: readonly Seen['result'][] = ['down', 'unknown', 'previous', 'released'];

/** One environment as it is; one that cannot be read counts as failed, and does not hide the others. */
async function look(
  connection: MendixConnection,
  environment: EnvironmentRef,
  wanted: string | undefined,
): Promise<Seen> {
  try {
    const now = await getEnvironment(connection, environment);
    const { status, modelVersion } = now;
    if (!isRunning(now)) return { environment, result: 'down', status, modelVersion };
    const isReleased = wanted !== undefined && modelVersion === wanted;
    return { environment, result: isReleased ? 'released' : 'previous', status, modelVersion };
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'cancelled') throw error;
    return { environment, result: 'unknown', status: error.message, modelVersion: undefined };
  }
}

function described({ environment, result, status, modelVersion }: Seen) {
  const { appId, mode } = environment;
  return { 'app-id': appId, environment: mode, result, status, 'model-version': modelVersion };
}

function tooMany(seen: readonly Seen[], others: readonly Seen[], wanted: string | undefined, allowed: number): Failure {
  const parts = order.slice(0, 3).flatMap((result) => {
    const names = others.filter((one) => one.result === result).map(({ environment }) => label(environment));
    return names.length === 0 ? [] : [`${words[result]}: ${someOf(names, 5)}`];
  });
  const what = wanted === undefined ? 'the new version' : `model version ${wanted}`;
  return new Failure(
    `${others.length} of ${seen.length} environments do not run ${what}; at most ${allowed} may not. ${parts.join('; ')}.`,
    {
      code: 'FLEET_NOT_RELEASED',
      kind: 'remote-failed',
      remedy: 'The summaries of their releases say why. Start what does not run first.',
    },
  );
}
