import { describe, expect, test } from '@jest/globals';
import { appAddress, appStatus, appUrl } from '../../src/mendix/app-answer.ts';
import { parseEnvironment } from '../../src/mendix/types.ts';
import { key, Service } from './service.ts';

const environment = (Url?: string) => parseEnvironment('calc', { Mode: 'Test', Status: 'Running', Url });

test.each([
  ['https://calc.mendixcloud.com', 'https://calc.mendixcloud.com'],
  ['HTTP://calc.example:8080/app', 'HTTP://calc.example:8080/app'],
  ['calc.mendixcloud.com', 'https://calc.mendixcloud.com'],
  ['localhost:8080', 'https://localhost:8080'],
  ['', undefined],
  [undefined, undefined],
  ['ftp://calc.example', undefined],
  ['http://[bad', undefined],
  ['not an address', undefined],
])('an environment whose Url is %j has the address %j', (url, address) => {
  expect(appAddress(environment(url))).toBe(address);
});

test.each([
  ['https://calc.example', '/', 'https://calc.example/'],
  ['https://calc.example/', 'health', 'https://calc.example/health'],
  ['https://calc.example/app//', '//health?a=b', 'https://calc.example/app/health?a=b'],
])('at %s the path %s is %s', (url, path, address) => {
  expect(appUrl(environment(url), path).href).toBe(address);
});

test('a path of an environment without an address is refused', () => {
  expect(() => appUrl(environment(), '/')).toThrow(
    expect.objectContaining({
      code: 'NO_ADDRESS',
      kind: 'config',
      message: 'Mendix does not tell the address of calc / Test, so no health check can be made.',
    }),
  );
});

describe('the answer of an app', () => {
  const asked = async (service: Service, path = '/a') => ({
    status: await appStatus(service.connect(), new URL(path, service.url)),
    calls: service.calls,
  });

  test.each([200, 299, 300, 399, 404, 500])('is %i without another try, and without credentials', async (status) => {
    const service = (await Service.start()).on('GET /a', { status });
    expect(await asked(service, '/a?b=c')).toEqual({ status, calls: ['GET /a'] });
    expect(service.seen[0]?.query.toString()).toBe('b=c');
    expect(JSON.stringify(service.seen[0]?.headers)).not.toContain(key);
  });

  test('is that of where it redirects to, on its own origin', async () => {
    const service = (await Service.start())
      .on('GET /a', { status: 302, headers: { location: '/b?c=d' } })
      .on('GET /b', { status: 204 });
    expect(await asked(service)).toEqual({ status: 204, calls: ['GET /a', 'GET /b'] });
    expect(service.seen[1]?.query.get('c')).toBe('d');
  });

  test.each(['https://elsewhere.example/', '//elsewhere.example/', 'http://[bad'])(
    'is a redirect to %s itself',
    async (location) => {
      const service = (await Service.start()).on('GET /a', { status: 302, headers: { location } });
      expect(await asked(service)).toEqual({ status: 302, calls: ['GET /a'] });
    },
  );

  test('is a redirect itself after five others', async () => {
    const service = (await Service.start()).on('GET /a', { status: 307, headers: { location: '/a' } });
    expect(await asked(service)).toEqual({ status: 307, calls: Array(6).fill('GET /a') });
  });
});
