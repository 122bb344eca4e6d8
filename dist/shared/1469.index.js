export const id=1469;
export const ids=[1469];
export const modules={
1272:((unused_module,exports,require)=>{require.d(exports,{XC:()=>cloudApiUrl,aS:()=>accessToken,eQ:()=>repositoryApiUrl,wS:()=>connectWithToken});
var _mendix_access_token_0=require(2544);
var _runner_inputs_1=require(2266);
var _shared_limits_2=require(9574);
function accessToken(scope){
return _runner_inputs_1.Qq(`Personal access token of Mendix. ${scope} Pass it from a secret.`,{env:"MENDIX_ACCESS_TOKEN",secret:true})}
const repositoryApiUrl=_runner_inputs_1.Rs("",{default:_mendix_access_token_0.X0,env:"MENDIX_REPOSITORY_API_URL"});
const cloudApiUrl=_runner_inputs_1.Rs("",{default:_mendix_access_token_0.aT,env:"MENDIX_CLOUD_API_URL"});
function connectWithToken(inputs,step,apiUrl,token){
return new _mendix_access_token_0.UM({..._shared_limits_2.qe(inputs,step),apiUrl,accessToken:token})}}),
6175:((unused_module,exports,require)=>{require.d(exports,{T:()=>findBackups});
var _mendix_backups_v1_0=require(961);
var _mendix_backups_v2_1=require(2216);
var _mendix_environments_2=require(1564);
var _mendix_lookup_3=require(252);
async function findBackups(connection,inputs){const{"app-id":appId,environment:mode}=inputs;
if("1"===inputs["api-version"])return version1(connection,await _mendix_environments_2.jY(connection,appId,mode));
const target=await _mendix_lookup_3.JQ(connection,appId,mode);
return{environment:target,list:()=>_mendix_backups_v2_1.jQ(connection,target),create:comment=>_mendix_backups_v2_1.$p(connection,target,comment),get:id=>_mendix_backups_v2_1.dV(connection,target,id),setComment:(id,comment)=>_mendix_backups_v2_1.vv(connection,target,id,comment),wait:(id,limits)=>_mendix_backups_v2_1.ne(connection,target,id,limits)}}
function version1(connection,environment){
const list=()=>_mendix_backups_v1_0.LM(connection,environment);
const get=async id=>(await list()).find(one=>one.snapshotId===id);
return{environment,list,create:comment=>_mendix_backups_v1_0.Eh(connection,environment,comment),get,wait:async(id,limits)=>{await _mendix_backups_v1_0.WR(connection,environment,id,limits);
return get(id)}}}}),
5237:((unused_module,exports,require)=>{require.d(exports,{S:()=>Deployment});
var _base_failure_0=require(7306);
var _github_deployment_1=require(6055);
var _release_record_2=require(9253);
const idName="deployment";
class Deployment{#step;#repository;#id;constructor(step,token){this.#step=step;this.#repository=void 0===token?void 0:_github_deployment_1.ml(token);
if(void 0!==token&&!this.#repository)step.warning("No GitHub deployment: GITHUB_REPOSITORY and GITHUB_SHA are not set.")}
static leftOpen(step,token){
const id=Number(step.state(idName));
if(!id)return;
const deployment=new Deployment(step,token);deployment.#id=id;
return deployment}
static async newestRelease(step,token,environment,isWanted){
const deployment=new Deployment(step,token);
const repository=deployment.#repository;
if(!repository)throw notRecorded(environment);
for(const{id,payload}of(await _github_deployment_1.Jn(repository,environment))){
const record=_release_record_2.Hh(JSON.stringify(payload["release"]??{}));
if(!record||!isWanted(record))continue;
const states=await _github_deployment_1.kY(repository,id);
if(!(!states.includes("success")||states.includes("failure"))){deployment.#id=id;
return{deployment,record}}}
throw notRecorded(environment)}get id(){
return this.#id}async open(wanted){const{description}=wanted;await this.#try("could not be made",async repository=>{this.#id=await _github_deployment_1.Yy(repository,wanted);this.#step.saveState(idName,String(this.#id));await _github_deployment_1.fT(repository,this.#id,"in_progress",{description})})}async close(state,status){
const id=this.#id;
if(void 0===id)return;await this.#try(`${id} could not be set to ${state}`,repository=>_github_deployment_1.fT(repository,id,state,status));this.#step.saveState(idName,"")}async #try(what,work){
if(!this.#repository)return;
try{await work(this.#repository)}catch(error){this.#step.warning(`The GitHub deployment ${what}; the release goes on. ${_github_deployment_1.$2(error)}`)}}}
function notRecorded(environment){
return new _base_failure_0.HR(`GitHub knows no successful release to ${environment} that could be rolled back.`,{code:"NO_RELEASE_RECORDED",kind:"not-found",remedy:"Check github-environment, or give the `release` that `deploy` has as an output."})}}),
356:((unused_module,exports,require)=>{require.d(exports,{J0:()=>cutIntoWaves,Lp:()=>waves,Oo:()=>matrixGroups,XP:()=>fleetInput,uL:()=>largestMatrix});
var _base_json_0=require(768);
var _fleet_environments_1=require(2297);
var _runner_inputs_2=require(2266);
var _mendix_3=require(9255);
const largestMatrix=256;
function matrixGroups(entries,most){
const groups=Math.min(most,entries.length);
return{include:Array.from({length:groups},(_,index)=>{
const from=Math.floor(index*entries.length/groups);
const members=entries.slice(from,Math.floor((index+1)*entries.length/groups));
return{group:index+1,count:members.length,environments:JSON.stringify(members)}})}}
const fleetFormat="a JSON list of objects with `app-id` and `environment`";
function fleetInput(description){
return _runner_inputs_2.hF(description,fleetFormat,readFleet,{required:true})}
function readFleet(text){
const json=_base_json_0.qF(text);
if(void 0===json)throw noFleet("it is not JSON");
if(!Array.isArray(json))throw noFleet("it is not a list");
if(0===json.length)throw noFleet("the list is empty");
const found=new Map;
for(const[index,item]of json.entries()){
const environment=readOne(item,`item ${index+1}`);
const key=_fleet_environments_1.T(environment);
if(!found.has(key))found.set(key,environment)}
return{environments:[...found.values()],repeated:json.length-found.size}}
function readOne(item,which){
const fields=_base_json_0.eB(item);
if(!fields)throw noFleet(`${which} is not an object`);const{"app-id":appId,environment}=fields;
if("string"!=typeof appId||!_mendix_3.sK.pattern.test(appId))throw noFleet(`${which} has no \`app-id\` that could be the sub-domain of an app`);
if("string"!=typeof environment||""===environment.trim())throw noFleet(`${which} has no \`environment\``);
return{appId,mode:environment}}
function noFleet(problem){
return new _runner_inputs_2.q$(`${fleetFormat} (${problem})`)}
const allowed="numbers and percentages separated by commas, with `rest` at the end, such as `1,10%,rest`";
const waves=_runner_inputs_2.hF("",allowed,text=>{
const parts=text.split(",").map(part=>part.trim());
if(parts.indexOf("rest")!==parts.length-1)throw new _runner_inputs_2.q$(allowed);
return parts.map(waveOf)},{});
function waveOf(text){
if("rest"===text)return(_,left)=>left;const[,digits="",percent]=/^([1-9]\d{0,5})(%?)$/.exec(text)??[];
const number=Number(digits);
if(0===number||percent&&number>100)throw new _runner_inputs_2.q$(allowed);
return percent?all=>Math.ceil(all*number/100):()=>number}
function cutIntoWaves(entries,cuts){
const left=[...entries];
return cuts.map(wave=>({include:left.splice(0,wave(entries.length,left.length))})).filter(({include})=>include.length>0)}}),
5625:((unused_module,exports,require)=>{require.d(exports,{fn:()=>grantsByReading,mR:()=>grantsByFlags,nD:()=>accessMissing,o6:()=>ensureGranted});
var _base_failure_0=require(7306);
var _base_text_6=require(1497);
var _mendix_backups_v2_1=require(2216);
var _mendix_client_2=require(5941);
var _mendix_cloud_v4_3=require(5532);
var _mendix_logs_4=require(9917);
var _mendix_packages_5=require(8083);
async function grantsByFlags(token,target,username){
const flags=await _mendix_cloud_v4_3.z(token,target,username);
const grant=flag=>flags[flag]?"granted":"missing";
return{"API Rights":grant("canAccessAPI"),"Transport Rights":grant("canDeployApp"),"Access to Backups":grant("canManageBackups"),"Access to Monitoring":grant("canViewLogs")}}
async function ensureGranted(token,target,username,rights){
let grants;
try{grants=await grantsByFlags(token,target,username)}catch(error){
if(!(error instanceof _base_failure_0.HR)||"cancelled"===error.kind)throw error;
return error.message}
const missing=rights.filter(right=>"missing"===grants[right]);
if(0===missing.length)return;
throw accessMissing(`${_base_text_6.TN(username)} lacks ${missing.join(", ")} on ${_mendix_client_2.Pf(target)}. Nothing was changed.`)}
function accessMissing(message){
return new _base_failure_0.HR(message,{code:"ACCESS_MISSING",kind:"auth",remedy:"Whoever may manage permissions grants them: Developer Portal, Environments, Details, Permissions."})}
async function grantsByReading(connection,target,wanted){
const api=await grantOf(()=>_mendix_packages_5.cf(connection,target));
const unless=async(right,read)=>"granted"===api&&wanted.has(right)?grantOf(read):"unknown";
const today=new Date(connection.clock.now()).toISOString().slice(0,10);
return{"API Rights":api,"Transport Rights":"unknown","Access to Backups":await unless("Access to Backups",()=>_mendix_backups_v2_1.jQ(connection,target)),"Access to Monitoring":await unless("Access to Monitoring",()=>_mendix_logs_4.j(connection,target,today))}}
async function grantOf(read){
try{await read();
return"granted"}catch(error){
if(!(error instanceof _base_failure_0.HR))throw error;
if(403===error.status||"auth"===error.kind&&401!==error.status)return"missing";
if("not-found"===error.kind)return"granted";
throw error}}}),
5360:((unused_module,exports,require)=>{require.d(exports,{x:()=>tellUnitTests});
var _wait_wait_0=require(5159);
const mostAnnotations=9;
function tellUnitTests(step,name,{tests,failures,seconds,failed}){
for(const[index,test]of failed.entries()){
const sentence=`${test.name} failed: ${test.error||"no reason given"}${test.step&&` (at: ${test.step})`}`;
if(index<mostAnnotations)step.error(sentence);else step.info(sentence)}step.info(`Unit tests of ${name}: ${tests} ran in ${_wait_wait_0.Ln(1e3*seconds)}, ${failures} failed.`);
if(0===failed.length)return;step.summary.table(["Failed test","Error","Last step"],failed.map(test=>[test.name,test.error,test.step]))}}),
3528:((unused_module,exports,require)=>{require.d(exports,{r:()=>concurrently});
async function concurrently(items,limit,work){
const results=[];
const failures=[];
let next=0;
const worker=async()=>{while(next<items.length&&0===failures.length){
const index=next++;
try{results[index]=await work(items[index])}catch(error){failures.push(error)}}};await Promise.all(Array.from({length:Math.min(limit,items.length)},worker));
if(failures.length>0)throw failures[0];
return results}}),
4056:((unused_module,exports,require)=>{require.d(exports,{g:()=>globs});
var _runner_inputs_0=require(2266);
function matcher(patterns){
const expressions=_runner_inputs_0.Un(patterns).map(pattern=>pattern.split(/(\*+|\?)/).map(asExpression)).map(parts=>new RegExp(`^${parts.join("")}$`,"isu"));
return name=>expressions.some(expression=>expression.test(name))}
function asExpression(part){
if(part.startsWith("*"))return".*";
return"?"===part?".":part.replaceAll(/[\\^$.+()[\]{}|/]/g,"\\$&")}
function globs(description){
return _runner_inputs_0.hF(description,"patterns with `*` and `?`, one per line or separated by commas",matcher)}}),
3288:((unused_module,exports,require)=>{require.d(exports,{h:()=>mendixRights});
const api=["API Rights"];
const transport=["API Rights","Transport Rights"];
const backups=["API Rights","Access to Backups"];
const both=["API Rights","Transport Rights","Access to Backups"];
const mendixRights={backup:backups,"backup-fleet":backups,"build-package":api,"check-access":api,"check-fleet":api,"clean-environment":transport,"create-free-app":api,"delete-packages":api,deploy:both,"download-backup":backups,"download-logs":["API Rights","Access to Monitoring"],"get-settings":api,"list-backups":backups,"list-environments":api,"package-info":api,"prune-backups":backups,"refresh-data":both,restore:both,"restore-drill":backups,rollback:both,"run-unit-tests":api,scale:transport,"set-settings":transport,"start-and-wait":transport,stop:transport,tags:api,transport,"upload-package":transport}}),
7844:((unused_module,exports,require)=>{require.d(exports,{r:()=>version});
const version="1.0.0"}),
1469:((unused_module,exports,require)=>{require.r(exports);require.d(exports,{actions:()=>actions,shared:()=>shared});
const shared=[()=>Promise.resolve().then(require.bind(require,1272)),()=>Promise.resolve().then(require.bind(require,6175)),()=>Promise.resolve().then(require.bind(require,5237)),()=>Promise.resolve().then(require.bind(require,356)),()=>Promise.resolve().then(require.bind(require,5625)),()=>Promise.resolve().then(require.bind(require,5360)),()=>Promise.resolve().then(require.bind(require,3528)),()=>Promise.resolve().then(require.bind(require,4056)),()=>Promise.resolve().then(require.bind(require,3288)),()=>Promise.resolve().then(require.bind(require,7844)),()=>Promise.resolve().then(require.bind(require,2297)),()=>Promise.resolve().then(require.bind(require,6055)),()=>Promise.resolve().then(require.bind(require,2544)),()=>Promise.resolve().then(require.bind(require,7154)),()=>Promise.resolve().then(require.bind(require,5532)),()=>Promise.resolve().then(require.bind(require,3612)),()=>Promise.resolve().then(require.bind(require,9377)),()=>Promise.resolve().then(require.bind(require,6280)),()=>Promise.resolve().then(require.bind(require,5989)),()=>Promise.resolve().then(require.bind(require,228)),()=>Promise.resolve().then(require.bind(require,9047))];
const actions={"backup-fleet":async()=>(await Promise.all([require.e(9108),require.e(4360)]).then(require.bind(require,4360))).actions["backup-fleet"](),"build-package":()=>require.e(5039).then(require.bind(require,7420)),"check-access":()=>require.e(1471).then(require.bind(require,1471)),"check-fleet":()=>require.e(6317).then(require.bind(require,6317)),deploy:async()=>(await Promise.all([require.e(9108),require.e(4360)]).then(require.bind(require,4360))).actions["deploy"](),"download-backup":async()=>(await Promise.all([require.e(9108),require.e(4360)]).then(require.bind(require,4360))).actions["download-backup"](),"download-logs":async()=>(await Promise.all([require.e(9108),require.e(4360)]).then(require.bind(require,4360))).actions["download-logs"](),"get-settings":async()=>(await Promise.all([require.e(9108),require.e(4360)]).then(require.bind(require,4360))).actions["get-settings"](),"list-environments":()=>require.e(1981).then(require.bind(require,1981)),"package-info":async()=>(await Promise.all([require.e(9108),require.e(4360)]).then(require.bind(require,4360))).actions["package-info"](),"refresh-data":async()=>(await Promise.all([require.e(9108),require.e(4360)]).then(require.bind(require,4360))).actions["refresh-data"](),restore:()=>require.e(7426).then(require.bind(require,7426)),"restore-drill":async()=>(await Promise.all([require.e(9108),require.e(4360)]).then(require.bind(require,4360))).actions["restore-drill"](),rollback:()=>Promise.all([require.e(3243),require.e(31),require.e(7420)]).then(require.bind(require,5039)),"run-unit-tests":async()=>(await Promise.all([require.e(9108),require.e(4360)]).then(require.bind(require,4360))).actions["run-unit-tests"](),"upload-package":async()=>(await Promise.all([require.e(9108),require.e(4360)]).then(require.bind(require,4360))).actions["upload-package"]()}}),
2297:((unused_module,exports,require)=>{require.d(exports,{M:()=>targetFinder,T:()=>keyOf});
var _base_failure_0=require(7306);
var _base_text_5=require(1497);
var _mendix_apps_1=require(6234);
var _mendix_client_2=require(5941);
var _mendix_environments_3=require(1564);
var _mendix_lookup_4=require(252);
function keyOf({appId,mode}){
return JSON.stringify([appId.toLowerCase(),mode.trim().toLowerCase()])}
async function targetFinder(connection){
const apps=new Map((await _mendix_apps_1.tS(connection)).map(app=>[app.appId.toLowerCase(),app]));
const known=new Map;
const environmentsOf=appId=>{
const before=known.get(appId);
if(void 0!==before)return before;
const listed=_mendix_environments_3.DO(connection,appId);known.set(appId,listed);listed.catch(()=>known.delete(appId));
return listed};
return async environment=>{const{appId=environment.appId,projectId}=apps.get(environment.appId.toLowerCase())??{};const{mode}=environment;
if(void 0===projectId)return _mendix_lookup_4.JQ(connection,appId,mode);
const wanted=mode.trim().toLowerCase();
const found=(await environmentsOf(appId)).find(one=>one.mode.trim().toLowerCase()===wanted);
if(found?.environmentId)return{appId,mode:found.mode,projectId,environmentId:found.environmentId};
throw found?noId(found):notFound({appId,mode})}}
function noId(environment){
return new _base_failure_0.HR(`The service does not tell the EnvironmentId of ${_mendix_client_2.Pf(environment)}.`,{code:"ID_NOT_KNOWN",kind:"remote-failed",remedy:"Use the backup action with api-version: 1 for this environment."})}
function notFound({appId,mode}){
return new _base_failure_0.HR(`${appId} has no environment ${JSON.stringify(_base_text_5.TN(mode))}.`,{code:"ENVIRONMENT_NOT_FOUND",kind:"not-found",remedy:"List the environments anew: this one may have been removed or renamed."})}}),
6055:((unused_module,exports,require)=>{require.d(exports,{$2:()=>explainGitHub,Jn:()=>listDeployments,Yy:()=>createDeployment,fT:()=>setDeploymentState,kY:()=>statesOf,ml:()=>currentRepository});
var _base_failure_0=require(7306);
var _base_json_1=require(768);
var _base_text_3=require(1497);
var _http_request_2=require(384);
function currentRepository(token,env=process.env){const[owner,repo]=env["GITHUB_REPOSITORY"]?.split("/")??[];
const sha=env["GITHUB_SHA"];
if(!owner||!repo||!sha)return;const{GITHUB_SERVER_URL:server,GITHUB_RUN_ID:run}=env;
return{token,apiUrl:env["GITHUB_API_URL"]||"https://api.github.com",owner,repo,sha,logUrl:server&&run?`${server}/${owner}/${repo}/actions/runs/${run}`:void 0}}
const requestMs=15e3;
const largestAnswer=0x1000000;
const longestDescription=140;
async function createDeployment(repository,wanted){
const octokit=await octokitFor(repository);const{data}=await octokit.request("POST /repos/{owner}/{repo}/deployments",{...named(repository),ref:repository.sha,environment:wanted.environment,description:_base_text_3.TN(wanted.description,[],longestDescription),production_environment:wanted.production,auto_merge:false,required_contexts:[],...wanted.payload&&{payload:wanted.payload}});
if("id"in data)return Number(data.id);
throw new _base_failure_0.HR("GitHub answered without an id of the deployment.",{code:"UNEXPECTED_ANSWER",kind:"remote-failed"})}
async function setDeploymentState(repository,id,state,{description,environmentUrl}={}){
const octokit=await octokitFor(repository);await octokit.request("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",{...named(repository),deployment_id:id,state,...description&&{description:_base_text_3.TN(description,[],longestDescription)},...environmentUrl&&{environment_url:environmentUrl},...repository.logUrl&&{log_url:repository.logUrl}})}
async function listDeployments(repository,environment){
const octokit=await octokitFor(repository);
const page={...named(repository),environment,per_page:100};const{data}=await octokit.request("GET /repos/{owner}/{repo}/deployments",page);
return data.flatMap(({id,payload})=>{
const fields=_base_json_1.eB("string"==typeof payload?_base_json_1.qF(payload):payload);
return fields?[{id:Number(id),payload:fields}]:[]})}
async function statesOf(repository,id){
const octokit=await octokitFor(repository);
const page={...named(repository),deployment_id:id,per_page:100};const{data}=await octokit.request("GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",page);
return data.map(({state})=>state)}
function named({owner,repo}){
return{owner,repo}}
function explainGitHub(error){
return error instanceof _base_failure_0.HR?[error.message,error.remedy].filter(Boolean).join(" "):String(error)}
function failureOf(error){const{status,message,cause}=error;
if(cause instanceof _base_failure_0.HR)return cause;
if("number"!=typeof status||"string"!=typeof message)return error;
return new _base_failure_0.HR(`${_base_text_3.Mx(_base_text_3.TN(message.replace(/ - https?:\S+$/,"")))} (HTTP ${status}).`,{code:`HTTP_${status}`,kind:"remote-failed",status,remedy:[401,403,404].includes(status)?"The job needs `permissions: deployments: write`, and github-token a token of this repository.":void 0,cause:error})}
async function octokitFor({token,apiUrl,signal}){const{getOctokit}=await Promise.all([require.e(2545),require.e(862),require.e(2249)]).then(require.bind(require,862));
const request={fetch:fetchOver(new _http_request_2.q(largestAnswer),signal?[signal]:[])};
const octokit=getOctokit(token,{baseUrl:apiUrl.replace(/\/+$/,""),log:silent,request});octokit.hook.error("request",error=>{
throw failureOf(error)});
return octokit}
function fetchOver(transport,stops){
return async(address,{method,headers,body})=>{
let url=new URL(address);
for(let redirects=0;;redirects++){
const write="GET"!==method;
const answer=await transport.send({method,url,headers,body:body??null,write,stops},requestMs);
const location=answer.headers["location"];
const to=void 0!==location&&URL.canParse(location,url.href)?new URL(location,url):void 0;
const follow=[301,302,307,308].includes(answer.status)&&redirects<5&&to?.origin===url.origin;
if(!follow)return new Response(answer.text||null,{status:answer.status,headers:answer.headers});url=to}}}
const silent={debug(){},info(){},warn(){},error(){}}}),
2544:((unused_module,exports,require)=>{require.d(exports,{UM:()=>TokenConnection,X0:()=>defaultRepositoryApiUrl,aT:()=>defaultCloudApiUrl});
var _base_json_0=require(768);
var _http_connection_1=require(9285);
const defaultRepositoryApiUrl="https://repository.api.mendix.com";
const defaultCloudApiUrl="https://cloud.home.mendix.com";
const meanings={401:{code:"ACCESS_TOKEN_INVALID",kind:"auth",remedy:"Check access-token: a personal access token (Mendix Portal, user settings) that has not expired."},403:{code:"ACCESS_TOKEN_FORBIDDEN",kind:"auth",remedy:"Check access-token: it needs the scope mx:modelrepository:repo:read to read the repository, and mx:deployment:read to read permissions, and its user must be a member of the app."},404:{code:"HTTP_404",kind:"not-found",remedy:"Check app-id and the address of the API."}};
const remedies={trouble:"The service is in trouble. Look at https://status.mendix.com and run the step again later.",otherwise:"Check the inputs of the step and the address of the API."};
class TokenConnection extends _http_connection_1.Ng{constructor(settings){const{apiUrl,accessToken}=settings;super({...settings,baseUrl:new URL(apiUrl),headers:{authorization:`MxToken ${accessToken}`},secrets:[accessToken],checkUrl:`Check that ${new URL(apiUrl).origin} is the address of this API; if it is, run the step again.`})}refusalOf(_method,_call,{status,json}){
if(status>=200&&status<300)return;
const body=_base_json_0.eB(json);
const error=_base_json_0.eB(body?.["error"]);
const cause=_base_json_0.e1(body?.["errorMessage"]??error?.["message"]);
return{...meanings[status]??_http_connection_1.u8(status,remedies),cause}}}}),
7154:((unused_module,exports,require)=>{require.d(exports,{RM:()=>appUrl,eq:()=>appAddress,m5:()=>appStatus});
var _base_failure_0=require(7306);
var _http_client_1=require(9726);
var _client_2=require(5941);
const mostRedirects=5;
const answerMs=15e3;
function appAddress({url=""}){
const address=/^[a-z][a-z0-9+.-]*:\/\//i.test(url)?url:`https://${url}`;
return""!==url&&URL.canParse(address)&&/^https?:/i.test(address)?address:void 0}
function appUrl(environment,path){
const base=appAddress(environment);
if(void 0===base)throw new _base_failure_0.HR(`Mendix does not tell the address of ${_client_2.Pf(environment)}, so no health check can be made.`,{code:"NO_ADDRESS",kind:"config",remedy:"Leave health-check-path empty, and check the app in a step of its own."});
const url=new URL(`${base.replace(/\/+$/,"")}/${path.replace(/^\/+/,"")}`);
if(url.origin!==new URL(base).origin)throw new TypeError("A path leads away from the app.");
return url}
async function appStatus({clock,signal,onEvent},url){
const http=new _http_client_1._({baseUrl:new URL(url.origin),headers:{accept:"*/*"},requestTimeoutMs:answerMs,maxBodyBytes:0x4000000,clock,isTransient:()=>false,signal,onEvent});
let at=url;
for(let redirects=0;;redirects++){
const query=Object.fromEntries(at.searchParams);const{status,headers}=await http.send({method:"GET",path:at.pathname,query,retry:{totalMs:0}});
const location=headers["location"];
const next=location&&URL.canParse(location,at.href)?new URL(location,at):void 0;
if(status<300||status>399||next?.origin!==url.origin||redirects===mostRedirects)return status;at=next}}}),
5532:((unused_module,exports,require)=>{require.d(exports,{z:()=>readPermissions});
var _base_json_0=require(768);
var _http_url_1=require(9540);
var _client_2=require(5941);
const pageSize=100;
async function readPermissions(connection,target,userId){
for(let offset=0;;offset+=pageSize){
const members=await connection.read({path:(0,_http_url_1.Ae)`/api/v4/apps/${target.projectId}/environments/${target.environmentId}/permissions`,query:{userId,offset,limit:pageSize},doing:`read the permissions on ${_client_2.Pf(target)}`},json=>_base_json_0.c3(new _base_json_0.C8(json,"the answer").get("permissions"),"the list of permissions",parseMember));
const member=members.find(one=>one.userId.toLowerCase()===userId.toLowerCase());
if(member)return member.permissions;
if(members.length<pageSize)return granted(()=>void 0)}}
function parseMember(json){
const fields=new _base_json_0.C8(json,"the permission");
const userId=new _base_json_0.C8(fields.get("member"),"the member").requiredText("userId");
return{userId,permissions:granted(flag=>fields.boolean(flag))}}
function granted(read){
return{canAccessAPI:true===read("canAccessAPI"),canDeployApp:true===read("canDeployApp"),canManageBackups:true===read("canManageBackups"),canViewLogs:true===read("canViewLogs")}}}),
3612:((unused_module,exports,require)=>{require.d(exports,{ss:()=>mergeSettings,uQ:()=>describeChange,wc:()=>parseDesired});
var _base_failure_0=require(7306);
var _base_json_1=require(768);
var _base_text_3=require(1497);
var _settings_2=require(819);
const shortNames={constants:"Constants","custom-settings":"CustomSettings","scheduled-events":"ScheduledEvents"};
function parseDesired(input){
const problems=[];
const object=_base_json_1.eB(input);
if(!object)throw badSettings(["they have to be a map with constants, custom-settings and scheduled-events"]);
const desired=Object.entries(object).flatMap(([key,value])=>{
const section=Object.hasOwn(shortNames,key)?shortNames[key]:_settings_2.V0.find(known=>known===key);
if(!section){
if(_settings_2.V0.every(known=>known in object))return[];
const near=_base_text_3.Y7(key,[...Object.keys(shortNames),..._settings_2.V0]);
const hint=near[0]?`did you mean ${near[0]}?`:`there are ${Object.keys(shortNames).join(", ")}`;problems.push(`unknown settings section ${JSON.stringify(key)}; ${hint}`);
return[]}
return entries(key,value,problems).map(([name,wanted])=>({section,name,value:asText(`${key}: ${name}`,section,wanted,problems)}))});
const seen=new Set;
for(const{section,name}of desired){
if(seen.has(`${section} ${name}`))problems.push(`${name} is named twice`);seen.add(`${section} ${name}`)}
if(problems.length>0)throw badSettings(problems);
return desired}
function entries(key,value,problems){
if(null==value)return[];
if(Array.isArray(value))return value.flatMap((item,index)=>{
const entry=_base_json_1.eB(item);
const name=entry?.["Name"];
const wanted=entry?.["Value"]??void 0;
if("string"==typeof name&&""!==name)return void 0===wanted?[]:[[name,wanted]];problems.push(`entry ${index+1} of ${key} has no Name`);
return[]});
const map=_base_json_1.eB(value);
if(map&&!(value instanceof Date))return Object.entries(map);problems.push(`${key} has to be a map from names to values`);
return[]}
function asText(what,section,value,problems){
if("ScheduledEvents"===section){
const text=String(value).toLowerCase();
if("enabled"===text||"true"===text)return"Enabled";
if("disabled"===text||"false"===text)return"Disabled";problems.push(`${what} has to be Enabled or Disabled`);
return""}
if("string"==typeof value)return value;
if("boolean"==typeof value)return String(value);
if("number"==typeof value&&Number.isFinite(value)){
const text=String(value);
if(!text.includes("e")&&(!Number.isInteger(value)||Number.isSafeInteger(value)))return text;problems.push(`${what} is too large a number to be kept exactly; put it in quotes`);
return""}problems.push(null==value?`${what} has no value; write '' for the empty text`:`${what} has to be a text, a number or a Boolean; put it in quotes`);
return""}
function mergeSettings(current,desired,{addCustomSettings=false}={}){
const unknown=[];
const changes=[];
const lists={Constants:[...current.Constants],CustomSettings:[...current.CustomSettings],ScheduledEvents:[...current.ScheduledEvents]};
for(const{section,name,value}of desired){
const list=lists[section];
const index=list.findIndex(setting=>setting.name===name);
const setting=list[index];
if(setting){
if(_settings_2.eE(setting,value))continue;list[index]={...setting,value,wire:{...setting.wire,Value:value}}}else if("CustomSettings"===section&&addCustomSettings)list.push({name,value,deployedValue:void 0,dataType:void 0,wire:{Name:name,Value:value}});else{unknown.push(unknownName(section,name,list));continue}changes.push("ScheduledEvents"===section?{section,name,from:setting?.value,to:value}:{section,name})}
if(unknown.length>0)throw new _base_failure_0.HR(`The environment has no such settings: ${unknown.join("; ")}.`,{code:"UNKNOWN_SETTING",kind:"config",remedy:"Correct the names (get-settings lists them all), or transport the package that brings them first. Nothing was changed."});
return{settings:{...current,...lists},changes}}
const thing={Constants:"constant",CustomSettings:"custom setting",ScheduledEvents:"scheduled event"};
function unknownName(section,name,known){
const near=_base_text_3.Y7(name,known.map(setting=>setting.name));
return`${thing[section]} ${name}${near.length>0?` (did you mean ${near.map(one=>_base_text_3.TN(one)).join(" or ")}?)`:""}`}
function describeChange(change){
const what=`${thing[change.section]} ${change.name}`;
return void 0===change.to?`${what} changed`:`${what}: ${change.from??"not set"} → ${change.to}`}
function badSettings(problems){
return new _base_failure_0.HR(`The settings cannot be read: ${problems.join("; ")}.`,{code:"INVALID_SETTINGS",kind:"config",remedy:"Correct the settings; get-settings shows them in the platform’s own shape. Nothing was changed."})}}),
9377:((unused_module,exports,require)=>{require.d(exports,{W:()=>transportPackage});
var _base_failure_0=require(7306);
var _http_settle_1=require(5554);
var _wait_wait_2=require(5159);
var _client_3=require(5941);
var _packages_4=require(8083);
async function transportPackage(connection,environment,packageId,limits){
let underWay=false;await _wait_wait_2.uk(connection,limits,{what:`the transport of package ${packageId} to ${_client_3.Pf(environment)}`,usual:"at once to 2 minutes",schedule:{minMs:3e3,share:.1,maxMs:15e3},look:async()=>{underWay=true;
const outcome=await transportOnce(connection,environment,packageId);underWay=false;
return outcome},state:outcome=>outcome,judge:outcome=>"transported"===outcome?"done":"pending"}).catch(error=>{
if(!underWay||!connection.signal?.aborted||!(error instanceof _base_failure_0.HR))throw error;
const sent=`The transport of package ${packageId} to ${_client_3.Pf(environment)} was under way`;
throw error.with(`${error.message} ${sent}: it may have been carried out.`,{outcomeUnknown:true})})}
async function transportOnce(connection,environment,packageId){
const call={..._client_3.gL(environment,"transport","/transport",`transport package ${packageId} to ${_client_3.Pf(environment)}`),body:{PackageId:packageId}};
let seen;
try{
return await _http_settle_1.lJ(connection,{write:()=>connection.write("POST",call,()=>void 0),find:async()=>{seen=(await _packages_4.cf(connection,environment))?.packageId;
return seen===packageId?"transported":void 0},still:()=>`${_client_3.Pf(environment)} has ${void 0===seen?"no package":`package ${seen}`}`})}catch(error){
if(!(error instanceof _base_failure_0.HR))throw error;
if("SERVICE_UNAVAILABLE"===error.code&&!error.outcomeUnknown)return"package still being processed";
throw error.transient?error.with(error.message,{transient:false}):error}}}),
6280:((unused_module,exports,require)=>{require.d(exports,{Dc:()=>unitTestFailure,l_:()=>checkAddress,nX:()=>runUnitTests});
var node_util_0=require(7975);
var _base_failure_1=require(7306);
var _base_json_2=require(768);
var _base_text_6=require(1497);
var _http_connection_3=require(9285);
var _http_url_4=require(9540);
var _wait_wait_5=require(5159);
const mostStarts=4;
const staleMs=1e4;
const clockMs=2e3;
async function runUnitTests(settings,limits){
const module=new UnitTestModule(settings);
const until=module.clock.now()+limits.timeoutMs;
const left=()=>({...limits,timeoutMs:Math.max(0,until-module.clock.now())});
let refused;
for(let starts=1;starts<=mostStarts;starts++){
const before=await module.idle(left());
const asked=module.clock.now();refused=await module.start();
const result=refused?void 0:await module.result(before,asked,left());
if(result)return result;await module.sleep(Math.min(1e3*starts,left().timeoutMs))}
throw refused??stale(settings.name)}
function unitTestFailure({tests,failures,failed},minimum,name){
if(failures>0){
const shown=failed.slice(0,5).map(test=>`${test.name} (${_base_text_6.Mx(test.error)||"no reason given"})`);
const more=failures>shown.length?[`${failures-shown.length} more`]:[];
return new _base_failure_1.HR(`${failures} of ${tests} unit tests of ${name} failed: ${[...shown,...more].join("; ")}.`,{code:"UNIT_TESTS_FAILED",kind:"remote-failed",remedy:"The summary lists every failed test; the log of the app has more."})}
if(tests>=minimum)return;
const ran=0===tests?"No unit test":`Only ${tests} unit tests`;
return new _base_failure_1.HR(`${ran} of ${name} ran; at least ${minimum} must.`,{code:"UNIT_TESTS_TOO_FEW",kind:"remote-failed",remedy:"The module did not find the tests: look at its page in the app, and at the log of the app."})}
function checkAddress(url,name){
if("https:"===url.protocol||_http_url_4.U9(url))return;
throw new _base_failure_1.HR(`The address of ${name} is not https: the password of its unit tests was not sent.`,{code:"INSECURE_ADDRESS",kind:"config",remedy:"Run them at an https:// address: `url` of run-unit-tests."})}
const busy=400;
const disabled={code:"UNIT_TESTS_DISABLED",kind:"config",cause:"the app has no remote API of the module UnitTesting",remedy:"Set the constants UnitTesting.Enabled, RemoteApiEnabled and RemoteApiPassword, have the app call the microflow Startup of the module after startup, and restart it."};
const meanings={[busy]:{code:"UNIT_TESTS_BUSY",kind:"conflict",remedy:"Another run is under way, or the module refuses to start one: look at its page in the app."},401:{code:"UNIT_TESTS_PASSWORD",kind:"auth",remedy:"Check the password: it must be the value of the constant UnitTesting.RemoteApiPassword that the app was started with."},403:{code:"HTTP_403",kind:"auth",remedy:"Open the path unittests/ to this runner: Developer Portal, Environments, Details, Network."},404:disabled,405:disabled};
const remedies={trouble:"Check that the app runs; its log (download-logs) says more.",otherwise:"Check the address of the app: the password is not sent on to another one."};
class UnitTestModule extends _http_connection_3.Ng{#settings;#secrets;#isGet=false;constructor(settings){const{url,password,name}=settings;checkAddress(url,name);
const secrets=[password,JSON.stringify(password).slice(1,-1),encodeURIComponent(password)];super({...settings,baseUrl:url,headers:{"content-type":"application/json"},secrets,checkUrl:`Check that ${url.origin} is the address of the app, and that its path unittests/ leads to the module.`});this.#settings=settings;this.#secrets=secrets}async idle(limits){
return this.#wait(limits,`another run of the unit tests of ${this.#settings.name}`,seen=>"none"!==seen&&seen.isRunning?"pending":"done")}async start(){
try{await this.#call("start",()=>void 0,{retry:{totalMs:0}});
return}catch(error){
if(!(error instanceof _base_failure_1.HR)||"cancelled"===error.kind)throw error;
if(error.status===busy)return error;
if(error.outcomeUnknown||error.transient)return;
throw error}}async result(before,asked,limits){
let hasRun=false;
let staleSince;
const isOfThisRun=seen=>1e3*seen.seconds<=this.clock.now()-asked+clockMs&&(hasRun||!node_util_0.isDeepStrictEqual(seen,before));
const last=await this.#wait(limits,`the unit tests of ${this.#settings.name}`,seen=>{
if("none"!==seen&&seen.isRunning){hasRun=true;staleSince=void 0;
return"pending"}
if("none"!==seen&&isOfThisRun(seen))return"done";staleSince??=this.clock.now();
return this.clock.now()-staleSince<staleMs?"pending":"done"});
return"none"!==last&&isOfThisRun(last)?last:void 0}async #wait(limits,what,judge){
return _wait_wait_5.uk(this,limits,{what,usual:"a few seconds to 10 minutes",look:look=>this.#status(look),state:seen=>"none"===seen?"not run yet":seen.isRunning?running(seen):"completed",judge,isTransient:error=>error instanceof _base_failure_1.HR&&(error.transient||error.outcomeUnknown)&&"UNEXPECTED_ANSWER"!==error.code})}async #status(look){
try{
return await this.#call("status",json=>this.#parse(json),look)}catch(error){
if(error instanceof _base_failure_1.HR&&error.status===busy)return"none";
throw error}}#parse(json){
const fields=new _base_json_2.C8(json,"the status of the unit tests");
const failed=_base_json_2.c3(fields.get("failed_tests")??[],"the list of failed tests",item=>{
const test=new _base_json_2.C8(item,"the failed test");
const text=name=>_base_text_6.TN(test.text(name)??"",this.#secrets);
return{name:text("name")||"a test without a name",step:text("step"),error:text("error")}});
const runtime=fields.number("runtime")??-1;
return{tests:fields.id("tests"),failures:Math.max(fields.id("failures"),failed.length),seconds:runtime/1e3,failed,isRunning:true!==fields.boolean("completed")||runtime<0}}async #call(command,parse,look){const{name,password}=this.#settings;
const call={...look,path:`/unittests/${command}`,doing:"start"===command?`start the unit tests of ${name}`:`read the result of the unit tests of ${name}`,body:{password},bodyOptional:true};
if(this.#isGet)return this.read(call,parse);
try{
return await this.write("POST",call,parse)}catch(error){
if(!(error instanceof _base_failure_1.HR)||404!==error.status&&405!==error.status)throw error;
return this.#older(call,parse,error)}}async #older(call,parse,refused){
try{
const answer=await this.read(call,parse);this.#isGet=true;
return answer}catch(error){
if(!(error instanceof _base_failure_1.HR)||void 0===error.status)throw error;
if(404===error.status||405===error.status)throw refused;this.#isGet=true;
throw error}}refusalOf(_method,_call,{status,text}){
if(status>=200&&status<300)return;
const cause=text.trimStart().startsWith("<")?"":text;
return{cause,...meanings[status]??_http_connection_3.u8(status,remedies)}}}
function running({tests,failures}){
return 0===failures?`running ${tests} tests`:`running ${tests} tests, ${failures} failed so far`}
function stale(name){
return new _base_failure_1.HR(`The app tells the result of another run of the unit tests of ${name}, not of the one just started.`,{code:"UNIT_TESTS_STALE",kind:"remote-failed",remedy:"With several instances each has a result of its own: scale the environment to one instance. Otherwise restart the app, then run the step again."})}}),
5989:((unused_module,exports,require)=>{require.d(exports,{CQ:()=>Journal,Hq:()=>isChanged,kH:()=>noteOf,qZ:()=>notNoted,xD:()=>hasToRun,z8:()=>parseJournal});
var _base_failure_0=require(7306);
var _base_json_1=require(768);
var _mendix_settings_2=require(819);
var _types_3=require(9047);
const writes=["upload","backup","transport","settings","scale","stop","start","restore"];
const changes=new Set(["transport","settings","scale","stop","start","restore"]);
const phases=["plan","prepare","switch","verify","rollback","over"];
function noteOf({packageId,name,version}){
return{packageId,name:name||void 0,version:version||void 0}}
function notNoted(write){
return new _base_failure_0.HR(`The ${write} was not sent, because it could not be noted for the post step of this job.`,{code:"STATE_NOT_SAVED",kind:"config",remedy:"Check that GITHUB_STATE names a file that can be written, and that the disk of the runner is not full."})}
class Journal{#state;#save;constructor(state,save){this.#state=state;this.#save=save}get state(){
return this.#state}note(change){this.#state={...this.#state,...change};
return this.#save(this.#state)}announce(write,change={}){
const before=this.#state;
const others=before.begun.filter(other=>other!==write&&!("start"===write&&"stop"===other));
if(this.note({...change,begun:[...others,write]})||"rollback"===before.phase)return;this.#state=before;
throw notNoted(write)}withdraw(write){this.note({begun:this.#state.begun.filter(other=>other!==write)})}has(write){
return this.#state.begun.includes(write)}get changed(){
return isChanged(this.#state)}}
function hasToRun({wasRunning,mayHaveRun,begun}){
return wasRunning||true===mayHaveRun&&begun.includes("start")}
function isChanged(state){
return state.begun.some(write=>changes.has(write))}
function parseJournal(text){
const state=_base_json_1.eB(_base_json_1.qF(text));
return state&&isJournal(state)?state:void 0}
function isJournal(state){
const isText=value=>"string"==typeof value&&""!==value;
const isPackage=value=>void 0===value||isText(_base_json_1.eB(value)?.["packageId"]);
const isData=value=>void 0===value||isText(_base_json_1.eB(value)?.["snapshotId"]);
const isSetting=value=>_mendix_settings_2.V0.some(one=>one===_base_json_1.eB(value)?.["section"])&&isText(_base_json_1.eB(value)?.["name"]);
const isList=(value,isItem)=>Array.isArray(value)&&value.every(isItem);
return 1===state["format"]&&isText(state["appId"])&&isText(state["mode"])&&phases.some(phase=>phase===state["phase"])&&_types_3.zu.some(mode=>mode===state["rollback"])&&"boolean"==typeof state["autoSyncDb"]&&"boolean"==typeof state["wasRunning"]&&("previous"===state["whenRunning"]||"target"===state["whenRunning"])&&[void 0,"refresh","rollback"].some(work=>work===state["work"])&&isData(state["data"])&&isPackage(state["previous"])&&isPackage(state["target"])&&isList(state["settings"],isSetting)&&isList(state["begun"],write=>writes.some(known=>known===write))}}),
75:((unused_module,exports,require)=>{require.d(exports,{As:()=>ensureAlone,vh:()=>changedByOthers,y3:()=>workOfOthers});
var _base_failure_0=require(7306);
var _mendix_client_1=require(5941);
var _mendix_environments_2=require(1564);
var _mendix_packages_3=require(8083);
var _power_4=require(9411);
var _types_5=require(9047);
var _version_6=require(590);
async function ensureAlone(context,power){
const now=power&&await _power_4.t5(context);
const isFresh="running"===power&&"transport"===context.journal.state.begun.at(-1);
const others=isFresh?void 0:await workOfOthers(context,now);
if(void 0!==others)throw changedByOthers(context.journal.state,others);
if(now&&_mendix_environments_2.W_(now)!==("running"===power))throw changedByOthers(now,`it is ${now.status} now`)}
async function workOfOthers(context,now){const{connection,journal}=context;const{previous,target,modelVersion}=journal.state;
const there=(await _mendix_packages_3.cf(connection,_types_5.H8(context)))?.packageId;
const known=[previous?.packageId,...journal.has("transport")?[target?.packageId]:[]];
if(!known.includes(there))return there?`they put package ${there} on it`:"they took its package away";
const versions=[previous?.version,modelVersion,...journal.has("start")?[target?.version]:[]];
const runs=now&&_mendix_environments_2.W_(now)?now.modelVersion:void 0;
const isOurs=!runs||versions.some(version=>false!==_version_6.p(runs,version));
return isOurs?void 0:`they started model version ${runs}`}
function changedByOthers(environment,how){
return new _base_failure_0.HR(`Somebody else is at work on ${_mendix_client_1.Pf(environment)}: ${how}.`,{code:"ENVIRONMENT_CHANGED",kind:"conflict",remedy:"Give all jobs that release to this environment the same `concurrency` group, and run the step again when the other work is done."})}}),
228:((unused_module,exports,require)=>{require.d(exports,{m:()=>throughPhases});
var _base_failure_0=require(7306);
var _mendix_client_1=require(5941);
var _journal_2=require(5989);
var _undo_3=require(2390);
async function throughPhases(context,work,onRollback){const{journal,timeline,report}=context;
let phase="plan";
const enter=(next,part)=>{phase=next;report.fact("phase",next);journal.note({phase:next});
return timeline.phase(next,part)};
try{
const left=await enter("prepare",work.prepare);
const running=await enter("switch",()=>work.switchOver(left));
const started={environment:running,at:context.connection.clock.now()};journal.note({targetRan:true});report.fact("downtime-seconds",timeline.downtimeSeconds());
const environment=await enter("verify",()=>work.verify(started));journal.note({phase:"over",succeeded:true});report.fact("rolled-back",false);report.fact("phase","done");
return environment}catch(error){
if(context.connection.signal?.aborted)throw error;
throw await afterFailure(context,work,phase,error,onRollback)}}
async function afterFailure(context,work,phase,error,onRollback){const{journal,timeline,report,connection}=context;
const name=_mendix_client_1.Pf(journal.state);report.fact("rolled-back",false);
if(!journal.changed){journal.note({phase:"over",succeeded:false});
return beginning(`${name} was not changed.`,error)}report.say(`The ${work.name} failed in its phase ${phase}: ${textOf(error)}`);onRollback?.(work.rollbackMs);
const end=connection.clock.now()+work.rollbackMs;
const own={...context,leftMs:()=>Math.max(0,end-connection.clock.now())};
const undone=new _undo_3.d4;journal.note({failedIn:phase});
try{await timeline.phase("rollback",()=>work.undo(own,undone)).finally(()=>{
if(timeline.downtimes.length>0)report.fact("downtime-seconds",timeline.downtimeSeconds())})}catch(trouble){
return connection.signal?.aborted?trouble:rollbackFailed(context,work.name,error,trouble)}
const complete=0===undone.left.length;report.fact("rolled-back",complete);journal.note({phase:"over",succeeded:false});
const what=undone.text(complete?void 0:"");report.say(what);
const state=complete?`${name} was rolled back${afterwards(context,work)}`:`${name} was ${undone.restored.length>0?"rolled back only in part":"not rolled back"}`;
const next=complete?`Before the next ${work.name}:`:"";
return beginning(`${state}. ${what}`,error,next)}
function afterwards({journal,timeline},{runsAgain}){
if(!_journal_2.xD(journal.state))return" and is stopped, as before";
if(0===timeline.downtimes.length&&journal.state.wasRunning)return"; it was not stopped";
return` and ${runsAgain}`}
function rollbackFailed({journal},name,error,trouble){
const half=trouble instanceof _base_failure_0.HR&&"RESTORE_FAILED"===trouble.code;
if(half)journal.note({phase:"over",succeeded:false});
const state=half?"is stopped, because its data may be incomplete":"may be down";
const remedy=trouble instanceof _base_failure_0.HR?trouble.remedy:void 0;
return beginning(`${_mendix_client_1.Pf(journal.state)} ${state}: the ${name} failed, and so did its rollback (${textOf(trouble)}).`,error,remedy??`Look at ${_mendix_client_1.Pf(journal.state)} at once.`)}
function beginning(state,error,remedy=""){
if(!(error instanceof _base_failure_0.HR))return new Error(`${state} ${textOf(error)}`,{cause:error});
return error.with(`${state} ${error.message}`,{remedy:`${remedy} ${error.remedy??""}`.trim()||void 0})}
function textOf(error){
return error instanceof Error?error.message:String(error)}}),
9411:((unused_module,exports,require)=>{require.d(exports,{$r:()=>afterStop,M3:()=>urgent,VA:()=>endOfStart,_7:()=>endStart,a$:()=>takeDown,ni:()=>start,qh:()=>bringUp,t5:()=>lookAt,yb:()=>announced});
var _base_failure_0=require(7306);
var _mendix_client_1=require(5941);
var _mendix_environments_2=require(1564);
var _mendix_start_stop_3=require(309);
var _wait_wait_4=require(5159);
var _types_5=require(9047);
const urgent={minMs:1e3,share:.03,maxMs:1e4};
function lookAt(context){
return _mendix_environments_2.uc(context.connection,_types_5.H8(context))}
const stopAgainMs=18e4;
async function takeDown(context){const{connection,timeline,journal,report}=context;
const ref=_types_5.H8(context);
if(journal.state.wasRunning)timeline.down();await timeline.span("stop",async()=>{
for(;;){await announced(context,"stop",()=>_mendix_start_stop_3.wC(connection,ref));journal.note({stopping:true});
const within=_types_5.Fy(context,urgent);
try{await _mendix_start_stop_3.lh(connection,ref,{...within,timeoutMs:Math.min(within.timeoutMs,stopAgainMs)});break}catch(error){
if(!(error instanceof _wait_wait_4.vw)||within.timeoutMs<=stopAgainMs)throw error;report.say(`${_mendix_client_1.Pf(ref)} still runs ${_wait_wait_4.Ln(stopAgainMs)} after it was asked to stop; asking again.`)}}journal.note({stopping:false})})}
async function start(context,which){const{connection,timeline,journal,report}=context;
const ref=_types_5.H8(context);const{autoSyncDb,pinTo}=journal.state;
const options={autoSyncDb,..."target"===which&&{pinTo}};
const onJob=jobId=>{report.fact("job-id",jobId);journal.note({startJobId:jobId});report.begins("start",{what:`The start of ${_mendix_client_1.Pf(ref)}`,id:jobId})};
const running=await timeline.span("start",async()=>{
const asked=await ask(context,which,options);
const jobId="starting"===asked.state?asked.jobId:void 0;
if(void 0!==jobId)onJob(jobId);
try{
return await _mendix_start_stop_3.Td(connection,ref,jobId,{..._types_5.Fy(context,urgent),onJob,askAgain:options})}catch(error){
if(hasFailed(error))report.ended("start");
throw error}});report.ended("start");timeline.up();report.fact("model-version",running.modelVersion??"");report.say(`${_mendix_client_1.Pf(running)} runs model version ${running.modelVersion??"unknown"}.`);
return running}
async function ask(context,which,options){const{connection,journal,report}=context;
const send=how=>announced(context,"start",()=>_mendix_start_stop_3.aC(connection,_types_5.H8(context),how),{whenRunning:which});
try{
return await send(options)}catch(error){
const refused=error instanceof _base_failure_0.HR&&(400===error.status||404===error.status);
if(!refused||void 0===options.pinTo||!journal.state.pinAuto)throw error;report.remark(`Mendix refused to pin the platform stack, so the newest one is used. ${error.message}`);
return send({...options,pinTo:void 0})}}
function hasFailed(error){
return error instanceof _base_failure_0.HR&&!error.transient&&!["timeout","cancelled","network","auth"].includes(error.kind)}
async function announced({journal},write,work,change={}){const{begun,whenRunning,data}=journal.state;journal.announce(write,change);
try{
return await work()}catch(error){
if(error instanceof _base_failure_0.HR&&void 0!==error.status&&!error.outcomeUnknown)journal.note({begun,whenRunning,data});
throw error}}
async function afterStop(context,mostMs=12e4){
const now=await lookAt(context);
if(!context.journal.has("stop")||_mendix_environments_2.id(now))return now;
try{
const timeoutMs=Math.min(mostMs,context.leftMs()/2);
return await _mendix_start_stop_3.lh(context.connection,now,{..._types_5.Fy(context,urgent),timeoutMs})}catch(error){
if(error instanceof _wait_wait_4.vw)return lookAt(context);
throw error}}
async function endOfStart(context){const{connection,journal,report}=context;const{startJobId}=journal.state;
try{
return void 0===startJobId?await bringUp(context,"target"):await _mendix_start_stop_3.Td(connection,_types_5.H8(context),startJobId,_types_5.Fy(context,urgent))}catch(error){
if(!hasFailed(error))throw error;report.say(`${_mendix_client_1.Pf(journal.state)} did not start (${error.code}).`);
return}}
async function endStart(context,now){const{connection,timeline,journal,report}=context;
if(_mendix_environments_2.W_(now)){journal.note({targetRan:true});
return now}
return timeline.span("end the start",async()=>{
try{await _mendix_start_stop_3.wC(connection,now)}catch(error){
if(!(error instanceof _base_failure_0.HR)||"cancelled"===error.kind)throw error;report.say(`The stop was refused (${error.code}); going on.`)}
return _mendix_start_stop_3.lh(connection,now,_types_5.Fy(context,urgent))})}
const lockedMs=15e3;
async function bringUp(context,which){const{connection,timeline,report}=context;
for(;;){
const now=await lookAt(context);
try{
if(!_mendix_environments_2.W_(now))return await start(context,which);timeline.up();report.fact("model-version",now.modelVersion??"");
return now}catch(error){
if(!(error instanceof _base_failure_0.HR)||"ALREADY_LOCKED"!==error.code||context.leftMs()<lockedMs)throw error;report.say(`${_mendix_client_1.Pf(now)} is locked by a job under way; asking again in ${lockedMs/1e3} s.`);await connection.sleep(lockedMs)}}}}),
9253:((unused_module,exports,require)=>{require.d(exports,{Hh:()=>parseRecord,zO:()=>recordToJson,zv:()=>recordOf});
var _base_json_0=require(768);
var _base_text_3=require(1497);
var _mendix_settings_1=require(819);
var _journal_2=require(5989);
const parts=["transport","settings","scale"];
function recordOf(state,plan){const{appId,mode,previous,target,previousScale,snapshotId,backupIds,pinTo}=state;
if(!target)throw new TypeError("There is no package to release yet.");const{changes,unknownSettings,transport,scale,settings}=plan;
const isChanged=(section,name)=>changes.some(one=>one.section===section&&one.name===name);
return{appId,mode,target,previous,wasRunning:state.wasRunning,mayHaveRun:true===state.mayHaveRun,changed:parts.filter(part=>({transport,settings:changes.length+unknownSettings.length>0,scale:void 0!==scale})[part]),settings:_mendix_settings_1.V0.flatMap(section=>settings[section].map(({name,value})=>{
const former="ScheduledEvents"===section?value:void 0;
return{section,name,restorable:void 0!==former||!isChanged(section,name),former}})),previousScale,snapshotId,backupIds:void 0===snapshotId?void 0:backupIds,pinTo}}
function recordToJson(record){const{target,previous,previousScale,backupIds}=record;
const packageFields=(prefix,{packageId,name,version}={})=>({[`${prefix}package-id`]:packageId,[`${prefix}package-name`]:name,[`${prefix}model-version`]:version});
return{format:1,"app-id":record.appId,environment:record.mode,...packageFields("",target),...packageFields("previous-",previous),"was-running":record.wasRunning,"may-have-run":record.mayHaveRun||void 0,changed:record.changed,settings:record.settings,"previous-scale":previousScale&&{instances:previousScale.instances,"memory-per-instance":previousScale.memoryPerInstance},"snapshot-id":record.snapshotId,"project-id":backupIds?.projectId,"environment-id":backupIds?.environmentId,"pinned-to":record.pinTo}}
function parseRecord(given){
const json=_base_json_0.eB(_base_json_0.qF(given));
if(json?.["format"]!==1)return;
const text=name=>_base_text_3.TN(_base_json_0.e1(json[name]));
const note=prefix=>{
const packageId=text(`${prefix}package-id`);const[name,version]=[text(`${prefix}package-name`),text(`${prefix}model-version`)];
return""===packageId?void 0:_journal_2.kH({packageId,name,version})};
const target=note("");
const settings=settingsIn(json["settings"]);
const changed=json["changed"];
if(!text("app-id")||!text("environment")||!target||!settings||!Array.isArray(changed))return;
const backupIds={projectId:text("project-id"),environmentId:text("environment-id")};
return{appId:text("app-id"),mode:text("environment"),target,previous:note("previous-"),wasRunning:true===json["was-running"],mayHaveRun:true===json["may-have-run"],changed:parts.filter(part=>changed.includes(part)),settings,previousScale:scaleIn(json["previous-scale"]),snapshotId:text("snapshot-id")||void 0,backupIds:backupIds.projectId&&backupIds.environmentId?backupIds:void 0,pinTo:text("pinned-to")||void 0}}
function scaleIn(given){
const fields=_base_json_0.eB(given);
const instances=_base_json_0.ZE(fields?.["instances"]);
const memoryPerInstance=_base_json_0.ZE(fields?.["memory-per-instance"]);
return instances&&memoryPerInstance?{instances,memoryPerInstance}:void 0}
function settingsIn(given){
if(!Array.isArray(given))return;
return given.flatMap(item=>{
const fields=_base_json_0.eB(item);
const section=_mendix_settings_1.V0.find(known=>known===fields?.["section"]);
const name=_base_text_3.TN(_base_json_0.e1(fields?.["name"]));
const former=_base_text_3.TN(_base_json_0.e1(fields?.["former"]))||void 0;
if(!section||!name)return[];
return[{section,name,restorable:fields?.["restorable"]===true,former}]})}}),
7655:((unused_module,exports,require)=>{require.d(exports,{R2:()=>restoreScale,S0:()=>restoreSettings,hj:()=>restorePackage,pl:()=>replaceData,qH:()=>followRestore,vN:()=>added,vf:()=>restoreData});
var _base_failure_0=require(7306);
var _mendix_backups_v2_1=require(2216);
var _mendix_client_2=require(5941);
var _mendix_environments_3=require(1564);
var _mendix_packages_4=require(8083);
var _mendix_settings_5=require(819);
var _mendix_settings_change_6=require(3612);
var _mendix_transport_7=require(9377);
var _wait_wait_8=require(5159);
var _power_9=require(9411);
var _types_10=require(9047);
async function restorePackage(context,report){const{connection,journal,timeline}=context;const{previous}=journal.state;
if(!journal.has("transport"))return;
if(!previous)return void report.left.push("the package: the environment had none before, so the new one stays");
const ref=_types_10.H8(context);
if((await _mendix_packages_4.cf(connection,ref))?.packageId===previous.packageId)return;await timeline.span("previous package",()=>transportWhenPossible(context,previous.packageId));report.restored.push(`package ${previous.packageId}`)}
const underWayMs=5e3;
async function transportWhenPossible(context,packageId){
for(;;)try{
return await _mendix_transport_7.W(context.connection,_types_10.H8(context),packageId,_types_10.Fy(context))}catch(error){
const refused=error instanceof _base_failure_0.HR&&"APP_IS_RUNNING"===error.code;
if(!refused||context.leftMs()<underWayMs)throw error;
if(_mendix_environments_3.W_(await _power_9.t5(context)))await _power_9.a$(context);else await context.connection.sleep(underWayMs)}}
async function restoreScale(context,report){const{connection,journal,timeline}=context;const{previousScale}=journal.state;
if(!journal.has("scale"))return;
if(!previousScale)return void report.left.push("the scale: Mendix did not tell the previous one");
const now=await _power_9.t5(context);
if(_mendix_environments_3.z2(now,previousScale))return;await timeline.span("previous scale",()=>_mendix_environments_3.ci(connection,now,previousScale));report.restored.push(`the scale of ${_mendix_environments_3._K(previousScale)}`)}
async function restoreSettings(context,report,known){const{connection,journal,timeline}=context;const{former,before,given=[]}=known;
if(!before||!(journal.has("settings")||journal.has("transport")))return;
const now=await _mendix_settings_5.mt(connection,_types_10.H8(context));
const wanted=former?formerValues(former,now):toldValues(context,report,{before,given},now);const{settings,changes}=_mendix_settings_change_6.ss(now,wanted);
if(0===changes.length)return;journal.announce("settings",{settingsPutBack:true});await timeline.span("previous settings",()=>_mendix_settings_5.oc(connection,_types_10.H8(context),settings));report.restored.push(`the former values of settings (${changes.map(({name})=>name).join(", ")})`)}
function added(before,now){
return _mendix_settings_5.V0.flatMap(section=>now[section].map(({name})=>name).filter(name=>!_mendix_settings_5.SP(before,{section,name})))}
function formerValues(former,now){
return _mendix_settings_5.V0.flatMap(section=>former[section].flatMap(({name,value})=>void 0!==value&&_mendix_settings_5.SP(now,{section,name})?[{section,name,value}]:[]))}
function toldValues(context,report,{before,given},now){const{state}=context.journal;
const isThere=one=>void 0!==_mendix_settings_5.SP(now,one);
const told=state.settings.filter(isThere).flatMap(({section,name,restorable,former})=>{
const deployed=_mendix_settings_5.SP(now,{section,name})?.deployedValue;
const value=former??(restorable&&!state.targetRan&&state.begun.includes("settings")?deployed:void 0);
return void 0===value?[]:[{section,name,value}]});
const isTold=name=>told.some(one=>one.name===name);
const known=[...told,...given.filter(one=>isThere(one)&&!isTold(one.name))];
const unknown=names=>names.filter(name=>!known.some(one=>one.name===name));
const returned=unknown([...new Set([...state.dropped??[],...added(before,now)])]);
if(returned.length>0)report.left.push(`these settings, which have the package's values now and must be set again: ${returned.join(", ")}`);
const lost=state.begun.includes("settings")?unknown(state.settings.filter(isThere).map(({name})=>name)):[];
const unsure=lost.filter(name=>!returned.includes(name));
if(unsure.length>0)report.left.push(state.targetRan&&state.settingsPutBack?"perhaps some settings, because the rollback was interrupted while it restored them: compare them":`these settings, whose former values are not known: ${unsure.join(", ")}`);
return known}
async function restoreData(context,report){const{snapshotId}=context.journal.state;
if(void 0===snapshotId)return void report.left.push("the data: this release made no backup");
try{await replaceData(context,snapshotId);report.restored.push(`the data of backup ${snapshotId}`)}catch(error){
if(!(error instanceof _base_failure_0.HR)||!isLost(error))throw error;report.left.push(`perhaps the data: nobody knows whether backup ${snapshotId} was restored (${error.message})`)}}
function isLost(error){
return error.outcomeUnknown&&"cancelled"!==error.kind&&!(error instanceof _wait_wait_8.vw)}
const busyMs=15e3;
async function replaceData(context,snapshotId,repeatLost=false){const{connection,journal,timeline,report}=context;
const ask=()=>_mendix_backups_v2_1.vz(connection,backupTarget(context),snapshotId);
for(;;)try{
return await timeline.span("restore",async()=>{const{restoreId}=await _power_9.yb(context,"restore",ask,{data:{snapshotId}});journal.note({data:{snapshotId,restoreId}});report.fact("restore-id",restoreId);await followRestore(context)})}catch(error){
const again=error instanceof _base_failure_0.HR&&("ENVIRONMENT_BUSY"===error.code||repeatLost&&isLost(error));
if(!again||context.leftMs()<busyMs)throw error;report.say(`The restore of backup ${snapshotId} is asked for again in ${_wait_wait_8.Ln(busyMs)}. ${error.message}`);await connection.sleep(busyMs)}}
async function followRestore(context){const{journal,report,connection}=context;const{data}=journal.state;
if(data?.restoreId===void 0||data.there)return;const{snapshotId,restoreId}=data;
const target=backupTarget(context);report.begins("restore",{what:`The restore of backup ${snapshotId} into ${_mendix_client_2.Pf(target)}`,id:restoreId});
try{await _mendix_backups_v2_1.xL(connection,target,restoreId,_types_10.Fy(context,_power_9.M3))}catch(error){
if(error instanceof _base_failure_0.HR&&"RESTORE_FAILED"===error.code)report.ended("restore");
throw error}report.ended("restore");journal.note({data:{...data,there:true}})}
function backupTarget(context){const{backupIds}=context.journal.state;
if(!backupIds)throw new TypeError("The journal has no ids for a restore.");
return{..._types_10.H8(context),...backupIds}}}),
9047:((unused_module,exports,require)=>{require.d(exports,{Fy:()=>limits,H8:()=>refOf,zu:()=>rollbackModes});
const rollbackModes=["package-and-settings","with-data","none"];
function limits({report,leftMs},schedule){
return{timeoutMs:leftMs(),onEvent:report.onWait,schedule}}
function refOf({journal}){const{appId,mode}=journal.state;
return{appId,mode}}}),
2390:((unused_module,exports,require)=>{require.d(exports,{d4:()=>UndoReport,qL:()=>runAgain,tN:()=>undo});
var _mendix_environments_0=require(1564);
var _mendix_settings_1=require(819);
var _journal_2=require(5989);
var _others_3=require(75);
var _power_4=require(9411);
var _restore_parts_5=require(7655);
var _types_7=require(9047);
var _version_6=require(590);
class UndoReport{restored=[];left=[];kept;text(nothing="Nothing had to be restored."){
const restored=this.restored.length>0?`Restored: ${this.restored.join("; ")}.`:nothing;
return this.left.length>0?`${restored} Not restored: ${this.left.join("; ")}.`.trim():restored}}
async function undo(context,options){const{journal}=context;const{report,keepNew,former,given=[]}=options;await endOfRestore(context,options);
const started="rollback"!==journal.state.phase&&journal.has("start");
if(started&&keepNew){report.kept=await _power_4.VA(context);
if(report.kept)return}journal.note({phase:"rollback"});
const found=await _power_4.$r(context);
const others=await _others_3.y3(context,found);
const none="none"===journal.state.rollback?"`rollback: none`":void 0;
const why=void 0===others?none:`somebody else is at work: ${others}`;
if(void 0!==why){report.left.push(`package, settings and scale (${why})`);await runAgain(context,report,{others:void 0!==others,back:false});
return}
const now=started&&!journal.state.targetRan?await _power_4._7(context,found):found;const{whenRunning,previous,target}=journal.state;
const newRuns=_mendix_environments_0.W_(now)&&"target"===whenRunning&&false!==_version_6.p(now.modelVersion,target?.version);
const before=previous&&await _mendix_settings_1.mt(context.connection,_types_7.H8(context));
if(before&&former&&journal.has("transport"))journal.note({dropped:_restore_parts_5.vN(before,former)});await _restore_parts_5.hj(context,report);await _restore_parts_5.S0(context,report,{former,before,given});await _restore_parts_5.R2(context,report);
if(newRuns||await waitsForStart(context,now)){
const theirs=await _others_3.y3(context,await _power_4.t5(context));
if(void 0!==theirs){report.left.push(`the version that runs (somebody else is at work: ${theirs})`);
return runAgain(context,report,{others:true,back:false})}await _power_4.a$(context)}
if(started&&options.data)await _restore_parts_5.vf(context,report);await runAgain(context,report,{others:false,back:true})}
async function endOfRestore(context,{data,report}){const{begun,rollback,snapshotId,data:replaced}=context.journal.state;
if(!replaced){
if(!data&&"with-data"===rollback&&begun.includes("start"))report.left.push(`the data (backup ${snapshotId??"unknown"}; the restore action restores it)`);
return}
if(void 0===replaced.restoreId)return void report.left.push("perhaps the data: the answer to the restore was lost, so nobody knows whether it was carried out");await _restore_parts_5.qH(context);report.restored.push(`the data of backup ${replaced.snapshotId}`)}
async function waitsForStart({connection,journal},now){
if("rollback"!==journal.state.work||!_mendix_environments_0.W_(now))return false;
return _mendix_settings_1.JY(await _mendix_settings_1.mt(connection,now))}
async function runAgain(context,report,{others,back}){const{journal}=context;const{previous,target,targetRan}=journal.state;
const before=await (journal.state.stopping?_power_4.$r(context,1/0):_power_4.t5(context));
if(journal.state.stopping&&_mendix_environments_0.W_(before))report.left.push("the app may stop yet: its stop still goes on");
if(!_journal_2.xD(journal.state)){
if(_mendix_environments_0.W_(before))report.left.push("the app runs, which it did not before: somebody else has started it");else if(journal.has("start"))report.restored.push("the app is stopped, as it was before");
return}
const ours=journal.has("stop")||journal.has("start")&&!(others&&targetRan);
if(!ours){
if(!_mendix_environments_0.W_(before))report.left.push(`the app is ${before.status}: somebody else has stopped it`);
return}
const which=!back&&journal.has("transport")?"target":"previous";
let now=await _power_4.qh(context,which);
if(!_mendix_environments_0.W_(before))report.restored.push("the app runs again");
const isPrevious=()=>false!==_version_6.p(now.modelVersion,previous?.version);
if(!back||isPrevious())return;
if(journal.has("start")&&false!==_version_6.p(now.modelVersion,target?.version)){await _power_4.a$(context);now=await _power_4.qh(context,which)}
if(!isPrevious())report.left.push(`the app runs model version ${now.modelVersion} instead of ${previous?.version}`)}}),
590:(unused_module,exports,require)=>{require.d(exports,{p:()=>isSameVersion});
function isSameVersion(one,other){
if(!one||!other)return;
return one===other||one.startsWith(`${other}.`)||other.startsWith(`${one}.`)}}};