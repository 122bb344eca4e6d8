/** What the expressions of a workflow can see: `secrets`, `env`, `steps`, … */
export type Contexts = Readonly<Record<string, unknown>>;

/** Replaces every `${{ … }}` of a text. */
export function interpolate(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => shown(evaluate(expression, contexts)));
}

/** Whether a step's `if:` holds. Without a status function, GitHub adds `success() &&`. */
export function holds(condition: string | undefined, contexts: Contexts, ok: boolean): boolean {
  const bare = (condition ?? 'success()').replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  const status = { success: ok, failure: !ok, always: true, cancelled: false };
  const hasStatus = /\b(success|failure|always|cancelled)\(\)/.test(bare);
  const value = truthy(evaluate(bare, { ...contexts, '()': status }));
  return hasStatus ? value : ok && value;
}

/**
 * A small part of GitHub's expression language, all that the examples use: properties, texts, `==`, `!=`, `!`, `&&`, `||`,
 * the status functions. Anything else is an error rather than a guess.
 */
export function evaluate(expression: string, contexts: Contexts): unknown {
  const text = expression.trim();
  for (const operator of ['||', '&&', '==', '!='] as const) {
    const parts = outside(text, operator);
    if (!parts) continue;
    const [left, right] = parts;
    const first = evaluate(left, contexts);
    switch (operator) {
      case '||':
        return truthy(first) ? first : evaluate(right, contexts);
      case '&&':
        return truthy(first) ? evaluate(right, contexts) : first;
      case '==':
        return shown(first) === shown(evaluate(right, contexts));
      case '!=':
        return shown(first) !== shown(evaluate(right, contexts));
    }
  }
  if (text.startsWith('!')) return !truthy(evaluate(text.slice(1), contexts));
  const [, quoted] = /^'((?:[^']|'')*)'$/.exec(text) ?? [];
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  if (/^(true|false)$/.test(text)) return text === 'true';
  if (/^\d+$/.test(text)) return Number(text);
  const [, status] = /^(success|failure|always|cancelled)\(\)$/.exec(text) ?? [];
  if (status !== undefined) return property(contexts['()'], status);
  if (!/^[a-z_][\w-]*(\.[\w-]+)*$/i.test(text)) throw new Error(`This expression is beyond the local runner: ${text}`);
  return text.split('.').reduce<unknown>(property, contexts);
}

/** Splits at the first operator that stands outside of quotes. */
function outside(text: string, operator: string): [string, string] | undefined {
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === "'") quoted = !quoted;
    if (!quoted && text.startsWith(operator, index)) return [text.slice(0, index), text.slice(index + operator.length)];
  }
  return undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function truthy(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false && value !== 0;
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
