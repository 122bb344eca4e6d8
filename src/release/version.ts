/**
 * Whether two texts name the same model version; undefined when one of them is missing. One may be shorter: `1.2.0` and
 * `1.2.0.345` are the same, since the service appends the revision to the version of a build.
 */
export function isSameVersion(one: string | undefined, other: string | undefined): boolean | undefined {
  if (!one || !other) return undefined;
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}
