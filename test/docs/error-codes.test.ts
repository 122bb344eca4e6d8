import { describe, expect, test } from '@jest/globals';
import { actionFiles } from '../../scripts/actions.ts';
import { catalogue } from '../../scripts/docs/errors.ts';
import { reachedFrom } from '../../scripts/docs/reach.ts';
import { documentedErrors } from '../../src/mendix/errors.ts';

const listed = new Set(Object.values(catalogue).flatMap((codes) => Object.keys(codes)));
const services = new Set(documentedErrors().map(({ code }) => code));
const reached = new Map(actionFiles().map(({ name, path }) => [name, reachedFrom(path)]));
const thrown = new Set([...reached.values()].flatMap(({ codes }) => [...codes]));
const mentioned = new Set([...reached.values()].flatMap(({ words }) => [...words]));

describe('scripts/docs/errors.yaml', () => {
  test('has every code that a step can fail with', () => {
    expect(thrown.size).toBeGreaterThan(60);
    expect([...thrown].filter((code) => !listed.has(code) && !services.has(code))).toEqual([]);
  });

  test('has no code that no step can fail with', () => {
    // Codes of the runner are everybody's; those of Node and of the services are not in our source.
    const elsewhere = /^(INVALID_INPUT|INTERNAL|TIMEOUT|CANCELLED|CANNOT_EXPORT|E[A-Z]+|[a-z_]+)$/;
    expect([...listed].filter((code) => !mentioned.has(code) && !elsewhere.test(code))).toEqual([]);
  });
});

describe('what an action reaches', () => {
  test('is followed through the functions that it uses, and no further', () => {
    expect(reached.get('scale')?.operations).toEqual(
      new Set(['scale', 'get-environment', 'list-environments', 'list-apps']),
    );
    expect(reached.get('delete-packages')?.codes).toContain('PACKAGE_IN_USE');
    expect(reached.get('stop')?.codes).not.toContain('PACKAGE_IN_USE');
  });
});
