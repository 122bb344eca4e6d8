import type { DrillFacts } from '../../../drill/drill.ts';
import type { DrillReport, Outcome } from '../../../drill/report.ts';
import type { Step } from '../../../runner/step.ts';
import { writeJunit } from '../../shared/junit.ts';

/** The outputs that a drill sets as soon as it knows them. */
export type FactName =
  | 'model-version'
  | 'age-hours'
  | 'restore-seconds'
  | 'tables'
  | 'rows'
  | 'files'
  | 'missing-files'
  | 'failed-checks'
  | 'report';

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
    const step = this.#step;
    step.output('model-version', facts.modelVersion);
    step.output('age-hours', rounded(facts.ageHours, 2));
    step.output('restore-seconds', rounded(facts.restoreSeconds, 1));
    step.output('tables', facts.counts?.tables);
    step.output('rows', facts.counts?.rows);
    step.output('files', facts.files);
    step.output('missing-files', facts.missingFiles);
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
    this.#step.output('report', await writeJunit(file, 'restore-drill', results, this.#properties()));
  }

  #properties() {
    const { ageHours, restoreSeconds, counts, files, missingFiles, server, modelVersion } = this.#facts;
    return {
      ...this.#subject,
      'model-version': modelVersion,
      'age-hours': rounded(ageHours, 2),
      'restore-seconds': rounded(restoreSeconds, 1),
      tables: counts?.tables,
      rows: counts?.rows,
      files,
      'missing-files': missingFiles,
      postgresql: server,
    };
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

function rounded(value: number | undefined, digits: number): string | undefined {
  return value?.toFixed(digits);
}
