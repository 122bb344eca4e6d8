import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { git } from '../../../scripts/rehearsal/tree.ts';
import { readWorkflow, type Step } from '../../../scripts/workflows/file.ts';
import { interpolate } from '../local-runner/expressions.ts';

export interface Fault {
  /** The call that fails, from 1. */
  readonly at: number;
  /** Whether it fails before or after it has done its work. */
  readonly when: 'before' | 'after';
}

export interface Published {
  readonly ok: boolean;
  readonly log: string;
  /** Calls that reach GitHub, in order: `git push …`, `gh release create …`, `attest …`. */
  readonly calls: readonly string[];
}

/** Lets a call through, counts it, and fails it when it is its turn. */
const counted = `#!/usr/bin/env bash
calls=$(($(wc -l <"$WORLD/calls") + 1))
words=$*
echo "\${words//$'\\n'/ }" >>"$WORLD/calls"
[ "$FAULT" != "$calls before" ] || exit 1
"\${@:2}" || exit
[ "$FAULT" != "$calls after" ]
`;

/**
 * Makes a world to publish in: `origin` stands for the repository at GitHub, and `bin` for the commands that reach it.
 * @param npm its command; a made-up list of packages without it
 */
export function makeWorld(folder: string, origin: string, npm?: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  cpSync(origin, join(folder, 'origin'), { recursive: true });
  const realGit = execFileSync('bash', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const commands = {
    counted,
    git: `#!/usr/bin/env bash
case $1 in push | ls-remote) exec counted git '${realGit}' "$@" ;; esac
exec '${realGit}' "$@"
`,
    gh: `#!/usr/bin/env bash\nexec counted gh '${resolve('test/support/publish/gh')}' "$@"\n`,
    npm: npm === undefined ? '#!/usr/bin/env bash\necho "{}"\n' : `#!/usr/bin/env bash\nexec '${npm}' "$@"\n`,
  };
  for (const [name, text] of Object.entries(commands)) {
    writeFileSync(join(bin, name), text);
    chmodSync(join(bin, name), 0o755);
  }
  return folder;
}

/** Runs the steps of the job `publish` of publish.yml as GitHub does for a tag, in a new clone of the world's origin. */
export function publish(world: string, ref: string, fault?: Fault, secrets = { RELEASE_DEPLOY_KEY: 'key' }): Published {
  const clone = mkdtempSync(join(world, 'clone-'));
  writeFileSync(join(world, 'calls'), '');
  const job = readWorkflow(readFileSync('.github/workflows/publish.yml', 'utf8')).jobs['publish'];
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  const contexts = { github: { ref_name: ref, token: 'token' }, secrets, steps };
  let log = '';
  const env = {
    ...process.env,
    PATH: [join(world, 'bin'), process.env['PATH']].join(delimiter),
    WORLD: world,
    FAULT: fault ? `${fault.at} ${fault.when}` : '',
    RUNNER_TEMP: clone,
    GITHUB_REPOSITORY: 'paas-actions/paas-actions',
    GITHUB_OUTPUT: join(clone, 'output'),
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.${join(world, 'origin')}.insteadOf`,
    GIT_CONFIG_VALUE_0: 'git@github.com:paas-actions/paas-actions.git',
  };
  const repository = join(clone, 'repository');
  const run = (step: Step): boolean => {
    if (step.uses?.startsWith('actions/checkout@')) {
      git(clone, 'clone', '--quiet', join(world, 'origin'), repository);
      git(repository, 'checkout', '--quiet', ref);
      return true;
    }
    if (step.uses?.startsWith('actions/setup-node@')) return true;
    writeFileSync(env.GITHUB_OUTPUT, '');
    const script = step.run ?? `counted attest ls ${step.with?.['subject-path']}`;
    const values = Object.entries(step.env ?? {}).map(([name, value]) => [name, interpolate(String(value), contexts)]);
    const ran = spawnSync('bash', ['-e', '-c', script], {
      cwd: repository,
      encoding: 'utf8',
      env: { ...env, ...Object.fromEntries(values) },
    });
    log += ran.stdout + ran.stderr;
    const outputs = readFileSync(env.GITHUB_OUTPUT, 'utf8').matchAll(/^(\w+)=(.*)$/gm);
    if (step.id) steps[step.id] = { outputs: Object.fromEntries([...outputs].map(([, key, value]) => [key, value])) };
    return ran.status === 0;
  };
  const ok = job?.steps?.every(run) ?? false;
  const calls = readFileSync(join(world, 'calls'), 'utf8').split('\n').filter(Boolean);
  rmSync(clone, { recursive: true });
  return { ok, log, calls };
}
