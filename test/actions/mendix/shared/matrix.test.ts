import { describe, expect, it } from '@jest/globals';
import { readFleet } from '../../../../src/actions/mendix/shared/matrix.ts';

describe('readFleet', () => {
  it('takes what list-environments gives, and ignores what it does not need', () => {
    const text = JSON.stringify([
      { 'app-id': 'calc', environment: 'Test', status: 'Running', url: 'https://calc-test.mendixcloud.com' },
      { 'app-id': 'calc', environment: 'Feature A' },
    ]);
    expect(readFleet(text)).toEqual({
      environments: [
        { appId: 'calc', mode: 'Test' },
        { appId: 'calc', mode: 'Feature A' },
      ],
      repeated: 0,
    });
  });

  it('takes an environment that is there twice once, in any spelling', () => {
    const text = '[{"app-id":"calc","environment":"Test"},{"app-id":"CALC","environment":" test"}]';
    expect(readFleet(text)).toEqual({ environments: [{ appId: 'calc', mode: 'Test' }], repeated: 1 });
  });

  it.each([
    ['', 'it is not JSON'],
    ['[Object]', 'it is not JSON'],
    ['{"include":[]}', 'it is not a list'],
    ['[]', 'the list is empty'],
    ['["calc"]', 'item 1 is not an object'],
    ['[null]', 'item 1 is not an object'],
    ['[{"app-id":"calc","environment":"Test"},{"environment":"Test"}]', 'item 2 has no `app-id`'],
    ['[{"app-id":"../x","environment":"Test"}]', 'item 1 has no `app-id` that could'],
    ['[{"app-id":"calc","environment":" "}]', 'item 1 has no `environment`'],
    ['[{"app-id":"calc","environment":7}]', 'item 1 has no `environment`'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(() => readFleet(text)).toThrow(`a JSON list of objects with \`app-id\` and \`environment\` (${problem}`);
  });
});
