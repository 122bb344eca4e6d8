export const id=9754;
export const ids=[9754];
export const modules={
977:((unused_module,exports,require)=>{require.d(exports,{g:()=>readYaml});
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
return false}}),
7803:((unused_module,exports,require)=>{require.d(exports,{KJ:()=>instance,LB:()=>maskLink,Ng:()=>connect,P$:()=>instanceFormat,Sl:()=>describedBackup,ZM:()=>madeAt,_D:()=>queryArgs,a$:()=>limitedText,eu:()=>connectionInputs,fP:()=>kindOrAll,sp:()=>readBackups});
var _base_json_0=require(768);
var _runner_inputs_1=require(2266);
var _syncano_backups_2=require(5673);
var _syncano_client_3=require(8003);
var _syncano_types_4=require(6919);
var _shared_limits_5=require(9574);
var _shared_yaml_6=require(977);
const connectionInputs={"api-key":_runner_inputs_1.Qq("Account key of Syncano (not the key of an instance). Pass it from a secret.",{required:true,env:"SYNCANO_API_KEY",secret:true}),"api-url":_runner_inputs_1.Rs("",{default:"https://api.syncano.io",env:"SYNCANO_API_URL"}),"request-timeout-seconds":_shared_limits_5.av};
const instanceFormat={pattern:/^[a-z0-9][\w-]*$/i,allowed:"the name of an instance: letters, digits, hyphens and underscores"};
const instance=_runner_inputs_1.Qq("Name of the instance.",{required:true,...instanceFormat});
const kindOrAll=_runner_inputs_1.Yq("",["all","full","partial"],{default:"all"});
const queryArgsAllowed="an object in YAML or JSON, its keys kinds of objects and its values null or lists of ids or names, for example `class: [user_profile]`";
const queryArgs=_runner_inputs_1.hF("",queryArgsAllowed,value=>_base_json_0.eB(_shared_yaml_6.g(value,queryArgsAllowed)));
function limitedText(description,limit){
return _runner_inputs_1.hF(`${description} At most ${limit} characters.`,`at most ${limit} characters long`,value=>[...value].length>limit?void 0:value)}
function connect(inputs,step){
return new _syncano_client_3.i9({..._shared_limits_5.qe(inputs,step),apiUrl:inputs["api-url"],apiKey:inputs["api-key"]})}
function maskLink(step,link){
for(const part of[link.href,link.pathname,link.search.slice(1)])if(part.length>1)step.mask(part)}
async function readBackups(connection,kinds,instanceName,step){
if("all"!==kinds)return _syncano_backups_2.Cw(connection,kinds,instanceName);const{backups,isPartialHidden}=await _syncano_backups_2.vb(connection,instanceName);
if(isPartialHidden)step.notice("This account cannot see partial backups, as on newer servers: only full ones are included.");
return backups}
function describedBackup(backup){
return{"backup-id":backup.id,instance:backup.instance,type:backup.kind,status:backup.status,"status-info":backup.statusInfo||void 0,label:backup.label||void 0,description:backup.description||void 0,"created-at":backup.createdAt||void 0,size:backup.size,author:backup.author||void 0}}
function madeAt(backup){
return`${_syncano_types_4.aw(backup)}, made at ${backup.createdAt||"an unknown time"}`}}),
9754:((unused_module,exports,require)=>{require.r(exports);require.d(exports,{actions:()=>actions,shared:()=>shared});
const shared=[()=>Promise.resolve().then(require.bind(require,7803)),()=>Promise.resolve().then(require.bind(require,5673)),()=>Promise.resolve().then(require.bind(require,8003)),()=>Promise.resolve().then(require.bind(require,783)),()=>Promise.resolve().then(require.bind(require,1146)),()=>Promise.resolve().then(require.bind(require,6919))];
const actions={"syncano-backup":()=>require.e(8526).then(require.bind(require,8526)),"syncano-download-backup":async()=>(await require.e(280).then(require.bind(require,280))).actions["syncano-download-backup"](),"syncano-list-backups":()=>require.e(42).then(require.bind(require,42)),"syncano-prune-backups":()=>require.e(1884).then(require.bind(require,1884)),"syncano-restore":async()=>(await require.e(280).then(require.bind(require,280))).actions["syncano-restore"]()}}),
5673:((unused_module,exports,require)=>{require.d(exports,{Cw:()=>listBackups,Jg:()=>longestLabel,LP:()=>longestDescription,dB:()=>createBackup,lA:()=>getBackup,mu:()=>deleteBackup,nB:()=>waitForBackup,vb:()=>listBothKinds});
var _base_failure_0=require(7306);
var _base_json_1=require(768);
var _base_text_7=require(1497);
var _http_settle_2=require(5554);
var _http_url_3=require(9540);
var _wait_wait_4=require(5159);
var _query_args_5=require(1146);
var _types_6=require(6919);
const longestLabel=64;
const longestDescription=256;
async function listBackups(connection,kind,instance){
const doing=`list the ${kind} backups of ${instance??"the account"}`;
const all=await connection.list({path:backupsPath(connection,kind,instance),doing},item=>_types_6.fe(kind,item));
return all.toSorted(_types_6.ll)}
function getBackup(connection,ref,look={}){const{kind,id,instance}=ref;
const at=`${backupsPath(connection,kind,instance)}${id}/`;
return connection.read({...look,path:at,doing:`read ${_types_6.aw(ref)}`},json=>_types_6.fe(kind,json))}
function deleteBackup(connection,ref){const{kind,id,instance}=ref;
const what=_types_6.aw(ref);
const call={path:`${backupsPath(connection,kind,instance)}${id}/`,doing:`delete ${what}`};
return _http_settle_2.TF(connection,{write:()=>connection.write("DELETE",call,()=>void 0),read:()=>getBackup(connection,ref),isGone:({status,code})=>404===status&&"NOT_FOUND"===code,what})}
async function listBothKinds(connection,instance){
const full=await listBackups(connection,"full",instance);
try{
const partial=await listBackups(connection,"partial",instance);
return{backups:[...full,...partial].toSorted(_types_6.ll),isPartialHidden:false}}catch(error){
const isHidden=error instanceof _base_failure_0.HR&&403===error.status&&"NO_SUCH_API_KEY"!==error.code;
if(!isHidden)throw error;
return{backups:full,isPartialHidden:true}}}
async function activeBackups(connection){const{backups}=await listBothKinds(connection);
return backups.filter(backup=>"active"===_types_6.L4(backup))}
async function createBackup(connection,request,slot){
if("partial"===request.kind)(0,_query_args_5.c)(await queryArgsSchema(connection,request.instance),request.queryArgs??{});
return slot?createInSlot(connection,request,slot):createNow(connection,request)}
function queryArgsSchema(connection,instance){
const doing=`read what a partial backup of ${instance} can hold`;
return connection.read({path:backupsPath(connection,"partial",instance),doing},json=>{
const actions=_base_json_1.eB(new _base_json_1.C8(json,"the description").get("actions"));
return _base_json_1.eB(_base_json_1.eB(actions?.["POST"])?.["query_args"])?.["schema"]},"OPTIONS")}
async function createInSlot(connection,request,limits){
let creating;
const waiting=_wait_wait_4.uk(connection,limits,{what:`the active backup of the account to end, so that a backup of ${request.instance} can start`,look:async()=>{const[active]=await activeBackups(connection);
if(active)return{busy:`backup ${active.id} of ${active.instance} is ${active.status}`};creating=createNow(connection,request);
try{
return{created:await creating}}catch(error){creating=void 0;
if(error instanceof _base_failure_0.HR&&"BACKUP_ACTIVE"===error.code)return{busy:"another backup is active"};
throw error}},state:slot=>"created"in slot?"free":slot.busy,judge:slot=>"created"in slot?"done":"pending",isTransient:error=>error instanceof _base_failure_0.HR&&error.transient&&!error.outcomeUnknown});
try{
const slot=await waiting;
if("created"in slot)return slot.created}catch(error){
if(!(error instanceof _wait_wait_4.vw&&creating))throw error;
return creating}
throw new Error("The wait for the slot ended without a backup.")}
async function createNow(connection,request){const{kind,instance,label="",description,queryArgs}=request;
const before=new Set((await listBackups(connection,kind,instance)).map(({id})=>id));
const call={path:backupsPath(connection,kind,instance),doing:`create a ${kind} backup of ${instance}`,body:{label:request.label,description,query_args:queryArgs}};
return _http_settle_2.G9(connection,{write:()=>connection.write("POST",call,json=>_types_6.fe(kind,json)),find:async()=>(await listBackups(connection,kind,instance)).find(one=>!before.has(one.id)&&one.label===label),remedy:`Look at the list of backups of ${instance} before running the step again, so that none is made twice.`})}
async function waitForBackup(connection,ref,limits){
return _wait_wait_4.uk(connection,limits,{what:_types_6.aw(ref),look:look=>getBackup(connection,ref,look),state:({status})=>status,judge:backup=>{
const state=_types_6.L4(backup);
if("success"===state)return"done";
if("error"===state||"aborted"===state)throw ended(backup,state);
return"active"===state?"pending":"unknown"}})}
function ended({id,instance,statusInfo},state){
const reason=_base_text_7.Mx(statusInfo)||"Syncano gives no reason";
return new _base_failure_0.HR(`Backup ${id} of ${instance} ended with ${state}: ${reason}.`,{code:"error"===state?"BACKUP_ERROR":"BACKUP_ABORTED",kind:"remote-failed",remedy:"Run the step again; if it happens again, the log of the Syncano server tells more."})}
function backupsPath({version},kind,instance){
return void 0===instance?`${version}/backups/${kind}/`:`${version}${(0,_http_url_3.Ae)`/instances/${instance}/backups/${kind}/`}`}}),
8003:((unused_module,exports,require)=>{require.d(exports,{i9:()=>SyncanoConnection,iw:()=>fileUrl});
var _base_failure_0=require(7306);
var _base_json_1=require(768);
var _http_connection_2=require(9285);
var _http_url_3=require(9540);
var _errors_4=require(783);
class SyncanoConnection extends _http_connection_2.Ng{version;constructor(settings){const{base,version}=apiRoot(settings.apiUrl);super({...settings,baseUrl:base,headers:{"x-api-key":settings.apiKey},secrets:[settings.apiKey],checkUrl:"Check that api-url is the address of the Syncano server, without /v1."});this.version=version}async list(call,parse){
const all=new Map;
const visited=new Set;
for(let at={path:call.path,query:{}};;){const{next="",items}=await this.read({...call,...at},json=>{
const page=new _base_json_1.C8(json,"the list");
return{next:page.text("next"),items:_base_json_1.c3(page.get("objects"),"the list",parse)}});
for(const item of items)all.set(item.id,item);
if(0===items.length||""===next||visited.has(next))return[...all.values()];visited.add(next);at=linkedCall(this.baseUrl,next,at.path)}}refusalOf(_method,_call,answer){
return _errors_4.O(answer)}}
function apiRoot({origin,pathname}){const[,prefix="",version="/v1"]=/^(.*?)(\/v\d+(?:\.\d+)?)?\/*$/.exec(pathname)??[];
return{base:new URL(prefix.replace(/\/+$/,"")||"/",origin),version}}
function linkedCall(base,link,from){
const prefix=base.pathname.replace(/\/+$/,"");
const current=new URL(`${prefix}${from}`,base);
const url=URL.canParse(link,current.href)?new URL(link,current):void 0;
if(url?.origin!==base.origin)throw new _base_failure_0.HR(`The service links to another server than ${base.host}.`,{code:"FOREIGN_LINK",kind:"remote-failed",remedy:"Check api-url: it has to be the address under which the server itself writes its links."});
const path=""!==prefix&&url.pathname.startsWith(`${prefix}/`)?url.pathname.slice(prefix.length):url.pathname;
return{path,query:Object.fromEntries(url.searchParams)}}
function fileUrl(base,link){
const isHere=link.startsWith("/")&&!link.startsWith("//");
const prefix=base.pathname.replace(/\/+$/,"");
const path=isHere&&!link.startsWith(`${prefix}/`)?prefix+link:link;
const url=URL.canParse(path,base.href)?new URL(path,base):void 0;
const isPlain=url?.protocol==="http:"&&url.origin!==base.origin&&!_http_url_3.U9(url);
if(url&&!isPlain&&("https:"===url.protocol||"http:"===url.protocol))return url;
throw new _base_failure_0.HR("The link to the archive is not an https address.",{code:"BAD_ARCHIVE_LINK",kind:"remote-failed",remedy:"The storage of the server has to be reachable over https."})}}),
783:((unused_module,exports,require)=>{require.d(exports,{O:()=>refusalOf});
var _base_failure_0=require(7306);
var _base_json_1=require(768);
const known=[{says:/^You can have only one active backup running/,code:"BACKUP_ACTIVE",kind:"conflict",remedy:"The account already has a backup under way: wait for its end, or let the step do so with wait-for-slot."},{says:/^Maximum number of backups per account reached/,code:"BACKUP_LIMIT",kind:"conflict",remedy:"Delete old backups first, for example with the action syncano-prune-backups."},{says:/^Cannot delete active backup/,code:"BACKUP_STILL_ACTIVE",kind:"conflict",remedy:"Wait until the backup has ended, then delete it."},{field:"backup",says:/^Invalid pk/,code:"BACKUP_NOT_RESTORABLE",kind:"not-found",remedy:"Choose a backup of this account that ended with success; syncano-list-backups shows them."},{field:"query_args",says:/./,code:"BAD_QUERY_ARGS",kind:"config",remedy:"query-args is an object whose keys are kinds of objects and whose values are null or lists of ids or names."},{status:403,says:/^No such API Key/i,code:"NO_SUCH_API_KEY",kind:"auth",remedy:"Check api-key (or SYNCANO_API_KEY): it is the account key, not the key of an instance."},{status:404,says:/^Not found/,code:"NOT_FOUND",kind:"not-found",remedy:"Check the id: a backup may have been deleted."},{status:404,says:/^Instance was not found/,code:"INSTANCE_NOT_FOUND",kind:"not-found",remedy:"Check the name of the instance, and that the account may see it."}];
const meanings={400:{kind:"config",remedy:"Correct the input that the message names."},401:{kind:"auth",remedy:"Check api-key (or SYNCANO_API_KEY): it is the account key."},403:{kind:"auth",remedy:"The account may not do this. Newer servers leave partial backups to their staff: use a full one."},404:{kind:"not-found",remedy:"Check the instance and the id; a backup may have been deleted. Check api-url if nothing is ever found."},429:{kind:"remote-failed",remedy:"The server takes 60 requests a second: run the step again later."}};
const outage={kind:"remote-failed",remedy:"The server has a problem: run the step again later."};
const notTheApi={kind:"config",remedy:"Check that api-url is the address of the Syncano server."};
function refusalOf({status,json}){
if(status>=200&&status<300)return;
const said=sayings(json);
const match=known.find(({status:its=400,field:key="detail",says})=>its===status&&said.some(([field,words])=>field===key&&says.test(words)));const{kind,remedy}=match??meanings[status]??(status>=500?outage:notTheApi);
const words=said.map(([field,sentence])=>"detail"===field||"non_field_errors"===field?sentence:`${field}: ${sentence}`);
return{code:match?.code??`HTTP_${status}`,kind,remedy,transient:status>=500||_base_failure_0.TG.has(status),outcomeUnknown:status>=500||408===status,cause:words.join(" ")}}
function sayings(json){
return Object.entries(_base_json_1.eB(json)??{}).flatMap(([field,value])=>(Array.isArray(value)?value:[value]).map(one=>[field,"string"==typeof one?one:JSON.stringify(one)]))}}),
1146:((unused_module,exports,require)=>{require.d(exports,{c:()=>checkQueryArgs});
var _base_failure_0=require(7306);
var _base_json_1=require(768);
var _base_text_2=require(1497);
function queryArgsProblems(schema,queryArgs){
const rules=_base_json_1.eB(_base_json_1.eB(schema)?.["properties"])??{};
const allowed=Object.keys(rules).sort();
const given=Object.keys(queryArgs);
if(0===given.length){
const keys=allowed.length>0?`: at least one of ${allowed.join(", ")}`:"";
return[`query-args has to name what to back up${keys}.`]}
const unknown=given.filter(key=>allowed.length>0&&!allowed.includes(key));
const problems=unknown.map(key=>{const[near]=_base_text_2.Y7(key,allowed);
const hint=void 0===near?"":` (did you mean ${near}?)`;
return`query-args has the unknown key ${key}${hint}. Allowed: ${allowed.join(", ")}.`});
for(const key of given){
const schemaOfKey=Object.hasOwn(rules,key)?rules[key]:void 0;const[rule,wrong]=[inWords(schemaOfKey),misfit(schemaOfKey,queryArgs[key],key)];
if(void 0!==rule&&wrong)problems.push(`query-args: ${wrong.place} is ${shown(wrong.value)}; allowed for ${key}: ${rule}.`)}
return problems}
function checkQueryArgs(schema,queryArgs){
const problems=queryArgsProblems(schema,queryArgs);
if(0===problems.length)return;
throw new _base_failure_0.HR(problems.join("\n"),{code:"BAD_QUERY_ARGS",kind:"config",remedy:"Correct query-args; nothing was created."})}
function misfit(schema,value,place){const{type,anyOf,items}=_base_json_1.eB(schema)??{};
if(Array.isArray(anyOf)){
const misfits=anyOf.map(one=>misfit(one,value,place));
return misfits.every(one=>void 0!==one)?misfits.reduce((deepest,one)=>one.place.length>deepest.place.length?one:deepest):void 0}
if("string"==typeof type&&!isOfType(type,value))return{place,value};
if(!Array.isArray(value))return;
for(const[index,item]of value.entries()){
const found=misfit(items,item,`${place}[${index}]`);
if(found)return found}
return}
function isOfType(type,value){
switch(type){case"null":return null===value;case"array":return Array.isArray(value);case"object":return void 0!==_base_json_1.eB(value);case"integer":return Number.isInteger(value);default:return typeof value===type}}
function inWords(schema){const{type,anyOf,items}=_base_json_1.eB(schema)??{};
if(Array.isArray(anyOf)){
const words=anyOf.map(inWords);
return words.includes(void 0)?void 0:words.join(" or ")}
if("array"===type){
const of=inWords(items);
return void 0===of?"a list":`a list of (${of})`}
return"string"==typeof type?type:void 0}
function shown(value){
const text=JSON.stringify(value)??"nothing";
return text.length>60?`${text.slice(0,57)}...`:text}}),
6919:(unused_module,exports,require)=>{require.d(exports,{$D:()=>latestSuccess,$g:()=>isFinished,L4:()=>stateOf,aw:()=>backupName,fe:()=>readBackup,ll:()=>newestFirst,x6:()=>readRestore});
var _base_json_0=require(768);
function readBackup(kind,value){
const fields=new _base_json_0.C8(value,"the backup");
return{kind,...common(fields),instance:fields.text("instance")??"",size:fields.number("size"),label:fields.text("label")??"",description:fields.text("description")??"",archive:inner(fields,"archive","value")||void 0}}
function readRestore(value){
const fields=new _base_json_0.C8(value,"the restore");
return{...common(fields),backup:fields.number("backup")}}
function common(fields){
return{id:fields.id("id"),createdAt:fields.text("created_at")??"",status:fields.text("status")??"",statusInfo:fields.text("status_info")??"",author:inner(fields,"author","email")??""}}
function inner(fields,name,key){
const object=_base_json_0.eB(fields.get(name));
return object?new _base_json_0.C8(object,name).text(key):fields.text(name)}
const states={scheduled:"active",running:"active",uploading:"active",success:"success",error:"error",aborted:"aborted"};
function stateOf({status}){
return Object.hasOwn(states,status)?states[status]??"unknown":"unknown"}
function isFinished(of){
const state=stateOf(of);
return"success"===state||"error"===state||"aborted"===state}
function newestFirst(a,b){
return(Date.parse(b.createdAt)||0)-(Date.parse(a.createdAt)||0)||b.id-a.id}
function latestSuccess(backups){
return backups.find(backup=>"success"===stateOf(backup))}
function backupName({kind,id,instance}){
return`${kind} backup ${id}${void 0===instance?"":` of ${instance}`}`}}};