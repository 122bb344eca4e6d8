/** Brings the declaration of one action, in a chunk of its own. */
export type Loader = () => Promise<{ readonly action: unknown }>;
