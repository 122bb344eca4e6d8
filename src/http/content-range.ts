/** What a Content-Range header says (RFC 9110, 14.4); `undefined` inside for what it leaves open. */
export interface ContentRange {
  /** First and last byte, both included; undefined in an answer 416. */
  readonly range: { readonly first: number; readonly last: number } | undefined;
  /** Bytes of the whole. */
  readonly total: number | undefined;
}

/** Reads a Content-Range header in bytes; undefined when there is none or it makes no sense. */
export function parseContentRange(value: string | undefined): ContentRange | undefined {
  const match = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/i.exec(value?.trim() ?? '');
  if (!match) return undefined;
  const [, first, last, total] = match;
  const range = first === undefined || last === undefined ? undefined : { first: Number(first), last: Number(last) };
  if (range && range.last < range.first) return undefined;
  const known = total === '*' ? undefined : Number(total);
  if (range && known !== undefined && range.last >= known) return undefined;
  return { range, total: known };
}
