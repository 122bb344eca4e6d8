export const id=7420;
export const ids=[7420];
export const modules={
5039:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>rollback_action});
var external_node_fs_=require(3024);
var app_answer=require(7154);
var client=require(5941);
var types=require(4569);
var release_journal=require(5989);
var release_record=require(9253);
var failure=require(7306);
var backups_v2=require(2216);
var environments=require(1564);
var lookup=require(252);
var mendix_packages=require(8083);
var mendix_settings=require(819);
var settings_change=require(3612);
var plan=require(651);
var power=require(9411);
var undo=require(2390);
var verify=require(4969);
var release_version=require(590);
async function planRollback(connection,request){const{record}=request;
const found=environments.$r(await environments.DO(connection,request.appId),request.appId,request.mode);
if(record.appId!==found.appId||record.mode!==found.mode){
const text=`The record is of a release to ${client.Pf(record)}, not to ${client.Pf(found)}.`;
throw plan.J5("RELEASE_OF_ANOTHER_ENVIRONMENT",text,"Check app-id, environment and release.")}
if(request.data&&request.confirm?.trim().toLowerCase()!==found.mode.toLowerCase()){
const text=`The data of ${client.Pf(found)} would be overwritten, and \`confirm\` does not name it.`;
throw plan.J5("NOT_CONFIRMED",text,`Set \`confirm: ${found.mode}\`, or leave data out.`)}const[environment,there,settings,previous]=await Promise.all([environments.uc(connection,found),mendix_packages.cf(connection,found),mendix_settings.mt(connection,found),previousPackage(connection,record),request.data?completedBackup(connection,record,found):void 0]);plan.bn(environment);
if(request.health)(0,app_answer.RM)(environment,request.health.path);ensureReleased(record,environment,there);checkNames(request,settings);
const journal=journalOf(request,settings);
return{request,environment,previous,journal,...state(request,journal,{environment,there,settings})}}
async function previousPackage(connection,record){const{appId,previous}=record;
if(!previous){
const text=`${client.Pf(record)} had no package before this release, so there is nothing to go back to.`;
throw plan.J5("NO_PREVIOUS_PACKAGE",text,"To take the app down, use `stop`.")}
try{
return plan.Gc(await mendix_packages.bP(connection,appId,previous.packageId),appId)}catch(error){
if(!(error instanceof failure.HR)||"not-found"!==error.kind)throw error;
throw error.with(`The previous package ${types.oZ(previous)} of ${client.Pf(record)} is no longer there.`,{code:"PREVIOUS_PACKAGE_GONE",remedy:`It was deleted, or it has expired. Build or upload version ${previous.version??"of before"} again and release it with \`deploy\`. Nothing was changed.`})}}
async function completedBackup(connection,record,found){const{snapshotId,backupIds}=record;
if(!snapshotId||!backupIds)throw plan.J5("NO_BACKUP",`The release to ${client.Pf(record)} made no backup.`,"Leave data out.");
const target=await lookup.l9(connection,found);
if(target.projectId!==backupIds.projectId||target.environmentId!==backupIds.environmentId){
const text=`The backup of the record is not of ${client.Pf(found)}: the record names the ids of another environment.`;
throw plan.J5("RELEASE_OF_ANOTHER_ENVIRONMENT",text,"Leave data out, or restore a backup with `restore`.")}const{state}=await backups_v2.dV(connection,target,snapshotId);
if("completed"===state)return;
const text=`The backup ${snapshotId} of ${client.Pf(record)} is ${state}, not completed.`;
throw plan.J5("SNAPSHOT_NOT_COMPLETED",text,"Leave data out, or restore another backup with `restore`.")}
function ensureReleased({target,previous},now,there){
const since=what=>new failure.HR(`${client.Pf(now)} ${what}: somebody has released since. Nothing was changed.`,{code:"RELEASED_SINCE",kind:"conflict",remedy:`Roll that release back instead, or release the version that you want with \`deploy\` (here it would have been \`package-id: ${previous?.packageId}\`).`});
if(!there||![target.packageId,previous?.packageId].includes(there.packageId))throw since(there?`has package ${types.oZ(there)} now`:"has no package now");const{modelVersion:runs}=now;
const versions=[target.version,previous?.version];
if(environments.W_(now)&&versions.every(version=>false===release_version.p(runs,version)))throw since(`runs model version ${runs} now`)}
function checkNames({settings,record},now){
const wasThere=({section,name})=>record.settings.some(one=>one.section===section&&one.name===name);settings_change.ss(now,settings.filter(one=>!wasThere(one)))}
function journalOf({record,data,autoSyncDb},now){const{appId,mode,target,previous,wasRunning,mayHaveRun,changed,settings}=record;const{previousScale,snapshotId,backupIds}=record;
return{format:1,work:"rollback",appId,mode,phase:"verify",rollback:data?"with-data":"package-and-settings",autoSyncDb,wasRunning,mayHaveRun:mayHaveRun||void 0,target,previous,previousScale,settings:settings.filter(({restorable,former})=>!restorable||void 0!==former),dropped:settings.filter(one=>void 0===one.former&&!mendix_settings.SP(now,one)).map(({name})=>name),begun:[...changed,"start"],whenRunning:"target",targetRan:true,snapshotId,backupIds}}
function state(request,journal,now){const{settings:given,data,record}=request;const{previous,target}=record;
const isBack=environments.W_(now.environment)&&true===release_version.p(now.environment.modelVersion,previous?.version)&&false===release_version.p(previous?.version,target.version)&&now.there?.packageId===previous?.packageId;
if(isBack&&data){
const text=`${client.Pf(record)} runs its previous version already.`;
throw plan.J5("ALREADY_ROLLED_BACK",text,`To restore its data, use \`restore\` with ${record.snapshotId}.`)}
const lost=record.changed.includes("settings")?journal.settings.filter(({former})=>void 0===former).map(({name})=>name):[];
const names=[...new Set([...lost,...journal.dropped??[]])];
const unknown=names.filter(name=>!given.some(one=>one.name===name));
return{done:isBack&&0===unknown.length&&isAsBefore(request,journal,now),unknown}}
function isAsBefore({settings:given},journal,now){const{previousScale,begun,settings}=journal;
const events=settings.flatMap(({section,name,former})=>former?[{section,name,value:former}]:[]);
const there=[...events,...given].filter(one=>mendix_settings.SP(now.settings,one));
const isScale=!begun.includes("scale")||!previousScale||environments.z2(now.environment,previousScale);
return isScale&&0===settings_change.ss(now.settings,there).changes.length&&!mendix_settings.JY(now.settings)}
function describeRollback({request,environment,previous,journal,unknown}){const{previousScale,snapshotId,begun,settings}=journal;
const events=settings.filter(({former})=>void 0!==former);
const steps=[];
if(begun.includes("transport"))steps.push(`Transport ${types.oZ(previous)}, while the app runs if Mendix allows it.`);
for(const{name,former}of events)steps.push(`Set ${name} to ${former}, unless it is.`);
for(const{name}of request.settings)steps.push(`Set ${name} to the value that is given.`);
if(unknown.length>0)steps.push(`Leave ${unknown.join(", ")}: nobody knows the former values.`);
if(begun.includes("scale")&&previousScale)steps.push(`Scale to ${environments._K(previousScale)}.`);
if(environments.W_(environment))steps.push("Stop the app.");
if(request.data)steps.push(`Overwrite its data with backup ${snapshotId}.`);steps.push(release_journal.xD(journal)?`Start the app, on the newest platform stack${previous.version?`, and verify that it runs model version ${previous.version}`:""}.`:"Leave it stopped, as it was before the release.");
return steps}
async function rollBack(context,plan){const{journal,timeline,report}=context;const{request,previous}=plan;const{data,settings:given,health,record}=request;
if(!journal.note({}))throw release_journal.qZ("transport");report.fact("rolled-back",false);
const undone=new undo.d4;
let environment;
try{await timeline.phase("rollback",()=>undo.tN(context,{keepNew:false,data,given,report:undone}));
const expected={version:previous.version,before:[record.target.version],health,stableMs:0};environment=await (release_journal.xD(journal.state)&&0===undone.left.length?timeline.phase("verify",()=>verify.s(context,expected)):power.t5(context))}catch(error){
throw context.connection.signal?.aborted?error:await rollbackFailed(context,error,undone)}finally{
if(timeline.downtimes.length>0)report.fact("downtime-seconds",timeline.downtimeSeconds())}
const complete=0===undone.left.length;journal.note({phase:"over",succeeded:complete});report.fact("rolled-back",complete);
if(!complete)throw incomplete(environment,undone);report.say(undone.text());
return environment}
function how(now){
return environments.W_(now)?`runs model version ${now.modelVersion??"unknown"}`:`is ${now.status}`}
async function rollbackFailed(context,error,undone){
if(!(error instanceof failure.HR))return error;const{journal}=context;
if("RESTORE_FAILED"===error.code||context.timeline.phases.at(-1)?.name==="verify")journal.note({phase:"over",succeeded:false});
const name=client.Pf(journal.state);
const now=await power.t5(context).catch(()=>void 0);
const state=now?`${name} ${how(now)}`:`${name} may be down`;
return error.with(`${state}: its rollback failed. ${error.message} ${undone.text("Nothing was restored so far.")}`)}
function incomplete(now,undone){
const what=undone.restored.length>0?"but was rolled back only in part":"and was not rolled back";
return new failure.HR(`${client.Pf(now)} ${how(now)}, ${what}. ${undone.text("Nothing was restored.")}`,{code:"ROLLBACK_INCOMPLETE",kind:"conflict",remedy:"Run `rollback` again with `settings` for what is named there, or set it with set-settings and start the app anew."})}
var release_timeline=require(1983);
var action=require(9297);
var inputs=require(2266);
var wait=require(5159);
var clean_up=require(1587);
var github_deployment=require(5237);
var mendix=require(9255);
var release=require(6989);
var settings=require(1163);
const someRecord="the `release` output of `deploy`, or the path of its `release-file`";
function readRecord(given){
const json=given.trimStart().startsWith("{")?given:fileText(given);
const record=release_record.Hh(json);
if(record)return record;
throw new inputs.q$(someRecord,"It is not complete, or it was not written by this version.")}
function fileText(path){
try{
return external_node_fs_.readFileSync(path,"utf8")}catch{
throw new inputs.q$(someRecord,"There is no such file that can be read.")}}
const rollback_inputs={...mendix.rg,release:inputs.hF("",someRecord,readRecord),"github-environment":inputs.Qq(""),"github-token":inputs.Qq("",{secret:true}),settings:{...settings.n.settings,description:""},"settings-file":settings.n["settings-file"],data:inputs.Jt("",{default:"false"}),confirm:inputs.Qq(""),"auto-sync-db":inputs.Jt("",{default:"true"}),...release.Q2,"dry-run":inputs.Jt("",{default:"false"}),"timeout-minutes":mendix.DL(60)};
const outputs={"package-id":"","snapshot-id":"","restore-id":"","job-id":"","model-version":"",url:"","downtime-seconds":"","rolled-back":""};
const rollback_action=action.QP({name:"rollback",group:"Mendix Cloud: release",description:"",branding:{icon:"corner-up-left",color:"orange"},inputs:rollback_inputs,outputs,check:values=>[...inputs.Og(values,["release","github-environment"]),...void 0!==values["github-environment"]&&void 0===values["github-token"]?["`github-environment` needs a `github-token`."]:[],...inputs.QS(values,"settings",["settings-file"],"both say what settings are to be"),...values.data&&void 0===values.confirm?["`data` needs `confirm`: the name of the environment whose data is to be overwritten."]:[]],async run(values,step){
const timeline=new release_timeline.K(step.clock.now,()=>step.traffic);
const connection=mendix.Ng(values,step);step.output("rolled-back",false);const{release:given,"github-token":token="","github-environment":environment=""}=values;
const isWanted=({appId,mode})=>appId===values["app-id"]&&mode.toLowerCase()===values.environment.trim().toLowerCase();
const found=given?void 0:await github_deployment.S.newestRelease(step,token,environment,isWanted);
const record=given??found?.record;
if(!record)throw new TypeError("There is no record.");
const plan=await timeline.phase("plan",()=>planRollback(connection,{appId:values["app-id"],mode:values.environment,record,settings:settings.f(values),data:values.data,confirm:values.confirm,autoSyncDb:values["auto-sync-db"],health:release.Wr(values)}));tell(plan,step);
if(plan.done)sumUp(plan,step,plan.environment,"runs its previous version already, nothing was changed");else{
const steps=release.tN(step,describeRollback(plan));
if(values["dry-run"])(0,release.PA)(step,client.Pf(plan.environment),"rollback",steps);else await carryOut(plan,step,connection,timeline)}
if(values["dry-run"])return;await found?.deployment.close("failure",{description:"Rolled back."})},postInputs:[...clean_up.y,"settings","settings-file"],post:(values,step)=>clean_up.n(values,step,settings.f(values))});
async function carryOut(plan,step,connection,timeline){
const name=client.Pf(plan.environment);
const inner=release.Eg(step);
const report={...inner,fact:(fact,value)=>{
if(fact in outputs)inner.fact(fact,value)}};
const journal=new release_journal.CQ(plan.journal,report.save);
const context={connection,report,journal,timeline,leftMs:()=>step.leftMs()};
try{
const environment=await rollBack(context,plan);sumUp(plan,step,environment,`rolled back, down ${wait.Ln(timeline.downtimeMs())}`)}catch(error){step.summary.headline(`${name}: the rollback failed`);
throw error}finally{release.eh(step,timeline,`Rollback of ${name}`)}}
function tell({environment,previous,request,unknown},step){
const name=client.Pf(environment);const{target,snapshotId}=request.record;step.output("package-id",previous.packageId);step.output("snapshot-id",snapshotId);step.output("url",app_answer.eq(environment));step.info(`${name} is ${environment.status} with model version ${environment.modelVersion??"unknown"}.`);step.summary.fact("Environment",name).fact("Released package",types.oZ(target)).fact("Previous package",types.oZ(previous)).fact("Backup of the release",snapshotId);
if(unknown.length>0)(0,release.Vg)(step,`Nobody knows the former values of ${unknown.join(", ")}: give them in \`settings\`.`)}
function sumUp(plan,step,now,what){
const name=client.Pf(plan.environment);step.output("model-version",now.modelVersion??"");step.output("rolled-back",true);
if(plan.done)step.output("downtime-seconds",0);step.info(`${name}: ${what}.`);step.summary.headline(`${name}: ${now.modelVersion??"unknown"}, ${what}`)}}};