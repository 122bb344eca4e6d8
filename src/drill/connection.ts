/**
 * Where a PostgreSQL server is and who asks, as the environment variables of its programs: the password is then neither in an
 * argument, which every user of the machine may read, nor in a file.
 */
export interface Connection {
  /** `PGHOST`, `PGPORT`, `PGUSER`, `PGPASSWORD`, `PGDATABASE`, `PGSSLMODE`, … */
  readonly env: Readonly<Record<string, string>>;
  /** As messages name it: `localhost:5432`. */
  readonly name: string;
}

/** What an address may say after its question mark, and the variable that is the same. Source: PostgreSQL, libpq, 34.1.2 and 34.15. */
const parameters: Readonly<Record<string, string>> = {
  host: 'PGHOST',
  port: 'PGPORT',
  user: 'PGUSER',
  password: 'PGPASSWORD',
  dbname: 'PGDATABASE',
  sslmode: 'PGSSLMODE',
  sslrootcert: 'PGSSLROOTCERT',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
  connect_timeout: 'PGCONNECT_TIMEOUT',
};

/** Reads `postgres://user:password@host:port/database?sslmode=require`; undefined for anything else. */
export function parseConnection(text: string): Connection | undefined {
  const url = /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (url?.hash !== '') return undefined;
  const env: Record<string, string> = { PGCONNECT_TIMEOUT: '10' };
  const said = [
    ['PGHOST', url.hostname.replace(/^\[(.*)\]$/, '$1')],
    ['PGPORT', url.port],
    ['PGUSER', url.username],
    ['PGPASSWORD', url.password],
    ['PGDATABASE', url.pathname.slice(1)],
  ] as const;
  try {
    for (const [name, value] of said) if (value !== '') env[name] = decodeURIComponent(value);
  } catch {
    return undefined;
  }
  for (const [name, value] of url.searchParams) {
    const variable = parameters[name];
    if (variable === undefined || value === '') return undefined;
    env[variable] = value;
  }
  const { PGHOST: host, PGPORT: port = '5432' } = env;
  // Without a host the programs look for a socket of their own choice: nothing that a workflow should rely on.
  if (host === undefined || Object.values(env).some((value) => value.includes('\0'))) return undefined;
  return { env, name: `${host}:${port}` };
}

export function withDatabase({ env, name }: Connection, database: string): Connection {
  return { env: { ...env, PGDATABASE: database }, name };
}
