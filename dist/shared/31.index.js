export const id=31;
export const ids=[31];
export const modules={
1587:((unused_module,exports,require)=>{require.d(exports,{n:()=>cleanUp,y:()=>postInputs});
var failure=require(7306);
var client=require(5941);
var environments=require(1564);
var journal=require(5989);
var refresh_undo=require(5928);
var undo=require(2390);
function needsRecovery(state){
return"over"!==state.phase&&journal.Hq(state)}
async function recover(context,given=[]){const{state}=context.journal;
const report=new undo.d4;
try{
if("refresh"===state.work)await refresh_undo.A(context,{keepNew:true,report});else await undo.tN(context,{keepNew:true,given,data:false,report})}catch(error){
if(!(error instanceof failure.HR))throw error;
throw error.with(`${client.Pf(state)} may be down. ${error.message} ${report.text("Nothing was restored so far.")}`,{remedy:`Look at ${client.Pf(state)} at once.${howToStart(context.journal.state,error)} ${error.remedy??""}`.trim()})}
if(!report.kept)return`${report.text()} ${leftBeside(state)}`.trim();
if("refresh"===state.work)return"The new data are there and the app runs on them, with the settings of the refresh. It was not verified to the end: check it, or run the refresh again.";
return`The new version had been started and runs (model version ${report.kept.modelVersion??"unknown"}); it is left running. It was not verified to the end: check it, or release the previous package to go back.`}
function howToStart({work,rollback,begun,previous,data},{code,kind}){
if("RESTORE_FAILED"===code)return"";
if("refresh"===work&&data&&!data.there){const{snapshotId,restoreId}=data;
return` Do not start it before its data are there${restoreId?`: restore with restore-id ${restoreId} waits for them`:`: restore backup ${snapshotId}`}; then set its settings, and start-and-wait starts it.`}
if("none"===rollback&&"remote-failed"===kind&&begun.includes("transport")&&previous)return` Nothing was restored (\`rollback: none\`): to run the previous version, transport package ${previous.packageId}, then start-and-wait.`;
return" start-and-wait starts it."}
function leftBeside({begun,target,snapshotId}){
const texts=[];
if(begun.includes("upload"))texts.push(target?`The uploaded package ${target.packageId} stays with the app.`:"An uploaded package may be with the app.");
if(begun.includes("backup"))texts.push(snapshotId?`Backup ${snapshotId} was begun and stays.`:"A backup may have been begun.");
return texts.join(" ")}
var release_timeline=require(1983);
var mendix=require(9255);
var release=require(6989);
const recoverMs=24e4;
const postInputs=[...Object.keys(mendix.eu),"app-id","environment"];
async function cleanUp(values,step,given=[]){
const text=step.state(release.J1);
const state=journal.z8(text);
if(!state){
if(""!==text)await lookOnly(values,step);
return}
if(!needsRecovery(state)){
const beside="over"===state.phase?"":leftBeside(state);
if(""!==beside)step.info(beside);
return}
const name=client.Pf(state);
const begin=step.clock.now();
const timeline=new release_timeline.K(step.clock.now,()=>step.traffic);
const inner=release.Eg(step);
const report={...inner,fact:()=>{},save:journal=>inner.save(journal)||true};
const context={connection:mendix.Ng(values,step),report,journal:new journal.CQ(state,report.save),timeline,leftMs:()=>Math.max(0,begin+recoverMs-step.clock.now())};
const what={release:"The release to",refresh:"The refresh of",rollback:"The rollback of"}[state.work??"release"];step.warning(`${what} ${name} was interrupted in its phase ${state.phase}; its environment is put right now.`);
try{
const done=await timeline.phase("recover",()=>recover(context,given));context.journal.note({phase:"over",succeeded:false});step.warning(`${name}: ${done}`);step.summary.headline(`${name}: interrupted in ${state.phase}, and put right`).text(done)}finally{release.eh(step,timeline,`Recovery of ${name}`)}}
async function lookOnly(values,step){
const now=await environments.jY(mendix.Ng(values,step),values["app-id"],values.environment);
const how=environments.W_(now)?`runs model version ${now.modelVersion??"unknown"}`:`does not run (${now.status})`;
const text=`${client.Pf(now)} ${how}. The notes of the interrupted step cannot be read, so nothing was restored.`;step.summary.headline(`${client.Pf(now)} ${how}`);
if(!environments.W_(now))throw new failure.HR(text,{code:"STATE_UNREADABLE",kind:"conflict",remedy:"Check its package and its settings, then start it with start-and-wait."});step.warning(`${text} Check its package and its settings.`)}}),
6989:((unused_module,exports,require)=>{require.d(exports,{Eg:()=>reportTo,J1:()=>journalName,PA:()=>dryRun,Q2:()=>healthInputs,Vg:()=>remark,Wr:()=>healthOf,eh:()=>summarize,m_:()=>briefly,tN:()=>showPlan});
var _runner_inputs_0=require(2266);
var _runner_text_2=require(3912);
var _wait_wait_1=require(5159);
const journalName="release";
const healthInputs={"health-check-path":_runner_inputs_0.hF("","a path on the address of the app, for example `/` or `/rest/health`",text=>URL.canParse(text)||/^[/\\]{2}/.test(text)?void 0:text),"health-check-status":_runner_inputs_0.hF("","HTTP statuses from 100 to 599, separated by commas, or ranges of them such as `200-299`",text=>{
const ranges=text.split(",").map(part=>{const[,first,last=first]=/^\s*([1-5]\d\d)\s*(?:-\s*([1-5]\d\d)\s*)?$/.exec(part)??[];
return{first:Number(first),last:Number(last)}});
return ranges.every(({first,last})=>first<=last)?ranges:void 0},{default:"200"})};
function healthOf(values){
const path=values["health-check-path"];
return void 0===path?void 0:{path,statuses:values["health-check-status"]}}
function remark(step,text){step.info(`Note: ${text}`);step.summary.text(text)}
function reportTo(step){
return{say:text=>step.info(text),remark:text=>remark(step,text),fact:(name,value)=>step.output(name,value),save:journal=>step.saveState(journalName,JSON.stringify(journal)),begins:(key,goingOn)=>step.begins(key,goingOn),ended:key=>step.ended(key),onWait:step.onWait}}
function showPlan(step,lines){
const steps=lines.map((line,index)=>`${index+1}. ${line}`);step.info(["The plan:",...steps].join("\n  "));
return steps}
function briefly(connection){
return connection.endedBy(AbortSignal.timeout(1e4))}
function dryRun(step,name,what,steps){step.info("Nothing was changed: this was a dry run.");step.summary.headline(`${name}: a dry run, nothing was changed`).text(`A ${what} would:`);
for(const line of steps)step.summary.text(line)}
function summarize(step,timeline,title){
const gantt=timeline.gantt(title);
if(gantt)step.summary.mermaid(gantt);
const took=one=>`${void 0===one.end?"not ended":_wait_wait_1.Ln(one.end-one.start)}${one.failed?", failed":""}`;
for(const phase of timeline.phases){const{calls,retries}=phase;step.summary.detail(`Phase ${phase.name}`,`${took(phase)}; ${calls} calls${retries>0?`, ${retries} of them retries`:""}`);
for(const one of timeline.spans.filter(other=>other.phase===phase.name))step.summary.detail(`${phase.name}: ${one.name}`,`${took(one)}${one.bytes?`; ${_runner_text_2.ee(one.bytes)}`:""}`)}}}),
1163:((unused_module,exports,require)=>{require.d(exports,{f:()=>settingsOf,n:()=>settingsInputs});
var node_fs_0=require(3024);
var js_yaml_1=require(3243);
var _base_failure_2=require(7306);
var _mendix_settings_change_3=require(3612);
var _runner_inputs_4=require(2266);
var _shared_yaml_5=require(977);
const textual=js_yaml_1.uH.withTags(js_yaml_1.DX);
const allowed="settings in YAML or JSON: `constants`, `custom-settings`, `scheduled-events`";
function parse(text){
const given=_shared_yaml_5.g(text,allowed,{schema:textual});
try{
return _mendix_settings_change_3.wc(given)}catch(error){
if(error instanceof _base_failure_2.HR)throw new _runner_inputs_4.q$(`${allowed}. ${error.message}`);
throw error}}
function parseFile(path){
let text;
try{text=node_fs_0.readFileSync(path,"utf8")}catch(error){
throw new _runner_inputs_4.q$(`the path of a file with ${allowed}; ${path} cannot be read (${_base_failure_2.CA(error)})`)}
return parse(text)}
const settingsInputs={settings:_runner_inputs_4.hF("",allowed,parse,{confidential:true}),"settings-file":_runner_inputs_4.hF("","the path of a file",parseFile)};
function settingsOf(values){
return values.settings??values["settings-file"]??[]}}),
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
651:((unused_module,exports,require)=>{require.d(exports,{Cs:()=>makePlan,Gc:()=>ready,J5:()=>refused,PR:()=>journalOf,Sb:()=>changedSettings,bn:()=>runsNow,df:()=>describePlan,gx:()=>packageRemarks});
var _base_failure_0=require(7306);
var _mendix_app_answer_1=require(7154);
var _mendix_client_2=require(5941);
var _mendix_environments_3=require(1564);
var _mendix_lookup_4=require(252);
var _mendix_packages_5=require(8083);
var _mendix_settings_6=require(819);
var _mendix_settings_change_7=require(3612);
var _mendix_types_8=require(4569);
var _journal_9=require(5989);
var _unit_tests_10=require(5418);
var _version_11=require(590);
async function makePlan(connection,request){
const environments=await _mendix_environments_3.DO(connection,request.appId);
const found=_mendix_environments_3.$r(environments,request.appId,request.mode);
const source=sourceEnvironment(request,environments,found);const[environment,previous]=await Promise.all([_mendix_environments_3.uc(connection,found),_mendix_packages_5.cf(connection,found)]);
const wasRunning=runsNow(environment);
if(request.health)(0,_mendix_app_answer_1.RM)(environment,request.health.path);
const pin=pinningOf(request,source);const[settings,target,backup]=await Promise.all([previous?_mendix_settings_6.mt(connection,environment):noSettings,source?promoted(connection,source):byId(connection,request),request.backup&&previous?_mendix_lookup_4.l9(connection,found):void 0]);
const tested=_unit_tests_10.j(request,environment,settings);
const transport=void 0===previous||(target?.packageId??uploadedAlready(request,previous))!==previous.packageId;const{changes,unknownSettings}=settingsPlan(settings,request.settings,transport);
const scale=wantedScale(request,environment);
const targetVersion=transport&&"file"===request.source.from?request.source.modelVersion:(target??previous)?.version;
const pending=void 0!==previous&&!runsWhatItHas(environment,previous,settings);
const mayHaveRun=!wasRunning&&hasRun(settings)&&_mendix_settings_6.JY(settings);
return{request,environment,wasRunning,mayHaveRun,previous,target:transport?target:previous,targetVersion,transport,settings,changes,unknownSettings,scale,previousScale:currentScale(environment),backup,pinTo:pin.to,remarks:[...remarks(request,environment,previous,mayHaveRun),...expiry(previous,transport,connection),...pin.remarks,...tested],deployed:!transport&&0===changes.length&&void 0===scale&&wasRunning&&!pending}}
const noSettings={Constants:[],CustomSettings:[],ScheduledEvents:[],wire:{}};
async function byId(connection,{source,appId}){
return"id"===source.from?ready(await _mendix_packages_5.bP(connection,appId,source.packageId),appId):void 0}
function sourceEnvironment({source,appId},environments,to){
if("environment"!==source.from)return;
const from=_mendix_environments_3.$r(environments,appId,source.mode);
if(from.mode!==to.mode)return from;
throw refused("SAME_ENVIRONMENT",`${_mendix_client_2.Pf(to)} cannot be promoted to itself.`,"Check the from-environment input.")}
async function promoted(connection,from){
const there=await _mendix_packages_5.wg(connection,from);
if(_mendix_environments_3.W_(from)&&false===_version_11.p(from.modelVersion,there.version))throw new _base_failure_0.HR(`${_mendix_client_2.Pf(from)} runs model version ${from.modelVersion}, but its package is ${_mendix_types_8.oZ(there)} with version ${there.version}: what runs there cannot be promoted.`,{code:"PACKAGE_NOT_RUNNING",kind:"conflict",remedy:"Restart that environment so that it runs its package, or give the package-id of the one you want."});
return ready(there,from.appId)}
function pinningOf({pinPlatform},source){
if(false===pinPlatform||"auto"===pinPlatform&&!source)return{to:void 0,remarks:[]};
if(!source)throw cannotPin("only a package that is promoted with from-environment has a stack to pin to");
const to=source.environmentId;
const isEmpty="empty"===source.status.toLowerCase();
const why=isEmpty?"was never started":to?void 0:"has no EnvironmentId that Mendix tells";
const name=_mendix_client_2.Pf(source);
if(to&&void 0===why)return{to,remarks:[`The new version starts with the platform stack of ${name}${"auto"===pinPlatform?", if Mendix allows it":""}.`]};
if(true===pinPlatform)throw cannotPin(`${name} ${why}`);
return{to:void 0,remarks:[`The new version starts with the newest platform stack, because ${name} ${why}.`]}}
function cannotPin(why){
return refused("CANNOT_PIN",`The platform stack cannot be pinned: ${why}.`,"Set pin-platform to `auto` or `false`.")}
function ready(candidate,appId){
const status=candidate.status?.toLowerCase();
if(void 0===status||"succeeded"===status)return candidate;
throw new _base_failure_0.HR(`Package ${_mendix_types_8.oZ(candidate)} of ${appId} is ${candidate.status}, not Succeeded.`,{code:"PACKAGE_NOT_SUCCEEDED",kind:"conflict",remedy:"failed"===status?"Choose a package whose build or upload succeeded.":"Wait until it is ready (build-package waits with its package-id), then run the step again."})}
function uploadedAlready({source,skipIfDeployed},previous){
if(!skipIfDeployed||"file"!==source.from)return;
const same=source.name===previous.name&&source.size===previous.size;
return same&&false!==_version_11.p(source.modelVersion,previous.version)?previous.packageId:void 0}
function settingsPlan(settings,desired,transport){
if(!transport)return{changes:_mendix_settings_change_7.ss(settings,desired).changes,unknownSettings:[]};
const known=one=>void 0!==_mendix_settings_6.SP(settings,one);
return{changes:_mendix_settings_change_7.ss(settings,desired.filter(known)).changes,unknownSettings:desired.filter(one=>!known(one))}}
function currentScale({instances,memoryPerInstance}){
return void 0===instances||void 0===memoryPerInstance?void 0:{instances,memoryPerInstance}}
function wantedScale(request,environment){
if(void 0===request.instances&&void 0===request.memoryPerInstance)return;
const now=currentScale(environment);const{instances=now?.instances,memoryPerInstance=now?.memoryPerInstance}=request;
if(void 0===instances||void 0===memoryPerInstance)throw refused("SCALE_NOT_KNOWN",`The service does not tell how ${_mendix_client_2.Pf(environment)} is scaled now.`,"Give both instances and memory-per-instance, or neither.");
const wanted={instances,memoryPerInstance};
if(_mendix_environments_3.z2(environment,wanted))return;
const total=instances*memoryPerInstance;
const has=Math.max(environment.totalMemory??1/0,now?now.instances*now.memoryPerInstance:0);
if(total>has)throw refused("NOT_ENOUGH_MEMORY",`${_mendix_environments_3._K(wanted)} are ${total} MB, but ${_mendix_client_2.Pf(environment)} has ${has} MB in all.`,"Give fewer instances or less memory-per-instance, or have the plan upgraded.");
return wanted}
function hasRun({Constants,CustomSettings}){
return[...Constants,...CustomSettings].some(({deployedValue})=>deployedValue)}
function runsWhatItHas(environment,has,settings){
return false!==_version_11.p(environment.modelVersion,has.version)&&!_mendix_settings_6.JY(settings)}
function remarks(request,environment,previous,mayHaveRun){
const texts=previous?packageRemarks(environment,previous).map(text=>`${text}: a rollback goes back to that package.`):[`${_mendix_client_2.Pf(environment)} never had a package: there is nothing to back up, and nothing to go back to.`];
if(mayHaveRun)texts.push(`${_mendix_client_2.Pf(environment)} is ${environment.status}, and changed settings wait for its next start. Should somebody else be about to start it: a rollback that comes after the start of the new version starts the previous one.`);
if(!request.backup&&previous)texts.push("No backup is made before the release.");
return texts}
function packageRemarks(environment,has){
if(false!==_version_11.p(environment.modelVersion,has.version)||!_mendix_environments_3.W_(environment))return[];
return[`${_mendix_client_2.Pf(environment)} runs model version ${environment.modelVersion}, but its package is ${_mendix_types_8.oZ(has)} with version ${has.version}`]}
const expiresSoonMs=6048e5;
function expiry(previous,transport,{clock}){
if(!transport||!previous?.expiresAt||previous.expiresAt.getTime()-clock.now()>expiresSoonMs)return[];
return[`${_mendix_types_8.oZ(previous)}, which a rollback needs, expires on ${previous.expiresAt.toISOString().slice(0,10)}.`]}
function runsNow(environment){
if(_mendix_environments_3.W_(environment))return true;
if(_mendix_environments_3.id(environment))return false;
throw refused("ENVIRONMENT_BUSY",`${_mendix_client_2.Pf(environment)} is ${environment.status}: neither Running nor Stopped.`,"Something else is at work there. Wait until it ends, then run the step again.","conflict")}
function refused(code,message,remedy,kind="config"){
return new _base_failure_0.HR(message,{code,kind,remedy:`${remedy} Nothing was changed.`})}
function describePlan(plan){const{request,transport,changes,unknownSettings,scale,previousScale,wasRunning}=plan;
const steps=[];
if(transport&&"file"===request.source.from)steps.push(`Upload ${request.source.name} (${request.source.size} bytes).`);
if(plan.backup)steps.push("Make a backup, and wait until it is completed.");
if(transport)steps.push(`Transport ${plan.target?_mendix_types_8.oZ(plan.target):"it"}, while the app runs, if Mendix allows it.`);
for(const change of changes)steps.push(`Set: ${_mendix_settings_change_7.uQ(change)}.`);
for(const{name}of unknownSettings)steps.push(`Set ${name}, if the new package brings it; otherwise roll back.`);
if(scale){
const before=previousScale?_mendix_environments_3._K(previousScale):"unknown";steps.push(`Scale from ${before} to ${_mendix_environments_3._K(scale)}.`)}
if(wasRunning)steps.push("Stop the app and start it again: this is the downtime, and nothing else is in it.");else steps.push("Start the app, which does not run now.");
const checks=["runs",...plan.targetVersion?[`has model version ${plan.targetVersion}`]:[]];
if(request.health)checks.push(`answers at ${request.health.path}`);
if(request.unitTests)steps.push(`Run its unit tests, while it runs: none may fail, and at least ${request.unitTests.minimum} must run.`);steps.push(`Verify that it ${checks.join(", ")}${request.stableMs>0?`, and stays so for ${request.stableMs/1e3} s`:""}.`);
return steps}
function journalOf(plan){const{environment,request,previous,target,previousScale,backup}=plan;
return{format:1,appId:environment.appId,mode:environment.mode,phase:"plan",rollback:request.rollback,autoSyncDb:request.autoSyncDb,wasRunning:plan.wasRunning,mayHaveRun:plan.mayHaveRun||void 0,modelVersion:plan.wasRunning?environment.modelVersion:void 0,previous:previous&&_journal_9.kH(previous),target:target&&_journal_9.kH(target),previousScale,pinTo:plan.pinTo,pinAuto:void 0===plan.pinTo?void 0:"auto"===request.pinPlatform,settings:changedSettings(plan.settings,plan.changes),begun:[],whenRunning:"previous",backupIds:backup&&{projectId:backup.projectId,environmentId:backup.environmentId}}}
function changedSettings(settings,changes){
return changes.map(({section,name})=>{const{value,deployedValue}=_mendix_settings_6.SP(settings,{section,name})??{};
const former="ScheduledEvents"===section?value:void 0;
return{section,name,restorable:void 0!==value&&value===deployedValue,former}})}}),
5928:((unused_module,exports,require)=>{require.d(exports,{A:()=>undoRefresh});
var _base_failure_0=require(7306);
var _mendix_environments_1=require(1564);
var _mendix_settings_2=require(819);
var _power_3=require(9411);
var _restore_parts_4=require(7655);
var _types_6=require(9047);
var _undo_5=require(2390);
async function undoRefresh(context,options){const{journal}=context;const{report,keepNew,former}=options;
if(keepNew&&"rollback"!==journal.state.phase){report.kept=await goOn(context);
if(report.kept)return}
const started=journal.has("start")&&"target"===journal.state.whenRunning;journal.note({phase:"rollback"});
const found=await _power_3.$r(context);
const now=started&&!journal.has("stop")?await _power_3._7(context,found):found;
if(!isOwn(journal.state)){
const why=whyNotBack(journal.state,now,started);
if(void 0!==why)return void report.left.push(why);
if(_mendix_environments_1.W_(now))await _power_3.a$(context);await ownData(context);report.restored.push(`the data of backup ${journal.state.snapshotId}`)}
const before=journal.has("settings")?await _mendix_settings_2.mt(context.connection,_types_6.H8(context)):void 0;await _restore_parts_4.S0(context,report,{former,before});await _undo_5.qL(context,report,{others:false,back:true})}
function isOwn({data,snapshotId}){
return void 0===data||true===data.there&&data.snapshotId===snapshotId}
function whyNotBack({data,snapshotId,begun,wasRunning},now,started){
const settings=begun.includes("settings")?" and the settings":"";
if(_mendix_environments_1.W_(now)&&!started)return`the data${settings}: somebody else has started the app`;
if(void 0!==snapshotId)return;
const what=data?.there?"the new data":"data that may be incomplete";
const how=_mendix_environments_1.W_(now)?"runs on":wasRunning?"is STOPPED, with":"is stopped, as it was before, with";
return`the data${settings}: the refresh made no backup; the app ${how} ${what}`}
async function goOn(context){const{journal}=context;
if(!journal.has("start")){
if(journal.state.data?.restoreId===void 0)return;
try{await _restore_parts_4.qH(context)}catch(error){
if(error instanceof _base_failure_0.HR&&"RESTORE_FAILED"===error.code)return;
throw error}
if(!await settingsInForce(context))return}
return _power_3.VA(context)}
async function settingsInForce(context){const{state}=context.journal;
const changed=state.settings.filter(({restorable})=>restorable);
if(0===changed.length)return true;
const now=await _mendix_settings_2.mt(context.connection,_types_6.H8(context));
const back=changed.filter(one=>{
const setting=_mendix_settings_2.SP(now,one);
return!setting||void 0!==setting.deployedValue&&_mendix_settings_2.eE(setting,setting.deployedValue)});
if(0===back.length)return true;
const names=back.map(({name})=>name).join(", ");context.report.say(`Somebody else has set these settings back: ${names}. The new data are not used with them.`);
return false}
async function ownData(context){const{journal}=context;const{snapshotId,data}=journal.state;
if(void 0===snapshotId)throw new TypeError("There is no backup to restore.");
try{await _restore_parts_4.qH(context);
if(data?.snapshotId===snapshotId&&journal.state.data?.there)return}catch(error){
const isNew=data?.snapshotId!==snapshotId;
if(!(error instanceof _base_failure_0.HR)||"RESTORE_FAILED"!==error.code||!isNew)throw error}await _restore_parts_4.pl(context,snapshotId,true)}}),
1983:((unused_module,exports,require)=>{require.d(exports,{K:()=>Timeline});
class Timeline{phases=[];spans=[];downtimes=[];#now;#traffic;constructor(now,traffic=()=>({calls:0,retries:0})){this.#now=now;this.#traffic=traffic}async phase(name,work){
const before=this.#traffic();
const record={...this.#begun(name),calls:0,retries:0};this.phases.push(record);
try{
return await this.#timed(record,work)}finally{
const after=this.#traffic();record.calls=after.calls-before.calls;record.retries=after.retries-before.retries}}span(name,work){
const span={...this.#begun(name),phase:this.phases.at(-1)?.name??"",bytes:void 0};this.spans.push(span);
return this.#timed(span,()=>work(span))}#begun(name){
return{name,start:this.#now(),end:void 0,failed:true}}async #timed(timed,work){
try{
const result=await work();timed.failed=false;
return result}finally{timed.end=this.#now()}}down(){
if(this.downtimes.at(-1)?.end!==void 0||0===this.downtimes.length)this.downtimes.push({start:this.#now(),end:void 0})}up(){
const last=this.downtimes.at(-1);
if(last)last.end??=this.#now()}downtimeMs(){
return this.downtimes.reduce((sum,{start,end})=>sum+(end??this.#now())-start,0)}downtimeSeconds(){
return Number((this.downtimeMs()/1e3).toFixed(1))}gantt(title){
if(0===this.spans.length)return;
const now=this.#now();
const starts=this.spans.map(({start})=>start);
const ends=this.spans.map(({end})=>end??now);
const leastMs=Math.max(1,(Math.max(...ends)-Math.min(...starts))/100);
const bar=(label,tag,start,end)=>`  ${plain(label)} :${tag}, ${Math.round(start)}, ${Math.round(Math.max(start+leastMs,end??now))}`;
const lines=["gantt",`  title ${plain(title)}`,"  dateFormat x","  axisFormat %H:%M:%S","  todayMarker off"];
for(const{name}of this.phases){
const spans=this.spans.filter(span=>span.phase===name);
if(spans.length>0)lines.push(`  section ${plain(name)}`);
for(const span of spans)lines.push(bar(span.name,span.failed?"crit":"done",span.start,span.end))}
if(this.downtimes.length>0)lines.push("  section downtime");
for(const{start,end}of this.downtimes)lines.push(bar("app is down","active",start,end));
return lines.join("\n")}}
function plain(text){
return text.replaceAll(/[:;#,%"`<>{}\r\n]/g," ").replaceAll(/\s+/g," ").trim()}}),
5418:((unused_module,exports,require)=>{require.d(exports,{Z:()=>passUnitTests,j:()=>planUnitTests});
var _base_failure_0=require(7306);
var _mendix_app_answer_1=require(7154);
var _mendix_client_2=require(5941);
var _mendix_unit_tests_3=require(6280);
var _types_4=require(9047);
async function passUnitTests(context,{password,minimum},environment,stableMs){const{connection,report,leftMs,timeline}=context;const{clock,signal,onEvent,requestTimeoutMs}=connection;
const name=_mendix_client_2.Pf(environment);
const http={clock,signal,onEvent,requestTimeoutMs,leftMs};
const within={..._types_4.Fy(context),timeoutMs:Math.max(0,leftMs()-stableMs)};
const settings={...http,url:_mendix_app_answer_1.RM(environment,""),password,name};
const result=await timeline.span("unit tests",()=>_mendix_unit_tests_3.nX(settings,within));report.onUnitTests?.(name,result);
const failure=_mendix_unit_tests_3.Dc(result,minimum,name);
if(failure)throw failure}
function planUnitTests(request,environment,settings){const{unitTests}=request;
if(!unitTests)return[];
const name=_mendix_client_2.Pf(environment);
if(environment.production&&!unitTests.allowProduction)throw refused("UNIT_TESTS_PRODUCTION",`${name} is a production environment, and unit tests may change its data`,{remedy:"Leave unit-tests out for this environment, or set `unit-tests-allow-production: true` if you mean it."});
const address=_mendix_app_answer_1.eq(environment);
if(void 0===address)throw refused("NO_ADDRESS",`Mendix does not tell the address of ${name}`,{remedy:"Leave unit-tests out, and run them in a step of their own (run-unit-tests with `url`)."});_mendix_unit_tests_3.l_(new URL(address),name);
const constant=key=>{
const isIt=one=>one.name===`UnitTesting.${key}`;
const wanted=request.settings.find(one=>"Constants"===one.section&&isIt(one));
return(wanted??settings.Constants.find(isIt))?.value?.trim()};
const off=["Enabled","RemoteApiEnabled"].find(key=>constant(key)?.toLowerCase()==="false");
if(void 0!==off)throw refused("UNIT_TESTS_DISABLED",`the constant UnitTesting.${off} of ${name} is false`,{remedy:"Set it to true with the `settings` of this step, or leave unit-tests out."});
const known=constant("RemoteApiPassword");
if(known&&known!==unitTests.password.trim())throw refused("UNIT_TESTS_PASSWORD",`unit-tests-password is not the value that the constant UnitTesting.RemoteApiPassword of ${name} would have`,{kind:"auth",remedy:"Correct the secret, or set the constant with the `settings` of this step."});
const instances=request.instances??environment.instances??1;
return instances>1?[`${name} has ${instances} instances, and each has a test result of its own: with one instance the result is sure to be that of this release.`]:[]}
function refused(code,why,{kind="config",remedy}){
return new _base_failure_0.HR(`The unit tests could not be run after the release: ${why}.`,{code,kind,remedy:`${remedy} Nothing was changed.`})}}),
4969:(unused_module,exports,require)=>{require.d(exports,{M:()=>verify,s:()=>healthy});
var _base_failure_0=require(7306);
var _mendix_app_answer_1=require(7154);
var _mendix_client_2=require(5941);
var _mendix_environments_3=require(1564);
var _mendix_settings_4=require(819);
var _wait_wait_5=require(5159);
var _others_6=require(75);
var _types_8=require(9047);
var _unit_tests_7=require(5418);
var _version_9=require(590);
const patienceMs=12e4;
const mostBadLooks=3;
const freshMs=1e3;
async function verify(context,plan,started){const{previous,target,modelVersion}=context.journal.state;const{health,stableMs,unitTests,settings}=plan.request;
const seen=0!==settings.length||unitTests?void 0:started;
const before=[previous?.version,modelVersion];
const expected={version:target?.version,before,health,stableMs,seen};
if(unitTests){
const tested=await healthy(context,{...expected,stableMs:0});await _unit_tests_7.Z(context,unitTests,tested,stableMs)}
const environment=await healthy(context,expected);await runsAsAsked(context,plan,environment);context.report.say(`${_mendix_client_2.Pf(environment)} is verified.`);
return environment}
async function healthy(context,expected){const{timeline,report}=context;let{seen}=expected;
const look=()=>{
const fresh=seen&&context.connection.clock.now()-seen.at<freshMs?seen.environment:void 0;seen=void 0;
return lookAt(context,expected,fresh)};
const environment=await timeline.span("verify",()=>becomesHealthy(context,look));report.fact("model-version",environment.modelVersion??"");report.fact("url",_mendix_app_answer_1.eq(environment)??"");
if(void 0===expected.version)report.say("The package does not tell its model version, so which version runs could not be compared.");const{stableMs}=expected;
if(stableMs>0){report.say(`Healthy; watching for ${_wait_wait_5.Ln(stableMs)}.`);await timeline.span("stability check",()=>staysHealthy(context,look,stableMs))}
return environment}
async function runsAsAsked({connection},{request,scale},now){
const settings=request.settings.length>0?await _mendix_settings_4.mt(connection,now):void 0;
const names=request.settings.flatMap(one=>{
const setting=settings&&_mendix_settings_4.SP(settings,one);
const runs=setting&&{...setting,value:setting.deployedValue??setting.value};
return runs&&!_mendix_settings_4.eE(runs,one.value)?[one.name]:[]});
const what=names.length>0?`settings (${names.join(", ")})`:scale&&!_mendix_environments_3.z2(now,scale)?"the scale":"";
if(""!==what)throw _others_6.vh(now,`${what} are no longer what this release set`)}
async function becomesHealthy(context,look){const{connection,report,leftMs}=context;
let last;
try{
const limits={timeoutMs:Math.min(patienceMs,leftMs()),onEvent:report.onWait};const{environment}=await _wait_wait_5.uk(connection,limits,{what:"the health of the app",look,state:({problem})=>problem?.message??"healthy",judge:({problem})=>{last=problem;
if(problem?.code==="ENVIRONMENT_CHANGED")throw problem;
return void 0===problem?"done":"pending"},schedule:{minMs:2e3,share:.1,maxMs:1e4}});
if(!environment)throw new TypeError("All is healthy, but nothing was seen.");
return environment}catch(error){
throw connection.signal?.aborted||void 0===last?error:last}}
async function staysHealthy(context,look,stableMs){const{connection,leftMs}=context;const{clock,signal}=connection;
if(leftMs()<stableMs)throw noTimeLeft(leftMs(),stableMs);
const end=clock.now()+stableMs;
let bad=0;do{
const leftNow=end-clock.now();await clock.sleep(bad>0?2e3:Math.min(Math.max(leftNow,1),Math.max(2e3,stableMs/10)),signal);const{problem}=await look();bad=void 0===problem?0:bad+1;
if(problem&&bad>=mostBadLooks)throw problem}while(bad>0||clock.now()<end)}
function noTimeLeft(leftMs,stableMs){
return new _base_failure_0.HR(`The new version is healthy, but of the step's time only ${_wait_wait_5.Ln(leftMs)} are left for its stability check of ${_wait_wait_5.Ln(stableMs)}.`,{code:"TIMEOUT",kind:"timeout",remedy:"Give the step more timeout-minutes, or fewer stable-seconds."})}
async function lookAt(context,expected,fresh){const{connection}=context;
try{
const environment=fresh??await _mendix_environments_3.uc(connection,_types_8.H8(context),{retry:{totalMs:3e4}});
return{environment,problem:await problemOf(connection,environment,expected)}}catch(error){
if(!(error instanceof _base_failure_0.HR)||"cancelled"===error.kind)throw error;
return{environment:void 0,problem:error}}}
async function problemOf(connection,environment,{version,before,health}){
const runs=environment.modelVersion;
if(!_mendix_environments_3.W_(environment))return unhealthy(environment,"NOT_RUNNING",`is ${environment.status} after its start`);
if(false===_version_9.p(runs,version)){
const how=`runs model version ${runs} instead of ${version}`;
if(before.every(one=>false===_version_9.p(runs,one)))return _others_6.vh(environment,`it ${how}`);
return unhealthy(environment,"WRONG_VERSION",how)}
if(!health)return;
const url=_mendix_app_answer_1.RM(environment,health.path);
const status=await _mendix_app_answer_1.m5(connection,url);
if(health.statuses.some(({first,last})=>status>=first&&status<=last))return;
return unhealthy(environment,"UNHEALTHY",`answered HTTP ${status} to the health check of ${url.origin}${url.pathname}`)}
function unhealthy(environment,code,how){
return new _base_failure_0.HR(`${_mendix_client_2.Pf(environment)} ${how}.`,{code,kind:"remote-failed",remedy:"See the log of the app (download-logs)."})}}};