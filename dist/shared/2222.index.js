export const id=2222;
export const ids=[2222];
export const modules={
855:((unused_module,exports,require)=>{require.d(exports,{N2:()=>databaseTypes,Ng:()=>connect,Sl:()=>describedBackup,aP:()=>filterInputs,aw:()=>backupName,m7:()=>stackInputs,sp:()=>readBackups,yU:()=>someOf});
var _cloud66_backups_0=require(7309);
var _cloud66_client_1=require(3879);
var _cloud66_types_2=require(7763);
var _runner_inputs_3=require(2266);
var _shared_limits_4=require(9574);
const stackInputs={token:_runner_inputs_3.Qq("Access token of a Cloud 66 user or service account; creating and importing backups need the scope `admin`, everything else `public`. Pass it from a secret.",{required:true,env:"CLOUD66_TOKEN",secret:true}),"api-url":_runner_inputs_3.Rs("",{default:"https://app.cloud66.com/api/3",env:"CLOUD66_API_URL"}),"request-timeout-seconds":_shared_limits_4.av,"stack-id":_runner_inputs_3.Qq("UID of the stack: the long text of digits and letters in the address of its page.",{required:true,pattern:/^\w[\w-]*$/,allowed:"the UID of a stack, for example `5999b763474b0eafa5fafb64bff0ba80`"})};
const databaseTypes=["mysql","postgresql","redis","mongodb"];
const filterInputs={"db-type":someOf("",databaseTypes),database:_runner_inputs_3.p_(""),group:_runner_inputs_3.nd("",0,1e9)};
function someOf(description,words,options={}){
const allowed=`one or more of ${words.map(word=>`\`${word}\``).join(", ")}, one per line or separated by commas`;
return _runner_inputs_3.hF(description,allowed,value=>{
const given=_runner_inputs_3.Un(value.toLowerCase());
const isKnown=given.length>0&&given.every(one=>words.includes(one));
return isKnown?words.filter(word=>given.includes(word)):void 0},options)}
function connect(inputs,step){
return new _cloud66_client_1.W({..._shared_limits_4.qe(inputs,step),apiUrl:inputs["api-url"],token:inputs.token})}
async function readBackups(connection,inputs){
const types=inputs["db-type"];
const filter={group:inputs.group,dbType:types?.length===1?types[0]:void 0};const{backups,serverTime}=await _cloud66_backups_0.Cw(connection,inputs["stack-id"],filter);
const wanted=backups.filter(({dbType,databaseName})=>(types?.some(type=>type===dbType)??true)&&(inputs.database?.includes(databaseName)??true));
return{backups:wanted,now:serverTime??connection.clock.now()}}
function describedBackup(backup){
return{"backup-id":backup.id,"db-type":backup.dbType,database:backup.databaseName,"created-at":backup.date||void 0,status:backup.status,result:backup.result||void 0,"verify-status":backup.verifyStatus,"verify-result":backup.verifyResult||void 0,"restore-status":backup.restoreStatus,"restore-result":backup.restoreResult||void 0,size:backup.size||void 0,"file-name":backup.fileName||void 0,"file-base":backup.fileBase||void 0,"storage-path":backup.storagePath||void 0,"skip-tables":backup.skipTables||void 0,"server-uid":backup.serverUid||void 0,logical:backup.logical,"recorded-at":backup.createdAt||void 0,"updated-at":backup.updatedAt||void 0}}
function backupName(backup){
return`${backup.id} (${_cloud66_types_2.zJ(backup)})`}}),
2222:((unused_module,exports,require)=>{require.r(exports);require.d(exports,{actions:()=>actions,shared:()=>shared});
const shared=[()=>Promise.resolve().then(require.bind(require,855)),()=>Promise.resolve().then(require.bind(require,7309)),()=>Promise.resolve().then(require.bind(require,3879)),()=>Promise.resolve().then(require.bind(require,4547)),()=>Promise.resolve().then(require.bind(require,7644)),()=>Promise.resolve().then(require.bind(require,3441)),()=>Promise.resolve().then(require.bind(require,7763))];
const actions={"cloud66-backup":async()=>(await require.e(6690).then(require.bind(require,6690))).actions["cloud66-backup"](),"cloud66-download-backup":async()=>(await require.e(6690).then(require.bind(require,6690))).actions["cloud66-download-backup"](),"cloud66-import-backup":async()=>(await require.e(6690).then(require.bind(require,6690))).actions["cloud66-import-backup"](),"cloud66-list-backups":async()=>(await require.e(6690).then(require.bind(require,6690))).actions["cloud66-list-backups"]()}}),
7309:((unused_module,exports,require)=>{require.d(exports,{CS:()=>listFiles,Cw:()=>listBackups,DN:()=>getFileLink,Is:()=>importBackup,UT:()=>createTask,lA:()=>getBackup,rf:()=>backupPages});
var _base_failure_0=require(7306);
var _base_json_1=require(768);
var _base_text_6=require(1497);
var _http_settle_2=require(5554);
var _http_url_3=require(9540);
var _jobs_4=require(7644);
var _types_5=require(7763);
function backupPages(connection,stackId,filter,look={}){
return connection.pages({...look,path:(0,_http_url_3.Ae)`/stacks/${stackId}/backups`,query:{db_type:filter.dbType,group:filter.group},doing:`list the backups of stack ${stackId}`},_types_5.fe)}
async function listBackups(connection,stackId,filter){
const found=new Map;
let time;for await(const{items,serverTime}of backupPages(connection,stackId,filter)){time??=serverTime;
for(const backup of items)found.set(backup.id,backup)}
return{backups:[...found.values()],serverTime:time}}
function getBackup(connection,stackId,backupId){
const doing=`read backup ${backupId} of stack ${stackId}`;
return connection.get({path:(0,_http_url_3.Ae)`/stacks/${stackId}/backups/${backupId}`,doing},_types_5.fe)}
function listFiles(connection,stackId,backupId){
const doing=`list the files of backup ${backupId} of stack ${stackId}`;
return connection.list({path:(0,_http_url_3.Ae)`/stacks/${stackId}/backups/${backupId}/files`,doing},_types_5.TA,({id})=>id)}
function getFileLink(connection,stackId,backupId,fileId){
const doing=`get the link to file ${fileId} of backup ${backupId} of stack ${stackId}`;
return connection.get({path:(0,_http_url_3.Ae)`/stacks/${stackId}/backups/${backupId}/files/${fileId}`,doing},response=>{
const link=new _base_json_1.C8(response,"the file").requiredText("public_url").replaceAll("%25","%");
if(!URL.canParse(link))throw new _base_json_1.ym("public_url of the file is no address");
return new URL(link)})}
const pausesForTask=[1e3,2e3,4e3,8e3,15e3,3e4,6e4];
async function createTask(connection,stackId,task){
const before=new Set((await _jobs_4.N6(connection,stackId)).map(({id})=>id));
const call={path:(0,_http_url_3.Ae)`/stacks/${stackId}/backups`,doing:`create a backup task for stack ${stackId}`,body:{db_type:task.dbTypes?.join(","),frequency:task.frequency,keep_count:task.keepCount,gzip:task.gzip,excluded_tables:task.excludedTables,run_on_replica_server:task.runOnReplicaServer,logical_backup:task.logicalBackup}};
return _http_settle_2.lJ(connection,{write:()=>connection.post(call,response=>accepted(response,call)),find:async()=>{
const made=(await _jobs_4.N6(connection,stackId)).filter(job=>!before.has(job.id)&&_jobs_4.O$(job));
return made.length>0?made:void 0},once:true,pauses:pausesForTask,still:()=>`stack ${stackId} has no new backup job`,otherwise:{code:"NOT_CARRIED_OUT",remedy:"Look at the backups of the stack in the Cloud 66 dashboard; if the task is not there, run the step again."}})}
const pausesForImport=[2e3,5e3,1e4,2e4,3e4,6e4,6e4,6e4];
async function importBackup(connection,stackId,{group,dbTypes,remoteUrl},known){
const call={path:(0,_http_url_3.Ae)`/stacks/${stackId}/backups`,doing:`import a backup into stack ${stackId}`,body:{group,db_type:dbTypes.join(","),remote_url:remoteUrl},secrets:[remoteUrl]};await _http_settle_2.G9(connection,{write:()=>connection.post(call,response=>accepted(response,call)),find:async()=>{
const newest=await backupPages(connection,stackId,{group}).next();
return newest.value?.items.some(({id})=>!known.has(id))||void 0},pauses:pausesForImport,remedy:`Run the step with after-id: ${Math.max(0,...known)} and without remote-url: it waits for the backup and imports nothing.`})}
function accepted(response,{doing,secrets}){
const fields=new _base_json_1.C8(response,"the response");
if(true===fields.boolean("ok"))return true;
const reason=_base_text_6.Mx(_base_text_6.TN(fields.text("message")||"Cloud 66 gives no reason",secrets));
throw new _base_failure_0.HR(`Could not ${doing}: ${reason}.`,{code:"NOT_OK",kind:"remote-failed",remedy:"Check the inputs of the step against what the message says."})}}),
3879:((unused_module,exports,require)=>{require.d(exports,{W:()=>Cloud66Connection});
var _base_json_0=require(768);
var _http_connection_1=require(9285);
var _http_retry_2=require(4675);
var _errors_3=require(4547);
const slowDown={totalMs:6e5,baseMs:5e3,capMs:6e4};
class Cloud66Connection extends _http_connection_1.Ng{constructor(settings){super({...settings,baseUrl:cloud66Url(settings.apiUrl),headers:{authorization:`Bearer ${settings.token}`},secrets:[settings.token],checkUrl:"Check that api-url is the address of the Cloud 66 API: https://app.cloud66.com/api/3.",isTransient:_errors_3.dg})}get(call,parse){
return this.read(call,json=>parse(new _base_json_0.C8(json,"the answer").get("response")))}post(call,parse){
return this.write("POST",call,json=>parse(new _base_json_0.C8(json,"the answer").get("response")))}async *pages(call,parse){
for(let page=1;;){const{next,...one}=await this.read({...call,query:{...call.query,page}},(json,{headers})=>{
const body=new _base_json_0.C8(json,"the list");
const serverTime=Date.parse(headers["date"]??"");
const pagination=body.get("pagination");
return{items:_base_json_0.c3(body.get("response"),"the list",parse),serverTime:Number.isNaN(serverTime)?void 0:serverTime,next:void 0===pagination?void 0:new _base_json_0.C8(pagination,"the page").number("next")}});yield one;
if(void 0===next||0===one.items.length)return;page=Math.max(page+1,next)}}async list(call,parse,key){
const all=new Map;for await(const{items}of this.pages(call,parse))for(const item of items)all.set(key(item),item);
return[...all.values()]}refusalOf(_method,_call,answer){
return _errors_3.Of(answer)}async exchange(method,call){
const start=this.clock.now();
for(let attempt=1;;attempt++){
const answer=await super.exchange(method,call);
const inMs=_http_retry_2.rV(slowDown,attempt,_http_retry_2.vk(answer.headers,this.clock),this.clock);
const leftMs=Math.min(slowDown.totalMs-(this.clock.now()-start),this.leftMs());
if(!_errors_3.B5(answer)||inMs>leftMs)return answer;this.onEvent?.({type:"retry",method,path:call.path,reason:"throttled",inMs,attempt});await this.sleep(inMs,call.signal)}}}
function cloud66Url({origin,pathname}){
return new URL(pathname.replace(/\/+$/,"")||"/api/3",origin)}}),
4547:((unused_module,exports,require)=>{require.d(exports,{B5:()=>isThrottled,Of:()=>refusalOf,dg:()=>isTransient});
var _base_failure_0=require(7306);
var _base_json_1=require(768);
const checkInputs={kind:"config",remedy:"Check the inputs of the step against what the message says."};
const meanings={400:checkInputs,401:{kind:"auth",remedy:"Check the token input (or CLOUD66_TOKEN): an access token that was neither revoked nor has run out."},402:{kind:"auth",remedy:"The trial of the Cloud 66 account is over: its owner has to choose a plan."},403:{kind:"auth",remedy:"The token lacks a scope: reading and running jobs need public, creating and importing backups need admin."},404:{kind:"not-found",remedy:"Check stack-id (the UID of the stack, not its name) and backup-id, and that the token may see that stack."},408:{kind:"timeout",remedy:"Cloud 66 took too long: run the step again later."},409:{kind:"conflict",remedy:"Something else is under way on the stack: run the step again once it has ended."},422:checkInputs};
const usedUp={kind:"remote-failed",remedy:"The account has used up its 3000 requests of this hour: run the step later, or fewer steps with the same user."};
const outage={kind:"remote-failed",remedy:"Cloud 66 has a problem: look at status.cloud66.com, and run the step again later."};
const notTheApi={kind:"config",remedy:"Check that api-url is the address of the Cloud 66 API: https://app.cloud66.com/api/3."};
function isThrottled(answer){
if(429===answer.status)return true;
if(503!==answer.status)return false;const{error,error_description:description,details}=bodyOf(answer);
const said=[error,description,details].filter(part=>"string"==typeof part).join(" ");
return/throttl|rate.?limit/i.test(said)||"0"===answer.headers["x-ratelimit-remaining"]}
function isTransient(answer){
return _base_failure_0.TG.has(answer.status)&&!isThrottled(answer)}
function refusalOf(answer){const{status}=answer;
if(status>=200&&status<300)return;
const slowDown=isThrottled(answer);const{error,error_description:description,details}=bodyOf(answer);
const said=[details,description,error].find(part=>"string"==typeof part&&""!==part);
const code="string"==typeof error&&""!==error?error:`HTTP_${status}`;
return{...slowDown?usedUp:meanings[status]??(status>=500?outage:notTheApi),code:slowDown?"throttled":code,transient:slowDown||status>=500||_base_failure_0.TG.has(status),cause:"string"==typeof said?said:""}}
function bodyOf(answer){
return _base_json_1.eB(answer.json)??{}}}),
7644:((unused_module,exports,require)=>{require.d(exports,{HT:()=>waitForAction,IA:()=>backupJobsFor,N6:()=>listJobs,O$:()=>isBackupJob,TK:()=>jobDbTypes,b5:()=>runJob,dZ:()=>jobName});
var _base_failure_0=require(7306);
var _base_text_5=require(1497);
var _http_settle_1=require(5554);
var _http_url_2=require(9540);
var _wait_wait_3=require(5159);
var _types_4=require(7763);
function listJobs(connection,stackId){
const doing=`list the jobs of stack ${stackId}`;
return connection.list({path:(0,_http_url_2.Ae)`/stacks/${stackId}/jobs`,doing},_types_4.cd,({id})=>id)}
function listActions(connection,stackId){
const doing=`list the actions of stack ${stackId}`;
return connection.list({path:(0,_http_url_2.Ae)`/stacks/${stackId}/actions`,doing},_types_4.f0,({id})=>id)}
async function runJob(connection,stackId,job){
const before=await listActions(connection,stackId).catch(error=>{
if(error instanceof _base_failure_0.HR&&"not-found"===error.kind)return;
throw error});
const known=new Set(before?.map(({id})=>id));
const call={path:(0,_http_url_2.Ae)`/stacks/${stackId}/jobs/${job.id}/run_now`,doing:`run ${jobName(job)} now`,body:{}};
return _http_settle_1.G9(connection,{write:()=>connection.post(call,_types_4.f0),find:async()=>before&&(await listActions(connection,stackId)).find(({id})=>!known.has(id))})}
function getAction(connection,stackId,actionId,look={}){
const doing=`follow action ${actionId} of stack ${stackId}`;
return connection.get({...look,path:(0,_http_url_2.Ae)`/stacks/${stackId}/actions/${actionId}`,doing},_types_4.f0)}
async function waitForAction(connection,stackId,actionId,limits){
return _wait_wait_3.uk(connection,limits,{what:`action ${actionId} of stack ${stackId}`,look:look=>getAction(connection,stackId,actionId,look),state:({action,finishedAt,succeeded})=>`${action} ${void 0===finishedAt?"running":succeeded?"succeeded":"failed"}`,judge:({action,finishedAt,succeeded,message})=>{
if(void 0===finishedAt)return"pending";
if(true===succeeded)return"done";
const reason=_base_text_5.Mx(message)||"Cloud 66 gives no reason";
throw new _base_failure_0.HR(`Action ${action} (${actionId}) of stack ${stackId} failed: ${reason}.`,{code:"ACTION_FAILED",kind:"remote-failed",remedy:"Look at the activity log of the stack in the Cloud 66 dashboard."})}})}
function jobName({id,name,cron}){
return`job ${""===name?id:`${name} [${id}]`}${""===cron?"":` (${cron})`}`}
const knownTypes=/mysql|postgresql|redis|mongodb/gi;
function isBackupJob(job){
return/backup/i.test(`${job.type} ${job.name}`)||"db_type"in job.params}
function jobDbTypes(job){const{db_type:given}=job.params;
const text=Array.isArray(given)?given.join(","):"string"==typeof given?given:"";
if(""!==text)return text.split(",").map(type=>type.trim());
return(job.name.match(knownTypes)??[]).map(type=>type.toLowerCase())}
function backupJobsFor(jobs,dbTypes){
return jobs.filter(isBackupJob).filter(job=>{
const types=jobDbTypes(job);
const coversAll=0===types.length||types.includes("all");
return coversAll||dbTypes.includes("all")||types.some(type=>dbTypes.includes(type))})}}),
3441:((unused_module,exports,require)=>{require.d(exports,{Qx:()=>stackName,Zm:()=>getStack});
var _base_failure_0=require(7306);
var _http_url_1=require(9540);
var _types_2=require(7763);
function listStacks(connection){
return connection.list({path:"/stacks",doing:"list the stacks"},_types_2.bA,({uid})=>uid)}
async function getStack(connection,stackId){
try{
return await connection.get({path:(0,_http_url_1.Ae)`/stacks/${stackId}`,doing:`read stack ${stackId}`},_types_2.bA)}catch(error){
if(!(error instanceof _base_failure_0.HR)||404!==error.status)throw error;
const visible=await listStacks(connection).catch(()=>[]);
if(0===visible.length)throw error;
const shown=visible.slice(0,20).map(stack=>`${stack.uid} is ${stackName(stack)}`);
const more=visible.length>20?` (and ${visible.length-20} more)`:"";
throw error.with(`There is no stack ${stackId} that the token may see.`,{remedy:`Check stack-id, the UID of the stack. The token may see these: ${shown.join("; ")}${more}.`})}}
function stackName({uid,name,environment}){
return""===name?uid:`${name}${""===environment?"":` (${environment})`}`}}),
7763:(unused_module,exports,require)=>{require.d(exports,{TA:()=>readFile,ZM:()=>madeAt,bA:()=>readStack,cd:()=>readJob,f0:()=>readAction,fe:()=>readBackup,ll:()=>newestFirst,zJ:()=>databaseOf});
var _base_json_0=require(768);
function readStack(value){const{text}=texts(value,"the stack");
return{uid:text("uid"),name:text("name"),environment:text("environment")}}
const restoreStatuses=["not-restored","restoring","restored","failed"];
const verifyStatuses=["not-verified","verifying","verified","failed","unable-to-verify"];
const backupStatuses=["ok","failed"];
function readBackup(value){const{fields,text}=texts(value,"the backup");
const word=(words,name)=>words[fields.number(name)??-1]??"unknown";
return{id:fields.id("id"),dbType:text("db_type"),databaseName:text("database_name"),date:text("backup_date_iso"),status:word(backupStatuses,"backup_status"),result:text("backup_result"),restoreStatus:word(restoreStatuses,"restore_status"),restoreResult:text("restore_result"),verifyStatus:word(verifyStatuses,"verify_status"),verifyResult:text("verify_result"),size:fields.number("backup_size")??0,fileBase:text("file_base"),fileName:text("file_name"),storagePath:text("storage_path"),skipTables:text("skip_tables"),logical:fields.boolean("logical_backup"),serverUid:text("server_uid"),createdAt:text("created_at_iso"),updatedAt:text("updated_at_iso")}}
function readFile(value){const{fields,text}=texts(value,"the backup file");
return{id:fields.requiredText("id"),name:text("name")}}
function readJob(value){const{fields,text}=texts(value,"the job");
return{id:text("uid")||fields.requiredText("id"),name:text("name"),type:text("type"),cron:text("cron"),paused:true===fields.boolean("paused"),params:_base_json_0.eB(fields.get("params"))??{}}}
function readAction(value){const{fields,text}=texts(value,"the action");
return{id:fields.id("id"),action:text("action"),finishedAt:text("finished_at")||void 0,succeeded:fields.boolean("finished_success"),message:text("finished_message")}}
function texts(value,what){
const fields=new _base_json_0.C8(value,what);
return{fields,text:name=>fields.text(name)??""}}
function databaseOf({dbType,databaseName}){
return`${dbType} ${databaseName}`.trim()}
function madeAt({date}){
return Date.parse(date)}
function newestFirst(a,b){
return(madeAt(b)||0)-(madeAt(a)||0)||b.id-a.id}}};