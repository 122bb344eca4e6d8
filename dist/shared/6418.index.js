export const id=6418;
export const ids=[6418];
export const modules={
6418:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>backup_fleet_action});
var external_node_path_=require(6760);
var failure=require(7306);
var backups_v2=require(2216);
var client=require(5941);
var downloads=require(4994);
var types=require(4569);
var fleet_environments=require(2297);
async function backUp(connection,environment,settings){const{clock}=connection;
const progress={...environment};
const begin=clock.now();
const result=(state,more={})=>({...progress,state,seconds:(clock.now()-begin)/1e3,...more});
try{
if(connection.signal?.aborted)throw connection.signal.reason;
if(settings.leftMs()<=0)throw noTime();
const target=await settings.find(environment);progress.appId=target.appId;progress.mode=target.mode;
const fresh=await snapshotOf(connection,target,settings,progress);
if(settings.download)await fetchArchive(connection,target,fresh.id,settings,settings.download,progress);
return fresh.isOld&&!settings.download?result("skipped",{message:"It has a completed backup that is young enough."}):result("completed")}catch(error){
return result(...explained(error))}}
async function snapshotOf(connection,target,settings,progress){const{skipNewerThanMs,comment}=settings;
const known=void 0===skipNewerThanMs?void 0:await backups_v2.jQ(connection,target);
const young=youngest(known??[],skipNewerThanMs??0,connection.clock);
if(young)progress.snapshotId=young.snapshotId;
if(young?.state==="completed")return{id:young.snapshotId,isOld:true};const{snapshotId:id}=young??await backups_v2.$p(connection,target,comment,known);progress.snapshotId=id;await reported(settings,"backup",target,id,()=>backups_v2.ne(connection,target,id,limits(settings)));
return{id,isOld:false}}
function youngest(snapshots,withinMs,clock){
const since=clock.now()-withinMs;
const young=types.ll(snapshots).filter(({createdAt})=>void 0!==createdAt&&createdAt.getTime()>since);
return young.find(({state})=>"completed"===state)??young.find(backups_v2.gn)}
async function fetchArchive(connection,target,snapshotId,settings,{dataType,to},progress){const{archiveId}=await backups_v2.tU(connection,target,snapshotId,dataType);await reported(settings,"archive",target,archiveId,()=>backups_v2.JN(connection,target,snapshotId,archiveId,limits(settings)));
const file=await downloads.Z(connection,target,snapshotId,archiveId,await to(target,snapshotId));progress.path=file.path;progress.size=file.size}
const ended=new Set(["SNAPSHOT_FAILED","ARCHIVE_FAILED"]);
async function reported({jobs},what,environment,id,wait){
const key=`${what} ${fleet_environments.T(environment)}`;jobs.begins(key,{what:`The ${what} of ${client.Pf(environment)}`,id});
try{await wait()}catch(error){
if(error instanceof failure.HR&&ended.has(error.code))jobs.ended(key);
throw error}jobs.ended(key)}
function limits({leftMs,schedule}){
return{timeoutMs:leftMs(),schedule}}
function explained(error){const{code,kind}=error instanceof failure.HR?error:{code:"INTERNAL",kind:"internal"};
const state="cancelled"===kind?"cancelled":"TIMEOUT"===code?"timeout":"failed";
const message=error instanceof Error?error.message:String(error);
return[state,{errorCode:code,errorKind:kind,message}]}
function noTime(){
return new failure.HR("The time limit of the step ran out before its turn came; nothing was begun.",{code:"TIMEOUT",kind:"timeout"})}
const defaultPauseMs=1e3;
const recoveryMs=6e4;
const slowestShare=1/64;
class SharedPace{#full;#clock;#onSlowDown;#waiters=new Set;#slowed;#next=-1/0;#sent=0;#sentAtSlowDown=0;#refusals=0;#idle;constructor({perSecond,clock,onSlowDown}){this.#full=perSecond;this.#clock=clock;this.#onSlowDown=onSlowDown}get perSecond(){
if(!this.#slowed)return this.#full;
const recovered=this.#full*Math.max(0,this.#clock.now()-this.#slowed.since)/recoveryMs;
return Math.min(this.#full,this.#slowed.rate+recovered)}get refusals(){
return this.#refusals}take(signal){
if(signal.aborted)return Promise.reject(signal.reason);
return new Promise((resolve,reject)=>{
const abort=()=>{this.#waiters.delete(go);
if(0===this.#waiters.size)this.#idle?.abort();reject(signal.reason)};
const go=turn=>{signal.removeEventListener("abort",abort);resolve(turn)};signal.addEventListener("abort",abort,{once:true});this.#waiters.add(go);
if(!this.#idle)this.#handOut()})}async #handOut(){
const idle=new AbortController;this.#idle=idle;this.#next=Math.max(this.#next,this.#clock.now());
for(const go of this.#waiters){
for(let ms=this.#leftMs();ms>0&&!idle.signal.aborted;ms=this.#leftMs())await this.#clock.sleep(ms,idle.signal).catch(()=>{});
if(idle.signal.aborted)break;
if(this.#waiters.delete(go)){this.#next+=1e3/this.perSecond;go(this.#turn())}}this.#idle=void 0;
if(this.#waiters.size>0)this.#handOut()}#leftMs(){
return this.#next-this.#clock.now()}#turn(){this.#sent+=1;
const number=this.#sent;
return{refused:askedMs=>this.#refused(number,askedMs)}}#refused(number,askedMs=defaultPauseMs){this.#refusals+=1;
const now=this.#clock.now();this.#next=Math.max(this.#next,now+askedMs);
if(number<=this.#sentAtSlowDown)return;
const rate=Math.max(this.#full*slowestShare,this.perSecond/2);this.#slowed={rate,since:this.#next};this.#sentAtSlowDown=this.#sent;this.#onSlowDown?.({perSecond:rate,pauseMs:this.#next-now})}}
const shareOfLooks=.5;
function fleetSchedule(parallel,perSecond){
const minMs=Math.max(1e4,1e3*parallel/(perSecond*shareOfLooks));
return{minMs,share:.2,maxMs:Math.max(6e4,minMs)}}
function isMissing({state}){
return"completed"!==state&&"skipped"!==state}
function worstFirst(results){
const order=["failed","timeout","cancelled","completed","skipped"];
return[...results].sort((one,other)=>order.indexOf(one.state)-order.indexOf(other.state))}
const outputLimitBytes=9e5;
const messageLimits=[300,80,0];
function resultsJson(results,limitBytes=outputLimitBytes){
let text="";
for(const limit of messageLimits){text=JSON.stringify(results.map(result=>described(result,limit)));
if(Buffer.byteLength(text)<=limitBytes)break}
return text}
function missingJson(results){
return JSON.stringify(results.filter(isMissing).map(({appId,mode})=>({"app-id":appId,environment:mode})))}
function described(result,messageLimit){const{message}=result;
return{"app-id":result.appId,environment:result.mode,status:result.state,"snapshot-id":result.snapshotId,"error-code":result.errorCode,message:0===messageLimit?void 0:message?.slice(0,messageLimit),seconds:Math.round(result.seconds),path:result.path,size:result.size}}
var action=require(9297);
var inputs=require(2266);
var runner_text=require(3912);
var wait=require(5159);
var concurrently=require(3528);
var files=require(9031);
var matrix=require(356);
var mendix=require(9255);
var verify_archive=require(1244);
const backup_fleet_inputs={...mendix.eu,environments:matrix.XP("JSON list of objects with `app-id` and `environment`, other keys are ignored: `environments` of one job of `matrix-groups` (or all `environments`) of `list-environments`, or `missing` of a run before. On Linux, a runner hands over at most 128 KiB: use groups for more."),comment:inputs.Qq(""),"max-parallel":inputs.nd("",1,64,{default:"8"}),"requests-per-second":inputs._("",.1,1e3,{default:"10"}),"skip-newer-than-hours":inputs._("",.01,8760),path:inputs.Qq(""),"data-type":inputs.Yq("",["files_and_database","database_only"],{default:"files_and_database"}),"timeout-minutes":mendix.DL(300)};
const heartbeatMs=6e4;
const retry={totalMs:6e5,baseMs:1e3,capMs:3e4};
const namedInMessage=10;
const backup_fleet_action=action.QP({name:"backup-fleet",group:"Mendix Cloud: backups",description:"",branding:{icon:"layers",color:"green"},inputs:backup_fleet_inputs,outputs:{results:"",succeeded:"",skipped:"",failed:"",missing:""},async run(given,step){const{environments,repeated}=given.environments;
if(repeated>0)step.notice(`${repeated} entries of \`environments\` are there more than once; each is backed up once.`);step.output("missing",missingJson(environments.map(one=>({...one,state:"cancelled",seconds:0}))));const{"requests-per-second":perSecond,"skip-newer-than-hours":youngHours}=given;
const pace=new SharedPace({perSecond,clock:step.clock,onSlowDown:slowDownLog(step)});
const connection=mendix.Ng(given,step,{pace,retry,onEvent:quiet(step)});
const begin=step.clock.now();
const log=reporter(step,environments.length,given["max-parallel"]);
const results=[];
try{
const find=await fleet_environments.M(connection);
const settings={find,comment:given.comment,skipNewerThanMs:void 0===youngHours?void 0:36e5*youngHours,download:download(given,step),schedule:fleetSchedule(given["max-parallel"],perSecond),leftMs:()=>step.leftMs(),jobs:step};
const done=await concurrently.r(environments,given["max-parallel"],async environment=>{
const result=await backUp(connection,environment,settings);log.ended(result);
return result});results.push(...done)}finally{log.close()}tell(step,results);step.summary.fact("Took",wait.Ln(step.clock.now()-begin)).fact("Requests",`${step.traffic.calls}, of which the service refused ${pace.refusals} (429)`);
if(step.signal.aborted)throw step.signal.reason;failIfIncomplete(results)}});
function tell(step,results){
const count=state=>results.filter(result=>result.state===state).length;
const missing=results.filter(isMissing).length;step.output("results",resultsJson(results));step.output("missing",missingJson(results));step.output("succeeded",count("completed"));step.output("skipped",count("skipped"));step.output("failed",missing);step.summary.fact("Environments",results.length).fact("Backed up",count("completed")).fact("Skipped",count("skipped")).fact("Failed",missing);step.summary.table(["App","Environment","State","Snapshot","Seconds","File","Error"],worstFirst(results).map(result=>[result.appId,result.mode,result.state,result.snapshotId,Math.round(result.seconds),result.path&&`${result.path} (${runner_text.ee(result.size??0)})`,result.errorCode&&`${result.errorCode}: ${result.message??""}`]))}
function failIfIncomplete(results){
const missing=worstFirst(results).filter(isMissing);
if(0===missing.length)return;
const names=missing.slice(0,namedInMessage).map(result=>`- ${client.Pf(result)}: ${result.errorCode}: ${result.message}`);
if(missing.length>namedInMessage)names.push(`- and ${missing.length-namedInMessage} more`);
throw new failure.HR(`${missing.length} of ${results.length} environments were not backed up:\n${names.join("\n")}`,{code:"FLEET_INCOMPLETE",kind:kindOf(missing),remedy:"Run the step again with its output `missing` as `environments`, or with `skip-newer-than-hours`: then it does only what is missing."})}
function kindOf(missing){
const kinds=new Set(missing.map(({errorKind})=>errorKind));const[only]=kinds;
return 1===kinds.size&&void 0!==only&&"internal"!==only?only:"remote-failed"}
function reporter(step,total,parallel){
const stop=new AbortController;
let done=0;
let missing=0;
const ended=result=>{done+=1;
if(isMissing(result))missing+=1;const{state,seconds,snapshotId,errorCode,message}=result;
if(void 0===snapshotId&&("timeout"===state||"cancelled"===state))return;
const snapshot=void 0===snapshotId?"":`, snapshot ${snapshotId}`;
const why=void 0===errorCode?"":`. ${errorCode}: ${message}`;step.info(`[${done}/${total}] ${client.Pf(result)}: ${state} after ${wait.Ln(1e3*seconds)}${snapshot}${why}`)};
const beat=async()=>{
for(;;){await step.clock.sleep(heartbeatMs,stop.signal);
const underWay=Math.min(parallel,total-done);step.info(`Environments that have ended: ${done} of ${total} (failed: ${missing}), under way: ${underWay}, requests so far: ${step.traffic.calls}.`)}};beat().catch(()=>{});
return{ended,close:()=>stop.abort()}}
function quiet(step){
return event=>{
if("request"===event.type)step.onHttp(event);else if("retry"===event.type)step.debug(`${event.method} ${event.path}: ${event.reason}; try ${event.attempt}`)}}
function slowDownLog(step){
let quietUntil=-1/0;
return({perSecond,pauseMs})=>{
const now=step.clock.now();
if(now<quietUntil)return;quietUntil=now+heartbeatMs;step.info(`The service asks to slow down (429): nothing is sent for ${wait.Ln(pauseMs)}, then ${Number(perSecond.toPrecision(2))} requests per second, slowly more again.`)}}
function download(given,step){const{path:folder,"data-type":dataType}=given;
if(void 0===folder)return;
const database="database_only"===dataType;
return{dataType,to:async({appId,mode},snapshotId)=>({...await files.CI(step,folder+external_node_path_.sep,`${appId}-${mode}-${snapshotId}.${database?"backup":"tar.gz"}`),check:path=>verify_archive.w(path,dataType,step.signal),connections:1})}}}};