import { Failure } from '../base/failure.ts';
import { asObject, asText, asWholeNumber, type JsonObject } from '../base/json.ts';
import { someOf } from '../base/text.ts';
import type { Database } from './database.ts';
import type { Found } from './report.ts';
import { listingName } from './unpack.ts';

const mostShown = 10;

export interface Counts {
  readonly tables: number;
  readonly rows: number;
  /** The tables with the most rows, most first. */
  readonly largest: readonly { readonly table: string; readonly rows: number }[];
}

/** Which columns the tables have that the checks read: they differ between versions of Mendix. */
type Columns = ReadonlyMap<string, ReadonlySet<string>>;

interface FilesFound {
  readonly files: number;
  /** That the database says have contents, and which are not in the archive. */
  readonly missing: number;
}

/** Counts the rows of every table. @throws Failure `remote-failed`, code DATABASE_EMPTY */
export async function countRows(database: Database): Promise<Counts> {
  const found = fieldsOf(
    await database.json(`
create temporary table drill_counts (name text, rows bigint);
select format('insert into drill_counts select %L, count(*) from %s',
    case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end, c.oid::regclass)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition
    and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
  order by c.oid \\gexec
select json_build_object('tables', count(*), 'rows', coalesce(sum(rows), 0), 'largest',
    (select coalesce(json_agg(json_build_object('table', name, 'rows', rows)), '[]')
       from (select name, rows from drill_counts order by rows desc, name limit ${mostShown}) shown))
  from drill_counts;`),
  );
  const counts = {
    tables: asWholeNumber(found['tables']) ?? 0,
    rows: asWholeNumber(found['rows']) ?? 0,
    largest: objectsOf(found['largest']).map((one) => ({
      table: asText(one['table']),
      rows: asWholeNumber(one['rows']) ?? 0,
    })),
  };
  if (counts.rows > 0) return counts;
  const what = counts.tables === 0 ? 'holds no table' : `has ${counts.tables} tables and not a single row`;
  throw new Failure(`The restored database ${what}.`, {
    code: 'DATABASE_EMPTY',
    kind: 'remote-failed',
    remedy: 'Check that this is the environment that you meant, and that the app has been started there at least once.',
  });
}

/** The columns of Mendix's own tables that the checks are about. */
export async function readColumns(database: Database): Promise<Columns> {
  const found = fieldsOf(
    await database.json(`
select coalesce(json_object_agg(name, columns), '{}') from (
  select table_name as name, json_agg(column_name) as columns from information_schema.columns
    where table_schema = 'public'
      and table_name in ('mendixsystem$version', 'mendixsystem$entity', 'system$filedocument')
    group by table_name) known;`),
  );
  return new Map(Object.entries(found).map(([name, columns]) => [name, new Set(textsOf(columns))]));
}

/** The one row in which Mendix keeps the state of the database. @throws Failure `remote-failed`, VERSION_ROW_MISSING */
export async function checkVersion(database: Database, columns: Columns): Promise<Found> {
  const table = 'mendixsystem$version';
  const count = columns.has(table)
    ? asWholeNumber(
        fieldsOf(await database.json(`select json_build_object('count', count(*)) from "${table}";`))['count'],
      )
    : undefined;
  if (count === 1) return `${table} has its row.`;
  const what = count === undefined ? `there is no table ${table}` : `${table} has ${count} rows instead of one`;
  throw new Failure(`This is not a whole database of a Mendix app: ${what}.`, {
    code: 'VERSION_ROW_MISSING',
    kind: 'remote-failed',
    remedy:
      'The runtime would take this database for a new one. Make another backup, and check that it is of a Mendix app.',
  });
}

/**
 * Every table that the catalogue of entities names has to exist. View entities (Mendix 10.19 and newer) and external entities
 * may be named there without a table: the latter are marked, the former have to be named by the user.
 * @param mayBeMissing whether an entity or a table need not exist
 * @throws Failure `remote-failed`, code TABLES_MISSING
 */
export async function checkTables(
  database: Database,
  columns: Columns,
  mayBeMissing: (name: string) => boolean,
): Promise<Found> {
  const table = 'mendixsystem$entity';
  const known = columns.get(table);
  if (!known) throw tablesMissing(`there is no table ${table}, which names all others`);
  const remote = known.has('remote') ? 'coalesce(remote, false)' : 'false';
  const found = fieldsOf(
    await database.json(`
select json_build_object('named', count(*), 'missing', coalesce(
    json_agg(json_build_object('entity', entity_name, 'table', table_name, 'remote', ${remote}) order by entity_name)
      filter (where to_regclass('public.' || quote_ident(table_name)) is null), '[]'))
  from "${table}" where table_name <> '';`),
  );
  const named = asWholeNumber(found['named']) ?? 0;
  if (named === 0) throw tablesMissing(`${table} names no table`);
  const missing = objectsOf(found['missing']).map((one) => ({
    entity: asText(one['entity']),
    table: asText(one['table']),
    allowed: one['remote'] === true || mayBeMissing(asText(one['entity'])) || mayBeMissing(asText(one['table'])),
  }));
  const lost = missing.filter(({ allowed }) => !allowed).map(({ entity }) => entity);
  if (lost.length > 0) throw tablesMissing(`${lost.length} of ${named} are missing: ${someOf(lost, mostShown)}`);
  const without = missing.map(({ entity }) => entity);
  return without.length === 0
    ? `All ${named} tables that the model names exist.`
    : `${named - without.length} of ${named} tables exist; without one, as allowed: ${someOf(without, mostShown)}.`;
}

/**
 * Every file that the database says has contents must be in the archive, with its size where that is told.
 * @param folder where the archive was unpacked
 * @throws Failure `remote-failed`: FILES_MISSING, FILE_SIZES_DIFFER, FILES_NOT_CHECKED
 */
export async function checkFiles(
  database: Database,
  columns: Columns,
  folder: string,
  tell: (files: FilesFound) => void,
): Promise<Found> {
  const known = columns.get('system$filedocument');
  if (!known?.has('__uuid__') || !known.has('hascontents')) {
    throw new Failure('The files could not be compared: system$filedocument lacks __uuid__ or hascontents.', {
      code: 'FILES_NOT_CHECKED',
      kind: 'remote-failed',
      remedy: 'Use `data-type: database_only` if the files of this app cannot be checked.',
    });
  }
  const size = known.has('size') ? 'size::bigint' : 'null::bigint';
  const deletes = known.has('deleteafterdownload') ? 'coalesce(deleteafterdownload, false)' : 'false';
  const found = fieldsOf(await database.json(comparison(size, deletes), { cwd: folder }));
  const count = (name: string) => asWholeNumber(found[name]) ?? 0;
  const [files, expected, missing, wrong] = [count('files'), count('expected'), count('missing'), count('wrong')];
  tell({ files, missing });
  if (missing > 0) {
    throw new Failure(
      `${missing} of ${expected} files that the database knows are not in the archive: ${someOf(textsOf(found['lost']), mostShown, missing)}.`,
      {
        code: 'FILES_MISSING',
        kind: 'remote-failed',
        remedy:
          'Look whether the app can open these files (`__uuid__` in system$filedocument). If it can, make another backup.',
      },
    );
  }
  if (wrong > 0) {
    throw new Failure(
      `${wrong} of ${expected} files in the archive have another size than the database says: ${someOf(textsOf(found['differing']), mostShown, wrong)}.`,
      {
        code: 'FILE_SIZES_DIFFER',
        kind: 'remote-failed',
        remedy: 'Look whether the app can open these files. If it can, make another backup.',
      },
    );
  }
  const notes = [
    ...(count('extra') > 0 ? [`${count('extra')} more that the database does not know`] : []),
    ...(count('deleted') > 0 ? [`${count('deleted')} left out because they are deleted after a download`] : []),
  ];
  return [`All ${expected} files that the database knows are in the archive`, ...notes].join('; ').concat('.');
}

function comparison(size: string, deletes: string): string {
  return `
create temporary table drill_tree (uuid text, size bigint);
\\copy drill_tree from '${listingName}'
analyze drill_tree;
create temporary table drill_documents as
  select d.uuid, d.size, d.deletes, t.uuid is not null as found, t.size as measured
    from (select lower("__uuid__") as uuid, ${size} as size, ${deletes} as deletes
            from "system$filedocument" where "hascontents") d
    left join drill_tree t on t.uuid = d.uuid;
select json_build_object(
  'files', (select count(*) from drill_tree),
  'expected', count(*),
  'missing', count(*) filter (where not found and not deletes),
  'deleted', count(*) filter (where not found and deletes),
  'wrong', count(*) filter (where found and size >= 0 and measured <> size),
  'extra', (select count(*) from drill_tree t where not exists (select from drill_documents d where d.uuid = t.uuid)),
  'lost', (select coalesce(json_agg(uuid), '[]') from
    (select coalesce(uuid, 'a row without __uuid__') as uuid from drill_documents where not found and not deletes order by 1 limit ${mostShown}) shown),
  'differing', (select coalesce(json_agg(uuid), '[]') from
    (select uuid from drill_documents where found and size >= 0 and measured <> size order by 1 limit ${mostShown}) shown))
  from drill_documents;`;
}

function tablesMissing(what: string): Failure {
  return new Failure(`Tables of the model do not exist in the restored database: ${what}.`, {
    code: 'TABLES_MISSING',
    kind: 'remote-failed',
    remedy:
      'Make another backup. Entities that have no table of their own (view entities) are to be named in `allow-missing-tables`.',
  });
}

function fieldsOf(value: unknown): JsonObject {
  return asObject(value) ?? {};
}

function objectsOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(asText) : [];
}
