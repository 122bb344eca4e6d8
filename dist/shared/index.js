import{createRequire as __WEBPACK_EXTERNAL_createRequire}from"module";
var __webpack_modules__={2613:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert")},4434:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("events")},9896:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs")},8611:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("http")},5692:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("https")},9278:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("net")},1421:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process")},7598:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto")},3024:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs")},1455:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises")},7067:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http")},4708:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https")},7030:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net")},8161:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os")},6760:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path")},7075:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream")},8321:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers")},6466:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises")},8500:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises")},7975:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util")},8877:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8")},714:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm")},8522:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib")},857:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("os")},2203:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream")},4756:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls")},9023:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("util")},3106:module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib")},
9255:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{DL:()=>_shared_limits_4.DL,Lx:()=>isClosed,Ng:()=>connect,R0:()=>appId,cQ:()=>connectionInputsUnless,eu:()=>connectionInputs,n4:()=>findNamed,rg:()=>environmentInputs,sK:()=>appIdFormat});
var _base_failure_0=require(7306);
var _mendix_client_1=require(5941);
var _mendix_environments_2=require(1564);
var _runner_inputs_3=require(2266);
var _shared_limits_4=require(9574);
const connectionInputs={username:_runner_inputs_3.Qq("Mendix account (e-mail address) that the API key belongs to.",{required:true,env:"MENDIX_USERNAME"}),"api-key":_runner_inputs_3.Qq("API key of the account in `username`. Pass it from a secret.",{required:true,env:"MENDIX_API_KEY",secret:true}),"api-url":_runner_inputs_3.Rs("",{default:_mendix_client_1.zq,env:"MENDIX_API_URL",bare:true}),"request-timeout-seconds":_shared_limits_4.av};
function connectionInputsUnless(input){const{username,"api-key":apiKey}=connectionInputs;
return{...connectionInputs,username:_runner_inputs_3.Qq(`${username.description} Not needed with \`${input}\`.`,{env:"MENDIX_USERNAME"}),"api-key":_runner_inputs_3.Qq(`${apiKey.description} Not needed with \`${input}\`.`,{env:"MENDIX_API_KEY",secret:true})}}
const appIdFormat={pattern:/^[a-z0-9][a-z0-9-]*$/i,allowed:"the sub-domain of an app: letters, digits and hyphens"};
const appId=_runner_inputs_3.Qq("Sub-domain of the app (`calc` for https://calc.mendixcloud.com), without `-accp` or the like.",{required:true,...appIdFormat});
const environmentInputs={...connectionInputs,"app-id":appId,environment:_runner_inputs_3.Qq("Environment: `Test`, `Acceptance`, `Production` or the name of a flexible environment (case-insensitive).",{required:true})};
function connect(inputs,step,settings={}){const{"api-url":apiUrl,username,"api-key":apiKey}=inputs;
return new _mendix_client_1.MT({..._shared_limits_4.qe(inputs,step),apiUrl,username,apiKey,...settings})}
async function findNamed(inputs,step){
const connection=connect(inputs,step);
const environment=await _mendix_environments_2.jY(connection,inputs["app-id"],inputs.environment);
const name=_mendix_client_1.Pf(environment);step.summary.fact("Environment",name);
return{connection,environment,name}}
function isClosed(error){
if(!(error instanceof _base_failure_0.HR))return false;const{status=0,transient}=error;
return status>=400&&status<500&&401!==status&&!transient}}),
9574:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{DL:()=>timeoutMinutes,av:()=>requestTimeoutSeconds,oQ:()=>connections,qe:()=>httpSettings});
var _runner_inputs_0=require(2266);
function timeoutMinutes(minutes){
return _runner_inputs_0._("",.01,1440,{default:String(minutes)})}
const requestTimeoutSeconds=_runner_inputs_0.nd("",1,600,{default:"60"});
const connections=_runner_inputs_0.nd("",1,16,{default:"4"});
function httpSettings(inputs,step){
return{requestTimeoutMs:1e3*inputs["request-timeout-seconds"],clock:step.clock,signal:step.signal,onEvent:step.onHttp,leftMs:()=>step.leftMs()}}}),
2332:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{LD:()=>decide,R3:()=>prune,kN:()=>retentionInputs,mt:()=>withoutRules});
var _base_failure_0=require(7306);
var _retention_plan_2=require(9498);
var _runner_inputs_1=require(2266);
function retentionInputs(things){
return{"keep-last":_runner_inputs_1.nd(`Keep this many of the newest ${things}.`,1,1e4),"keep-days":_runner_inputs_1.nd("",1,1e4),"dry-run":_runner_inputs_1.Jt("",{default:"false"})}}
function withoutRules(given){
return _runner_inputs_1.Y(given,["keep-last","keep-days"],"what to keep")}
function decide(step,items,describe,given,labelPrefix){const{"keep-last":keepLast,"keep-days":keepDays}=given;
return _retention_plan_2.S(items,describe,{keepLast,keepDays,labelPrefix,now:step.clock.now()})}
async function prune(step,{remove:condemned,keep},total,shown,remove,dryRun){
for(const{item,because}of keep)step.info(`Keeping ${shown.name(item)}: ${because}.`);const{deleted,gone,failed}=dryRun?{deleted:condemned,gone:0,failed:[]}:await deleteEach(step,condemned,shown.name,remove);
if(dryRun)for(const item of condemned)step.info(`Would delete ${shown.name(item)}.`);
if(0===condemned.length)step.info("There is nothing to delete.");
const left=total-deleted.length-gone;step.output("deleted",JSON.stringify(deleted.map(shown.output)));step.output("deleted-count",deleted.length);step.output("kept-count",left);step.summary.fact(dryRun?"Would delete":"Deleted",deleted.length).fact("Already gone",gone||void 0).fact("Kept",0===keep.length?left:reasons(keep));
if(deleted.length>0)step.summary.table(shown.head,deleted.map(shown.row));
if(failed.length>0)throw notDeleted(failed,condemned.length,shown.name)}
async function deleteEach(step,items,name,remove){
const deleted=[];
const failed=[];
let gone=0;
for(const item of items)try{
const wasThere=await remove(item);
if(wasThere)deleted.push(item);else gone+=1;step.info(wasThere?`Deleted ${name(item)}.`:`${name(item)} was already gone.`)}catch(error){
if(!(error instanceof _base_failure_0.HR))throw error;failed.push({item,failure:error});
if(step.signal.aborted)break;step.info(`Could not delete ${name(item)}: ${error.message}`)}
return{deleted,gone,failed}}
function notDeleted(failed,of,name){const[{failure:first}={failure:void 0}]=failed;
const all=failed.map(({item,failure})=>`- ${name(item)}: ${failure.message}`);
return new _base_failure_0.HR(`${failed.length} of ${of} could not be deleted:\n${all.join("\n")}`,{code:1===failed.length&&first?first.code:"NOT_ALL_DELETED",kind:first?.kind??"remote-failed",remedy:first?.remedy??"Run the step again: it tries those that are left.",cause:first})}
function reasons(kept){
const groups=Map.groupBy(kept,({because})=>because);
return[...groups].map(([because,{length}])=>`${length} (${because})`).join(", ")}}),
2030:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{Q2:()=>timerMs,dQ:()=>realClock,v7:()=>pause});
var node_timers_promises_0=require(8500);
var _failure_1=require(7306);
const longestTimerMs=2**31-1;
function timerMs(ms){
return Math.max(1,Math.min(Math.ceil(ms),longestTimerMs))}
const realClock={now:()=>performance.timeOrigin+performance.now(),sleep:async(ms,signal)=>{
for(let left=ms;left>longestTimerMs;left-=longestTimerMs)await node_timers_promises_0.setTimeout(longestTimerMs,void 0,{signal});await node_timers_promises_0.setTimeout(ms%longestTimerMs,void 0,{signal})},random:Math.random};
async function pause(clock,ms,signal){
try{await clock.sleep(ms,signal)}catch(error){
throw signal?.aborted?_failure_1.KW(signal):error}}}),
7306:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{CA:()=>errorCode,HR:()=>Failure,KW:()=>cancelled,TG:()=>transientStatuses,au:()=>errorFields});
const transientStatuses=new Set([408,425,429,500,502,503,504]);
class Failure extends Error{name="Failure";code;kind;remedy;status;requestId;outcomeUnknown;transient;constructor(message,details){super(message,void 0===details.cause?void 0:{cause:details.cause});this.code=details.code;this.kind=details.kind;this.remedy=details.remedy;this.status=details.status;this.requestId=details.requestId;this.outcomeUnknown=details.outcomeUnknown??false;this.transient=details.transient??false}with(message,details={}){
return new Failure(message,{...this,cause:this,...details})}}
function cancelled(signal){const{reason}=signal;
if(reason instanceof Failure)return reason;
return new Failure("Cancelled.",{code:"CANCELLED",kind:"cancelled",cause:reason})}
function errorFields(error){
return"object"==typeof error&&null!==error?error:{}}
function errorCode(error){const{code,cause,errors}=errorFields(error);
if("string"==typeof code)return code;
if(Array.isArray(errors))return errorCode(errors[0]);
return void 0===cause?void 0:errorCode(cause)}}),
768:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{C8:()=>Fields,ZE:()=>asWholeNumber,c3:()=>listOf,e1:()=>asText,eB:()=>asObject,qF:()=>parseJson,ym:()=>ShapeError});
var _failure_0=require(7306);
function parseJson(text){
const trimmed=text.trim();
if(""===trimmed)return;
try{
return JSON.parse(trimmed)}catch{
return}}
function asObject(value){
return"object"!=typeof value||null===value||Array.isArray(value)?void 0:value}
function asText(value){
return"string"==typeof value||"number"==typeof value?String(value):""}
function asWholeNumber(value){
const number="string"==typeof value&&""!==value?Number(value):value;
return"number"==typeof number&&Number.isSafeInteger(number)?number:void 0}
class ShapeError extends _failure_0.HR{name="ShapeError";constructor(problem){super(problem,{code:"UNEXPECTED_ANSWER",kind:"remote-failed"})}}
function listOf(value,what,parse){
if(!Array.isArray(value))throw new ShapeError(`${what} is ${kindOf(value)} instead of a list`);
return value.map(parse)}
const longestTime=64;
class Fields{object;#what;constructor(value,what){
const object=asObject(value);
if(!object)throw new ShapeError(`${what} is ${kindOf(value)} instead of an object`);this.object=object;this.#what=what}get(name){
return this.object[name]??void 0}requiredText(name){
return this.text(name)||this.#missing(name)}text(name){
const value=this.get(name);
if(void 0===value||"string"==typeof value)return value;
if("number"==typeof value||"boolean"==typeof value)return String(value);
throw this.#wrong(name,value,"a string")}id(name){
const id=this.number(name)??this.#missing(name);
if(Number.isSafeInteger(id))return id;
throw this.#wrong(name,id,"a whole number")}number(name){
const value=this.get(name);
if(void 0===value||""===value)return;
const number="string"==typeof value?Number(value):value;
if("number"==typeof number&&Number.isFinite(number))return number;
throw this.#wrong(name,value,"a number")}boolean(name){
const value=this.get(name);
if(void 0===value||""===value)return;
if("boolean"==typeof value)return value;
if("string"==typeof value&&/^(true|false)$/i.test(value))return"true"===value.toLowerCase();
throw this.#wrong(name,value,"a Boolean")}time(name){
const value=this.get(name);
if(void 0===value||""===value)return;
if("number"==typeof value||"string"==typeof value&&/^\d+$/.test(value)){
const date=new Date(Number(value));
if(!Number.isNaN(date.getTime()))return date}
if("string"==typeof value&&value.length<=longestTime){
const date=new Date(/T.*(Z|[+-]\d\d:?\d\d)$/i.test(value)||!value.includes("T")?value:`${value}Z`);
if(!Number.isNaN(date.getTime()))return date}
throw this.#wrong(name,value,"a time")}url(name){
const value=this.get(name);
if(void 0===value||""===value)return;
const url="string"==typeof value&&URL.canParse(value)?new URL(value):void 0;
if(url&&/^https?:$/.test(url.protocol))return url;
throw this.#wrong(name,value,"a link")}#missing(name){
throw new ShapeError(`${this.#what} has no ${name}`)}#wrong(name,value,wanted){
return new ShapeError(`${name} of ${this.#what} is ${kindOf(value)} instead of ${wanted}`)}}
function kindOf(value){
if(void 0===value)return"missing";
if(null===value)return"null";
if(Array.isArray(value))return"a list";
return"object"==typeof value?"an object":`a ${typeof value}`}}),
1497:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{Is:()=>harmless,Mx:()=>withoutEnd,TN:()=>oneLine,Y7:()=>nearMatches,h:()=>suggestion,yU:()=>someOf});
const longest=300;
function harmless(text){
return text.replaceAll(/\u001b\[[0-?]*[ -/]*[@-~]/g,"").replaceAll(/\r\n?/g,"\n").replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g," ").replaceAll(/^([^\S\n]*):(?=:)/gm,"$1​:").replaceAll("##[","#​#[")}
function oneLine(text,secrets=[],limit=longest){
let line=text;
for(const secret of secrets.toSorted((one,other)=>other.length-one.length))if(""!==secret)line=line.replaceAll(secret,"***");line=line.slice(0,10*limit).replace(/(https?:\/\/[^\s?"'<>]+)\?[^\s"'<>]*/g,"$1?…");line=harmless(line.replaceAll(/[\r\n]+/g," ")).replaceAll(/\s+/g," ").trim();
return line.length>limit?`${line.slice(0,limit-1)}…`:line}
function nearMatches(name,known){
const wanted=name.toLowerCase();
const limit=Math.max(2,Math.floor(wanted.length/3));
return known.map(candidate=>({candidate,distance:nearness(wanted,candidate.toLowerCase(),limit)})).filter(({distance})=>distance<=limit).sort((one,other)=>one.distance-other.distance).slice(0,3).map(({candidate})=>candidate)}
function nearness(wanted,candidate,limit){
if(wanted===candidate)return 0;
if(candidate.endsWith(`.${wanted}`)||wanted.endsWith(`.${candidate}`))return 1;
const atLeast=Math.abs(wanted.length-candidate.length);
return atLeast>limit?atLeast:editDistance(wanted,candidate)}
function editDistance(one,other){
let row=Array.from({length:other.length+1},(_,index)=>index);
for(let i=1;i<=one.length;i++){
const next=[i];
for(let j=1;j<=other.length;j++){
const replaced=(row[j-1]??0)+(one[i-1]===other[j-1]?0:1);next.push(Math.min(replaced,(row[j]??0)+1,(next[j-1]??0)+1))}row=next}
return row[other.length]??0}
function suggestion(name,known,thing){
const near=nearMatches(name,known);
const question=near.length>0?`Did you mean ${near.map(one=>oneLine(one)).join(" or ")}? `:"";
if(0===known.length)return`There is no ${thing} at all.`;
const sorted=known.toSorted((one,other)=>one.localeCompare(other));
return`${question}There are: ${someOf(sorted,20)}.`}
function someOf(names,most,count=names.length){
const shown=names.slice(0,most).map(one=>oneLine(one));
return`${shown.join(", ")}${count>shown.length?` and ${count-shown.length} more`:""}`}
function withoutEnd(sentence){
return sentence.trim().replace(/(?<=[^.!?;:,\s])[.!?;:,\s]+$/,"")}}),
1e3:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{Md:()=>handing,Pf:()=>agentFor,ok:()=>httpClient});
var _network_0=require(4003);
function httpClient(){
return Promise.all([require.e(2545),require.e(5730)]).then(require.bind(require,2545))}
async function agentFor(url,options={}){const{HttpClient}=await httpClient();
const client=new HttpClient(void 0,void 0,{keepAlive:options.keepAlive??false});
try{
const agent=client.getAgent(url.href);
if(agent.proxyOptions)agent.proxyOptions=dialable(agent.proxyOptions);
return agent}catch(error){
throw _network_0.r(error,url.host,false)}}
function dialable(options){
return void 0===options.host?options:{...options,host:options.host.replace(/^\[(.*)\]$/,"$1")}}
function handing(signal,agent){
return{prepareRequest(options){options.signal=signal;
const tunnel=options.agent;
if(tunnel?.proxyOptions){tunnel.proxyOptions={...dialable(tunnel.proxyOptions),signal};
return}Object.assign(options,dialable(options));
if(void 0!==agent)options.agent=agent},canHandleAuthentication:()=>false,handleAuthentication:()=>Promise.reject(new Error("never asked to"))}}}),
9726:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{_:()=>JsonClient});
var _base_clock_0=require(2030);
var _base_failure_1=require(7306);
var _request_2=require(384);
var _retry_3=require(4675);
var _url_4=require(9540);
const lastTryMs=1e3;
const reads=new Set(["GET","OPTIONS"]);
class JsonClient{#settings;#clock;#transport;constructor(settings){this.#settings=settings;this.#clock=settings.clock??_base_clock_0.dQ;this.#transport=new _request_2.q(settings.maxBodyBytes??0x1000000)}async send(call){
const request=this.#request(call);
const policy={...this.#settings.retry??_retry_3.iU,...call.retry};
let start=this.#clock.now();
let before;
try{
for(let attempt=1;;attempt++){
const queued=this.#clock.now();
const turn=await this.#turn(request);start+=this.#clock.now()-queued;
const leftMs=policy.totalMs>0?Math.max(1,policy.totalMs-(this.#clock.now()-start)):1/0;
const limitMs=Math.min(this.#limitMs(call),leftMs,this.#lastMs(request));
const latest=await this.#attempt(call,request,attempt,limitMs);
const cutShort=isTimeout(latest)&&!request.write&&limitMs<this.#limitMs(call);
const outcome=cutShort&&before||latest;before=outcome;
const asked=outcome instanceof _base_failure_1.HR?void 0:_retry_3.vk(outcome.headers,this.#clock);
if(!(outcome instanceof _base_failure_1.HR)&&429===outcome.status)turn?.refused(asked);
const again=!cutShort&&this.#worthAnotherTry(request,outcome);
const inMs=again?this.#pauseMs(policy,attempt,asked):1/0;
if(!(this.#clock.now()-start+inMs<policy.totalMs)){
if(outcome instanceof _base_failure_1.HR)throw this.#inTime(outcome);
return outcome}
const reason=outcome instanceof _base_failure_1.HR?outcome.code:`HTTP ${outcome.status}`;
const path=_url_4.j$(call.path);this.#settings.onEvent?.({type:"retry",method:call.method,path,reason,inMs,attempt});await _base_clock_0.v7(this.#clock,inMs,AbortSignal.any([...request.stops]))}}catch(error){
const stopped=request.stops.some(signal=>signal.aborted);
if(!stopped||!before||!(error instanceof _base_failure_1.HR)||error.outcomeUnknown)throw error;
throw error.with(error.message,{cause:asFailure(before)})}}#leftMs(){
return Math.floor(this.#settings.leftMs?.()??1/0)}#lastMs({write}){
return Math.max(this.#leftMs()+(write?lastTryMs:0),lastTryMs)}#inTime(failure){
if(!isTimeout(failure)||this.#leftMs()>0)return failure;
return failure.with(failure.message,{code:"TIMEOUT",remedy:"Give the step more timeout-minutes."})}#request(call){
const url=_url_4.dX(this.#settings.baseUrl,call.path);
for(const[name,value]of Object.entries(call.query??{}))if(void 0!==value)url.searchParams.set(name,String(value));
const write=!reads.has(call.method);
const body=void 0===call.body?null:JSON.stringify(call.body);
const headers={"user-agent":"paas-actions",accept:"application/json",...write?{"content-type":"application/json","content-length":`${Buffer.byteLength(body??"")}`}:{},...this.#settings.headers};
const stops=[this.#settings.signal,call.signal].filter(signal=>void 0!==signal);
return{method:call.method,url,headers,body,write,stops}}#limitMs(call){
return call.timeoutMs??this.#settings.requestTimeoutMs??3e4}#worthAnotherTry({write},outcome){
if(outcome instanceof _base_failure_1.HR)return outcome.transient&&!(write&&outcome.outcomeUnknown);
if(write&&429!==outcome.status)return false;
return this.#settings.isTransient?.(outcome)??_base_failure_1.TG.has(outcome.status)}#pauseMs(policy,attempt,asked){
const leftMs=this.#leftMs();
if(leftMs<=0||(asked??0)>leftMs)return 1/0;
return Math.min(_retry_3.rV(policy,attempt,asked,this.#clock),leftMs)}async #turn({stops}){
try{
return await this.#settings.pace?.take(AbortSignal.any([...stops]))}catch(error){throwIfStopped(stops);
throw error}}async #attempt(call,request,attempt,limitMs){throwIfStopped(request.stops);
const started=performance.now();
const outcome=await this.#transport.send(request,limitMs).catch(error=>{
if(error instanceof _base_failure_1.HR)return error;
throw error});this.#settings.onEvent?.({type:"request",method:call.method,path:_url_4.j$(call.path),outcome:outcome instanceof _base_failure_1.HR?outcome.code:outcome.status,ms:performance.now()-started,attempt});
if(outcome instanceof _base_failure_1.HR&&request.stops.some(signal=>signal.aborted))throw outcome;
return outcome}}
function asFailure(outcome){
if(outcome instanceof _base_failure_1.HR)return outcome;const{status,target}=outcome;
return new _base_failure_1.HR(`${target} answered ${status}.`,{code:`HTTP_${status}`,kind:"remote-failed",status})}
function isTimeout(outcome){
return outcome instanceof _base_failure_1.HR&&"REQUEST_TIMEOUT"===outcome.code}
function throwIfStopped(stops){
const stopped=stops.find(signal=>signal.aborted);
if(stopped)throw _base_failure_1.KW(stopped)}}),
9285:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{Ng:()=>Connection,Vc:()=>inContext,u8:()=>refusalByStatus});
var _base_clock_0=require(2030);
var _base_failure_1=require(7306);
var _base_json_2=require(768);
var _base_text_4=require(1497);
var _client_3=require(9726);
function refusalByStatus(status,remedies){
const isTrouble=_base_failure_1.TG.has(status)||status>=500;
return{code:status<400?"REDIRECTED":`HTTP_${status}`,kind:isTrouble?"remote-failed":"config",transient:isTrouble,outcomeUnknown:status>=500,remedy:isTrouble?remedies.trouble:remedies.otherwise}}
const pausesOnBadBody=[1e3,3e3];
class Connection{baseUrl;headers;clock;signal;onEvent;requestTimeoutMs;leftMs;#settings;#hidden=new Set;#http;constructor(settings){this.#settings=settings;this.baseUrl=settings.baseUrl;this.headers=settings.headers;this.clock=settings.clock??_base_clock_0.dQ;this.signal=settings.signal;this.onEvent=settings.onEvent;this.requestTimeoutMs=settings.requestTimeoutMs??3e4;this.leftMs=settings.leftMs??(()=>1/0);this.#http=new _client_3._({...settings,clock:this.clock,requestTimeoutMs:this.requestTimeoutMs})}async read(call,parse,method="GET"){
for(let tried=0;;tried++){
const answer=await this.#send(method,call);
if(call.bodyOptional||void 0!==answer.json)return this.parsed(method,call,answer,parse);
const ms=pausesOnBadBody[tried];
if(void 0===ms)throw this.unexpected(method,call,answer,"it is not JSON");await this.sleep(ms,call.signal)}}async write(method,call,parse){
const answer=await this.#send(method,call);
if(void 0===answer.json&&answer.text.trimStart().startsWith("<"))throw this.unexpected(method,call,answer,"it is a web page");
return this.parsed(method,call,answer,parse)}hide(secrets){
for(const secret of secrets)this.#hidden.add(secret)}async sleep(ms,signal){
const signals=[this.signal,signal].filter(one=>void 0!==one);await _base_clock_0.v7(this.clock,ms,AbortSignal.any(signals))}failureOf(method,call,answer){
const refusal=this.refusalOf(method,call,answer);
if(!refusal)return;const{cause,outcomeUnknown,...details}=refusal;
const words=_base_text_4.Mx(_base_text_4.TN(cause,this.#secrets(call)));
const http=`HTTP ${answer.status}`;
const said=""===words?`${http} (${answer.target})`:`${words} (${http}, ${answer.target})`;
return new _base_failure_1.HR(`Could not ${_base_text_4.TN(call.doing)}: ${said}.`,{...details,status:answer.status,requestId:answer.requestId,outcomeUnknown:isWrite(method)&&outcomeUnknown})}unexpected(method,call,{status,target,requestId},problem){
const said=`the answer cannot be read: ${_base_text_4.TN(problem)} (HTTP ${status}, ${target})`;
return new _base_failure_1.HR(`Could not ${_base_text_4.TN(call.doing)}: ${said}.`,{code:"UNEXPECTED_ANSWER",kind:"remote-failed",status,requestId,transient:!isWrite(method),outcomeUnknown:isWrite(method),remedy:this.#settings.checkUrl})}async exchange(method,call){const{path,query,body,signal}=call;
const timeoutMs=this.requestTimeoutMs*(call.slow?10:1);
const retry=call.slow?{totalMs:2*timeoutMs}:call.retry;
try{
return await this.#http.send({method,path,query,body,signal,timeoutMs,retry})}catch(error){
throw error instanceof _base_failure_1.HR?inContext(error,call.doing):error}}async #send(method,call){
const answer=await this.exchange(method,call);
const failure=this.failureOf(method,call,answer);
if(failure)throw failure;
return answer}parsed(method,call,answer,parse){
try{
return parse(answer.json,answer)}catch(error){
throw error instanceof _base_json_2.ym?this.unexpected(method,call,answer,error.message):error}}#secrets(call){
return[...this.#settings.secrets,...call.secrets??[],...this.#hidden]}}
function isWrite(method){
return"POST"===method||"PUT"===method||"DELETE"===method}
function inContext(failure,doing){
return"cancelled"===failure.kind?failure:failure.with(`Could not ${_base_text_4.TN(doing)}: ${failure.message}`)}}),
1080:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{k:()=>Progress});
var _base_clock_0=require(2030);
class Progress{#direction;#clock;#onEvent;#everyMs;#startedAt;#reportedAt;#reported;total;constructor(direction,{clock=_base_clock_0.dQ,onEvent,progressMs=1e3}){this.#direction=direction;this.#clock=clock;this.#onEvent=onEvent;this.#everyMs=progressMs;this.#startedAt=clock.now();this.#reportedAt=this.#startedAt}moved(bytes){
if(this.#clock.now()-this.#reportedAt>=this.#everyMs)this.#report(bytes)}done(bytes){
if(bytes!==this.#reported)this.#report(bytes)}#report(bytes){this.#reportedAt=this.#clock.now();this.#reported=bytes;
const ms=this.#reportedAt-this.#startedAt;this.#onEvent?.({type:"progress",direction:this.#direction,bytes,total:this.total,ms})}}}),
9148:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{k:()=>Exchange});
var _base_clock_0=require(2030);
var _base_failure_1=require(7306);
var _agent_2=require(1e3);
var _network_3=require(4003);
var _url_4=require(9540);
const ANSWER_GRACE_MS=1e3;
class Exchange{request;answer;settled;#options;#isWrite;#timers=[];#stage="connecting";#socket;#over=false;#reason;#onIdle=()=>this.#stalled();
static async open(options){const{request}="https:"===options.url.protocol?await Promise.resolve().then(require.t.bind(require,4708,19)):await Promise.resolve().then(require.t.bind(require,7067,19));
return new Exchange(options,request,options.agent??await _agent_2.Pf(options.url))}constructor(options,send,agent){this.#options=options;this.#isWrite="GET"!==options.method&&"HEAD"!==options.method;const{url,method,signal}=options;
if(signal?.aborted)throw _base_failure_1.KW(signal);this.request=send(url,{method,headers:{"user-agent":"paas-actions",...options.headers},agent});this.answer=new Promise((resolve,reject)=>{this.request.once("response",resolve);this.request.on("error",error=>reject(this.failure(error)))});
const settle=()=>{this.#over=true};this.settled=this.answer.then(settle,settle);this.#watch()}get target(){
return _url_4.$r(this.#options.method,this.#options.url)}get over(){
return this.#over}get sent(){
return"sent"===this.#stage}end(tail,answerMs){this.#stage="sent";this.request.end(tail);this.#onIdle=()=>this.#expired("NO_ANSWER",`no answer within ${answerMs} ms`);this.request.socket?.setTimeout(answerMs);this.answer.then(message=>{this.#onIdle=()=>this.#stalled();message.socket.setTimeout(this.#options.stallMs)},()=>void 0)}abort(reason){this.#reason??=reason;this.request.destroy(reason)}close(){
for(const timer of this.#timers)clearTimeout(timer);this.#options.signal?.removeEventListener("abort",this.#onAbort);this.#socket?.off("timeout",this.#onTimeout);this.request.destroy()}failure(error){
if(this.#reason)return this.#reason;
if(error instanceof _base_failure_1.HR)return error;
return _network_3.r(error,this.target,this.#mayBeDone())}#watch(){const{url,connectMs,stallMs,deadline,signal,clock}=this.#options;
const connecting=setTimeout(()=>{
const message=`${this.target}: no connection within ${connectMs} ms.`;this.abort(new _base_failure_1.HR(message,{code:"CONNECT_TIMEOUT",kind:"timeout",transient:true}))},connectMs);this.#timers.push(connecting);
if(void 0!==deadline){
const late=()=>this.abort(this.#expired("DEADLINE","the deadline has passed",false));this.#timers.push(setTimeout(late,_base_clock_0.Q2(deadline-clock.now())))}signal?.addEventListener("abort",this.#onAbort);this.request.once("socket",socket=>{
const connected=()=>{clearTimeout(connecting);
if("connecting"===this.#stage)this.#stage="sending"};
if(this.request.reusedSocket)connected();else if("https:"===url.protocol)socket.once("secureConnect",connected);else if(socket.connecting)socket.once("connect",connected);else connected();
if(this.#isWrite)breakAfterReading(socket,ANSWER_GRACE_MS);socket.setTimeout(stallMs);socket.on("timeout",this.#onTimeout);this.#socket=socket})}#onTimeout=()=>{
if("connecting"!==this.#stage)this.abort(this.#onIdle())};#onAbort=()=>{const{signal}=this.#options;
if(!signal)return;this.abort(this.#mayBeDone()?cancelledWrite(signal):_base_failure_1.KW(signal))};#stalled(){
return this.#expired("STALLED",`no byte moved for ${this.#options.stallMs} ms`)}#expired(code,what,transient=true){
const message=`${this.target}: ${what}${this.#afterwards()}.`;
return new _base_failure_1.HR(message,{code,kind:"timeout",outcomeUnknown:this.#mayBeDone(),transient})}#mayBeDone(){
return this.#isWrite&&this.sent}#afterwards(){
if(!this.#isWrite)return"";
return this.sent?" after everything was sent":" before everything was sent"}}
function cancelledWrite(signal){
const failure=_base_failure_1.KW(signal);
const sent="Everything was sent and the answer was awaited: the request may have been carried out.";
return failure.with(`${failure.message} ${sent}`,{outcomeUnknown:true,cause:signal.reason})}
const patient=new WeakSet;
function breakAfterReading(socket,ms){
if(patient.has(socket))return;patient.add(socket);
const hold=done=>error=>{
if(!error)return void done();
const timer=setTimeout(()=>done(error),ms);socket.once("close",()=>clearTimeout(timer))};
const write=socket._write.bind(socket);socket._write=(chunk,encoding,done)=>write(chunk,encoding,hold(done));
const writev=socket._writev?.bind(socket);
if(writev)socket._writev=(chunks,done)=>writev(chunks,hold(done))}}),
4003:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{r:()=>networkFailure,v:()=>neverSent});
var _base_failure_0=require(7306);
const beforeConnected=new Set(["connect","getaddrinfo"]);
const notConnected=new Set(["ECONNREFUSED","ENOTFOUND","EAI_AGAIN"]);
const certificate=/^(ERR_TLS_)?CERT_|SELF_SIGNED|^ERR_TLS_|^UNABLE_TO_|^(INVALID_(CA|PURPOSE)|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED|CRL_HAS_EXPIRED)$/;
const tls=/^(EPROTO$|ERR_SSL_)/;
const handshake=/WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|HANDSHAKE_FAILURE|NO_(CIPHERS|PROTOCOLS)/;
const notHttp=/^HPE_(?!INVALID_EOF_STATE)/;
function neverSent(error){const{errors,syscall,message}=_base_failure_0.au(error);
if(Array.isArray(errors)&&errors.length>0)return errors.every(neverSent);
const code=_base_failure_0.CA(error)??"";
if(notConnected.has(code)||certificate.test(code)||tls.test(code)&&handshake.test(code))return true;
if(beforeConnected.has(syscall)||isMistake(error))return true;
return proxyTrouble.test(String(message))}
const proxyTrouble=/^tunneling socket could not be established, (?:statusCode=(\d+)|cause=(.*))|^got illegal response body from proxy/s;
function isMistake(error){
const name=_base_failure_0.au(error).name;
return"TypeError"===name||"RangeError"===name||"URIError"===name}
function networkFailure(error,target,write){
if(error instanceof _base_failure_0.HR)return error;
const code=_base_failure_0.CA(error)??"NETWORK_ERROR";
const sent=!neverSent(error);const{message}=_base_failure_0.au(error);
const text="string"==typeof message&&""!==message?message:String(error);
if(isMistake(error))return new _base_failure_0.HR(`${target}: the request could not be made (${code}: ${text}).`,{code:"NETWORK_ERROR"===code?"INVALID_REQUEST":code,kind:"config",remedy:"Check that the credentials hold no line break or special character, and that https_proxy and http_proxy are URLs.",cause:error});
const proxy=proxyTrouble.exec(text);
if(proxy)return proxyFailure(target,proxy[1],proxy[2],error);const[what,remedy,transient]=meaningOf(code,sent,text);
return new _base_failure_0.HR(`${target}: ${what}.`,{code,kind:"network",outcomeUnknown:write&&sent,transient,remedy,cause:error})}
function meaningOf(code,sent,text){
if(certificate.test(code))return[`the TLS certificate was not accepted (${code})`,"If a proxy or your own authority signs certificates here, point NODE_EXTRA_CA_CERTS to its certificate in the env of the step.",false];
if(tls.test(code))return[`no secure connection could be made or kept (${code})`,"Check that api-url is an address that serves https, and what a proxy in between does to TLS.",false];
if("ENOTFOUND"===code)return[`there is no host of that name (${code})`,"Check the api-url input for a typing error, and the DNS and proxy settings of the runner (https_proxy, no_proxy).",true];
if(notHttp.test(code))return[`the answer is not HTTP (${code})`,"Check the scheme and port of the api-url input, and what a proxy in between answers.",true];
if(sent)return[`the connection was lost before an answer came (${code})`,"Run the step again; if it happens often, look at the network of the runner and the status page of the service.",true];
return[`no connection could be made (${code}: ${text})`,"Check the api-url input, and the proxy settings of the runner (https_proxy, no_proxy).",true]}
function proxyFailure(target,status,why,cause){
if(void 0===status)return new _base_failure_0.HR(`${target}: no connection to the proxy (${why??"it does not answer as a proxy does"}).`,{code:"PROXY_UNREACHABLE",kind:"network",transient:true,remedy:"Check https_proxy and http_proxy: the address and port of the proxy.",cause});
const remedies={403:"The proxy does not allow this host: have it allowed there, or name it in no_proxy.",407:"Put user and password into https_proxy and http_proxy, percent-encoded: http://user:password@host:port."};
return new _base_failure_0.HR(`${target}: the proxy refused the connection (HTTP ${status}).`,{code:"PROXY_REFUSED",kind:"network",transient:void 0===remedies[status],remedy:remedies[status]??"Check https_proxy and no_proxy, and look whether the proxy is in trouble.",cause})}}),
384:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{q:()=>JsonTransport,u:()=>answerOf});
var _base_clock_0=require(2030);
var _base_failure_1=require(7306);
var _base_json_2=require(768);
var _agent_3=require(1e3);
var _network_4=require(4003);
var _url_5=require(9540);
const graceMs=1e3;
class JsonTransport{#maxBodyBytes;#keepAlive;constructor(maxBodyBytes){this.#maxBodyBytes=maxBodyBytes}async send(request,limitMs){
const limit=new TryLimit(limitMs,request.stops,request.write?graceMs:0);
try{
return await limit.race(this.#send(request,limit.signal,limitMs))}catch(error){
throw failureOf(error,request,limit)}finally{limit.clear()}}async #send({method,url,headers,body,write},signal,limitMs){const{HttpClient}=await _agent_3.ok();
const plain={allowRetries:false,allowRedirects:false};this.#keepAlive??=new HttpClient(void 0,[],{...plain,keepAlive:true});
const agent=write?void 0:this.#keepAlive.getAgent(url.href);
const http=new HttpClient(void 0,[_agent_3.Md(signal,agent)],{...plain,socketTimeout:_base_clock_0.Q2(2*limitMs)});const{message}=await http.request(method,url.href,body,{...headers});
const target=_url_5.$r(method,url);
return answerOf(message,await this.#text(message,target,write),target)}async #text(message,target,write){
const chunks=[];
let size=0;for await(const chunk of message){size+=chunk.length;
if(size>this.#maxBodyBytes){message.destroy();
throw new _base_failure_1.HR(`${target}: the answer is larger than ${this.#maxBodyBytes} bytes.`,{code:"ANSWER_TOO_LARGE",kind:"remote-failed",outcomeUnknown:write,remedy:"Check that api-url is the address of the service."})}chunks.push(chunk)}
return Buffer.concat(chunks).toString("utf8")}}
function failureOf(error,{method,url,write,stops},limit){
const target=_url_5.$r(method,url);
const noAnswer=ms=>new _base_failure_1.HR(`${target}: no answer within ${Number((ms/1e3).toPrecision(3))} s.`,{code:"REQUEST_TIMEOUT",kind:"timeout",outcomeUnknown:write,transient:true,remedy:"Look at the status page of the service; a larger request-timeout-seconds gives it more time.",cause:error});
const stopped=stops.find(signal=>signal.aborted);
if(stopped){
const failure=_base_failure_1.KW(stopped);
const isTimeout=stopped.reason instanceof DOMException&&"TimeoutError"===stopped.reason.name;
if(isTimeout&&!write)return failure.with(failure.message,{cause:noAnswer(limit.elapsedMs)});
if(!write||_network_4.v(error))return failure;
return failure.with(`${failure.message} ${target} was under way: it may have been carried out.`,{outcomeUnknown:true,cause:error})}
if(limit.timedOut)return noAnswer(limit.limitMs);
return _network_4.r(error,target,write)}
class TryLimit{signal;#over=new AbortController;#stops;#timer;#onStop;#since=performance.now();limitMs;timedOut=false;#grace;constructor(limitMs,stops,graceMs){this.signal=this.#over.signal;this.limitMs=limitMs;this.#stops=stops;this.#timer=setTimeout(()=>{this.timedOut=true;this.#over.abort(new DOMException("The time limit of the request is over.","TimeoutError"))},_base_clock_0.Q2(limitMs));this.#onStop=()=>{
if(0===graceMs)this.#over.abort();else this.#grace??=setTimeout(()=>this.#over.abort(),graceMs)};
for(const stop of stops)stop.addEventListener("abort",this.#onStop,{once:true})}get elapsedMs(){
return performance.now()-this.#since}race(work){
return new Promise((resolve,reject)=>{this.signal.addEventListener("abort",()=>reject(this.signal.reason),{once:true});work.then(resolve,reject)})}clear(){clearTimeout(this.#timer);clearTimeout(this.#grace);
for(const stop of this.#stops)stop.removeEventListener("abort",this.#onStop)}}
function answerOf(message,text,target){
const headers=Object.fromEntries(Object.entries(message.headers).map(([name,value])=>[name,Array.isArray(value)?value.join(", "):value??""]));
return{status:message.statusCode??0,headers,text,json:_base_json_2.qF(text),requestId:headers["x-request-id"]??headers["x-vcap-request-id"]??headers["x-amzn-requestid"],target}}}),
4675:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{iU:()=>defaultRetry,rV:()=>pauseMs,vk:()=>askedMs});
const defaultRetry={totalMs:18e4,baseMs:500,capMs:2e4};
function askedMs(headers,clock){
const asked=headers["retry-after"]?.trim()??"";
if(/^\d+(\.\d+)?$/.test(asked))return 1e3*Number(asked);
const until=Date.parse(asked);
const now=Date.parse(headers.date??"");
return Number.isNaN(until)?void 0:Math.max(0,until-(Number.isNaN(now)?clock.now():now))}
function pauseMs(policy,attempt,askedMs,clock){
const jittered=clock.random()*Math.min(policy.capMs,policy.baseMs*2**(attempt-1));
return void 0===askedMs?jittered:Math.max(jittered,askedMs+.1*jittered)}}),
5554:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{G9:()=>settle,TF:()=>remove,lJ:()=>confirm});
var _base_clock_0=require(2030);
var _base_failure_1=require(7306);
const defaultPauses=[500,1e3,2e3,4e3,8e3];
const mostSends={lost:4,accepted:2};
async function settle(by,settling){const{write,repeatable,remedy}=settling;
for(let sends=1;;sends++){
const sent=await outcome(write);
if(!("lost"in sent))return sent.answer;
const found=await search(by,settling,sent.lost);
if(void 0!==found)return found;
if(!repeatable||sends===mostSends.lost)throw noTrace(sent.lost,remedy)}}
async function confirm(by,confirming){
for(let sends=1;;sends++){
const sent=await outcome(confirming.write);
const lost="lost"in sent?sent.lost:void 0;
const found=await search(by,confirming,lost);
if(void 0!==found)return found;
if(confirming.once||!(sends<mostSends[lost?"lost":"accepted"]))throw lost?noTrace(lost,confirming.otherwise?.remedy):notConfirmed(confirming)}}
async function outcome(write){
try{
return{answer:await write()}}catch(error){
if(error instanceof _base_failure_1.HR&&error.outcomeUnknown&&"cancelled"!==error.kind)return{lost:error};
throw error}}
function noTrace(lost,remedy=lost.remedy){
return lost.with(`${lost.message} There is no sign that it was carried out.`,{transient:false,remedy})}
async function search(by,{find,pauses=defaultPauses},lost){
let trouble;
try{
for(const ms of lost?pauses:[0,...pauses]){
if(ms>0)await _base_clock_0.v7(by.clock,ms,by.signal);
try{
const found=await find();
if(void 0!==found)return found;trouble=void 0}catch(error){
if(!(error instanceof _base_failure_1.HR)||!error.transient)throw error;trouble=error}}
if(trouble)throw trouble}catch(error){
throw error instanceof _base_failure_1.HR?notSeen(error,lost,by.signal):error}
return}
function notSeen(trouble,lost,signal){
if(signal?.aborted){
const sent=lost?`${lost.message} `:"A change was sent and not yet seen: ";
return trouble.with(`${trouble.message} ${sent}It may have been carried out.`,{outcomeUnknown:true})}
if(!lost)return trouble.with(`The change was accepted, but could not be confirmed: ${trouble.message}`);
const message=`${lost.message} Whether it was carried out could not be read: ${trouble.message}`;
return"conflict"===trouble.kind?trouble.with(message,{outcomeUnknown:true}):lost.with(message,{cause:trouble})}
function notConfirmed({still,otherwise}){
return new _base_failure_1.HR(`The service accepted the change but did not make it: ${still()}.`,{code:"NOT_CARRIED_OUT",kind:"remote-failed",remedy:"Run the step again. If it happens again, make the change in the web console of the service.",...otherwise})}
async function remove(by,{write,read,isGone,what}){
const gone=error=>error instanceof _base_failure_1.HR&&isGone(error);
let sends=0;
try{
return await confirm(by,{write:()=>{sends+=1;
return write()},find:async()=>{
try{await read();
return}catch(error){
if(gone(error))return true;
throw error}},still:()=>`${what} is still there`})}catch(error){
if(!gone(error))throw error;
return sends>1}}}),
1496:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{dA:()=>uploadTo});
var node_crypto_0=require(7598);
var node_fs_promises_1=require(1455);
var node_path_2=require(6760);
var _base_clock_3=require(2030);
var _base_failure_4=require(7306);
var _connection_5=require(9285);
var _events_6=require(1080);
var _exchange_7=require(9148);
var _request_8=require(384);
var _retry_9=require(4675);
var _url_10=require(9540);
const retries={totalMs:18e4,baseMs:1e3,capMs:2e4};
const mostTries=10;
async function uploadUntilTaken(options,refusal){const{url,clock=_base_clock_3.dQ,signal,deadline=1/0,onEvent}=options;
let pausedMs=0;
for(let attempt=1;;attempt++){
const answer=await uploadFile({...options,attempt}).catch(error=>{
if(error instanceof _base_failure_4.HR)return error;
throw error});
const failure=answer instanceof _base_failure_4.HR?answer:refusal(answer);
if(!failure)return answer;
const asked=answer instanceof _base_failure_4.HR?void 0:_retry_9.vk(answer.headers,clock);
const inMs=_retry_9.rV(retries,attempt,asked,clock);pausedMs+=inMs;
const isWorthIt=failure.transient&&!failure.outcomeUnknown;
const isTime=attempt<mostTries&&pausedMs<=retries.totalMs&&clock.now()+inMs<deadline;
if(!isWorthIt||!isTime)throw failure;onEvent?.({type:"retry",method:"POST",path:url.pathname,reason:failure.code,inMs,attempt});await _base_clock_3.v7(clock,inMs,signal)}}
async function uploadTo(connection,call,file){const{baseUrl,headers,clock,signal,onEvent}=connection;
const options={url:_url_10.dX(baseUrl,call.path),headers:{accept:"application/json",...headers},clock,signal,...file,onEvent:file.onEvent??onEvent};
let refused;
const refusal=answer=>{refused=connection.failureOf("POST",call,answer);
return refused};
return uploadUntilTaken(options,refusal).catch(error=>{
throw error instanceof _base_failure_4.HR&&error!==refused?_connection_5.Vc(error,call.doing):error})}
const BUFFER_BYTES=1048576;
const ANSWER_LIMIT_BYTES=1048576;
async function uploadFile(options){const{file:path,url,onEvent,clock=_base_clock_3.dQ}=options;
const startedAt=clock.now();
const file=await node_fs_promises_1.open(path,"r").catch(error=>{
throw unreadable(path,error)});
let outcome="unknown error";
try{
const answer=await send(options,file,await statsOf(file,path));outcome=answer.status;
return answer}catch(error){
if(error instanceof _base_failure_4.HR)outcome=error.code;
throw error}finally{await file.close();onEvent?.({type:"request",method:"POST",path:url.pathname,outcome,ms:clock.now()-startedAt,attempt:options.attempt??1})}}
async function send(options,file,before){const{clock=_base_clock_3.dQ}=options;const{size}=before;
const frame=multipartFrame(options.field,options.fileName??node_path_2.basename(options.file));
const exchange=await _exchange_7.k.open({url:options.url,method:"POST",headers:{...options.headers,"content-type":frame.contentType,"content-length":frame.head.length+size+frame.tail.length},agent:options.agent,connectMs:options.connectMs??3e4,stallMs:options.stallMs??6e4,deadline:options.deadline,signal:options.signal,clock});
const progress=new _events_6.k("upload",options);progress.total=size;exchange.request.write(frame.head);
const pumping=pump(exchange,file,options.file,before,progress).then(sent=>{
if(sent)exchange.end(frame.tail,options.answerMs??3e5)}).catch(error=>{exchange.abort(error instanceof _base_failure_4.HR?error:unreadable(options.file,error))});
try{
const message=await exchange.answer;
const text=await readAnswer(exchange,message);
return _request_8.u(message,text,exchange.target)}finally{exchange.close();await pumping}}
async function pump(exchange,file,path,before,progress){const{size}=before;
let current=Buffer.allocUnsafeSlow(BUFFER_BYTES);
let next=Buffer.allocUnsafeSlow(BUFFER_BYTES);
let filled=await fill(file,current,0,size);
let wake=()=>{};exchange.settled.then(()=>wake());
for(let position=0;position<size;){
if(0===filled)throw changed(path);
const chunk=current.subarray(0,filled);
if(exchange.over)return false;position+=filled;
const written=new Promise(resolve=>{wake=resolve;exchange.request.write(chunk,()=>resolve())});
const reading=fill(file,next,position,size);[filled]=await Promise.all([reading,written]);
if(exchange.over)return false;progress.moved(position);[current,next]=[next,current]}
const after=await file.stat();
if(after.size!==size||after.mtimeMs!==before.mtimeMs)throw changed(path);
if(exchange.over)return false;progress.done(size);
return true}
async function fill(file,buffer,position,size){
const length=Math.min(buffer.length,size-position);
if(0===length)return 0;
return(await file.read(buffer,0,length,position)).bytesRead}
async function readAnswer(exchange,message){
const status=message.statusCode??0;
const isSuccess=status>=200&&status<300;
if(isSuccess&&!exchange.sent)throw new _base_failure_4.HR(`${exchange.target} answered ${status} before it had the whole file.`,{code:"ANSWERED_TOO_EARLY",kind:"remote-failed",status,outcomeUnknown:true});
const chunks=[];
let bytes=0;
try{for await(const chunk of message){bytes+=chunk.length;
if(bytes>ANSWER_LIMIT_BYTES)throw new _base_failure_4.HR(`${exchange.target} answered ${status} with more than ${ANSWER_LIMIT_BYTES} bytes.`,{code:"ANSWER_TOO_LARGE",kind:"remote-failed",status,outcomeUnknown:isSuccess});chunks.push(chunk)}}catch(error){
const failure=exchange.failure(error);
if(isSuccess||"network"!==failure.kind)throw failure}
return Buffer.concat(chunks).toString("utf8")}
async function statsOf(file,path){
const stats=await file.stat();
if(stats.isFile())return stats;
throw new _base_failure_4.HR(`${path} is not a file.`,{code:"FILE_UNREADABLE",kind:"config"})}
function unreadable(path,error){
return new _base_failure_4.HR(`${path} cannot be read (${_base_failure_4.CA(error)??"unknown error"}).`,{code:"FILE_UNREADABLE",kind:"config",cause:error})}
function changed(path){
return new _base_failure_4.HR(`${path} changed while it was sent; the upload was broken off.`,{code:"FILE_CHANGED",kind:"config",remedy:"Make sure that nothing writes to the file any more when the upload starts."})}
function multipartFrame(name,fileName){
const boundary=`----paas-actions-${node_crypto_0.randomBytes(18).toString("hex")}`;
const head=`--${boundary}\r\nContent-Disposition: form-data; name="${escapeQuoted(name)}"; filename="${escapeQuoted(fileName)}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
return{contentType:`multipart/form-data; boundary=${boundary}`,head:Buffer.from(head,"utf8"),tail:Buffer.from(`\r\n--${boundary}--\r\n`,"utf8")}}
function escapeQuoted(text){
return text.replaceAll("\r","%0D").replaceAll("\n","%0A").replaceAll('"',"%22")}}),
9540:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{$r:()=>targetOf,Ae:()=>path,U9:()=>isLoopback,dX:()=>urlBelow,j$:()=>withoutQuery,kP:()=>secureLink});
var _base_failure_0=require(7306);
function urlBelow(base,path){
const bare=withoutQuery(path);
const strays=!path.startsWith("/")||/\/(\.|%2e){1,2}(\/|$)/i.test(bare)||path.includes("\\");
const text=base.origin+base.pathname.replace(/\/+$/,"")+path;
const url=!strays&&URL.canParse(text)?new URL(text):void 0;
if(url?.origin===base.origin)return url;
throw new _base_failure_0.HR(`The path ${bare} leads away from the service.`,{code:"INVALID_PATH",kind:"config",remedy:"Check the names and ids among the inputs. Nothing was sent."})}
function withoutQuery(path){
return path.replace(/[?#].*$/s,"")}
function path(texts,...parts){
return texts.reduce((before,text,index)=>{
const part=String(parts[index-1]??"");
if(/^\s*\.{0,2}\s*$/.test(part))throw new _base_failure_0.HR(`${JSON.stringify(part)} cannot be a name or id. Nothing was sent.`,{code:"INVALID_NAME",kind:"config",remedy:"Check the names and ids among the inputs of the step."});
return before+encodeURIComponent(part)+text})}
function targetOf(method,url){
return`${method} ${url.host}${url.pathname}`}
const loopback=/^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
function isLoopback(url){
return loopback.test(url.hostname)}
function secureLink(link){
if("https:"===link.protocol||"http:"===link.protocol&&isLoopback(link))return link;
throw new _base_failure_0.HR(`The service links to a file at ${link.protocol}//${link.host}, which is not secure.`,{code:"INSECURE_LINK",kind:"remote-failed",remedy:"Download it from the page of the platform, and tell its support."})}}),
6234:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{KT:()=>createFreeApp,Sx:()=>getApp,tS:()=>listApps,to:()=>explained});
var _base_failure_0=require(7306);
var _base_json_1=require(768);
var _base_text_5=require(1497);
var _http_settle_2=require(5554);
var _http_url_3=require(9540);
var _types_4=require(4569);
function listApps(connection){
return connection.read({path:"/api/1/apps",operation:"list-apps",doing:"list the apps of the user"},json=>_base_json_1.c3(json,"the list of apps",_types_4.dp))}
async function getApp(connection,appId){
const call={path:(0,_http_url_3.Ae)`/api/1/apps/${appId}`,operation:"get-app",doing:`read the app ${appId}`};
return explained(connection,appId,connection.read(call,_types_4.dp))}
async function createFreeApp(connection,projectId){
const call={path:"/api/1/apps",operation:"create-free-app",doing:`create a free app for the project ${projectId}`,body:{ProjectId:projectId}};
return _http_settle_2.G9(connection,{write:()=>connection.write("POST",call,_types_4.dp),find:async()=>(await listApps(connection)).find(app=>app.projectId===projectId)})}
async function explained(connection,appId,call){
try{
return await call}catch(error){
const isUnknown=error instanceof _base_failure_0.HR&&["APP_NOT_FOUND","INVALID_APPID","HTTP_404"].includes(error.code);
const apps=isUnknown&&await listApps(connection).catch(()=>void 0);
throw apps?unknownApp(error,appId,apps):error}}
function unknownApp(error,appId,apps){
const bare=appId.replace(/^https?:\/\//,"").replace(/[./].*$/,"").replace(/-(accp|test)$/,"");
const ids=apps.map(app=>app.appId);
const hint=ids.includes(bare)?`The app-id is ${bare}.`:_base_text_5.h(appId,ids,"app that this user can see");
return error.with(`${error.message} ${hint}`,{kind:"not-found"})}}),
5941:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{MT:()=>MendixConnection,Pf:()=>label,gL:()=>callFor,zq:()=>defaultApiUrl});
var _base_text_3=require(1497);
var _http_connection_0=require(9285);
var _http_url_1=require(9540);
var _errors_2=require(1005);
const defaultApiUrl="https://deploy.mendix.com";
class MendixConnection extends _http_connection_0.Ng{username;#settings;constructor(settings){const{apiUrl=defaultApiUrl,username,apiKey}=settings;super({...settings,baseUrl:new URL(apiUrl),headers:{"mendix-username":username,"mendix-apikey":apiKey},secrets:[apiKey],checkUrl:"Check that api-url is the address of the Mendix APIs; if it is, run the step again.",isTransient:_errors_2.dg});this.username=username;this.#settings=settings}endedBy(signal){
const signals=[this.signal,signal].filter(one=>void 0!==one);
return new MendixConnection({...this.#settings,signal:AbortSignal.any(signals)})}refusalOf(method,{operation},answer){
return _errors_2.Of(operation,"GET"!==method,answer)}}
function callFor({appId,mode},operation,below,doing){
return{path:(0,_http_url_1.Ae)`/api/1/apps/${appId}/environments/${mode}`+below,operation,doing}}
function label({appId,mode}){
return _base_text_3.TN(`${appId} / ${mode}`)}}),
1564:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{$r:()=>pickEnvironment,DO:()=>listEnvironments,W_:()=>isRunning,_K:()=>scaleOf,ci:()=>scaleEnvironment,hh:()=>cleanEnvironment,id:()=>isStopped,jY:()=>findEnvironment,uc:()=>getEnvironment,z2:()=>isScaled});
var _base_failure_0=require(7306);
var _base_json_1=require(768);
var _base_text_7=require(1497);
var _http_settle_2=require(5554);
var _http_url_3=require(9540);
var _apps_4=require(6234);
var _client_5=require(5941);
var _types_6=require(4569);
async function listEnvironments(connection,appId){
const call={path:(0,_http_url_3.Ae)`/api/1/apps/${appId}/environments`,operation:"list-environments",doing:`list the environments of ${appId}`};
const parse=json=>_base_json_1.c3(json,"the list of environments",item=>_types_6.Nq(appId,item));
return _apps_4.to(connection,appId,connection.read(call,parse))}
function getEnvironment(connection,environment,look={}){
const call=_client_5.gL(environment,"get-environment","",`read the environment ${_client_5.Pf(environment)}`);
return connection.read({...look,...call},json=>_types_6.Nq(environment.appId,json))}
async function findEnvironment(connection,appId,mode){
return pickEnvironment(await listEnvironments(connection,appId),appId,mode)}
function pickEnvironment(environments,appId,mode){
const wanted=mode.trim().toLowerCase();
const found=environments.find(environment=>environment.mode===mode)??environments.find(environment=>environment.mode.trim().toLowerCase()===wanted);
if(found)return found;
const modes=environments.map(environment=>environment.mode);
throw new _base_failure_0.HR(`${appId} has no environment ${JSON.stringify(_base_text_7.TN(mode))}. ${_base_text_7.h(mode,modes,"environment")}`,{code:"ENVIRONMENT_NOT_FOUND",kind:"not-found",remedy:"Check the environment input, and that the user of the API key may see this environment."})}
function isStopped(environment){
return["stopped","notrunning","empty"].includes(environment.status.toLowerCase())}
function isRunning(environment){
return"running"===environment.status.toLowerCase()}
async function cleanEnvironment(connection,environment){
const call=_client_5.gL(environment,"clean","/clean",`remove all data of ${_client_5.Pf(environment)}`);await connection.write("POST",{...call,slow:true},()=>void 0);
return getEnvironment(connection,environment)}
function scaleOf(of){
return void 0===of.instances?void 0:`${of.instances} \xd7 ${of.memoryPerInstance??"?"} MB`}
async function scaleEnvironment(connection,environment,scale){
const call={..._client_5.gL(environment,"scale","/scale",`scale ${_client_5.Pf(environment)} to ${scaleOf(scale)}`),body:{Instances:scale.instances,MemoryPerInstance:scale.memoryPerInstance}};
let seen;
return _http_settle_2.lJ(connection,{write:()=>connection.write("POST",call,()=>void 0),find:async()=>{seen=await getEnvironment(connection,environment);
return isScaled(seen,scale)?seen:void 0},still:()=>`${_client_5.Pf(environment)} has ${(seen&&scaleOf(seen))??"an unknown scale"}`})}
function isScaled(environment,scale){
return environment.instances===scale.instances&&environment.memoryPerInstance===scale.memoryPerInstance}}),
1261:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{F:()=>perOperation,f:()=>everywhere});
const meaning=(kind,more={})=>(remedy,cause)=>({kind,remedy,cause,...more});
const config=meaning("config");
const auth=meaning("auth");
const notFound=meaning("not-found");
const conflict=meaning("conflict");
const failed=meaning("remote-failed");
const askForRights="Ask somebody with Manage Permissions on this environment (such as the Technical Contact) to grant it on its Permissions page.";
const checkMode="Check the environment input: Test, Acceptance, Production or the name of a flexible environment of this app.";
const everywhere={INVALID_PARAMETERS:config("Check the inputs of the step: one of them is missing or malformed."),INVALID_APPID:config("Check the app-id input: the sub-domain of the app, without -accp or -test (calc for https://calc.mendixcloud.com)."),APP_NOT_FOUND:notFound("Check the app-id input, and that the user of the API key is a member of the app team."),INVALID_ENVIRONMENT:config(checkMode),ENVIRONMENT_NOT_FOUND:notFound(checkMode),NO_ACCESS:auth(`The user of the API key needs API Rights on this environment, and Transport Rights to deploy. ${askForRights}`),FORBIDDEN:auth(`The user of the API key lacks a right on this environment. ${askForRights}`),NOT_ALLOWED:auth(`The user of the API key lacks a right on this environment. ${askForRights}`),NOT_FOUND:notFound("Check the app-id and environment inputs, and the id that the step was given."),PACKAGE_NOT_FOUND:notFound("Check the package-id input: the package may have been deleted, or belong to another app."),SNAPSHOT_NOT_FOUND:notFound("Check the snapshot-id input: the backup may have expired or belong to another environment; list-backups shows what there is."),SERVICE_UNAVAILABLE:meaning("remote-failed",{transient:true,outcomeUnknown:true})("The service cannot answer at the moment. Look at https://status.mendix.com and run the step again later.")};
const backupRights=auth(`The user of the API key needs API Rights and Access to Backups on this environment. ${askForRights}`);
const alreadyStarted=conflict("The app is running already. Stop it first if it has to be restarted.");
const environmentBusy=conflict("A backup, a restore or another change is under way here. Wait until it ends, then run the step again.");
const maintenance=conflict("The environment is in maintenance. Run the step again when that is over.");
const listingFailed=failed("The service could not list the backups. Run the step again; if it happens again, contact Mendix Support.");
const unsupportedRuntime=conflict("The Mendix version of the package is not supported on this environment: use a supported version (LTS or MTS).");
const perOperation={"create-free-app":{INVALID_PROJECTID:config("Check the project-id input: it is called App ID (a UUID) under Settings > General in the Developer Portal."),APPLICATION_ALREADY_EXISTS:conflict("The project has an app already; list-environments shows it.")},start:{NO_MDA_HAS_BEEN_DEPLOYED:conflict("Transport a package to the environment first."),APP_ALREADY_HAS_A_STARTING_JOB:conflict("Someone has just asked for a start. Wait for it, or give its job-id to go on waiting."),ALREADY_STARTED:alreadyStarted},"start-job":{NO_SUCH_STARTJOB:notFound("The service does not know this start job (any more). Check the job-id input and what the environment runs."),NO_PACKAGE:conflict("The environment has no package. Transport one to it, then start again."),ALREADY_LOCKED:conflict("Something else is at work on the environment: a start, a restore, a backup or a change in the Developer Portal. Wait until it ends, then start again."),ALREADY_STARTED:alreadyStarted,DB_SYNC_FAILED:failed("The log of the app (download-logs) names the entity or attribute; transport the previous package or correct the model.","its database could not be changed to fit the new model"),INVALID_DB_STRUCTURE:failed("Start again with auto-sync-db: true, or transport the package that fits it.","its database does not fit the model"),MISSING_CONSTANT:failed("Give it one with set-settings (get-settings lists them all), then start again.","a constant of its model has no value"),INSECURE_ADMIN_PASSWORD:failed("The platform refuses to run such an app. Change the password in the model or in the app, then start again.","the password of an administrator is '1'"),STARTUP_ACTION_FAILED:failed("The after-startup microflow failed or returned false: the log of the app (download-logs) says where. Transport the previous package to get back.","its startup action failed"),START_FAILED:failed("The log of the app (download-logs) says why; transport the previous package to get back.","its runtime did not come up")},stop:{STOP_FAILED:failed("The app may still be running. Look at the environment in the Developer Portal, then stop it again.")},"environment-package":{PACKAGE_NOT_FOUND:notFound("Nothing has been transported to this environment yet.")},upload:{UPLOAD_COPY_FAILED:failed("The service could not store the package. Run the step again; api-version: 2 is better for packages over 300 MB."),INVALID_PACKAGE:failed("The service could not process the file. Check that it is an .mda made by Studio Pro or mxbuild, and that it is complete.")},"upload-job":{NOT_FOUND:notFound("The service does not know this upload job (any more). Look at the list of packages: it may have been processed.")},transport:{INVALID_RUNTIME_VERSION:unsupportedRuntime,TRANSPORT_NOT_ALLOWED:auth(`The user of the API key needs Transport Rights on this environment. ${askForRights}`),APP_IS_RUNNING:conflict("This environment takes a package only while it is stopped. Put the stop action before this step."),NOT_ALLOWED:failed("The package could not be processed. Upload a good one; retrying will not help."),SERVICE_UNAVAILABLE:meaning("remote-failed",{transient:true})("The package is still being processed. That is normal shortly after an upload: run the step again a little later."),PACKAGE_PARSE_FAILED:failed("The service could not read the package. Check that it is an .mda made by Studio Pro or mxbuild, and upload it again.")},clean:{ENVIRONMENT_NOT_STOPPED:conflict("Stop the environment first, then clean it."),ENVIRONMENT_NOT_DEPLOYED:conflict("Nothing was ever deployed here, so there is no data to remove."),ENVIRONMENT_CLEAN_FAILED:failed("Part of the data may be gone. Look at the environment, then contact Mendix Support.")},"set-settings":{CONSTANT_NOT_FOUND:config("The deployed model has no such constant. Check its name (Module.Constant), or transport the new package first."),CUSTOM_SETTING_NOT_SUPPORTED:config("The platform does not allow this custom runtime setting. Take it out of the settings."),SCHEDULED_EVENT_NOT_FOUND:config("The deployed model has no such scheduled event. Check its name (Module.Event), or transport the new package first."),INVALID_SCHEDULED_EVENT_PARAMETER:config("A scheduled event can be Enabled or Disabled, nothing else.")},scale:{INVALID_REQUEST:config("Ask for at least 1024 MB per instance, and for no more in total (instances times memory) than the plan of the app includes."),INVALID_RUNTIME_VERSION:unsupportedRuntime,NOT_ALLOWED:conflict("Scaling needs a licensed app on a supported Mendix version (LTS or MTS).")},logs:{FORBIDDEN:auth(`The user of the API key needs Access to Monitoring on this environment. ${askForRights}`),NO_ACCESS:auth(`The user of the API key needs API Rights and Access to Monitoring on this environment. ${askForRights}`)},packages:{PACKAGE_IN_USE:conflict("An environment has this package. Transport another one there before deleting it."),BUILD_NOT_SUCCEEDED:conflict("The package has not been built (yet), so there is nothing to download.")},build:{INVALID_VERSION:config("Check the version input: major.minor.patch, three numbers."),BUILD_FAILED:failed("Check the branch and revision inputs; the Developer Portal has the log of the build.")},"backups-v1":{NO_ACCESS:backupRights,INTERNAL_SERVER_ERROR:meaning("conflict",{transient:true})("The backup is probably still being made: it can be downloaded a few minutes later."),SNAPSHOT_LISTING_FAILED:listingFailed},"restore-v1":{NO_ACCESS:backupRights,NOT_FOUND:notFound("Check the snapshot-id input: there is no such backup, or it belongs to another app."),ERROR_NOT_ALLOWED:conflict("Stop the environment first (stop-and-start: true does it), then restore.")},"backups-v2":{NO_ACCESS:backupRights,NOT_SUPPORTED:conflict("Backups by API need a licensed environment on Mendix Cloud v4."),UNSUPPORTED:config("Check the data-type input: files_and_database or database_only."),ENVIRONMENT_BUSY:environmentBusy,INVALID_STATE:maintenance,ERROR_NOT_ALLOWED:conflict("The backup is in a state that does not allow this (it must be completed), or the environment must be stopped first."),NOT_FOUND:notFound("Check the snapshot-id or archive-id input: it may have expired or belong to another environment; list-backups shows what there is."),SNAPSHOT_LISTING_FAILED:listingFailed},"restore-v2":{NO_ACCESS:backupRights,NOT_SUPPORTED:conflict("Restoring by API needs a licensed environment on Mendix Cloud v4."),ENVIRONMENT_BUSY:environmentBusy,INVALID_STATE:maintenance,ERROR_NOT_ALLOWED:conflict("Stop the environment first (stop-and-start: true does it), and take a backup that is completed."),NOT_FOUND:notFound("Check the snapshot-id or restore-id input: there is no such backup, or it belongs to another app.")}}}),
1005:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{Of:()=>refusalOf,dg:()=>isTransient});
var _base_failure_0=require(7306);
var _base_json_1=require(768);
var _error_codes_2=require(1261);
function normalCode(code){
return code.trim().toUpperCase().replace(/[\s_-]+/g,"_")}
function meaningOf(operation,code){
const own=_error_codes_2.F[operation];
if(own&&Object.hasOwn(own,code))return own[code];
return Object.hasOwn(_error_codes_2.f,code)?_error_codes_2.f[code]:void 0}
function documentedErrors(){
const tables=[[void 0,_error_codes_2.f],...Object.entries(_error_codes_2.F)];
return tables.flatMap(([operation,meanings])=>Object.entries(meanings).map(([code,meaning])=>({operation,code,meaning})))}
const finalCodes=new Set(documentedErrors().map(({code})=>code));
for(const{code,meaning}of documentedErrors())if(meaning.transient)finalCodes.delete(code);
function isTransient(answer){
if(!_base_failure_0.TG.has(answer.status))return false;const{code}=serviceError(answer);
if("UNAUTHORIZED"===code)return false;
return 500!==answer.status||void 0===code||!finalCodes.has(code)}
function refusalOf(operation,write,answer){const{status}=answer;const{code,words}=serviceError(answer);
if(void 0===code&&status>=200&&status<300)return;
const meaning=code&&meaningOf(operation,code)||byStatus("UNAUTHORIZED"===code?401:status);
const said=[code,words&&`"${words}"`].filter(one=>one).join(" ");
return{...meaning,code:code??meaning.code??`HTTP_${status}`,outcomeUnknown:write&&meaning.outcomeUnknown,cause:void 0===meaning.cause?said:`${meaning.cause}: ${said}`}}
function serviceError({json,text}){
const object=_base_json_1.eB(json);const{errorCode,errorMessage}=object??{};
const code="string"==typeof errorCode&&""!==errorCode.trim()?normalCode(errorCode):void 0;
if("string"==typeof errorMessage)return{code,words:errorMessage.trim()};
return{code,words:void 0!==json||text.trimStart().startsWith("<")?"":text.trim()}}
function byStatus(status){
if(status>=300&&status<400)return{kind:"config",code:"REDIRECTED",remedy:"The address leads elsewhere, and credentials do not follow. Check the api-url input: https://deploy.mendix.com, without a path."};
switch(status){
case 401:case 403:return{kind:"auth",remedy:"Check api-key: it must be an API key (made in the Developer Portal, in the profile of the user), not the password. Check that it belongs to username, and that this user has API Rights on the environment."};
case 404:return{kind:"not-found",remedy:"Check the app-id, environment and api-url inputs."};
case 409:case 422:case 423:return{kind:"conflict",remedy:"Look at the environment in the Developer Portal for what stands in the way."};
case 413:return{kind:"config",remedy:"What was sent is too large (a package may have 1 GB, uncompressed)."};
case 425:case 429:return{kind:"remote-failed",transient:true,remedy:"Too many requests: run the step again later, or run fewer at a time."}}
if(408===status||status>=500)return{kind:"remote-failed",transient:_base_failure_0.TG.has(status),outcomeUnknown:true,remedy:"The service is in trouble. Look at https://status.mendix.com and run the step again later."};
return status>=400?{kind:"config",remedy:"The service refused the request. Check the inputs of the step."}:{kind:"remote-failed",remedy:"The service gave no documented error code. Look at the Developer Portal."}}}),
4569:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{Au:()=>parseRestore,BK:()=>parseSnapshotV1,C:()=>parsePackage,E$:()=>parseSnapshot,Nq:()=>parseEnvironment,cM:()=>parseArchive,db:()=>parseSnapshotPage,dp:()=>parseApp,ll:()=>newestFirst,oZ:()=>packageName});
var _base_json_0=require(768);
var _base_text_1=require(1497);
function parseApp(json){
const fields=new _base_json_0.C8(json,"the app");
const appId=fields.requiredText("AppId");
return{appId,name:fields.text("Name")||appId,projectId:fields.text("ProjectId"),url:fields.text("Url")}}
function parseEnvironment(appId,json){
const fields=new _base_json_0.C8(Array.isArray(json)&&1===json.length?json[0]:json,"the environment");
const mode=fields.requiredText("Mode");
return{appId,mode,status:fields.requiredText("Status"),environmentId:fields.text("EnvironmentId"),url:fields.text("Url"),modelVersion:fields.text("ModelVersion"),mendixVersion:fields.text("MendixVersion"),production:true===fields.boolean("Production")||"production"===mode.toLowerCase(),instances:fields.number("Instances"),memoryPerInstance:fields.number("MemoryPerInstance"),totalMemory:fields.number("TotalMemory")}}
function parsePackage(json){
const fields=new _base_json_0.C8(json,"the package");
const url=fields.get("Url");
return{packageId:fields.requiredText("PackageId"),name:fields.text("Name")??"",description:fields.text("Description"),version:fields.text("Version"),creator:fields.text("Creator"),createdAt:fields.time("CreationDate"),expiresAt:fields.time("ExpiryDate"),status:fields.text("Status"),size:bytes(fields.number("Size")),download:void 0===url?void 0:new _base_json_0.C8(url,"Url of the package").url("Location")}}
function bytes(size){
if(void 0===size||Number.isInteger(size))return size;
return Math.round(1024*size*1024)}
function packageName(of){
return _base_text_1.TN(of.name?`${of.name} (${of.packageId})`:of.packageId)}
function parseSnapshot(json){
const fields=new _base_json_0.C8(json,"the snapshot");
return{snapshotId:fields.requiredText("snapshot_id"),...jobFields(fields),comment:fields.text("comment"),modelVersion:fields.text("model_version"),createdAt:fields.time("created_at"),finishedAt:fields.time("finished_at"),updatedAt:fields.time("updated_at"),expiresAt:fields.time("expires_at")}}
function parseSnapshotV1(json){
const fields=new _base_json_0.C8(json,"the snapshot");
return{snapshotId:fields.requiredText("SnapshotID"),state:(fields.text("State")??"unknown").toLowerCase(),statusMessage:void 0,comment:fields.text("Comment"),modelVersion:fields.text("ModelVersion"),createdAt:fields.time("CreatedOn"),finishedAt:void 0,updatedAt:void 0,expiresAt:fields.time("ExpiresOn")}}
function parseArchive(json){
const fields=new _base_json_0.C8(json,"the archive");
return{archiveId:fields.requiredText("archive_id"),...jobFields(fields),url:fields.url("url")}}
function parseRestore(json){
const fields=new _base_json_0.C8(json,"the restore");
return{restoreId:fields.requiredText("restore_id"),sourceSnapshotId:fields.text("source_snapshot_id"),...jobFields(fields)}}
function jobFields(fields){
return{state:fields.requiredText("state").toLowerCase(),statusMessage:fields.text("status_message")}}
function parseSnapshotPage(json){
if(Array.isArray(json))return{snapshots:json.map(parseSnapshot),total:json.length};
const fields=new _base_json_0.C8(json,"the list of snapshots");
const snapshots=_base_json_0.c3(fields.get("snapshots"),"the list of snapshots",parseSnapshot);
return{snapshots,total:fields.number("total")}}
function newestFirst(items){
const time=item=>item.createdAt?.getTime()??0;
return items.toSorted((one,other)=>time(other)-time(one))}}),
9498:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{S:()=>planRetention});
const dayMs=864e5;
function planRetention(items,describe,rules){
if(void 0===rules.keepLast&&void 0===rules.keepDays)throw new RangeError("Say what to keep: keep-last, keep-days, or both.");
const entries=items.map(item=>({item,facts:describe(item)}));entries.sort((a,b)=>age(a.facts)-age(b.facts));
const successes=new Map;
const remove=[];
const keep=[];
for(const{item,facts}of entries){
const because=outOfReach(facts,rules)??keptByRule(facts,rules,successes);
if(void 0===because)remove.unshift(item);else keep.push({item,because})}
return{remove,keep}}
function outOfReach(facts,{labelPrefix=""}){
if(!facts.label.startsWith(labelPrefix))return`it does not begin with "${labelPrefix}"`;
if(void 0!==facts.protectedBecause)return facts.protectedBecause;
if(!facts.finished)return"it is not finished";
return Number.isNaN(facts.createdAt)?"its date cannot be read":void 0}
function keptByRule(facts,rules,successes){
const group=facts.group??"";
const newer=successes.get(group)??0;
if(facts.succeeded){successes.set(group,newer+1);
if(0===newer)return"it is the newest successful one";
if(newer<(rules.keepLast??0))return`it is one of the last ${rules.keepLast}`}else if(0===newer)return"it failed after the newest success";
const isYoung=void 0!==rules.keepDays&&rules.now-facts.createdAt<rules.keepDays*dayMs;
return isYoung?`it is younger than ${rules.keepDays} days`:void 0}
function age(facts){
return Number.isNaN(facts.createdAt)?-1/0:-facts.createdAt}}),
9297:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{QP:()=>defineAction});
function defineAction(action){
return action}}),
9294:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{c:()=>environment});
const environment={speed:"PAAS_ACTIONS_SPEED",temporaryFolder:"RUNNER_TEMP"}}),
2266:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{Jt:()=>flag,Og:()=>exactlyOneOf,QS:()=>notWith,Qq:()=>text,Rs:()=>serviceUrl,TL:()=>parseInputs,Un:()=>itemsIn,Y:()=>atLeastOneOf,Yq:()=>choice,_:()=>decimal,gR:()=>asId,hF:()=>input,m1:()=>idOrLatest,nd:()=>integer,o9:()=>InvalidInput,p_:()=>list,q$:()=>Unacceptable});
var _base_failure_0=require(7306);
var _base_text_2=require(1497);
var _http_url_1=require(9540);
class Unacceptable extends Error{name="Unacceptable";hint;constructor(allowed,hint){super(allowed);this.hint=hint}}
const none={};
function input(description,allowed,parse,options=none){
return{description,allowed,parse:text=>{
const value=parse(text);
if(void 0===value)throw new Unacceptable(allowed);
return value},required:options.required??false,default:options.default,env:options.env,secret:options.secret??false,confidential:options.confidential??false}}
function text(description,options=none){const{pattern,allowed="a text"}=options;
return input(description,allowed,value=>pattern?.test(value)===false?void 0:value,options)}
function numberInput(what,pattern){
return(description,min,max,options=none)=>{
const allowed=`${what} from ${min} to ${max}`;
const parse=value=>{
const number=Number(value);
return pattern.test(value)&&number>=min&&number<=max?number:void 0};
return input(description,allowed,parse,options)}}
const integer=numberInput("a whole number",/^[+-]?\d+$/);
const decimal=numberInput("a number",/^\d+(\.\d+)?$/);
function flag(description,options=none){
return input(description,"`true` or `false`",value=>{
if(/^(true|True|TRUE)$/.test(value))return true;
return/^(false|False|FALSE)$/.test(value)?false:void 0},options)}
function choice(description,choices,options=none){
const allowed=choices.map(one=>`\`${one}\``).join(" or ");
return input(description,allowed,value=>choices.find(one=>one===value),options)}
function list(description,options=none){
return input(description,"a list, one per line or separated by commas",itemsIn,options)}
function itemsIn(text){
return text.split(/[\n,]/).map(item=>item.trim()).filter(item=>""!==item)}
function idOrLatest(description,id,parse,options=none){
const allowed=`${id}, or \`latest\``;
return input(description,allowed,value=>{
if("latest"===value)return value;
const parsed=parse(value);
if(void 0===parsed&&_base_text_2.Y7(value,["latest"]).length>0)throw new Unacceptable(allowed,"Did you mean `latest`?");
return parsed},options)}
function asId(value){
const id=Number(value);
return/^\d+$/.test(value)&&id>0&&Number.isSafeInteger(id)?id:void 0}
function exactlyOneOf(values,names){
const given=names.filter(name=>isGiven(values[name]));
if(1===given.length)return[];
return[`Give exactly one of ${listed(names)}; ${0===given.length?"none is given":`${listed(given)} are given`}.`]}
function atLeastOneOf(values,names,why){
return names.some(name=>isGiven(values[name]))?[]:[`Give ${why}: ${listed(names,"or")}.`]}
function notWith(values,one,others,because){
return others.filter(other=>isGiven(values[one])&&isGiven(values[other])).map(other=>`\`${one}\` and \`${other}\` cannot be combined: ${because}.`)}
function isGiven(value){
return void 0!==value&&false!==value}
function listed(names,last="and"){
const quoted=names.map(name=>`\`${name}\``);
return quoted.length<2?quoted.join(""):`${quoted.slice(0,-1).join(", ")} ${last} ${quoted.at(-1)}`}
function serviceUrl(description,options=none){
const parts=options.bare?"path, credentials, query or fragment":"credentials, query or fragment";
const allowed=`an https:// address without ${parts} (http:// only for this machine, 127.0.0.1)`;
return input(description,allowed,value=>{
const url=URL.canParse(value)?new URL(value):void 0;
const secure=url&&("https:"===url.protocol||"http:"===url.protocol&&_http_url_1.U9(url));
if(!url||!secure||url.username||url.password||url.search||url.hash)return;
if(options.bare&&"/"!==url.pathname)throw new Unacceptable(allowed,`Leave the path out: \`${url.origin}\`.`);
return url},options)}
function textOf(name,declared,source){
const given=source.input(name);
if(""!==given)return given;
const fromEnv=void 0===declared.env?"":source.env[declared.env]?.trim()??"";
return""!==fromEnv?fromEnv:declared.default??""}
class InvalidInput extends _base_failure_0.HR{name="InvalidInput";problems;constructor(problems){
const count=1===problems.length?"1 invalid input":`${problems.length} invalid inputs`;super(`${count}:\n${problems.map(problem=>`- ${problem}`).join("\n")}`,{code:"INVALID_INPUT",kind:"config",remedy:"Correct the `with:` (or `env:`) of the step. Nothing was sent to the service."});this.problems=problems}}
function parseInputs(declared,source,check){
const problems=[];
const wrong=new Set;
const values={};
for(const[name,one]of Object.entries(declared)){
const given=textOf(name,one,source);
if(""===given){
if(!one.required)continue;wrong.add(name);problems.push(missing(name,one));continue}
try{values[name]=one.parse(given)}catch(error){
if(!(error instanceof Unacceptable))throw error;wrong.add(name);
const is=one.secret||one.confidential?"":`; it is ${shown(given)}`;problems.push(`\`${name}\` must be ${error.message}${is}${void 0===error.hint?"":`. ${error.hint}`}`)}}
for(const contradiction of check?.(values)??[]){
const named=[...contradiction.matchAll(/`([a-z0-9-]+)/g)];
if(!named.some(([,name=""])=>wrong.has(name)))problems.push(contradiction)}
if(problems.length>0)throw new InvalidInput(problems);
return values}
function missing(name,declared){
const other=void 0===declared.env?"":` (or the environment variable \`${declared.env}\`)`;const[about]=declared.description.split(/(?<=\.)\s/);
const secret=declared.secret?" Is the secret empty? Workflows started from a fork get no secrets, and those of an environment need `environment:` in the job.":"";
return`\`${name}\`${other} is missing: ${about}${secret}`}
function shown(text){
const line=text.replaceAll(/\s+/g," ").replaceAll(/:\/\/[^/\s]*@/g,"://***@").replaceAll(/(:\/\/[^\s?#]*)[?#]\S*/g,"$1?***");
return`\`${line.length>60?`${line.slice(0,57)}...`:line}\``}}),
3912:((unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{Ei:()=>safeLog,UZ:()=>markdownCell,dm:()=>maskable,ee:()=>bytes,iQ:()=>markdownLink,wD:()=>markdown});
var _base_text_0=require(1497);
const longestLine=2e3;
function safeLog(text){
return _base_text_0.Is(text).split("\n").map(line=>line.length>longestLine?`${line.slice(0,longestLine-1)}…`:line).join("\n")}
function markdownCell(text){
return _base_text_0.TN(safeLog(text),[],2e3).replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;").replaceAll(/([\\`*_[\]|~#!$])/g,"\\$1").replaceAll(/([a-z]):\/\//gi,"$1:\x3c!-- --\x3e//").replaceAll(/\bwww\./gi,www=>`${www.slice(0,3)}\x3c!-- --\x3e.`).replaceAll("@","@\x3c!-- --\x3e")}
function markdownLink(url){
const address=`${url.origin}${url.pathname}`;
return/^https?:$/.test(url.protocol)?`<${address.replaceAll("|","%7C")}>`:markdownCell(url.href)}
function markdown(text){
return markdownCell(text).replace(/^(?:[-+=]|\d+(?=[.)]))/,start=>/\d/.test(start)?`${start}\\`:`\\${start}`)}
function maskable(secret){
const lines=secret.split(/\r\n|\r|\n/);
return[...new Set([...lines,...lines.map(line=>line.trim())])].filter(line=>""!==line.trim())}
function bytes(count){
const units=["B","kB","MB","GB","TB"];
let value=count;
let unit=0;while(Number(value.toPrecision(3))>=1e3&&unit<units.length-1){value/=1e3;unit+=1}
return`${0===unit?Math.round(value):Number(value.toPrecision(3))} ${units[unit]}`}}),
5159:(unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{Ln:()=>span,uk:()=>wait,vw:()=>WaitTimeout});
var _base_failure_0=require(7306);
var _base_text_1=require(1497);
const defaultSchedule={minMs:1e3,share:.1,maxMs:3e4};
const leastMs=50;
function intervalMs(schedule,elapsedMs,leftMs){
const grown=Math.min(schedule.maxMs,Math.max(schedule.minMs,elapsedMs*schedule.share));
return Math.max(0,Math.min(Math.max(grown,leastMs),leftMs))}
const lookMs=6e4;
const heartbeatMs=6e4;
class WaitTimeout extends _base_failure_0.HR{name="WaitTimeout";what;lastState;constructor(what,timeoutMs,lastState,cause){
const seen=void 0===lastState?"its state could never be read":`its last known state is ${lastState}`;
const why=cause instanceof Error?`${cause.message} `:"";super(`${why}The time limit of ${span(timeoutMs)} ran out while waiting for ${what}; ${seen}.`,{code:"TIMEOUT",kind:"timeout",remedy:"It may still finish. Give the step more timeout-minutes.",cause});this.what=what;this.lastState=lastState}}
function span(ms){
const seconds=Math.round(ms/1e3);
if(seconds<60)return ms<9950?`${Number((ms/1e3).toFixed(1))} s`:`${seconds} s`;
const minutes=Math.floor(seconds/60);
if(minutes<60)return seconds%60===0?`${minutes} min`:`${minutes} min ${seconds%60} s`;
return minutes%60===0?`${Math.floor(minutes/60)} h`:`${Math.floor(minutes/60)} h ${minutes%60} min`}
const lastLookMs=1e3;
async function wait({clock,signal},limits,waiting){const{timeoutMs,schedule=waiting.schedule??defaultSchedule}=limits;
for(const time of[timeoutMs,...Object.values(schedule)])if(!(time>=0))throw new RangeError(`A time of the wait for ${waiting.what} is ${time}.`);
const start=clock.now();
const seen=new Seen(limits,waiting);
const limit=new Limit(timeoutMs,clock,signal);
try{
for(;;){signal?.throwIfAborted();
const looked=await limit.of(waiting.look);signal?.throwIfAborted();
const elapsedMs=clock.now()-start;
if("value"in looked){
const verdict=waiting.judge(looked.value);seen.state(_base_text_1.TN(waiting.state(looked.value)),"unknown"!==verdict,elapsedMs);
if("done"===verdict)return looked.value}else if(limit.isOver)seen.cutShort(looked.error);else seen.pollFailed(looked.error);
if(elapsedMs>=timeoutMs||limit.isOver)throw seen.timeout();seen.heartbeat(elapsedMs);await clock.sleep(intervalMs(schedule,elapsedMs,timeoutMs-elapsedMs),signal)}}catch(error){
if(signal?.aborted)throw signal.reason;
throw error}finally{limit.clear()}}
class Seen{#limits;#waiting;#what;#state;#error;#badInARow=0;#lastNewsMs=0;constructor(limits,waiting){this.#limits=limits;this.#waiting=waiting;this.#what=_base_text_1.TN(waiting.what)}state(state,known,elapsedMs){this.#badInARow=0;this.#error=void 0;
if(state===this.#state)return;this.#state=state;this.#lastNewsMs=elapsedMs;this.#limits.onEvent?.({type:"state",what:this.#what,state,known,elapsedMs})}pollFailed(error){
const isTransient=this.#waiting.isTransient??saysTransient;
if(!isTransient(error))throw error;this.#error=error;this.#badInARow+=1;this.#limits.onEvent?.({type:"poll-failed",what:this.#what,error,inARow:this.#badInARow})}cutShort(error){
if(error instanceof _base_failure_0.HR&&error.cause instanceof _base_failure_0.HR)this.#error=error.cause}heartbeat(elapsedMs){
if(elapsedMs-this.#lastNewsMs<heartbeatMs)return;this.#lastNewsMs=elapsedMs;const{onEvent,timeoutMs:deadlineMs}=this.#limits;const{usual}=this.#waiting;onEvent?.({type:"heartbeat",what:this.#what,state:this.#state,elapsedMs,deadlineMs,usual})}timeout(){
return new WaitTimeout(this.#what,this.#limits.timeoutMs,this.#state,this.#error)}}
function saysTransient(error){
return error instanceof _base_failure_0.HR&&error.transient}
class Limit{#clock;#stop;#end=new AbortController;#timer=new AbortController;#lookSince;#isOver=false;constructor(timeoutMs,clock,stop){this.#clock=clock;this.#stop=stop;stop?.addEventListener("abort",this.#onStop,{once:true});
if(Number.isFinite(timeoutMs))this.#watch(timeoutMs)}get isOver(){
return this.#isOver}async of(look){const{signal}=this.#end;
const aborted=Promise.withResolvers();
const abort=()=>setImmediate(()=>aborted.reject(signal.reason));signal.addEventListener("abort",abort,{once:true});this.#lookSince=this.#clock.now();
try{
return{value:await Promise.race([look({signal,retry:{totalMs:lookMs}}),aborted.promise])}}catch(error){
return{error}}finally{this.#lookSince=void 0;signal.removeEventListener("abort",abort)}}clear(){this.#timer.abort();this.#stop?.removeEventListener("abort",this.#onStop)}#onStop=()=>this.#end.abort(this.#stop?.reason);#watch(timeoutMs){
const after=(ms,then)=>this.#clock.sleep(ms,this.#timer.signal).then(then,()=>{});after(timeoutMs,()=>{
if(void 0!==this.#lookSince&&this.#clock.now()-this.#lookSince>=lastLookMs)this.#over()});after(timeoutMs+lastLookMs,()=>this.#over())}#over(){this.#isOver=true;this.#end.abort(new DOMException("The deadline has passed.","TimeoutError"))}}}};
var __webpack_module_cache__={};
function require(moduleId){
var cachedModule=__webpack_module_cache__[moduleId];
if(void 0!==cachedModule)return cachedModule.exports;
var module=__webpack_module_cache__[moduleId]={exports:{}};
var threw=true;
try{__webpack_modules__[moduleId](module,module.exports,require);threw=false}finally{
if(threw)delete __webpack_module_cache__[moduleId]}
return module.exports}require.m=__webpack_modules__;
if(void 0!==require)require.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{
var getProto=Object.getPrototypeOf?obj=>Object.getPrototypeOf(obj):obj=>obj.__proto__;
var leafPrototypes;require.t=function(value,mode){
if(1&mode)value=this(value);
if(8&mode)return value;
if("object"==typeof value&&value){
if(4&mode&&value.__esModule)return value;
if(16&mode&&"function"==typeof value.then)return value}
var ns=Object.create(null);require.r(ns);
var def={};leafPrototypes=leafPrototypes||[null,getProto({}),getProto([]),getProto(getProto)];
for(var current=2&mode&&value;"object"==typeof current&&!~leafPrototypes.indexOf(current);current=getProto(current))Object.getOwnPropertyNames(current).forEach(key=>def[key]=()=>value[key]);def["default"]=()=>value;require.d(ns,def);
return ns}})();(()=>{require.d=(exports,definition)=>{
for(var key in definition)if(require.o(definition,key)&&!require.o(exports,key))Object.defineProperty(exports,key,{enumerable:true,get:definition[key]})}})();(()=>{require.f={};require.e=chunkId=>Promise.all(Object.keys(require.f).reduce((promises,key)=>{require.f[key](chunkId,promises);
return promises},[]))})();(()=>{require.u=chunkId=>""+chunkId+".index.js"})();(()=>{require.o=(obj,prop)=>Object.prototype.hasOwnProperty.call(obj,prop)})();(()=>{require.r=exports=>{
if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(exports,Symbol.toStringTag,{value:"Module"});Object.defineProperty(exports,"__esModule",{value:true})}})();(()=>{
var installedChunks={8792:0};
var installChunk=data=>{var{ids,modules,runtime}=data;
var moduleId,chunkId,i=0;
for(moduleId in modules)if(require.o(modules,moduleId))require.m[moduleId]=modules[moduleId];
if(runtime)runtime(require);
for(;i<ids.length;i++){chunkId=ids[i];
if(require.o(installedChunks,chunkId)&&installedChunks[chunkId])installedChunks[chunkId][0]();installedChunks[ids[i]]=0}};require.f.j=(chunkId,promises)=>{
var installedChunkData=require.o(installedChunks,chunkId)?installedChunks[chunkId]:void 0;
if(0!==installedChunkData)if(installedChunkData)promises.push(installedChunkData[1]);else{
var promise=import("./"+require.u(chunkId)).then(installChunk,e=>{
if(0!==installedChunks[chunkId])installedChunks[chunkId]=void 0;
throw e});
var promise=Promise.race([promise,new Promise(resolve=>installedChunkData=installedChunks[chunkId]=[resolve])]);promises.push(installedChunkData[1]=promise)}}})();
var __webpack_exports__={};require.d(__webpack_exports__,{iW:()=>main,wX:()=>serve,ue:()=>shared});
var external_node_fs_=require(3024);
var external_os_=require(857);
function utils_toCommandValue(input){
if(null==input)return"";else if("string"==typeof input||input instanceof String)return input;
return JSON.stringify(input)}
function toCommandProperties(annotationProperties){
if(!Object.keys(annotationProperties).length)return{};
return{title:annotationProperties.title,file:annotationProperties.file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,col:annotationProperties.startColumn,endColumn:annotationProperties.endColumn}}
function command_issueCommand(command,properties,message){
const cmd=new Command(command,properties,message);process.stdout.write(cmd.toString()+external_os_.EOL)}
function command_issue(name,message=""){command_issueCommand(name,{},message)}
const CMD_STRING="::";
class Command{constructor(command,properties,message){
if(!command)command="missing.command";this.command=command;this.properties=properties;this.message=message}toString(){
let cmdStr=CMD_STRING+this.command;
if(this.properties&&Object.keys(this.properties).length>0){cmdStr+=" ";
let first=true;
for(const key in this.properties)if(this.properties.hasOwnProperty(key)){
const val=this.properties[key];
if(val){
if(first)first=false;else cmdStr+=",";cmdStr+=`${key}=${escapeProperty(val)}`}}}cmdStr+=`${CMD_STRING}${escapeData(this.message)}`;
return cmdStr}}
function escapeData(s){
return utils_toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}
function escapeProperty(s){
return utils_toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}__WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
var ExitCode;(function(ExitCode){ExitCode[ExitCode["Success"]=0]="Success";ExitCode[ExitCode["Failure"]=1]="Failure"})(ExitCode||(ExitCode={}));
function setSecret(secret){command_issueCommand("add-mask",{},secret)}
function getInput(name,options){
const val=process.env[`INPUT_${name.replace(/ /g,"_").toUpperCase()}`]||"";
if(options&&options.required&&!val)throw new Error(`Input required and not supplied: ${name}`);
if(options&&false===options.trimWhitespace)return val;
return val.trim()}
function debug(message){command_issueCommand("debug",{},message)}
function error(message,properties={}){command_issueCommand("error",toCommandProperties(properties),message instanceof Error?message.toString():message)}
function warning(message,properties={}){command_issueCommand("warning",toCommandProperties(properties),message instanceof Error?message.toString():message)}
function notice(message,properties={}){command_issueCommand("notice",toCommandProperties(properties),message instanceof Error?message.toString():message)}
function info(message){process.stdout.write(message+external_os_.EOL)}
function startGroup(name){command_issue("group",name)}
function endGroup(){command_issue("endgroup")}
function getState(name){
return process.env[`STATE_${name}`]||""}
var clock=require(2030);
var failure=require(7306);
var base_text=require(1497);
var http_url=require(9540);
var wait=require(5159);
var environment=require(9294);
var external_node_util_=require(7975);
var runner_text=require(3912);
const usualRemedies={config:"Correct the inputs of the step.",auth:"Check the credentials, and what their user may do.","not-found":"Check the names and ids among the inputs of the step.",conflict:"Look what else is at work there, then run the step again.","remote-failed":"Look at the status page of the service, then run the step again.",timeout:"Run the step again; if it happens often, give it more time.",cancelled:"Run the step again when you are ready.",network:"Run the step again; if it happens often, look at the network of the runner."};
function explain(error){
if(!isError(error))return internal(said(error),void 0,[]);
const causes=causesOf(error);
if(error instanceof failure.HR){const{message,code,kind,remedy,requestId}=error;
return{message:runner_text.Ei(message),code:code.replaceAll(/[^A-Za-z0-9.-]+/g,"_").slice(0,100),kind,remedy:runner_text.Ei(remedy??usualRemedies[kind]),causes,requestId:requestId&&base_text.TN(requestId,[],200)}}
if(!isOfFiles(error))return internal(`${error.name}: ${error.message}`,error.stack,causes);
return{message:runner_text.Ei(error.message),code:base_text.TN(codeOf(error),[],100),kind:"config",remedy:"Check the paths among the inputs, and the permissions and the free space of the disk.",causes}}
function isError(value){
return value instanceof Error||external_node_util_.types.isNativeError(value)}
function isOfFiles(error){
return"syscall"in error&&"path"in error&&"string"==typeof error.path&&""!==codeOf(error)}
function said(value){
return"object"==typeof value||"function"==typeof value?external_node_util_.inspect(value,{depth:0}):String(value)}
function internal(message,stack,causes){
return{message:runner_text.Ei(message),code:"INTERNAL",kind:"internal",remedy:"This is a fault in the action. Please report it with this log (step debugging on: RUNNER_DEBUG=1).",causes,stack:stack&&runner_text.Ei(stack)}}
const mostCauses=5;
const mostLooks=20;
function causesOf(error){
const causes=[];
const told=[error];
const left=[...inside(error)];
for(let looks=0;looks<mostLooks&&left.length>0&&causes.length<mostCauses;looks++){
const cause=left.shift();
if(!isError(cause)){causes.push(base_text.TN(said(cause)));continue}
const code=codeOf(cause);
const known=told.some(one=>one.message.includes(cause.message)&&(""===code||codeOf(one)===code));
if(!known)causes.push(base_text.TN(`${cause.name}${""===code?"":` ${code}`}: ${cause.message}`));told.push(cause);left.unshift(...inside(cause))}
return causes}
function codeOf(error){
return"code"in error&&"string"==typeof error.code?error.code:""}
function inside(error){
const errors="errors"in error&&Array.isArray(error.errors)?error.errors:[];
return void 0===error.cause?errors:[error.cause,...errors]}
var runner_inputs=require(2266);
const limitBytes=1044480;
class Summary{#headline="";#facts=[];#details=[];#blocks=[];get isEmpty(){
return""===this.#headline&&0===this.#facts.length&&0===this.#blocks.length}headline(sentence){this.#headline=runner_text.wD(sentence);
return this}fact(name,value){
return this.#set(this.#facts,name,value)}link(name,address){
return this.fact(name,void 0!==address&&URL.canParse(address)?new URL(address):address)}detail(name,value){
return this.#set(this.#details,name,value)}#set(rows,name,value){
if(void 0===value||""===value)return this;
const text=value instanceof URL?runner_text.iQ(value):runner_text.UZ(readableTime(String(value)));
const row=rows.find(([known])=>known===name);
if(row)row[1]=text;else rows.push([name,text]);
return this}table(head,rows,most=500){
const line=cells=>`| ${cells.map(cell=>runner_text.UZ(readableTime(String(cell??"")))).join(" | ")} |`;
const lines=[line(head),`|${head.map(()=>" --- |").join("")}`,...rows.slice(0,most).map(line)];
if(rows.length>most)lines.push("",`… and ${rows.length-most} more.`);this.#blocks.push(lines.join("\n"));
return this}text(sentence){this.#blocks.push(runner_text.wD(sentence));
return this}mermaid(source){this.#blocks.push(`\`\`\`mermaid\n${source.replaceAll("```","'''")}\n\`\`\``);
return this}render(heading,first=[]){
const line=""===this.#headline?[]:[this.#headline];
const details=factTable(this.#details).map(table=>`<details><summary>Details</summary>\n\n${table}\n\n</details>`);
let rendered=[`### ${runner_text.UZ(heading)}`,...line,...first.map(runner_text.wD)].join("\n\n");
let isCut=false;
for(const block of[...factTable(this.#facts),...this.#blocks,...details]){
const fitting=cutTo(block,limitBytes-Buffer.byteLength(rendered));isCut||=fitting!==block;
if(""!==fitting)rendered+=`\n\n${fitting}`}
return`${rendered}\n\n${isCut?"… cut, because GitHub shows at most 1 MiB a step.\n\n":""}`}}
function factTable(facts){const[first,...rest]=facts.map(([name,value])=>`| ${runner_text.UZ(name)} | ${value} |`);
return void 0===first?[]:[[first,"| --- | --- |",...rest].join("\n")]}
function readableTime(text){
return text.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z$/,"$1 $2 UTC")}
function cutTo(block,room){
if(Buffer.byteLength(block)<=room)return block;
if(!block.startsWith("| ")||room<=0)return"";
const part=Buffer.from(block).subarray(0,room).toString("utf8");
return part.slice(0,Math.max(0,part.lastIndexOf("\n")))}
class Step{signal;clock;summary=new Summary;#deadline;#outputs=new Map;#goingOn=new Map;#retries=0;#calls=0;#progressAt;constructor(options){this.signal=options.signal;this.clock=options.clock??clock.dQ;const{timeoutMinutes}=options;this.#deadline=void 0===timeoutMinutes?void 0:this.clock.now()+6e4*timeoutMinutes}leftMs(){
return void 0===this.#deadline?1/0:Math.max(0,this.#deadline-this.clock.now())}limits(){
return{timeoutMs:this.leftMs(),onEvent:this.onWait}}allowAtLeast(ms){
if(void 0!==this.#deadline)this.#deadline=Math.max(this.#deadline,this.clock.now()+ms)}output(name,value){
if(void 0===value)return;this.#outputs.set(name,String(value));this.#keep("output","GITHUB_OUTPUT",name,String(value))}#keep(what,variable,name,value){
const file=process.env[variable];
const shown=value.replaceAll(/\s+/g," ");
if(!file){this.info(`${what} ${name}: ${shown}`);
return true}
try{appendToRunnerFile(file,name,value);
return true}catch(error){this.warning(`The ${what} ${name} could not be written (${String(error)}). It is: ${shown}`);
return false}}get outputs(){
return this.#outputs}get traffic(){
return{calls:this.#calls,retries:this.#retries}}info(text){info(runner_text.Ei(text))}result(sentence){this.info(sentence);this.summary.headline(sentence.replace(/\.$/,""))}debug(text){debug(runner_text.Ei(text))}notice(text){notice(runner_text.Ei(text))}warning(text){warning(runner_text.Ei(text))}error(text){error(runner_text.Ei(text))}async group(title,work){startGroup(base_text.TN(runner_text.Ei(title)));
try{
return await work()}finally{endGroup()}}mask(secret){
for(const line of(0,runner_text.dm)(secret))setSecret(line)}saveState(name,value){
return this.#keep("state","GITHUB_STATE",name,value)}state(name){
return getState(name)}exportVariable(name,value){
try{
const file=process.env["GITHUB_ENV"];
if(!file)throw new Error("GITHUB_ENV is not set");appendToRunnerFile(file,name,value)}catch(cause){
throw new failure.HR(`The environment variable ${name} could not be set for the steps that follow.`,{code:"CANNOT_EXPORT",kind:"config",remedy:"This step needs a runner: check that GITHUB_ENV names a file that can be written.",cause})}}begins(key,goingOn){this.#goingOn.set(key,goingOn)}async beginsWith(key,goingOn,ask){this.begins(key,goingOn);
try{
return await ask()}catch(error){
if(error instanceof failure.HR&&!error.outcomeUnknown)this.ended(key);
throw error}}ended(key){this.#goingOn.delete(key)}stillGoingOn(){
return[...this.#goingOn.values()].map(({what,state="goes on at the service",input,id})=>{
const named=void 0===id||void 0!==input?what:`${what} (id ${id})`;
const hint=void 0===input?"":` To go on waiting for it, run this action again with \`${input}: ${id}\`.`;
return`${named} ${state}.${hint}`})}onHttp=event=>{
switch(event.type){case"request":this.#calls+=1;
if(event.attempt>1)this.#retries+=1;this.debug(`${event.method} ${event.path} ${event.outcome} ${Math.round(event.ms)} ms${event.attempt>1?` (try ${event.attempt})`:""}`);break;case"retry":this.info(`${event.method} ${event.path}: ${event.reason}; trying again in ${wait.Ln(event.inMs)}.`);break;case"progress":this.#progress(event);break}};#progress(event){
const now=this.clock.now();
const last=void 0!==event.total&&event.bytes>=event.total;this.#progressAt??=now;
if(!last&&now-this.#progressAt<5e3)return;this.#progressAt=now;
const of=void 0===event.total?"":` of ${runner_text.ee(event.total)} (${percent(event.bytes,event.total)} %)`;
const rate=event.ms>0?`, ${runner_text.ee(event.bytes/event.ms*1e3)}/s`:"";this.info(`${"upload"===event.direction?"Sent":"Received"} ${runner_text.ee(event.bytes)}${of}${rate}`)}onWait=event=>{
switch(event.type){case"state":this.info(`${event.what}: ${event.state}${event.known?"":" (not a documented state; waiting on)"} after ${wait.Ln(event.elapsedMs)}`);break;case"heartbeat":{
const usual=void 0===event.usual?"":`; usual is ${event.usual}`;this.info(`${event.what}: still ${event.state??"unknown"} after ${wait.Ln(event.elapsedMs)} (limit ${wait.Ln(event.deadlineMs)}${usual})`);break}case"poll-failed":{
const reason=event.error instanceof Error?event.error.message:String(event.error);
if(event.inARow<=3||event.inARow%10===0)this.info(`${event.what}: could not look (${event.inARow} in a row), waiting on. ${reason}`);break}}}}
function percent(part,whole){
return 0===whole?100:Math.floor(part/whole*100)}
function appendToRunnerFile(file,name,value){
let delimiter="end-of-value";
for(let number=1;value.includes(delimiter);number++)delimiter=`end-of-value-${number}`;external_node_fs_.appendFileSync(file,`${name}<<${delimiter}\n${value}\n${delimiter}\n`)}
const farewellMs=1300;
const lateFarewellMs=700;
const source={input:name=>getInput(name),env:process.env};
const lingerMs=250;
async function runAction(action,phase="main"){maskSecrets(action);
if("post"===phase&&!savedState())return void debug("The main step left nothing to clean up.");
const cancel=new AbortController;
const finished=new AbortController;
const interrupted=interruption(cancel,finished.signal);
let step=new Step({signal:cancel.signal});
let timeLimit;
try{
const values="main"===phase?runner_inputs.TL(action.inputs,source,action.check?.bind(action)):runner_inputs.TL(acceptable(postInputs(action)),source);step=new Step({signal:cancel.signal,clock:clockFor(values),timeoutMinutes:minutesOf(values)});timeLimit=timeLimitOf(step);
if(timeLimit)stopAtDeadline(step,timeLimit,cancel,finished.signal);
const work="main"===phase?action.run(values,step):action.post?.(values,step);await Promise.race([work,interrupted]);writeSummary(action,step,void 0,phase)}catch(error){
const said=cancel.signal.aborted?ended(cancel.signal.reason,error):error;
const explained=explain(step.leftMs()>0?said:outOfTime(timeLimit,said));report(action,step,explained);writeSummary(action,step,explained,phase);process.exitCode=1}finally{finished.abort()}
if(cancel.signal.aborted)process.exit();setTimeout(()=>process.exit(),lingerMs).unref()}
function savedState(){
return Object.keys(process.env).some(name=>name.startsWith("STATE_"))}
function ended(reason,error){
return error instanceof failure.HR&&(error.code===reason.code||"timeout"===reason.kind)?error:reason}
function outOfTime(timeLimit,error){
if(!timeLimit||!(error instanceof failure.HR))return error;
const kept=error.message===timeLimit.message&&error.cause instanceof failure.HR?error.cause:error;
const ranOut=kept.transient||kept.outcomeUnknown||"timeout"===kept.kind;
if(!ranOut||kept.message.includes("The time limit of "))return kept;
return kept.with(`${kept.message} ${timeLimit.message}`)}
function interruption(cancel,finished){const{promise,reject}=Promise.withResolvers();promise.catch(()=>{});
let farewell;cancel.signal.addEventListener("abort",()=>{const{reason}=cancel.signal;farewell=setTimeout(()=>reject(reason),"timeout"===reason.kind?lateFarewellMs:farewellMs)});
const onSignal=signal=>{
if(finished.aborted)return;
if(cancel.signal.aborted)reject(cancel.signal.reason);else cancel.abort(signalled(signal))};
const onStalled=()=>reject(new Error("The work of the action has not ended, but nothing is left that it waits for."));process.on("SIGINT",onSignal).on("SIGTERM",onSignal);process.on("uncaughtException",reject).on("unhandledRejection",reject);process.on("beforeExit",onStalled);finished.addEventListener("abort",()=>{clearTimeout(farewell);process.off("beforeExit",onStalled)});
return promise}
function signalled(signal){
return new failure.HR(`The step was cancelled (${signal}).`,{code:"CANCELLED",kind:"cancelled",remedy:"Nothing more is asked of the service. Run the step again when you are ready."})}
const lateMs=1200;
function stopAtDeadline(step,timeLimit,cancel,finished){
const watch=async()=>{do{await step.clock.sleep(step.leftMs(),finished);await clock.dQ.sleep(lateMs,finished)}while(step.leftMs()>0)cancel.abort(timeLimit)};watch().catch(()=>{})}
function timeLimitOf(step){
const ms=step.leftMs();
if(!Number.isFinite(ms))return;
return new failure.HR(`The time limit of ${wait.Ln(ms)} (\`timeout-minutes\`) ran out.`,{code:"TIMEOUT",kind:"timeout",remedy:"Give the step more timeout-minutes, or look at the log for what took so long."})}
function postInputs(action){
const names=action.postInputs;
if(!names)return action.inputs;
return Object.fromEntries(Object.entries(action.inputs).filter(([name])=>names.includes(name)))}
function acceptable(inputs){
const isAcceptable=(name,declared)=>{
if(declared.required||void 0!==declared.default)return true;
try{runner_inputs.TL({[name]:declared},source);
return true}catch(error){
if(!(error instanceof runner_inputs.o9))throw error;warning(runner_text.Ei(`The step goes on without an input. ${error.problems.join(" ")}`));
return false}};
return Object.fromEntries(Object.entries(inputs).filter(([name,one])=>isAcceptable(name,one)))}
function maskSecrets(action){
for(const[name,declared]of Object.entries(action.inputs)){
if(!declared.secret)continue;
const given=getInput(name,{trimWhitespace:false});
const fromEnv=void 0===declared.env?"":process.env[declared.env]??"";
for(const line of[...runner_text.dm(given),...runner_text.dm(fromEnv)])setSecret(line)}}
function minutesOf(values){
const minutes=values["timeout-minutes"];
return"number"==typeof minutes?minutes:void 0}
function clockFor(values){
const url=values["api-url"];
const speed=Number(process.env[environment.c.speed]??"1");
const rehearsal=url instanceof URL&&http_url.U9(url)&&speed>1&&Number.isFinite(speed);
return clockAt(rehearsal?speed:1)}
function report(action,step,failure){step.output("error-code",failure.code);step.output("error-kind",failure.kind);step.output("error-message",base_text.TN(failure.message,[],1e3));
const goingOn=goingOnAfter(failure,step);error([failure.message,...goingOn,failure.remedy].map(runner_text.Ei).join("\n"),{title:`${action.name}: ${failure.code}`});
for(const cause of failure.causes)step.info(`Caused by: ${cause}`);
if(failure.requestId)step.info(`The service's id of the request: ${failure.requestId}`);
if(failure.stack)step.info(failure.stack)}
const leavesBehind=new Set(["timeout","cancelled","network","auth","internal"]);
function goingOnAfter(failure,step){
return leavesBehind.has(failure.kind)?step.stillGoingOn():[]}
function writeSummary(action,step,failure,phase){
const file=process.env["GITHUB_STEP_SUMMARY"];
if(!file)return;
try{
if(!failure&&"post"===phase&&step.summary.isEmpty)return;
const first=[];
if(failure){step.summary.fact("Error",`${failure.code} (${failure.kind})`);first.push(...failure.message.split("\n"),...goingOnAfter(failure,step));
if(failure.remedy)first.push(`What to do: ${failure.remedy}`)}const{calls,retries}=step.traffic;
if(calls>0)step.summary.detail("Requests",retries>0?`${calls}, ${retries} of them retries`:calls);external_node_fs_.appendFileSync(file,step.summary.render(`${failure?"❌":"✅"} ${action.name}`,first))}catch(error){step.debug(`The job summary could not be written: ${String(error)}`)}}
function clockAt(speed){
const start=performance.timeOrigin;
return{now:()=>start+performance.now()*speed,sleep:(ms,signal)=>clock.dQ.sleep(ms/speed,signal),random:Math.random}}
const shared=[()=>Promise.resolve().then(require.bind(require,9255)),()=>Promise.resolve().then(require.bind(require,9574)),()=>Promise.resolve().then(require.bind(require,2332)),()=>Promise.resolve().then(require.bind(require,768)),()=>Promise.resolve().then(require.bind(require,1e3)),()=>Promise.resolve().then(require.bind(require,9726)),()=>Promise.resolve().then(require.bind(require,9285)),()=>Promise.resolve().then(require.bind(require,4003)),()=>Promise.resolve().then(require.bind(require,384)),()=>Promise.resolve().then(require.bind(require,4675)),()=>Promise.resolve().then(require.bind(require,5554)),()=>Promise.resolve().then(require.bind(require,1496)),()=>Promise.resolve().then(require.bind(require,6234)),()=>Promise.resolve().then(require.bind(require,5941)),()=>Promise.resolve().then(require.bind(require,1564)),()=>Promise.resolve().then(require.bind(require,1261)),()=>Promise.resolve().then(require.bind(require,1005)),()=>Promise.resolve().then(require.bind(require,4569)),()=>Promise.resolve().then(require.bind(require,9498)),()=>Promise.resolve().then(require.bind(require,9297))];
const actions={backup:async()=>(await require.e(5686).then(require.bind(require,5686))).actions["backup"](),"backup-fleet":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["backup-fleet"](),"build-package":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["build-package"](),"check-access":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["check-access"](),"check-fleet":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["check-fleet"](),"clean-environment":()=>require.e(5097).then(require.bind(require,5097)),"cloud66-backup":async()=>(await require.e(2222).then(require.bind(require,2222))).actions["cloud66-backup"](),"cloud66-download-backup":async()=>(await require.e(2222).then(require.bind(require,2222))).actions["cloud66-download-backup"](),"cloud66-import-backup":async()=>(await require.e(2222).then(require.bind(require,2222))).actions["cloud66-import-backup"](),"cloud66-list-backups":async()=>(await require.e(2222).then(require.bind(require,2222))).actions["cloud66-list-backups"](),"create-free-app":()=>require.e(9599).then(require.bind(require,9599)),"delete-packages":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["delete-packages"](),deploy:async()=>(await require.e(5686).then(require.bind(require,5686))).actions["deploy"](),"download-backup":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["download-backup"](),"download-logs":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["download-logs"](),emulator:()=>require.e(6881).then(require.bind(require,6881)),"get-settings":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["get-settings"](),"list-backups":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["list-backups"](),"list-environments":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["list-environments"](),"package-info":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["package-info"](),"prune-backups":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["prune-backups"](),"refresh-data":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["refresh-data"](),restore:async()=>(await require.e(5686).then(require.bind(require,5686))).actions["restore"](),"restore-drill":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["restore-drill"](),rollback:async()=>(await require.e(5686).then(require.bind(require,5686))).actions["rollback"](),"run-unit-tests":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["run-unit-tests"](),scale:()=>require.e(7906).then(require.bind(require,7906)),"set-settings":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["set-settings"](),"start-and-wait":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["start-and-wait"](),stop:async()=>(await require.e(5686).then(require.bind(require,5686))).actions["stop"](),"syncano-backup":async()=>(await Promise.all([require.e(3243),require.e(9754)]).then(require.bind(require,9754))).actions["syncano-backup"](),"syncano-download-backup":async()=>(await Promise.all([require.e(3243),require.e(9754)]).then(require.bind(require,9754))).actions["syncano-download-backup"](),"syncano-list-backups":async()=>(await Promise.all([require.e(3243),require.e(9754)]).then(require.bind(require,9754))).actions["syncano-list-backups"](),"syncano-prune-backups":async()=>(await Promise.all([require.e(3243),require.e(9754)]).then(require.bind(require,9754))).actions["syncano-prune-backups"](),"syncano-restore":async()=>(await Promise.all([require.e(3243),require.e(9754)]).then(require.bind(require,9754))).actions["syncano-restore"](),tags:()=>require.e(3835).then(require.bind(require,3835)),transport:async()=>(await require.e(5686).then(require.bind(require,5686))).actions["transport"](),"upload-package":async()=>(await require.e(5686).then(require.bind(require,5686))).actions["upload-package"]()};
async function main(name,phase="main"){
if(isTooOld())return;const{action}=await actions[name]();await runAction(action,phase)}
async function serve(){
if(isTooOld())return;await Promise.all([require.e(3243),require.e(6130)]).then(require.bind(require,6130))}
function isTooOld(){
if(Promise.withResolvers)return false;
const needs="needs Node.js 24, which GitHub runners have from version 2.327.1 on";console.log(`::error::This action ${needs}; it was run with Node.js ${process.versions.node}. Update the runner.`);process.exitCode=1;
return true}
var __webpack_exports__main=__webpack_exports__.iW;
var __webpack_exports__serve=__webpack_exports__.wX;
var __webpack_exports__shared=__webpack_exports__.ue;export{__webpack_exports__main as main,__webpack_exports__serve as serve,__webpack_exports__shared as shared};