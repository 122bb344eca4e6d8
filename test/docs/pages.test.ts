import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadActions } from '../../scripts/actions.ts';

const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** The anchors that GitHub makes of a page's headings. */
function anchors(text: string): string[] {
  const headings = [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/^#+ (.+)$/gm)].map(
    ([, heading = '']) => heading,
  );
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );
}

/** Links of a page that lead nowhere. */
function broken(page: string): string[] {
  const text = readFileSync(page, 'utf8').replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? page : join(dirname(page), path);
    if (!existsSync(file)) return [target];
    if (anchor === undefined) return [];
    return anchors(readFileSync(file, 'utf8')).includes(anchor) ? [] : [target];
  });
}

describe('the pages', () => {
  test.each(pages)('%s has no link that leads nowhere', (page) => {
    expect(broken(page)).toEqual([]);
  });

  test('the README fits two screens of a reader who scrolls: 250 lines', () => {
    expect(readFileSync('README.md', 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(250);
  });

  test('every action has a page that tells all of its inputs and outputs', async () => {
    for (const { name, inputs, outputs } of await loadActions()) {
      const text = readFileSync(`docs/actions/${name}.md`, 'utf8');
      for (const each of [...Object.keys(inputs), ...Object.keys(outputs), 'error-code', 'error-kind', 'error-message'])
        expect(text).toContain(`\n| \`${each}\` |`);
      for (const heading of ['Example', 'Inputs', 'Outputs', 'Permissions', 'Errors'])
        expect(text).toContain(`\n## ${heading}\n`);
      expect(text.toLowerCase()).not.toContain('see above');
    }
  });
});

test('every message in the troubleshooting page is one that a step can end with', () => {
  const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('emulator'))
    .map((name) => readFileSync(join('src', name), 'utf8'))
    .join('\n');
  const messages = [...readFileSync('docs/troubleshooting.md', 'utf8').matchAll(/^\| `([^`]+)` \|/gm)];
  expect(messages.length).toBeGreaterThan(20);
  expect(messages.map(([, words = '']) => words).filter((words) => !source.includes(words))).toEqual([]);
});
