import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { Failure } from '../../src/base/failure.ts';
import { run } from '../../src/drill/program.ts';

const node = (script: string, options: Parameters<typeof run>[2] = {}) =>
  run(process.execPath, ['-e', script], options);

describe('a program', () => {
  test('is run without a shell, and without anything of our environment but what it needs', async () => {
    process.env['MENDIX_API_KEY'] = 'sesame-9';
    try {
      const { code, stdout } = await node(
        'console.log(JSON.stringify(process.env)); console.error("x"); process.exitCode = 3',
        {
          env: { PGPASSWORD: 'own' },
        },
      );
      expect(code).toBe(3);
      expect(JSON.parse(stdout)).toMatchObject({ LC_ALL: 'C', PGPASSWORD: 'own' });
      expect(stdout).not.toContain('sesame-9');
    } finally {
      delete process.env['MENDIX_API_KEY'];
    }
    const { stdout } = await run(process.execPath, ['-e', 'console.log(process.argv[1])', '$(echo x); `y`']);
    expect(stdout).toBe('$(echo x); `y`\n');
  });

  test('reads its input, as a text or as it comes, and need not read all of it', async () => {
    const echo = 'process.stdin.pipe(process.stdout)';
    expect((await node(echo, { input: 'a text' })).stdout).toBe('a text');
    expect((await node(echo, { input: Readable.from([Buffer.from('in '), Buffer.from('pieces')]) })).stdout).toBe(
      'in pieces',
    );
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(65_536);
      })(),
    );
    expect((await node('process.exit(4)', { input: endless })).code).toBe(4);
  });

  test('is ended when what it reads fails', async () => {
    const failure = new Failure('Bad.', { code: 'BAD', kind: 'remote-failed' });
    async function* source() {
      yield Buffer.from('x');
      throw failure;
    }
    await expect(
      node('setTimeout(() => {}, 1e6); process.stdin.resume()', { input: Readable.from(source()) }),
    ).rejects.toBe(failure);
  });

  test('keeps only the beginning of what it prints without end', async () => {
    const { stderr } = await node('process.stderr.write("e".repeat(1_000_000))');
    expect(stderr).toHaveLength(64 * 1024);
  });

  test('that is not there: PROGRAM_NOT_STARTED', async () => {
    await expect(run('/nowhere/psql', [])).rejects.toMatchObject({ code: 'PROGRAM_NOT_STARTED', kind: 'config' });
  });

  test('ends at once when the step is cancelled', async () => {
    const stop = new AbortController();
    const hanging = node('setTimeout(() => {}, 1e6); console.log("up")', { signal: stop.signal });
    setTimeout(() => stop.abort(), 200);
    await expect(hanging).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(node('', { signal: stop.signal })).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
