// Makes the tags of one version, here and not yet pushed: `node scripts/make-release-tags.ts 1.2.3`. Needs nothing but git.
//
// v1.2.3 is two commits on top of HEAD. The first holds what a runner downloads for an action: action.yml, actions, dist, README.md
// and LICENSE. The second adds the reusable workflows, in which `@v1` is replaced by the first commit: whoever pins the second
// has pinned everything. v1 is made beside it. The same HEAD always gives the same commits, so this can be repeated.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const repository = 'paas-actions/paas-actions';
const room = mkdtempSync(join(tmpdir(), 'release-tags-'));
const env: NodeJS.ProcessEnv = { ...process.env, GIT_INDEX_FILE: join(room, 'index') };
for (const role of ['AUTHOR', 'COMMITTER']) {
  env[`GIT_${role}_NAME`] = 'paas-actions';
  env[`GIT_${role}_EMAIL`] = 'paas-actions@users.noreply.github.com';
}

try {
  makeTags(process.argv[2] ?? '');
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(room, { recursive: true, force: true });
}

function makeTags(version: string): void {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${version} is not a version like 1.2.3.`);
  const { version: declared } = JSON.parse(git(['show', 'HEAD:package.json'])) as { version: string };
  if (declared !== version) throw new Error(`package.json says ${declared}, the tag ${version}.`);
  env['GIT_AUTHOR_DATE'] = env['GIT_COMMITTER_DATE'] = git(['log', '-1', '--format=%cI']);

  const source = git(['rev-parse', 'HEAD']);
  for (const part of ['action.yml', 'actions', 'dist', 'LICENSE']) {
    const files = git(['ls-tree', '-r', 'HEAD', '--', part]);
    if (files === '') throw new Error(`${part} is missing: a release needs it.`);
    git(['update-index', '--index-info'], `${files}\n`);
  }
  put('README.md', withLinksTo(`https://github.com/${repository}/blob/${source}`, git(['show', 'HEAD:README.md'])));
  const actions = commit(source, `paas-actions ${version}`);

  for (const file of git(['ls-tree', '-r', '--name-only', 'HEAD', '--', '.github/workflows']).split('\n')) {
    const text = git(['show', `HEAD:${file}`]);
    if (!/^ {2}workflow_call:/m.test(text)) continue;
    put(file, text.replaceAll(new RegExp(`(${repository}(?:/[^@\\s]*)?)@v\\d+`, 'g'), `$1@${actions} # v${version}`));
  }
  const release = commit(actions, `paas-actions ${version} with its reusable workflows`);
  tag(version, release);
}

function tag(version: string, release: string): void {
  const names = { tag: `v${version}`, major: `v${version.split('.')[0]}` };
  const exists = git(['tag', '--list', names.tag]) !== '';
  if (exists && git(['rev-parse', `${names.tag}^{commit}`]) !== release) {
    throw new Error(`${names.tag} exists and holds something else; a published version never changes.`);
  }
  for (const name of exists ? [names.major] : [names.tag, names.major]) {
    const message = ['-m', `paas-actions ${version}`];
    git(['-c', 'tag.gpgSign=false', 'tag', '--annotate', '--force', ...message, name, release]);
  }
  const outputs = `tag=${names.tag}\nmajor=${names.major}\n`;
  if (process.env['GITHUB_OUTPUT']) appendFileSync(process.env['GITHUB_OUTPUT'], outputs);
  else process.stdout.write(outputs);
}

/** Makes relative links of a text, also to pictures, lead to the sources, because the tag does not hold what they name. */
function withLinksTo(base: string, markdown: string): string {
  return markdown
    .replaceAll(/(!\[[^\]]*\]\()(?![a-z]+:)([^)\s]+)/g, `$1${base}/$2?raw=true`)
    .replaceAll(/(\]\(|^\[[^\]]+\]: )(?![a-z]+:|#)(?=[^)\s])/gm, `$1${base}/`);
}

/** Adds a file to the next commit. */
function put(path: string, text: string): void {
  const id = git(['hash-object', '-w', '--stdin'], `${text}\n`);
  git(['update-index', '--add', '--cacheinfo', `100644,${id},${path}`]);
}

/** Commits what was added so far, and gives the commit. */
function commit(parent: string, message: string): string {
  return git(['commit-tree', git(['write-tree']), '-p', parent, '-m', message]);
}

/** Runs git, and gives what it prints without the last line end. */
function git(words: readonly string[], input = ''): string {
  const printed = execFileSync('git', words, { env, input, encoding: 'utf8', maxBuffer: 2 ** 26, stdio: 'pipe' });
  return printed.replace(/\n$/, '');
}
