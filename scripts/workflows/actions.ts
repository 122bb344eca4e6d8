import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

/** The part of an `action.yml` that a workflow depends on. */
export interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly inputs?: Readonly<Record<string, { readonly description: string; readonly required?: boolean }>>;
  readonly outputs?: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: Readonly<Record<string, unknown>>;
}

/** Every action of this repository by the name of its folder. */
export type Manifests = ReadonlyMap<string, Manifest>;

/** Reads all `actions/<name>/action.yml` under `root`. */
export function readManifests(root: string): Manifests {
  const manifests = new Map<string, Manifest>();
  for (const name of readdirSync(join(root, 'actions')).sort()) {
    const file = join(root, 'actions', name, 'action.yml');
    manifests.set(name, load(readFileSync(file, 'utf8')) as Manifest);
  }
  return manifests;
}

const allowed = {
  'the action': ['name', 'description', 'author', 'branding', 'inputs', 'outputs', 'runs'],
  branding: ['icon', 'color'],
  input: ['description', 'required', 'default', 'deprecationMessage'],
  output: ['description'],
  runs: ['using', 'main', 'pre', 'pre-if', 'post', 'post-if'],
} as const;

/**
 * What the runner would only notice in somebody's job, or never: a misspelt key (the runner ignores it), an entry point that
 * is not there, an input without a description.
 * @param folder the folder of the `action.yml`, against which its entry points are resolved
 * @param exists tells whether a file is there
 */
export function manifestProblems(manifest: Manifest, folder: string, exists: (file: string) => boolean = existsSync) {
  const problems: string[] = [];
  const keys = (what: string, value: unknown, names: readonly string[]) => {
    if (typeof value !== 'object' || value === null) {
      problems.push(`${what} is no mapping`);
      return;
    }
    for (const key of Object.keys(value)) {
      if (!names.includes(key)) problems.push(`${what} has the unknown key "${key}" (allowed: ${names.join(', ')})`);
    }
    if (names.includes('description') && !('description' in value)) problems.push(`${what} has no description`);
  };
  keys('the action', manifest, allowed['the action']);
  if ('branding' in manifest) keys('branding', manifest.branding, allowed.branding);
  for (const [name, input] of Object.entries(manifest.inputs ?? {})) keys(`input "${name}"`, input, allowed.input);
  for (const [name, output] of Object.entries(manifest.outputs ?? {})) keys(`output "${name}"`, output, allowed.output);
  keys('runs', manifest.runs, allowed.runs);
  if (manifest.runs['using'] !== 'node24') problems.push('runs.using is not node24');
  for (const entry of ['main', 'pre', 'post']) {
    const file = manifest.runs[entry];
    if (entry === 'main' && file === undefined) problems.push('runs.main is missing');
    if (typeof file === 'string' && !exists(join(folder, file)))
      problems.push(`runs.${entry} names ${file}, which does not exist`);
  }
  return problems;
}
