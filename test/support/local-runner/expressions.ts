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

/** Whether a step's `if:` holds, where `ok` says that no step has failed yet. Without a status function, GitHub adds `success() &&`. */
export function holds(condition: string | undefined, contexts: Contexts, ok: boolean): boolean {
  const bare = (condition ?? 'success()').replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  const hasStatus = new Lexer(bare)
    .lex()
    .tokens.some(({ lexeme }, index, tokens) => statusFunctions.includes(lexeme) && tokens[index + 1]?.lexeme === '(');
  // `!!` is how the language itself decides what counts as true.
  const value = evaluate(`!!(${bare})`, contexts, ok).coerceString() === 'true';
  return hasStatus ? value : ok && value;
}

/**
 * Evaluates with GitHub's own package. Status functions are known where `ok` is given.
 * @throws for anything that the language does not have, or that the contexts do not
 */
export function evaluate(expression: string, contexts: Contexts, ok?: boolean): data.ExpressionData {
  const values = { success: ok === true, failure: ok === false, always: true, cancelled: false };
  const functions = Object.entries(ok === undefined ? {} : values).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }));
  const parsed = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions).parse();
  const seen = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(parsed, seen, new Map(functions.map((each) => [each.name, each]))).evaluate();
}
