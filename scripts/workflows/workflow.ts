import { type ActionsMetadataProvider, validate } from '@actions/languageservice';
import { loadAll } from 'js-yaml';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Manifests, published } from './actions.ts';

/** Reads a file of this repository by its path from the root; throws where there is none. */
export type ReadFile = (path: string) => string;

let count = 0;

interface Step {
  readonly id?: string;
  readonly uses?: string;
}
interface Job {
  readonly steps?: readonly Step[];
}

/**
 * Problems of one workflow, each with its line: what GitHub's own language service sees, and what it does not: an unknown
 * action of ours, and an output that this action does not have.
 * @param text the workflow; it may call our actions as `./actions/<name>` or by their published name
 */
export async function workflowProblems(text: string, manifests: Manifests, readFile: ReadFile): Promise<string[]> {
  const asPublished = text.replaceAll(/(uses:\s*['"]?)\.\/actions\/([\w-]+)/g, `$1${published}/actions/$2@v1`);
  // A name of its own for each text: the service keeps what it has parsed by its name.
  const name = `file:///${count++}/workflow.yml`;
  const [document, mistake] = parsed(asPublished);
  if (mistake) return [mistake];
  const found = await validate(TextDocument.create(name, 'yaml', 1, asPublished), {
    actionsMetadataProvider: metadata(manifests),
    fileProvider: { getFileContent: async (reference) => localFile(reference, readFile) },
  });
  return [
    ...found.map(({ message, range }) => `line ${range.start.line + 1}: ${message}`),
    ...Object.entries(document.jobs ?? {}).flatMap(([name, job]) => unknownOutputs(name, job, manifests)),
  ];
}

function parsed(text: string): [{ readonly jobs?: Readonly<Record<string, Job>> }, string?] {
  try {
    // Of nothing but comments there is no document at all.
    const [document] = loadAll(text);
    return typeof document === 'object' && document !== null ? [document] : [{}, 'holds no workflow'];
  } catch (error) {
    return [{}, error instanceof Error ? error.message : String(error)];
  }
}

/** Ours from the folder `actions`; of anybody else's action nothing is known here, so every input is let through. */
function metadata(manifests: Manifests): ActionsMetadataProvider {
  return {
    async fetchActionMetadata({ owner, name, path }) {
      if (`${owner}/${name}` !== published) return { name, description: '' };
      const manifest = manifests.get(path?.replace(/^actions\//, '') ?? '');
      return manifest && { ...manifest, inputs: manifest.inputs ?? {} };
    },
  };
}

function localFile(reference: { path: string; owner?: string; repository?: string }, readFile: ReadFile) {
  const ours = reference.owner === undefined || `${reference.owner}/${reference.repository}` === published;
  if (!ours) throw new Error(`${reference.owner}/${reference.repository} is not known here.`);
  return { name: reference.path, content: readFile(reference.path) };
}

function unknownOutputs(jobName: string, job: Job, manifests: Manifests): string[] {
  const problems: string[] = [];
  const steps = new Map(
    (job.steps ?? []).filter(({ id }) => id !== undefined).map((step) => [step.id, step.uses ?? '']),
  );
  for (const [, id, output] of JSON.stringify(job).matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
    const [, action] = new RegExp(`^${published}/actions/([\\w-]+)@`).exec(steps.get(id) ?? '') ?? [];
    const manifest = action === undefined ? undefined : manifests.get(action);
    if (manifest && output && !Object.keys(manifest.outputs ?? {}).includes(output)) {
      problems.push(`job ${jobName}: the step ${id} (${action}) has no output "${output}"`);
    }
  }
  return problems;
}
