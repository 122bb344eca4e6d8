import { Failure } from '../../base/failure.ts';
import { oneLine, someOf, suggestion } from '../../base/text.ts';
import type { TokenConnection } from '../../mendix/access-token.ts';
import { listApps } from '../../mendix/apps.ts';
import { label, type MendixConnection } from '../../mendix/client.ts';
import { findEnvironment } from '../../mendix/environments.ts';
import { type BackupTarget, listBackupTargets } from '../../mendix/lookup.ts';
import { defineAction } from '../../runner/action.ts';
import { input, text, Unacceptable, type Values } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';
import { concurrently } from '../shared/concurrently.ts';
import { mendixRights, type Right } from '../shared/permissions.ts';
import { accessToken, cloudApiUrl, connectWithToken } from './shared/access-token.ts';
import { appIdFormat, connect, connectionInputs, isClosed, timeoutMinutes } from './shared/mendix.ts';
import { accessMissing, type Grant, grantsByFlags, grantsByReading } from './shared/rights.ts';

const appsAtOnce = 4;

const everyRight: readonly Right[] = ['API Rights', 'Transport Rights', 'Access to Backups', 'Access to Monitoring'];

const inputs = {
  ...connectionInputs,
  'app-id': text('Sub-domain of one app. Empty: all apps that the user is a member of.', appIdFormat),
  environment: text('Environment (case-insensitive). Empty: all environments.'),
  for: input(
    'Names of actions that are to be used, such as `deploy, download-logs`. Empty: all rights are looked at.',
    'names of actions for Mendix Cloud, one per line or separated by commas',
    (value): readonly string[] => {
      const names = value.split(/[\s,]+/).filter((name) => name !== '');
      const known = Object.keys(mendixRights);
      const strange = names.find((name) => !known.includes(name));
      if (strange !== undefined) {
        throw new Unacceptable(`names of actions for Mendix Cloud. ${suggestion(strange, known, 'action')}`);
      }
      return names;
    },
  ),
  'access-token': accessToken(
    'With it the platform tells all rights (scope `mx:deployment:read`); without it Transport Rights cannot be told.',
  ),
  'cloud-api-url': cloudApiUrl,
  'timeout-minutes': timeoutMinutes(30),
} as const;

type Given = Values<typeof inputs>;
type Name = keyof typeof action.outputs;

/** One right that is needed on one environment, and whether the account has it. */
interface Finding {
  readonly target: BackupTarget;
  readonly right: Right;
  readonly grant: Grant;
}

export const action = defineAction({
  name: 'check-access',
  group: 'Mendix Cloud: release',
  description:
    'Tell which rights the account lacks for the actions that you name, before they are needed; changes nothing',
  branding: { icon: 'shield', color: 'blue' },
  inputs,
  outputs: {
    missing: 'JSON list of the rights that are missing: `[{app-id, environment, right, for}]`.',
    unknown: 'The same of rights that nothing could tell.',
    allowed: '`true` when the account has all rights, `false` when one is missing, `unknown` when that cannot be told.',
  },
  async run(given, step) {
    const connection = connect(given, step);
    const needed = new Set(
      given.for === undefined ? everyRight : given.for.flatMap((name) => mendixRights[name] ?? []),
    );
    const token = given['access-token'];
    const flags = token === undefined ? undefined : connectWithToken(given, step, given['cloud-api-url'], token);
    const targets = await findTargets(given, connection, step);
    const findings = await concurrently(targets, appsAtOnce, (target) => look(connection, flags, target, needed));
    tell(given, step, targets, findings.flat());
  },
});

async function look(
  connection: MendixConnection,
  flags: TokenConnection | undefined,
  target: BackupTarget,
  needed: ReadonlySet<Right>,
): Promise<Finding[]> {
  const grants = flags
    ? await grantsByFlags(flags, target, connection.username)
    : await grantsByReading(connection, target, needed);
  return [...needed].map((right) => ({ target, right, grant: grants[right] }));
}

/** The environments that the inputs name. Of all apps, those that cannot be looked into, such as free ones, are left out. */
async function findTargets(given: Given, connection: MendixConnection, step: Step<Name>): Promise<BackupTarget[]> {
  const { 'app-id': asked, environment } = given;
  if (asked !== undefined) {
    const named = environment === undefined ? undefined : await findEnvironment(connection, asked, environment);
    const targets = await listBackupTargets(connection, asked);
    return found(named ? targets.filter(({ mode }) => mode === named.mode) : targets);
  }
  const skipped: string[] = [];
  const targets = await concurrently(await listApps(connection), appsAtOnce, async ({ appId }) => {
    try {
      return await listBackupTargets(connection, appId);
    } catch (error) {
      if (!isClosed(error)) throw error;
      skipped.push(appId);
      return [];
    }
  });
  if (skipped.length > 0) step.notice(`Apps that could not be looked into: ${oneLine(skipped.sort().join(', '))}.`);
  const wanted = environment?.trim().toLowerCase();
  return found(targets.flat().filter(({ mode }) => wanted === undefined || mode.trim().toLowerCase() === wanted));
}

/** @throws Failure when there is nothing to look at, which must not pass for access to everything */
function found(targets: BackupTarget[]): BackupTarget[] {
  if (targets.length > 0) return targets;
  throw new Failure('There is no environment whose rights could be checked.', {
    code: 'NOTHING_TO_CHECK',
    kind: 'not-found',
    remedy: 'Check app-id and environment, and that the account is a member of the app.',
  });
}

/** @throws Failure ACCESS_MISSING */
function tell(given: Given, step: Step<Name>, targets: readonly BackupTarget[], findings: readonly Finding[]): void {
  const missing = findings.filter(({ grant }) => grant === 'missing');
  // Without API Rights everything is refused, so nothing else can be told, and nothing else matters yet.
  const hopeless = new Set(missing.filter(({ right }) => right === 'API Rights').map(({ target }) => target));
  const unknown = findings.filter(({ grant, target }) => grant === 'unknown' && !hopeless.has(target));
  const described = ({ target, right }: Finding) => ({
    'app-id': target.appId,
    environment: target.mode,
    right,
    for: actionsFor(given, right),
  });
  step.output('missing', JSON.stringify(missing.map(described)));
  step.output('unknown', JSON.stringify(unknown.map(described)));
  step.output('allowed', missing.length > 0 ? false : unknown.length > 0 ? 'unknown' : true);
  step.summary.fact('Account', given.username).fact('Environments', targets.length);
  step.summary.table(
    ['Environment', 'Right', 'Account has it', 'Needed for'],
    findings.map((one) => [label(one.target), one.right, words[one.grant], actionsFor(given, one.right).join(', ')]),
  );
  if (unknown.length > 0) {
    const rights = [...new Set(unknown.map(({ right }) => right))].join(', ');
    step.warning(`Nobody tells whether the account has ${rights}: with an access-token the platform tells it.`);
  }
  if (missing.length === 0) {
    step.info(`No right is missing on ${targets.length === 1 ? 'the environment' : `${targets.length} environments`}.`);
    return;
  }
  const lacking = missing.map(({ right, target }) => `${right} on ${label(target)}`);
  throw accessMissing(`${oneLine(given.username)} lacks ${someOf(lacking, 10)}.`);
}

const words: Readonly<Record<Grant, string>> = { granted: 'yes', missing: 'NO', unknown: 'not known' };

/** The actions that need a right, of those that were named. */
function actionsFor(given: Given, right: Right): string[] {
  return (given.for ?? Object.keys(mendixRights)).filter((name) => mendixRights[name]?.includes(right));
}
