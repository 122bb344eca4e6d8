import type { EmulatedAnswer } from '../core/platform.ts';
import { successAnswer } from './answers.ts';
import { ApiError, invalidParameters, packageNotFound } from './errors.ts';
import { packageStatus } from './jobs.ts';
import { isInUse } from './lifecycle.ts';
import { describedPackage } from './make.ts';
import type { App, Package } from './model.ts';
import { packageContent, packageSize, plainFacts } from './package-file.ts';
import { branchOfBuild, type Commit } from './repository-model.ts';
import type { Call, Routes } from './router.ts';

/** Deploy API 3.9, and Build API v1. */
export const packageRoutes: Routes = {
  'GET /api/1/apps/:app/environments/:mode/package': environmentPackage,
  'GET /api/1/apps/:app/packages': list,
  'POST /api/1/apps/:app/packages': build,
  'GET /api/1/apps/:app/packages/:package': (call) => ({ status: 200, json: packageJson(call, find(call).pack) }),
  'DELETE /api/1/apps/:app/packages/:package': remove,
  'GET /api/1/apps/:app/packages/:package/download': download,
};

/** Seconds that a link from `?url=true` is good for. */
const linkSeconds = 900;

function packageJson(call: Call, pack: Package): Record<string, unknown> {
  const { world } = call;
  const inMegabytes = world.variant('mendix.package-size') === 'megabytes';
  return {
    PackageId: pack.packageId,
    Name: pack.name,
    Description: pack.description,
    Version: pack.version,
    Creator: pack.creator,
    CreationDate: pack.createdAt,
    ExpiryDate: pack.expiresAt ?? null,
    Status: packageStatus(pack, world.now()),
    Size: inMegabytes ? packageSize(pack) / 1024 / 1024 : packageSize(pack),
    ...(call.request.query.get('url') === 'true' ? { Url: { Location: link(call, pack), TTL: linkSeconds } } : {}),
  };
}

function link(call: Call, pack: Package): string {
  const file = () => ({ content: packageContent(pack), fileName: 'package.mda' });
  return call.world.link(call.request.fileOrigin, `packages/${pack.packageId}`, file, linkSeconds * 1000);
}

function find(call: Call): { app: App; pack: Package } {
  const app = call.app();
  const pack = app.packages.get(call.value('package'));
  if (pack === undefined) throw packageNotFound();
  return { app, pack };
}

/** The package that the environment has been given; what runs may still be the one before. */
function environmentPackage(call: Call): EmulatedAnswer {
  const { app, environment } = call.environment('api');
  const pack = app.packages.get(environment.configured ?? '');
  if (pack === undefined) throw new ApiError(404, 'PACKAGE_NOT_FOUND', 'No package found for this environment');
  return { status: 200, json: packageJson(call, pack) };
}

/** In no useful order, as in practice. */
function list(call: Call): EmulatedAnswer {
  const packages = [...call.app().packages.values()].sort((a, b) => (a.packageId < b.packageId ? -1 : 1));
  return { status: 200, json: packages.map((pack) => packageJson(call, pack)) };
}

async function build(call: Call): Promise<EmulatedAnswer> {
  const { world } = call;
  const app = call.app();
  const body = await call.body();
  const text = (key: string): string => String(body.get(key) ?? '');
  const branch = text('Branch');
  const revision = text('Revision');
  const version = text('Version');
  if (branch === '' || revision === '' || version === '')
    throw invalidParameters('Branch, Revision and Version are needed.');
  if (!/^\d+\.\d+\.\d+$/.test(version))
    throw new ApiError(400, 'INVALID_VERSION', 'Version must be major.minor.patch.');
  if (!/^(\d+|[0-9a-f]{7,40})$/i.test(revision)) {
    throw invalidParameters('Revision must be the number of a revision or the hash of a commit.');
  }
  const commit = commitToBuild(app, branch, revision);
  const now = world.now();
  const full = `${version}.${/^\d+$/.test(revision) ? revision : revision.slice(0, 8)}`;
  const line = branch === 'trunk' ? 'Main line' : branch.replace(/^branches\//, '');
  const model = newestFacts(app) ?? plainFacts;
  const pack = describedPackage({
    packageId: world.uuid(),
    name: `${line}-${full}.mda`,
    description: text('Description'),
    version: full,
    creator: call.user.name,
    createdAt: now,
    expiresAt: undefined,
    size: undefined,
    facts: { ...model, modelVersion: full, runtimeVersion: commit?.mendixVersion ?? model.runtimeVersion },
    outcome: app.buildFails ? 'Failed' : 'Succeeded',
    doneAt: now + world.durations.build,
  });
  app.packages.set(pack.packageId, pack);
  return { status: 200, json: { PackageId: pack.packageId } };
}

/**
 * The commit that a build is of, when the repository shows it: its history is longer than that. SVN builds a revision even
 * where it is not on the branch; Git does not.
 */
function commitToBuild({ repository }: App, wanted: string, revision: string): Commit | undefined {
  const branch = branchOfBuild(repository, wanted);
  if (branch === undefined) throw new ApiError(500, 'BUILD_FAILED', `Failed to build: no branch ${wanted}`);
  const isGit = repository.type === 'git';
  const isIt = ({ id }: Commit): boolean => (isGit ? id.startsWith(revision.toLowerCase()) : id === revision);
  const commit = branch.commits.find(isIt);
  const elsewhere = repository.branches.find(({ commits }) => commits.some(isIt));
  if (commit === undefined && elsewhere !== undefined && isGit) {
    throw new ApiError(500, 'BUILD_FAILED', `Failed to build: revision ${revision} is not on branch ${wanted}`);
  }
  return commit ?? elsewhere?.commits.find(isIt);
}

/** A build is of the same project as the last good package: the same constants, the same runtime. */
function newestFacts(app: App): Package['facts'] {
  const good = [...app.packages.values()].filter((pack) => pack.outcome === 'Succeeded' && pack.facts !== undefined);
  return good.sort((a, b) => b.createdAt - a.createdAt)[0]?.facts;
}

function remove(call: Call): EmulatedAnswer {
  const { app, pack } = find(call);
  if (isInUse(app, pack)) throw new ApiError(409, 'PACKAGE_IN_USE', 'The package is in use by an environment.');
  app.packages.delete(pack.packageId);
  return successAnswer(call.world);
}

function download(call: Call): EmulatedAnswer {
  const { pack } = find(call);
  if (packageStatus(pack, call.world.now()) !== 'Succeeded') {
    throw new ApiError(500, 'BUILD_NOT_SUCCEEDED', 'The package cannot be downloaded: its build did not succeed.');
  }
  return { status: 200, bytes: packageContent(pack) };
}
