import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const page = readFileSync('docs/contributing/api-facts.md', 'utf8');
const headings = [...page.matchAll(/^## (.+?)(?: \(.+\))?$/gm)].map(([, heading]) => heading);
const cited = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const text = readFileSync(`src/${file}`, 'utf8').replaceAll(/\s*\n\s*\*?\s*/g, ' ');
    return [...text.matchAll(/API facts(?:, "([^"]+)")?/g)].map(([, heading]) => ({ file, heading }));
  });

describe('the page of API facts', () => {
  test('has every heading that the code cites', () => {
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.filter(({ heading }) => !headings.includes(heading))).toEqual([]);
  });

  test('names files that exist', () => {
    const files = [...page.matchAll(/`([\w/-]+\.ts)`/g)].map(([, file = '']) => file);
    const folders = [
      'src',
      'src/mendix',
      'src/cloud66',
      'src/syncano',
      'src/actions/mendix',
      'src/actions/shared',
      'src/actions/mendix/shared',
      'src/actions/cloud66',
      'src/actions/syncano',
      'src/base',
    ];
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((file) => !folders.some((folder) => existsSync(`${folder}/${file}`)))).toEqual([]);
  });
});
