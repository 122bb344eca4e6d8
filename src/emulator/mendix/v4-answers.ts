import type { EmulatedAnswer, EmulatedRequest } from '../core/platform.ts';

interface InvalidParam {
  readonly name: string;
  readonly reason: string;
}

/** An error of Deploy API v4: `{"error": {"code", "message", "invalid-params"}}`. */
export class V4Error extends Error {
  override readonly name = 'V4Error';
  readonly #code: number;
  readonly #params: readonly InvalidParam[];

  /** @param code HTTP status, which the body repeats */
  constructor(code: number, message: string, params: readonly InvalidParam[] = []) {
    super(message);
    this.#code = code;
    this.#params = params;
  }

  answer(): EmulatedAnswer {
    const error = { code: this.#code, message: this.message, 'invalid-params': this.#params };
    return { status: this.#code, json: { error } };
  }
}

export function notFound(message: string): V4Error {
  return new V4Error(404, message);
}

export function invalidParameter(name: string, value: string): V4Error {
  const reason = `Value '${value}' of '${name}' is not supported`;
  return new V4Error(400, 'Validation errors', [{ name: 'Query parameter', reason }]);
}

/** The part of a list that `offset` and `limit` ask for: 20 unless told otherwise, at most 100. */
export function paged<Item>(request: EmulatedRequest, all: readonly Item[]): { page: Item[]; pagination: unknown } {
  const number = (name: string, usual: number, form: RegExp): number => {
    const given = request.query.get(name);
    if (given === null) return usual;
    if (!form.test(given)) throw invalidParameter(name, given);
    return Number(given);
  };
  const offset = number('offset', 0, /^\d{1,9}$/);
  const limit = Math.min(100, number('limit', 20, /^[1-9]\d{0,8}$/));
  const page = all.slice(offset, offset + limit);
  return { page, pagination: { offset, limit, size: page.length } };
}
