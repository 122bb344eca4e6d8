import { describe, expect, it } from '@jest/globals';
import { actionOf, readWorkflow } from '../../scripts/workflows/file.ts';
import { holds, interpolate } from '../support/local-runner/expressions.ts';

describe('an expression', () => {
  const contexts = { inputs: { name: 'calc', none: '' }, env: {}, steps: { one: { outputs: { id: '7' } } } };

  const of = (expression: string) => interpolate(`a \${{ ${expression} }} b`, contexts);

  it.each([
    ['inputs.name', 'calc'],
    ["INPUTS.Name == 'CALC'", 'true'],
    ["inputs.none || 'other'", 'other'],
    ["inputs['name']", 'calc'],
    ['steps.one.outputs.id', '7'],
    ['steps.missing.outputs.id', ''],
    ["contains('calc', 'al') && format('{0}!', inputs.name)", 'calc!'],
    ["'}'", '}'],
    ["format('{{{0}}}', 'it''s }}')", "{it's }}}"],
  ])('%s is %j', (expression, value) => expect(of(expression)).toBe(`a ${value} b`));

  it.each(['unknown.name', 'nothing()', 'success()', '1 + 1', ''])('is refused: %j', (expression) =>
    expect(() => of(expression)).toThrow(),
  );
});

describe.each([
  [undefined, true, false, false],
  ["inputs.name == 'calc'", true, false, false],
  ["inputs.name == 'success()'", false, false, false],
  ['inputs.name', true, false, false],
  ['inputs.none', false, false, false],
  ['failure()', false, true, false],
  ['!success()', false, true, true],
  ["always() && inputs.name != ''", true, true, true],
  ["!cancelled() && inputs.name == 'calc'", true, true, false],
])('a step with if: %s', (condition, good, failed, cancelled) => {
  const contexts = { inputs: { name: 'calc', none: '' } };
  it.each([
    ['success', good],
    ['failure', failed],
    ['cancelled', cancelled],
  ] as const)('when the job so far is %s', (status, expected) => {
    expect(holds(condition, contexts, status)).toBe(expected);
    expect(holds(condition && ` \${{ ${condition} }} `, contexts, status)).toBe(expected);
  });
});

it.each([
  ['./actions/stop', 'stop'],
  ['./', 'deploy'],
  ['paas-actions/paas-actions@v1', 'deploy'],
  ['paas-actions/paas-actions/actions/stop@1234567', 'stop'],
  ['paas-actions/paas-actions/.github/workflows/release.yml@v1', undefined],
  ['./.github/workflows/release.yml', undefined],
  ['paas-actions/other@v1', undefined],
  ['somebody/paas-actions/actions/stop@v1', undefined],
  [undefined, undefined],
])('the action of uses: %s is %s', (uses, action) => expect(actionOf(uses)).toBe(action));

it.each(['', '# only words\n', 'text', '[a'])('no workflow is made of %j', (text) => {
  expect(() => readWorkflow(text)).toThrow();
});
