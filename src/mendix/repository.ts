import { Failure } from '../base/failure.ts';
import { Fields, listOf } from '../base/json.ts';
import { suggestion } from '../base/text.ts';
import { path } from '../http/url.ts';
import type { TokenConnection } from './access-token.ts';

export interface LatestCommit {
  /** Hash (Git) or number of the revision (SVN). */
  readonly id: string;
  /** `git`, `svn`, or what else there may come. */
  readonly type: string;
  /** First line; may be empty. */
  readonly message: string;
  readonly committedAt: Date | undefined;
}

/** Most branches that the API gives at once. */
const pageSize = 100;

/**
 * The newest commit of a branch, by the name that the Build API takes. Source: App Repository API, "Get Repository Info", "Get
 * Branch".
 * @param projectId of the app
 * @param branch `main` or `trunk` for the main line, otherwise `branches/<name>`
 * @throws Failure `not-found`, code BRANCH_NOT_FOUND, with the branches that there are
 */
export async function latestCommit(
  connection: TokenConnection,
  projectId: string,
  branch: string,
): Promise<LatestCommit> {
  const type = await connection.read(
    { path: path`/v1/repositories/${projectId}/info`, doing: 'read the repository of the app' },
    (json) => new Fields(json, 'the repository').requiredText('type').toLowerCase(),
  );
  const call = {
    path: path`/v1/repositories/${projectId}/branches/${nameInRepository(type, branch)}`,
    doing: `read the latest commit of the branch ${branch}`,
  };
  try {
    return await connection.read(call, (json) => {
      const commit = new Fields(new Fields(json, 'the branch').get('latestCommit'), 'the latest commit');
      const [message = ''] = (commit.text('message') ?? '').split('\n');
      return { id: commit.requiredText('id'), type, message, committedAt: commit.time('date') };
    });
  } catch (error) {
    // A name that is none is refused with 400.
    if (!(error instanceof Failure) || (error.status !== 404 && error.status !== 400)) throw error;
    const names = (await listBranches(connection, projectId)).map((name) => nameInBuild(type, name));
    throw error.with(`The app has no branch ${JSON.stringify(branch)}. ${suggestion(branch, names, 'branch')}`, {
      code: 'BRANCH_NOT_FOUND',
      kind: 'not-found',
      remedy: 'Check branch: main or trunk for the main line, branches/<name> for any other branch.',
    });
  }
}

/** Names of all branches, as the repository calls them. Source: App Repository API, "Get Branches". */
export async function listBranches(connection: TokenConnection, projectId: string): Promise<string[]> {
  const names = new Set<string>();
  for (let cursor: string | undefined; ; ) {
    const page = await connection.read(
      {
        path: path`/v1/repositories/${projectId}/branches`,
        query: { limit: pageSize, cursor },
        doing: 'list the branches of the app',
      },
      (json) => {
        const fields = new Fields(json, 'the list of branches');
        return {
          names: listOf(fields.get('items'), 'the list of branches', (item) =>
            new Fields(item, 'the branch').requiredText('name'),
          ),
          next: new Fields(fields.get('cursors') ?? {}, 'the cursors').text('next'),
        };
      },
    );
    const before = names.size;
    for (const name of page.names) names.add(name);
    // A page that brings nothing new would come again and again.
    if (!page.next || names.size === before) return [...names];
    cursor = page.next;
  }
}

/** The Build API calls the main line `main` or `trunk` whatever it is, and puts `branches/` before all other names. */
function nameInRepository(type: string, branch: string): string {
  const isSvn = type === 'svn';
  if (branch === 'main' || branch === 'trunk') return isSvn ? 'trunk' : 'main';
  return isSvn ? branch : branch.replace(/^branches\//, '');
}

function nameInBuild(type: string, name: string): string {
  if (name === 'main' || name === 'trunk' || (type === 'svn' && name.startsWith('branches/'))) return name;
  return `branches/${name}`;
}
