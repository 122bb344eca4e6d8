import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../../src/base/failure.ts';
import { JsonClient } from '../../src/http/client.ts';
import { type Action, defineAction } from '../../src/runner/action.ts';
import { decimal, flag, integer, list, serviceUrl, text } from '../../src/runner/inputs.ts';
import { runAction } from '../../src/runner/run.ts';
import type { Step } from '../../src/runner/step.ts';
import { wait } from '../../src/wait/wait.ts';

type Output = 'job-id' | 'notes';

/** What a server might say to harm a log, a summary or an output. */
export const hostile = [
  '::set-output name=job-id::stolen',
  '  ::add-mask::e',
  '\t::stop-commands::x',
  'text ##[error]fake',
  'carriage\r::error::return',
  '\u001b[31mred\u001b[0m',
  ':\u001b[1m:warning::joined',
  'a\u2028::debug::b',
  '\u0085::notice::c',
  '| cell | <script>alert(1)</script> [link](https://evil.example) @team #1',
].join('\n');

/** Ways in which the work of an action may go. */
const ways: Readonly<
  Record<string, (step: Step<Output>, inputs: { url: URL; timeoutMinutes: number | undefined }) => Promise<void>>
> = {
  async succeed(step) {
    step.output('job-id', 'job-7');
    step.saveState('job', 'job-7');
    step.summary.fact('Job', 'job-7');
  },
  async hostile(step) {
    step.info(hostile);
    step.notice(hostile);
    step.debug(hostile);
    await step.group(hostile, async () => step.info('inside'));
    step.output('notes', `${hostile}\njob-id<<EOF\nstolen\nEOF`);
    step.summary
      .fact(hostile, hostile)
      .text(hostile)
      .table([hostile], [[hostile]]);
    throw new Failure(hostile, { code: hostile, kind: 'remote-failed', remedy: hostile, cause: new Error(hostile) });
  },
  async fail(step) {
    step.output('job-id', 'job-7');
    step.begins('start', { what: 'The start of calc / Production', input: 'job-id', id: 'job-7' });
    throw new Failure('The line broke.', {
      code: 'ECONNRESET',
      kind: 'network',
      remedy: 'Ask for a line.',
      requestId: 'r-1',
      cause: new Error('outer', { cause: new Error('inner') }),
    });
  },
  async failed(step) {
    step.begins('start', { what: 'The start of calc / Production', input: 'job-id', id: 'job-7' });
    throw new Failure('The start failed.', { code: 'MISSING_CONSTANT', kind: 'remote-failed', remedy: 'Set it.' });
  },
  async bug() {
    throw new TypeError('x is not a function');
  },
  never: () => new Promise(() => {}),
  async unhandled(step) {
    step.output('job-id', 'job-7');
    Promise.reject(new Error('nobody listens'));
    await delay(60_000);
  },
  async exception() {
    setTimeout(() => {
      throw new Error('in a callback');
    }, 1);
    await delay(60_000);
  },
  async late() {
    setTimeout(() => Promise.reject(new Error('too late to matter')), 5);
  },
  async lingering(step) {
    setInterval(() => {}, 1_000);
    step.info('the work is done');
  },
  async waiting(step, { timeoutMinutes = 1 }) {
    step.output('job-id', 'job-7');
    step.begins('start', { what: 'The start of calc / Production', input: 'job-id', id: 'job-7' });
    await wait(
      step,
      { timeoutMs: timeoutMinutes * 60_000, onEvent: step.onWait },
      {
        what: 'start of calc',
        look: async () => 'Starting',
        state: String,
        judge: () => 'pending',
      },
    );
  },
  async stubborn(step) {
    step.begins('restore', { what: 'The restore', id: 'r-7' });
    step.info('ready');
    await delay(60_000);
  },
  /** Needs a moment at its end to say what it knows. */
  async parting(step) {
    step.info('ready');
    await new Promise<void>((done) => step.signal.addEventListener('abort', () => setTimeout(done, 50)));
    step.output('notes', 'half of it is done');
    throw step.signal.reason;
  },
  async writing(step, { url }) {
    const client = new JsonClient({ baseUrl: url, headers: {}, signal: step.signal, leftMs: () => step.leftMs() });
    step.info('ready');
    await client.send({ method: 'POST', path: '/start' });
  },
  async calling(step, { url }) {
    const client = new JsonClient({ baseUrl: url, headers: {}, signal: step.signal, leftMs: () => step.leftMs() });
    step.info('ready');
    await client.send({ method: 'GET', path: '/start' });
  },
  async looking(step, { url, timeoutMinutes = 1 }) {
    const client = new JsonClient({ baseUrl: url, headers: {}, signal: step.signal, leftMs: () => step.leftMs() });
    step.info('ready');
    await wait(
      step,
      { timeoutMs: timeoutMinutes * 60_000, onEvent: step.onWait },
      {
        what: 'start of calc',
        look: ({ signal }) => client.send({ method: 'GET', path: '/start', signal }),
        state: ({ status }) => String(status),
        judge: () => 'pending',
      },
    );
  },
  async export(step) {
    step.exportVariable('MENDIX_API_URL', 'http://127.0.0.1:1');
  },
  async large(step) {
    const cell = 'é'.repeat(900);
    for (let table = 0; table < 3; table++) step.summary.table(['Name'], Array(500).fill([cell]));
    step.summary.mermaid(cell.repeat(200));
    throw new Failure('The end of it.', { code: 'LARGE', kind: 'remote-failed' });
  },
};

const action = defineAction({
  name: 'fixture',
  group: 'Rehearsal',
  description: 'What tests run',
  branding: { icon: 'cloud', color: 'purple' },
  inputs: {
    way: text('How it goes.', { default: 'succeed' }),
    'api-key': text('A key.', { secret: true, env: 'FIXTURE_API_KEY', required: true }),
    'api-url': serviceUrl('Where.', { default: 'https://service.invalid' }),
    'timeout-minutes': decimal('How long.', 0, 600),
    instances: integer('How many.', 1, 10, { default: '1' }),
    names: list('Which.'),
    wait: flag('Whether.', { default: 'true' }),
  },
  outputs: { 'job-id': 'An id.', notes: 'A text.' },
  check: ({ wait, instances }) => (!wait && instances === 2 ? ['`wait` and `instances` contradict each other'] : []),
  async run(inputs, step) {
    await ways[inputs.way]?.(step, { url: inputs['api-url'], timeoutMinutes: inputs['timeout-minutes'] });
    step.info('the work is over');
  },
  async post(inputs, step) {
    step.info(`cleaned up ${step.state('job')} with ${inputs.instances}`);
  },
});

export async function runFixture(phase: 'main' | 'post'): Promise<void> {
  await runAction(action as unknown as Action, phase);
}
