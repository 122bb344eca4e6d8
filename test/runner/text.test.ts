import { describe, expect, test } from '@jest/globals';
import { oneLine } from '../../src/base/text.ts';
import { Summary } from '../../src/runner/summary.ts';
import { bytes, markdown, maskable, safeLog } from '../../src/runner/text.ts';

describe('text for the log', () => {
  test.each([
    '::error::x',
    '  ::error::x',
    '\u00a0::error::x',
    '\ufeff::error::x',
    '\u0085::error::x',
    '\u2028::error::x',
    'a\n::error::x',
    'a\r::error::x',
    'a\r\n\t::error::x',
    ':\u001b[1m:error::x',
    '\u001b[2K\u001b[1G::error::x',
    '\u0000::error::x',
  ])('%j holds no command', (given) => {
    for (const line of safeLog(given).split(/\r\n|\r|\n/)) expect(line.trim().startsWith('::')).toBe(false);
  });

  test.each(['##[error]x', 'a ##[group]b', '#\u001b[0m#[error]x', '##[a]##[b]'])(
    '%j holds no command of the older kind',
    (given) => {
      expect(safeLog(given)).not.toContain('##[');
    },
  );

  test('cuts lines that nobody reads', () => {
    const cut = safeLog(`a\n${'x'.repeat(100_000)}\nb`).split('\n');
    expect(cut.map(({ length }) => length)).toEqual([1, 2_000, 1]);
    expect(cut[1]).toMatch(/^x+…$/);
  });

  test('keeps what is harmless', () => {
    const harmless = 'A::B at 10:30, ünïcode 漢字 🎉\n\tindented # [x]';
    expect(safeLog(harmless)).toBe(harmless);
  });

  test('sets no colours, moves no cursor and turns no direction', () => {
    expect(safeLog('\u001b[31mred\u001b[0m \u009b2J \u001b]0;title\u0007 \u202eabc')).not.toMatch(
      /[\u001b\u009b\u0007\u202e]/,
    );
  });

  test('in the middle of a sentence is one short line, without colours, directions and queries', () => {
    expect(oneLine('a\n b\r\nc \u001b[31mred\u001b[0m \u202ed https://a.example/x?sig=1')).toBe(
      'a b c red d https://a.example/x?…',
    );
    expect(oneLine('x'.repeat(600))).toHaveLength(300);
    expect(oneLine('x'.repeat(600), [], 500)).toHaveLength(500);
  });
});

describe('text for the summary', () => {
  test.each([
    ['<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
    ['a | b', 'a \\| b'],
    ['[x](y)', '\\[x\\](y)'],
    ['`code`', '\\`code\\`'],
    ['$x$', '\\$x\\$'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['---', '\\---'],
    ['a\nb', 'a b'],
  ])('%j becomes %j', (given, expected) => {
    expect(markdown(given)).toBe(expected);
  });

  test.each([
    'https://evil.example',
    'HTTPS://evil.example',
    'ftp://evil.example',
    'www.evil.example',
    'WWW.evil.example',
    'a@evil.example',
    '@team',
  ])('%j is no link and calls nobody', (given) => {
    expect(markdown(given)).not.toMatch(/:\/\/|www\.|@\w/i);
  });

  test('numbers at the start make no list, and can still be copied from the page', () => {
    expect(markdown('1. x')).toBe('1\\. x');
    expect(markdown('2) x')).toBe('2\\) x');
    expect(markdown('10.6.1')).toBe('10\\.6.1');
  });
});

describe('the summary', () => {
  test('shows versions, dates and signs in its cells as they are', () => {
    const summary = new Summary().fact('Version', '3.0.0.3').table(['Change'], [['-5'], ['1) a']]);
    expect(summary.render('2. try')).toBe(
      '### 2. try\n\n| Version | 3.0.0.3 |\n| --- | --- |\n\n| Change |\n| --- |\n| -5 |\n| 1) a |\n\n',
    );
  });

  test('has its facts first, each once, then the blocks', () => {
    const summary = new Summary();
    expect(summary.isEmpty).toBe(true);
    summary
      .fact('State', 'a')
      .text('Text.')
      .fact('State', 'b')
      .fact('None', undefined)
      .fact('Empty', '')
      .fact('Zero', 0);
    summary.table(['H'], [['1'], [2]]);
    expect(summary.render('Title')).toBe(
      '### Title\n\n| State | b |\n| --- | --- |\n| Zero | 0 |\n\nText.\n\n| H |\n| --- |\n| 1 |\n| 2 |\n\n',
    );
  });

  test('begins with the result in one line, and folds the details away', () => {
    const summary = new Summary()
      .headline('calc / Test: 1.0.0.1 → 1.0.0.2, down 12 s')
      .fact('Environment', 'calc / Test')
      .detail('Requests', 31);
    expect(summary.render('deploy')).toBe(
      '### deploy\n\ncalc / Test: 1.0.0.1 → 1.0.0.2, down 12 s\n\n| Environment | calc / Test |\n| --- | --- |\n\n' +
        '<details><summary>Details</summary>\n\n| Requests | 31 |\n| --- | --- |\n\n</details>\n\n',
    );
  });

  test('shows addresses that can be clicked and copied, and times that a person reads', () => {
    const summary = new Summary()
      .link('Address', 'https://calc.mendixcloud.com/?secret=1')
      .link('Script', 'javascript:alert(1)')
      .link('Host', 'calc.mendixcloud.com')
      .fact('Made', '2026-11-21T15:04:05.123Z')
      .fact('Note', 'made 2026-11-21T15:04:05Z by me');
    expect(summary.render('T')).toBe(
      '### T\n\n| Address | <https://calc.mendixcloud.com/> |\n| --- | --- |\n| Script | javascript:alert(1) |\n' +
        '| Host | calc.mendixcloud.com |\n| Made | 2026-11-21 15:04 UTC |\n| Note | made 2026-11-21T15:04:05Z by me |\n\n',
    );
    expect(new Summary().text('see https://x.example').render('T')).not.toMatch(/[\u200b-\u200f]/);
  });

  test('shows at most so many rows of a table', () => {
    const rows = Array.from({ length: 7 }, (_, row) => [row]);
    const rendered = new Summary().table(['H'], rows, 5).render('T');
    expect(rendered).toContain('| 4 |\n\n… and 2 more.');
    expect(rendered).not.toContain('| 5 |');
  });

  test('lets no diagram end before its end', () => {
    expect(new Summary().mermaid('a\n```\n<b>').render('T').match(/```/g)).toHaveLength(2);
  });

  test('leaves out what does not fit, but keeps what comes after it', () => {
    const summary = new Summary().mermaid('x'.repeat(1_100_000)).text('The end.');
    const rendered = summary.render('T', ['First.']);
    expect(rendered).toBe('### T\n\nFirst.\n\nThe end.\n\n… cut, because GitHub shows at most 1 MiB a step.\n\n');
  });
});

describe('what is too large for a summary', () => {
  const end = '\n\n… cut, because GitHub shows at most 1 MiB a step.\n\n';
  const most = 1024 * 1024 - 4096;

  test('is cut after a whole row of a table', () => {
    const cell = 'x'.repeat(896);
    const head = '### T\n\n| H |\n| --- |';
    const rendered = new Summary().table(['H'], Array(3_000).fill([cell]), 3_000).render('T');
    const count = Math.floor((most - head.length) / `\n| ${cell} |`.length);
    const whole = `${head}${`\n| ${cell} |`.repeat(count)}${end}`;
    expect([rendered.length, rendered.slice(0, 100), rendered === whole]).toEqual([
      whole.length,
      whole.slice(0, 100),
      true,
    ]);
  });

  test('is left out when not even its first row fits', () => {
    const before = '### T\n\n```mermaid\n';
    const diagram = 'x'.repeat(most - before.length - 50);
    const rendered = new Summary()
      .mermaid(diagram)
      .table(['H'.repeat(100)], [['a']])
      .text('The end.')
      .render('T');
    expect(rendered.replace(diagram, 'x')).toBe(`${before}x\n\`\`\`\n\nThe end.${end}`);
  });
});

test('a secret is masked line by line, with and without the white space around', () => {
  expect(maskable(' a1 \r\nb2\n\n  \n')).toEqual([' a1 ', 'b2', 'a1']);
  expect(maskable('')).toEqual([]);
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [3_140_000, '3.14 MB'],
  [999_400, '999 kB'],
  [999_600, '1 MB'],
  [1_020_000_000, '1.02 GB'],
  [1_000_000_000_000, '1 TB'],
  [2_500_000_000_000_000, '2500 TB'],
])('%i bytes read as %s', (count, expected) => {
  expect(bytes(count)).toBe(expected);
});
