import { describe, expect, test } from '@jest/globals';
import { withoutData } from '../../src/drill/database.ts';

const sql = 'select count(*) from "sales$customer" where name::int > 0';

describe('a message of PostgreSQL', () => {
  test.each([
    ['relation "sales$customer" does not exist', 'relation "sales$customer" does not exist'],
    ['relation "public.sales$customer" does not exist', 'relation "…"'],
    ['column "NAME" of "sales$customer" is odd', 'column "NAME" of "sales$customer" is odd'],
    ['invalid input syntax for type integer: "Jane Doe"', 'invalid input syntax for type integer: "…"'],
    ['invalid input syntax for type integer: "a" secret "b"', 'invalid input syntax for type integer: "…"'],
    ['invalid input syntax for type integer: "name" secret "b"', 'invalid input syntax for type integer: "…"'],
    ['invalid value in "name": "name"', 'invalid value in "name": "…"'],
    ['invalid value in "age": "name"', 'invalid value in "…"'],
    ['value "first line of several', 'value "…"'],
    ['first line\nsecond line with data', 'first line'],
    ['unterminated quoted string at or near "\'Jane"', 'unterminated quoted string at or near "…"'],
    ['ungültige Eingabe: »Jane Doe«', 'ungültige Eingabe: "…"'],
    ['Relation »sales$customer« fehlt, »Jane« nicht', 'Relation »sales$customer« fehlt, "…"'],
    ['entrée « Jane Doe »', 'entrée "…"'],
    ['division by zero', 'division by zero'],
  ])('%s', (message, shown) => {
    expect(withoutData(message, sql)).toBe(shown);
  });
});
