import type { EmulatedRequest } from '../core/platform.ts';
import { ApiError } from './answers.ts';

/** Parameters of a call, taken from query, form or JSON alike; null means absent (facts). */
export class Parameters {
  readonly #values: ReadonlyMap<string, unknown>;

  private constructor(values: ReadonlyMap<string, unknown>) {
    this.#values = values;
  }

  static async read(request: EmulatedRequest): Promise<Parameters> {
    const values = new Map<string, unknown>(request.query);
    const type = request.headers['content-type'] ?? '';
    const body = await request.readText();
    if (body !== '' && type.includes('json')) {
      for (const [key, value] of Object.entries(parseObject(body))) values.set(key, value);
    } else if (body !== '' && type.startsWith('application/x-www-form-urlencoded')) {
      for (const [key, value] of new URLSearchParams(body)) values.set(key, value);
    }
    return new Parameters(values);
  }

  has(name: string): boolean {
    return (this.#values.get(name) ?? null) !== null;
  }

  text(name: string): string | undefined {
    const value = this.#values.get(name) ?? undefined;
    if (value === undefined || typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw new ApiError('bad_request', `Parameter ${name} must be a string.`);
  }

  positiveInteger(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!/^[1-9]\d{0,8}$/.test(text))
      throw new ApiError('bad_request', `Parameter ${name} must be a positive integer.`);
    return Number(text);
  }

  flag(name: string): boolean | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (text === 'true' || text === '1') return true;
    if (text === 'false' || text === '0') return false;
    throw new ApiError('bad_request', `Parameter ${name} must be true or false.`);
  }
}

function parseObject(body: string): object {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Not JSON: the same answer as for JSON that is no object.
  }
  throw new ApiError('bad_request', 'The body is not a JSON object.');
}
