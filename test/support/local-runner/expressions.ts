import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** What the expressions of a workflow can see: `secrets`, `env`, `steps`, … */
export type Contexts = Readonly<Record<string, unknown>>;

const statusFunctions = ['success', 'failure', 'always', 'cancelled'];

/** Replaces every `${{ … }}` of a text; in quotes, `}}` does not end it. */
export function interpolate(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{((?:'[^']*'|(?!\}\})[^'])*)\}\}/g, (_, expression: string) =>
    evaluate(expression, contexts).coerceString(),
  );
}

/** What has become of a job so far. */
export type JobStatus = 'success' | 'failure' | 'cancelled';

/** Whether a step's `if:` holds. Without a status function, GitHub adds `success() &&`. */
export function holds(condition: string | undefined, contexts: Contexts, status: JobStatus): boolean {
  const bare = (condition ?? 'success()').replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  const hasStatus = new Lexer(bare)
    .lex()
    .tokens.some(({ lexeme }, index, tokens) => statusFunctions.includes(lexeme) && tokens[index + 1]?.lexeme === '(');
  // `!!` is how the language itself decides what counts as true.
  const value = evaluate(`!!(${bare})`, contexts, status).coerceString() === 'true';
  return value && (hasStatus || status === 'success');
}

/**
 * Evaluates with GitHub's own package. Status functions are known where a status is given.
 * @throws for anything that the language does not have, or that the contexts do not
 */
export function evaluate(expression: string, contexts: Contexts, status?: JobStatus): data.ExpressionData {
  const functions = (status === undefined ? [] : statusFunctions).map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(name === status || name === 'always'),
  }));
  const parsed = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions).parse();
  const seen = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(parsed, seen, new Map(functions.map((each) => [each.name, each]))).evaluate();
}
