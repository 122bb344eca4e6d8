// Checks every action.yml, every workflow and every workflow in README, CONTRIBUTING and docs, without network. `npm run workflows`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestProblems, readManifests } from './workflows/actions.ts';
import { published } from './workflows/file.ts';
import { filesIn, yamlBlocks } from './workflows/markdown.ts';
import { workflowProblems } from './workflows/workflow.ts';

const manifests = readManifests('.');
const readFile = (path: string) => readFileSync(path, 'utf8');
const problems: string[] = [];
let checked = 0;

for (const [name, manifest] of manifests) {
  const folder = join('actions', name);
  add(`${folder}/action.yml`, manifestProblems(manifest, folder));
}
for (const folder of ['.github/workflows', 'examples', 'test/act']) {
  if (!existsSync(folder)) continue;
  for (const file of readdirSync(folder).filter((each) => /\.ya?ml$/.test(each))) {
    add(`${folder}/${file}`, await workflowProblems(readFile(join(folder, file)), manifests, readFile));
  }
}
// Not docs/actions: steps of the examples, which are checked whole.
const pages = readdirSync('docs').filter((each) => each.endsWith('.md'));
for (const file of ['README.md', 'CONTRIBUTING.md', ...pages.map((page) => join('docs', page))]) {
  const markdown = readFile(file);
  // A page can show a whole repository, whose workflows call each other.
  const files = filesIn(markdown);
  for (const { line, workflow } of yamlBlocks(markdown)) {
    if (!workflow.includes(published) && !Object.values(files).includes(workflow)) continue;
    const problems = await workflowProblems(
      workflow,
      manifests,
      (path, isLocal) => (isLocal ? files[path] : undefined) ?? readFile(path),
    );
    add(`${file}, example at line ${line}`, problems);
  }
}

for (const problem of problems) console.error(problem);
console.log(`${checked} actions and workflows checked, ${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;

function add(file: string, found: readonly string[]): void {
  checked++;
  problems.push(...found.map((each) => `${file}: ${each}`));
}
