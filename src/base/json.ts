/** The fields of a JSON object, before anybody has looked what they hold. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A text as JSON; undefined when it is empty or not JSON. */
export function parseJson(text: string): unknown {
  // trim() also takes off a byte order mark, which JSON.parse refuses.
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  try {
    return JSON.parse(trimmed) as unknown;
  } catch {
    return undefined;
  }
}

/** The value as an object, or undefined. */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** A text, or a number as one; empty for anything else. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A whole number, also one that is given as text; undefined for anything else. */
export function asWholeNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}
