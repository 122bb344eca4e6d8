import type { Fields } from '../core/fields.ts';
import type { ControlCalls } from '../core/platform.ts';
import type { App } from './model.ts';
import { type Commit, nextCommitId } from './repository-model.ts';
import { readSuite } from './unit-tests.ts';
import type { MendixWorld } from './world.ts';

/** What tests may do to the emulated Mendix Cloud: calls under `/_emulator/mendix`. */
export function controlCalls(world: MendixWorld): ControlCalls {
  return {
    'POST /commits': (fields) => ({ status: 201, json: { id: addCommit(world, fields) } }),
    'PUT /unit-tests': (fields) => {
      setSuite(world, fields);
      return { status: 204 };
    },
  };
}

function appIn(world: MendixWorld, fields: Fields): App {
  const appId = fields.require('app', fields.text('app'));
  const app = world.app(appId);
  if (app === undefined)
    throw fields.problem(
      `no app ${appId}; there are: ${world
        .apps()
        .map((one) => one.appId)
        .join(', ')}`,
    );
  return app;
}

/** Gives an environment other unit tests than its package has; runs under way are not touched. */
function setSuite(world: MendixWorld, fields: Fields): void {
  const app = appIn(world, fields);
  const mode = fields.require('environment', fields.text('environment'));
  const environment = app.environments.find((one) => one.mode.toLowerCase() === mode.toLowerCase());
  if (environment === undefined) throw fields.problem(`${app.appId} has no environment ${mode}`);
  const suite = readSuite(fields);
  fields.done();
  environment.testSuite = suite;
}

/** Somebody commits something to a branch; gives the id. */
function addCommit(world: MendixWorld, fields: Fields): string {
  const { repository } = appIn(world, fields);
  const name = fields.require('branch', fields.text('branch'));
  const branch = repository.branches.find((one) => one.name === name);
  if (branch === undefined) {
    throw fields.problem(`no branch ${name}; there are: ${repository.branches.map((one) => one.name).join(', ')}`);
  }
  const email = fields.text('email') ?? 'richard.ford51@example.com';
  const author = fields.text('author') ?? 'Richard Ford';
  const commit: Commit = {
    id: nextCommitId(repository, branch),
    author: { name: repository.type === 'git' ? author : email, email },
    date: world.now(),
    message: fields.text('message') ?? '',
    stories: fields.list('stories').map(String),
    mendixVersion: fields.text('mendixVersion'),
  };
  fields.done();
  branch.commits = [commit, ...branch.commits];
  return commit.id;
}
