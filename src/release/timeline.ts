/** What took time, in ms since 1970. */
interface Timed {
  readonly name: string;
  readonly start: number;
  end: number | undefined;
  failed: boolean;
}

/** One thing that a release did. */
interface Span extends Timed {
  readonly phase: string;
  /** Bytes sent, where that means something. */
  bytes: number | undefined;
}

/** One part of the release with what it cost. */
interface PhaseRecord extends Timed {
  calls: number;
  retries: number;
}

/** Requests sent so far, and those of them that were tries after a bad answer. */
interface Traffic {
  readonly calls: number;
  readonly retries: number;
}

/** A time in which the app was down. */
interface Downtime {
  readonly start: number;
  end: number | undefined;
}

/** Records what a release did and when: which things ran side by side, and when the app was down. */
export class Timeline {
  readonly phases: PhaseRecord[] = [];
  readonly spans: Span[] = [];
  readonly downtimes: Downtime[] = [];
  readonly #now: () => number;
  readonly #traffic: () => Traffic;

  constructor(now: () => number, traffic: () => Traffic = () => ({ calls: 0, retries: 0 })) {
    this.#now = now;
    this.#traffic = traffic;
  }

  async phase<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#traffic();
    const record: PhaseRecord = { ...this.#begun(name), calls: 0, retries: 0 };
    this.phases.push(record);
    try {
      return await this.#timed(record, work);
    } finally {
      const after = this.#traffic();
      record.calls = after.calls - before.calls;
      record.retries = after.retries - before.retries;
    }
  }

  /** One thing within the current part; things may run side by side. */
  span<T>(name: string, work: (span: Span) => Promise<T>): Promise<T> {
    const span: Span = { ...this.#begun(name), phase: this.phases.at(-1)?.name ?? '', bytes: undefined };
    this.spans.push(span);
    return this.#timed(span, () => work(span));
  }

  #begun(name: string): Timed {
    return { name, start: this.#now(), end: undefined, failed: true };
  }

  async #timed<T>(timed: Timed, work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      timed.failed = false;
      return result;
    } finally {
      timed.end = this.#now();
    }
  }

  /** The app is about to go down. */
  down(): void {
    if (this.downtimes.at(-1)?.end !== undefined || this.downtimes.length === 0) {
      this.downtimes.push({ start: this.#now(), end: undefined });
    }
  }

  /** The app runs (again). */
  up(): void {
    const last = this.downtimes.at(-1);
    if (last) last.end ??= this.#now();
  }

  /** All of it so far, in ms. */
  downtimeMs(): number {
    return this.downtimes.reduce((sum, { start, end }) => sum + (end ?? this.#now()) - start, 0);
  }

  downtimeSeconds(): number {
    return Number((this.downtimeMs() / 1000).toFixed(1));
  }

  /** A Gantt chart in Mermaid, which GitHub draws; undefined when nothing was done. */
  gantt(title: string): string | undefined {
    if (this.spans.length === 0) return undefined;
    const now = this.#now();
    const starts = this.spans.map(({ start }) => start);
    const ends = this.spans.map(({ end }) => end ?? now);
    // A step of a second would not show in a chart of ten minutes.
    const leastMs = Math.max(1, (Math.max(...ends) - Math.min(...starts)) / 100);
    const bar = (label: string, tag: string, start: number, end: number | undefined) =>
      `  ${plain(label)} :${tag}, ${Math.round(start)}, ${Math.round(Math.max(start + leastMs, end ?? now))}`;
    const lines = ['gantt', `  title ${plain(title)}`, '  dateFormat x', '  axisFormat %H:%M:%S', '  todayMarker off'];
    for (const { name } of this.phases) {
      const spans = this.spans.filter((span) => span.phase === name);
      if (spans.length > 0) lines.push(`  section ${plain(name)}`);
      for (const span of spans) lines.push(bar(span.name, span.failed ? 'crit' : 'done', span.start, span.end));
    }
    if (this.downtimes.length > 0) lines.push('  section downtime');
    for (const { start, end } of this.downtimes) lines.push(bar('app is down', 'active', start, end));
    return lines.join('\n');
  }
}

/** Text without what means something to Mermaid. */
function plain(text: string): string {
  return text
    .replaceAll(/[:;#,%"`<>{}\r\n]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
