import { createHash } from 'node:crypto';

/** A generator of UUIDs (version 4 in form) that gives the same row of ids for the same seed. */
export function seededUuids(seed: string): () => string {
  let count = 0;
  return () => uuidFor(`${seed}#${count++}`);
}

/** The UUID that belongs to a text: the same text gives the same id. */
export function uuidFor(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
