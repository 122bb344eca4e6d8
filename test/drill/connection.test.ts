import { describe, expect, test } from '@jest/globals';
import { parseConnection, withDatabase } from '../../src/drill/connection.ts';

describe('an address of a server', () => {
  test.each<[string, string, object]>([
    [
      'postgres://postgres:sesame@localhost:5432/postgres',
      'localhost:5432',
      { PGHOST: 'localhost', PGPORT: '5432', PGUSER: 'postgres', PGPASSWORD: 'sesame', PGDATABASE: 'postgres' },
    ],
    [
      'postgresql://me%40here:p%3Aw%2F%20d@db.example.com/x%2Dy?sslmode=verify-full&sslrootcert=/etc/ca.pem',
      'db.example.com:5432',
      {
        ...{ PGHOST: 'db.example.com', PGUSER: 'me@here', PGPASSWORD: 'p:w/ d', PGDATABASE: 'x-y' },
        ...{ PGSSLMODE: 'verify-full', PGSSLROOTCERT: '/etc/ca.pem' },
      },
    ],
    ['postgres://[::1]:6000', '::1:6000', { PGHOST: '::1', PGPORT: '6000' }],
    [
      'postgres:///app?host=/run/postgresql&port=5433',
      '/run/postgresql:5433',
      { PGHOST: '/run/postgresql', PGPORT: '5433', PGDATABASE: 'app' },
    ],
  ])('%s', (text, name, env) => {
    expect(parseConnection(text)).toEqual({ name, env: { PGCONNECT_TIMEOUT: '10', ...env } });
  });

  test.each([
    '',
    'localhost:5432',
    'mysql://root@localhost/app',
    'https://localhost/app',
    'postgres:///app',
    'postgres://host:port/app',
    'postgres://host/app?options=-c%20log_statement=all',
    'postgres://host/app?sslmode=',
    'postgres://host/app#there',
    'postgres://host/a%00b',
    'postgres://host/%E0%A4',
  ])('%j is none', (text) => expect(parseConnection(text)).toBeUndefined());

  test('is also that of another database there', () => {
    const connection = parseConnection('postgres://me@localhost/one');
    expect(connection && withDatabase(connection, 'two').env).toMatchObject({ PGUSER: 'me', PGDATABASE: 'two' });
  });
});
