export const id=5838;
export const ids=[5838];
export const modules={
5838:((unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>restore_drill_action});
var promises_=require(1455);
var external_node_path_=require(6760);
var failure=require(7306);
var base_text=require(1497);
var json=require(768);
var clock=require(2030);
const parameters={host:"PGHOST",port:"PGPORT",user:"PGUSER",password:"PGPASSWORD",dbname:"PGDATABASE",sslmode:"PGSSLMODE",sslrootcert:"PGSSLROOTCERT",sslcert:"PGSSLCERT",sslkey:"PGSSLKEY",connect_timeout:"PGCONNECT_TIMEOUT"};
function parseConnection(text){
const url=/^postgres(ql)?:\/\//.test(text)&&URL.canParse(text)?new URL(text):void 0;
if(url?.hash!=="")return;
const env={PGCONNECT_TIMEOUT:"10"};
const said=[["PGHOST",url.hostname.replace(/^\[(.*)\]$/,"$1")],["PGPORT",url.port],["PGUSER",url.username],["PGPASSWORD",url.password],["PGDATABASE",url.pathname.slice(1)]];
try{
for(const[name,value]of said)if(""!==value)env[name]=decodeURIComponent(value)}catch{
return}
for(const[name,value]of url.searchParams){
const variable=parameters[name];
if(void 0===variable||""===value)return;env[variable]=value}const{PGHOST:host,PGPORT:port="5432"}=env;
if(void 0===host||Object.values(env).some(value=>value.includes("\0")))return;
return{env,name:`${host}:${port}`}}
function withDatabase({env,name},database){
return{env:{...env,PGDATABASE:database},name}}
var external_node_child_process_=require(1421);
var external_node_stream_=require(7075);
var external_node_stream_promises_=require(6466);
const longest={stdout:0x1000000,stderr:65536};
const passedOn=["PATH","HOME","TMPDIR","TEMP","TMP","SystemRoot","USERPROFILE","APPDATA","LD_LIBRARY_PATH"];
async function run(file,args,options={}){const{input,signal,as,cwd,leavesServer=false}=options;
if(signal?.aborted)throw failure.KW(signal);
const output=leavesServer?"ignore":"pipe";
const child=external_node_child_process_.spawn(file,[...args],{cwd,env:{...Object.fromEntries(passedOn.map(name=>[name,process.env[name]])),LC_ALL:"C",...options.env},stdio:[void 0===input?"ignore":"pipe",output,output],windowsHide:true,...as});
const kill=()=>child.kill("SIGKILL");signal?.addEventListener("abort",kill);
try{
const stdout=kept(child.stdout,longest.stdout);
const stderr=kept(child.stderr,longest.stderr);const[code]=await Promise.all([endOf(child,leavesServer),fed(child,input)]);
if(signal?.aborted)throw failure.KW(signal);
return{code,stdout:stdout(),stderr:stderr()}}catch(error){
if(signal?.aborted)throw failure.KW(signal);
if(error instanceof failure.HR)throw error;
throw new failure.HR(`${file} could not be started (${failure.CA(error)??String(error)}).`,{code:"PROGRAM_NOT_STARTED",kind:"config",remedy:"Check the installation of PostgreSQL on the runner.",cause:error})}finally{signal?.removeEventListener("abort",kill)}}
function endOf(child,leavesServer){
return new Promise((done,fail)=>child.on("error",fail).on(leavesServer?"exit":"close",done))}
async function fed(child,input){const{stdin}=child;
if(!stdin||void 0===input)return;
try{await external_node_stream_promises_.pipeline("string"==typeof input?external_node_stream_.Readable.from([input]):input,stdin)}catch(error){
if(error instanceof failure.HR){child.kill("SIGKILL");
throw error}}}
function kept(stream,most){
let text="";stream?.setEncoding("utf8").on("data",piece=>{
if(text.length<most)text+=piece.slice(0,most-text.length)});
return()=>text}
var external_node_fs_=require(3024);
function program({folder},name){
return external_node_path_.join(folder,"win32"===process.platform?`${name}.exe`:name)}
const places=[{parent:"/usr/lib/postgresql",version:/^\d+$/},{parent:"/usr",version:/^pgsql-\d+$/},{parent:"/usr/local",version:/^pgsql$/},{parent:"/opt/homebrew/opt",version:/^(postgresql(@\d+)?|libpq)$/},{parent:"/usr/local/opt",version:/^(postgresql(@\d+)?|libpq)$/},{parent:"C:\\Program Files\\PostgreSQL",version:/^\d+$/}];
async function findTools(withServer,signal,folders){
const known=new Map;
for(const folder of folders??await usualFolders(signal)){
const tools=await toolsIn(folder,signal);
if(tools&&!known.has(tools.folder))known.set(tools.folder,tools)}const[newest,...others]=[...known.values()].sort((one,other)=>other.major-one.major);
if(!newest)throw notFound("PostgreSQL was not found on this runner.");
const all=[newest,...others];
if(withServer&&!all.some(({hasServer})=>hasServer))throw noServer();
return all}
function serverFor(all,dumpMajor){
const servers=all.filter(({hasServer})=>hasServer);const[newest]=servers;
if(!newest)throw noServer();
const good=servers.filter(({major})=>major>=dumpMajor).at(-1);
return good??tooOld(`PostgreSQL ${newest.major} on this runner`,dumpMajor)}
function clientFor(all,serverMajor){
const distance=({major})=>Math.abs(major-serverMajor);
return all.reduce((nearest,one)=>distance(one)<distance(nearest)?one:nearest)}
function tooOld(what,dumpMajor){
throw new failure.HR(`${what} is older than the database of the backup, which is of PostgreSQL ${dumpMajor}.`,{code:"SERVER_TOO_OLD",kind:"config",remedy:`Use a server of PostgreSQL ${dumpMajor} or newer: a service container named in \`database-url\`, or an installation on the runner.`})}
async function usualFolders(signal){
const onPath=(process.env["PATH"]??"").split(external_node_path_.delimiter);
const configured=await Promise.all(onPath.map(folder=>configuredFolder(folder,signal)));
const all=[process.env["PGBIN"]??"",...onPath,...await installed(),...configured.flat()];
return all.filter(folder=>""!==folder)}
async function toolsIn(given,signal){
const has=name=>isExecutable(program({folder:given},name));
if(!await has("pg_restore")||!await has("psql"))return;
const real=await promises_.realpath(program({folder:given},"psql"));
if(real.endsWith("pg_wrapper"))return;
const folder=await promises_.realpath(given);const{code,stdout}=await run(program({folder},"pg_restore"),["--version"],{signal});const[,version="",major=""]=/\b((\d+)(?:\.\d+)?)/.exec(stdout)??[];
if(0!==code||""===major)return;const[initdb,control,server]=await Promise.all([has("initdb"),has("pg_ctl"),has("postgres")]);
return{folder,version,major:Number(major),hasServer:initdb&&control&&server}}
async function installed(){
const found=await Promise.all(places.map(async({parent,version})=>{
const names=await promises_.readdir(parent).catch(()=>[]);
return names.filter(name=>version.test(name)).map(name=>external_node_path_.join(parent,name,"bin"))}));
return found.flat()}
async function configuredFolder(folder,signal){
const file=program({folder},"pg_config");
if(!await isExecutable(file))return[];const{code,stdout}=await run(file,["--bindir"],{signal});
return 0===code&&""!==stdout.trim()?[stdout.trim()]:[]}
function isExecutable(file){
return promises_.access(file,external_node_fs_.constants.X_OK).then(()=>true,()=>false)}
function noServer(){
return notFound("Only the client programs of PostgreSQL are on this runner, not its server.")}
function notFound(what){
return new failure.HR(`${what} The backup was not restored, so nothing is proven.`,{code:"POSTGRESQL_NOT_FOUND",kind:"config",remedy:"GitHub's Ubuntu images have PostgreSQL. Elsewhere install it (`apt-get install -y postgresql`), or install the client alone (`postgresql-client`) and give a service container as `database-url`."})}
const patienceMs=15e3;
class Database{tools;connection;#signal;constructor(tools,connection,signal){this.tools=tools;this.connection=connection;this.#signal=signal}async json(script,options={}){
const ran=await this.script(script,options);
const value=0===ran.code?json.qF(ran.stdout):void 0;
if(void 0===value)throw this.failure(ran,script);
return value}script(script,options={}){
return this.#psql(["--file=-"],{...options,input:script})}statement(sql,options){
return this.#psql(["--command",sql],options)}failure(ran,known){
if(2===ran.code)return unreachable(this.connection,ran.stderr);const{state,message}=sqlError(ran.stderr,known);
if(isDiskFull(ran.stderr))return noSpace(message);
return new failure.HR(`PostgreSQL refused a question of the drill: ${state} ${message}`,{code:"QUERY_FAILED",kind:"remote-failed",remedy:"Check that the user of `database-url` may do everything in a database that it has made."})}#psql(args,options){const{settings={},cwd,input}=options;
const flags=["--no-psqlrc","--quiet","--no-align","--tuples-only","--no-password"];
const variables=["--set=ON_ERROR_STOP=1","--set=VERBOSITY=verbose","--set=SHOW_CONTEXT=never"];
return run(program(this.tools,"psql"),[...flags,...variables,...args],{env:{...this.connection.env,...optionsOf(settings),PGCLIENTENCODING:"UTF8",PGAPPNAME:"paas-actions drill"},input,cwd,signal:options.signal??this.#signal})}}
async function serverMajor(server,signal){
const until=clock.dQ.now()+patienceMs;
for(;;){
const ran=await server.script("show server_version_num;");
if(0===ran.code)return Math.floor(Number(ran.stdout)/1e4);
const isStarting=/starting up|Connection refused|could not translate host name/.test(ran.stderr);
if(2!==ran.code||!isStarting||clock.dQ.now()>=until)throw server.failure(ran,"");await clock.v7(clock.dQ,1e3,signal)}}
async function createDatabase(server,name,signal){
const ran=await server.script(`create database "${name}" template template0 encoding 'UTF8';`);
if(0===ran.code)return new Database(server.tools,withDatabase(server.connection,name),signal);
if(2===ran.code||isDiskFull(ran.stderr))throw server.failure(ran,"");const{state,message}=sqlError(ran.stderr,"");
throw new failure.HR(`No database could be made on ${server.connection.name} for the drill (${state} ${message}).`,{code:"DATABASE_NOT_CREATED",kind:"config",remedy:"Let `database-url` name a user that may create databases, as the first user of a service container may."})}
async function dropDatabase(server,name){
const ran=await server.script(`select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '${name}';
drop database if exists "${name}";`);
if(0!==ran.code)throw server.failure(ran,name)}
function sqlError(stderr,known){const[,state="",text=""]=/(?:ERROR|FATAL|PANIC):\s+([0-9A-Z]{5}): (.*)/.exec(stderr)??[];
if(""===state){const[,own=""]=/error: (.*)/.exec(stderr)??[];
return{state:"",message:base_text.TN(withoutData(own||"no reason was given",known))}}
const isFree=state.startsWith("P0");
return{state,message:isFree?"an error raised by a function":base_text.TN(withoutData(text,known))}}
function isDiskFull(stderr){
return/No space left on device|\b53100\b|Disk quota exceeded/.test(stderr)}
function noSpace(detail){
return new failure.HR(`No space was left on the disk of the PostgreSQL server (${detail}).`,{code:"DISK_FULL",kind:"config",remedy:"Use a runner or a server with more free space: the restored database has to fit beside the archive."})}
function optionsOf(settings){
const options=Object.entries(settings).map(([name,value])=>`-c ${name}=${value}`);
return 0===options.length?{}:{PGOPTIONS:options.join(" ")}}
function unreachable({name,env},stderr){const[said=""]=stderr.trim().split("\n");
const secrets=[env["PGPASSWORD"]??""];
return new failure.HR(`The PostgreSQL server at ${name} cannot be used: ${base_text.TN(said,secrets)}`,{code:"DATABASE_UNREACHABLE",kind:"config",remedy:"Check `database-url` (in a job without a container the host of a service is `localhost`, in a container job its name), and give the service a health check."})}
const quotes=/"([^"]*)"|'([^']*)'|[“„«»]([^”“«»]*)[”“«»]/g;
const opening=/["“„«»]/;
function withoutData(message,known){const[line=""]=message.split(/[\r\n]/);
const names=new Set(known.toLowerCase().match(/[a-z_][\w$]*/g)??[]);
const isKnown=text=>text.split(".").every(part=>names.has(part.toLowerCase()));
const value=line.search(/: ?["'“„«»]/);
const end=value<0?line.length:line.indexOf(":",value)+1;
for(const match of line.matchAll(quotes)){
if(match.index>=end)break;
if(!isKnown(match[1]??match[2]??match[3]??""))return`${line.slice(0,match.index)}"…"`}
if(value>=0)return`${line.slice(0,end)} "…"`;
return opening.test(line.replaceAll(quotes,""))?`${line.slice(0,line.search(opening))}"…"`:line}
const most={checks:200,sql:3e4};
function checksFrom(value){
const entries=Object.entries(json.eB(value)??{});
const checks=entries.flatMap(([name,sql])=>"string"==typeof sql&&""!==sql.trim()&&sql.length<=most.sql&&!/^\s*\\|\0/.test(sql)?[{name,sql}]:[]);
const isWhole=entries.length>0&&checks.length===entries.length&&checks.length<=most.checks;
return isWhole?checks:void 0}
async function ask(database,{name,sql},seconds,signal){
const limit=AbortSignal.timeout((seconds+15)*1e3);
const settings={default_transaction_read_only:"on",statement_timeout:`${Math.ceil(1e3*seconds)}`};
const ran=await database.statement(sql,{settings,signal:signal?AbortSignal.any([signal,limit]):limit}).catch(error=>{
throw limit.aborted&&!signal?.aborted?tooSlow(name,seconds):error});
if(0===ran.code){
if("t\n"===ran.stdout)return"True.";
throw new failure.HR(`The check "${base_text.TN(name)}" ${answer(ran.stdout)}.`,{code:"CHECK_FALSE",kind:"remote-failed",remedy:"Look at the data of the environment: either the backup lacks something, or the check expects what is not so."})}
if(2===ran.code)throw database.failure(ran,sql);const{state,message}=sqlError(ran.stderr,sql);
if("57014"===state)throw tooSlow(name,seconds);
throw new failure.HR(`The check "${base_text.TN(name)}" could not be answered: ${state} ${message}`,{code:"CHECK_ERROR",kind:"config",remedy:'Correct the SQL of the check. Names of Mendix tables hold a `$` and must be quoted: "module$entity".'})}
function answer(stdout){
if("f\n"===stdout)return"is false";
if("\n"===stdout)return"is null, not true";
if(""===stdout)return"gives no row: it has to give one that is true";
return"gives something else than one row that is true"}
function tooSlow(name,seconds){
return new failure.HR(`The check "${base_text.TN(name)}" was not answered within ${seconds} s.`,{code:"CHECK_TIMEOUT",kind:"remote-failed",remedy:"Make the check cheaper, or raise `check-seconds`."})}
var temporary_file=require(9462);
async function listDump(tools,path,signal){const{code,stdout,stderr}=await run(program(tools,"pg_restore"),["--list",path],{signal});
if(0!==code)throw unreadable(stderr,tools);const[,serverMajor=""]=/^;\s+Dumped from database version: (\d+)/m.exec(stdout)??[];const[,format=""]=/^;\s+Dump Version: (\d+\.\d+)/m.exec(stdout)??[];
if(""===serverMajor)throw unreadable("it does not say which server it was made of",tools);
const tables=stdout.match(/^\d+; \d+ \d+ TABLE DATA /gm)?.length??0;
return{serverMajor:Number(serverMajor),format,tables,contents:stdout}}
async function restoreDump(database,path,{contents},signal){const{tools,connection}=database;
const target=connection.env["PGDATABASE"]??"";const{code,stderr}=await run(program(tools,"pg_restore"),["--exit-on-error","--no-owner","--no-privileges","--no-password",`--dbname=${target}`,path],{env:{...connection.env,PGAPPNAME:"paas-actions drill"},signal});
if(0===code)return;
if(!isOfServer(stderr))throw unreadable(stderr,tools);
if(isDiskFull(stderr))throw noSpace("while the dump was restored");
throw refused(stderr,contents,tools)}
function isOfServer(stderr){
return/could not execute query|COPY failed|error returned by PQ|connection to server|server closed the connection|could not connect/.test(stderr)}
function unreadable(stderr,tools){const[,said=stderr.trim().split("\n")[0]??""]=/error: (.*)/.exec(stderr)??[];
const shown=base_text.TN(withoutData(said,""));
if(/unsupported version/.test(stderr))return new failure.HR(`pg_restore ${tools.version} does not know the format of this dump (${shown}).`,{code:"PG_RESTORE_TOO_OLD",kind:"config",remedy:"Install the client programs of a newer PostgreSQL on the runner."});
const isShort=/end of file|input file is too short/.test(stderr);
return new failure.HR(isShort?`The database dump in the backup is cut off (pg_restore: ${shown}).`:`The database dump in the backup is damaged (pg_restore: ${shown}).`,{code:isShort?"DUMP_TRUNCATED":"DUMP_DAMAGED",kind:"remote-failed",remedy:"Make another backup now, and contact Mendix Support with the id of this one."})}
function refused(stderr,contents,tools){const[,entry=""]=/from TOC entry [^;]*; \d+ \d+ (.*)/.exec(stderr)??[];const[,said="no reason was given"]=/ERROR:\s+(.*)/.exec(stderr)??/error: (.*)/.exec(stderr)??[];
const where=""===entry?"":` at ${base_text.TN(entry)}`;
const isNewer=said.includes("unrecognized configuration parameter");
return new failure.HR(`The backup could not be restored${where}: ${base_text.TN(withoutData(said,contents))}`,{code:"DUMP_REFUSED",kind:"remote-failed",remedy:isNewer?`pg_restore ${tools.version} is newer than the server: install the client programs of the server's own version.`:"Make another backup now. If the dump needs an extension, use a PostgreSQL that has it (`postgresql-contrib`, or an image of its own)."})}
var archive_file=require(8613);
var mendix_tar=require(1727);
const listingName="tree.tsv";
const gzipMagic=Buffer.from([31,139]);
const uuid=/^([0-9a-f]{2})\/([0-9a-f]{2})\/(\1\2[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;
async function unpack(archive,folder,signal){
const head=await headOf(archive,false,signal);
if(0===head.length)throw mendix_tar.qM("it is empty");
const gzip=head.subarray(0,2).equals(gzipMagic);
const inner=gzip?await headOf(archive,true,signal):head;
if(isTar(inner))return unpackTar(archive,gzip,folder,signal);
if(inner.toString("latin1",0,archive_file.I_.length)===archive_file.I_){
if(!gzip)return{format:"custom",dump:archive,gzip:false,full:void 0};
const dump=external_node_path_.join(folder,"db.backup");
const file=await newFile(dump,(await promises_.stat(archive)).size);for await(const piece of(0,mendix_tar.$$)(archive,true,signal))await temporary_file.FC(dump,file.appendFile(piece));await file.close();
return{format:"custom",dump,gzip:false,full:void 0}}
return sql(archive,gzip,inner)}
async function unpackTar(archive,gzip,folder,signal){
const tree=new Listing(external_node_path_.join(folder,listingName));
const dump=external_node_path_.join(folder,"db.backup");
const script=external_node_path_.join(folder,"dump.sql");
const opened=[];
const into=async(path,size)=>{
const file=await newFile(path,size);opened.push(file);
return piece=>temporary_file.FC(path,file.appendFile(piece))};
let takeDump;
const full=new archive_file.ab({dump:piece=>takeDump?.(piece),file:(name,size)=>tree.add(name,size)});
const scripts=[];
const names=[];
const visit=async entry=>{names.push(...clue(entry.name));
if("db/db.backup"===entry.name)takeDump=await into(dump,entry.size);
if(/\.sql(\.gz)?$/.test(entry.name)){scripts.push(entry.name);
return 1===scripts.length?into(script,entry.size):void 0}
return full.visit(entry)};
try{await mendix_tar.Nb(mendix_tar.$$(archive,gzip,signal),visit)}finally{await tree.close();
for(const file of opened)await file.close()}
if(takeDump)return{format:"custom",dump,gzip:false,full:full.end()};
if(scripts.length>1)throw unsupported(`${scripts.length} SQL files`);const[name]=scripts;
if(void 0===name)throw void 0===names[0]?mendix_tar.qM("there is no database dump in it"):unsupported(names[0]);
const isPacked=name.endsWith(".gz");
return sql(script,isPacked,await headOf(script,isPacked,signal))}
function sql(dump,gzip,head){
const text=head.toString("latin1");
if(/^-- PostgreSQL database dump$/m.test(text))return{format:"sql",dump,gzip,full:void 0};
if(/^-- PostgreSQL database cluster dump$/m.test(text))throw unsupported("a dump of all databases of a server (pg_dumpall)");
if(/^(-- (MySQL|MariaDB) dump |\/\*M?!)/m.test(text))throw unsupported("a dump of MySQL or MariaDB");
throw mendix_tar.qM(`it begins with ${head.toString("hex",0,5)}, which is no backup that this action knows`)}
function clue(name){
if(/(^|\/)PG_VERSION$/.test(name))return["a binary backup of PostgreSQL (its data folder)"];
if(/(^|\/)ibdata1$/.test(name))return["a binary backup of MySQL"];
if(/\.rdb(\.gz)?$/.test(name))return["a backup of Redis"];
if(/\.bson(\.gz)?$/.test(name))return["a backup of MongoDB"];
return[]}
function unsupported(what){
return new failure.HR(`The archive holds ${what}, which this action cannot restore. Nothing is proven.`,{code:"ARCHIVE_NOT_SUPPORTED",kind:"config",remedy:"Give a backup of Mendix Cloud, a dump of PostgreSQL in the custom format, or a text backup of PostgreSQL (on Cloud 66: with `logical-backup`)."})}
async function headOf(path,gzip,signal){
let head=Buffer.alloc(0);for await(const piece of(0,mendix_tar.$$)(path,gzip,signal)){head=Buffer.concat([head,piece.subarray(0,4096-head.length)]);
if(head.length>=4096)break}
return head}
function isTar(head){
return"ustar"===head.toString("latin1",257,262)}
async function newFile(path,size){await temporary_file.Lo(path,size);
return temporary_file.FC(path,promises_.open(path,"wx",384))}
class Listing{#path;#file;#lines="";constructor(path){this.#path=path}async add(name,size){const[,,,id]=uuid.exec(name)??[];this.#lines+=`${void 0===id?"\\N":id.toLowerCase()}	${size}\n`;
if(this.#lines.length>65536)await this.#write()}async close(){await this.#write();await (await this.#file)?.close()}async #write(){this.#file??=temporary_file.FC(this.#path,promises_.open(this.#path,"wx",384));await temporary_file.FC(this.#path,(await this.#file).appendFile(this.#lines));this.#lines=""}}
const mostShown=10;
async function countRows(database){
const found=fieldsOf(await database.json(`
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
  from drill_counts;`));
const counts={tables:json.ZE(found["tables"])??0,rows:json.ZE(found["rows"])??0,largest:objectsOf(found["largest"]).map(one=>({table:json.e1(one["table"]),rows:json.ZE(one["rows"])??0}))};
if(counts.rows>0)return counts;
const what=0===counts.tables?"holds no table":`has ${counts.tables} tables and not a single row`;
throw new failure.HR(`The restored database ${what}.`,{code:"DATABASE_EMPTY",kind:"remote-failed",remedy:"Check that this is the environment that you meant, and that the app has been started there at least once."})}
async function readColumns(database){
const found=fieldsOf(await database.json(`
select coalesce(json_object_agg(name, columns), '{}') from (
  select table_name as name, json_agg(column_name) as columns from information_schema.columns
    where table_schema = 'public'
      and table_name in ('mendixsystem$version', 'mendixsystem$entity', 'system$filedocument')
    group by table_name) known;`));
return new Map(Object.entries(found).map(([name,columns])=>[name,new Set(textsOf(columns))]))}
async function checkVersion(database,columns){
const table="mendixsystem$version";
const count=columns.has(table)?json.ZE(fieldsOf(await database.json(`select json_build_object('count', count(*)) from "${table}";`))["count"]):void 0;
if(1===count)return`${table} has its row.`;
const what=void 0===count?`there is no table ${table}`:`${table} has ${count} rows instead of one`;
throw new failure.HR(`This is not a whole database of a Mendix app: ${what}.`,{code:"VERSION_ROW_MISSING",kind:"remote-failed",remedy:"The runtime would take this database for a new one. Make another backup, and check that it is of a Mendix app."})}
async function checkTables(database,columns,mayBeMissing){
const table="mendixsystem$entity";
const known=columns.get(table);
if(!known)throw tablesMissing(`there is no table ${table}, which names all others`);
const remote=known.has("remote")?"coalesce(remote, false)":"false";
const found=fieldsOf(await database.json(`
select json_build_object('named', count(*), 'missing', coalesce(
    json_agg(json_build_object('entity', entity_name, 'table', table_name, 'remote', ${remote}) order by entity_name)
      filter (where to_regclass('public.' || quote_ident(table_name)) is null), '[]'))
  from "${table}" where table_name <> '';`));
const named=json.ZE(found["named"])??0;
if(0===named)throw tablesMissing(`${table} names no table`);
const missing=objectsOf(found["missing"]).map(one=>({entity:json.e1(one["entity"]),table:json.e1(one["table"]),allowed:true===one["remote"]||mayBeMissing(json.e1(one["entity"]))||mayBeMissing(json.e1(one["table"]))}));
const lost=missing.filter(({allowed})=>!allowed).map(({entity})=>entity);
if(lost.length>0)throw tablesMissing(`${lost.length} of ${named} are missing: ${base_text.yU(lost,mostShown)}`);
const without=missing.map(({entity})=>entity);
return 0===without.length?`All ${named} tables that the model names exist.`:`${named-without.length} of ${named} tables exist; without one, as allowed: ${base_text.yU(without,mostShown)}.`}
async function checkFiles(database,columns,folder,tell){
const known=columns.get("system$filedocument");
if(!known?.has("__uuid__")||!known.has("hascontents"))throw new failure.HR("The files could not be compared: system$filedocument lacks __uuid__ or hascontents.",{code:"FILES_NOT_CHECKED",kind:"remote-failed",remedy:"Use `data-type: database_only` if the files of this app cannot be checked."});
const size=known.has("size")?"size::bigint":"null::bigint";
const deletes=known.has("deleteafterdownload")?"coalesce(deleteafterdownload, false)":"false";
const found=fieldsOf(await database.json(comparison(size,deletes),{cwd:folder}));
const count=name=>json.ZE(found[name])??0;const[files,expected,missing,wrong]=[count("files"),count("expected"),count("missing"),count("wrong")];tell({files,missing});
if(missing>0)throw new failure.HR(`${missing} of ${expected} files that the database knows are not in the archive: ${base_text.yU(textsOf(found["lost"]),mostShown,missing)}.`,{code:"FILES_MISSING",kind:"remote-failed",remedy:"Look whether the app can open these files (`__uuid__` in system$filedocument). If it can, make another backup."});
if(wrong>0)throw new failure.HR(`${wrong} of ${expected} files in the archive have another size than the database says: ${base_text.yU(textsOf(found["differing"]),mostShown,wrong)}.`,{code:"FILE_SIZES_DIFFER",kind:"remote-failed",remedy:"Look whether the app can open these files. If it can, make another backup."});
const notes=[...count("extra")>0?[`${count("extra")} more that the database does not know`]:[],...count("deleted")>0?[`${count("deleted")} left out because they are deleted after a download`]:[]];
return[`All ${expected} files that the database knows are in the archive`,...notes].join("; ").concat(".")}
function comparison(size,deletes){
return`
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
  from drill_documents;`}
function tablesMissing(what){
return new failure.HR(`Tables of the model do not exist in the restored database: ${what}.`,{code:"TABLES_MISSING",kind:"remote-failed",remedy:"Make another backup. Entities that have no table of their own (view entities) are to be named in `allow-missing-tables`."})}
function fieldsOf(value){
return json.eB(value)??{}}
function objectsOf(value){
return Array.isArray(value)?value.map(fieldsOf):[]}
function textsOf(value){
return Array.isArray(value)?value.map(json.e1):[]}
var external_node_crypto_=require(7598);
var external_node_net_=require(7030);
const mostTries=3;
const settings=["listen_addresses = '127.0.0.1'","unix_socket_directories = ''","fsync = off","synchronous_commit = off","full_page_writes = off","wal_level = minimal","max_wal_senders = 0","autovacuum = off","maintenance_work_mem = 256MB","log_min_messages = fatal","log_min_error_statement = panic",..."win32"===process.platform?[]:["dynamic_shared_memory_type = mmap"]];
async function startServer(tools,folder,signal){
const as=await unprivileged(signal);
const password=external_node_crypto_.randomBytes(24).toString("hex");await promises_.mkdir(folder,{mode:448});
try{await makeCluster(tools,folder,password,as,signal);
const port=await startOn(tools,folder,as,signal);
const env={PGHOST:"127.0.0.1",PGPORT:String(port),PGUSER:"postgres",PGPASSWORD:password};
return{env:{...env,PGDATABASE:"postgres"},name:`127.0.0.1:${port}`}}catch(error){await stopServer(tools.folder,folder).catch(()=>void 0);
throw error}}
async function stopServer(tools,folder){
const as=await unprivileged();
const data=external_node_path_.join(folder,"data");await run(program({folder:tools},"pg_ctl"),["stop","-D",data,"-m","immediate","-w","-t","10"],{as});await promises_.rm(folder,{recursive:true,force:true,maxRetries:5})}
async function makeCluster(tools,folder,password,as,signal){
const passwordFile=external_node_path_.join(folder,"password");await promises_.writeFile(passwordFile,password,{mode:384});
if(as)for(const path of[folder,passwordFile])await promises_.chown(path,as.uid,as.gid);
const data=external_node_path_.join(folder,"data");
const made=await run(program(tools,"initdb"),["-D",data,"-U","postgres",`--pwfile=${passwordFile}`,"--auth=scram-sha-256","--encoding=UTF8","--no-locale","--no-sync"],{cwd:folder,as,signal});
if(0!==made.code)throw notStarted("its data folder could not be made",made.stderr);await promises_.rm(passwordFile);await promises_.appendFile(external_node_path_.join(data,"postgresql.conf"),`\n${settings.join("\n")}\n`)}
async function startOn(tools,folder,as,signal){
const data=external_node_path_.join(folder,"data");
const log=external_node_path_.join(folder,"log");
for(let attempt=1;;attempt+=1){
const port=await freePort();await promises_.appendFile(external_node_path_.join(data,"postgresql.conf"),`port = ${port}\n`);
const args=["start","-D",data,"-l",log,"-w","-t","60","-s"];const{code}=await run(program(tools,"pg_ctl"),args,{cwd:folder,as,signal,leavesServer:true});
if(0===code)return port;
const said=await promises_.readFile(log,"utf8").catch(()=>"");
if(attempt>=mostTries||!said.includes("could not bind"))throw notStarted("it did not start",said);await promises_.rm(log,{force:true})}}
async function unprivileged(signal){
if(process.getuid?.()!==0)return;
for(const name of["postgres","nobody"]){const[uid,gid]=await Promise.all(["-u","-g"].map(flag=>run("id",[flag,name],{signal})));
if(uid?.code===0&&gid?.code===0)return{uid:Number(uid.stdout),gid:Number(gid.stdout)}}
throw notStarted("it must not run as root, and there is no user `postgres` or `nobody` on this machine","")}
function freePort(){
return new Promise((done,fail)=>{
const server=external_node_net_.createServer();server.on("error",fail).listen(0,"127.0.0.1",()=>{
const address=server.address();server.close(()=>done("object"==typeof address&&null!==address?address.port:0))})})}
function notStarted(why,said){
const last=said.trim().split("\n").slice(-5).join(" ");
return new failure.HR(`The PostgreSQL server for the drill could not be started: ${why}.${last&&` It said: ${last}`}`,{code:"SERVER_NOT_STARTED",kind:"config",remedy:"Check the installation of PostgreSQL on the runner and the free space and permissions of its temporary folder, or give a server as `database-url`."})}
const tolerances={dump:{part:.01,bytes:4096},files:{part:.05,bytes:1048576}};
const serverBytes=0x20000000;
function checkSizes(full){
if(!full)return{skipped:"Only a full backup has a .metadata."};const{metadata,dumpSize,filesSize}=full;
if(void 0===metadata.dumpSize&&void 0===metadata.filesSize)return{skipped:"The .metadata tells no sizes."};
if(differs(metadata.dumpSize,dumpSize,tolerances.dump)){
const isShort=dumpSize<(metadata.dumpSize??0);
throw mismatch(`the dump has ${dumpSize} bytes, .metadata tells ${metadata.dumpSize}`,isShort?"DUMP_TRUNCATED":"METADATA_MISMATCH")}
if(differs(metadata.filesSize,filesSize,tolerances.files))throw mismatch(`the files have ${filesSize} bytes, .metadata tells ${metadata.filesSize}`,"METADATA_MISMATCH");
return"The dump and the files are as large as .metadata tells."}
function restoredSpace(databaseSize){
return void 0===databaseSize?void 0:Math.ceil(1.25*databaseSize)+serverBytes}
function differs(told,measured,{part,bytes}){
return void 0!==told&&Math.abs(told-measured)>told*part+bytes}
function mismatch(what,code){
return new failure.HR(`The archive does not fit its own description: ${what}.`,{code,kind:"remote-failed",remedy:"Ask for another archive; if it happens again, make another backup and contact Mendix Support."})}
const headBytes=4096;
const newline=10;
const rights=/^(ALTER .* OWNER TO .*|GRANT .*|REVOKE .*|ALTER DEFAULT PRIVILEGES .*|SET SESSION AUTHORIZATION .*);$/;
const fence=/^\\(un)?restrict( |$)/;
async function restoreSql(database,path,gzip,signal){
const filter=new DumpText;
const ran=await database.script(external_node_stream_.Readable.from(filter.of(mendix_tar.$$(path,gzip,signal))),{signal});
if(0!==ran.code){
if(2===ran.code)throw database.failure(ran,"");
if(isDiskFull(ran.stderr))throw noSpace("while the dump was restored");const{state,message}=sqlError(ran.stderr,"");
throw new failure.HR(`The backup could not be restored: ${state} ${message}`,{code:"DUMP_REFUSED",kind:"remote-failed",remedy:"Make another backup now. If the dump needs an extension, use a PostgreSQL that has it."})}
if(!filter.complete)throw new failure.HR("The database dump is cut off: it does not end as pg_dump ends one.",{code:"DUMP_TRUNCATED",kind:"remote-failed",remedy:"Download it again; if it happens again, make another backup."})}
class DumpText{#head=Buffer.alloc(0);#verdict;#inData=false;#complete=false;get complete(){
return this.#complete}async *of(source){for await(const piece of source)for(let at=0;at<piece.length;){
const end=piece.indexOf(newline,at);
const part=piece.subarray(at,end<0?piece.length:end+1);at+=part.length;
const out=this.#take(part,end>=0);
if(out)yield out}
if(this.#head.length>0&&"keep"===this.#judge(this.#head))yield this.#head}#take(part,ends){
if(void 0===this.#verdict){this.#head=Buffer.concat([this.#head,part]);
if(!ends&&this.#head.length<headBytes)return;this.#verdict=this.#judge(this.#head);part=this.#head;this.#head=Buffer.alloc(0)}
const out="keep"===this.#verdict?part:void 0;
if(ends)this.#verdict=void 0;
return out}#judge(head){
const line=head.toString("latin1",0,headBytes).replace(/\r?\n$/,"");
if(this.#inData){
if("\\."===line)this.#inData=false;
return"keep"}
if("-- PostgreSQL database dump complete"===line)this.#complete=true;
if(/^COPY .* FROM stdin;$/.test(line))this.#inData=true;
if(fence.test(line)||rights.test(line))return"drop";
if(line.startsWith("\\"))throw new failure.HR("The database dump holds a command for psql, which is not run.",{code:"DUMP_DAMAGED",kind:"remote-failed",remedy:"Find out who has changed this dump: pg_dump writes no such line for a single database."});
return"keep"}}
const names={age:"age of the backup",archive:"archive is complete",identity:"archive is the expected one",model:"model version",sizes:"sizes in .metadata",dump:"dump can be read",restore:"restored into PostgreSQL",time:"time to restore",rows:"tables and rows",version:"mendixsystem$version has its row",tables:"tables of the model exist",files:"files are in the archive"};
function plannedChecks(checks){
return[...Object.values(names),...checks.map(nameOf)]}
const nameOf=({name})=>`check: ${base_text.TN(name)}`;
async function drill(options,report){const{expected,onFacts,onProgress,signal,archive,folder}=options;await report.check(names.age,()=>checkAge(options));onProgress("Reading the archive to its end.");
const startedAt=performance.now();
const backup=await report.obtain(names.archive,()=>unpack(archive,folder,signal),describeArchive);
const unpackSeconds=(performance.now()-startedAt)/1e3;
const modelVersion=backup.full?.metadata.modelVersion;
if(void 0!==modelVersion)onFacts({modelVersion});await report.check(names.identity,options.identify);await report.check(names.model,async()=>checkModel(modelVersion,expected.modelVersion));await report.check(names.sizes,async()=>checkSizes(backup.full));await new Restored(options,report,backup,unpackSeconds).prove()}
class Restored{#options;#report;#backup;#unpackSeconds;#dump;#close=async()=>{};constructor(options,report,backup,unpackSeconds){this.#options=options;this.#report=report;this.#backup=backup;this.#unpackSeconds=unpackSeconds}async prove(){await this.#readContents();
try{
const database=await this.#report.obtain(names.restore,async()=>this.#restore(await this.#open()),()=>"Without a single error.");await this.#look(database)}finally{await this.#close().catch(error=>{
const why=error instanceof Error?error.message:String(error);this.#options.onProgress(`What the drill has made could not be removed: ${why}`)})}}async #readContents(){const{tools,signal}=this.#options;const{format,dump}=this.#backup;
if("sql"===format)return void await this.#report.check(names.dump,async()=>({skipped:"It is text, which has no table of contents."}));this.#dump=await this.#report.obtain(names.dump,()=>listDump(tools[0],dump,signal),facts=>`${facts.tables} tables with data, archive format ${facts.format}, made of PostgreSQL ${facts.serverMajor}.`)}async #open(){const{tools:all,connection,databaseName,signal,onCleanup,onFacts,onProgress,folder}=this.#options;
const dumpMajor=this.#dump?.serverMajor??0;
if(connection){
const major=await serverMajor(new Database(all[0],connection,signal),signal);
if(major<dumpMajor)tooOld(`The PostgreSQL ${major} at ${connection.name}`,dumpMajor);
const tools=clientFor(all,major);this.#close=()=>dropDatabase(new Database(tools,connection),databaseName);onFacts({server:`${major} (${connection.name})`});
return createDatabase(new Database(tools,connection,signal),databaseName,signal)}
const tools=serverFor(all,dumpMajor);
const place=external_node_path_.join(folder,"server");
const bytes=restoredSpace(this.#backup.full?.metadata.databaseSize);
if(void 0!==bytes)await temporary_file.Lo(place,bytes);onProgress(`Starting a PostgreSQL ${tools.version} for the drill.`);onCleanup({tools:tools.folder,folder:place});
const own=await startServer(tools,place,signal);this.#close=()=>stopServer(tools.folder,place);onFacts({server:`${tools.version} (started for the drill)`});
return createDatabase(new Database(tools,own,signal),databaseName,signal)}async #restore(database){const{onProgress,onFacts,signal}=this.#options;const{dump,gzip}=this.#backup;onProgress("Restoring the database.");
const from=performance.now();
if(this.#dump)await restoreDump(database,dump,this.#dump,signal);else await restoreSql(database,dump,gzip,signal);
const restoreSeconds=this.#unpackSeconds+(performance.now()-from)/1e3;onFacts({restoreSeconds});await database.script("analyze;");await this.#report.check(names.time,async()=>this.#checkTime(restoreSeconds));
return database}async #look(database){const{onFacts,onProgress,checks,checkSeconds,mayBeMissing,folder,signal}=this.#options;
const report=this.#report;onProgress("Looking at the restored database.");
const counts=await report.obtain(names.rows,()=>countRows(database),({tables,rows})=>`${tables} tables, ${rows} rows.`);onFacts({counts});
if("sql"===this.#backup.format){
const skipped={skipped:"It is not a backup of Mendix."};
for(const name of[names.version,names.tables,names.files])await report.check(name,async()=>skipped)}else{
const columns=await readColumns(database);await report.check(names.version,()=>checkVersion(database,columns));await report.check(names.tables,()=>checkTables(database,columns,mayBeMissing));await report.check(names.files,async()=>this.#backup.full?checkFiles(database,columns,folder,({files,missing})=>onFacts({files,missingFiles:missing})):{skipped:"The backup is of the database alone."})}
for(const check of checks)await report.check(nameOf(check),()=>ask(database,check,checkSeconds,signal))}#checkTime(seconds){const{maxMinutes}=this.#options;
const minutes=seconds/60;
const took=`The restore took ${seconds.toFixed(1)} s`;
if(void 0===maxMinutes)return`${took}; no limit was given.`;
if(minutes<=maxMinutes)return`${took}, within ${maxMinutes} min.`;
throw new failure.HR(`${took}, longer than ${maxMinutes} min.`,{code:"RESTORE_TOO_SLOW",kind:"remote-failed",remedy:"Plan for a longer outage, make the database smaller, or raise `max-minutes`."})}}
async function checkAge({expected,maxAgeHours,clock,onFacts}){const{createdAt}=expected;
if(void 0===createdAt){
if(void 0===maxAgeHours)return{skipped:"When the backup was made is not known, and no limit was given."};
throw new failure.HR("When the backup was made is not known, so its age cannot be compared with `max-age-hours`.",{code:"AGE_UNKNOWN",kind:"config",remedy:"Give the `manifest` that `download-backup` wrote, or leave `max-age-hours` out."})}
const ageHours=Math.max(0,(clock.now()-createdAt.getTime())/36e5);onFacts({ageHours});
const old=`The backup is ${ageHours.toFixed(1)} h old: that much would be lost`;
if(void 0===maxAgeHours)return`${old}; no limit was given.`;
if(ageHours<=maxAgeHours)return`${old}, at most ${maxAgeHours} h are allowed.`;
throw new failure.HR(`${old}, but at most ${maxAgeHours} h are allowed.`,{code:"BACKUP_TOO_OLD",kind:"remote-failed",remedy:"Look why no newer backup was made (`list-backups`), and make one."})}
function checkModel(found,expected){
if(void 0===found)return{skipped:"The archive does not tell a model version."};
if(void 0===expected)return{skipped:`The archive is of ${base_text.TN(found)}; nothing to compare it with.`};
if(found===expected)return`${base_text.TN(found)}, as expected.`;
throw new failure.HR(`The archive is of model version ${base_text.TN(found)}, the backup is of ${base_text.TN(expected)}.`,{code:"MODEL_VERSION_MISMATCH",kind:"remote-failed",remedy:"The archive is not of this backup. Ask for another archive; if it happens again, contact Mendix Support."})}
function describeArchive({full,format}){
if(full)return`A full backup: its dump has ${full.dumpSize} bytes, its files ${full.filesSize} (${full.files} of them).`;
return"sql"===format?"A dump as text.":"A dump of the database alone."}
class DrillReport{#results=new Map;#failures=[];#now;constructor(names,now=()=>performance.now()){this.#now=now;
for(const name of names)this.#results.set(name,{name,outcome:"not-run",detail:"Not run.",code:void 0,seconds:0})}get results(){
return[...this.#results.values()]}count(outcome){
return this.results.filter(one=>one.outcome===outcome).length}async check(name,work){
const from=this.#now();
const seconds=()=>(this.#now()-from)/1e3;
try{
const found=await work();
const isSkipped="string"!=typeof found;
const detail=isSkipped?found.skipped:found;this.#set({name,outcome:isSkipped?"skipped":"passed",detail,code:void 0,seconds:seconds()});
return true}catch(error){
if(!(error instanceof failure.HR))throw error;this.#set({name,outcome:"failed",detail:error.message,code:error.code,seconds:seconds()});this.#failures.push(error);
if("cancelled"===error.kind||"timeout"===error.kind)throw error;
return false}}async obtain(name,work,describe){
const obtained=[];
const isGood=await this.check(name,async()=>{
const value=await work();obtained.push(value);
return describe(value)});
if(!isGood)throw this.#failures.at(-1);
return obtained[0]}has(failure){
return this.#failures.includes(failure)}verdict(what){const[first]=this.#failures;const[failed,notRun]=[this.count("failed"),this.count("not-run")];
if(!first&&0===notRun)return;
const without=0===notRun?"":`, ${notRun} could not run`;
const found=this.results.flatMap(({name,outcome,detail})=>"failed"===outcome?[`- ${name}: ${detail}`]:[]);
const message=[`${what} is not proven: ${failed} of ${this.results.length} checks failed${without}.`,...found];
if(first)return first.with(message.join("\n"),{cause:first.cause});
return new failure.HR(message.join("\n"),{code:"CHECKS_NOT_RUN",kind:"remote-failed",remedy:"Run the step again."})}#set(result){
if(!this.#results.has(result.name))throw new Error(`The check "${result.name}" was not planned.`);this.#results.set(result.name,result)}}
var external_node_zlib_=require(8522);
var http_exchange=require(9148);
var url=require(9540);
const archive_head_headBytes=65536;
const nothing={size:void 0,metadata:void 0};
async function readArchiveHead({clock,signal},link){
try{
const exchange=await http_exchange.k.open({url:url.kP(link),method:"GET",headers:{"accept-encoding":"identity",range:`bytes=0-${archive_head_headBytes-1}`},connectMs:1e4,stallMs:1e4,signal,clock});
try{exchange.end(void 0,1e4);
const answer=await exchange.answer;
const size=sizeOf(answer);
return void 0===size?nothing:{size,metadata:await metadataIn(await beginning(answer))}}finally{exchange.close()}}catch(error){
if(signal?.aborted||!(error instanceof failure.HR))throw error;
return nothing}}
function sizeOf({statusCode,headers}){
if(200!==statusCode&&206!==statusCode)return;
const told=206===statusCode?/\/(\d+)$/.exec(headers["content-range"]??"")?.[1]:headers["content-length"];
return void 0===told?void 0:Number(told)}
async function beginning(answer){
let head=Buffer.alloc(0);
try{for await(const piece of answer){head=Buffer.concat([head,piece]);
if(head.length>=archive_head_headBytes)break}}catch{}
return head}
async function metadataIn(head){
const backup=new archive_file.ab;
try{
const tar=external_node_zlib_.gunzipSync(head,{finishFlush:external_node_zlib_.constants.Z_SYNC_FLUSH});await mendix_tar.Nb([tar],backup.visit)}catch{}
return backup.metadata}
var client=require(5941);
var lookup=require(252);
var action=require(9297);
var inputs=require(2266);
var files=require(9031);
var glob=require(4056);
var limits=require(9574);
var yaml=require(977);
var archives=require(9177);
var junit=require(2948);
const words={passed:"passed",failed:"FAILED","not-run":"NOT RUN",skipped:"nothing to check"};
class DrillOutcome{#step;#report;#subject={};#facts={};constructor(step,report){this.#step=step;this.#report=report}about(subject){this.#subject=subject}add=facts=>{this.#facts={...this.#facts,...facts};
for(const[name,value]of Object.entries(named(facts)))this.#step.output(name,value)};async tell(file){const{results}=this.#report;
const failed=results.filter(({outcome})=>"failed"===outcome||"not-run"===outcome);this.#step.output("failed-checks",JSON.stringify(failed.map(({name,code,detail})=>({name,code:code??"NOT_RUN",detail}))));
for(const{name,outcome,detail}of results)this.#step.info(`${name}: ${words[outcome]}. ${detail}`);this.#summarize();
if(void 0===file)return;
const properties={...this.#subject,...named(this.#facts),postgresql:this.#facts.server};this.#step.output("report",await junit.U(file,"restore-drill",results,properties))}#summarize(){const{ageHours,restoreSeconds,counts,files,missingFiles,server,modelVersion}=this.#facts;const{summary}=this.#step;
for(const[name,value]of Object.entries(this.#subject))summary.fact(name,value);summary.fact("Model version",modelVersion).fact("Age",void 0===ageHours?void 0:`${ageHours.toFixed(1)} h`).fact("Time to restore",void 0===restoreSeconds?void 0:`${restoreSeconds.toFixed(1)} s`).fact("PostgreSQL",server).fact("Tables and rows",void 0===counts?void 0:`${counts.tables} and ${counts.rows}`).fact("Files",void 0===files?void 0:`${files}, ${missingFiles} missing`).table(["Check","Result","Found","Seconds"],this.#report.results.map(({name,outcome,detail,seconds})=>[name,words[outcome],detail,seconds.toFixed(1)]));
if(counts)summary.table(["Largest tables","Rows"],counts.largest.map(({table,rows})=>[table,rows]))}}
function named({modelVersion,ageHours,restoreSeconds,counts,files,missingFiles}){
return{"model-version":modelVersion,"age-hours":ageHours?.toFixed(2),"restore-seconds":restoreSeconds?.toFixed(1),tables:counts?.tables,rows:counts?.rows,files,"missing-files":missingFiles}}
var external_node_os_=require(8161);
var environment=require(9294);
const stateName="drill";
async function makeRoom(step){
const name=external_node_crypto_.randomBytes(8).toString("hex");
const folder=external_node_path_.join(await base(),`paas-actions-drill-${name}`);
const databaseName=`paas_actions_drill_${name}`;
const remember=server=>{
const state={folder,databaseName,tools:server?.tools,server:server?.folder};step.saveState(stateName,JSON.stringify(state))};remember();await promises_.mkdir(folder,{mode:isRoot()?457:448});
const remove=async()=>{await removeFolder(folder);step.saveState(stateName,"")};
return{folder,databaseName,remember,remove}}
async function cleanUp(step,connection){
const state=json.eB(json.qF(step.state(stateName)));const[folder,databaseName]=[json.e1(state?.["folder"]),json.e1(state?.["databaseName"])];const[tools,server]=[json.e1(state?.["tools"]),json.e1(state?.["server"])];
if(""===folder||""===databaseName)return;
if(connection){const[newest]=await findTools(false,step.signal);await dropDatabase(new Database(newest,connection),databaseName)}else if(""!==server&&external_node_fs_.existsSync(server)){await stopServer(tools,server);step.info("Stopped the PostgreSQL that the drill had started.")}await removeFolder(folder)}
function removeFolder(folder){
return promises_.rm(folder,{recursive:true,force:true,maxRetries:5})}
async function base(){
const given=process.env[environment.c.temporaryFolder]??external_node_os_.tmpdir();
return!isRoot()||await isOpen(given)?given:external_node_os_.tmpdir()}
function isRoot(){
return process.getuid?.()===0}
async function isOpen(folder){const{mode}=await promises_.stat(folder);
if((1&mode)===0)return false;
const above=external_node_path_.dirname(folder);
return above===folder||isOpen(above)}
var shared_manifest=require(1423);
var mendix=require(9255);
var snapshots=require(3281);
const restore_drill_inputs={...mendix.cQ("archive"),"app-id":inputs.Qq("",mendix.sK),environment:inputs.Qq(""),"snapshot-id":snapshots.iy,"archive-id":inputs.Qq(""),"data-type":inputs.Yq("",["files_and_database","database_only"],{default:"files_and_database"}),connections:limits.oQ,archive:inputs.Qq(""),manifest:inputs.Qq(""),"database-url":inputs.hF("","an address such as `postgres://user:password@localhost:5432/postgres`",parseConnection,{secret:true}),checks:inputs.hF("",'YAML with a name and an SQL statement per line (`customers exist: select count(*) > 0 from "sales$customer"`)',value=>{
const allowed="YAML with a name and an SQL statement per line";
const checks=checksFrom(yaml.g(value,allowed));
if(!checks)throw new inputs.q$(allowed);
return checks},{confidential:true}),"check-seconds":inputs.nd("",1,3600,{default:"60"}),"allow-missing-tables":glob.g(""),"max-age-hours":inputs._("",0,1e5),"max-minutes":inputs._("",0,1440),report:inputs.Qq(""),"timeout-minutes":mendix.DL(240)};
const restore_drill_action=action.QP({name:"restore-drill",group:"Mendix Cloud: backups",description:"",branding:{icon:"life-buoy",color:"green"},inputs:restore_drill_inputs,outputs:{"snapshot-id":"","archive-id":"","model-version":"",tables:"",rows:"",files:"","missing-files":"","age-hours":"","restore-seconds":"","failed-checks":"",report:""},check(given){
const problems=[];
if(void 0===given.archive){
const missing=["username","api-key","app-id","environment"].filter(name=>void 0===given[name]);
for(const name of missing)problems.push(`\`${name}\` is missing: only a drill with \`archive\` can do without.`);
if(void 0!==given.manifest)problems.push("`manifest` needs `archive`.")}else for(const name of["snapshot-id","archive-id"])if(void 0!==given[name])problems.push(`Give one of \`archive\` and \`${name}\`, not both.`);
if(void 0!==given["archive-id"]&&(given["snapshot-id"]??"latest")==="latest")problems.push("`archive-id` needs the `snapshot-id` that the archive was made from, not `latest`.");
return problems},async run(given,step){
const checks=given.checks??[];
const report=new DrillReport(plannedChecks(checks));
const outcome=new DrillOutcome(step,report);
let what="The backup";
let problem;
try{
const tools=await prepare(given,step);
const backup=void 0===given.archive?await snapshot(given,step):await file(given.archive,given);outcome.about(backup.told);what=backup.what;await prove(given,step,backup,tools,report,outcome)}catch(error){problem=error instanceof failure.HR&&report.has(error)?void 0:error}problem??=report.verdict(what);
try{await outcome.tell(given.report)}catch(error){
if(void 0===problem)throw error;step.warning(`The report could not be written: ${error instanceof Error?error.message:String(error)}`)}
if(void 0!==problem)throw problem;step.result(`${what} is proven: ${report.count("passed")} checks passed, ${report.count("skipped")} had nothing to check.`)},postInputs:["database-url"],post:(given,step)=>cleanUp(step,given["database-url"])});
async function prepare(given,step){
const connection=given["database-url"];
const password=connection?.env["PGPASSWORD"];
if(password)step.mask(password);
const tools=await findTools(void 0===connection,step.signal);
if(connection)await serverMajor(new Database(tools[0],connection,step.signal),step.signal);
return tools}
async function prove(given,step,backup,tools,report,outcome){
const room=await makeRoom(step);
try{
const options={archive:await backup.fetch(room.folder),expected:backup.expected,identify:backup.identify,folder:room.folder,tools,connection:given["database-url"],databaseName:room.databaseName,checks:given.checks??[],checkSeconds:given["check-seconds"],mayBeMissing:given["allow-missing-tables"]??(()=>false),maxAgeHours:given["max-age-hours"],maxMinutes:given["max-minutes"],clock:step.clock,signal:step.signal,onCleanup:room.remember,onProgress:sentence=>step.info(sentence),onFacts:outcome.add};await drill(options,report)}finally{await room.remove()}}
async function snapshot(given,step){const{username="","api-key":apiKey="","app-id":appId="",environment=""}=given;
const connection=mendix.Ng({...given,username,"api-key":apiKey},step);
const target=await lookup.JQ(connection,appId,environment);
const chosen=await snapshots.Ip(connection,target,given["snapshot-id"]??"latest");const{snapshotId:id,modelVersion,createdAt}=chosen.snapshot;step.output("snapshot-id",id);
return{what:`The backup ${id} of ${client.Pf(chosen.source)}`,expected:{modelVersion,createdAt},told:{Environment:client.Pf(chosen.source),Snapshot:id},identify:async()=>({skipped:"It was downloaded from the platform as the archive of this snapshot."}),fetch:async folder=>{
const to=await files.CI(step,external_node_path_.join(folder,"archive"),"");const{link,fetch}=await archives.K(connection,chosen,given["data-type"],given["archive-id"],step);
if(link)to.onLink?.(link);
const head=link&&await readArchiveHead(connection,link);
const isOwn=void 0===given["database-url"];await files.Xe(step,to.to,{"the archive":head?.size,"the dump in it":head?.metadata?.dumpSize,...isOwn&&{"the restored database":restoredSpace(head?.metadata?.databaseSize)}});
return(await fetch({...to,connections:given.connections})).path}}}
async function file(given,{manifest:manifestPath,"app-id":appId,environment}){
const path=external_node_path_.resolve(given);
if(!(await promises_.stat(path).catch(()=>void 0))?.isFile())throw new failure.HR(`There is no file ${path}.`,{code:"ARCHIVE_NOT_FOUND",kind:"config",remedy:"Check `archive`, and the step that was to put it there."});
const manifest=await shared_manifest.W(external_node_path_.resolve(manifestPath??`${path}.json`),void 0!==manifestPath);
return{what:`The archive ${external_node_path_.basename(path)}`,expected:{modelVersion:manifest?.modelVersion,createdAt:manifest?.createdAt},told:{Archive:path,Environment:manifest&&`${manifest.appId} / ${manifest.environment}`,Snapshot:manifest?.snapshotId},identify:()=>identify(path,manifest,appId,environment),fetch:async()=>path}}
async function identify(path,manifest,appId,environment){
if(!manifest){
if(void 0===appId&&void 0===environment)return{skipped:"There is no manifest to compare it with."};
throw restore_drill_mismatch("MANIFEST_MISSING","There is no manifest that tells of which app the archive is.")}
if(await files.qQ(path)!==manifest.sha256)throw restore_drill_mismatch("MANIFEST_MISMATCH","The archive is not the file that its manifest describes: its SHA-256 differs.");
const isOther=(wanted,told)=>void 0!==wanted&&wanted.toLowerCase()!==told.toLowerCase();
if(isOther(appId,manifest.appId))throw restore_drill_mismatch("ARCHIVE_OF_ANOTHER_APP",`The archive is of the app ${base_text.TN(manifest.appId)}, not of ${appId}.`);
if(isOther(environment,manifest.environment)){
const told=base_text.TN(manifest.environment);
throw restore_drill_mismatch("ARCHIVE_OF_ANOTHER_ENVIRONMENT",`The archive is of the environment ${told}, not of ${environment}.`)}
return"The archive is the file that its manifest describes."}
function restore_drill_mismatch(code,what){
return new failure.HR(what,{code,kind:"remote-failed",remedy:"Check which file and which manifest are taken, and whether the copy was overwritten or mixed up."})}}),
977:(unused_module,exports,require)=>{require.d(exports,{g:()=>readYaml});
var js_yaml_0=require(3243);
var _runner_inputs_1=require(2266);
const mostValues=1e5;
function readYaml(text,allowed,options={}){
let value;
try{value=js_yaml_0.Hh(text,options)}catch(error){
if(!(error instanceof js_yaml_0.tB))throw error;
throw new _runner_inputs_1.q$(`${allowed}; line ${(error.mark?.line??0)+1} is not YAML (${reasonOf(error)})`)}
if(hasMoreThan(mostValues,value))throw new _runner_inputs_1.q$(`${allowed}, with at most ${mostValues} values`);
return value}
function reasonOf({reason}){const[words=""]=reason.split(/ "| !<|: /);
return words===reason?reason:`${words}; a value with special characters needs quotes`}
function hasMoreThan(most,value){
const left=[value];
for(let count=0;left.length>0;){
const next=left.pop();count+=1;
if(count+left.length>most)return true;
if("object"==typeof next&&null!==next)for(const inner of Object.values(next))left.push(inner)}
return false}}};