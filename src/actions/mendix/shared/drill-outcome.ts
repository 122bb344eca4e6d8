import type { DrillFacts } from '../../../drill/drill.ts';
import type { DrillReport, Outcome } from '../../../drill/report.ts';
import type { Step } from '../../../runner/step.ts';
import { writeJunit } from '../../shared/junit.ts';

type Named = ReturnType<typeof named>;

/** The outputs that a drill sets, facts as soon as it knows them. */
export type FactName = keyof Named | 'failed-checks' | 'report';

const words: Readonly<Record<Outcome, string>> = {
  passed: 'passed',
  failed: 'FAILED',
  'not-run': 'NOT RUN',
  skipped: 'nothing to check',
};

/** What a drill has found out, as outputs, log, summary and report show it. */
export class DrillOutcome {
  readonly #step: Step<FactName>;
  readonly #report: DrillReport;
  /** Which backup it is, by the names that the summary gives. */
  #subject: Readonly<Record<string, string | undefined>> = {};
  #facts: DrillFacts = {};

  constructor(step: Step<FactName>, report: DrillReport) {
    this.#step = step;
    this.#report = report;
  }

  about(subject: Readonly<Record<string, string | undefined>>): void {
    this.#subject = subject;
  }

  readonly add = (facts: DrillFacts): void => {
    this.#facts = { ...this.#facts, ...facts };
    for (const [name, value] of Object.entries(named(facts))) this.#step.output(name as keyof Named, value);
  };

  /** Tells all of it, also of a drill that failed. @param file where the JUnit report goes */
  async tell(file: string | undefined): Promise<void> {
    const { results } = this.#report;
    const failed = results.filter(({ outcome }) => outcome === 'failed' || outcome === 'not-run');
    this.#step.output(
      'failed-checks',
      JSON.stringify(failed.map(({ name, code, detail }) => ({ name, code: code ?? 'NOT_RUN', detail }))),
    );
    for (const { name, outcome, detail } of results) this.#step.info(`${name}: ${words[outcome]}. ${detail}`);
    this.#summarize();
    if (file === undefined) return;
    const properties = { ...this.#subject, ...named(this.#facts), postgresql: this.#facts.server };
    this.#step.output('report', await writeJunit(file, 'restore-drill', results, properties));
  }

  #summarize(): void {
    const { ageHours, restoreSeconds, counts, files, missingFiles, server, modelVersion } = this.#facts;
    const { summary } = this.#step;
    for (const [name, value] of Object.entries(this.#subject)) summary.fact(name, value);
    summary
      .fact('Model version', modelVersion)
      .fact('Age', ageHours === undefined ? undefined : `${ageHours.toFixed(1)} h`)
      .fact('Time to restore', restoreSeconds === undefined ? undefined : `${restoreSeconds.toFixed(1)} s`)
      .fact('PostgreSQL', server)
      .fact('Tables and rows', counts === undefined ? undefined : `${counts.tables} and ${counts.rows}`)
      .fact('Files', files === undefined ? undefined : `${files}, ${missingFiles} missing`)
      .table(
        ['Check', 'Result', 'Found', 'Seconds'],
        this.#report.results.map(({ name, outcome, detail, seconds }) => [
          name,
          words[outcome],
          detail,
          seconds.toFixed(1),
        ]),
      );
    if (counts)
      summary.table(
        ['Largest tables', 'Rows'],
        counts.largest.map(({ table, rows }) => [table, rows]),
      );
  }
}

/** What outputs and the report call the facts. */
function named({ modelVersion, ageHours, restoreSeconds, counts, files, missingFiles }: DrillFacts) {
  return {
    'model-version': modelVersion,
    'age-hours': ageHours?.toFixed(2),
    'restore-seconds': restoreSeconds?.toFixed(1),
    tables: counts?.tables,
    rows: counts?.rows,
    files,
    'missing-files': missingFiles,
  };
}
