// The picture in the README: the job summary that `deploy` wrote in the demo, as GitHub shows it. Run `npm run demo` first, then
// `npm run picture` (needs Chromium; `CHROMIUM` names it where it is not on the path). Its tools are fetched into a folder of their
// own for the moment: nothing else here needs them. `--dark` and a file name make other pictures, to look at.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { dark: { type: 'boolean', default: false }, all: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const target = positionals[0] ?? 'docs/summary.png';
const room = mkdtempSync(join(tmpdir(), 'summary-picture-'));
try {
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', room, 'marked@17', 'mermaid@11'], {
    stdio: 'inherit',
  });
  const page = join(room, 'page.html');
  writeFileSync(page, await html(summary()));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=2'];
  const size = values.all ? '1000,3600' : '1000,680';
  execFileSync(process.env['CHROMIUM'] ?? 'chromium', [
    ...flags,
    '--disable-background-networking',
    '--virtual-time-budget=20000',
    `--user-data-dir=${join(room, 'profile')}`,
    `--window-size=${size}`,
    `--screenshot=${resolve(target)}`,
    pathToFileURL(page).href,
  ]);
} finally {
  rmSync(room, { recursive: true, force: true });
}

/** The section of the first `deploy` that succeeded; with `--all` everything. */
function summary(): string {
  const text = readFileSync('out/demo-summary.md', 'utf8');
  if (values.all) return text;
  const section = text.split(/^(?=### )/m).find((one) => one.startsWith('### ✅ deploy'));
  if (!section) throw new Error('out/demo-summary.md has no section of deploy: run `npm run demo` first.');
  return section;
}

async function html(markdown: string): Promise<string> {
  const { marked } = (await import(pathToFileURL(join(room, 'node_modules/marked/lib/marked.esm.js')).href)) as {
    marked: { parse(text: string): string };
  };
  const [paper, ink, line, row] = values.dark
    ? ['#0d1117', '#f0f6fc', '#3d444d', '#151b23']
    : ['#ffffff', '#1f2328', '#d1d9e0', '#f6f8fa'];
  const body = marked
    .parse(markdown)
    .replaceAll(/<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g, '<pre class="mermaid">$1</pre>');
  return `<!doctype html><meta charset="utf-8"><style>
body { font: 14px/1.5 -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; color: ${ink}; background: ${paper}; margin: 24px; }
table { border-collapse: collapse; } th, td { border: 1px solid ${line}; padding: 6px 13px; text-align: left; }
tr:nth-child(2n) { background: ${row}; } th { font-weight: 600; } h3 { font-size: 1.25em; } a { color: #0969da; }
pre.mermaid { background: ${paper}; } summary { cursor: pointer; }
</style>${body}<script src="${pathToFileURL(join(room, 'node_modules/mermaid/dist/mermaid.min.js')).href}"></script>
<script>mermaid.initialize({ startOnLoad: true, theme: ${values.dark ? "'dark'" : "'default'"}, gantt: { useWidth: 940 } });</script>`;
}
