import { Failure } from '../../base/failure.ts';
import { oneLine } from '../../base/text.ts';
import type { MendixConnection } from '../../mendix/client.ts';
import { findProjectId } from '../../mendix/lookup.ts';
import { getPackage, listPackages, startBuild, waitForPackage } from '../../mendix/packages.ts';
import { type LatestCommit, latestCommit } from '../../mendix/repository.ts';
import type { Package } from '../../mendix/types.ts';
import { defineAction } from '../../runner/action.ts';
import { choice, input, notWith, text, Unacceptable, type Values } from '../../runner/inputs.ts';
import type { Step } from '../../runner/step.ts';
import { span } from '../../wait/wait.ts';
import { accessToken, connectWithToken, repositoryApiUrl } from './shared/access-token.ts';
import { appId, connect, connectionInputs, timeoutMinutes } from './shared/mendix.ts';

const revisions = 'the number of a revision (SVN), the hash of a commit (Git, 7 to 40 hexadecimal digits), or `latest`';

const inputs = {
  ...connectionInputs,
  'app-id': appId,
  branch: input(
    'Branch: `trunk` or `main` for the main line, `branches/<name>` or `<name>` for others.',
    'the name of a branch',
    // What the Build API takes.
    (name) => (/^(main|trunk|branches\/.*)$/.test(name) ? name : `branches/${name}`),
  ),
  revision: input(
    'What to build: the number of a revision (SVN), the hash of a commit (Git), or `latest`, which needs `access-token` and is the default with it.',
    revisions,
    (value) => {
      if (!/^(latest|\d+|[0-9a-f]{7,40})$/i.test(value)) {
        const isMeant = /^(head|newest|tip|last)$/i.test(value);
        throw new Unacceptable(`${revisions}${isMeant ? ' (did you mean that?)' : ''}`);
      }
      return value.toLowerCase();
    },
  ),
  'access-token': accessToken('Needs the scope `mx:modelrepository:repo:read`, to ask for the latest commit.'),
  'repository-api-url': repositoryApiUrl,
  version: text(
    'Version of the package, three numbers. Default: the newest package’s, with the last number increased.',
    {
      pattern: /^\d+\.\d+\.\d+$/,
      allowed: 'major.minor.patch, for example `1.4.0`',
    },
  ),
  description: text('Description of the package.'),
  'package-id': text('Go on waiting for this package (the `package-id` of an earlier run) instead of building.'),
  'if-exists': choice(
    '`reuse`: a package of the same commit (and `version`, if given) that is built or being built is not built again. Needs a Git repository.',
    ['build', 'reuse'],
    { default: 'build' },
  ),
  'timeout-minutes': timeoutMinutes(60),
} as const;

type Given = Values<typeof inputs>;
type Name = keyof typeof action.outputs;

export const action = defineAction({
  name: 'build-package',
  group: 'Mendix Cloud: release',
  description: 'Build a deployment package of a revision in the Team Server of Mendix, and wait until it is built',
  branding: { icon: 'package', color: 'blue' },
  inputs,
  outputs: {
    'package-id': 'Id of the package, for `transport`. Set as soon as it is known.',
    'package-name': 'Name of the package.',
    'model-version': 'Version of the model, with the revision as its fourth part.',
    revision: 'What was built: the number or the whole hash of the latest commit, or what was given.',
    status: 'Status of the package at the end: `Succeeded`.',
    reused: '`true` when the package was there already (`if-exists: reuse`) and nothing was built.',
  },
  check(inputs) {
    const because = '`package-id` goes on waiting and builds nothing';
    const problems = notWith(inputs, 'package-id', ['branch', 'revision', 'version', 'description'], because);
    if (inputs['package-id'] === undefined) {
      if (inputs.branch === undefined) problems.push('`branch` is missing (or a `package-id` to wait for).');
      if ((inputs.revision ?? 'latest') === 'latest' && inputs['access-token'] === undefined) {
        problems.push(
          inputs.revision === undefined
            ? '`revision` is missing (or an `access-token`, with which the latest commit is found).'
            : '`revision: latest` needs an `access-token`: the Build API cannot tell the latest commit.',
        );
      }
    }
    const { revision = 'latest' } = inputs;
    if (inputs['if-exists'] === 'reuse' && revision !== 'latest' && !isHash(revision)) {
      problems.push('`if-exists: reuse` needs the hash of a commit as `revision`: a number does not tell the branch.');
    }
    return problems;
  },
  async run(inputs, step) {
    const connection = connect(inputs, step);
    const app = inputs['app-id'];
    const { branch = '', description = '' } = inputs;
    const begin = step.clock.now();
    step.summary.fact('App', app);
    const revision = inputs['package-id'] === undefined ? await findRevision(inputs, connection, step) : '';
    const known = await knownPackage();
    step.output('reused', known !== undefined && inputs['package-id'] === undefined);
    const packageId = known?.packageId ?? (await build());
    step.output('package-id', packageId);
    step.begins('build', { what: `The build of package ${packageId} of ${app}`, input: 'package-id', id: packageId });
    step.summary.fact('Package id', packageId);
    const built = await waitForPackage(connection, app, packageId, step.limits()).catch((error: unknown) => {
      // A build that has failed does not go on.
      if (error instanceof Failure && error.kind === 'remote-failed') step.ended('build');
      throw error;
    });
    step.ended('build');
    step.output('package-name', built.name);
    step.output('model-version', built.version);
    step.output('status', built.status);
    const took = span(step.clock.now() - begin);
    step.result(`Package ${built.name} (version ${built.version ?? 'unknown'}) is ready after ${took}.`);
    step.summary
      .fact('Package', built.name)
      .fact('Version', built.version)
      .fact('Status', built.status)
      .fact('Took', took);

    async function knownPackage(): Promise<Package | undefined> {
      const given = inputs['package-id'];
      if (given !== undefined) return getPackage(connection, app, given);
      if (inputs['if-exists'] === 'build' || !isHash(revision)) return undefined;
      const same = (await listPackages(connection, app)).find((one) => isOf(one, revision, inputs.version));
      if (same)
        step.info(`Revision ${revision} is package ${same.name} (${same.packageId}) already; nothing is built.`);
      return same;
    }

    async function build(): Promise<string> {
      const version = inputs.version ?? (await nextVersion(connection, app));
      const id = await startBuild(connection, app, { branch, revision, version, description });
      step.info(`Building version ${version} of ${app} from ${branch}, revision ${revision}, as package ${id}.`);
      step.summary.fact('Branch', branch).fact('Revision', revision);
      return id;
    }
  },
});

/** What is to be built: as given, or the latest commit of the branch. */
async function findRevision(inputs: Given, connection: MendixConnection, step: Step<Name>): Promise<string> {
  const { branch = '', revision = 'latest', 'access-token': token = '', 'app-id': app } = inputs;
  const found = revision === 'latest' ? await latest() : revision;
  step.output('revision', found);
  return found;

  async function latest(): Promise<string> {
    const projectId = await findProjectId(connection, app);
    if (!projectId) {
      throw new Failure(`Mendix does not tell the ProjectId of ${app}, so its latest commit cannot be found.`, {
        code: 'ID_NOT_KNOWN',
        kind: 'remote-failed',
        remedy: 'Give the commit as `revision`.',
      });
    }
    const repository = connectWithToken(inputs, step, inputs['repository-api-url'], token);
    const commit = await latestCommit(repository, projectId, branch);
    step.info(`The latest commit of ${branch} is ${commit.id}${about(commit)}.`);
    if (commit.type === 'svn') {
      const again = inputs['if-exists'] === 'reuse' ? ' It is built even if there is a package of it already.' : '';
      step.warning(
        `The repository of ${app} is in SVN: Mendix builds revision ${commit.id} without a check that it is on ${branch}.${again}`,
      );
    }
    return commit.id;
  }
}

function about({ committedAt, message }: LatestCommit): string {
  const when = committedAt && `of ${committedAt.toISOString()}`;
  const told = [when, message && `"${oneLine(message)}"`].filter((part) => part);
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}

/** The newest package's version with the patch increased; the fourth part is the revision. */
async function nextVersion(connection: MendixConnection, app: string): Promise<string> {
  const packages = await listPackages(connection, app);
  for (const { version } of packages) {
    const [, line, patch] = /^(\d+\.\d+)\.(\d+)(?:\.|$)/.exec(version ?? '') ?? [];
    if (patch !== undefined) return `${line}.${Number(patch) + 1}`;
  }
  return '1.0.0';
}

function isHash(text: string): boolean {
  // SVN has no revisions of so many digits.
  return /^[0-9a-f]{7,40}$/i.test(text) && (/[a-f]/i.test(text) || text.length > 12);
}

/** Whether a package was or is being built of this commit: the platform appends its first digits to the version. */
function isOf({ version = '', status = '' }: Package, hash: string, wanted: string | undefined): boolean {
  if (!['succeeded', 'queued', 'building', 'uploading'].includes(status.toLowerCase())) return false;
  const [, line, short] = /^(\d+\.\d+\.\d+)\.([0-9a-f]{7,40})$/i.exec(version) ?? [];
  if (short === undefined) return false;
  const same = hash.toLowerCase().startsWith(short.toLowerCase()) || short.toLowerCase().startsWith(hash.toLowerCase());
  return same && (wanted === undefined || wanted === line);
}
