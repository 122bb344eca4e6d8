import { Fields } from '../core/fields.ts';
import { type Branch, type Commit, hashOf, mainLine, type Repository } from './repository-model.ts';
import { day, readTime } from './seed-values.ts';

/** The repository of an app: by default a Git repository whose `main` has one commit. */
export function readRepository(fields: Fields | undefined, appId: string, projectId: string, now: number): Repository {
  const given = fields ?? new Fields({}, `${appId}.repository`);
  const type = given.choice('type', ['git', 'svn']) ?? 'git';
  const url =
    type === 'git' ? `https://git.api.mendix.com/${projectId}.git` : `https://teamserver.sprintr.com/${projectId}/`;
  const counter = { left: 1000 };
  const names = given.list('branches');
  const branches = (names.length === 0 ? [mainLine(type)] : names).map((item, index) => {
    const branch = new Fields(
      typeof item === 'string' ? { name: item } : item,
      `${appId}.repository.branches[${index}]`,
    );
    const made = readBranch(branch, { appId, type, now, counter });
    branch.done();
    return made;
  });
  const repository: Repository = { type, url: given.text('url') ?? url, branches };
  given.done();
  return repository;
}

interface Context {
  readonly appId: string;
  readonly type: Repository['type'];
  readonly now: number;
  /** Counts down the numbers of made-up revisions. */
  readonly counter: { left: number };
}

/** `older` commits are made up behind those that are given; without any, there is one. */
function readBranch(fields: Fields, context: Context): Branch {
  const name = fields.require('name', fields.text('name'));
  const given = fields.each('commits', (commit) => readCommit(commit, context));
  const older = fields.number('older', 0, 10_000) ?? (given.length === 0 ? 1 : 0);
  const since = given.at(-1)?.date ?? context.now;
  if (context.type === 'svn') {
    context.counter.left = Math.min(context.counter.left, ...given.map(({ id }) => Number(id)));
    if (older >= context.counter.left)
      throw fields.problem(`there are no ${older} revisions before ${context.counter.left}`);
  }
  const madeUp = Array.from({ length: Math.floor(older) }, (_, index): Commit => {
    const email = 'richard.ford51@example.com';
    const isGit = context.type === 'git';
    context.counter.left -= 1;
    return {
      id: isGit ? hashOf(`commit/${context.appId}/${name}/${index}`) : String(context.counter.left),
      author: { name: isGit ? 'Richard Ford' : email, email },
      date: since - (index + 1) * day,
      message: `Change ${older - index} of ${name}`,
      stories: [],
      mendixVersion: undefined,
    };
  });
  return { name, commits: [...given, ...madeUp] };
}

function readCommit(fields: Fields, { type, now }: Context): Commit {
  const id = fields.require('id', fields.text('id'));
  const form = type === 'git' ? /^[0-9a-f]{40}$/ : /^[1-9]\d*$/;
  if (!form.test(id))
    throw fields.problem(`id must be ${type === 'git' ? 'a hash of 40 digits' : 'a number'}, not ${id}`);
  const email = fields.text('email') ?? 'richard.ford51@example.com';
  return {
    id,
    author: { name: type === 'git' ? (fields.text('author') ?? 'Richard Ford') : email, email },
    date: readTime(fields, 'date', now) ?? now - day,
    message: fields.text('message') ?? '',
    stories: fields.list('stories').map(String),
    mendixVersion: fields.text('mendixVersion'),
  };
}
