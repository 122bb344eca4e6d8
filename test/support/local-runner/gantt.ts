/** One bar of a chart, with times in ms. */
interface Bar {
  readonly section: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly critical: boolean;
}

/** The Gantt charts of a job summary, as Mermaid source. */
export function ganttsOf(summary: string): string[] {
  return [...summary.matchAll(/^```mermaid\n(gantt\n.*?)\n```$/gms)].map((match) => match[1] ?? '');
}

/**
 * Draws a Mermaid Gantt chart with letters, for where nothing draws Mermaid: a line for each bar, with its start and its duration
 * in seconds. Reads what `deploy` writes (`dateFormat x`, which is ms) and fails on anything else.
 */
export function drawGantt(mermaid: string, width = 48): string {
  const { title, bars } = read(mermaid);
  const first = Math.min(...bars.map(({ start }) => start));
  const whole = Math.max(...bars.map(({ end }) => end)) - first;
  const names = Math.max(...bars.map(({ name }) => name.length), 'step'.length);
  const sections = Math.max(...bars.map(({ section }) => section.length), 'phase'.length);
  const seconds = (ms: number) => `${(ms / 1000).toFixed(0)} s`.padStart(6);
  const lines = bars.map(({ section, name, start, end, critical }, index) => {
    const from = Math.min(width - 1, Math.round(((start - first) / whole) * width));
    const long = Math.max(1, Math.round(((end - first) / whole) * width) - from);
    const drawn = `${'·'.repeat(from)}${(critical ? '▓' : '█').repeat(long)}`.padEnd(width, '·');
    const shown = section === bars[index - 1]?.section ? '' : section;
    return `${shown.padEnd(sections)}  ${name.padEnd(names)}  ${seconds(start - first)}  ${seconds(end - start)}  ${drawn}`;
  });
  const head = `${'phase'.padEnd(sections)}  ${'step'.padEnd(names)}  ${'from'.padStart(6)}  ${'took'.padStart(6)}`;
  return [`${title} (▓ failed, or the app is down)`, head, ...lines].join('\n');
}

function read(mermaid: string): { title: string; bars: Bar[] } {
  const bars: Bar[] = [];
  let title = '';
  let section = '';
  for (const line of mermaid.split('\n').map((text) => text.trim())) {
    const [, keyword, rest = ''] =
      /^(gantt|title|dateFormat|axisFormat|todayMarker|section)\b\s*(.*)$/.exec(line) ?? [];
    if (keyword === 'title') title = rest;
    if (keyword === 'section') section = rest;
    if (keyword === 'dateFormat' && rest !== 'x') throw new Error(`This chart has times in ${rest}, not in ms.`);
    if (keyword !== undefined) continue;
    const [, name, tag, start, end] = /^([^:]+?) :(?:(done|crit|active), )?(\d+), (\d+)$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`This is no line of a chart: ${line}`);
    bars.push({ section, name, start: Number(start), end: Number(end), critical: tag !== 'done' });
  }
  if (bars.length === 0) throw new Error('This chart has no bars.');
  return { title, bars };
}
