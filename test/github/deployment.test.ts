import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  createDeployment,
  currentRepository,
  explainGitHub,
  listDeployments,
  type Repository,
  setDeploymentState,
  statesOf,
} from '../../src/github/deployment.ts';
import { type GitHubStandIn, gitHubStandIn } from '../support/github.ts';

let github: GitHubStandIn;
let repository: Repository;
beforeEach(async () => {
  github = await gitHubStandIn();
  repository = {
    token: github.token,
    apiUrl: github.url,
    owner: 'octo',
    repo: 'calc',
    sha: 'a'.repeat(40),
    logUrl: 'https://github.example/octo/calc/actions/runs/7',
  };
});
afterEach(() => github.close());

describe('a deployment at GitHub', () => {
  test('is made for the commit, without merging and without required checks', async () => {
    const wanted = { environment: 'production', description: 'Release to calc / Production', production: true };
    expect(await createDeployment(repository, wanted)).toBe(1);
    expect(github.deployments).toEqual([
      {
        ref: 'a'.repeat(40),
        environment: 'production',
        description: 'Release to calc / Production',
        production_environment: true,
        auto_merge: false,
        required_contexts: [],
      },
    ]);
  });

  test('gets states with the address of the app and the page of the run', async () => {
    await createDeployment(repository, { environment: 'test', description: 'x', production: false });
    await setDeploymentState(repository, 1, 'success', { environmentUrl: 'https://calc.example', description: 'y\nz' });
    expect(github.statuses).toEqual([
      {
        deployment: 1,
        state: 'success',
        description: 'y z',
        environment_url: 'https://calc.example',
        log_url: 'https://github.example/octo/calc/actions/runs/7',
      },
    ]);
  });

  test('never has a description longer than GitHub takes', async () => {
    await createDeployment(repository, { environment: 'test', description: 'd'.repeat(500), production: false });
    expect((github.deployments[0] as { description: string }).description).toHaveLength(140);
  });

  test('a missing permission is explained with its remedy, without the token and without a link', async () => {
    github.answer = { status: 403, body: { message: 'Resource not accessible by integration' } };
    const error = await createDeployment(repository, {
      environment: 'test',
      description: 'x',
      production: false,
    }).catch((reason: unknown) => reason);
    expect(explainGitHub(error)).toBe(
      'Resource not accessible by integration (HTTP 403). The job needs `permissions: deployments: write`, and github-token a token of this repository.',
    );
  });

  const wanted = { environment: 'test', description: 'x', production: false };

  test('is found again by its environment, newest first, with what was kept with it and its states', async () => {
    const make = (environment: string, payload: object | string) =>
      createDeployment(repository, { ...wanted, environment, payload: payload as Record<string, unknown> });
    await make('test & more', { release: 1 });
    await make('test & more', '{"release":2}');
    await make('test & more', 'somebody else’s');
    await make('production', { release: 4 });
    await createDeployment(repository, { ...wanted, environment: 'test & more' });
    expect(await listDeployments(repository, 'test & more')).toEqual([
      { id: 2, payload: { release: 2 } },
      { id: 1, payload: { release: 1 } },
    ]);
    await setDeploymentState(repository, 1, 'in_progress');
    await setDeploymentState(repository, 1, 'success');
    expect(await statesOf(repository, 1)).toEqual(['success', 'in_progress']);
    expect(await statesOf(repository, 2)).toEqual([]);
  });

  test('an answer that never comes ends with the signal', async () => {
    github.answer = 'hang';
    const signal = AbortSignal.timeout(20);
    await expect(createDeployment({ ...repository, signal }, wanted)).rejects.toThrow();
  });

  test('a GitHub that cannot be reached is named, without a status that nobody answered', async () => {
    await github.close();
    const error = await createDeployment(repository, wanted).catch((reason: unknown) => reason);
    expect(explainGitHub(error)).toMatch(/^POST 127\.0\.0\.1:\d+\/repos\/octo\/calc\/deployments: .*ECONNREFUSED/);
    expect(explainGitHub(error)).not.toContain('HTTP 500');
    github = await gitHubStandIn();
  });

  test('the former name of a repository leads to its new one, with the same method, body and token', async () => {
    github.moved = '/repos/octo/former';
    expect(await createDeployment({ ...repository, repo: 'former' }, wanted)).toBe(1);
    expect(github.deployments).toEqual([expect.objectContaining({ environment: 'test', description: 'x' })]);
  });

  test('a redirect to somebody else is not followed', async () => {
    const other = await gitHubStandIn();
    github.moved = '/repos/octo/calc';
    github.movedTo = other.url;
    await expect(createDeployment(repository, wanted)).rejects.toThrow();
    await other.close();
    expect(other.requests).toBe(0);
  });

  test('goes through the proxy of the environment, on every Node', async () => {
    const before = process.env['http_proxy'];
    process.env['http_proxy'] = github.url;
    try {
      const hidden = { ...repository, apiUrl: 'http://github.invalid:8080' };
      expect(await createDeployment(hidden, wanted)).toBe(1);
      await setDeploymentState(hidden, 1, 'success');
    } finally {
      delete process.env['http_proxy'];
      if (before !== undefined) process.env['http_proxy'] = before;
    }
    expect(github.tunnels).toEqual(['github.invalid:8080', 'github.invalid:8080']);
    expect(github.statuses).toHaveLength(1);
  });
});

describe('the repository of the run', () => {
  const env = {
    GITHUB_REPOSITORY: 'octo/calc',
    GITHUB_SHA: 'b'.repeat(40),
    GITHUB_API_URL: 'https://ghe.example/api/v3',
    GITHUB_SERVER_URL: 'https://ghe.example',
    GITHUB_RUN_ID: '42',
  };

  test('comes from the environment, GitHub Enterprise included', () => {
    expect(currentRepository('t', env)).toEqual({
      token: 't',
      apiUrl: 'https://ghe.example/api/v3',
      owner: 'octo',
      repo: 'calc',
      sha: 'b'.repeat(40),
      logUrl: 'https://ghe.example/octo/calc/actions/runs/42',
    });
  });

  test('is unknown outside of a workflow', () => {
    expect(currentRepository('t', {})).toBeUndefined();
    expect(currentRepository('t', { ...env, GITHUB_SHA: undefined })).toBeUndefined();
  });
});
