import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it, test } from '@jest/globals';
import { divide } from '../../scripts/build/entry.ts';
import { stageSideEffectFree } from '../../scripts/build/side-effects.ts';
import { compiledAtOnce, inLines, withoutTexts, withoutUnused, withPlainNames } from '../../scripts/build/unused.ts';

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const bundles = readdirSync('dist/shared').filter((name) => name.endsWith('.js'));
const read = (name: string) => readFileSync(join('dist/shared', name), 'utf8');

describe('GitHub’s packages without side effects', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staged-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const published = () =>
    readdirSync('node_modules/@actions').map((name) => manifestOf(`node_modules/@actions/${name}`));

  it('are copies; those in node_modules stay as they are', () => {
    const before = published();
    stageSideEffectFree(folder);
    const staged = readdirSync(join(folder, '@actions'));
    expect(published()).toEqual(before);
    expect(staged).toEqual(expect.arrayContaining(['core', 'exec', 'github', 'http-client', 'io']));
    for (const name of staged) {
      expect(manifestOf(join(folder, '@actions', name))).toMatchObject({
        name: `@actions/${name}`,
        sideEffects: false,
      });
    }
  });

  it('leave OIDC out of dist', () => {
    for (const name of bundles) expect(read(name)).not.toContain('ACTIONS_ID_TOKEN_REQUEST_URL');
  });
});

test.each(['scale/index.js', 'deploy/post.js', 'emulator/serve.js'])(
  'on an older Node %s says so in one sentence',
  (file) => {
    // What Node 20 has not.
    const older = 'data:text/javascript,delete Promise.withResolvers';
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', older, join('dist', file)], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^::error::This action needs Node\.js 24, .* Node\.js [\d.]+\. Update the runner\.\n$/);
  },
);

describe('what nobody uses', () => {
  it('is taken out: functions without a caller and comments, not names, exports or licences', async () => {
    const code = await withoutUnused(
      '/*! a licence */\n// why\nfunction unused() { return used(); }\nfunction used(first) { return first + 1; }\nexport const two = used(1);',
    );
    expect(code).toMatch(/function used\(first\)/);
    expect(code).toContain('a licence');
    expect(code).toMatch(/export (const|\{).*two/);
    expect(code).not.toMatch(/unused|why/);
  });

  it('is not in dist: js-yaml’s way to write YAML', () => {
    const yaml = bundles.filter((name) => read(name).includes('js-yaml 5'));
    expect(yaml).toHaveLength(1);
    for (const name of yaml) expect(read(name)).not.toMatch(/function dump\(/);
  });
});

test('the bundler’s own names are plain ones in dist', () => {
  const imported = '_http_url_js__WEBPACK_IMPORTED_MODULE_3__';
  expect(withPlainNames(`const ${imported}=__webpack_require__(42);__nccwpck_require__.d(__webpack_exports__);`)).toBe(
    'const _http_url_3=require(42);require.d(exports);',
  );
  // Who uses these names for something else keeps the bundler's.
  expect(withPlainNames('exports.a=__webpack_require__(42);f(__webpack_exports__)')).toBe(
    'exports.a=require(42);f(__webpack_exports__)',
  );
  const [called, plain] = [`(0,${imported}.parse)(a)`, '_http_url_3.parse(a)'];
  for (const before of ['f(', 'x=', '{', ';', 'return ', 'await ']) {
    expect(withPlainNames(before + called)).toBe(before + plain);
  }
  expect(withPlainNames(`return${called}`)).toBe(`return ${plain}`);
  // Two arguments, and what follows a condition.
  for (const before of ['f', 'if(a)', 'a[0]'])
    expect(withPlainNames(before + called)).toBe(`${before}(0,_http_url_3.parse)(a)`);
  for (const name of bundles) expect(read(name)).not.toMatch(/WEBPACK_IMPORTED/);
});

describe('the lines of dist', () => {
  it('are one for each statement and module', async () => {
    expect(await inLines('export const id=1;function f(){return 1}f();')).toBe(
      'export const id=1;\nfunction f(){\nreturn 1}f();',
    );
    const long = bundles.flatMap((name) => read(name).split('\n')).filter((line) => line.length > 8000);
    expect(long).toEqual([]);
  });

  it('change no text', async () => {
    for (const code of ['f(`a;const b`);g();const c=1;f(c);', 'f("a;const b");const c=1;f(c);'])
      expect(await inLines(code)).toBe(code);
  });
});

test('modules are compiled with their chunk', async () => {
  const chunk = 'export const modules={1:(module,exports)=>{f()},\n1e3:(module)=>{g("},2:(a)=>{")},3:(module)=>{h()}};';
  expect(await compiledAtOnce(chunk)).toBe(chunk);
  expect(await compiledAtOnce(chunk.replace('"},2:(a)=>{"', ''))).toBe(
    'export const modules={1:((module,exports)=>{f()}),\n1e3:((module)=>{g()}),3:(module)=>{h()}};',
  );
  expect(read('index.js').match(/^[\de]+:\(\(/gm)?.length).toBeGreaterThan(20);
});

describe('descriptions', () => {
  it('are left out of a bundle where they are a whole text', () => {
    const code = `f("One's.",'Say "hello".',"One's. More.")`;
    expect(withoutTexts(code, ["One's.", 'Say "hello".'])).toBe(`f("","","One's. More.")`);
  });

  it('are in dist only for inputs that may be missing in a message', () => {
    const all = bundles.map(read).join('\n');
    expect(all).not.toContain('Number of instances afterwards.');
    expect(all).not.toContain('Number of instances. Default: unchanged.');
    expect(all).toContain('Environment: `Test`');
  });
});

describe('stand-ins', () => {
  const fromHttpClient = createRequire(resolve('node_modules/@actions/http-client/lib/index.js'));
  const fromGitHub = createRequire(resolve('node_modules/@actions/github/lib/github.js'));

  it.each([
    ['undici', fromHttpClient, 'paas-actions-stand-in-for-undici'],
    ['undici', fromGitHub, 'paas-actions-stand-in-for-undici'],
    ['@octokit/plugin-rest-endpoint-methods', fromGitHub, 'paas-actions-stand-in-for-octokit-rest-endpoints'],
  ])('for %s are what GitHub’s packages get, in the tests as in dist, and do not pass for it', (name, from, ours) => {
    const manifest = manifestOf(dirname(from.resolve(name)));
    expect(manifest).toMatchObject({ name: ours, version: '0.0.0-stand-in', private: true });
    expect(manifestOf('.').overrides).toHaveProperty([name], `$${name}`);
    expect(read('LICENSES.txt')).toContain(`${ours}\n`);
  });

  it('keep the real ones out of the lock file', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, object> };
    const real = Object.entries(packages).filter(
      ([path, entry]) =>
        /node_modules\/(undici|@octokit\/plugin-rest-endpoint-methods)$/.test(path) && !('link' in entry),
    );
    expect(real).toEqual([]);
  });
});

describe('chunks', () => {
  it('hold what several actions share: most of all, most of a platform, some of one, a few, or what moves files', () => {
    const imports = new Map([
      ['runner/run.js', ['base/text.js']],
      ...['base/text.js', 'client.js', 'backups.js', 'download.js', 'scale.js', 'start.js', 'plan.js', 'jobs.js'].map(
        (path): [string, string[]] => [path, []],
      ),
      ['wait.js', ['base/text.js', 'node:fs']],
      ['archives.js', ['download.js']],
      ['yaml.js', ['js-yaml']],
      ['actions/mendix/backup.js', ['client.js', 'backups.js', 'wait.js', 'yaml.js']],
      ['actions/mendix/restore.js', ['client.js', 'backups.js', 'archives.js', 'wait.js']],
      ['actions/mendix/drill.js', ['client.js', 'archives.js', 'wait.js']],
      ['actions/mendix/scale.js', ['client.js', 'scale.js']],
      ['actions/mendix/start.js', ['client.js', 'start.js']],
      ['actions/mendix/deploy.js', ['client.js', 'start.js', 'plan.js']],
      ['actions/mendix/rollback.js', ['client.js', 'backups.js', 'plan.js', 'start.js']],
      ...Array.from({ length: 9 }, (_, n): [string, string[]] => [`actions/mendix/${n}.js`, ['client.js']]),
      ['actions/syncano/list.js', ['wait.js', 'yaml.js', 'jobs.js']],
      ['actions/syncano/fetch.js', ['download.js', 'jobs.js']],
      ['actions/cloud66/fetch.js', ['download.js']],
    ]);
    const { first, modules, paths } = divide(
      [...imports.keys()].filter((path) => path.startsWith('actions/')),
      imports,
    );
    expect(first).toEqual(['client.js', 'wait.js']);
    expect(Object.fromEntries(modules)).toEqual({
      'mendix-few': ['backups.js', 'plan.js', 'start.js'],
      'mendix-files': ['archives.js', 'download.js'],
      syncano: ['jobs.js'],
    });
    const pathOf = (action: string) => paths.get(`actions/${action}.js`);
    expect(pathOf('mendix/scale')).toEqual([]);
    expect(pathOf('mendix/deploy')).toEqual(['mendix-few']);
    // One module is not worth a chunk of others.
    expect(pathOf('mendix/start')).toEqual([]);
    // Each chunk knows what those before it hold.
    expect(pathOf('mendix/drill')).toEqual(['mendix-few', 'mendix-files']);
    expect(pathOf('syncano/fetch')).toEqual(['syncano']);
  });

  it('repeat next to nothing of each other', () => {
    const sizes = new Map<string, number[]>();
    for (const text of bundles.map(read)) {
      for (const module of text.split(/^(?=\d+(?::\(|\(\w*module\b))/m).slice(1)) {
        const [id = ''] = /^\d+/.exec(module) ?? [];
        sizes.set(id, [...(sizes.get(id) ?? []), module.length]);
      }
    }
    expect(sizes.size).toBeGreaterThan(100);
    const repeated = [...sizes.values()].flatMap(([, ...copies]) => copies).reduce((sum, size) => sum + size, 0);
    expect(repeated).toBeLessThan(15_000);
  });
});
