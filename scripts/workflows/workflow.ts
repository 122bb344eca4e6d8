import { type ActionsMetadataProvider, validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Manifests } from './actions.ts';
import { actionOf, type Job, type Permissions, published, readWorkflow, usedOutputs, type Workflow } from './file.ts';

/** Reads a file by its path, of the repository that the workflow is in (`isLocal`) or of this one; throws where there is none. */
export type ReadFile = (path: string, isLocal: boolean) => string;

let count = 0;

/**
 * Problems of one workflow, each with its line: what GitHub's own language service sees, and what it does not: an unknown
 * action of ours, and an output that this action does not have.
 * @param text the workflow; it may call our actions as `./actions/<name>` or by their published name
 */
export async function workflowProblems(text: string, manifests: Manifests, readFile: ReadFile): Promise<string[]> {
  const asPublished = text.replaceAll(/(uses:\s*['"]?)\.\/actions\/([\w-]+)/g, `$1${published}/actions/$2@v1`);
  // A name of its own for each text: the service keeps what it has parsed by its name.
  const name = `file:///${count++}/workflow.yml`;
  let workflow: Workflow;
  try {
    workflow = readWorkflow(asPublished);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  const found = await validate(TextDocument.create(name, 'yaml', 1, asPublished), {
    actionsMetadataProvider: metadata(manifests),
    fileProvider: { getFileContent: async (reference) => localFile(reference, readFile) },
  });
  if (found.length > 0) return found.map(({ message, range }) => `line ${range.start.line + 1}: ${message}`);
  return [
    ...Object.entries(workflow.jobs).flatMap(([name, job]) => [
      ...unknownOutputs(name, job, manifests),
      ...missingPermissions(name, job, workflow.permissions, readFile),
    ]),
  ];
}

/** Ours from the folder `actions`; of anybody else's action nothing is known here, so every input is let through. */
function metadata(manifests: Manifests): ActionsMetadataProvider {
  return {
    async fetchActionMetadata({ owner, name, path }) {
      if (`${owner}/${name}` !== published) return { name, description: '' };
      const manifest = manifests.get(path?.replace(/^actions\//, '') || 'deploy');
      return manifest && { ...manifest, inputs: manifest.inputs ?? {} };
    },
  };
}

function localFile(reference: { path: string; owner?: string; repository?: string }, readFile: ReadFile) {
  const ours = reference.owner === undefined || `${reference.owner}/${reference.repository}` === published;
  if (!ours) throw new Error(`${reference.owner}/${reference.repository} is not known here.`);
  return { name: reference.path, content: readFile(reference.path, reference.owner === undefined) };
}

/** What the jobs of a reusable workflow ask for beyond what their caller has: GitHub does not start such a workflow at all. */
function missingPermissions(name: string, job: Job, ofAll: Permissions | undefined, readFile: ReadFile): string[] {
  const [, owner, path] = new RegExp(`^(\\.|${published})/(\\.github/workflows/[^@]+)`).exec(job.uses ?? '') ?? [];
  const granted = job.permissions ?? ofAll;
  if (path === undefined || typeof granted !== 'object' || granted === null) return [];
  const level = (value = 'none') => ['none', 'read', 'write'].indexOf(value);
  const called = Object.values(readWorkflow(readFile(path, owner === '.')).jobs).flatMap(({ permissions = {} }) =>
    typeof permissions === 'object' ? Object.entries(permissions) : [],
  );
  const missing = called.filter(([scope, wanted]) => level(wanted) > level(granted[scope]));
  return [
    ...new Set(missing.map(([scope, wanted]) => `job ${name}: ${path} needs the permission ${scope}: ${wanted}`)),
  ];
}

function unknownOutputs(jobName: string, job: Job, manifests: Manifests): string[] {
  return usedOutputs(job).flatMap(({ step, output }) => {
    const action = actionOf(job.steps?.find(({ id }) => id === step)?.uses);
    const manifest = action === undefined ? undefined : manifests.get(action);
    if (manifest === undefined || Object.hasOwn(manifest.outputs ?? {}, output)) return [];
    return [`job ${jobName}: the step ${step} (${action}) has no output "${output}"`];
  });
}
