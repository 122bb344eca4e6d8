export const id=6130;
export const ids=[6130];
export const modules={
6130:(unused_module,unused_exports,__webpack_require__)=>{
var external_node_fs_=__webpack_require__(3024);
var external_node_util_=__webpack_require__(7975);
const endOfTime=Date.UTC(9e3,0);
const fastest=1e6;
const longestTimer=2**31-1;
function runningClock(speed,real=Date.now,begin){
const start=real();
return movable(speed,moved=>Math.floor((begin??start)+moved+(real()-start)*speed))}
function movable(speed,read){
let moved=0;
const waiting=new Set;
const now=()=>Math.min(read(moved),endOfTime);
return{now,advance:milliseconds=>{moved+=milliseconds;
for(const wake of[...waiting])wake()},until:async(time,signal)=>{while(now()<time&&!signal.aborted)await new Promise(resolve=>{
const ms=Math.min(longestTimer,Math.ceil((time-now())/speed));
const timer=0===speed?void 0:setTimeout(()=>wake(),ms);
const wake=()=>{clearTimeout(timer);waiting.delete(wake);signal.removeEventListener("abort",wake);resolve()};waiting.add(wake);signal.addEventListener("abort",wake)})}}}
var js_yaml=__webpack_require__(3243);
var external_node_http_=__webpack_require__(7067);
class SeedError extends Error{name="SeedError"}
class Fields{#values;#where;#asked=new Set;constructor(value,where){
if("object"!=typeof value||null===value||Array.isArray(value))throw new SeedError(`${where} must be a mapping, not ${describe(value)}`);this.#values=value;this.#where=where}text(key){
const value=this.value(key);
if(null==value)return;
if("string"==typeof value)return value;
if("number"==typeof value||"boolean"==typeof value)return String(value);
throw this.#wrong(key,"a text",value)}number(key,least=0,most=Number.MAX_SAFE_INTEGER){
const value=this.value(key);
if(null==value)return;
if("number"==typeof value&&value>=least&&value<=most)return value;
throw this.#wrong(key,`a number from ${least} to ${most}`,value)}flag(key){
const value=this.value(key);
if(null==value)return;
if("boolean"==typeof value)return value;
throw this.#wrong(key,"true or false",value)}choice(key,choices){
const value=this.text(key);
if(void 0===value)return;
const found=choices.find(choice=>choice.toLowerCase()===value.toLowerCase());
if(void 0===found)throw this.#wrong(key,`one of ${choices.join(", ")}`,value);
return found}list(key){
const value=this.value(key);
if(null==value)return[];
if(Array.isArray(value))return value;
throw this.#wrong(key,"a list",value)}each(key,read){
return this.list(key).map((item,index)=>{
const fields=new Fields(item,`${this.#where}.${key}[${index}]`);
const made=read(fields);fields.done();
return made})}inner(key){
const value=this.value(key);
return null==value?void 0:new Fields(value,`${this.#where}.${key}`)}value(key){this.#asked.add(key);
return this.#values[key]}keys(){
return Object.keys(this.#values)}require(key,value){
if(void 0===value)throw new SeedError(`${this.#where}.${key} is missing`);
return value}problem(message){
return new SeedError(`${this.#where}: ${message}`)}done(){
const unknown=this.keys().filter(key=>!this.#asked.has(key));
if(unknown.length>0)throw new SeedError(`${this.#where}: unknown ${unknown.join(", ")}; known: ${[...this.#asked].join(", ")}`)}#wrong(key,wanted,value){
return new SeedError(`${this.#where}.${key} must be ${wanted}, not ${describe(value)}`)}}
function describe(value){
return void 0===value?"nothing":JSON.stringify(value).slice(0,80)}
const faultKinds=["latency","status","drop-before","drop-after","hang","not-json","cut-body","slow-body","redirect"];
class Faults{#rules=[];add(...rules){
for(const rule of rules)this.#rules.push({rule,pattern:void 0===rule.path?void 0:globPattern(rule.path),seen:0,struck:0})}resume(rules){this.clear();this.add(...rules.map(({rule})=>rule));
for(const[index,{seen,struck}]of rules.entries())Object.assign(this.#rules[index]??{},{seen,struck})}clear(){this.#rules=[]}list(){
return this.#rules.map(({rule,seen,struck})=>({rule,seen,struck}))}strike(request,platform){
const striking=[];
for(const entry of this.#rules){const{rule,pattern}=entry;
if(void 0!==rule.platform&&rule.platform!==platform)continue;
if(void 0===rule.method||rule.method.toUpperCase()===request.method){
if(void 0===pattern||pathsOf(request).some(path=>pattern.test(path))){entry.seen+=1;
if(!(entry.seen<=(rule.after??0))&&!(entry.struck>=(rule.times??1/0))){entry.struck+=1;striking.push(rule)}}}}
return striking}}
function pathsOf(request){
const sent=trimSlash(request.path);
try{
return[sent,decodeURIComponent(sent)]}catch{
return[sent]}}
function trimSlash(path){
return path.length>1&&path.endsWith("/")?path.slice(0,-1):path}
function globPattern(glob){
const source=trimSlash(glob).split(/(\*\*|\*)/).map(part=>"**"===part?".*":"*"===part?"[^/]*":part.replace(/[.+?^${}()|[\]\\]/g,"\\$&")).join("");
return new RegExp(`^${source}$`,"i")}
function readFaults(value,where){
const list=Array.isArray(value)?value:[value];
return list.map((item,index)=>readFault(new Fields(item,`${where}[${index}]`)))}
function readFault(fields){
const kind=fields.require("kind",fields.choice("kind",faultKinds));
const headers=fields.inner("headers");
const rule={kind,platform:fields.choice("platform",["mendix","cloud66","syncano"]),method:fields.text("method"),path:fields.text("path"),times:fields.number("times"),after:fields.number("after"),ms:fields.number("ms",0,2**31-1),status:fields.number("status",200,599),headers:headers&&readHeaders(headers),body:fields.text("body"),json:fields.value("json"),handled:fields.flag("handled"),bytes:fields.number("bytes"),bytesPerSecond:fields.number("bytesPerSecond",1),location:fields.text("location")};fields.done();
const needed={latency:"ms",status:"status","slow-body":"bytesPerSecond",redirect:"location"};
const missing=kind in needed?needed[kind]:void 0;
if(void 0!==missing&&void 0===rule[missing])throw fields.problem(`${kind} needs ${missing}`);
return Object.fromEntries(Object.entries(rule).filter(([,given])=>void 0!==given))}
function readHeaders(fields){
const headers=fields.keys().map(name=>[name,fields.text(name)??""]);
for(const[name,value]of headers)try{external_node_http_.validateHeaderName(name);external_node_http_.validateHeaderValue(name,value)}catch{
throw fields.problem(`${name} cannot be sent as a header`)}
return Object.fromEntries(headers)}
function readSeed(text,platforms){
const fields=new Fields(parse(text)??{},"the seed file");
const sections=Object.fromEntries(platforms.map(name=>[name,fields.value(name)??void 0]));
const faults=fields.value("faults")??[];
const seed={text,ids:fields.text("ids")??"emulator",speed:fields.number("speed",5e-324,fastest),start:readStart(fields),faults:readFaults(faults,"faults"),variants:fields.value("variants")??{},sections};fields.done();
return seed}
function startMoment(text,today){
const day=new Date(today).toISOString().slice(0,10);
const moment=/^\d\d:\d\d$/.test(text)?`${day}T${text}:00Z`:text;
const at=/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(moment)?Date.parse(moment):0/0;
return at<=endOfTime?at:void 0}
function readStart(fields){
const text=fields.text("start");
if(void 0===text)return;
const start=startMoment(text,Date.now());
if(void 0===start)throw fields.problem(`start must be like 2026-01-15T07:00:00Z or "07:00", not ${text}`);
return start}
function parse(text){
try{
return""===text.trim()?void 0:js_yaml.Hh(text,{schema:js_yaml.rQ})}catch(cause){
throw new SeedError(`the seed file is not valid YAML: ${cause instanceof Error?cause.message:cause}`,{cause})}}
const usage=`Usage: npm run emulator -- [options]

Serves emulated Mendix Cloud, Cloud 66 and Syncano APIs on this machine and prints their base URL once it listens.

  --port N        port to listen on; 0: a free one (default 8930)
  --seed FILE     YAML file with the world to start with (default: the documentation's own)
  --world FILE    go on with the world in this file, if there is one, and save it there at the end
  --speed N       emulated jobs run N times faster (default 1)
  --start TIME    when emulated time begins: 07:00 (today, UTC) or 2026-01-15T07:00:00Z (default: now)
  --parent-pid N  end when this process is gone
  --help          show this
`;
class UsageError extends Error{}
const options=["port","seed","world","speed","start","parent-pid"];
class CommandLine{problems=[];wantsHelp;#values;constructor(args){
const known=Object.fromEntries(options.map(name=>[name,{type:"string"}]));const{values,tokens}=external_node_util_.parseArgs({args:[...args],options:{...known,help:{type:"boolean"}},strict:false,tokens:true});
for(const token of tokens){
if("positional"===token.kind)this.problems.push(`unexpected argument ${token.value}`);
if("option"===token.kind&&!(token.name in known)&&"help"!==token.name)this.problems.push(`unknown option ${token.rawName}`)}this.wantsHelp=true===values["help"];this.#values=values}text(name){
const value=this.#values[name];
if("string"==typeof value&&""!==value)return value;
if(void 0!==value)this.problems.push(`--${name} needs a value`);
return}value(name,wanted,read){
const given=this.text(name);
const value=void 0===given?void 0:read(given);
if(void 0!==given&&void 0===value)this.problems.push(`--${name} must be ${wanted}, not ${given}`);
return value}}
const whole=most=>text=>{
const value=Number(text);
return Number.isInteger(value)&&value>=0&&value<=most?value:void 0};
function readArguments(args){
const line=new CommandLine(args);
if(line.wantsHelp)return"help";
const port=line.value("port","a number from 0 to 65535",whole(65535))??8930;
const speed=line.value("speed",`a number over 0, at most ${fastest}`,text=>Number(text)>0&&Number(text)<=fastest?Number(text):void 0);
const start=line.value("start","like 07:00 or 2026-01-15T07:00:00Z",text=>startMoment(text,Date.now()));
const parentPid=line.value("parent-pid","the id of a process",whole(Number.MAX_SAFE_INTEGER));
const world=line.text("world");
const seed=seedIn(line);
if(line.problems.length>0)throw new UsageError(line.problems.join("\n"));
return{port,parentPid,...void 0===seed?{}:{seed},...void 0===world?{}:{worldFile:world},...void 0===speed?{}:{speed},...void 0===start?{}:{start}}}
function seedIn(line){
const file=line.text("seed");
try{
return void 0===file?void 0:external_node_fs_.readFileSync(file,"utf8")}catch(error){line.problems.push(`--seed: ${messageOf(error)}`);
return}}
function messageOf(error){
return error instanceof Error?error.message:String(error)}
var promises_=__webpack_require__(8500);
class Router{#routes;#fits;constructor(tables,fits){this.#fits=fits??isSame;this.#routes=tables.flatMap(table=>Object.entries(table).map(([key,route])=>{const[method="",path=""]=key.split(" ");
return{method,pattern:segmentsOf(path),route}}))}find(method,segments){
for(const{method:wanted,pattern,route}of this.#routes){
const values=wanted===method?pathValues(pattern,segments,this.#fits):void 0;
if(void 0!==values)return{route,values}}
return}}
const isSame=(wanted,given)=>wanted===given;
function pathValues(pattern,segments,fits=isSame){
if(pattern.length!==segments.length)return;
const values={};
for(const[index,part]of pattern.entries()){
const given=segments[index]??"";
if(part.startsWith(":"))values[part.slice(1)]=given;else if(!fits(part,given))return}
return values}
function segmentsOf(path){
return path.split("/").filter(part=>""!==part)}
class Variants{#known=new Map;#set=new Map;learn(platform){
for(const[name,variant]of Object.entries(platform.variants))this.#known.set(name,variant)}get(name){
return this.#set.get(name)??this.#known.get(name)?.default}set(values,where="variants"){
const fields=new Fields(values,where);
const wanted=fields.keys().map(name=>[name,this.#checked(fields,name)]);
for(const[name,value]of wanted)if(null===value)this.#set.delete(name);else this.#set.set(name,value)}changed(){
return Object.fromEntries(this.#set)}clear(){this.#set.clear()}list(){
return Object.fromEntries([...this.#known].map(([name,{default:usual,about}])=>[name,{value:this.#set.get(name)??usual,default:usual,about}]))}#checked(fields,name){
const known=this.#known.get(name);
if(void 0===known)throw fields.problem(`unknown ${name}; known: ${[...this.#known.keys()].join(", ")}`);const{default:usual,choices,most}=known;
const value=fields.value(name);
if(null===value)return null;
if(void 0!==choices){
const choice=choices.find(one=>one===value);
if(void 0===choice)throw fields.problem(`${name} must be one of ${choices.join(", ")}`);
return choice}
if("number"==typeof usual)return fields.require(name,fields.number(name,0,most));
if(typeof value!==typeof usual)throw fields.problem(`${name} must be a ${typeof usual}`);
return value}}
function variantReader(context,table){
return name=>context.variant(name)??table[name]?.default}
const ERRORS={bad_request:[400,"The request was not understood."],unauthenticated:[401,"The access token is missing, invalid or expired."],trial_expired:[402,"The trial period of this account has expired."],forbidden:[403,"The access token does not allow this."],not_found:[404,"The resource was not found."],time_out:[408,"The operation timed out."],conflict:[409,"The operation conflicts with another one."],throttled:[503,"Too many requests."]};
class ApiError extends Error{name="ApiError";id;constructor(id,details){super(details);this.id=id}answer(){const[status,description]=ERRORS[this.id];
return{status,json:{error:this.id,error_description:description,details:this.message}}}}
function object(response){
return{status:200,json:{response}}}
function page(items,request,perPage){
const asked=Number(request.query.get("page")??1);
const current=Number.isInteger(asked)&&asked>0?asked:1;
const pages=Math.max(1,Math.ceil(items.length/perPage));
const pagination={previous:current>1?current-1:null,next:current<pages?current+1:null,current,per_page:perPage,count:items.length,pages};
const response=items.slice((current-1)*perPage,current*perPage);
return{status:200,json:{response,count:response.length,pagination}}}
function iso(at){
return`${new Date(at).toISOString().slice(0,19)}Z`}
function isoWithOffset(at){
return iso(at).replace("Z","+00:00")}
function utcText(at){
return iso(at).replace("T"," ").replace("Z"," UTC")}
var external_node_crypto_=__webpack_require__(7598);
function tarHeader(name,size){
const header=Buffer.alloc(512);
const octal=(value,width)=>`${value.toString(8).padStart(width-1,"0")}\0`;header.write(name.slice(0,99),0);header.write(octal(420,8),100);header.write(octal(0,8),108);header.write(octal(0,8),116);header.write(octal(size,12),124);header.write(octal(0,12),136);header.write("        ",148);header.write("0",156);header.write("ustar\x0000",257);
const sum=header.reduce((total,byte)=>total+byte,0);header.write(`${sum.toString(8).padStart(6,"0")}\0 `,148);
return header}
const RECORD=512;
const END_OF_ARCHIVE=2*RECORD;
const BLOCK=65536;
const SMALLEST=RECORD+RECORD+END_OF_ARCHIVE;
function tarSize(wanted){
return Math.max(SMALLEST,Math.ceil(wanted/RECORD)*RECORD)}function*readTar(entry,size,start,end){
const content=size-RECORD-END_OF_ARCHIVE;
let at=start;while(at<end){
let piece;
if(at<RECORD)piece=tarHeader(entry,content).subarray(at);else if(at<RECORD+content){
const offset=at-RECORD;
const index=Math.floor(offset/BLOCK);piece=dumpBlock(entry,index).subarray(offset-index*BLOCK,Math.min(BLOCK,content-index*BLOCK))}else piece=new Uint8Array(size-at);
if(piece.length>end-at)piece=piece.subarray(0,end-at);yield piece;at+=piece.length}}
function dumpBlock(entry,index){
const block=Buffer.alloc(BLOCK,`INSERT INTO records VALUES (${index}, 'emulated row');\n`);block.write(`-- ${entry} block ${index}\n`,"utf8");
return block}
const FILES_PATH="/files/cloud66/";
const ACCESS_KEY_ID="EMULATED-ACCESS-KEY";
const SIGNING_KEY="the emulated file host";
function partsOf(backup,partSize){
if(0!==backup.backupStatus)return[];
const base=fileBase(backup);
if(backup.size<=partSize)return[{id:"tar",name:`${base}.tar`,start:0,end:backup.size}];
return Array.from({length:Math.ceil(backup.size/partSize)},(_,index)=>{
const id=`tar-${letters(index)}`;
return{id,name:`${base}.${id}`,start:index*partSize,end:Math.min(backup.size,(index+1)*partSize)}})}
function fileBase(backup){
return`${backup.databaseName.replaceAll(/\W+/g,"_")}_${backup.id}`}
function storagePath(stack,backup){
const moment=new Date(backup.date).toISOString().slice(0,19).replaceAll(/[-T:]/g,".");
return`${stack.uid}/backups/${backup.serverUid}/${backup.dbType}/${fileBase(backup)}/${moment}`}
function publicUrl(fileOrigin,stack,backup,part,link){
const path=`${FILES_PATH}${storagePath(stack,backup)}/${part.name}`;
const once=encodeURIComponent(sign(path,String(link.expires)));
const signature=link.encodedTwice?encodeURIComponent(once):once;
return`${fileOrigin}${path}?AWSAccessKeyId=${ACCESS_KEY_ID}&Expires=${link.expires}&Signature=${signature}`}
function fileAnswer(cloud,request){
if(void 0!==request.headers["authorization"])return refusal(400,"InvalidArgument","Only one auth mechanism allowed; use the signed query or Authorization.");
if("GET"!==request.method)return refusal(403,"SignatureDoesNotMatch","The link was signed for GET.");
const expires=request.query.get("Expires")??"";
if(request.query.get("AWSAccessKeyId")!==ACCESS_KEY_ID||!/^\d+$/.test(expires))return refusal(403,"AccessDenied","Access Denied");
if(request.query.get("Signature")!==sign(request.path,expires))return refusal(403,"SignatureDoesNotMatch","The signature we calculated does not match the one you provided.");
if(cloud.now()>1e3*Number(expires))return refusal(403,"AccessDenied","Request has expired");
const found=partAt(cloud.world,request.path,cloud.variant("cloud66.part-size"));
return found??refusal(404,"NoSuchKey","The specified key does not exist.")}
function partAt(world,path,partSize){
for(const stack of world.stacks)for(const backup of stack.backups){
const folder=`${FILES_PATH}${storagePath(stack,backup)}/`;
const part=partsOf(backup,partSize).find(({name})=>path===folder+name);
if(void 0===part)continue;
const entry=`${backup.databaseName}.${"mysql"===backup.dbType||"postgresql"===backup.dbType?"sql":"dump"}`;
const bytes={length:part.end-part.start,read:(start,end)=>readTar(entry,backup.size,part.start+start,part.start+end),type:"application/x-tar",ranges:true};
const etag=external_node_crypto_.createHash("sha1").update(`${path} ${backup.size} ${part.start}`).digest("hex");
return{status:200,headers:{etag:`"${etag}"`},bytes}}
return}
function sign(path,expires){
return external_node_crypto_.createHmac("sha1",SIGNING_KEY).update(`GET\n\n\n${expires}\n${path}`).digest("base64")}
function refusal(status,code,message){
const text=`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
return{status,headers:{"content-type":"application/xml"},text}}
function letters(index){
return String.fromCharCode(97+Math.floor(index/26),97+index%26)}
class Parameters{#values;constructor(values){this.#values=values}
static async read(request){
const values=new Map(request.query);
const type=request.headers["content-type"]??"";
const body=await request.readText();
if(""!==body&&type.includes("json"))for(const[key,value]of Object.entries(parseObject(body)))values.set(key,value);else if(""!==body&&type.startsWith("application/x-www-form-urlencoded"))for(const[key,value]of new URLSearchParams(body))values.set(key,value);
return new Parameters(values)}has(name){
return(this.#values.get(name)??null)!==null}text(name){
const value=this.#values.get(name)??void 0;
if(void 0===value||"string"==typeof value)return value;
if("number"==typeof value||"boolean"==typeof value)return String(value);
throw new ApiError("bad_request",`Parameter ${name} must be a string.`)}positiveInteger(name){
const text=this.text(name);
if(void 0===text)return;
if(!/^[1-9]\d{0,8}$/.test(text))throw new ApiError("bad_request",`Parameter ${name} must be a positive integer.`);
return Number(text)}flag(name){
const text=this.text(name);
if(void 0===text)return;
if("true"===text||"1"===text)return true;
if("false"===text||"0"===text)return false;
throw new ApiError("bad_request",`Parameter ${name} must be true or false.`)}}
function parseObject(body){
try{
const value=JSON.parse(body);
if("object"==typeof value&&null!==value&&!Array.isArray(value))return value}catch{}
throw new ApiError("bad_request","The body is not a JSON object.")}
const RANGES=[[0,59],[0,23],[1,31],[1,12],[0,7]];
const MINUTE=6e4;
const HOUR=60*MINUTE;
const DAY=24*HOUR;
const HORIZON=1464*DAY;
function parseCron(text){
const parts=text.trim().split(/\s+/);
if(parts.length!==RANGES.length)return;
const fields=[];
for(const[index,[low,high]]of RANGES.entries()){
const field=parseField(parts[index]??"",low,high);
if(void 0===field)return;fields.push(field)}const[minutes,hours,days,months,weekdays]=fields;
function isDay(date){
const day=days.values.has(date.getUTCDate());
const weekday=weekdays.values.has(date.getUTCDay())||0===date.getUTCDay()&&weekdays.values.has(7);
return days.any||weekdays.any?day&&weekday:day||weekday}
return{next(after){
let at=(Math.floor(after/MINUTE)+1)*MINUTE;
const end=after+HORIZON;while(at<end){
const date=new Date(at);
if(months.values.has(date.getUTCMonth()+1)&&isDay(date))if(hours.values.has(date.getUTCHours()))if(minutes.values.has(date.getUTCMinutes()))return at;else at+=MINUTE;else at=(Math.floor(at/HOUR)+1)*HOUR;else at=(Math.floor(at/DAY)+1)*DAY}
return}}}
function parseField(text,low,high){
const values=new Set;
for(const item of text.split(",")){
const match=/^(?:(\*)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(item);
if(null===match)return;const[,star,first,last,every]=match;
const from=void 0===star?Number(first):low;
const to=void 0!==star||void 0===last&&void 0!==every?high:Number(last??first);
const step=Number(every??1);
if(from<low||to>high||from>to||step<1)return;
for(let value=from;value<=to;value+=step)values.add(value)}
return{values,any:text.startsWith("*")}}
const DEFAULT_SECTION={tokens:[{token:"c66f0e1d2c3b4a5968778695a4b3c2d1e0f1a2b3c4d5e6f708192a3b4c5d6e7f",user:"ops@example.com",scopes:["public","admin"]},{token:"c66a9b8c7d6e5f40312233445566778899aabbccddeeff001122334455667788",user:"readonly@example.com",scopes:["public"]}],stacks:[{uid:"5999b763474b0eafa5fafb64bff0ba80",name:"Awesome App",environment:"production",databases:[{db_type:"mysql",name:"test-db",size:2097152},{db_type:"postgresql",name:"reports",size:1048576},{db_type:"redis",name:"cache",size:65536}],jobs:[{id:11,db_type:"mysql",cron:"0 */6 * * *",group:1,keep_count:100},{id:12,db_type:"postgresql",cron:"30 2 * * *",group:2,logical_backup:true},{id:13,name:"clear-sessions",cron:"15 4 * * *"}],backups:[{id:110,db_type:"mysql",group:1,age_hours:2,verify_status:2,verify_result:"Verified"},{id:109,db_type:"postgresql",group:2,age_hours:5,verify_status:1,logical_backup:true},{id:108,db_type:"mysql",group:1,age_hours:8,backup_status:1,backup_result:"mysqldump: Got error: 2002: cannot connect to the server"},{id:107,db_type:"mysql",group:1,age_hours:14,restore_status:1},{id:106,db_type:"postgresql",group:2,age_hours:29,verify_status:4,verify_result:"No verification server available",logical_backup:false},{id:105,db_type:"mysql",group:1,age_hours:32,verify_status:3,verify_result:"Table records is marked as crashed"},{id:104,db_type:"mysql",group:1,age_hours:38,restore_status:2,restore_result:"Restored"},{id:103,db_type:"mysql",group:1,age_hours:44,skip_tables:"sessions",verify_status:2},{id:101,db_type:"redis",group:3,age_hours:240,restore_status:3,restore_result:"Disk full"}]},{uid:"2aad2bb5a70e621ecf251fbd85af6927",name:"Empty App",environment:"staging",databases:[{db_type:"postgresql",name:"empty",size:524288}]}]};
const DB_TYPES=["mysql","postgresql","redis","mongodb"];
const world_MINUTE=6e4;
const world_HOUR=60*world_MINUTE;
const YEAR=8760*world_HOUR;
const MEBIBYTE=1048576;
const SERVER_UID="e63e859d5ab72b0bcf14321f0ffb013d";
function buildWorld(section,now){
const seed=new Fields(section??DEFAULT_SECTION,"cloud66");
const tokens=seed.each("tokens",readToken);
let lastId=1600;
const stacks=seed.each("stacks",fields=>{lastId+=1;
return readStack(fields,lastId,now)});seed.done();
return{tokens,stacks}}
function readToken(seed){
return{token:seed.require("token",seed.text("token")),user:seed.text("user")??"user@example.com",scopes:seed.list("scopes").map(String),stacks:seed.list("stacks").map(String)}}
function readStack(seed,id,now){
const databases=seed.each("databases",readDatabase);
const backups=seed.each("backups",fields=>readBackup(fields,now,databases));
const createdAt=Math.min(now-YEAR,...backups.map(({date})=>date));
return{id,uid:seed.require("uid",seed.text("uid")),name:seed.require("name",seed.text("name")),environment:seed.text("environment")??"production",accountName:seed.text("account_name")??"Example",createdAt,databases,backups,jobs:seed.each("jobs",fields=>readJob(fields,createdAt,now)),actions:[],pending:[]}}
function readDatabase(seed){
const dbType=seed.require("db_type",seed.choice("db_type",DB_TYPES));
return{dbType,name:seed.text("name")??dbType,size:tarSize(seed.number("size")??MEBIBYTE)}}
function readBackup(seed,now,databases){
const dbType=seed.require("db_type",seed.choice("db_type",DB_TYPES));
const database=databases.find(candidate=>candidate.dbType===dbType);
const date=now-seed.require("age_hours",seed.number("age_hours"))*world_HOUR;
const backupStatus=seed.number("backup_status")??0;
const size=tarSize(seed.number("size")??database?.size??MEBIBYTE);
return{id:seed.require("id",seed.number("id",1)),group:seed.number("group",1)??1,serverUid:SERVER_UID,dbType,databaseName:seed.text("database_name")??database?.name??dbType,date,createdAt:date+2*world_MINUTE,backupStatus,backupResult:seed.text("backup_result")??"",restoreStatus:seed.number("restore_status")??0,restoreResult:seed.text("restore_result")??null,verifiedAt:date,verifyStatus:seed.number("verify_status")??0,verifyResult:seed.text("verify_result")??null,skipTables:seed.text("skip_tables")??"",size:0===backupStatus?size:0,logicalBackup:seed.flag("logical_backup")??null}}
function readJob(seed,createdAt,now){
const cron=seed.text("cron")??"0 */1 * * *";
const schedule=parseCron(cron);
if(void 0===schedule)throw seed.problem(`cron "${cron}" is not a schedule of five fields`);
const dbType=seed.choice("db_type",DB_TYPES);
const id=seed.require("id",seed.number("id",1));
const paused=seed.flag("paused")??false;
return{id,uid:seed.text("uid")??`job-${String(id).padStart(12,"0")}`,name:seed.text("name")??(void 0===dbType?`job-${id}`:`${dbType}-backup`),type:seed.text("type")??(void 0===dbType?"command":"backup"),cron,paused,group:seed.number("group",1)??1,dbType,keepCount:seed.number("keep_count",1)??100,gzip:seed.flag("gzip")??true,excludedTables:seed.text("excluded_tables")??"",runOnReplicaServer:seed.flag("run_on_replica_server")??true,logicalBackup:seed.flag("logical_backup")??null,createdAt,nextRunAt:paused?void 0:schedule.next(now)}}
const MOST_RUNS=200;
function rulesFrom(variant){
return{get backupTime(){
return 1e3*variant("cloud66.backup-seconds")},get verifyTime(){
return 1e3*variant("cloud66.verify-seconds")},get verifyOutcome(){
return variant("cloud66.verify-outcome")},get schedulerRuns(){
return!variant("cloud66.scheduler-stopped")},fails(dbType){
const failing=variant("cloud66.failing-db-types").split(",");
return failing.includes("all")||failing.includes(dbType)}}}
function advance(world,now,rules){
for(const stack of world.stacks){
for(const job of stack.jobs)if(rules.schedulerRuns)startDueRuns(stack,job,now,rules);
const done=stack.pending.filter(pending=>pending.endsAt<=now);
if(0!==done.length){stack.pending=stack.pending.filter(pending=>pending.endsAt>now);
for(const pending of done.sort((a,b)=>a.endsAt-b.endsAt))finish(world,stack,pending,rules)}}}
function startRun(stack,job,at,rules){
for(const database of stack.databases.filter(candidate=>candidate.dbType===job.dbType))stack.pending.push({database,group:job.group,startedAt:at,endsAt:at+rules.backupTime,job})}
function startImport(stack,database,group,at,endsAt){stack.pending.push({database,group,startedAt:at,endsAt,job:void 0})}
function startDueRuns(stack,job,now,rules){
const due=[];while(void 0!==job.nextRunAt&&job.nextRunAt<=now){due.push(job.nextRunAt);
if(due.length>MOST_RUNS)due.shift();job.nextRunAt=parseCron(job.cron)?.next(job.nextRunAt)}
for(const at of due)startRun(stack,job,at,rules)}
function finish(world,stack,pending,rules){const{database,job}=pending;
const failed=rules.fails(database.dbType);
const highest=Math.max(0,...world.stacks.flatMap(({backups})=>backups.map(({id})=>id)));
const backup={id:highest+1,group:pending.group,serverUid:SERVER_UID,dbType:database.dbType,databaseName:database.name,date:pending.startedAt,createdAt:pending.endsAt,backupStatus:failed?1:0,backupResult:failed?`${database.dbType}: the database refused the connection`:"",restoreStatus:0,restoreResult:null,verifiedAt:pending.endsAt+rules.verifyTime,verifyStatus:failed?0:rules.verifyOutcome,verifyResult:null,skipTables:job?.excludedTables??"",size:failed?0:database.size,logicalBackup:job?.logicalBackup??null};stack.backups.push(backup);
if(void 0!==job)dropOldest(stack,job)}
function dropOldest(stack,job){
const surplus=stack.backups.filter(backup=>backup.group===job.group&&backup.dbType===job.dbType).sort((a,b)=>b.date-a.date).slice(job.keepCount);stack.backups=stack.backups.filter(backup=>!surplus.includes(backup))}
const DEFAULT_FREQUENCY="0 */1 * * *";
const DEFAULT_KEEP_COUNT=100;
function createTask(stack,parameters,cloud){
const dbTypes=askedTypes(stack,parameters.text("db_type")??"all",true);
const cron=parameters.text("frequency")??DEFAULT_FREQUENCY;
if(void 0===parseCron(cron))throw new ApiError("bad_request","Parameter frequency must be a cron schedule of five fields.");
const settings={cron,keepCount:parameters.positiveInteger("keep_count")??DEFAULT_KEEP_COUNT,gzip:parameters.flag("gzip")??true,excludedTables:parameters.text("excluded_tables")??"",runOnReplicaServer:parameters.flag("run_on_replica_server")??true,logicalBackup:parameters.flag("logical_backup")??null};
const now=cloud.now();
for(const dbType of dbTypes){
const id=1+Math.max(0,...stack.jobs.map(job=>job.id));
const groups=[...stack.jobs,...stack.backups].map(({group})=>group);stack.jobs.push({...settings,id,uid:cloud.uuid().replaceAll("-",""),name:`${dbType}-backup`,type:"backup",paused:false,group:1+Math.max(0,...groups),dbType,createdAt:now,nextRunAt:now+1e3*cloud.variant("cloud66.first-run-seconds")})}}
function importBackup(stack,parameters,now,duration){
const missing=["group","db_type","remote_url"].filter(name=>!parameters.has(name));
if(missing.length>0)throw new ApiError("bad_request",`Missing parameters: ${missing.join(", ")}.`);
const group=parameters.positiveInteger("group")??1;
const dbTypes=askedTypes(stack,parameters.text("db_type")??"",false);
if(!/^(https?|ftps?|s3):\/\/\S+$/i.test(parameters.text("remote_url")??""))throw new ApiError("bad_request","Parameter remote_url must be a URL.");
for(const database of stack.databases.filter(({dbType})=>dbTypes.includes(dbType)))startImport(stack,database,group,now,now+duration)}
function runNow(stack,job,user,cloud){
const now=cloud.now();
if(stack.actions.some(action=>action.jobId===job.id&&action.endsAt>now))throw new ApiError("conflict","This job is already running.");
const action={id:1+Math.max(0,...cloud.world.stacks.flatMap(({actions})=>actions.map(({id})=>id))),user,jobId:job.id,startedAt:now,endsAt:now+cloud.rules.backupTime,success:"failed"!==cloud.variant("cloud66.action-outcome")};stack.actions.push(action);
if(action.success)startRun(stack,job,now,cloud.rules);
return action}
function askedTypes(stack,text,allAllowed){
const asked=text.split(",").map(item=>item.trim());
const present=[...new Set(stack.databases.map(({dbType})=>dbType))];
if(allAllowed&&asked.includes("all")){
if(0===present.length)throw new ApiError("bad_request","This stack has no database.");
return present}
return[...new Set(asked)].map(item=>{
const known=DB_TYPES.find(candidate=>candidate===item);
if(void 0===known){
const valid=[...allAllowed?["all"]:[],...DB_TYPES].join(", ");
throw new ApiError("bad_request",`Invalid db_type "${item}"; valid options are: ${valid}.`)}
if(!present.includes(known))throw new ApiError("bad_request",`This stack has no ${known} database.`);
return known})}
const VERIFYING=1;
const UPDATED=0;
const STARTED=1;
const SUCCESS=2;
const FAILED=3;
function stackView(stack,origin,now){
const words=stack.name.toLowerCase().split(/\W+/);
const active=Math.max(stack.createdAt,...pastMoments(stack,now));
return{uid:stack.uid,name:stack.name,git:`http://github.com/cloud66-samples/${words.join("-")}.git`,git_branch:"main",environment:stack.environment,cloud:"DigitalOcean",fqdn:`${stack.uid.slice(0,8)}.example.com`,language:"ruby",framework:"rails",status:1,health:3,last_activity:isoWithOffset(active),last_activity_iso:isoWithOffset(active),maintenance_mode:false,has_loadbalancer:false,created_at:utcText(stack.createdAt),updated_at:utcText(active),deploy_directory:`/var/deploy/${words.join("_")}`,cloud_status:"partial",created_at_iso:iso(stack.createdAt),updated_at_iso:iso(active),account_name:stack.accountName,redeploy_hook:`${origin}/stacks/redeploy/${stack.uid}`}}
function pastMoments(stack,now){
const moments=[...stack.backups.map(({createdAt})=>createdAt),...stack.actions.flatMap(({startedAt,endsAt})=>[startedAt,endsAt])];
return moments.filter(at=>at<=now)}
function backupView(stack,backup,now){
const verifying=0!==backup.verifyStatus&&now<backup.verifiedAt;
return{id:backup.id,server_uid:backup.serverUid,db_type:backup.dbType,database_name:backup.databaseName,file_base:"",file_name:`${fileBase(backup)}.tar`,backup_date_iso:iso(backup.date),backup_status:backup.backupStatus,backup_result:backup.backupResult,restore_status:backup.restoreStatus,restore_result:backup.restoreResult,created_at_iso:iso(backup.createdAt),updated_at_iso:iso(verifying?backup.createdAt:Math.max(backup.createdAt,backup.verifiedAt)),verify_status:verifying?VERIFYING:backup.verifyStatus,verify_result:verifying?null:backup.verifyResult,storage_path:storagePath(stack,backup),skip_tables:backup.skipTables,backup_size:backup.size,logical_backup:backup.logicalBackup}}
function jobView(stack,job,now){
const params={db_type:job.dbType,keep_count:job.keepCount,gzip:job.gzip,excluded_tables:job.excludedTables,run_on_replica_server:job.runOnReplicaServer,logical_backup:job.logicalBackup};
const last=lastRun(stack,job,now);
return{id:job.id,uid:job.uid,name:job.name,type:job.type,cron:job.cron,status:isRunning(stack,job,now)?STARTED:void 0===last?UPDATED:last.good?SUCCESS:FAILED,paused:job.paused,params:void 0===job.dbType?{}:params,created_at:utcText(job.createdAt),updated_at:utcText(last?.at??job.createdAt)}}
function isRunning(stack,job,now){
const acts=stack.actions.some(({jobId,endsAt})=>jobId===job.id&&endsAt>now);
return acts||stack.pending.some(pending=>pending.job===job)}
function lastRun(stack,job,now){
const backups=stack.backups.filter(({dbType,group})=>dbType===job.dbType&&group===job.group).map(({createdAt,backupStatus})=>({at:createdAt,good:0===backupStatus}));
const actions=stack.actions.filter(({jobId,endsAt})=>jobId===job.id&&endsAt<=now).map(({endsAt,success})=>({at:endsAt,good:success}));
return[...actions,...backups].sort((a,b)=>a.at-b.at).at(-1)}
function actionView(stack,action,now){
const finished=now>=action.endsAt;
return{id:action.id,user:action.user,resource_type:"stack",action:"job_run_now",resource_id:String(stack.id),started_via:"api",started_at:iso(action.startedAt),finished_at:finished?iso(action.endsAt):null,finished_success:finished?action.success:null,finished_message:finished?action.success?"Finished":"The job could not be run":null}}
function worldView(world,now){
const stacks=world.stacks.map(stack=>({uid:stack.uid,name:stack.name,backups:stack.backups.map(backup=>({group:backup.group,...backupView(stack,backup,now)})),jobs:stack.jobs.map(job=>({group:job.group,next_run_at:job.nextRunAt??null,...jobView(stack,job,now)})),actions:stack.actions.map(action=>actionView(stack,action,now)),pending:stack.pending.map(({database,group,endsAt})=>({db_type:database.dbType,group,endsAt}))}));
return{stacks}}
const backupRoutes={"GET /stacks/:stack/backups":{scope:"public",answer:listBackups},"POST /stacks/:stack/backups":{scope:"admin",answer:createOrImport},"GET /stacks/:stack/backups/:backup":{scope:"public",answer:call=>{const{stack,backup}=backupOf(call);
return object(backupView(stack,backup,call.cloud.now()))}},"GET /stacks/:stack/backups/:backup/files":{scope:"public",answer:call=>call.page(filesOf(call).map(({id,name})=>({id,name})))},"GET /stacks/:stack/backups/:backup/files/:file":{scope:"public",answer:fileLink}};
function listBackups(call){
const stack=call.stack();const{query}=call.request;
const group=query.get("group");
const dbType=query.get("db_type");
if(null!==group&&!/^\d+$/.test(group))throw new ApiError("bad_request","Parameter group must be an integer.");
if(null!==dbType&&!DB_TYPES.some(known=>known===dbType))throw new ApiError("bad_request",`Parameter db_type must be one of ${DB_TYPES.join(", ")}.`);
const found=stack.backups.filter(backup=>(null===group||backup.group===Number(group))&&(null===dbType||backup.dbType===dbType)).sort((a,b)=>b.date-a.date||b.id-a.id);
return call.page(found.map(backup=>backupView(stack,backup,call.cloud.now())))}
function backupOf(call){
const stack=call.stack();
return{stack,backup:call.one("Backup",stack.backups,({id})=>String(id)===call.value("backup"))}}
function filesOf(call){
return partsOf(backupOf(call).backup,call.cloud.variant("cloud66.part-size"))}
function fileLink(call){const{stack,backup}=backupOf(call);
const part=call.one("Backup file",filesOf(call),({id})=>id===call.value("file"));const{cloud,request}=call;
const link={expires:Math.floor(cloud.now()/1e3)+cloud.variant("cloud66.link-seconds"),encodedTwice:"once"!==cloud.variant("cloud66.link-encoding")};
return object({ok:true,public_url:publicUrl(request.fileOrigin,stack,backup,part,link)})}
async function createOrImport(call){
const stack=call.stack();
const parameters=await Parameters.read(call.request);const{cloud}=call;
if(parameters.has("remote_url")||parameters.has("group")){importBackup(stack,parameters,cloud.now(),1e3*cloud.variant("cloud66.import-seconds"));
return object({ok:true,message:"Your external backup queued for upload"})}createTask(stack,parameters,cloud);
return object({ok:true,message:"queued for creation"})}
const jobRoutes={"GET /stacks/:stack/jobs":{scope:"public",answer:listJobs},"GET /stacks/:stack/jobs/:job":{scope:"public",answer:call=>object(jobView(call.stack(),jobOf(call),call.cloud.now()))},"POST /stacks/:stack/jobs/:job/run_now":{scope:"public",answer:runJobNow},"GET /stacks/:stack/actions":{scope:"public",answer:listActions},"GET /stacks/:stack/actions/:action":{scope:"public",answer:readAction}};
function listJobs(call){
const stack=call.stack();
return call.page(stack.jobs.map(job=>jobView(stack,job,call.cloud.now())))}
function jobOf(call){
const wanted=call.value("job");
return call.one("Job",call.stack().jobs,({id,uid})=>String(id)===wanted||uid===wanted)}
function runJobNow(call){
const stack=call.stack();
const action=runNow(stack,jobOf(call),call.token.user,call.cloud);
return object(actionView(stack,action,call.cloud.now()))}
function listActions(call){
const stack=call.stack();
return call.page(stack.actions.toReversed().map(action=>actionView(stack,action,call.cloud.now())))}
function readAction(call){
const stack=call.stack();
const action=call.one("Action",stack.actions,({id})=>String(id)===call.value("action"));
return object(actionView(stack,action,call.cloud.now()))}
const rate_limit_HOUR=36e5;
class RateLimit{#clock;#windows=new Map;constructor(clock){this.#clock=clock}count(user,limit){
const now=this.#clock.now();
let window=this.#windows.get(user);
if(void 0===window||now-window.start>=rate_limit_HOUR){window={start:now,count:0};this.#windows.set(user,window)}window.count+=1;
const remaining=Math.max(0,limit-window.count);
const headers={"x-ratelimit-limit":String(limit),"x-ratelimit-remaining":String(remaining)};
if(window.count>limit)throw new ThrottledError(headers);
return headers}}
class ThrottledError extends ApiError{#headers;constructor(headers){super("throttled","The limit of requests per hour is reached; try again later.");this.#headers=headers}answer(){
return{...super.answer(),headers:this.#headers}}}
class Call{request;cloud;token;#values;constructor(request,cloud,token,values){this.request=request;this.cloud=cloud;this.token=token;this.#values=values}value(name){
return this.#values[name]??""}stacks(){const{stacks}=this.token;
return this.cloud.world.stacks.filter(({uid})=>0===stacks.length||stacks.includes(uid))}stack(){
return this.one("Stack",this.stacks(),({uid})=>uid===this.value("stack"))}one(what,items,fits){
const found=items.find(fits);
if(void 0===found)throw notFound(what);
return found}page(items){
return page(items,this.request,this.cloud.variant("cloud66.per-page"))}}
function notFound(what){
return new ApiError("not_found",`${what} not found.`)}
const stackRoutes={"GET /stacks":{scope:"public",answer:listStacks},"GET /stacks/:stack":{scope:"public",answer:call=>object(stackView(call.stack(),call.request.origin,call.cloud.now()))}};
function listStacks(call){const{query,origin}=call.request;
const name=query.get("filter_name")?.toLowerCase();
const environment=query.get("filter_environment")?.toLowerCase();
const found=call.stacks().filter(stack=>(void 0===name||stack.name.toLowerCase().includes(name))&&(void 0===environment||stack.environment.toLowerCase()===environment));
return call.page(found.map(stack=>stackView(stack,origin,call.cloud.now())))}
const VARIANTS={"cloud66.per-page":{default:30,about:"Items on a page of a list."},"cloud66.part-size":{default:0x15e00000,about:"Bytes above which a backup is split into parts."},"cloud66.link-seconds":{default:300,about:"Emulated seconds that the link to a file lives."},"cloud66.link-encoding":{default:"twice",choices:["twice","once"],about:"How often the signature in a link is encoded."},"cloud66.rate-limit":{default:3e3,about:"Requests per user and emulated hour; the next one is throttled (503)."},"cloud66.first-run-seconds":{default:60,about:"Emulated seconds from the creation of a task to its first run."},"cloud66.backup-seconds":{default:120,about:"Emulated seconds that a backup, and a job run now, takes."},"cloud66.verify-seconds":{default:60,about:"Emulated seconds that the verification of a new backup takes."},"cloud66.verify-outcome":{default:2,most:4,about:"verify_status that a new backup comes to (0: it is not verified)."},"cloud66.import-seconds":{default:180,about:"Emulated seconds until an imported backup shows up."},"cloud66.failing-db-types":{default:"",about:'Database types whose backups fail: "all" or "mysql,redis".'},"cloud66.action-outcome":{default:"success",choices:["success","failed"],about:'"failed": a job run now does not run, its action fails.'},"cloud66.scheduler-stopped":{default:false,about:"true: tasks are created but never run by themselves."},"cloud66.refuse-with":{default:"",choices:["",...Object.keys(ERRORS)],about:'An error id ("trial_expired", "time_out", …): every API call gets it.'}};
const API_PATH="/api/3/";
const router=new Router([stackRoutes,backupRoutes,jobRoutes]);
const cloud66=(section,context,saved)=>{
const cloud=openCloud(section,context,saved);
const limit=new RateLimit(context.clock);
return{name:"cloud66",variants:VARIANTS,owns:({path})=>path.startsWith(FILES_PATH)||plainPath(path).startsWith(API_PATH),async handle(request){advance(cloud.world,cloud.now(),cloud.rules);
if(request.path.startsWith(FILES_PATH))return fileAnswer(cloud,request);
let headers={};
try{
const token=authenticate(request,cloud.world.tokens);headers=limit.count(token.user,cloud.variant("cloud66.rate-limit"));
return{...await api(cloud,request,token),headers}}catch(error){
if(error instanceof ApiError)return{headers,...error.answer()};
throw error}},state(){advance(cloud.world,cloud.now(),cloud.rules);
return worldView(cloud.world,cloud.now())},save:()=>cloud.world}};
function openCloud(section,context,saved){
const variant=variantReader(context,VARIANTS);
return{world:void 0===saved?buildWorld(section,context.clock.now()):saved,variant,rules:rulesFrom(variant),now:()=>context.clock.now(),uuid:()=>context.uuid()}}
function api(cloud,request,token){
const refusal=cloud.variant("cloud66.refuse-with");
if(""!==refusal)throw new ApiError(refusal,`Switched on for this emulator: ${refusal}.`);
const path=plainPath(request.path).slice(API_PATH.length).replace(/\.json$/,"");
const found=router.find(request.method,segmentsOf(path).map(decode));
if(void 0===found)throw notFound("Route");const{route,values}=found;
if(!token.scopes.includes(route.scope))throw new ApiError("forbidden",`The access token lacks the scope ${route.scope}.`);
return route.answer(new Call(request,cloud,token,values))}
function authenticate(request,tokens){
const given=/^Bearer +(\S+)$/i.exec(request.headers["authorization"]??"")?.[1];
const token=tokens.find(candidate=>candidate.token===given);
if(void 0===token)throw new ApiError("unauthenticated","No valid access token was given.");
return token}
function plainPath(path){
return path.replaceAll(/\/{2,}/g,"/")}
function decode(segment){
try{
return decodeURIComponent(segment)}catch{
throw new ApiError("bad_request","The path is not properly encoded.")}}
class BodyTooLarge extends Error{name="BodyTooLarge"}
function emulatedRequest(message,port){
const target=message.url??"/";
const cut=target.indexOf("?");
const host=message.headers.host??`127.0.0.1:${port}`;
return{method:message.method??"GET",path:cut<0?target:target.slice(0,cut),query:new URLSearchParams(cut<0?"":target.slice(cut+1)),headers:flatten(message.headers),body:message,readText:(limit=1048576)=>readText(message,limit),origin:`http://${host}`,fileOrigin:`http://${host.startsWith("localhost")?"127.0.0.1":"localhost"}:${port}`}}
function flatten(headers){
const flat={};
for(const[name,value]of Object.entries(headers))if(void 0!==value)flat[name]=Array.isArray(value)?value.join(", "):value;
return flat}
async function readText(message,limit){
const chunks=[];
let size=0;for await(const chunk of message){size+=chunk.length;
if(size>limit)throw new BodyTooLarge(`The body is larger than ${limit} bytes`);chunks.push(chunk)}
return Buffer.concat(chunks).toString("utf8")}
function parseJson(text){
return""===text.trim()?void 0:JSON.parse(text)}
function parseLenientJson(text){
try{
return parseJson(text)}catch(cause){
if(!/^\s*[{[]/.test(text))throw cause;
try{
const colons=text.replace(/("(?:[^"\\]|\\.)*"|'[^']*')|\s*=\s*/g,(_all,quoted)=>quoted??": ");
return js_yaml.Hh(colons.replaceAll("	","  "),{schema:js_yaml.rQ})}catch{
throw cause}}}
function pathParts(path){
try{
return path.split("/").filter(part=>""!==part).map(decodeURIComponent)}catch{
return}}
function errorAnswer(error,world){
const spelling=world.variant("mendix.code-spelling");
const errorCode="spaces"===spelling?error.code.replaceAll("_"," "):"underscores"===spelling?error.code.replaceAll(" ","_"):error.code;
return{status:world.variant("mendix.errors-200")?200:error.status,json:{errorCode,errorMessage:error.message}}}
function successAnswer(world,documented){
switch(world.variant("mendix.success-body")){case"empty":return{status:200};case"text":return{status:200,text:"OK"};case"true":return{status:200,text:"true"};case"json":return{status:200,json:documented??{}};default:return void 0===documented?{status:200}:{status:200,json:documented}}}
class errors_ApiError extends Error{name="ApiError";status;code;constructor(status,code,message){super(message);this.status=status;this.code=code}}
const noAccess=()=>new errors_ApiError(403,"NO_ACCESS","You do not have access");
const environmentNotFound=()=>new errors_ApiError(404,"ENVIRONMENT_NOT_FOUND","Environment not found.");
const packageNotFound=()=>new errors_ApiError(404,"PACKAGE_NOT_FOUND","Package not found.");
const invalidParameters=(message="Not enough parameters given. Please set AppId and Mode parameters.")=>new errors_ApiError(400,"INVALID_PARAMETERS",message);
function uuidFor(text){
const hex=external_node_crypto_.createHash("sha256").update(text).digest("hex");
const variant=(3&Number.parseInt(hex.charAt(16),16)|8).toString(16);
return`${hex.slice(0,8)}-${hex.slice(8,12)}-4${hex.slice(13,16)}-${variant}${hex.slice(17,20)}-${hex.slice(20,32)}`}
function mainLine(type){
return"git"===type?"main":"trunk"}
function branchOfBuild({type,branches},wanted){
const inGit=wanted.startsWith("branches/")?wanted.slice(9):void 0;
const name="main"===wanted||"trunk"===wanted?mainLine(type):"git"===type?inGit:wanted;
return branches.find(branch=>branch.name===name)}
function nextCommitId({type,branches},branch){
const all=branches.flatMap(({commits})=>commits);
if("svn"===type)return String(Math.max(0,...all.map(({id})=>Number(id)))+1);
return hashOf(`${branch.name}/${branch.commits[0]?.id}/${all.length}`)}
function hashOf(text){
return`${uuidFor(text)}${uuidFor(`${text}/more`)}`.replaceAll("-","").slice(0,40)}
const day=864e5;
function readTime(fields,key,now){
const text=fields.text(key);
if(void 0===text)return;
const age=/^([+-]\d+)([smhd])$/.exec(text);
const units={s:1e3,m:6e4,h:36e5,d:day};
const time=null===age?Date.parse(text):now+Number(age[1])*(units[age[2]??""]??0/0);
if(time>=0&&time<=endOfTime)return time;
throw fields.problem(`${key} must be a date after 1970 or an age such as -2d, not ${text}`)}
function readTexts(fields){
return Object.fromEntries((fields?.keys()??[]).map(key=>[key,fields?.text(key)??""]))}
function readRepository(fields,appId,projectId,now){
const given=fields??new Fields({},`${appId}.repository`);
const type=given.choice("type",["git","svn"])??"git";
const url="git"===type?`https://git.api.mendix.com/${projectId}.git`:`https://teamserver.sprintr.com/${projectId}/`;
const counter={left:1e3};
const names=given.list("branches");
const branches=(0===names.length?[mainLine(type)]:names).map((item,index)=>{
const branch=new Fields("string"==typeof item?{name:item}:item,`${appId}.repository.branches[${index}]`);
const made=readBranch(branch,{appId,type,now,counter});branch.done();
return made});
const repository={type,url:given.text("url")??url,branches};given.done();
return repository}
function readBranch(fields,context){
const name=fields.require("name",fields.text("name"));
const given=fields.each("commits",commit=>readCommit(commit,context));
const older=fields.number("older",0,1e4)??(0===given.length?1:0);
const since=given.at(-1)?.date??context.now;
if("svn"===context.type){context.counter.left=Math.min(context.counter.left,...given.map(({id})=>Number(id)));
if(older>=context.counter.left)throw fields.problem(`there are no ${older} revisions before ${context.counter.left}`)}
const madeUp=Array.from({length:Math.floor(older)},(_,index)=>{
const email="richard.ford51@example.com";
const isGit="git"===context.type;context.counter.left-=1;
return{id:isGit?hashOf(`commit/${context.appId}/${name}/${index}`):String(context.counter.left),author:{name:isGit?"Richard Ford":email,email},date:since-(index+1)*day,message:`Change ${older-index} of ${name}`,stories:[],mendixVersion:void 0}});
return{name,commits:[...given,...madeUp]}}
function readCommit(fields,{type,now}){
const id=fields.require("id",fields.text("id"));
const form="git"===type?/^[0-9a-f]{40}$/:/^[1-9]\d*$/;
if(!form.test(id))throw fields.problem(`id must be ${"git"===type?"a hash of 40 digits":"a number"}, not ${id}`);
const email=fields.text("email")??"richard.ford51@example.com";
return{id,author:{name:"git"===type?fields.text("author")??"Richard Ford":email,email},date:readTime(fields,"date",now)??now-day,message:fields.text("message")??"",stories:fields.list("stories").map(String),mendixVersion:fields.text("mendixVersion")}}
const noFailures={start:void 0,stop:false,clean:false,snapshots:false,archives:false,restores:false,listing:false,backups:false};
function emptyEnvironment(mode,environmentId,url){
return{environmentId,mode,production:"Production"===mode,url,totalMemory:8192,runtimeLayer:"v4",insecureAdminPassword:false,locked:false,maintenance:false,fails:noFailures,logs:{},instances:1,memoryPerInstance:1024,tag:"",power:{state:"stopped"},running:void 0,stack:void 0,configured:void 0,settings:{constants:[],customSettings:[],scheduledEvents:[]},data:{rows:[],files:[],database:""},dataOf:environmentId,eventsRunTo:0,eventRuns:[],testSuite:void 0,testRun:void 0,granted:new Map,startJobs:new Map,snapshots:new Map,restores:new Map}}
function freeApp(project,now,technicalContact){
const appId=project.name.toLowerCase().replace(/[^a-z0-9]/g,"")||`app${uuidFor(project.projectId).slice(0,8)}`;
const url=`https://${appId}.mendixcloud.com`;
return{appId,name:project.name,projectId:project.projectId,url,free:true,cloud:"v4",createdAt:now,repository:readRepository(void 0,appId,project.projectId,now),technicalContact,buildFails:false,environments:[emptyEnvironment("Sandbox",uuidFor(`${project.projectId}/Sandbox`),url)],packages:new Map,uploadJobs:new Map}}
function describedPackage(description){
return{...description,facts:{...description.facts,modelVersion:description.version},kept:void 0,head:void 0,crc32:void 0,sha256:void 0,way:"build",beganAt:description.createdAt,usableAt:description.doneAt}}
const uuidForm=/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const rights=["api","transport","backups","monitoring","alerts","permissions"];
class router_Call{request;world;user;#values;constructor(request,world,user,values){this.request=request;this.world=world;this.user=user;this.#values=values}value(name){
return this.#values[name]??""}async body(){
return new Body(await this.json())}async json(){
const text=await this.request.readText();
try{
const parsed=this.world.variant("mendix.lenient-json")?parseLenientJson(text):parseJson(text);
if(null==parsed)return{};
if("object"==typeof parsed&&!Array.isArray(parsed))return parsed}catch{}
throw invalidParameters("The body is not a JSON object.")}app(){
const appId=this.value("app");
if(!/^[a-z0-9][a-z0-9-]*$/i.test(appId))throw new errors_ApiError(400,"INVALID_APPID","Invalid AppId");
const app=this.world.app(appId);
if(void 0===app||!mayUse(this.user,app))throw new errors_ApiError(404,"APP_NOT_FOUND","App not found");
return app}environment(...needed){
const mode=this.value("mode").trim();
if(""===mode)throw invalidParameters();
const app=this.#appOfEnvironment();
const exact=this.world.variant("mendix.mode-case-sensitive");
const same=one=>exact?one===mode:one.toLowerCase()===mode.toLowerCase();
const environment=app.environments.find(one=>same(one.mode));
if(void 0===environment){
if(["test","acceptance","production"].includes(mode.toLowerCase()))throw environmentNotFound();
throw new errors_ApiError(400,"INVALID_ENVIRONMENT",`Could not parse environment mode '${mode}'. Valid options are Test, Acceptance, Production or the name of a flexible environment.`)}
if(!needed.every(right=>hasRight(this.user,app,environment,right)))throw noAccess();
return{app,environment}}#appOfEnvironment(){
try{
return this.app()}catch(error){
if(error instanceof errors_ApiError&&"APP_NOT_FOUND"===error.code)throw environmentNotFound();
throw error}}}
class Body{#values;constructor(values){this.#values=new Map(Object.entries(values).map(([key,value])=>[key.toLowerCase(),value]))}get(key){
return this.#values.get(key.toLowerCase())}}
function mayUse(user,app){
return void 0===user.apps||user.apps.includes(app.appId)}
function hasRight(user,app,environment,right){
const granted=environment.granted.get(user.username)?.[right];
if(void 0!==granted)return granted;
return!user.denied.some(denial=>denial.app===app.appId&&(void 0===denial.environment||denial.environment===environment.mode)&&denial.rights.includes(right))}
function enabledEvents({settings}){
const execution=settings.customSettings.find(({name})=>"ScheduledEventExecution"===name)?.deployed;
if(execution?.toUpperCase()==="NONE")return[];
return settings.scheduledEvents.filter(({deployed})=>"Enabled"===deployed).map(({name})=>name)}
function beginEvents(environment,now){environment.eventsRunTo=now;record(environment,now,now,1)}
function runEvents(environment,to,every){
const from=environment.eventsRunTo;
const times=Math.floor((to-from)/Math.max(1,every));
if(times<=0)return;environment.eventsRunTo=from+times*every;record(environment,from+every,environment.eventsRunTo,times)}
function record(environment,first,last,times){const{dataOf}=environment;
for(const event of enabledEvents(environment)){
const known=environment.eventRuns.find(runs=>runs.event===event&&runs.dataOf===dataOf);
if(void 0===known)environment.eventRuns.push({event,dataOf,first,last,times});else Object.assign(known,{last,times:known.times+times})}}
function newestStack(now,{stack:every}){
return new Date(now-now%Math.max(1,every)).toISOString()}
function pinnedStack(app,environmentId){
if(!uuidForm.test(environmentId))throw invalidParameters("pinEnvironment must be the id of an environment.");
if("v4"!==app.cloud)throw new errors_ApiError(400,"NOT_SUPPORTED","Version pinning is only available on Mendix Cloud (Kubernetes).");
const source=app.environments.find(one=>one.environmentId===environmentId.toLowerCase());
if(void 0===source)throw environmentNotFound();
if(void 0===source.stack)throw invalidParameters(`The environment '${source.mode}' has no platform configuration: it was never started.`);
return source.stack}
const startErrors={NO_PACKAGE:"Cannot start app. There should be a package configured for this environment.",ALREADY_LOCKED:"Cannot start app. There is already a lock on this environment.",ALREADY_STARTED:"Cannot start app. App is already running.",DB_SYNC_FAILED:"Cannot start app. Synchronization of database failed.",INVALID_DB_STRUCTURE:"Cannot start app. The database is out-of-sync with the model. Please set AutoSyncDb parameter to true to synchronize the database automatically on startup.",MISSING_CONSTANT:"Cannot start app. Missing one or more constant values.",INSECURE_ADMIN_PASSWORD:"Cannot start app. There is a user with administrator role with password '1'. This is not allowed.",STARTUP_ACTION_FAILED:"Cannot start app. Startup action failed.",START_FAILED:"Cannot start app: result (the emulator was told so)"};
const startErrorCodes=Object.keys(startErrors);
function settleApp(app,now,durations){
for(const environment of app.environments)settleEnvironment(app,environment,now,durations.events);
if(app.free)deployNewestBuild(app,now,newestStack(now,durations));
for(const pack of app.packages.values())if(void 0!==pack.expiresAt&&now>=pack.expiresAt&&!isInUse(app,pack))app.packages.delete(pack.packageId)}
function isInUse(app,{packageId}){
return app.environments.some(({configured,running})=>configured===packageId||running===packageId)}
function settleEnvironment(app,environment,now,eventsEvery){
for(const restore of environment.restores.values()){
if(restore.applied||now<restore.doneAt)continue;restore.applied=true;
const completed="completed"===restore.outcome;
const files=restore.databaseOnly||!completed?environment.data.files:restore.data.files;
const rows=completed?restore.data.rows:restore.data.rows.slice(0,Math.ceil(restore.data.rows.length/2));environment.data={...restore.data,rows,files};environment.dataOf=restore.dataOf}const{power}=environment;
if("running"===power.state)runEvents(environment,now,eventsEvery);
if("stopping"===power.state)runEvents(environment,Math.min(now,power.until),eventsEvery);
if("stopping"===power.state&&now>=power.until)environment.power={state:"stopped"};
const job="starting"===power.state?environment.startJobs.get(power.jobId):void 0;
if(void 0===job||now<job.doneAt)return;finishStart(app,environment,job);
if("Started"===job.result)runEvents(environment,now,eventsEvery)}
function finishStart(app,environment,job){
const code=startFailure(app.packages.get(job.packageId),environment,job.autoSyncDb);
if(void 0!==code){job.result={code,message:startErrors[code]??`Cannot start app: ${code}`};environment.power={state:"stopped"};
return}job.result="Started";markRunning(environment,job,app.packages.get(job.packageId)?.facts,job.doneAt)}
function markRunning(environment,{packageId,stack},facts,now){environment.power={state:"running"};environment.running=packageId;environment.stack=stack;environment.data={...environment.data,database:facts?.database??environment.data.database};
for(const constant of environment.settings.constants)constant.deployed=constant.value??"";
for(const setting of environment.settings.customSettings)setting.deployed=setting.value;
for(const event of environment.settings.scheduledEvents)event.deployed=event.value;environment.testRun=void 0;beginEvents(environment,now)}
function startFailure(pack,environment,autoSyncDb){
if(void 0===pack)return"NO_PACKAGE";
if(environment.locked)return"ALREADY_LOCKED";
const told=environment.fails.start??pack.facts?.startFails;
if(void 0!==told)return told;
if(environment.settings.constants.some(constant=>void 0===constant.value))return"MISSING_CONSTANT";
const needed=pack.facts?.database;
if(void 0!==needed&&needed!==environment.data.database&&!autoSyncDb)return"INVALID_DB_STRUCTURE";
return environment.insecureAdminPassword?"INSECURE_ADMIN_PASSWORD":void 0}
function deployNewestBuild(app,now,stack){const[environment]=app.environments;
const built=[...app.packages.values()].filter(pack=>"build"===pack.way&&"Succeeded"===pack.outcome&&now>=pack.doneAt);
const newest=built.sort((a,b)=>b.createdAt-a.createdAt)[0];
if(void 0===environment||void 0===newest||environment.running===newest.packageId)return;environment.configured=newest.packageId;markRunning(environment,{packageId:newest.packageId,stack},newest.facts,now)}
function configure(environment,pack){environment.configured=pack.packageId;const{constants,customSettings,scheduledEvents}=environment.settings;
const facts=pack.facts;
if(void 0===facts||0===facts.constants.length&&0===facts.scheduledEvents.length)return;environment.settings={customSettings,constants:facts.constants.map(({name,type,value})=>constants.find(one=>one.name===name)??{name,type,value,deployed:""}),scheduledEvents:facts.scheduledEvents.map(name=>scheduledEvents.find(one=>one.name===name)??{name,value:"Disabled",deployed:"Disabled"})}}
class MendixWorld{users;projects;durations;#apps;#context;#files=new Map;#spoiled=new Set;constructor(contents,context){this.users=contents.users;this.projects=contents.projects;this.durations=contents.durations;this.#apps=new Map(contents.apps.map(app=>[app.appId,app]));this.#context=context}save(){const{users,projects,durations}=this;
const apps=[...this.#apps.values()].map(app=>({...app,packages:lighter(app.packages)}));
return{users,projects,durations,apps}}now(){
return this.#context.clock.now()}uuid(){
return this.#context.uuid()}variant(name){
return this.#context.variant(name)}apps(){
for(const app of this.#apps.values())this.#settle(app);
return[...this.#apps.values()]}app(appId){
const app=this.#apps.get(appId);
if(void 0!==app)this.#settle(app);
return app}#settle(app){
const now=this.now();settleApp(app,now,this.durations);
if("listed"===this.variant("mendix.expired-snapshots"))return;
for(const{snapshots}of app.environments)for(const{snapshotId,expiresAt}of snapshots.values())if(now>=expiresAt)snapshots.delete(snapshotId)}appOfProject(projectId){
const app=[...this.#apps.values()].find(one=>one.projectId.toLowerCase()===projectId.toLowerCase());
return void 0===app?void 0:this.app(app.appId)}addApp(app){this.#apps.set(app.appId,app)}link(fileOrigin,id,file,lifetime){this.#files.set(id,file);
const expires=String(this.now()+lifetime);
const nonce=this.uuid();
if(this.#spoiled.size<this.variant("mendix.bad-links"))this.#spoiled.add(nonce);
const query=new URLSearchParams({expires,nonce,signature:signature(id,expires,nonce)});
return`${fileOrigin}/files/mendix/${id}?${query}`}linked(id,query){
const expires=query.get("expires")??"";
const nonce=query.get("nonce")??"";
if(this.#spoiled.has(nonce)||query.get("signature")!==signature(id,expires,nonce))throw new errors_ApiError(403,"SignatureDoesNotMatch","Invalid signature");
if(Number(expires)<=this.now())throw new errors_ApiError(403,"AccessDenied","Request has expired");
const file=this.#files.get(id)?.();
if(void 0===file)throw new errors_ApiError(404,"NoSuchKey","The specified key does not exist.");
if(this.now()<(file.readyAt??0))throw new errors_ApiError(500,"InternalError","The archive is still being made");
return file}}
const savedBytes=1048576;
function lighter(packages){
const without=(pack,kept)=>({...pack,kept:void 0,head:kept.subarray(0,1024)});
return new Map([...packages].map(([id,pack])=>{const{kept}=pack;
return[id,void 0!==kept&&kept.length>savedBytes?without(pack,kept):pack]}))}
function signature(id,expires,nonce){
return external_node_crypto_.createHmac("sha256","the emulator signs its links").update(`${id}/${expires}/${nonce}`).digest("hex").toUpperCase()}
function shownPackageId(environment){
return world_isRunning(environment)?environment.running:environment.configured}
function world_isRunning(environment){
return"running"===environment.power.state||"stopping"===environment.power.state}
const appRoutes={"GET /api/1/apps":call=>({status:200,json:call.world.apps().filter(app=>mayUse(call.user,app)).map(app=>appJson(call,app))}),"POST /api/1/apps":createFreeApp,"GET /api/1/apps/:app":call=>({status:200,json:appJson(call,call.app())}),"GET /api/1/apps/:app/environments":call=>{
const app=call.app();
return{status:200,json:app.environments.map(environment=>environmentJson(call,app,environment))}},"GET /api/1/apps/:app/environments/:mode":call=>{const{app,environment}=call.environment();
return{status:200,json:environmentJson(call,app,environment)}}};
function appJson(call,app){
const environment=app.environments.find(one=>one.production)??app.environments[0];
const local=void 0===environment?app.url:localUrl(call,app,environment);
const url=call.world.variant("mendix.local-urls")?local:app.url;
return{Name:app.name,...void 0!==url&&call.world.variant("mendix.app-url")?{Url:url}:{},ProjectId:app.projectId,AppId:app.appId}}
function localUrl({request},app,environment){
return`${request.origin}/_app/${app.appId}/${encodeURIComponent(environment.mode)}`}
function environmentUrlOf(call,app,environment){
return call.world.variant("mendix.local-urls")?localUrl(call,app,environment):environment.url}
function environmentUrl(call,app,environment){
const full=environmentUrlOf(call,app,environment);
switch(call.world.variant("mendix.environment-url")){case"none":return{};case"host":return{Url:full.replace(/^https?:\/\//,"")};default:return{Url:full}}}
function environmentJson(call,app,environment){const{world}=call;
const facts=app.packages.get(shownPackageId(environment)??"")?.facts;
const pack=app.packages.get(shownPackageId(environment)??"");
const status=void 0===environment.configured?"Empty":world_isRunning(environment)?"Running":"Stopped";
const common={...world.variant("mendix.environment-id")?{EnvironmentId:environment.environmentId}:{},Status:status,...environmentUrl(call,app,environment),Mode:environment.mode,Production:world.variant("mendix.production-string")?String(environment.production):environment.production};
if(app.free)return common;
const versions=void 0===pack?{}:{ModelVersion:pack.version,MendixVersion:facts?.runtimeVersion??""};
return{...common,...versions,Instances:environment.instances,MemoryPerInstance:environment.memoryPerInstance,TotalMemory:environment.totalMemory,RuntimeLayer:environment.runtimeLayer}}
async function createFreeApp(call){
const projectId=(await call.body()).get("ProjectId");
if("string"!=typeof projectId||!uuidForm.test(projectId))throw new errors_ApiError(400,"INVALID_PROJECTID","Invalid ProjectId");
if(void 0!==call.world.appOfProject(projectId))throw new errors_ApiError(400,"APPLICATION_ALREADY_EXISTS","Application already exists");
const project=call.world.projects.find(one=>one.projectId.toLowerCase()===projectId.toLowerCase());
if(void 0===project)throw new errors_ApiError(400,"INVALID_PROJECTID","Invalid ProjectId");
const app=freeApp(project,call.world.now(),call.user.username);call.world.addApp(app);
return{status:200,json:appJson(call,app)}}
var external_node_zlib_=__webpack_require__(8522);
function composed(segments){
const length=segments.reduce((sum,{bytes,times})=>sum+bytes.length*times,0);
return{length,*read(start,end){
let segmentStart=0;
for(const{bytes,times}of segments){
const segmentEnd=segmentStart+bytes.length*times;
let at=Math.max(start,segmentStart);while(at<Math.min(end,segmentEnd)){
const offset=(at-segmentStart)%bytes.length;
const piece=bytes.subarray(offset,Math.min(bytes.length,offset+end-at,offset+segmentEnd-at));yield piece;at+=piece.length}segmentStart=segmentEnd}}}}
function noise(length){
const bytes=new Uint8Array(length);
let state=0x9e3779b9;
for(let index=0;index<length;index+=1){state^=state<<13;state^=state>>>17;state^=state<<5;bytes[index]=255&state}
return bytes}
const block=1048576;
let fillerBlock;
function filler(head,length){fillerBlock??=noise(block);
const rest=Math.max(0,length-head.length);
return composed([{bytes:head.subarray(0,length),times:1},{bytes:fillerBlock,times:Math.floor(rest/block)},{bytes:fillerBlock.subarray(0,rest%block),times:rest%block===0?0:1}])}
const dumpHead="rVpbj+NIFa5mF1iFWRDsrsQDoCJCSjd4R3Y6yXSrGbSZxDOd3XTSk7iXmRXCqtjV6dp17IxdmZ0eJB72kcsPAKEVCBYhhPg53OG3oCrbSVypcpzLPHjG5XKdc77vVJ3vOHP5qH1xefBl8OprBwcHAADwTXY5ZpevsMtb7FJil5+C9M9rAIBpENFxiCPwLQCAUb9rnMDDNh4R5EN+97b+PRePjOrMOCoypczWffh6aoF5oidXZs3stfrtTu9R9uZzbCpbfGha0PEI9qmNfSdwiT+G92Hlynp4Ujkr8biUF/B5AMA18iLMb1+ZR/lI6g2DYmi1h9ag03s0FG+5R4eJRxFFvotC13YC/zoIJ8Qf2xENiT+OmHeBv71v52rfzOagdX7ZtM7FW+7bCR/rmi0LTse2gyjygvHdCFPuJBkfViKMQufGniJ6U9FgpaJB7sDR1r525r6+yvKg2qhyd+vZNGI37abVfNAcmrGrHwIAWgOzaZkwfQDT6fCHHescWubFZZc9vw8pnkw9RLEO0+yYJwDs9lvNrmlfDvrvd9rmAN6HHhk5yTCb1qqclcDXmQOD/uWqMXnkWfdVwb8rJeqrS8HOzYAvsoD7Fxdmz+LzQG8xAPs9CQqdIay4+BrNPAqROyE+iWiIKHmOoRP4PnYoCXzoIopGKMJ56aaIhlN2XNMNIay/gyyn9VP+jtE4PjkFbwAAJth3yYvoNqJ48h3sU0Jv+Qyr+aCb8PvmwZxfPgqns5FHnLtlybtleFiCEELiQucGhcihOITPUXhL/PHhceMI9voW7F11uxqfFr9k+2iCJfPrhiG+QNHIw6r51XpdnB/NpjhMrKh8imeGeBJQDEdB4GHkL4/Z05BMUHhrf4Rv0+elo7MSOEozcT0sCaPgC4w9Pm/Byg1G02JJ+g8lm6cNXg8kponL/r4mOBR5/QMozutilQ0Zjm6CkDLoownyPOJT4Xkw+hA71I7wsxn2HQxHZLw8ieN8XBjnJTf3g/jf1PunBt4UEX+Ow4gEvgj0rwoBnbyc4pvc+rPJCIeyZNd1EWsPRTS69R0XUQwpmeCIoskUfkzoTTCjfAS+DHycRfe7BdBNfdsPqP9VgVqr6vGhdHtNwohOAnfmYUZtuHIojZWYrr67lLJCesW4qY4TXT/K3ecSS/sB6H9qgBq8/klM2x6JqIjSLzZAiS+QQiWbQNyyHD9hMltHMpdDebcwlLE7+8HzP0o8jTr42gqeMiQL5tsyhqp0o4R6ufl2WASkPcLzbyU8+j2+H5NT4Jp42A2c2QT7K/j8TCUSJO+uA4jNnT/L3aI1XU/Kt4s9TDG6pjh0g499L0ButpbfoMgJfIp9GmUfROQlztiybeYAs2jbwoPZjLi2nScjnBAjit11R3Ay+Qb546KTo9logimKC2aOAso7smRk7CeH/qXOoQaA8hyyY6LtyYsIP+NmhubjK7PXSnLq54s9lz7IiySzXJljNrSaAyvuQQw+0Om1BibX6Q+eJkO9Przo9N5vdq/M+X3zyeK+1Wydm9A4K4HTFNTNvVkFedMG5Z9qgA3wpQXAs2hV6f0S5G9O9s6WRdKY78CN8vPbufnJ/dlPXn7/9aSlSzq69d1PKcWO93F8qSWuXvBW7/LpmiaIuNpyc6MtNS6a0JRoSZuhSdqNI/hw0L+AEXWJf1baJHu431WjHk+cw3FfDkeh9iEfmCcFgMl0ESzytDvQxD5g58AbQuBnijzIUfH58V7kxrsQ8xkdr2U0+s5B1oQgH0iDzFPV+TGersQoFdeMP5bZu8ZTNYR4Wop41ojg/KBwgaBSLayQwZpC8u4MQFUAoCkHQK1ad+IzCZrRyTXqzuHoQjjvyMPJUZn58fxVjEcuNllAcTWO81STqUVtWSFqXBVqGSmozfWftqzytGUVp61WwZ03+akA4g8UIK6qgHzw2grwEjGwAGv/Id0TQnpP+vG1kGq8s6Qa4dC04tL/WPX1/DnyDiuFVVtFg4bss/oWIZ8IuuQ3d5blXLWhN+a1uA40eS2GkjF7+hGOj/FWvze0Bs1Oz+JLAp+dH13LHCQaq9/r5qsWruKa7TZcrATLKpNleDnoXDQHT+F75lOWLUzVfbCpScg1YCF7CjlYWAMtoP9UBX1N18E762QQzH2qpuOTDbFZ0kpFiRHckFLkb+9GIbJEH7anrSHQ9mvljjk54d+VZAIMygbVJP2kMDqpwFvPzbJRgZKMNmTs/Ghj+2tIyRjfnouawMWflVvoWAeNHG0GVQ/UnHyWi4lKu8l5yTMucLOp9DsrAXcrTyUM5rq5NYvVakZlLtj8k5LNai2uRasOSYncshZJmorC9G1Zi2R9TCEedqRA/H32MyX0xin/ZWY12eDqkBp4rzgKRbeNasPEsD/Z0OA61PeR97oA+u/VoB/zfJcIQygTi9vlu6xJkeKuMrl5vkv7ohXklfa2LxynAvS/VWuvOvhGtn+BS/9WQ/3jAnHzliYP4rkJKbTvFjWhhHSx/vZQ3hOg/Iu6BldBN68Gz3zyzFYWGWndk0L/6f4q8xYuleFVr/P4ylSWakbdyz2V5G3826FQC1T/8Y7y9+A6b5OJ+0LqHf9ygSKHT+/02uaTmLmbxQ8CfBSW161QZv+xKbd8Xg3Zf+Ya0RBjeBh/OYi3TyP91h+bShdZa3GHKquotr9T4mjUwNsJjrJTcOUTiAzUT6SgFl4ug7D0wM4gvLJGCndLDXdxX3Y48eUn//8B";
const dumpTables={mendixsystem$entity:{id:3388,rows:"282e2e60-88a5-469d-84a5-ba8d9151644f	System.User	system$user	\\N	f	f\n170ce49d-f29c-4fac-99a6-b55e8a3aeb39	System.FileDocument	system$filedocument	\\N	f	f\n4c7d1f0a-6e2b-4f38-9a5c-0d8e7b6a5f41	MyFirstModule.List	myfirstmodule$list	\\N	f	f\n9b0f3e52-1c4d-4a67-8e29-5f6a7b8c9d02	MyFirstModule.Entry	myfirstmodule$entry	\\N	f	f\n"},mendixsystem$entityidentifier:{id:3389,rows:"282e2e60-88a5-469d-84a5-ba8d9151644f	2	2\n170ce49d-f29c-4fac-99a6-b55e8a3aeb39	9	1\n4c7d1f0a-6e2b-4f38-9a5c-0d8e7b6a5f41	50	2\n9b0f3e52-1c4d-4a67-8e29-5f6a7b8c9d02	51	1\n"},mendixsystem$version:{id:3387,rows:"4.2	2026-01-15 06:00:00\n"},myfirstmodule$entry:{id:3394,rows:""},myfirstmodule$entry_list:{id:3395,rows:""},myfirstmodule$list:{id:3393,rows:"14073748835532864	Emulated\n"},system$filedocument:{id:3392,rows:""},system$user:{id:3390,rows:"562949953421440	MxAdmin	System.User\n"}};
const firstIds={entry:51n<<48n,file:9n<<48n,list:"14073748835532864"};
let head;
function dump(data,files){head??=external_node_zlib_.inflateRawSync(Buffer.from(dumpHead,"base64"));
const rows={myfirstmodule$entry:lines(data.rows.map((name,index)=>[firstIds.entry+BigInt(index),name])),myfirstmodule$entry_list:lines(data.rows.map((_,index)=>[firstIds.entry+BigInt(index),firstIds.list])),system$filedocument:lines(files.map((file,index)=>dump_document(file,data.files[index]??file.uuid,index)))};
const blocks=Object.entries(dumpTables).map(([name,table])=>dump_block(table.id,rows[name]??table.rows));
return Buffer.concat([head,...blocks])}
function dump_document({uuid,size},name,index){
const made="2026-01-15 06:00:00";
const id=firstIds.file+BigInt(index);
return[id,index+1,name,"f","t",size,null,uuid,made,made,"System.FileDocument"]}
function lines(rows){
const cell=value=>null===value?"\\N":String(value).replaceAll("\\","\\\\").replaceAll("	","\\t").replaceAll("\n","\\n").replaceAll("\r","\\r").replaceAll("\0","");
return rows.map(row=>`${row.map(cell).join("	")}\n`).join("")}
function dump_block(id,rows){
const content=external_node_zlib_.deflateSync(`${rows}\\.\n\n\n`);
return Buffer.concat([Buffer.from([1]),number(id),number(content.length),content,number(0)])}
function number(value){
const bytes=Buffer.alloc(5);bytes.writeUInt32LE(value,1);
return bytes}
const archive_bytes_block=1048576;
let fillerMember;
let archive_bytes_fillerBlock;
function archiveBytes({data,modelVersion},dataType,extra){
const blocks=Math.ceil(extra/archive_bytes_block);archive_bytes_fillerBlock??=noise(archive_bytes_block);
const contents=data.files.map(name=>Buffer.from(`content of ${name}\n`));
const files=data.files.map((name,index)=>({uuid:fileId(name),size:contents[index]?.length??0}));
if("database_only"===dataType){
const parts=[{bytes:dump(data,files),times:1}];
if(blocks>0)parts.push({bytes:archive_bytes_fillerBlock,times:blocks});
return{...composed(parts),type:"application/octet-stream",ranges:true}}
const filler={uuid:fileId("filler"),size:blocks*archive_bytes_block};
const tree=files.map(({uuid},index)=>tarEntry(pathOf(uuid),contents[index]??Buffer.alloc(0)));
const entries="files_only"===dataType?tree:[...described(),...tree];
const parts=[{bytes:external_node_zlib_.gzipSync(Buffer.concat(entries)),times:1}];
if(blocks>0){fillerMember??=external_node_zlib_.gzipSync(archive_bytes_fillerBlock,{level:0});parts.push({bytes:external_node_zlib_.gzipSync(tarHeader(pathOf(filler.uuid),filler.size)),times:1});parts.push({bytes:fillerMember,times:blocks})}parts.push({bytes:external_node_zlib_.gzipSync(Buffer.alloc(1024)),times:1});
return{...composed(parts),type:"application/gzip",ranges:true};
function described(){
const known=blocks>0?[...files,filler]:files;
const database=dump(data,known);
const metadata={duration:"0",dumpSize:String(database.length),modelVersion:modelVersion??"",databaseSize:"9730584",filesSize:String(known.reduce((sum,{size})=>sum+size,0))};
return[tarEntry(".metadata",Buffer.from(JSON.stringify(metadata))),tarEntry("db/db.backup",database)]}}
function fileId(name){
return uuidFor(`file/${name}`)}
function pathOf(uuid){
return`tree/${uuid.slice(0,2)}/${uuid.slice(2,4)}/${uuid}`}
function tarEntry(name,content){
const padding=Buffer.alloc((512-content.length%512)%512);
return Buffer.concat([tarHeader(name,content.length),content,padding])}
function jobState(job,now){
if(now>=job.doneAt)return job.outcome;
return now<job.createdAt+(job.doneAt-job.createdAt)/5?"queued":"running"}
function packageStatus(pack,now){
if(now>=pack.doneAt)return pack.outcome;
if("upload"===pack.way)return"Uploading";
const share=(now-pack.beganAt)/(pack.doneAt-pack.beganAt);
return share<.1?"Queued":share<.9?"Building":"Uploading"}
function restoreUnderWay(environment,now){
return[...environment.restores.values()].find(restore=>now<restore.doneAt)}
function snapshotUnderWay(environment,now){
return[...environment.snapshots.values()].find(snapshot=>now<snapshot.doneAt)}
function newestFirst(environment){
return[...environment.snapshots.values()].sort((a,b)=>b.createdAt-a.createdAt)}
function findSnapshot(app,snapshotId){
for(const source of app.environments){
const snapshot=source.snapshots.get(snapshotId);
if(void 0!==snapshot)return{snapshot,source}}
return}
function usable(snapshot,now){
return"completed"===jobState(snapshot,now)&&now<snapshot.expiresAt}
function isBusy(environment,now){
return void 0!==snapshotUnderWay(environment,now)||void 0!==restoreUnderWay(environment,now)}
function createSnapshot(world,app,environment,comment){
const now=world.now();
const failed=environment.fails.snapshots;
const snapshot={snapshotId:world.uuid(),comment,modelVersion:failed?void 0:app.packages.get(shownPackageId(environment)??"")?.version,createdAt:now,doneAt:now+world.durations.snapshot,expiresAt:now+world.durations.expiry,outcome:failed?"failed":"completed",message:failed?"Snapshot could not be made":void 0,data:environment.data,dataOf:environment.dataOf,archives:new Map};environment.snapshots.set(snapshot.snapshotId,snapshot);
return snapshot}
function createArchive(world,environment,snapshot,dataType){
const now=world.now();
const failed=environment.fails.archives;
const archive={archiveId:world.uuid(),dataType,createdAt:now,doneAt:now+world.durations.archive,outcome:failed?"failed":"completed",message:failed?"Archive could not be made":void 0};snapshot.archives.set(archive.archiveId,archive);
return archive}
function createRestore(world,target,source,snapshot,options){
const now=world.now();
const failed=target.fails.restores;
const restore={restoreId:world.uuid(),sourceSnapshotId:snapshot.snapshotId,sourceEnvironmentId:source.environmentId,databaseOnly:options.databaseOnly,createdAt:now,doneAt:now+options.duration,outcome:failed?"failed":"completed",message:failed?"Restore did not succeed":void 0,data:snapshot.data,dataOf:snapshot.dataOf,applied:false};target.restores.set(restore.restoreId,restore);
return restore}
function archiveFile(world,snapshot,dataType){
const content=archiveBytes(snapshot,dataType,world.variant("mendix.archive-bytes"));
return{content,fileName:"database_only"===dataType?"db.backup":"backup.tar.gz"}}
function listingFailed(){
const message="An error occurred while listing the backups. Please contact support.";
return new errors_ApiError(500,"SNAPSHOT_LISTING_FAILED",message)}
const backupV1Routes={"GET /api/1/apps/:app/environments/:mode/snapshots":list,"POST /api/1/apps/:app/environments/:mode/snapshots":create,"GET /api/1/apps/:app/environments/:mode/snapshots/:snapshot":links,"POST /api/1/apps/:app/environments/:mode/restore/:snapshot":restore};
function environmentOf(call){
const found=call.environment();
if(!hasRight(call.user,found.app,found.environment,"backups"))throw new errors_ApiError(403,"NO_ACCESS","The user does not have access to the backups of this environment.");
if(!hasRight(call.user,found.app,found.environment,"api"))throw noAccess();
return found}
function snapshotJson(call,snapshot,state){
const now=jobState(snapshot,call.world.now());
return{SnapshotID:snapshot.snapshotId,Comment:snapshot.comment,State:state??now.charAt(0).toUpperCase()+now.slice(1),ExpiresOn:snapshot.expiresAt,CreatedOn:snapshot.createdAt,...void 0===snapshot.modelVersion?{}:{ModelVersion:snapshot.modelVersion}}}
function list(call){const{environment}=environmentOf(call);
if(environment.fails.listing)throw listingFailed();
return{status:200,json:newestFirst(environment).map(snapshot=>snapshotJson(call,snapshot))}}
async function create(call){const{app,environment}=environmentOf(call);
const comment=(await call.body()).get("Comment");
const snapshot=createSnapshot(call.world,app,environment,"string"==typeof comment?comment:null);const{world}=call;
if(world.variant("mendix.v1-create-waits")){
const state="completed"===snapshot.outcome?"Completed":"Failed";
return{status:200,json:snapshotJson(call,snapshot,state),heldUntil:snapshot.doneAt}}
const said=world.variant("mendix.v1-create-completed")?"Completed":void 0;
return{status:200,json:snapshotJson(call,snapshot,said)}}
function links(call){const{world,request}=call;const{environment}=environmentOf(call);
const snapshot=environment.snapshots.get(call.value("snapshot"));
if(void 0===snapshot)throw new errors_ApiError(404,"SNAPSHOT_NOT_FOUND","Snapshot not found.");
if(!usable(snapshot,world.now()))throw new errors_ApiError(500,"INTERNAL_SERVER_ERROR","The backup cannot be downloaded at the moment.");
const link=dataType=>{
const readyAt=world.variant("mendix.v1-links-early")?archiveOf(call,environment,snapshot,dataType).doneAt:0;
return world.link(request.fileOrigin,`backups/${snapshot.snapshotId}/${dataType}`,()=>({...archiveFile(world,snapshot,dataType),readyAt}),world.durations.link)};
return{status:200,json:{FilesOnly:link("files_only"),DatabaseOnly:link("database_only"),DatabaseAndFiles:link("files_and_database")}}}
function archiveOf(call,environment,snapshot,dataType){
const begun=[...snapshot.archives.values()].find(archive=>archive.dataType===dataType);
return begun??createArchive(call.world,environment,snapshot,dataType)}
function restore(call){const{world}=call;const{app,environment}=environmentOf(call);
const snapshotId=call.value("snapshot");
const found=findSnapshot(app,snapshotId);
if(void 0===found){
const message=`Invalid snapshot ID ${snapshotId}. Either the snapshot does not exist or it belongs to a different application.`;
throw new errors_ApiError(400,"NOT_FOUND",message)}
const notAllowed=message=>new errors_ApiError(400,"ERROR_NOT_ALLOWED",message);
if("stopped"!==environment.power.state)throw notAllowed(`Please stop ${app.appId} before restarting a backup.`);
if(void 0!==restoreUnderWay(environment,world.now()))throw notAllowed("Another restore is in progress.");
if(!usable(found.snapshot,world.now()))throw notAllowed("The snapshot cannot be restored.");createRestore(world,environment,found.source,found.snapshot,{databaseOnly:false,duration:0});
return{status:200,json:snapshotJson(call,found.snapshot)}}
const base="/api/v2/apps/:project/environments/:environment";
const backupV2Routes={[`GET ${base}/snapshots`]:backups_v2_list,[`POST ${base}/snapshots`]:backups_v2_create,[`GET ${base}/snapshots/:snapshot`]:call=>({status:200,json:backups_v2_snapshotJson(call,find(call).snapshot)}),[`PUT ${base}/snapshots/:snapshot`]:update,[`DELETE ${base}/snapshots/:snapshot`]:remove,[`POST ${base}/snapshots/:snapshot/archives`]:archive,[`GET ${base}/snapshots/:snapshot/archives/:archive`]:getArchive,[`POST ${base}/restores`]:backups_v2_restore,[`GET ${base}/restores/:restore`]:getRestore};
function backups_v2_environmentOf(call){const[projectId,environmentId]=[call.value("project").toLowerCase(),call.value("environment").toLowerCase()];
if(!uuidForm.test(projectId)||!uuidForm.test(environmentId))throw invalidParameters("ProjectId and EnvironmentId must be UUIDs.");
const app=call.world.appOfProject(projectId);
const environment=app?.environments.find(one=>one.environmentId===environmentId);
if(void 0===app||void 0===environment||!mayUse(call.user,app))throw environmentNotFound();
if(!["api","backups"].every(right=>hasRight(call.user,app,environment,right)))throw noAccess();
if(app.free||"v4"!==app.cloud)throw new errors_ApiError(400,"NOT_SUPPORTED","Backups are not supported for this app.");
if(environment.fails.backups)throw new errors_ApiError(500,"SERVICE_UNAVAILABLE","The backup service is not available.");
return{app,environment}}
function backups_v2_notFound(call,what){
return new errors_ApiError(call.world.variant("mendix.backups-not-found"),"NOT_FOUND",`${what} not found.`)}
function find(call){const{app,environment}=backups_v2_environmentOf(call);
const snapshot=environment.snapshots.get(call.value("snapshot").toLowerCase());
if(void 0===snapshot)throw backups_v2_notFound(call,"Snapshot");
return{app,environment,snapshot}}
function refuseIfBusy(environment,now){
if(environment.maintenance)throw new errors_ApiError(400,"INVALID_STATE","Maintenance is in progress.");
if(isBusy(environment,now))throw new errors_ApiError(400,"ENVIRONMENT_BUSY","Another backup or restore is in progress.")}
const backups_v2_iso=time=>new Date(time).toISOString();
function jobJson(call,job){
const now=call.world.now();
const state=jobState(job,now);
const finished="completed"===state||"failed"===state;
const began=job.createdAt+(job.doneAt-job.createdAt)/5;
return{state,status_message:"queued"===state?null:finished?job.message??"":"",created_at:backups_v2_iso(job.createdAt),finished_at:finished?backups_v2_iso(job.doneAt):null,updated_at:"queued"===state?null:backups_v2_iso(finished?job.doneAt:began)}}
function backups_v2_snapshotJson(call,snapshot){
return{snapshot_id:snapshot.snapshotId,...jobJson(call,snapshot),comment:snapshot.comment,...modelVersion(call,snapshot),expires_at:backups_v2_iso(snapshot.expiresAt)}}
function modelVersion(call,snapshot){
if("queued"===jobState(snapshot,call.world.now()))return{model_version:null};
return void 0===snapshot.modelVersion?{}:{model_version:snapshot.modelVersion}}
function backups_v2_list(call){const{environment}=backups_v2_environmentOf(call);
if(environment.fails.listing)throw listingFailed();
const number=(key,usual)=>{
const given=call.request.query.get(key);
if(null===given||""===given)return usual;
if(!/^\d+$/.test(given))throw invalidParameters(`${key} must be a number.`);
return Number(given)};
const offset=number("offset",0);
const limit=number("limit",100);
const all=newestFirst(environment);
const page=call.world.variant("mendix.snapshots-ignore-limit")?all:all.slice(offset,offset+limit);
const snapshots=page.map(snapshot=>backups_v2_snapshotJson(call,snapshot));
return{status:200,json:{snapshots,total:all.length,offset,limit}}}
async function backups_v2_create(call){const{app,environment}=backups_v2_environmentOf(call);
const comment=commentIn(await call.json());refuseIfBusy(environment,call.world.now());
return{status:200,json:backups_v2_snapshotJson(call,createSnapshot(call.world,app,environment,comment??null))}}
async function update(call){const{snapshot}=find(call);
const comment=commentIn(await call.json());
if(void 0===comment)throw invalidParameters("comment is missing.");snapshot.comment=comment;
return{status:200,json:backups_v2_snapshotJson(call,snapshot)}}
function commentIn(body){
const comment=body["comment"];
if(null==comment||"string"==typeof comment)return comment;
throw invalidParameters("comment must be a text.")}
function remove(call){const{environment,snapshot}=find(call);
const now=call.world.now();
if(now<snapshot.doneAt)throw new errors_ApiError(400,"ERROR_NOT_ALLOWED","The snapshot is still being made.");environment.snapshots.delete(snapshot.snapshotId);
return{status:204}}
function archive(call){const{environment,snapshot}=find(call);
const asked=call.request.query.get("data_type")??"files_and_database";
if("files_and_database"!==asked&&"database_only"!==asked)throw new errors_ApiError(400,"UNSUPPORTED",`data_type ${asked} is not supported.`);
if(environment.maintenance)throw new errors_ApiError(400,"INVALID_STATE","Maintenance is in progress.");
if(!usable(snapshot,call.world.now()))throw new errors_ApiError(400,"ERROR_NOT_ALLOWED","The snapshot is not completed.");
const made=createArchive(call.world,environment,snapshot,asked);
return{status:200,json:archiveJson(call,snapshot,made)}}
function getArchive(call){const{snapshot}=find(call);
const found=snapshot.archives.get(call.value("archive").toLowerCase());
if(void 0===found)throw backups_v2_notFound(call,"Archive");
return{status:200,json:archiveJson(call,snapshot,found)}}
function archiveJson(call,snapshot,one){const{world,request}=call;
const id=`backups/${snapshot.snapshotId}/${one.archiveId}`;
const completed="completed"===jobState(one,world.now());
return{archive_id:one.archiveId,snapshot_id:snapshot.snapshotId,data_type:one.dataType,...jobJson(call,one),url:completed?world.link(request.fileOrigin,id,()=>archiveFile(world,snapshot,one.dataType),world.durations.link):null}}
function backups_v2_restore(call){const{world}=call;const{app,environment}=backups_v2_environmentOf(call);const{query}=call.request;
const snapshotId=query.get("source_snapshot_id")??"";
const databaseOnly=(query.get("db_only")??"false").toLowerCase();
if(!uuidForm.test(snapshotId))throw invalidParameters("source_snapshot_id must be a UUID.");
if("true"!==databaseOnly&&"false"!==databaseOnly)throw invalidParameters("db_only must be true or false.");
const found=findSnapshot(app,snapshotId.toLowerCase());
if(void 0===found)throw backups_v2_notFound(call,"Snapshot");refuseIfBusy(environment,world.now());
const notAllowed=message=>new errors_ApiError(400,"ERROR_NOT_ALLOWED",message);
if("stopped"!==environment.power.state)throw notAllowed("The environment must be stopped.");
if(!usable(found.snapshot,world.now()))throw notAllowed("The snapshot is not completed.");
const options={databaseOnly:"true"===databaseOnly,duration:world.durations.restore};
const made=createRestore(world,environment,found.source,found.snapshot,options);
return{status:200,json:restoreJson(call,environment,made)}}
function getRestore(call){const{environment}=backups_v2_environmentOf(call);
const found=environment.restores.get(call.value("restore").toLowerCase());
if(void 0===found)throw backups_v2_notFound(call,"Restore");
return{status:200,json:restoreJson(call,environment,found)}}
function restoreJson(call,target,one){
return{restore_id:one.restoreId,source_snapshot_id:one.sourceSnapshotId,source_environment_id:one.sourceEnvironmentId,target_environment_id:target.environmentId,...jobJson(call,one)}}
function readSuite(fields){
const suite={tests:fields.number("tests")??10,failing:fields.each("failing",test=>({name:test.require("name",test.text("name")),error:test.text("error")??"Expected true, but was false",step:test.text("step")??""})),duration:(fields.number("seconds")??30)*1e3,hangs:fields.flag("hangs")??false,method:fields.choice("method",["POST","GET"])??"POST",password:fields.text("password")};
if(suite.failing.length>suite.tests)throw fields.problem("more tests fail than there are");
return suite}
function suiteOfPackage(value){
if(void 0===value)return;
try{
const fields=new Fields(value,"unitTests");
const suite=readSuite(fields);fields.done();
return suite}catch(error){
if(error instanceof SeedError)return;
throw error}}
function describeSuite({tests,failing,duration,hangs,method}){
return{tests,failing,seconds:duration/1e3,hangs,method}}
function suiteOf(app,environment){
return environment.testSuite??app.packages.get(environment.running??"")?.facts?.testSuite}
function passwordOf(suite,environment){
if(void 0!==suite.password)return suite.password;
const deployed=name=>environment.settings.constants.find(constant=>constant.name===`UnitTesting.${name}`)?.deployed;
const isOn=[deployed("Enabled"),deployed("RemoteApiEnabled")].every(value=>value?.toLowerCase()==="true");
return isOn?deployed("RemoteApiPassword")||void 0:void 0}
class Refusal extends Error{status;constructor(status,message){super(message);this.status=status}}
async function serveUnitTests(request,{app,environment,now},command){
const suite=suiteOf(app,environment);
const password=suite&&passwordOf(suite,environment);
if(void 0===suite||void 0===password)return{status:404,text:"Not found\n"};
try{
if(request.method!==suite.method)throw new Refusal(405,"");
if("start"!==command&&"status"!==command)throw new Refusal(404,"");checkPassword(await bodyOf(request),password);
if("status"===command)return{status:200,json:statusOf(environment.testRun,now)};
if(void 0!==environment.testRun&&!isOver(environment.testRun,now))throw new Refusal(400,"Cannot start a test run while another test run is still running");environment.testRun={suite,startedAt:now};
return{status:204}}catch(error){
if(error instanceof Refusal)return{status:error.status,text:error.message};
throw error}}
async function bodyOf(request){
try{
return parseJson(await request.readText())}catch(error){
if(error instanceof SyntaxError)throw new Refusal(500,"An internal error occurred");
throw error}}
function checkPassword(body,password){
const given="object"==typeof body&&null!==body&&"password"in body?body.password:void 0;
if(void 0===given)throw new Refusal(400,"No 'password' attribute found in the JSON body. Please provide a password");
if(given!==password)throw new Refusal(401,"Invalid password provided")}
function isOver({suite,startedAt},now){
return!suite.hangs&&now>=startedAt+suite.duration}
function statusOf(run,now){
if(void 0===run)throw new Refusal(400,"No testrun was started yet");const{suite,startedAt}=run;
const completed=isOver(run,now);
const share=(now-startedAt)/Math.max(1,suite.duration);
const failed=suite.failing.filter((_test,index)=>completed||share>=(index+1)/(suite.failing.length+1));
return{failures:failed.length,tests:suite.tests,runtime:completed?suite.duration:-1,failed_tests:failed.map(({name,error,step})=>({error,name,step})),completed}}
function controlCalls(world){
return{"POST /commits":fields=>({status:201,json:{id:addCommit(world,fields)}}),"PUT /unit-tests":fields=>{setSuite(world,fields);
return{status:204}}}}
function appIn(world,fields){
const appId=fields.require("app",fields.text("app"));
const app=world.app(appId);
if(void 0===app)throw fields.problem(`no app ${appId}; there are: ${world.apps().map(one=>one.appId).join(", ")}`);
return app}
function setSuite(world,fields){
const app=appIn(world,fields);
const mode=fields.require("environment",fields.text("environment"));
const environment=app.environments.find(one=>one.mode.toLowerCase()===mode.toLowerCase());
if(void 0===environment)throw fields.problem(`${app.appId} has no environment ${mode}`);
const suite=readSuite(fields);fields.done();environment.testSuite=suite}
function addCommit(world,fields){const{repository}=appIn(world,fields);
const name=fields.require("branch",fields.text("branch"));
const branch=repository.branches.find(one=>one.name===name);
if(void 0===branch)throw fields.problem(`no branch ${name}; there are: ${repository.branches.map(one=>one.name).join(", ")}`);
const email=fields.text("email")??"richard.ford51@example.com";
const author=fields.text("author")??"Richard Ford";
const commit={id:nextCommitId(repository,branch),author:{name:"git"===repository.type?author:email,email},date:world.now(),message:fields.text("message")??"",stories:fields.list("stories").map(String),mendixVersion:fields.text("mendixVersion")};fields.done();branch.commits=[commit,...branch.commits];
return commit.id}
function serveFile(request,world,id){
try{
const keys=Object.keys(request.headers).some(name=>name.startsWith("mendix-"));
if(void 0!==request.headers["authorization"]||keys&&world.variant("mendix.links-refuse-keys"))throw new errors_ApiError(400,"InvalidArgument","Only one auth mechanism allowed");
if("GET"!==request.method&&"HEAD"!==request.method)throw new errors_ApiError(405,"MethodNotAllowed","Not allowed");const{content,fileName}=world.linked(id,request.query);
const quote=world.variant("mendix.plain-filename")?"":'"';
return{status:200,headers:{etag:`"${id}"`,"content-disposition":`attachment; filename=${quote}${fileName}${quote}`},bytes:content}}catch(error){
if(!(error instanceof errors_ApiError))throw error;
return{status:error.status,headers:{"content-type":"application/xml"},text:`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${error.code}</Code><Message>${error.message}</Message></Error>\n`}}}
async function serveApp(request,world,[,appId="",mode="",handler="",...rest]){
const app=world.app(appId);
const environment=app?.environments.find(one=>one.mode.toLowerCase()===mode.toLowerCase());
if(void 0===app||void 0===environment)return{status:404,text:"No such app\n"};
if(!world_isRunning(environment))return{status:503,text:"The app is not running\n"};
if("unittests"===handler)return serveUnitTests(request,{app,environment,now:world.now()},rest.join("/"));
const pack=app.packages.get(environment.running??"");
return{status:pack?.facts?.health??200,text:`${app.name} ${environment.mode} ${pack?.version??""}\n`}}
const tagRoutes={"POST /api/1/apps/:app/environments/:mode/tags":async call=>{const{environment}=appOrEnvironment(call,"NOT_FOUND","api");
const tag=(await call.body()).get("Tag");
if("string"!=typeof tag||""===tag)throw invalidParameters("Tag is missing.");environment.tag=tag;
return{status:200,json:{Tag:tag}}},"GET /api/1/apps/:app/environments/:mode/tags":call=>({status:200,json:{Tag:appOrEnvironment(call,"NOT FOUND","api").environment.tag}}),"DELETE /api/1/apps/:app/environments/:mode/tags":tags_remove};
async function tags_remove(call){const{environment}=appOrEnvironment(call,"NOT FOUND","api");
const tag=(await call.body()).get("Tag");
if(void 0===tag||tag===environment.tag)environment.tag="";
return"list"===call.world.variant("mendix.tags-delete")?{status:200,json:[]}:{status:204}}
function appOrEnvironment(call,code,...needed){
try{
return call.environment(...needed)}catch(error){
const missing=error instanceof errors_ApiError&&["ENVIRONMENT_NOT_FOUND","INVALID_ENVIRONMENT","INVALID_APPID"].includes(error.code);
throw missing?new errors_ApiError(404,code,"An App or Environment is not found."):error}}
const logRoutes={"GET /api/1/apps/:app/environments/:mode/logs/:date":call=>logs(call,"logs"),"GET /api/1/apps/:app/environments/:mode/access-logs/:date":call=>logs(call,"access-logs")};
const noData="[No data found in file and no logging heartbeat detected]";
const linkLifetime=9e5;
function logs(call,kind){const{world}=call;const{app,environment}=appOrEnvironment(call,"NOT FOUND");
const allowed=["api","monitoring"].every(right=>hasRight(call.user,app,environment,right));
if(!allowed)throw new errors_ApiError(403,"FORBIDDEN","You do not have access");
const date=call.value("date");
const time=/^\d{4}-\d{2}-\d{2}$/.test(date)?Date.parse(`${date}T00:00:00Z`):0/0;
if(Number.isNaN(time))throw invalidParameters("Date must be YYYY-MM-DD.");
const text=textOf(kind,app,environment,date,time,world.now());
const bytes=Buffer.from(text,"utf8");
const content={length:bytes.length,type:"text/plain; charset=utf-8",ranges:true,read:(start,end)=>[bytes.subarray(start,end)]};
const id=`${kind}/${environment.environmentId}/${date}`;
const url=world.link(call.request.fileOrigin,id,()=>({content,fileName:`${date}.txt`}),linkLifetime);
return{status:200,json:{Environment:environment.environmentId,Date:time,DownloadUrl:url}}}
function textOf(kind,app,environment,date,time,now){
const told=environment.logs["logs"===kind?date:`access ${date}`];
if(void 0!==told)return told;
const day=864e5;
if(time>now||time+day<=app.createdAt||void 0===environment.configured)return noData;
if("access-logs"===kind)return`${date}T08:00:00Z 192.0.2.1 GET /index.html 200 1234\n${date}T08:00:01Z 192.0.2.1 POST /xas/ 200 512\n`;
return`${date} 00:00:01.000 INFO - Core: ${app.name} ${environment.mode} is alive\n${date} 12:00:00.000 INFO - Core: heartbeat\n`}
const signatures={file:0x4034b50,entry:0x2014b50,end:0x6054b50};
const endBytes=22;
const entryBytes=46;
function makeZip(files,at){
const contents=[];
const directory=[];
let offset=0;
for(const[name,text]of Object.entries(files)){
const content=Buffer.from(text);
const packed=external_node_zlib_.deflateRawSync(content);
const path=Buffer.from(name);
const facts=factsOf(path,content,packed,at);contents.push(Buffer.concat([zip_number(signatures.file),facts,path,packed]));
const made=Buffer.from([20,0]);directory.push(Buffer.concat([zip_number(signatures.entry),made,facts,Buffer.alloc(10),zip_number(offset),path]));offset+=contents.at(-1)?.length??0}
const end=Buffer.alloc(endBytes);end.writeUInt32LE(signatures.end,0);end.writeUInt16LE(directory.length,8);end.writeUInt16LE(directory.length,10);end.writeUInt32LE(Buffer.concat(directory).length,12);end.writeUInt32LE(offset,16);
return Buffer.concat([...contents,...directory,end])}
function factsOf(path,content,packed,at){
const facts=Buffer.alloc(26);facts.writeUInt16LE(20,0);facts.writeUInt16LE(2048,2);facts.writeUInt16LE(8,4);facts.writeUInt16LE(at.getHours()<<11|at.getMinutes()<<5|at.getSeconds()>>1,6);facts.writeUInt16LE(at.getFullYear()-1980<<9|at.getMonth()+1<<5|at.getDate(),8);facts.writeUInt32LE(external_node_zlib_.crc32(content),10);facts.writeUInt32LE(packed.length,14);facts.writeUInt32LE(content.length,18);facts.writeUInt16LE(path.length,22);
return facts}
function zip_number(value){
const bytes=Buffer.alloc(4);bytes.writeUInt32LE(value);
return bytes}
function readZip(bytes){
const zip=Buffer.from(bytes.buffer,bytes.byteOffset,bytes.byteLength);
const end=zip.lastIndexOf(zip_number(signatures.end));
if(end<0)throw new Error("There is no directory of a zip.");
const entries=[];
for(let at=zip.readUInt32LE(end+16);entries.length<zip.readUInt16LE(end+10);){
if(zip.readUInt32LE(at)!==signatures.entry)throw new Error("The directory of the zip is damaged.");
const nameEnd=at+entryBytes+zip.readUInt16LE(at+28);
const facts={size:zip.readUInt32LE(at+24),name:zip.toString("utf8",at+entryBytes,nameEnd)};
const entry=zip.subarray(at,nameEnd);entries.push({...facts,read:()=>contentOf(zip,entry,facts.size)});at=nameEnd+zip.readUInt16LE(at+30)+zip.readUInt16LE(at+32)}
return entries}
function contentOf(zip,entry,size){
const at=entry.readUInt32LE(42);
const begin=at+30+zip.readUInt16LE(at+26)+zip.readUInt16LE(at+28);
const packed=zip.subarray(begin,begin+entry.readUInt32LE(20));
const content=0===entry.readUInt16LE(10)?packed:external_node_zlib_.inflateRawSync(packed,{maxOutputLength:Math.max(size,1)});
if(content.length!==size||external_node_zlib_.crc32(content)!==entry.readUInt32LE(16))throw new Error("A file in it is damaged.");
return content}
const metadataPath="model/metadata.json";
const longestMetadata=0x1000000;
const type="application/octet-stream";
const plainFacts={modelVersion:void 0,runtimeVersion:void 0,constants:[],scheduledEvents:[],database:void 0,startFails:void 0,startSeconds:void 0,health:200,testSuite:void 0};
function looksLikeZip(head){
return 80===head[0]&&75===head[1]&&3===head[2]&&4===head[3]}
function readPackage(file){
const entries=readZip(file);
const metadata=entries.findLast(({name})=>name===metadataPath);
return{facts:metadata&&factsIn(metadata),uncompressedSize:entries.reduce((sum,{size})=>sum+size,0)}}
function factsIn(metadata){
if(metadata.size>longestMetadata)return;
try{
const parsed=JSON.parse(metadata.read().toString("utf8"));
return isRecord(parsed)?package_file_factsOf(parsed):void 0}catch{
return}}
function package_file_factsOf(metadata){
const block=isRecord(metadata["x-emulator"])?metadata["x-emulator"]:{};
const configuration=isRecord(metadata["Configuration"])?metadata["Configuration"]:{};
return{modelVersion:package_file_textOf(metadata["ModelVersion"]),runtimeVersion:package_file_textOf(metadata["RuntimeVersion"]),constants:records(metadata["Constants"]??configuration["Constants"]).map(constant=>({name:package_file_textOf(constant["Name"])??"",type:package_file_textOf(constant["DataType"]??constant["Type"])??"String",value:package_file_textOf(constant["DefaultValue"]??constant["Value"])})),scheduledEvents:records(metadata["ScheduledEvents"]??configuration["ScheduledEvents"]).map(event=>package_file_textOf(event["Name"])??""),database:package_file_textOf(block["database"]),startFails:package_file_textOf(block["start"]),startSeconds:"number"==typeof block["startSeconds"]?block["startSeconds"]:void 0,health:isStatus(block["health"])?block["health"]:200,testSuite:suiteOfPackage(block["unitTests"])}}
function makePackage(facts){
const metadata={ModelVersion:facts.modelVersion,RuntimeVersion:facts.runtimeVersion,Constants:facts.constants.map(({name,type,value})=>({Name:name,Type:type,DefaultValue:value})),ScheduledEvents:facts.scheduledEvents.map(Name=>({Name})),"x-emulator":{database:facts.database,start:facts.startFails,startSeconds:facts.startSeconds,health:facts.health,unitTests:facts.testSuite&&describeSuite(facts.testSuite)}};
const files={[metadataPath]:`${JSON.stringify(metadata,void 0,2)}\n`,"model/model.mdp":"emulated model\n","web/index.html":"<!DOCTYPE html>\n<title>Emulated app</title>\n"};
return makeZip(files,new Date(2020,0,1))}
const made=new WeakMap;
function madeFile(pack){
const file=made.get(pack)??makePackage({...plainFacts,...pack.facts,modelVersion:pack.version});made.set(pack,file);
return file}
function packageSize(pack){
return pack.size??madeFile(pack).length}
function packageContent(pack){
const file=pack.kept??pack.head??madeFile(pack);
if(file.length===packageSize(pack))return{length:file.length,type,ranges:true,read:(start,end)=>[file.subarray(start,end)]};
return{...filler(file,packageSize(pack)),type,ranges:true}}
function records(value){
return Array.isArray(value)?value.filter(isRecord):[]}
function isRecord(value){
return"object"==typeof value&&null!==value&&!Array.isArray(value)}
function package_file_textOf(value){
return"string"==typeof value||"number"==typeof value||"boolean"==typeof value?String(value):void 0}
function isStatus(value){
return Number.isInteger(value)&&Number(value)>=200&&Number(value)<=599}
const packageRoutes={"GET /api/1/apps/:app/environments/:mode/package":environmentPackage,"GET /api/1/apps/:app/packages":packages_list,"POST /api/1/apps/:app/packages":build,"GET /api/1/apps/:app/packages/:package":call=>({status:200,json:packageJson(call,packages_find(call).pack)}),"DELETE /api/1/apps/:app/packages/:package":packages_remove,"GET /api/1/apps/:app/packages/:package/download":download};
const linkSeconds=900;
function packageJson(call,pack){const{world}=call;
const inMegabytes="megabytes"===world.variant("mendix.package-size");
return{PackageId:pack.packageId,Name:pack.name,Description:pack.description,Version:pack.version,Creator:pack.creator,CreationDate:pack.createdAt,ExpiryDate:pack.expiresAt??null,Status:packageStatus(pack,world.now()),Size:inMegabytes?packageSize(pack)/1024/1024:packageSize(pack),..."true"===call.request.query.get("url")?{Url:{Location:packages_link(call,pack),TTL:linkSeconds}}:{}}}
function packages_link(call,pack){
const file=()=>({content:packageContent(pack),fileName:"package.mda"});
return call.world.link(call.request.fileOrigin,`packages/${pack.packageId}`,file,1e3*linkSeconds)}
function packages_find(call){
const app=call.app();
const pack=app.packages.get(call.value("package"));
if(void 0===pack)throw packageNotFound();
return{app,pack}}
function environmentPackage(call){const{app,environment}=call.environment("api");
const pack=app.packages.get(environment.configured??"");
if(void 0===pack)throw new errors_ApiError(404,"PACKAGE_NOT_FOUND","No package found for this environment");
return{status:200,json:packageJson(call,pack)}}
function packages_list(call){
const packages=[...call.app().packages.values()].sort((a,b)=>a.packageId<b.packageId?-1:1);
return{status:200,json:packages.map(pack=>packageJson(call,pack))}}
async function build(call){const{world}=call;
const app=call.app();
const body=await call.body();
const text=key=>String(body.get(key)??"");
const branch=text("Branch");
const revision=text("Revision");
const version=text("Version");
if(""===branch||""===revision||""===version)throw invalidParameters("Branch, Revision and Version are needed.");
if(!/^\d+\.\d+\.\d+$/.test(version))throw new errors_ApiError(400,"INVALID_VERSION","Version must be major.minor.patch.");
if(!/^(\d+|[0-9a-f]{7,40})$/i.test(revision))throw invalidParameters("Revision must be the number of a revision or the hash of a commit.");
const commit=commitToBuild(app,branch,revision);
const now=world.now();
const full=`${version}.${/^\d+$/.test(revision)?revision:revision.slice(0,8)}`;
const line="trunk"===branch?"Main line":branch.replace(/^branches\//,"");
const model=newestFacts(app)??plainFacts;
const pack=describedPackage({packageId:world.uuid(),name:`${line}-${full}.mda`,description:text("Description"),version:full,creator:call.user.name,createdAt:now,expiresAt:void 0,size:void 0,facts:{...model,modelVersion:full,runtimeVersion:commit?.mendixVersion??model.runtimeVersion},outcome:app.buildFails?"Failed":"Succeeded",doneAt:now+world.durations.build});app.packages.set(pack.packageId,pack);
return{status:200,json:{PackageId:pack.packageId}}}
function commitToBuild({repository},wanted,revision){
const branch=branchOfBuild(repository,wanted);
if(void 0===branch)throw new errors_ApiError(500,"BUILD_FAILED",`Failed to build: no branch ${wanted}`);
const isGit="git"===repository.type;
const isIt=({id})=>isGit?id.startsWith(revision.toLowerCase()):id===revision;
const commit=branch.commits.find(isIt);
const elsewhere=repository.branches.find(({commits})=>commits.some(isIt));
if(void 0===commit&&void 0!==elsewhere&&isGit)throw new errors_ApiError(500,"BUILD_FAILED",`Failed to build: revision ${revision} is not on branch ${wanted}`);
return commit??elsewhere?.commits.find(isIt)}
function newestFacts(app){
const good=[...app.packages.values()].filter(pack=>"Succeeded"===pack.outcome&&void 0!==pack.facts);
return good.sort((a,b)=>b.createdAt-a.createdAt)[0]?.facts}
function packages_remove(call){const{app,pack}=packages_find(call);
if(isInUse(app,pack))throw new errors_ApiError(409,"PACKAGE_IN_USE","The package is in use by an environment.");app.packages.delete(pack.packageId);
return successAnswer(call.world)}
function download(call){const{pack}=packages_find(call);
if("Succeeded"!==packageStatus(pack,call.world.now()))throw new errors_ApiError(500,"BUILD_NOT_SUCCEEDED","The package cannot be downloaded: its build did not succeed.");
return{status:200,bytes:packageContent(pack)}}
const powerRoutes={"POST /api/1/apps/:app/environments/:mode/start":start,"GET /api/1/apps/:app/environments/:mode/start/:job":startStatus,"POST /api/1/apps/:app/environments/:mode/stop":stop};
function alreadyStarted(status){
return new errors_ApiError(status,"ALREADY_STARTED","Cannot start app. App is already running.")}
async function start(call){const{world}=call;
const body=await call.body();call.app();const{app,environment}=call.environment("api","transport");
if(app.free)throw new errors_ApiError(403,"NOT_ALLOWED","This call is not available for Free Apps.");
const pin=call.request.query.get("pinEnvironment");
const stack=null===pin?newestStack(world.now(),world.durations):pinnedStack(app,pin);
if(void 0!==restoreUnderWay(environment,world.now()))throw new errors_ApiError(500,"ALREADY_LOCKED","Cannot start app. There is already a lock on this environment.");
if(void 0===environment.configured)throw new errors_ApiError(500,"NO_MDA_HAS_BEEN_DEPLOYED","Cannot start app. There is no MDA deployed.");
if("starting"===environment.power.state)throw new errors_ApiError(500,"APP_ALREADY_HAS_A_STARTING_JOB","Cannot start app. There is already a starting job id found.");
if("stopped"!==environment.power.state)throw alreadyStarted(world.variant("mendix.already-started-200")?200:500);
const seconds=app.packages.get(environment.configured)?.facts?.startSeconds;
const job={jobId:world.uuid(),packageId:environment.configured,stack,autoSyncDb:"true"===String(body.get("AutoSyncDb")).toLowerCase(),doneAt:world.now()+(void 0===seconds?world.durations.start:1e3*seconds)};environment.startJobs.set(job.jobId,job);environment.power={state:"starting",jobId:job.jobId};
return{status:200,json:{JobId:job.jobId}}}
function startStatus(call){const{environment}=call.environment("api");
const job=environment.startJobs.get(call.value("job"));
if(void 0===job)throw new errors_ApiError(404,"NO_SUCH_STARTJOB","Job not found.");
if(void 0===job.result)return{status:200,json:{Status:"Starting"}};
if("Started"!==job.result)throw new errors_ApiError(500,job.result.code,job.result.message);
if(call.world.variant("mendix.job-already-started"))throw alreadyStarted(500);
return{status:200,json:{Status:"Started"}}}
function stop(call){const{world}=call;const{app,environment}=call.environment("api","transport");
if(app.free)throw environmentNotFound();
const refuse=reason=>new errors_ApiError(500,"STOP_FAILED",`Cannot stop app: ${reason}`);
if(void 0!==restoreUnderWay(environment,world.now()))throw refuse("a restore is in progress");
if(void 0===environment.configured)throw refuse("there is no app in this environment");
if(environment.fails.stop)throw refuse("the emulator was told so");const{power}=environment;
if("starting"===power.state){
const job=environment.startJobs.get(power.jobId);
if(void 0!==job)job.result={code:"START_FAILED",message:"Cannot start app: result (stopped while starting)"}}
if("starting"===power.state||"running"===power.state)environment.power={state:"stopping",until:world.now()+world.durations.stop};
const stopping="stopping"===environment.power.state?environment.power:void 0;
const waits=void 0!==stopping&&!world.variant("mendix.stop-asynchronous");
return{...successAnswer(world),...waits?{heldUntil:stopping.until}:{}}}
class rate_limit_RateLimit{#now;#second=0;#calls=0;constructor(now=()=>performance.now()){this.#now=now}exceeded(perSecond){
const second=Math.floor(this.#now()/1e3);
if(second!==this.#second){this.#second=second;this.#calls=0}this.#calls+=1;
return perSecond>0&&this.#calls>perSecond}}
function holderOf(request,world){const[,given]=/^MxToken +(\S+)$/i.exec(request.headers["authorization"]?.trim()??"")??[];
if(void 0===given)return"missing";
for(const user of world.users){
const token=user.tokens.find(one=>one.token===given);
if(void 0!==token)return{user,token}}
return"unknown"}
const scope="mx:modelrepository:repo:read";
const repository_router=new Router([{"GET /v1/repositories/:project/info":({app,repository:{type,url}})=>({status:200,json:{appId:app.projectId,type,url}}),"GET /v1/repositories/:project/branches":call=>pageOf(call,call.repository.branches,branchJson),"GET /v1/repositories/:project/branches/:branch":call=>({status:200,json:branchJson(branchOf(call))}),"GET /v1/repositories/:project/branches/:branch/commits":call=>pageOf(call,branchOf(call).commits,commitJson)}]);
function serveRepository(request,world,parts){
try{
return answer(request,world,parts)}catch(error){
if(!(error instanceof errors_ApiError))throw error;
return{status:error.status,json:{errorCode:`RS${error.status}`,errorMessage:error.message}}}}
function answer(request,world,parts){
const holder=holderOf(request,world);
if("missing"===holder||"unknown"===holder)throw repository_refusal(401,"Invalid token");
if(!holder.token.scopes.includes(scope))throw repository_refusal(403,"Access denied");
const found=repository_router.find(request.method,parts);
const projectId=parts[2]??"";
if(!uuidForm.test(projectId))throw invalid("Invalid app id");
const app=world.appOfProject(projectId);
if(void 0===found||void 0===app)throw repository_refusal(404,"Repository not found");
if(!mayUse(holder.user,app))throw repository_refusal(403,"Access denied");
return found.route({request,app,repository:app.repository,values:found.values})}
const repository_refusal=(status,message)=>new errors_ApiError(status,`RS${status}`,message);
function invalid(what){
return repository_refusal(400,`Please provide valid input to execute this request. ${what}`)}
function branchOf({repository,values}){
const name=values["branch"]??"";
if(""===name.trim()||name.startsWith("/")||name.endsWith("/"))throw invalid("Invalid branch name");
const branch=repository.branches.find(one=>one.name===name);
if(void 0===branch)throw repository_refusal(404,"Branch not found");
return branch}
function branchJson({name,commits:[latest]}){
return{name,...void 0===latest?{}:{latestCommit:commitJson(latest)}}}
function commitJson({id,author,date,message,stories,mendixVersion}){
return{id,author,date:new Date(date).toISOString(),message,...void 0===mendixVersion?{}:{mendixVersion},relatedStories:stories.map(story=>({id:story}))}}
function pageOf({request},all,show){
const limit=limitIn(request.query.get("limit"));
const first=offsetIn(request.query.get("cursor"));
const last=Math.max(0,Math.floor((all.length-1)/limit)*limit);
const cursors={first:cursor(0),...first>0?{prev:cursor(Math.max(0,first-limit))}:{},...first+limit<all.length?{next:cursor(first+limit)}:{},last:cursor(last)};
return{status:200,json:{items:all.slice(first,first+limit).map(show),cursors}}}
function limitIn(given){
if(null===given)return 20;
if(!/^[1-9]\d*$/.test(given))throw invalid("Invalid limit");
return Math.min(100,Number(given))}
function cursor(offset){
return Buffer.from(`from ${offset}`).toString("base64")}
function offsetIn(given){
if(null===given)return 0;const[,offset]=/^from (\d{1,9})$/.exec(Buffer.from(given,"base64").toString("latin1"))??[];
if(void 0===offset)throw invalid("Invalid cursor");
return Number(offset)}
const scaleRoutes={"POST /api/1/apps/:app/environments/:mode/scale":scale,"POST /api/1/apps/:app/environments/:mode/scale/:ignored":scale};
async function scale(call){const{app,environment}=call.environment("api","transport");
const body=await call.body();
const refuse=(code,message)=>new errors_ApiError(400,code,message);
if(app.free||"v4"!==app.cloud){
const message="Scaling is only available for paid apps on Mendix Cloud v4. Please contact support to upgrade to the v4 Cloud to access this functionality.";
throw refuse("NOT_ALLOWED",message)}
const instances=Number(body.get("Instances"));
const memory=Number(body.get("MemoryPerInstance"));
if(!Number.isInteger(instances)||instances<1||!Number.isInteger(memory))throw refuse("INVALID_REQUEST","Instances and MemoryPerInstance must be whole numbers.");
if(memory<1024)throw refuse("INVALID_REQUEST","Memory per instance cannot be smaller than 1024MB.");
if(instances*memory>environment.totalMemory){
const message="You have allocated more memory than is available under your plan. Please contact support to upgrade your plan.";
throw refuse("INVALID_REQUEST",message)}
const runtime=app.packages.get(environment.configured??"")?.facts?.runtimeVersion;
if(instances>1&&Number.parseInt(runtime??"",10)<7){
const message="Horizontal scaling (to multiple instances) is only available for apps with Mendix version >=7. Please upgrade to activate this functionality.";
throw refuse("NOT_ALLOWED",message)}environment.instances=instances;environment.memoryPerInstance=memory;
return{status:200,json:environmentJson(call,app,environment)}}
const defaultSeed=`
users:
  - username: richard.ford51@example.com
    apiKey: 26587896-1cef-4483-accf-ad304e2673d6
    name: Richard Ford
    tokens:
      - token: EmulatedTokenOfRichardFord7kQ2mZx9RtWc4VbN8sLpHd3
  - username: ada.limited@example.com
    apiKey: 0f6c7a52-94f1-4d0e-8c55-3b1f2a6d7e90
    name: Ada Limited
    tokens:
      - token: EmulatedTokenOfAdaLimited5jY8uGe1TfKo6XaM2rSwCn9
        scopes: [mx:deployment:read]
    denied:
      - app: calc
        environment: Production
        rights: [api, transport, backups]
      - app: calc
        environment: Acceptance
        rights: [transport, backups]
projects:
  - projectId: 5d1f0c9e-3a6b-4c1d-9e2f-7a8b9c0d1e2f
    name: Noughts and Crosses
apps:
  - appId: calc
    name: Calculation App
    projectId: fae5de74-69c2-4488-a4de-abf89daac63e
    url: https://calc.mendixcloud.com
    created: 2013-07-01T00:00:00Z
    repository:
      type: git
      branches:
        - name: main
          commits:
            - id: 1d0c8b5f7e6a49c2b3d4e5f60718293a4b5c6d7e
              date: -1d
              message: Round half to even
              stories: ['1234567', '2345678']
              mendixVersion: 9.24.12.43141
            - id: 62e3d711aa0b4c5d8e9f1a2b3c4d5e6f70819203
              date: -3d
              message: Move to the new layout
          older: 43
        - name: feature/checkout
          commits:
            - id: 7a9e3c5d1f2b4608a1c3e5d7f9b0123456789abc
              author: Ada Limited
              email: ada.limited@example.com
              date: -2h
              message: Pay by invoice
          older: 2
        - name: release/2.x
          commits:
            - { id: 3f5a7c9e1b2d4f6081a3c5e7d9fb0123456789ab, date: -20d, message: Release 2.5.4 }
        - name: scientific
    packages:
      - packageId: b3d14e53-2654-4534-b374-9179a69ef3cf
        version: 2.5.4.63
        name: Main line-2.5.4.63.mda
        description: Add scientific mode
        created: -20d
        runtimeVersion: 9.24.12
        constants: &constants
          - { name: MyFirstModule.BooleanConstant, type: _Boolean, value: 'false' }
          - { name: MyFirstModule.DateTime, type: DateTime, value: '2013-12-20T16:02:32' }
          - { name: Payments.ApiKey, type: String, value: emulated-payment-secret-9d41 }
        scheduledEvents: &events [MyFirstModule.Monitor_Scheduled_event]
      - packageId: 61f2ab9e-5a1c-4b7e-8a14-3a1f0c2f9b01
        version: 1.1.0.253
        name: Main line-1.1.0.253.mda
        description: Rounding fixed
        created: -60d
        runtimeVersion: 7.5.0
        constants: *constants
        scheduledEvents: *events
      - packageId: 9a0d33a7-0f43-4d0b-9b50-2c4be31a7c02
        version: 175.0.0.3702
        name: Main line-175.0.0.3702.mda
        description: The release in production
        created: -90d
        runtimeVersion: 6.10.12
        constants: *constants
        scheduledEvents: *events
      - packageId: 4e6b9d1d-8f5e-4a1b-a0a7-5b7a0b9e5c03
        version: 0.0.19.62e3d711
        name: main-0.0.19.62e3d711.mda
        description: A build that failed
        created: -3d
        runtimeVersion: 9.24.12
        status: Failed
    environments:
      - mode: Test
        environmentId: 1a2c6a4e-7d3f-4b7e-9a55-0d5c1e6f7a01
        url: https://calc-test.mendixcloud.com
        status: Running
        package: 2.5.4.63
        data: [one, two]
        files: [a.png]
      - mode: Acceptance
        environmentId: 38471410-861f-47e5-8efc-2f4b16f04005
        url: https://calc-accp.mendixcloud.com
        status: Stopped
        package: 1.1.0.253
        tag: europe
        data: [alpha, beta]
        files: [b.png]
        snapshots:
          - snapshotId: c879c6b1-3aa5-4e10-aaab-cb145841862f
            comment: Manually created snapshot
            modelVersion: 1.0.11.50
            created: -2d
            data: [alpha]
            files: [b.png]
          - snapshotId: 3e8ed3c6-6cbf-4818-bcaa-078e9c85b3c7
            comment: Manually created snapshot
            modelVersion: 1.0.11.48
            created: -3d
            data: [older]
          - snapshotId: 0c982ca3-621f-40e9-9c6e-96492934170a
            comment: My user comment
            modelVersion: 1.0.11.50
            created: -5d
            data: [oldest]
      - mode: Production
        environmentId: 7c0b5c58-2a36-4f0c-8a0e-6d9c3f7b2e03
        url: https://calc.mendixcloud.com
        status: Running
        package: 175.0.0.3702
        totalMemory: 16384
        memoryPerInstance: 2048
        data: [customer 1, customer 2, customer 3]
        files: [invoice-1.pdf, invoice-2.pdf]
        snapshots:
          - snapshotId: 8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e01
            state: failed
            message: Snapshot could not be made
            created: -2h
          - snapshotId: 8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e02
            comment: Nightly backup
            modelVersion: 175.0.0.3702
            created: -1d
            data: [customer 1, customer 2]
            files: [invoice-1.pdf]
          - snapshotId: 8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e03
            modelVersion: 175.0.0.3702
            created: -8d
            data: [customer 1]
            files: [invoice-1.pdf]
          - snapshotId: 8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e04
            comment: Before the last big release
            modelVersion: 174.2.0.3650
            created: -120d
            expires: -30d
            data: []
        logs:
          '2018-08-10': "2018-08-10 00:00:01.000 INFO - Core: the log of the documentation's example\\n"
      - mode: Feature A
        environmentId: 5b8f0a37-9c1d-4e2a-b6f4-8c7d6e5f4a04
        url: https://calc-feature-a.mendixcloud.com
        status: Empty
  - appId: tictactoc
    name: Tic Tac Toc
    projectId: f5129445-b638-42f4-8108-5f370c85dc57
    url: https://tictactoc.mendixcloud.com
    free: true
    repository:
      type: svn
      branches:
        - name: trunk
          commits:
            - { id: 42, date: -1d, message: The computer can lose, mendixVersion: 8.18.5.18651 }
            - { id: 40, date: -4d, message: Three in a row }
        - name: branches/development
          commits:
            - { id: 41, date: -2d, message: Four in a row }
    environments:
      - mode: Sandbox
        url: https://tictactoc.mendixcloud.com
        status: Empty
`;
function readEnvironment(fields,appId,packages,{now,stack}){
const mode=fields.require("mode",fields.text("mode"));
const id=fields.text("environmentId")??uuidFor(`environment/${appId}/${mode}`);
const base=emptyEnvironment(mode,id,fields.text("url")??urlOf(appId,mode));
const wanted=fields.text("package");
const found=packages.find(one=>one.packageId===wanted||one.version===wanted||one.name===wanted);
if(void 0!==wanted&&void 0===found)throw fields.problem(`no package of ${appId} is called ${wanted}`);
const status=fields.choice("status",["Running","Stopped","Empty"])??(void 0===found?"Empty":"Stopped");
if("Empty"===status!==(void 0===found))throw fields.problem("Empty"===status?"Empty, yet there is a package":`${status} needs a package`);
const data=readData(fields,found?.facts?.database);
return{...base,production:fields.flag("production")??base.production,totalMemory:fields.number("totalMemory")??base.totalMemory,runtimeLayer:fields.text("runtimeLayer")??base.runtimeLayer,insecureAdminPassword:fields.flag("insecureAdminPassword")??false,locked:fields.flag("locked")??false,maintenance:fields.flag("maintenance")??false,fails:readFailures(fields.inner("fails")),logs:readTexts(fields.inner("logs")),instances:fields.number("instances")??base.instances,memoryPerInstance:fields.number("memoryPerInstance")??base.memoryPerInstance,tag:fields.text("tag")??"",power:{state:"Running"===status?"running":"stopped"},running:"Running"===status?found?.packageId:void 0,stack:"Empty"===status?void 0:fields.text("stack")??stack,configured:found?.packageId,settings:readSettings(fields,found,"Running"===status),data,eventsRunTo:now,testSuite:readUnitTests(fields),snapshots:new Map(fields.each("snapshots",snapshot=>readSnapshot(snapshot,now,id)).map(one=>[one.snapshotId,one]))}}
function urlOf(appId,mode){
const suffix="Production"===mode?"":"Acceptance"===mode?"-accp":`-${mode.toLowerCase().replaceAll(" ","-")}`;
return`https://${appId}${suffix}.mendixcloud.com`}
function readUnitTests(fields){
const inner=fields.inner("unitTests");
const suite=inner&&readSuite(inner);inner?.done();
return suite}
function readData(fields,database){
return{rows:fields.list("data").map(String),files:fields.list("files").map(String),database:fields.text("database")??database??""}}
function readFailures(fields){
if(void 0===fields)return noFailures;
const failures={start:fields.choice("start",startErrorCodes),stop:fields.flag("stop")??false,clean:fields.flag("clean")??false,snapshots:fields.flag("snapshots")??false,archives:fields.flag("archives")??false,restores:fields.flag("restores")??false,listing:fields.flag("listing")??false,backups:fields.flag("backups")??false};fields.done();
return failures}
function readSettings(fields,pack,running){
const constants=fields.inner("constants");
const customSettings=readTexts(fields.inner("customSettings"));
const events=fields.inner("scheduledEvents");
const settings={constants:(pack?.facts?.constants??[]).map(({name,type,value})=>{
const set=constants?.text(name)??value;
return{name,type,value:set,deployed:running?set??"":""}}),customSettings:Object.entries(customSettings).map(([name,value])=>({name,value,deployed:running?value:""})),scheduledEvents:(pack?.facts?.scheduledEvents??[]).map(name=>{
const value=events?.choice(name,["Enabled","Disabled"])??"Disabled";
return{name,value,deployed:running?value:"Disabled"}})};constants?.done();events?.done();
return settings}
function readSnapshot(fields,now,environmentId){
const createdAt=fields.require("created",readTime(fields,"created",now));
const outcome=fields.choice("state",["completed","failed"])??"completed";
return{snapshotId:fields.text("snapshotId")??uuidFor(`snapshot/${environmentId}/${createdAt}`),comment:fields.text("comment")??null,modelVersion:"failed"===outcome?void 0:fields.text("modelVersion"),createdAt,doneAt:createdAt+12e4,expiresAt:readTime(fields,"expires",now)??createdAt+92*day,outcome,message:fields.text("message"),data:readData(fields,void 0),dataOf:environmentId,archives:new Map}}
const allScopes=["mx:modelrepository:repo:read","mx:deployment:read","mx:deployment:write"];
function readSection(section,now){
const fields=new Fields(withDefaults(section??{}),"mendix");
const users=fields.each("users",readUser);
const projects=fields.each("projects",project=>({projectId:project.require("projectId",project.text("projectId")),name:project.require("name",project.text("name"))}));
const durations=readDurations(fields.inner("durations")??new Fields({},"mendix.durations"));
const start={now,stack:newestStack(now,durations),technicalContact:users[0]?.username??""};
const apps=[...fields.each("apps",app=>readApp(app,start)),...fields.each("fleets",fleet=>readFleet(fleet,start)).flat()];fields.done();refuseTwins(apps);
return{users,projects,apps,durations}}
function withDefaults(section){
if("object"!=typeof section||null===section||Array.isArray(section))return section;
const defaults=js_yaml.Hh(defaultSeed,{schema:js_yaml.rQ});
const world="apps"in section||"fleets"in section?{users:defaults["users"]}:defaults;
return{...world,...section}}
function refuseTwins(apps){
const seen=new Set;
for(const{appId}of apps){
if(seen.has(appId))throw new SeedError(`mendix: two apps are called ${appId}`);seen.add(appId)}}
function readUser(fields){
const apps=fields.list("apps").map(String);
return{username:fields.require("username",fields.text("username")),apiKey:fields.require("apiKey",fields.text("apiKey")),name:fields.text("name")??fields.text("username")??"",tokens:fields.each("tokens",token=>({token:token.require("token",token.text("token")),scopes:void 0===token.value("scopes")?allScopes:token.list("scopes").map(String)})),apps:0===apps.length?void 0:apps,denied:fields.each("denied",denial=>({app:denial.require("app",denial.text("app")),environment:denial.text("environment"),rights:denial.list("rights").map(right=>{
const found=rights.find(one=>one===right);
if(void 0===found)throw denial.problem(`rights must be out of ${rights.join(", ")}`);
return found})}))}}
function readDurations(fields){
const tenYears=31536e4;
const seconds=(key,usual)=>(fields.number(key,0,tenYears)??usual)*1e3;
const durations={start:seconds("start",90),stop:seconds("stop",20),snapshot:seconds("snapshot",120),archive:seconds("archive",90),restore:seconds("restore",120),build:seconds("build",240),upload:seconds("upload",15),settle:seconds("settle",10),link:seconds("link",28800),expiry:seconds("expiry",7948800),stack:seconds("stack",86400),events:seconds("events",60)};fields.done();
return durations}
function readFleet(fields,start){
const count=fields.require("count",fields.number("count"));
const first=fields.number("first")??1;
const template=JSON.stringify(fields.require("app",fields.value("app")));
if(!template.includes("{n}"))throw fields.problem("the appId of a fleet must hold {n}");
return Array.from({length:count},(_,index)=>{
const app=new Fields(JSON.parse(template.replaceAll("{n}",String(first+index))),`mendix.fleets app ${first+index}`);
const made=readApp(app,start);app.done();
return made})}
function readApp(fields,start){const{now}=start;
const appId=fields.require("appId",fields.text("appId"));
const free=fields.flag("free")??false;
const url=fields.text("url")??`https://${appId}.mendixcloud.com`;
const createdAt=readTime(fields,"created",now)??now-365*day;
const packages=fields.each("packages",pack=>seed_readPackage(pack,appId,now));
const projectId=fields.text("projectId")??uuidFor(`project/${appId}`);
const environments=fields.list("environments").map((item,index)=>{
const given="string"==typeof item?{mode:item}:item;
const environment=new Fields(given,`${appId}.environments[${index}]`);
const made=readEnvironment(environment,appId,packages,start);environment.done();
return made});
const modes=environments.map(({mode})=>mode.toLowerCase());
if(new Set(modes).size<modes.length)throw fields.problem("two environments have the same mode");
return{appId,name:fields.text("name")??appId,projectId,url,free,cloud:fields.choice("cloud",["v3","v4"])??"v4",createdAt,repository:readRepository(fields.inner("repository"),appId,projectId,now),technicalContact:fields.text("technicalContact")??start.technicalContact,buildFails:fields.flag("buildFails")??false,environments,packages:new Map(packages.map(pack=>[pack.packageId,pack])),uploadJobs:new Map}}
function seed_readPackage(fields,appId,now){
const version=fields.require("version",fields.text("version"));
const createdAt=readTime(fields,"created",now)??now-30*day;
return describedPackage({packageId:fields.text("packageId")??uuidFor(`package/${appId}/${version}`),name:fields.text("name")??`main-${version}.mda`,description:fields.text("description")??"",version,creator:fields.text("creator")??"Richard Ford",createdAt,expiresAt:readTime(fields,"expires",now),size:fields.number("size",1),outcome:fields.choice("status",["Succeeded","Failed"])??"Succeeded",doneAt:createdAt,facts:{...plainFacts,modelVersion:version,runtimeVersion:fields.text("runtimeVersion")??"10.6.0",constants:fields.each("constants",constant=>({name:constant.require("name",constant.text("name")),type:constant.text("type")??"String",value:constant.text("value")})),scheduledEvents:fields.list("scheduledEvents").map(String),database:fields.text("database"),startFails:fields.choice("startFails",startErrorCodes),startSeconds:fields.number("startSeconds"),health:fields.number("health",200,599)??200,testSuite:readUnitTests(fields)}})}
const settingsRoutes={"GET /api/1/apps/:app/environments/:mode/settings":call=>({status:200,json:settingsJson(call.environment("api").environment.settings)}),"POST /api/1/apps/:app/environments/:mode/settings":set};
const supported=["ApplicationRootUrl","ClientQueryTimeout","ClusterManagerActionInterval","ConnectionPoolingMaxActive","ConnectionPoolingMaxIdle","DefaultLocale","EnableKeepAlive","EnableGuestLogin","HashAlgorithm","LogMinDurationQuery","MaxLogMessageLength","MaxRequestContentSize","PersistentSessions","ScheduledEventExecution","SessionKeepAliveUpdatesInterval","SessionTimeout","TrackWebServiceUserLastLogin"];
function settingsJson(settings){
return{Constants:settings.constants.map(({name,type,value,deployed})=>({Name:name,DataType:type,Value:value??"",DeployedValue:deployed})),CustomSettings:settings.customSettings.map(({name,value,deployed})=>({Name:name,Value:value,DeployedValue:deployed})),ScheduledEvents:settings.scheduledEvents.map(({name,value,deployed})=>({Name:name,DeployedValue:deployed,Value:value}))}}
async function set(call){const{app,environment}=call.environment("api","transport");
const body=await call.body();
const constants=items(body,"Constants");
const customSettings=items(body,"CustomSettings");
const events=items(body,"ScheduledEvents");
if(void 0===constants&&void 0===customSettings&&void 0===events)throw invalidParameters("The body must be the collection that GET returns.");environment.settings={constants:setConstants(app,environment,constants??[]),customSettings:setCustomSettings(environment,customSettings??[]),scheduledEvents:setEvents(environment,events??[])};
return successAnswer(call.world,settingsJson(environment.settings))}
function items(body,key){
const list=body.get(key);
if(void 0===list)return;
if(!Array.isArray(list))throw invalidParameters(`${key} must be a list.`);
return list.map(item=>{
const fields=new Body("object"==typeof item&&null!==item?item:{});const[name,value]=[fields.get("Name"),fields.get("Value")];
if("string"!=typeof name)throw invalidParameters(`Each of ${key} must have a Name.`);
if(null!=value&&"object"==typeof value)throw invalidParameters(`${key}: Value must be a text.`);
return{name,value:null==value?"":String(value)}})}
function setConstants(app,environment,given){const{constants}=environment.settings;
const unknown=given.find(({name})=>!constants.some(constant=>constant.name===name));
if(void 0!==unknown)throw new errors_ApiError(400,"CONSTANT_NOT_FOUND",`Constant not found: ${unknown.name}.`);
const defaults=app.packages.get(environment.configured??"")?.facts?.constants;
return constants.map(constant=>{
const item=given.find(({name})=>name===constant.name);
if(void 0===item)return{...constant,value:defaults?.find(({name})=>name===constant.name)?.value};
const stillNone=void 0===constant.value&&""===item.value;
return{...constant,value:stillNone?void 0:item.value}})}
function setCustomSettings(environment,given){
return given.map(({name,value})=>{
if(!name.startsWith("com.mendix.")&&!supported.includes(name))throw new errors_ApiError(400,"CUSTOM_SETTING_NOT_SUPPORTED","Custom setting not supported.");
const before=environment.settings.customSettings.find(setting=>setting.name===name);
return{name,value,deployed:before?.deployed??""}})}
function setEvents(environment,given){const{scheduledEvents}=environment.settings;
for(const{name,value}of given){
if(!scheduledEvents.some(event=>event.name===name))throw new errors_ApiError(400,"SCHEDULED_EVENT_NOT_FOUND",`Scheduled Event not found: ${name}.`);
if("Enabled"!==value&&"Disabled"!==value){
const message="Scheduled Event parameter should be Enabled or Disabled.";
throw new errors_ApiError(500,"INVALID_SCHEDULED_EVENT_PARAMETER",message)}}
return scheduledEvents.map(event=>({...event,value:given.find(({name})=>name===event.name)?.value==="Enabled"?"Enabled":"Disabled"}))}
function worldState(world){
const now=world.now();
return{newestStack:newestStack(now,world.durations),apps:Object.fromEntries(world.apps().map(app=>[app.appId,appState(app,now)]))}}
function appState(app,now){
return{projectId:app.projectId,free:app.free,packages:[...app.packages.values()].map(pack=>({packageId:pack.packageId,name:pack.name,version:pack.version,status:packageStatus(pack,now),size:packageSize(pack),crc32:pack.crc32,sha256:pack.sha256})),environments:Object.fromEntries(app.environments.map(one=>[one.mode,environmentState(app,one,now)]))}}
function modeOf(app,environmentId){
return app.environments.find(one=>one.environmentId===environmentId)?.mode}
function environmentState(app,environment,now){const{power}=environment;
const jobs=map=>Object.fromEntries([...map].map(([id,job])=>[id,jobState(job,now)]));
return{environmentId:environment.environmentId,power:power.state,running:environment.running,stack:environment.stack,configured:environment.configured,instances:environment.instances,memoryPerInstance:environment.memoryPerInstance,tag:environment.tag,data:environment.data,dataOf:modeOf(app,environment.dataOf),scheduledEventRuns:environment.eventRuns.map(({event,dataOf,first,last,times})=>({event,dataOf:modeOf(app,dataOf),first:new Date(first).toISOString(),last:new Date(last).toISOString(),times})),unitTestRun:environment.testRun&&{startedAt:new Date(environment.testRun.startedAt).toISOString(),completed:isOver(environment.testRun,now)},settings:{constants:environment.settings.constants.map(({name,value,deployed})=>({name,hasValue:void 0!==value,deployed:void 0!==value&&deployed===value})),customSettings:environment.settings.customSettings,scheduledEvents:environment.settings.scheduledEvents},startJobs:Object.fromEntries([...environment.startJobs].map(([id,job])=>[id,job.result??"Starting"])),snapshots:jobs(environment.snapshots),restores:jobs(environment.restores)}}
const transportRoutes={"POST /api/1/apps/:app/environments/:mode/transport":transport,"POST /api/1/apps/:app/environments/:mode/clean":clean};
async function transport(call){const{world}=call;
const body=await call.body();const{app,environment}=call.environment("api");
if(app.free)throw new errors_ApiError(403,"NOT_ALLOWED","This call is not available for Free Apps.");
if(!hasRight(call.user,app,environment,"transport"))throw new errors_ApiError(403,"TRANSPORT_NOT_ALLOWED",`No access to transport to environment '${environment.mode}'.`);
const packageId=body.get("PackageId");
if("string"!=typeof packageId||""===packageId)throw invalidParameters("PackageId is missing.");
const pack=app.packages.get(packageId);
if(void 0===pack)throw packageNotFound();
const now=world.now();
if("Failed"===pack.outcome&&now>=pack.doneAt)throw new errors_ApiError(403,"NOT ALLOWED","The uploaded MDA could not be processed.");
if("Succeeded"!==packageStatus(pack,now)||now<pack.usableAt)throw new errors_ApiError(503,"SERVICE UNAVAILABLE","MDA is still being processed, retry later");
if(void 0===pack.facts)throw new errors_ApiError(500,"PACKAGE_PARSE_FAILED","Failed to parse deployment package file.");
const major=Number.parseInt(pack.facts.runtimeVersion??"",10);
if(major<6)throw new errors_ApiError(400,"INVALID_RUNTIME_VERSION","This Runtime version is not supported on this environment.");
const stopped="stopped"===environment.power.state;
const disturbed="starting"===environment.power.state||void 0!==restoreUnderWay(environment,now);
if(disturbed||!stopped&&world.variant("mendix.transport-needs-stop"))throw new errors_ApiError(403,"APP_IS_RUNNING",`The '${environment.mode}' environment of '${app.appId}' must be stopped to do transport.`);configure(environment,pack);
return successAnswer(world)}
function clean(call){const{app,environment}=call.environment("api","transport");
const json=[environmentJson(call,app,environment)];
if(void 0===environment.configured)throw new errors_ApiError(422,"ENVIRONMENT_NOT_DEPLOYED","There is no app deployed in this environment.");
if("stopped"!==environment.power.state)throw new errors_ApiError(403,"ENVIRONMENT_NOT_STOPPED","Environment needs to be stopped.");
if(environment.fails.clean||void 0!==restoreUnderWay(environment,call.world.now()))throw new errors_ApiError(500,"ENVIRONMENT_CLEAN_FAILED","Unable to clean the environment. Please contact support.");environment.data={...environment.data,rows:[],files:[]};environment.dataOf=environment.environmentId;
return{status:200,json}}
var external_node_v8_=__webpack_require__(8877);
var external_node_vm_=__webpack_require__(714);
const sweepEvery=4194304;
function eachChunk(body,take){
return new Promise((resolve,reject)=>{
let failed;
let unswept=0;body.on("data",chunk=>{
try{
if(void 0===failed)take(chunk)}catch(error){failed={error}}unswept+=chunk.length;
if(unswept<sweepEvery)return;unswept=0;sweepYoung()});body.once("end",()=>void 0===failed?resolve():reject(failed.error));body.once("close",()=>reject(new Error("The connection ended before the body did")))})}
let sweep;
function sweepYoung(){
if(void 0===sweep){external_node_v8_.setFlagsFromString("--expose-gc");sweep=external_node_vm_.runInNewContext("gc")}sweep?.({type:"minor"})}
const body_frame=65536;
class Keeper{#limit;#chunks;#size=0;constructor(limit,announced=0){this.#limit=limit;this.#chunks=announced>limit+body_frame?void 0:[]}add(bytes){this.#size+=bytes.length;
if(this.#size>this.#limit)this.#chunks=void 0;else this.#chunks?.push(Uint8Array.from(bytes))}get size(){
return this.#size}bytes(){
return void 0===this.#chunks?void 0:Buffer.concat(this.#chunks)}}
class MultipartError extends Error{name="MultipartError"}
function boundaryOf(contentType){
const match=/^multipart\/form-data\s*;.*?boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType??"");
return match?.[1]??match?.[2]}
const headLimit=16384;
async function readMultipart(body,boundary,sink){
const reader=new MultipartReader(boundary,sink);await eachChunk(body,chunk=>reader.push(chunk));reader.end()}
class MultipartReader{#delimiter;#sink;#pending=Buffer.from("\r\n");#state="preamble";constructor(boundary,sink){this.#delimiter=Buffer.from(`\r\n--${boundary}`,"latin1");this.#sink=sink}push(chunk){
let rest=chunk;rest="data"===this.#state?this.#border(chunk):0===this.#pending.length?chunk:Buffer.concat([this.#pending,chunk]);this.#pending=Buffer.alloc(0);while(void 0!==rest&&rest.length>0&&"end"!==this.#state)rest="head"===this.#state?this.#head(rest):this.#data(rest)}end(){
if("end"!==this.#state)throw new MultipartError("The multipart body ends before its last boundary")}#border(chunk){
const held=this.#pending;
if(0===held.length)return chunk;
const joined=Buffer.concat([held,chunk.subarray(0,this.#delimiter.length+2)]);
if(chunk.length<=this.#delimiter.length+2||joined.indexOf(this.#delimiter)>=0)return Buffer.concat([held,chunk]);this.#sink.data(held);
return chunk}#data(rest){
const at=rest.indexOf(this.#delimiter);
const after=at+this.#delimiter.length;
if(at<0||rest.length<after+2){
const keep=at<0?Math.max(0,rest.length-this.#delimiter.length+1):at;
if("data"===this.#state&&keep>0)this.#sink.data(rest.subarray(0,keep));this.#pending=Buffer.from(rest.subarray(keep));
return}
if("data"===this.#state&&at>0)this.#sink.data(rest.subarray(0,at));
if(45===rest[after]&&45===rest[after+1]){this.#state="end";
return}this.#state="head";
return rest.subarray(after)}#head(rest){
const end=rest.indexOf("\r\n\r\n");
if(end<0){
if(rest.length>headLimit)throw new MultipartError("The head of a part is too long");this.#pending=Buffer.from(rest);
return}this.#sink.part(partHead(rest.subarray(0,end).toString("utf8")));this.#state="data";
return 0===rest.subarray(end+2).indexOf(this.#delimiter)?rest.subarray(end+2):rest.subarray(end+4)}}
function partHead(head){
const disposition=/^content-disposition:(.*)$/im.exec(head)?.[1]??"";
return{name:parameter(disposition,"name"),fileName:parameter(disposition,"filename")}}
function parameter(disposition,name){
const match=new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]*))`,"i").exec(disposition);
return match?.[1]?.replace(/\\(.)/g,"$1")??match?.[2]}
const uploadRoutes={"POST /api/1/apps/:app/packages/upload":uploadV1,"POST /api/1/:app/packages/upload":uploadV1,"POST /api/v2/apps/:app/packages/upload":uploadV2,"GET /api/v2/apps/:app/jobs/:job":uploadJob};
const keptBytes=8388608;
const largest=0x40000000;
class Receiver{#crc=0;#head=new Uint8Array(0);#kept;constructor({headers}){this.#kept=new Keeper(keptBytes,Number(headers["content-length"]??0))}take(bytes){this.#crc=external_node_zlib_.crc32(bytes,this.#crc);
if(0===this.#kept.size)this.#head=Uint8Array.from(bytes.subarray(0,1024));this.#kept.add(bytes)}done(){
const crc=this.#crc.toString(16).padStart(8,"0");
return{size:this.#kept.size,crc32:crc,bytes:this.#kept.bytes(),head:this.#head}}}
async function receiveParts(call,boundary){
const parts=[];let[first,named,current]=[];await readMultipart(call.request.body,boundary,{part:head=>{
const isFile=void 0!==head.fileName&&void 0===named;current=isFile||0===parts.length?new Receiver(call.request):void 0;
if(isFile)named=current;first??=current;parts.push(head)},data:bytes=>current?.take(bytes)});
return{parts,file:(named??first??new Receiver(call.request)).done()}}
async function receiveRaw(call){
const receiver=new Receiver(call.request);await eachChunk(call.request.body,chunk=>receiver.take(chunk));
return{parts:[],file:receiver.done()}}
async function receive(call,raw){
const type=call.request.headers["content-type"];
if(raw&&(void 0===type||/^application\/octet-stream\s*(;|$)/i.test(type)))return receiveRaw(call);
const boundary=boundaryOf(type);
if(void 0===boundary)throw invalidParameters("The body must be multipart/form-data.");
try{
return await receiveParts(call,boundary)}catch(error){
if(error instanceof MultipartError)throw invalidParameters(error.message);
throw error}}
async function uploadV1(call){
const app=call.app();const{file}=await receive(call,true);
if(0===file.size||call.world.variant("mendix.storage-fails"))throw new errors_ApiError(500,"UPLOAD_COPY_FAILED","Failed to store the deployment package.");
const look=lookInto(file);
if("no zip"===look||look.uncompressedSize>largest)throw new errors_ApiError(500,"INVALID_PACKAGE","Failed to process the deployment package.");
const pack=store(call,app,file,look,0);
return{status:200,json:{PackageId:pack.packageId}}}
async function uploadV2(call){
const app=call.app();
if(Number(call.request.headers["content-length"]??0)>largest+65536)throw tooLarge();const{parts,file}=await receive(call,false);
const counted=call.world.variant("mendix.upload-one-field")?parts:parts.filter(({fileName})=>void 0!==fileName);
if(1!==counted.length||counted[0]?.name!=="file")throw invalidParameters("The body must hold exactly one part, and its name must be file.");
const look=lookInto(file);
if(file.size>largest||"no zip"!==look&&look.uncompressedSize>largest)throw tooLarge();
const pack=store(call,app,file,look,call.world.durations.upload);
const job={jobId:call.world.uuid(),packageId:pack.packageId};app.uploadJobs.set(job.jobId,job);
return{status:200,json:{PackageId:pack.packageId,JobId:job.jobId}}}
function tooLarge(){
return invalidParameters("The package is larger than 1 GB.")}
function lookInto(file){
if(!looksLikeZip(file.head))return"no zip";
if(void 0===file.bytes)return{facts:plainFacts,uncompressedSize:file.size};
try{
return readPackage(file.bytes)}catch{
return"no zip"}}
function store(call,app,file,look,processing){const{world}=call;
const facts="no zip"===look?void 0:look.facts;
const now=world.now();
const name=call.request.query.get("name");const{bytes}=file;
const pack={packageId:world.uuid(),name:null===name||""===name?"default.mda":name,description:"",version:facts?.modelVersion??"0.0.0.0",creator:call.user.name,createdAt:now,expiresAt:void 0,size:file.size,kept:bytes,head:void 0===bytes?file.head:void 0,crc32:file.crc32,sha256:void 0===bytes?void 0:external_node_crypto_.createHash("sha256").update(bytes).digest("hex"),facts,outcome:"no zip"===look?"Failed":"Succeeded",way:"upload",beganAt:now,doneAt:now+processing,usableAt:now+processing+world.durations.settle};app.packages.set(pack.packageId,pack);
return pack}
function uploadJob(call){
const app=call.app();
const job=app.uploadJobs.get(call.value("job"));
const pack=app.packages.get(job?.packageId??"");
if(void 0===job)throw new errors_ApiError(404,"NOT_FOUND","Job not found.");
if(void 0===pack)return{status:200,json:{Status:"Completed"}};
const now=call.world.now();
const status=packageStatus(pack,now);
if("Succeeded"===status)return{status:200,json:{Status:"Completed"}};
if("Failed"===status)return{status:200,json:{Status:"Failed"}};
const queued=now<pack.beganAt+(pack.doneAt-pack.beganAt)/5;
return{status:200,json:{Status:queued?"Queued":"Running"}}}
class V4Error extends Error{name="V4Error";#code;#params;constructor(code,message,params=[]){super(message);this.#code=code;this.#params=params}answer(){
const error={code:this.#code,message:this.message,"invalid-params":this.#params};
return{status:this.#code,json:{error}}}}
function v4_answers_notFound(message){
return new V4Error(404,message)}
function invalidParameter(name,value){
const reason=`Value '${value}' of '${name}' is not supported`;
return new V4Error(400,"Validation errors",[{name:"Query parameter",reason}])}
function paged(request,all){
const number=(name,usual,form)=>{
const given=request.query.get(name);
if(null===given)return usual;
if(!form.test(given))throw invalidParameter(name,given);
return Number(given)};
const offset=number("offset",0,/^\d{1,9}$/);
const limit=Math.min(100,number("limit",20,/^[1-9]\d{0,8}$/));
const page=all.slice(offset,offset+limit);
return{page,pagination:{offset,limit,size:page.length}}}
const v4_router=new Router([{"GET /api/v4/apps":listApps,"GET /api/v4/apps/:app":call=>({status:200,json:v4_appJson(call,appOf(call))}),"PATCH /api/v4/apps/:app":changeContact,"GET /api/v4/apps/:app/environments":listEnvironments,"GET /api/v4/apps/:app/environments/:environment":call=>{const{app,environment}=v4_environmentOf(call);
return{status:200,json:v4_environmentJson(call,app,environment,expands(call))}},"GET /api/v4/apps/:app/environments/:environment/permissions":listPermissions,"PATCH /api/v4/apps/:app/environments/:environment/permissions":changePermissions}]);
async function serveV4(request,world,parts){
try{
const user=userOf(request,world);
const found=v4_router.find(request.method,parts);
if(void 0===found)throw v4_answers_notFound(`No call ${request.method} ${request.path}`);
return await found.route({request,world,user,values:found.values})}catch(error){
if(error instanceof V4Error)return error.answer();
throw error}}
function userOf(request,world){
const holder=holderOf(request,world);
const unusable=(code,message,reason)=>new V4Error(code,message,[{name:"Authentication",reason}]);
if("missing"===holder)throw unusable(401,"Unauthorized","Missing or invalid Authorization header");
const scope="GET"===request.method?"mx:deployment:read":"mx:deployment:write";
if("unknown"===holder||!holder.token.scopes.includes(scope))throw unusable(403,"Forbidden","The token is not accepted");
return holder.user}
function appOf({world,user,values}){
const id=values["app"]??"";
const app=uuidForm.test(id)?world.appOfProject(id):void 0;
if(void 0===app||!mayUse(user,app))throw v4_answers_notFound(`Application '${id}' not found`);
return app}
function v4_environmentOf(call){
const app=appOf(call);
const id=call.values["environment"]??"";
const environment=app.environments.find(({environmentId})=>environmentId===id.toLowerCase());
if(void 0===environment)throw v4_answers_notFound(`Environment ${id} not found`);
return{app,environment}}
function listApps(call){const{world,user,request}=call;
const license=request.query.get("licenseType");
if(null!==license&&"free"!==license&&"licensed"!==license)throw invalidParameter("licenseType",license);
const apps=world.apps().filter(app=>mayUse(user,app)&&(null===license||app.free===("free"===license)));const{page,pagination}=paged(request,apps);
return{status:200,json:{apps:page.map(app=>v4_appJson(call,app)),pagination}}}
function v4_appJson({world},app){
const contact=world.users.find(({username})=>username===app.technicalContact);
return{id:app.projectId,name:app.name,licenseType:app.free?"free":"licensed",subdomain:app.appId,technicalContact:{userId:app.technicalContact,name:contact?.name??"",status:contact?"active":"inactive"},region:"prod2-eu-central-1"}}
function expands({request}){
const expand=request.query.get("expand");
if(null!==expand&&"package"!==expand)throw invalidParameter("expand",expand);
return"package"===expand}
function listEnvironments(call){
const app=appOf(call);
const withPackage=expands(call);const{page,pagination}=paged(call.request,sorted(app.environments,call.request.query.get("sort")));
return{status:200,json:{environments:page.map(one=>v4_environmentJson(call,app,one,withPackage)),pagination}}}
function sorted(environments,given){const[,sign,by]=/^([+ -]?)(name|index)$/.exec(given||"name")??[];
if(void 0===by)throw invalidParameter("sort",given??"");
const list="index"===by?[...environments]:environments.toSorted((a,b)=>a.mode.localeCompare(b.mode,"en"));
return"-"===sign?list.reverse():list}
function v4_environmentJson(call,app,environment,withPackage){
const pack=app.packages.get(shownPackageId(environment)??"");
const state=void 0===environment.configured?"notdeployed":world_isRunning(environment)?"running":"stopped";
return{id:environment.environmentId,appId:app.projectId,name:environment.mode,state,isProduction:environment.production,url:environmentUrlOf(call,app,environment),dbVersion:"15.10",planName:app.free?"FREE":"XS21-STANDARD",...withPackage&&void 0!==pack?{package:v4_packageJson(app,pack)}:{}}}
function v4_packageJson(app,pack){
return{id:pack.packageId,appId:app.projectId,modelVersion:pack.version,runtimeVersion:pack.facts?.runtimeVersion??"",createdOn:new Date(pack.createdAt).toISOString(),description:pack.description,fileName:pack.name,fileSize:packageSize(pack)}}
const flags={canDeployApp:"transport",canManageBackups:"backups",canViewAlerts:"alerts",canAccessAPI:"api",canViewLogs:"monitoring",canManagePrivileges:"permissions"};
function listPermissions(call){const{app,environment}=v4_environmentOf(call);
const wanted=call.request.query.get("userId");
const team=call.world.users.filter(user=>mayUse(user,app)&&(null===wanted||user.username===wanted));const{page,pagination}=paged(call.request,team);
const permissions=page.map(user=>permissionJson(call,app,environment,user));
return{status:200,json:{technicalContact:app.technicalContact,permissions,pagination}}}
function permissionJson({world},app,environment,user){
const asText=world.variant("mendix.permissions-as-text");
const shown=Object.entries(flags).map(([flag,right])=>{
const allowed=hasRight(user,app,environment,right);
return[flag,asText?String(allowed):allowed]});
return{member:{userId:user.username},...Object.fromEntries(shown)}}
async function changePermissions(call){const{app,environment}=v4_environmentOf(call);
if(!hasRight(call.user,app,environment,"permissions")){
const reason=`The account is not privileged to perform this request for environment ${environment.environmentId}`;
throw new V4Error(403,"Forbidden",[{name:"Authentication",reason}])}const{permissions}=await v4_bodyOf(call);
if(!Array.isArray(permissions))throw invalidBody("Invalid request body");
const changes=permissions.map(item=>readPermission(call,app,item));
if(changes.some(({granted})=>void 0!==granted.permissions)&&call.user.username!==app.technicalContact){
const reason="Only technical contact can change manage permission";
throw new V4Error(403,"Forbidden",[{name:"Authentication",reason}])}
for(const{user,granted}of changes)environment.granted.set(user.username,{...environment.granted.get(user.username),...granted});
return{status:200,json:{permissions:changes.map(({user})=>permissionJson(call,app,environment,user))}}}
function readPermission({world},app,item){const{member,...given}=item??{};
const user=world.users.find(({username})=>username===member?.userId);
if(void 0===user||!mayUse(user,app))throw v4_answers_notFound(`Permission not found for user ${member?.userId}`);
const granted={};
for(const[flag,right]of Object.entries(flags)){
const value=given[flag];
if(void 0!==value&&"boolean"!=typeof value)throw invalidBody(`${flag} must be true or false`);
if(void 0!==value)granted[right]=value}
return{user,granted}}
async function changeContact(call){
const app=appOf(call);const{technicalContact}=await v4_bodyOf(call);
const userId=technicalContact?.userId;
if("string"!=typeof userId)throw invalidBody("Attribute 'userId' is required, or the provided value is not supported");
if(call.user.username!==app.technicalContact){
const reason="The user is not the Technical Contact of the app";
throw new V4Error(403,"Forbidden",[{name:"Authentication",reason}])}
const user=call.world.users.find(({username})=>username===userId);
if(void 0===user)throw new V4Error(400,`User ${userId} not found`);
if(!mayUse(user,app))throw new V4Error(400,`The user ${userId} is not member of an application`);app.technicalContact=userId;
return{status:200}}
async function v4_bodyOf({request}){
try{
const parsed=parseJson(await request.readText());
if("object"==typeof parsed&&null!==parsed)return parsed}catch(error){
if(!(error instanceof SyntaxError))throw error}
throw invalidBody("Invalid request body")}
function invalidBody(reason){
return new V4Error(400,"Validation errors",[{name:"Request body",reason}])}
const variants={"mendix.auth-status":{default:401,choices:[401,403],about:"status for missing or wrong credentials: 401 or 403"},"mendix.stop-asynchronous":{default:false,about:"stop answers at once; the app stops later"},"mendix.transport-needs-stop":{default:false,about:"transport to a running environment answers 403 APP_IS_RUNNING"},"mendix.already-started-200":{default:false,about:"starting what runs answers ALREADY_STARTED with status 200"},"mendix.job-already-started":{default:false,about:"a finished start job says ALREADY_STARTED instead of Started"},"mendix.errors-200":{default:false,about:"every error of v1, v2 and Build comes with status 200"},"mendix.success-body":{default:"documented",choices:["documented","empty","text","true","json"],about:"body of a successful stop, transport, settings and package delete: documented, empty, text (OK), true (the text true) or json"},"mendix.code-spelling":{default:"documented",choices:["documented","spaces","underscores"],about:"error codes: documented, spaces or underscores"},"mendix.production-string":{default:false,about:'Production is the text "true" or "false", as in the older examples'},"mendix.environment-id":{default:true,about:"environments have an EnvironmentId"},"mendix.app-url":{default:true,about:"apps have a Url"},"mendix.local-urls":{default:true,about:"Url of apps and environments points to this emulator (/_app/…)"},"mendix.mode-case-sensitive":{default:false,about:"Mode in a path must be spelt exactly"},"mendix.rate-limit":{default:0,about:"API calls per real second before 429; 0: no limit"},"mendix.retry-after":{default:1,about:"Retry-After of a 429 in seconds; 0: no such header"},"mendix.lenient-json":{default:true,about:"accepts the documents' examples that are not quite JSON"},"mendix.environment-url":{default:"full",choices:["full","host","none"],about:"Url of an environment: full, host (without the scheme) or none"},"mendix.package-size":{default:"bytes",choices:["bytes","megabytes"],about:"unit of Size: bytes, or megabytes as in the older examples"},"mendix.storage-fails":{default:false,about:"uploads with v1 answer 500 UPLOAD_COPY_FAILED"},"mendix.upload-one-field":{default:true,about:"v2 refuses an upload with other form fields than the file, such as credentials; false: they are ignored"},"mendix.tags-delete":{default:"no-content",choices:["no-content","list"],about:"answer of deleting tags: no-content (204) or list (200 [])"},"mendix.bad-links":{default:0,about:"number of the next signed links that answer 403 Invalid signature"},"mendix.links-refuse-keys":{default:true,about:"signed links refuse Mendix-* headers with 400; false: they are ignored"},"mendix.plain-filename":{default:false,about:"filename in Content-Disposition comes without quotes"},"mendix.archive-bytes":{default:0,most:8e9,about:"bytes of filler in an archive"},"mendix.snapshots-ignore-limit":{default:false,about:"all snapshots come on one page whatever the limit"},"mendix.expired-snapshots":{default:"listed",choices:["listed","gone"],about:"snapshots past their expiry date: listed but unusable, or gone"},"mendix.backups-not-found":{default:404,choices:[400,404],about:"status of NOT_FOUND in Backups v2: 400 or 404"},"mendix.permissions-as-text":{default:false,about:'flags of permissions in Deploy API v4 are the texts "true" and "false"'},"mendix.v1-create-completed":{default:true,about:"creating a snapshot with v1 answers Completed at once, as documented, while it is still being made"},"mendix.v1-create-waits":{default:false,about:"creating a snapshot with v1 answers when the snapshot is ready"},"mendix.v1-links-early":{default:false,about:"links to a snapshot of v1 answer 500 until its archive is ready"}};
const mendix_router=new Router([appRoutes,powerRoutes,packageRoutes,uploadRoutes,transportRoutes,settingsRoutes,scaleRoutes,tagRoutes,logRoutes,backupV1Routes,backupV2Routes],(wanted,given)=>wanted===given.toLowerCase());
const mendix=(section,context,saved)=>{
const contents=void 0===saved?readSection(section,context.clock.now()):saved;
const world=new MendixWorld(contents,context);
const rateLimit=new rate_limit_RateLimit;
const services={files:(request,parts)=>serveFile(request,world,parts.slice(2).join("/")),_app:(request,parts)=>serveApp(request,world,parts),v1:limited((request,parts)=>serveRepository(request,world,parts)),api:limited((request,parts)=>parts[1]?.toLowerCase()==="v4"?serveV4(request,world,parts):serveDeploy(request,world,parts))};
function limited(service){
return(request,parts)=>rateLimit.exceeded(world.variant("mendix.rate-limit"))?tooMany(world):service(request,parts)}
return{name:"mendix",variants:variants,owns:({path})=>/^\/(api\/(1|v2|v4)(\/|$)|v1\/repositories\/|files\/mendix\/|_app\/)/i.test(path),handle:async request=>{
const parts=pathParts(request.path)??[];
const service=services[parts[0]?.toLowerCase()??""]??services["api"];
return await service?.(request,parts)??{status:404}},state:()=>worldState(world),save:()=>world.save(),control:controlCalls(world)}};
function tooMany(world){
const seconds=world.variant("mendix.retry-after");
return{status:429,headers:seconds>0?{"retry-after":String(seconds)}:{},json:{errorCode:"TOO_MANY_REQUESTS",errorMessage:"Too many requests"}}}
async function serveDeploy(request,world,parts){
try{
const user=world.users.find(({username,apiKey})=>username===request.headers["mendix-username"]&&apiKey===request.headers["mendix-apikey"]);
if(void 0===user)throw new errors_ApiError(world.variant("mendix.auth-status"),"UNAUTHORIZED","Invalid user name or API key.");
const found=mendix_router.find(request.method,parts);
if(void 0===found)throw new errors_ApiError(404,"NOT_FOUND",`There is no call ${request.method} ${request.path}`);
return await found.route(new router_Call(request,world,user,found.values))}catch(error){
if(error instanceof errors_ApiError)return errorAnswer(error,world);
throw error}}
class answers_ApiError extends Error{name="ApiError";answer;constructor(status,json,headers={}){super(JSON.stringify(json));this.answer={status,json,headers}}}
function detail(status,text){
return new answers_ApiError(status,{detail:text})}
function fieldErrors(errors){
return new answers_ApiError(400,errors)}
const answers_notFound=()=>detail(404,"Not found.");
const notPermitted=()=>detail(403,"You do not have permission to perform this action.");
const HTML_NOT_FOUND={status:404,headers:{"content-type":"text/html; charset=utf-8"},text:"<!DOCTYPE html>\n<html><head><title>Not Found</title></head><body><h1>Not Found</h1></body></html>\n"};
function answers_page(items,{query},paging,view){
const asked=query.get("page_size");
const size=null===asked?paging.pageSize:Math.min(wholeNumber(asked),paging.pageSize);
const cursor=readCursor(query);
const descending=query.get("ordering")?.toLowerCase()==="desc";
const ordered=items.toSorted((a,b)=>descending?b.id-a.id:a.id-b.id);
const isAfter=(id,pk)=>descending?id<pk:id>pk;const{direction,lastPk}=cursor;
const candidates=ordered.filter(({id})=>{
if(void 0===direction||void 0===lastPk)return true;
return 1===direction?isAfter(id,lastPk):id!==lastPk&&!isAfter(id,lastPk)});
const objects=0===size?[]:0===direction?candidates.slice(-size):candidates.slice(0,size);
const last=objects.at(-1);
const isMore=void 0!==last&&ordered.some(({id})=>isAfter(id,last.id));
const next=isMore||paging.emptyLastPage?nextCursor(objects,size,cursor):void 0;
const link=to=>void 0===to?null:`${paging.path}${linkQuery(query,to)}`;
return{status:200,json:{next:link(next),prev:link(previousCursor(objects,size,cursor)),objects:objects.map(view)}}}
function nextCursor(objects,size,from){
const last=objects.at(-1);
if(void 0!==last&&objects.length===size)return{direction:1,lastPk:last.id};
return 0===from.direction?{direction:void 0,lastPk:void 0}:void 0}
function previousCursor(objects,size,from){const[first]=objects;
if(void 0===from.direction)return;
if(0===from.direction&&(void 0===first||objects.length<size))return;
return{direction:0,lastPk:first?.id}}
function linkQuery(query,{direction,lastPk}){
const kept=new URLSearchParams;
for(const name of["page_size","ordering"]){
const value=query.get(name);
if(null!==value)kept.set(name,value)}
if(void 0!==direction)kept.set("direction",String(direction));
if(void 0!==lastPk)kept.set("last_pk",String(lastPk));
return 0===kept.size?"":`?${kept}`}
function readCursor(query){
const direction=query.get("direction");
const lastPk=query.get("last_pk");
if(null!==direction&&"0"!==direction&&"1"!==direction)throw malformed();
return{direction:null===direction?void 0:"0"===direction?0:1,lastPk:null===lastPk?void 0:wholeNumber(lastPk)}}
function wholeNumber(text){
if(!/^\d{1,9}$/.test(text))throw malformed();
return Number(text)}
function malformed(){
return detail(400,"Incorrect page parameter provided.")}
const default_world_DEFAULT_SECTION={accounts:[{key:"5c1f7e0a9b3d4e6f8091a2b3c4d5e6f708192a3b",email:"ops@example.com",instances:[{name:"my-instance",data:{class:[{name:"user_profile",schema:[{name:"avatar",type:"file"}]},{name:"book",schema:[{name:"title",type:"string"}]}],data_object:[{id:1,class:"book",title:"Emma"},{id:2,class:"book",title:"Dune"},{id:3,class:"user_profile",owner:1}],user:[{id:1,username:"alice"}],script:[{id:1,label:"nightly",runtime_name:"nodejs_v6"}]},backups:[{type:"full",label:"before release 1",age_hours:72},{type:"full",label:"nightly",age_hours:30,status:"error",status_info:"Internal error occurred."},{type:"partial",label:"books",age_hours:20}]},{name:"staging",data:{class:[{name:"user_profile",schema:[]}],data_object:[{id:1,class:"user_profile",owner:1,note:"staging only"}]}}]},{key:"d4c3b2a1908f7e6d5c4b3a29180f7e6d5c4b3a29",email:"other@example.com",instances:[{name:"other-instance",data:{class:[{name:"private",schema:[]}]}}]}]};
const LARGEST=0x1000000;
const TUNNELLED=["GET","POST","PUT","PATCH","DELETE"];
const NOTHING={data:{},files:new Map,method:void 0};
async function readBody(request){const{headers}=request;
if(void 0===headers["transfer-encoding"]&&0===Number(headers["content-length"]??0))return NOTHING;
const type=headers["content-type"]??"";
switch(type.split(";")[0]?.trim().toLowerCase()){case"application/json":return{...NOTHING,data:body_parseJson(await request.readText(LARGEST))};case"text/plain":return tunnelled(body_parseJson(await request.readText(LARGEST)));case"application/x-www-form-urlencoded":{
const form=new URLSearchParams(await request.readText(LARGEST));
return{...NOTHING,data:Object.fromEntries(form)}}case"multipart/form-data":return readForm(request,boundaryOf(type));default:throw detail(415,`Unsupported media type "${type}" in request.`)}}
function tunnelled(data){
const asked=isDictionary(data)?data["_method"]:void 0;
return{...NOTHING,data,method:TUNNELLED.find(method=>method===asked)}}
function isDictionary(value){
return"object"==typeof value&&null!==value&&!Array.isArray(value)}
function body_parseJson(text){
if(""===text)return{};
try{
return JSON.parse(text)}catch{
throw detail(400,"JSON parse error - Parse error at offset 0: Invalid value.")}}
async function readForm(request,boundary){
if(void 0===boundary)throw badForm("None");
const announced=Number(request.headers["content-length"]??0);
const parts=[];
try{await readMultipart(request.body,boundary,{part:head=>parts.push({head,content:new Keeper(LARGEST,announced)}),data:bytes=>parts.at(-1)?.content.add(bytes)})}catch(error){
throw error instanceof MultipartError?badForm(boundary):error}
const fields={};
const files=new Map;
for(const{head,content}of parts){
const bytes=content.bytes();
if(void 0===bytes)throw new BodyTooLarge(`The form is larger than ${LARGEST} bytes`);
if(void 0===head.name)throw badForm(boundary);
if(void 0===head.fileName)fields[head.name]=bytes.toString("utf8");else files.set(head.name,{filename:head.fileName,bytes})}
return{data:fields,files,method:void 0}}
function badForm(boundary){
return detail(400,`Multipart form parse error - Invalid boundary in multipart: ${boundary}`)}
function pythonRepr(value){
if(null==value)return"None";
if("boolean"==typeof value)return value?"True":"False";
if("string"==typeof value)return quoted(value);
if(Array.isArray(value))return`[${value.map(pythonRepr).join(", ")}]`;
if("object"!=typeof value)return String(value);
const items=Object.entries(value).map(([key,item])=>`${quoted(key)}: ${pythonRepr(item)}`);
return`{${items.join(", ")}}`}
function pythonType(value){
if(null==value)return"NoneType";
if(Array.isArray(value))return"list";
if("number"==typeof value)return Number.isInteger(value)?"int":"float";
return({string:"str",boolean:"bool"})[typeof value]??"dict"}
const python_short={"\\":"\\\\","\n":"\\n","\r":"\\r","	":"\\t"};
function quoted(text){
const quote=text.includes("'")&&!text.includes('"')?'"':"'";
const escaped=text.replaceAll(/[\\\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu,character=>python_short[character]??coded(character));
return`${quote}${"'"===quote?escaped.replaceAll("'","\\'"):escaped}${quote}`}
function coded(character){
const code=character.codePointAt(0)??0;
const hex=code.toString(16);
if(code<256)return`\\x${hex.padStart(2,"0")}`;
return code<65536?`\\u${hex.padStart(4,"0")}`:`\\U${hex.padStart(8,"0")}`}
const KINDS=["gcm_device","group","data_object","script","script_endpoint","data_endpoint","schedule","apns_config","response_template","membership","trigger","user","apns_device","gcm_config","user_social_profile","class","channel"];
const CHOICE={anyOf:[{type:"null"},{items:{anyOf:[{type:"integer"},{type:"string"}]},type:"array"}]};
const QUERY_ARGS_SCHEMA={additionalProperties:false,type:"object",properties:Object.fromEntries(KINDS.map(kind=>[kind,CHOICE]))};
const readOnly=(type,label)=>({type,required:false,read_only:true,label});
const writable=(label,maxLength)=>({type:"string",required:false,read_only:false,label,max_length:maxLength});
function description(name,fields){
return{name,description:"",renders:["application/json",null,"text/html"],parses:["application/json","application/x-www-form-urlencoded","multipart/form-data"],...void 0===fields?{}:{actions:{POST:fields}}}}
function createdFields(type){
const queryArgs={query_args:{type:"field",required:true,read_only:false,label:"Query args",schema:QUERY_ARGS_SCHEMA}};
return{id:readOnly("integer","ID"),instance:readOnly("field","Instance"),created_at:readOnly("datetime","Created at"),updated_at:readOnly("datetime","Updated at"),..."partial"===type?{archive:readOnly("file upload","Archive")}:{},size:readOnly("integer","Size"),status:readOnly("choice","Status"),status_info:readOnly("string","Status info"),description:writable("Description",256),label:writable("Label",64),..."partial"===type?queryArgs:{},links:{links:[{type:"detail",name:"self"}]}}}
function queryArgsProblem(value){
if(!isDictionary(value))return"Invalid JSON: Object contains value of wrong type (expected: object).";
const wrong=KINDS.filter(kind=>Object.hasOwn(value,kind)).find(kind=>!isChoice(value[kind]));
if(void 0!==wrong)return`Invalid JSON: ${pythonRepr(value[wrong])} is not valid under any of the given schemas`;
const isKnown=key=>KINDS.some(kind=>kind===key);
return Object.keys(value).every(isKnown)?void 0:"Invalid JSON: Object contains unexpected property."}
function isChoice(value){
if(null===value)return true;
return Array.isArray(value)&&value.every(item=>Number.isInteger(item)||"string"==typeof item)}
const syncano_world_HOUR=36e5;
function world_buildWorld(section,now,secret){
const seed=new Fields(section??default_world_DEFAULT_SECTION,"syncano");
const accounts=[];
const instances=[];
const backups=[];seed.each("accounts",fields=>{
const account={id:accounts.length+1,key:fields.require("key",fields.text("key")),email:fields.text("email")??`user${accounts.length+1}@example.com`,staff:fields.flag("staff")??false};accounts.push(account);fields.each("instances",inner=>{
const name=inner.require("name",inner.text("name")).toLowerCase();
if(instances.some(instance=>instance.name===name))throw inner.problem(`the name ${name} is taken`);
const data=world_readData(inner.inner("data"));instances.push({name,owner:account,data});inner.each("backups",item=>{backups.push(world_readBackup(item,{account,instance:name,data,id:backups.length+1,now,secret}))})})});
const pathPrefix=(seed.text("path_prefix")??"").replace(/\/+$/,"");
if(""!==pathPrefix&&!pathPrefix.startsWith("/"))throw seed.problem("path_prefix must begin with a slash");seed.done();
return{accounts,instances,backups,restores:[],lastBackup:backups.length,pathPrefix}}
function choose(data,queryArgs){
const classes=choice(data.class??[],queryArgs.class);
const names=new Set(classes.map(item=>item["name"]));
return Object.fromEntries(KINDS.map(kind=>{
const objects=choice(data[kind]??[],queryArgs[kind]);
if("data_object"!==kind)return[kind,objects];
return[kind,objects.filter(item=>void 0===item["class"]||names.has(item["class"]))]}))}
function choice(objects,wanted){
if(null==wanted)return objects;
return objects.filter(object=>wanted.some(key=>key===object["id"]||key===object["name"]))}
function world_readData(fields){
if(void 0===fields)return{};
const data=Object.fromEntries(KINDS.map(kind=>{
const objects=fields.list(kind).map(item=>{
if("object"==typeof item&&null!==item&&!Array.isArray(item))return item;
throw fields.problem(`${kind} must be a list of mappings`)});
return[kind,objects]}));fields.done();
return data}
function world_readBackup(fields,from){
const type=fields.choice("type",["full","partial"])??"full";
const status=fields.choice("status",["success","error","aborted"])??"success";
const createdAt=from.now-(fields.number("age_hours")??24)*syncano_world_HOUR;
return{id:from.id,type,owner:from.account,instance:from.instance,label:fields.text("label")??"",description:fields.text("description")??"",metadata:{},queryArgs:{},timeline:{createdAt,steps:[{at:createdAt,status,info:fields.text("status_info")??""}]},secret:from.secret(),data:"success"===status?from.data:void 0}}
const ALREADY_SCHEDULED="Restore already scheduled on specified instance.";
const INTERNAL_ERROR="Internal error occurred.";
function jobs_rulesFrom(variant){
return{scheduledTime:1e3*variant("syncano.scheduled-seconds"),runningTime:1e3*variant("syncano.running-seconds"),uploadingTime:1e3*variant("syncano.uploading-seconds"),runningStatus:variant("syncano.running-status"),backupOutcome:variant("syncano.backup-outcome"),restoreOutcome:variant("syncano.restore-outcome"),secondRestoreRuns:"runs-on"===variant("syncano.second-restore")}}
function jobs_advance(world,now){
const events=[];
for(const backup of world.backups){
const start=backup.timeline.steps[0]?.at??now;
if(void 0===backup.data&&"success"===endOf(backup.timeline).status&&!(start>now))events.push({at:start,happen:()=>copyInstance(world,backup)})}
for(const restore of world.restores){const{data}=restore;
const end=endOf(restore.timeline);
if(void 0!==data&&!(end.at>now))events.push({at:end.at,happen:()=>{
const target=world.instances.find(({name})=>name===restore.target);
if(void 0!==target&&"success"===end.status)target.data=data;restore.data=void 0}})}
for(const event of events.sort((a,b)=>a.at-b.at))event.happen()}
function copyInstance(world,backup){
const instance=world.instances.find(({name})=>name===backup.instance);backup.data=choose(instance?.data??{},backup.queryArgs)}
function backupTimeline(createdAt,rules){
const running=createdAt+rules.scheduledTime;
const uploading=running+rules.runningTime;
const end=uploading+rules.uploadingTime;
const started={at:running,status:rules.runningStatus};
switch(rules.backupOutcome){case"aborted":return{createdAt,steps:[{at:running,status:"aborted"}]};case"error":return{createdAt,steps:[started,{at:uploading,status:"error",info:INTERNAL_ERROR}]};default:return{createdAt,steps:[started,{at:uploading,status:"uploading"},{at:end,status:rules.backupOutcome}]}}}
function restoreTimeline(createdAt,rules,obstacle){
const running=createdAt+rules.scheduledTime;
const run=from=>[{at:from,status:rules.runningStatus},{at:from+rules.runningTime,...restoreEnd(rules,obstacle)}];
if("other restore"===obstacle){
const aborted={at:running,status:"aborted",info:ALREADY_SCHEDULED};
return{createdAt,steps:rules.secondRestoreRuns?[aborted,...run(running+rules.scheduledTime)]:[aborted]}}
if(void 0===obstacle&&"aborted"===rules.restoreOutcome)return{createdAt,steps:[{at:running,status:"aborted"}]};
return{createdAt,steps:run(running)}}
function restoreEnd(rules,obstacle){
if("invalid file"===obstacle)return{status:"error",info:"Invalid file."};
return"error"===rules.restoreOutcome?{status:"error",info:INTERNAL_ERROR}:{status:rules.restoreOutcome}}
function progressAt(timeline,now){
const step=timeline.steps.findLast(({at})=>at<=now);
const ended=now>=endOf(timeline).at;
return{status:step?.status??"scheduled",info:step?.info??"",updatedAt:step?.at??timeline.createdAt,ended}}
function endOf(timeline){
return timeline.steps.at(-1)??{at:timeline.createdAt,status:"success"}}
class ResourceTable{#resources;constructor(...tables){this.#resources=tables.flatMap(table=>Object.entries(table).map(([path,resource])=>({pattern:segmentsOf(path),resource})))}find(path){
const segments=pathParts(path);
if(!path.endsWith("/")||path.includes("//")||void 0===segments)return;
for(const{pattern,resource}of this.#resources){
const values=pathValues(pattern,segments);
if(!(void 0===values||pattern.at(-1)?.startsWith(":")&&segments.at(-1)?.includes(".")))return{resource,values,inInstance:pattern.length>2&&":instance"===pattern[1]}}
return}}
function methodsOf(resource){
return["GET",resource.POST&&"POST",resource.DELETE&&"DELETE","HEAD","OPTIONS"].filter(Boolean).join(", ")}
function callerOf({account}){
if(void 0===account)throw notPermitted();
return account}
function targetOf({instance}){
if(void 0===instance)throw answers_notFound();
return instance}
function itemOf(call,items){
const found=items.find(({id})=>String(id)===call.values["id"]);
if(void 0===found)throw answers_notFound();
return found}
function routes_pageOf(call,items,view){const{service,request,links,path}=call;
const paging={pageSize:service.variant("syncano.page-size"),emptyLastPage:service.variant("syncano.empty-last-page"),path:`${links.base}${path}`};
return answers_page(items,request,paging,view)}
const REQUIRED="This field is required.";
const NOT_NULL="This field may not be null.";
const NOT_JSON="Not a valid JSON string.";
const BAD_METADATA="Metadata passed in invalid format.";
const EITHER="You have to provide either backup or archive.";
const MOST_KEYS=8;
const LONGEST_KEY=16;
const LONGEST_VALUE=4096;
function readNewBackup(body,type){
const values=valuesOf(body);
const errors={};
const check=(name,read,fallback)=>{
try{
return read(values[name])}catch(error){
if(!(error instanceof Refused))throw error;errors[name]=[error.message];
return fallback}};
const description=check("description",value=>validation_readText(value,256),"");
const label=check("label",value=>validation_readText(value,64),"");
const queryArgs="partial"===type?check("query_args",readQueryArgs,{}):{};
const metadata=check("metadata",readMetadata,{});
if(Object.keys(errors).length>0)throw fieldErrors(errors);
return{label,description,metadata,queryArgs}}
function valuesOf({data}){
if(isDictionary(data))return data;
const problem=null===data?"No data provided":`Invalid data. Expected a dictionary, but got ${pythonType(data)}.`;
throw new answers_ApiError(400,{non_field_errors:[problem]})}
function readRestoreSource(body){
const values=valuesOf(body);
const backup=values["backup"]??"";
const upload=body.files.get("archive");
const archiveText=values["archive"]??"";
const errors={};
if(""!==backup&&!isKey(backup))errors["backup"]=[`Incorrect type. Expected pk value, received ${pythonType(backup)}.`];
if(""!==archiveText)errors["archive"]=["The submitted data was not a file. Check the encoding type on the form."];else if(upload?.bytes.length===0)errors["archive"]=["The submitted file is empty."];
if(Object.keys(errors).length>0)throw fieldErrors(errors);
if(""===backup===(void 0===upload))throw new answers_ApiError(400,{non_field_errors:[EITHER]});
return void 0===upload?{backup:Number(backup)}:{archive:upload.bytes}}
function unknownBackup(id){
return fieldErrors({backup:[`Invalid pk "${id}" - object does not exist.`]})}
class Refused extends Error{}
function validation_readText(value,longest){
if(void 0===value)return"";
if(null===value)throw new Refused(NOT_NULL);
if("string"!=typeof value&&"number"!=typeof value)throw new Refused("Not a valid string.");
const text=String(value).trim();
if([...text].length>longest)throw new Refused(`Ensure this field has no more than ${longest} characters.`);
return text}
function readQueryArgs(value){
const empty=null==value||""===value||false===value||0===value;
if(empty||"object"==typeof value&&0===Object.keys(value).length)throw new Refused(REQUIRED);
const args=fromFormText(value);
const problem=queryArgsProblem(args);
if(void 0!==problem)throw new Refused(problem);
return args}
function readMetadata(value){
if(void 0===value||""===value)return{};
if(null===value)throw new Refused(NOT_NULL);
const metadata=fromFormText(value);
if(!isDictionary(metadata))throw new Refused(BAD_METADATA);
const items=Object.entries(metadata);
if(items.length>MOST_KEYS)throw new Refused(`Too many keys defined (exceeds ${MOST_KEYS}).`);
for(const[key,item]of items){
if([...key].length>LONGEST_KEY)throw new Refused(`Too long key defined (exceeds ${LONGEST_KEY}).`);
if([...pythonRepr(item)].length>LONGEST_VALUE)throw new Refused(`Too long value defined for key ${key} (exceeds ${LONGEST_VALUE}).`)}
return metadata}
function fromFormText(value){
if("string"!=typeof value)return value;
try{
return JSON.parse(value)}catch{
throw new Refused(NOT_JSON)}}
function isKey(value){
return Number.isSafeInteger(value)||"string"==typeof value&&/^\d{1,9}$/.test(value)}
const FORMAT="syncano-partial-backup";
const DATA_OBJECTS="data_object";
function packArchive(data,instance,at){
const files={"manifest.json":json({format:FORMAT,version:1,instance})};
for(const kind of KINDS){
const objects=data[kind]??[];
if(kind!==DATA_OBJECTS){files[`${kind}.json`]=json(objects);continue}
const byClass=Map.groupBy(objects,object=>String(object["class"]??""));
for(const[name,members]of byClass)files[`${DATA_OBJECTS}/${encodeURIComponent(name)}.json`]=json(members)}
return makeZip(files,new Date(at))}
function unpackArchive(bytes){
try{
const files=readZip(bytes).map(entry=>[entry.name,JSON.parse(entry.read().toString("utf8"))]);
const manifest=files.find(([name])=>"manifest.json"===name)?.[1];
if("object"!=typeof manifest||null===manifest||!("format"in manifest))return;
if(manifest.format!==FORMAT)return;
return Object.fromEntries(KINDS.map(kind=>{
const own=files.filter(([name])=>name===`${kind}.json`||name.startsWith(`${kind}/`));
return[kind,own.flatMap(([,objects])=>asObjects(objects))]}))}catch{
return}}
function asObjects(value){
if(!Array.isArray(value))throw new TypeError("Not a list of objects");
return value}
function json(value){
return`${JSON.stringify(value,null,1)}\n`}
const views_FILES_PATH="/files/syncano/";
function views_backupView(backup,now,links){
const progress=progressAt(backup.timeline,now);
const done="success"===progress.status&&void 0!==backup.data;
const archive=done?`${links.fileOrigin}${archivePath(backup)}`:null;
return{id:backup.id,instance:backup.instance,created_at:moment(backup.timeline.createdAt),updated_at:moment(progress.updatedAt),..."partial"===backup.type?{archive}:{},size:done?views_archiveBytes(backup).length:null,status:progress.status,status_info:progress.info,description:backup.description,label:backup.label,author:author(backup.owner),details:done?details(backup.data??{}):{},metadata:backup.metadata,links:{self:`${links.base}/backups/${backup.type}/${backup.id}/`}}}
function restoreView(restore,now,links){
const progress=progressAt(restore.timeline,now);
return{id:restore.id,backup:restore.backupId,created_at:moment(restore.timeline.createdAt),updated_at:moment(progress.updatedAt),status:progress.status,archive:null===restore.archive?null:`${links.fileOrigin}${uploadPath(restore.archive.secret)}`,status_info:progress.info,author:author(restore.owner),links:{self:`${links.base}/instances/${restore.target}/restores/${restore.id}/`}}}
function views_worldView(world,now){
const links={base:"/v1",fileOrigin:""};
return{instances:world.instances.map(({name,owner,data})=>({name,owner:owner.email,data})),backups:world.backups.map(backup=>({type:backup.type,...views_backupView(backup,now,links)})),restores:world.restores.map(restore=>({target:restore.target,...restoreView(restore,now,links)}))}}
function archivePath(backup){
return`${views_FILES_PATH}backups/${backup.secret}/backup.zip`}
function uploadPath(secret){
return`${views_FILES_PATH}restores/${secret}.zip`}
const packed=new WeakMap;
function views_archiveBytes(backup){
const known=packed.get(backup);
if(void 0!==known)return known;
const bytes=packArchive(backup.data??{},backup.instance,backup.timeline.createdAt);packed.set(backup,bytes);
return bytes}
function details(data){
const counts=Object.entries(data).map(([kind,objects])=>[kind,{count:objects.length}]);
return Object.fromEntries(counts.filter(([,{count}])=>count>0))}
function author(account){
return{id:account.id,email:account.email,first_name:"",last_name:"",is_active:true,has_password:true}}
function moment(at){
return new Date(at).toISOString().replace("Z","000Z")}
const backupResources={...resourcesOf("full","Full"),...resourcesOf("partial","Partial")};
function resourcesOf(type,name){
const access="partial"===type?{access:"staff"}:{};
const list=call=>backups_listBackups(call,type);
const item={...access,GET:call=>backups_readBackup(call,type),DELETE:call=>deleteBackup(call,type)};
return{[`/instances/:instance/backups/${type}/`]:{...access,name:`${name} Backup List`,GET:list,POST:call=>createBackup(call,type),fields:createdFields(type)},[`/instances/:instance/backups/${type}/:id/`]:{...item,name:`${name} Backup Instance`},[`/backups/${type}/`]:{...access,name:`${name} Backups Top Level List`,GET:list},[`/backups/${type}/:id/`]:{...item,name:`${name} Backups Top Level Instance`}}}
function visible(call,wanted){
const caller=callerOf(call);
return call.service.world.backups.filter(({owner,type,instance})=>owner===caller&&type===wanted&&(void 0===call.instance||instance===call.instance.name))}
function backups_listBackups(call,type){
const now=call.service.now();
return routes_pageOf(call,visible(call,type),backup=>views_backupView(backup,now,call.links))}
function backups_readBackup(call,type){
const backup=itemOf(call,visible(call,type));
return{status:200,json:views_backupView(backup,call.service.now(),call.links)}}
function createBackup(call,type){const{service,links}=call;const{world}=service;
const owner=callerOf(call);
const wanted=readNewBackup(call.body,type);
const now=service.now();
const own=world.backups.filter(backup=>backup.owner===owner);
if(own.some(({timeline})=>!progressAt(timeline,now).ended))throw detail(400,"You can have only one active backup running.");
const limit=service.variant("syncano.backups-limit");
if(own.length>=limit)throw detail(400,`Maximum number of backups per account reached (${limit}).`);world.lastBackup+=1;
const backup={...wanted,id:world.lastBackup,type,owner,instance:targetOf(call).name,timeline:backupTimeline(now,jobs_rulesFrom(service.variant)),secret:service.uuid(),data:void 0};world.backups.push(backup);
return{status:201,json:views_backupView(backup,now,links)}}
function deleteBackup(call,type){const{world,variant,now}=call.service;
const backup=itemOf(call,visible(call,type));const{status,ended}=progressAt(backup.timeline,now());
const mayGo=ended||"scheduled"===status&&variant("syncano.delete-scheduled");
if(!mayGo)throw detail(400,"Cannot delete active backup");world.backups=world.backups.filter(candidate=>candidate!==backup);
return{status:204}}
function files_fileAnswer(world,request,now){
if("GET"!==request.method&&"HEAD"!==request.method)return{status:405,text:"Method Not Allowed\n"};
const bytes=bytesAt(world,request.path,now);
if(void 0===bytes)return{status:404,text:"Not Found\n"};
return{status:200,bytes:{length:bytes.length,read:(start,end)=>[bytes.subarray(start,end)],type:"application/zip",ranges:true}}}
function bytesAt(world,path,now){
const backup=world.backups.find(candidate=>"partial"===candidate.type&&archivePath(candidate)===path);
if(void 0!==backup)return"success"===progressAt(backup.timeline,now).status?views_archiveBytes(backup):void 0;
const restore=world.restores.find(({archive})=>null!==archive&&uploadPath(archive.secret)===path);
return restore?.archive?.bytes}
function keyOutsideBody({headers,query}){
const direct=headers["x-api-key"]||query.get("api_key")||query.get("apikey");
if(direct)return direct;
const words=(headers["authorization"]??"").split(" ");
return 2===words.length?words[1]:void 0}
function keyInBody({data}){
const key=isDictionary(data)?data["_api_key"]:void 0;
return"string"==typeof key&&""!==key?key:void 0}
function accountOf(accounts,key){
if(void 0===key||""===key)return;
const account=accounts.find(candidate=>candidate.key===key);
if(void 0===account)throw detail(403,"No such API Key.");
return account}
const linkResources={"/":{name:"Top Level Api Links",access:"anyone",GET:call=>links_links(call,"instances","backups")},"/backups/":{name:"Top Backups Link",access:"anyone",GET:backupLinks},"/instances/:instance/backups/":{name:"Top Backups Instance Link",access:"anyone",GET:backupLinks},"/instances/":{name:"Instance List",GET:listInstances},"/instances/:name/":{name:"Instance Instance",GET:readInstance}};
function links_links(call,...names){
const folder=`${call.links.base}${call.path}`;
return{status:200,json:{links:Object.fromEntries(names.map(name=>[name,`${folder}${name}/`]))}}}
function backupLinks(call){
return call.service.variant("syncano.partial-staff-only")?links_links(call,"full"):links_links(call,"full","partial")}
function ownInstances(call){
const caller=callerOf(call);
return call.service.world.instances.filter(({owner})=>owner===caller)}
function listInstances(call){
const objects=ownInstances(call).map(instance=>instanceView(instance,call.links));
return{status:200,json:{next:null,prev:null,objects}}}
function readInstance(call){
const wanted=call.values["name"]?.toLowerCase();
const instance=ownInstances(call).find(({name})=>name===wanted);
if(void 0===instance)throw answers_notFound();
return{status:200,json:instanceView(instance,call.links)}}
function instanceView(instance,{base}){
const self=`${base}/instances/${instance.name}/`;
return{name:instance.name,description:"",owner:{email:instance.owner.email},links:{self,backups:`${self}backups/`,restores:`${self}restores/`}}}
const restoreResources={"/instances/:instance/restores/":{name:"Restore List",GET:listRestores,POST:restores_createRestore},"/instances/:instance/restores/:id/":{name:"Restore Instance",GET:readRestore}};
function restoresInto(call){const{name}=targetOf(call);
return call.service.world.restores.filter(({target})=>target===name)}
function listRestores(call){
const now=call.service.now();
return routes_pageOf(call,restoresInto(call),restore=>restoreView(restore,now,call.links))}
function readRestore(call){
const restore=itemOf(call,restoresInto(call));
return{status:200,json:restoreView(restore,call.service.now(),call.links)}}
function restores_createRestore(call){const{service,links}=call;const{world}=service;
const now=service.now();
const what=contents(call,now);
const isBusy=restoresInto(call).some(({timeline})=>!progressAt(timeline,now).ended);
const obstacle=isBusy?"other restore":void 0===what.data?"invalid file":void 0;
const restore={...what,id:world.restores.length+1,owner:callerOf(call),target:targetOf(call).name,timeline:restoreTimeline(now,jobs_rulesFrom(service.variant),obstacle)};world.restores.push(restore);
return{status:201,json:restoreView(restore,now,links)}}
function contents(call,now){const{world,variant,uuid}=call.service;
const source=readRestoreSource(call.body);
const caller=callerOf(call);
if("backup"in source){
const backup=world.backups.find(({id,owner})=>id===source.backup&&owner===caller);
const isGood=void 0!==backup&&"success"===progressAt(backup.timeline,now).status;
if(!isGood)throw unknownBackup(source.backup);
return{backupId:backup.id,archive:null,data:backup.data}}
if(variant("syncano.partial-staff-only")&&!caller.staff)throw notPermitted();
const archive={bytes:source.archive,secret:uuid()};
return{backupId:null,archive,data:unpackArchive(source.archive)}}
const SECOND=1e3;
class Throttle{#clock;#windows=new Map;constructor(clock){this.#clock=clock}count(key,limit){
const now=this.#clock.now();
let window=this.#windows.get(key);
if(void 0===window||now-window.start>=SECOND){window={start:now,count:0};this.#windows.set(key,window)}window.count+=1;
if(window.count>limit){
const text="Request was throttled. Expected available in 1 second.";
throw new answers_ApiError(429,{detail:text},{"retry-after":"1"})}}}
const outcomes=["success","error","aborted"];
const variants_VARIANTS={"syncano.scheduled-seconds":{default:5,about:"Emulated seconds that a backup or restore stays scheduled."},"syncano.running-seconds":{default:20,about:"Emulated seconds that a backup or restore runs."},"syncano.uploading-seconds":{default:5,about:"Emulated seconds that a backup is uploading."},"syncano.running-status":{default:"running",about:"What the status of running jobs is called (unknown ones)."},"syncano.backup-outcome":{default:"success",choices:outcomes,about:"How new backups end."},"syncano.restore-outcome":{default:"success",choices:outcomes,about:"How new restores end."},"syncano.backups-limit":{default:25,about:"Backups per account (newer servers: 75)."},"syncano.delete-scheduled":{default:true,about:"false: a scheduled backup cannot be deleted."},"syncano.second-restore":{default:"aborted",choices:["aborted","runs-on"],about:"A restore beside another one: aborted, or runs-on (marked as aborted, then run all the same)."},"syncano.partial-staff-only":{default:false,about:"true: partial backups and archives are for staff (newer)."},"syncano.page-size":{default:100,about:"Objects on a page, and the most that page_size may ask for."},"syncano.empty-last-page":{default:true,about:"true: a full page points to a next one even if that is empty."},"syncano.links-with-prefix":{default:true,about:"false: links leave out the path prefix (behind a proxy)."},"syncano.rate-limit":{default:60,about:"Requests per key and emulated second; the next one gets 429."}};
const resources=new ResourceTable(linkResources,backupResources,restoreResources);
const syncano=(section,context,saved)=>{
const service=openService(section,context,saved);const{world}=service;
const throttle=new Throttle(context.clock);
return{name:"syncano",variants:variants_VARIANTS,owns:({path})=>path.startsWith(views_FILES_PATH)||void 0!==versionIn(path,world.pathPrefix),async handle(request){
if(request.path.startsWith(views_FILES_PATH)){jobs_advance(world,service.now());
return files_fileAnswer(world,request,service.now())}
const asked=versionIn(request.path,world.pathPrefix);
const found=resources.find(asked?.path??"");
if(void 0===asked||void 0===found)return HTML_NOT_FOUND;
const allow=methodsOf(found.resource);
try{
const base=service.variant("syncano.links-with-prefix")?`${asked.prefix}${asked.version}`:asked.version;
const answer=await syncano_api({service,throttle,request,found,path:asked.path,base});
return{...answer,headers:{allow,...answer.headers}}}catch(error){
if(!(error instanceof answers_ApiError))throw error;
return{...error.answer,headers:{allow,...error.answer.headers}}}},state(){jobs_advance(world,service.now());
return views_worldView(world,service.now())},save:()=>world}};
function versionIn(whole,pathPrefix){
const prefix=""!==pathPrefix&&whole.startsWith(`${pathPrefix}/`)?pathPrefix:"";
const rest=whole.slice(prefix.length);
const version=["/v1","/v1.1","/v2"].find(name=>rest===name||rest.startsWith(`${name}/`));
return void 0===version?void 0:{prefix,version,path:rest.slice(version.length)}}
function openService(section,context,saved){
return{world:void 0===saved?world_buildWorld(section,context.clock.now(),context.uuid):saved,variant:variantReader(context,variants_VARIANTS),now:()=>context.clock.now(),uuid:()=>context.uuid()}}
async function syncano_api({service,throttle,request,found,path,base}){const{resource,values}=found;
const body=await readBody(request);jobs_advance(service.world,service.now());
const instance=found.inInstance?instanceNamed(service,values["instance"]??""):void 0;
const outside=keyOutsideBody(request);
const account=accountOf(service.world.accounts,outside??keyInBody(body));
if(!mayCall(service,resource,account,instance))throw notPermitted();
if(void 0!==account)throttle.count(account.key,service.variant("syncano.rate-limit"));
const links={base,fileOrigin:request.fileOrigin};
return syncano_answer(methodOf(request,body,outside),resource,{service,request,body,path,values,links,account,instance})}
function instanceNamed({world},name){
const wanted=name.toLowerCase();
const instance=world.instances.find(candidate=>candidate.name===wanted);
if(void 0===instance)throw detail(404,"Instance was not found.");
return instance}
function mayCall(service,{access},account,instance){
if("anyone"===access)return true;
if(void 0===account)return false;
if("staff"===access&&service.variant("syncano.partial-staff-only")&&!account.staff)return false;
return void 0===instance||instance.owner===account}
function methodOf(request,body,keyOutside){
if("HEAD"===request.method)return"GET";
return("POST"===request.method&&void 0===keyOutside?body.method:void 0)??request.method}
function syncano_answer(method,resource,call){
if("OPTIONS"===method)return{status:200,json:description(resource.name,resource.fields)};
const handler="GET"===method||"POST"===method||"DELETE"===method?resource[method]:void 0;
if(void 0===handler)throw detail(405,`Method "${method}" not allowed.`);
return handler(call)}
const platforms={mendix:mendix,cloud66:cloud66,syncano:syncano};
async function writeAnswer(response,answer,request,delivery={}){const{status,headers,body,start,end}=plan(answer,request.headers);
for(const[name,value]of Object.entries(headers))response.setHeader(name,value);response.writeHead(status);
if(void 0===body||"HEAD"===request.method)return void response.end();
const last=void 0===delivery.cutAfter?end:Math.min(end,start+delivery.cutAfter);
for(const chunk of body.read(start,last))for(const piece of pieces(chunk,delivery.bytesPerSecond)){
if(void 0!==delivery.bytesPerSecond)await promises_.setTimeout(1e3*piece.length/delivery.bytesPerSecond);
if(response.destroyed)return;
if(!response.write(piece))await drained(response)}
if(void 0===delivery.cutAfter)return void response.end();response.flushHeaders();await new Promise(resolve=>setImmediate(resolve));response.destroy()}
function drained(response){
return new Promise(resolve=>{
const done=()=>{response.off("drain",done);response.off("close",done);resolve()};response.on("drain",done);response.on("close",done)})}function*pieces(chunk,bytesPerSecond){
if(void 0===bytesPerSecond)return void(yield chunk);
const size=Math.max(1,Math.ceil(bytesPerSecond/10));
for(let at=0;at<chunk.length;at+=size)yield chunk.subarray(at,at+size)}
function plan(answer,asked){
const headers={};
for(const[name,value]of Object.entries(answer.headers??{}))headers[name.toLowerCase()]=value;
const body=answer_bodyOf(answer);headers["content-type"]??=body?.type??"text/plain; charset=utf-8";
if(void 0===body){
if(204!==answer.status&&304!==answer.status)headers["content-length"]="0";
return{status:answer.status,headers,body,start:0,end:0}}
const range=true===body.ranges&&200===answer.status?askedRange(asked,headers["etag"],body.length):void 0;
if(true===body.ranges)headers["accept-ranges"]="bytes";
if("unsatisfiable"===range){headers["content-range"]=`bytes */${body.length}`;headers["content-length"]="0";headers["content-type"]="text/plain; charset=utf-8";
return{status:416,headers,body:void 0,start:0,end:0}}const{start,end}=range??{start:0,end:body.length};headers["content-length"]=String(end-start);
if(void 0===range)return{status:answer.status,headers,body,start,end};headers["content-range"]=`bytes ${start}-${end-1}/${body.length}`;
return{status:206,headers,body,start,end}}
function answer_bodyOf(answer){
if(void 0!==answer.bytes)return answer.bytes;
if(void 0!==answer.json)return fromText(JSON.stringify(answer.json),"application/json; charset=utf-8");
if(void 0!==answer.text)return fromText(answer.text,"text/plain; charset=utf-8");
return}
function fromText(text,type){
const whole=Buffer.from(text,"utf8");
return{length:whole.length,type,read:(start,end)=>[whole.subarray(start,end)]}}
function askedRange(asked,etag,length){
const match=/^bytes=(\d*)-(\d*)$/.exec(asked["range"]?.trim()??"");
if(null===match||void 0!==asked["if-range"]&&asked["if-range"]!==etag)return;const[,first="",last=""]=match;
if(""===first&&""===last)return;
if(""===first){
const count=Math.min(Number(last),length);
return 0===count?"unsatisfiable":{start:length-count,end:length}}
const start=Number(first);
const end=""===last?length:Math.min(Number(last)+1,length);
return start>=end?"unsatisfiable":{start,end}}
const controlPath="/_emulator";
const done={status:204};
const calls={"GET /faults":(_body,{world})=>({status:200,json:world.faults.list()}),"POST /faults":(body,{world})=>{world.faults.add(...readFaults(body,"faults"));
return{status:201,json:world.faults.list()}},"DELETE /faults":(_body,{world})=>{world.faults.clear();
return done},"GET /requests":(_body,{log})=>({status:200,json:{...log.totals(),requests:log.list()}}),"DELETE /requests":(_body,{log})=>{log.clear();
return done},"GET /variants":(_body,{world})=>({status:200,json:world.variants.list()}),"PUT /variants":(body,{world})=>{world.variants.set(body);
return{status:200,json:world.variants.list()}},"GET /state":(_body,{world})=>({status:200,json:world.state()}),"POST /time":(body,{world})=>{
const fields=new Fields(body,"time");
const milliseconds=fields.require("advance",fields.number("advance"));fields.done();
if(world.clock.now()+milliseconds>endOfTime)throw fields.problem("advance leads beyond the year 9000");world.clock.advance(milliseconds);
return{status:200,json:{now:new Date(world.clock.now()).toISOString()}}},"POST /save":(_body,{save})=>{save();
return done},"POST /reset":(_body,{world,log})=>{world.reset();log.clear();
return done}};
async function control(request,served){
const name=`${request.method} ${request.path.slice(controlPath.length).replace(/\/$/,"")}`;
const all={...calls,...platformCalls(served.world)};
const call=Object.hasOwn(all,name)?all[name]:void 0;
if(void 0===call)return{status:404,json:{error:`No such call. There are: ${Object.keys(all).join(", ")}`}};
try{
return call(parseJson(await request.readText()),served)}catch(error){
if(error instanceof SeedError||error instanceof SyntaxError||error instanceof BodyTooLarge)return{status:400,json:{error:error.message}};
throw error}}
function platformCalls({platforms}){
const named=platforms.flatMap(({name,control:own={}})=>Object.entries(own).map(([key,carryOut])=>{const[method,path]=key.split(" ");
return[`${method} /${name}${path}`,body=>carryOut(new Fields(body??{},`${name}${path}`))]}));
return Object.fromEntries(named)}
class RequestLog{#limit;#entries=[];#count=0;#underWay=0;#mostUnderWay=0;constructor(limit=1e4){this.#limit=limit}begin(entry){this.#underWay+=1;this.#mostUnderWay=Math.max(this.#mostUnderWay,this.#underWay);
const logged={...entry,id:++this.#count,concurrency:this.#underWay};this.#entries.push(logged);
if(this.#entries.length>2*this.#limit)this.#entries=this.#entries.slice(-this.#limit);
return logged}end(){this.#underWay-=1}list(){
return this.#entries.slice(-this.#limit)}totals(){
return{count:this.#count,mostUnderWay:this.#mostUnderWay}}clear(){this.#entries=[];this.#count=0;this.#mostUnderWay=this.#underWay}}
const signInPage="<!DOCTYPE html>\n<html><head><title>Gateway</title></head><body>Please sign in</body></html>\n";
async function outcomeOf(fault,request,handle){
switch(fault?.kind){case"drop-before":return"broken";case"drop-after":await handle();
return"broken";case"hang":if(true===fault.handled)await handle();
return"silence";case"status":if(true===fault.handled)await handle();
return{answer:statusAnswer(fault)};case"not-json":{
const headers={"content-type":"text/html; charset=utf-8",...fault.headers};
return{answer:{status:fault.status??200,headers,text:fault.body??signInPage}}}case"redirect":{
const location=(fault.location??"/").replaceAll("{origin}",request.origin).replaceAll("{fileOrigin}",request.fileOrigin);
return{answer:{status:fault.status??302,headers:{location}}}}case"cut-body":{
const answer=await handle();
return{answer,cutAfter:fault.bytes??Math.floor(lengthOf(answer)/2)}}default:return{answer:await handle()}}}
function statusAnswer(fault){
const status=fault.status??500;
const headers=fault.headers??{};
if(void 0!==fault.json)return{status,headers,json:fault.json};
return void 0===fault.body?{status,headers}:{status,headers,text:fault.body}}
function lengthOf(answer){
return answer.bytes?.length??Buffer.byteLength(answer.text??JSON.stringify(answer.json)??"")}
var external_node_path_=__webpack_require__(6760);
const format=1;
class WorldFile{#path;constructor(path){this.#path=path}read(){
if(!external_node_fs_.existsSync(this.#path))return;
const where=`the saved world (${this.#path})`;
let parsed;
try{parsed=JSON.parse(external_node_fs_.readFileSync(this.#path,"utf8"))}catch(cause){
throw new SeedError(`${where} is not JSON`,{cause})}
const fields=new Fields(parsed,where);
if(fields.value("format")!==format)throw fields.problem("written by another version of the emulator");
const mapping=key=>{fields.inner(key);
return fields.require(key,fields.value(key))};
return{now:fields.require("now",fields.number("now")),seed:fields.require("seed",fields.text("seed")),issued:mapping("issued"),variants:mapping("variants"),faults:fields.each("faults",rule=>({rule:readFaults(rule.value("rule"),`${where}.faults`)[0],seen:rule.number("seen")??0,struck:rule.number("struck")??0})),platforms:mapping("platforms")}}write(saved){
const draft=`${this.#path}.${process.pid}.tmp`;
try{external_node_fs_.mkdirSync(external_node_path_.dirname(this.#path),{recursive:true});external_node_fs_.writeFileSync(draft,`${JSON.stringify({format,...saved})}\n`,{mode:384});external_node_fs_.renameSync(draft,this.#path)}catch(error){external_node_fs_.rmSync(draft,{force:true});
throw error}}}
function pack(root){
const shared=sharedIn(root);
const ids=new Map;
function write(value){
if("function"==typeof value||"symbol"==typeof value||"bigint"==typeof value)throw new TypeError(`${String(value)} cannot be saved`);
if("object"!=typeof value||null===value)return value;
const known=ids.get(value);
if(void 0!==known)return{$same:known};
if(!shared.has(value))return body(value);
const id=ids.size+1;ids.set(value,id);
const written=body(value);
return Array.isArray(written)?{$id:id,$list:written}:{$id:id,...written}}
function body(value){
if(Array.isArray(value))return value.map(write);
if(value instanceof Map)return{$map:[...value].map(([key,item])=>[write(key),write(item)])};
if(value instanceof Set)return{$set:[...value].map(write)};
if(ArrayBuffer.isView(value))return{$bytes:Buffer.from(value.buffer,value.byteOffset,value.byteLength).toString("base64")};
if(!isPlain(value))throw new TypeError(`an object of ${value.constructor.name} cannot be saved`);
return Object.fromEntries(Object.entries(value).map(([key,item])=>[key.startsWith("$")?`$${key}`:key,write(item)]))}
return write(root)}
function sharedIn(root){
const seen=new Set;
const shared=new Set;
const open=[root];while(open.length>0){
const value=open.pop();
if("object"!=typeof value||null===value||ArrayBuffer.isView(value))continue;
if(seen.has(value)){shared.add(value);continue}seen.add(value);
if(value instanceof Map)for(const pair of value)open.push(...pair);else if(value instanceof Set)open.push(...value);else open.push(...Object.values(value))}
return shared}
function isPlain(value){
const prototype=Object.getPrototypeOf(value);
return null===prototype||null===Object.getPrototypeOf(prototype)}
function unpack(root){
const known=new Map;
function read(value){
if(Array.isArray(value))return value.map(read);
if("object"!=typeof value||null===value)return value;
const tagged=value;
if(void 0!==tagged["$same"])return known.get(tagged["$same"]);
if("string"==typeof tagged["$bytes"])return Buffer.from(tagged["$bytes"],"base64");
const made=emptyLike(tagged);
if(void 0!==tagged["$id"])known.set(tagged["$id"],made);fill(made,tagged);
return made}
function fill(made,tagged){
if(Array.isArray(made))made.push(...listIn(tagged,"$list").map(read));else if(made instanceof Set)for(const item of listIn(tagged,"$set"))made.add(read(item));else if(made instanceof Map)for(const[key,item]of listIn(tagged,"$map"))made.set(read(key),read(item));else for(const[key,item]of Object.entries(tagged)){
if("$id"===key)continue;
const name=key.startsWith("$")?key.slice(1):key;Object.defineProperty(made,name,{value:read(item),enumerable:true,writable:true,configurable:true})}}
return read(root)}
function emptyLike(tagged){
if("$list"in tagged)return[];
if("$set"in tagged)return new Set;
return"$map"in tagged?new Map:{}}
function listIn(tagged,key){
return tagged[key]}
class World{faults=new Faults;variants=new Variants;clock;#setup;#platforms=[];#issued={};constructor(setup){this.#setup=setup;this.clock=setup.clock;
if(void 0===setup.saved)this.reset();else this.#resume(setup.saved)}reset(){this.faults.clear();this.variants.clear();this.#build({});this.variants.set(this.#setup.seed.variants);this.variants.set(this.#setup.variants??{});this.faults.add(...this.#setup.seed.faults)}#resume({platforms,issued,variants,faults}){this.#build(platforms);this.#issued={...issued};this.variants.set(variants,"variants of the saved world");this.variants.set(this.#setup.variants??{});this.faults.resume(faults)}save(){
return{now:this.clock.now(),seed:this.#setup.seed.text,issued:this.#issued,variants:this.variants.changed(),faults:this.faults.list(),platforms:Object.fromEntries(this.#platforms.map(platform=>[platform.name,pack(platform.save())]))}}#build(saved){this.#issued={};this.#platforms=Object.entries(this.#setup.factories).map(([name,make])=>{
const context={clock:this.clock,variant:variant=>this.variants.get(variant),uuid:()=>this.#nextId(name)};
return make(this.#setup.seed.sections[name],context,void 0===saved[name]?void 0:unpack(saved[name]))});
for(const platform of this.#platforms)this.variants.learn(platform)}#nextId(platform){
const count=this.#issued[platform]??0;this.#issued[platform]=count+1;
return uuidFor(`${this.#setup.seed.ids}/${platform}#${count}`)}platformOf(request){
return this.#platforms.find(platform=>platform.owns(request))}get platforms(){
return this.#platforms}state(){
const states=this.#platforms.map(platform=>[platform.name,platform.state()]);
return{now:new Date(this.clock.now()).toISOString(),...Object.fromEntries(states)}}}
const credentialHeaders=["mendix-apikey","mendix-username","authorization","x-api-key"];
async function startEmulator(options={}){
const factories=options.platforms??platforms;
const file=void 0===options.worldFile?void 0:new WorldFile(options.worldFile);
const saved=file?.read();
const seed=readSeed(saved?.seed??options.seed??"",Object.keys(factories));
const world=new World({factories,seed,clock:clockOf(options,seed,saved),variants:options.variants,saved});
const save=()=>{
if(void 0===file)throw new SeedError("there is no file to save the world in: it is named at the start");
try{file.write(world.save())}catch(cause){
throw new SeedError(`the world cannot be saved: ${cause.message}`,{cause})}};
const log=new RequestLog;
const sockets=new Set;
const listener=(message,response)=>{serve(message,response,{world,log,save}).catch(error=>{console.error(error);
if(response.headersSent)response.destroy();else response.writeHead(500,{"content-type":"text/plain"}).end("The emulator failed; see its output.\n")})};const{servers,port}=await listenOnLoopback(()=>makeServer(listener,sockets),options.port??0);
return{url:`http://127.0.0.1:${port}`,port,faults:world.faults,variants:world.variants,requests:log,clock:world.clock,state:()=>world.state(),reset:()=>world.reset(),save,close:async()=>{
const closed=servers.map(server=>new Promise(resolve=>server.close(resolve)));
for(const socket of sockets)socket.destroy();await Promise.all(closed)}}}
function clockOf(options,seed,saved){const{clock}=options;
if(void 0===clock)return runningClock(options.speed??seed.speed??1,Date.now,saved?.now??options.start??seed.start);clock.advance(Math.max(0,(saved?.now??0)-clock.now()));
return clock}
function makeServer(listener,sockets){
const server=external_node_http_.createServer({requestTimeout:0,highWaterMark:1048576},listener);server.on("connection",socket=>{sockets.add(socket);socket.once("close",()=>sockets.delete(socket))});
return server}
async function listenOnLoopback(make,wanted){
for(let attempt=1;;attempt+=1){
const first=make();await listen(first,"127.0.0.1",wanted);const{port}=first.address();
const second=make();
try{await listen(second,"::1",port);
return{servers:[first,second],port}}catch(error){
if("EADDRINUSE"!==error.code)return{servers:[first],port};first.close();
if(0!==wanted||10===attempt)throw error}}}
function listen(server,host,port){
return new Promise((resolve,reject)=>{server.once("error",reject);server.listen(port,host,()=>{server.off("error",reject);resolve()})})}
async function serve(message,response,{world,log,save}){message.on("error",()=>{});response.on("error",()=>{});
const request=emulatedRequest(message,message.socket.localPort??0);
if(request.path===controlPath||request.path.startsWith(`${controlPath}/`))return void await writeAnswer(response,await control(request,{world,log,save}),request);
const platform=world.platformOf(request);
const faults=world.faults.strike(request,platform?.name);
const started=performance.now();
const carried=credentialHeaders.filter(name=>void 0!==request.headers[name]);
const entry=log.begin({time:new Date(world.clock.now()).toISOString(),platform:platform?.name,method:request.method,path:request.path,queryKeys:[...new Set(request.query.keys())],credentials:carried.length>0,credentialHeaders:carried,contentType:request.headers["content-type"],requestBytes:void 0===request.headers["content-length"]?void 0:Number(request.headers["content-length"]),faults:faults.map(fault=>fault.kind)});response.once("close",()=>{
if(response.headersSent){entry.status=response.statusCode;entry.responseBytes=Number(response.getHeader("content-length")??0)}entry.milliseconds=Math.round(performance.now()-started);log.end()});response.setHeader("date",new Date(world.clock.now()).toUTCString());await answerWithFaults(request,response,platform,faults,world)}
async function answerWithFaults(request,response,platform,faults,world){
for(const fault of faults)if("latency"===fault.kind)await promises_.setTimeout(fault.ms??0);
const fault=faults.find(({kind})=>"latency"!==kind&&"slow-body"!==kind);
const outcome=await outcomeOf(fault,request,()=>handled(request,platform,world));
if("broken"===outcome)response.destroy();else if("silence"===outcome)request.body.resume();else{const{answer,cutAfter}=outcome;await held(answer,response,world);
const bytesPerSecond=faults.find(({kind})=>"slow-body"===kind)?.bytesPerSecond;await writeAnswer(response,answer,request,{...void 0===cutAfter?{}:{cutAfter},...void 0===bytesPerSecond?{}:{bytesPerSecond}})}}
async function held({heldUntil},response,world){
if(void 0===heldUntil)return;
const gone=new AbortController;response.once("close",()=>gone.abort());await world.clock.until(heldUntil,gone.signal)}
async function handled(request,platform,world){
if("/"===request.path)return{status:200,text:welcome(world)};
if(void 0===platform)return{status:404,json:{error:"No platform has this path"}};
try{
return await platform.handle(request)}catch(error){
if(error instanceof BodyTooLarge)return{status:413,text:`${error.message}\n`};
if(request.body.destroyed)return{status:499};
throw error}}
function welcome(world){
return["This is the emulator of paas-actions: it behaves like the platforms below, on this machine only.",`Platforms: ${world.platforms.map(platform=>platform.name).join(", ")}`,`Emulated time: ${new Date(world.clock.now()).toISOString()}`,`Control API: ${controlPath}/state, requests, faults, variants, time, reset`,""].join("\n")}
function followParent(pid,gone){setInterval(()=>{
try{process.kill(pid,0)}catch(error){
if("ESRCH"===error.code)gone()}},500).unref()}
function end(emulator,saves){
try{
if(saves)emulator?.save()}catch(error){process.stderr.write(`The world was not saved: ${messageOf(error)}\n`);process.exit(1)}process.exit(0)}
async function main(){
const args=readArguments(process.argv.slice(2));
if("help"===args)return void process.stdout.write(usage);const{parentPid,...options}=args;
let emulator;
const ends=()=>end(emulator,void 0!==options.worldFile);
for(const signal of["SIGINT","SIGTERM"])process.once(signal,ends);emulator=await startEmulator(options);
if(void 0!==parentPid)followParent(parentPid,ends);process.stdout.write(`${emulator.url}\n`)}main().catch(error=>{process.stderr.write(`${messageOf(error)}\n`);
if(error instanceof UsageError)process.stderr.write(`\n${usage}`);process.exit(error instanceof UsageError?2:1)})}};