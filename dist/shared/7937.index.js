export const id=7937;
export const ids=[7937];
export const modules={
7937:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>refresh_data_action});
var client=require(5941);
var mendix_environments=require(1564);
var release_journal=require(5989);
var failure=require(7306);
var backups_v2=require(2216);
var others=require(75);
var phases=require(228);
var power=require(9411);
var prepare=require(2321);
var refresh_undo=require(5928);
var restore_parts=require(7655);
var verify=require(4969);
function refresh(context,plan,onRollback){
return phases.m(context,{name:"refresh",prepare:()=>refresh_prepare(context,plan),switchOver:snapshotId=>switchOver(context,plan,snapshotId),verify:started=>refresh_verify(context,plan,started),undo:(own,report)=>refresh_undo.A(own,{keepNew:false,former:plan.settings,report}),rollbackMs:36e5,runsAgain:"runs again on its own data"},onRollback)}
async function refresh_prepare(context,plan){const{journal,report}=context;const{request,source,target,snapshot}=plan;
let snapshotId=snapshot?.snapshotId;
const work=[];
if(snapshot?.state!=="completed"){
const takeSource=async side=>{snapshotId??=(await ask(side,source)).snapshotId;report.fact("snapshot-id",snapshotId);
return snapshotId};work.push(side=>prepare.vm(side,source,()=>takeSource(side),{ofTwo:true,input:"snapshot-id"}))}
if(request.backup){
const takeTarget=async side=>{journal.announce("backup");const{snapshotId:id}=await ask(side,target);journal.note({snapshotId:id});report.fact("backup-snapshot-id",id);
return id};work.push(side=>prepare.vm(side,target,()=>takeTarget(side),{ofTwo:true}))}await prepare.Kq(context,work);await others.As(context,plan.wasRunning?"running":"stopped");await prepare.iN(context,plan.request.settings);
if(void 0===snapshotId)throw new TypeError("There is no snapshot to restore.");
return snapshotId}
async function ask({connection,report},target){
try{
return await backups_v2.$p(connection,target)}catch(error){
if(!(error instanceof failure.HR)||"ENVIRONMENT_BUSY"!==error.code)throw error;
const underWay=(await backups_v2.jQ(connection,target)).find(backups_v2.gn);
if(!underWay)throw error;report.say(`A backup of ${client.Pf(target)} is under way already (${underWay.snapshotId}): it is taken.`);
return underWay}}
async function switchOver(context,plan,snapshotId){
if(plan.wasRunning)await power.a$(context);await restore_parts.pl(context,snapshotId);context.report.say(`The data of ${client.Pf(plan.environment)} are those of ${client.Pf(plan.source)}.`);await prepare.iN(context,plan.request.settings);
return power.qh(context,"target")}
async function refresh_verify(context,{has,environment,request},seen){const{health}=request;
const before=[environment.modelVersion];
const now=await verify.s(context,{version:has.version,before,health,stableMs:0,seen});context.report.say(`${client.Pf(now)} is verified.`);
return now}
var app_answer=require(7154);
var lookup=require(252);
var mendix_packages=require(8083);
var mendix_settings=require(819);
var settings_change=require(3612);
var wait=require(5159);
var release_plan=require(651);
async function planRefresh(connection,request){
const environments=await mendix_environments.DO(connection,request.appId);
const environment=mendix_environments.$r(environments,request.appId,request.mode);
if(environment.production)throw release_plan.J5("PRODUCTION_NOT_ALLOWED",`${client.Pf(environment)} is a production environment: its data are never replaced by a refresh.`,"Check the environment and from-environment inputs. The restore action can restore a backup there.");
const from=mendix_environments.$r(environments,request.appId,request.from);
if(from.mode===environment.mode){
const text=`${client.Pf(environment)} cannot be refreshed from itself.`;
throw release_plan.J5("SAME_ENVIRONMENT",text,"Check the from-environment input.")}
const wasRunning=release_plan.bn(environment);
if(request.health)(0,app_answer.RM)(environment,request.health.path);
const target=await lookup.l9(connection,environment);
const source=await lookup.l9(connection,from,target.projectId);const[has,settings,snapshot]=await Promise.all([mendix_packages.wg(connection,environment),mendix_settings.mt(connection,environment),snapshotOf(connection,source,request)]);
const merged=settings_change.ss(settings,request.settings);
return{request,environment,wasRunning,has,settings,changes:merged.changes,target,source,snapshot,remarks:[...release_plan.gx(environment,has).map(text=>`${text}: the start brings that one.`),...request.backup?[]:["No backup is made before the refresh: if it fails, there is no way back."],...eventRemarks(merged.settings,environment,from)]}}
async function snapshotOf(connection,source,request){
if("new"===request.snapshot)return;
const found="latest"===request.snapshot?backups_v2.BX(await backups_v2.jQ(connection,source)):(await backups_v2.Cb(connection,[source],request.snapshot))?.snapshot;
if(!found){const[which,remedy]="latest"===request.snapshot?["completed snapshot","Set `snapshot-id: new` to make one."]:[`snapshot ${request.snapshot}`,"Check the snapshot-id input; list-backups shows the ids."];
throw release_plan.J5("SNAPSHOT_NOT_FOUND",`${client.Pf(source)} has no ${which}.`,remedy,"not-found")}
if("failed"===found.state){
const text=`Snapshot ${found.snapshotId} of ${client.Pf(source)} is ${found.state}, not completed.`;
const remedy="Choose another one (list-backups shows them), or set `snapshot-id: latest`.";
throw release_plan.J5("SNAPSHOT_NOT_COMPLETED",text,remedy,"conflict")}checkAge(source,found,request.maxAgeMs,connection.clock.now());
return found}
function checkAge(source,{snapshotId,createdAt},maxAgeMs,now){
if(void 0===maxAgeMs)return;
const name=`Snapshot ${snapshotId} of ${client.Pf(source)}`;
if(!createdAt)throw release_plan.J5("AGE_UNKNOWN",`${name} does not tell when it was made, so its age cannot be compared with \`max-age-hours\`.`,"Leave max-age-hours out, or choose another snapshot.");
const ageMs=Math.max(0,now-createdAt.getTime());
if(ageMs<=maxAgeMs)return;
throw release_plan.J5("BACKUP_TOO_OLD",`${name} is ${wait.Ln(ageMs)} old, but at most ${wait.Ln(maxAgeMs)} are allowed.`,"Look why no newer backup was made (list-backups), or set `snapshot-id: new`.")}
function eventRemarks(settings,to,from){
const execution=settings.CustomSettings.find(({name})=>"ScheduledEventExecution"===name)?.value;
const enabled=settings.ScheduledEvents.filter(({value})=>"Enabled"===value).map(({name})=>name);
if(execution?.toUpperCase()==="NONE"||0===enabled.length)return[];
return[`These scheduled events are enabled and will run in ${client.Pf(to)} on the data of ${client.Pf(from)}: ${enabled.join(", ")}.`]}
function describeRefresh(plan){const{request,environment,source,snapshot,changes,wasRunning}=plan;
const from=client.Pf(source);
const steps=[];
if(snapshot){
if("completed"!==snapshot.state)steps.push(`Wait until snapshot ${snapshot.snapshotId} is completed.`)}else steps.push(`Make a backup of ${from}, and wait until it is completed.`);
if(request.backup)steps.push(`Make a backup of ${client.Pf(environment)}, and wait until it is completed.`);
for(const change of changes)steps.push(`Set: ${settings_change.uQ(change)}.`);
if(wasRunning)steps.push("Stop the app.");steps.push(`Replace the data of ${client.Pf(environment)} by those of ${from}, snapshot ${snapshot?.snapshotId??"just made"}.`);steps.push(`Start the app${request.autoSyncDb?", and change the database to fit its model":""}.`);steps.push(`Verify that it runs${request.health?` and answers at ${request.health.path}`:""}.`);
return steps}
function refreshJournal(plan){const{environment,request,has,target,wasRunning}=plan;
return{format:1,work:"refresh",appId:environment.appId,mode:environment.mode,phase:"plan",rollback:"with-data",autoSyncDb:request.autoSyncDb,wasRunning,modelVersion:wasRunning?environment.modelVersion:void 0,previous:release_journal.kH(has),target:release_journal.kH(has),settings:release_plan.Sb(plan.settings,plan.changes),begun:[],whenRunning:"previous",backupIds:{projectId:target.projectId,environmentId:target.environmentId}}}
var release_timeline=require(1983);
var action=require(9297);
var inputs=require(2266);
var clean_up=require(1587);
var mendix=require(9255);
var release=require(6989);
var settings=require(1163);
var snapshots=require(3281);
const refresh_data_inputs={...mendix.rg,environment:inputs.Qq("Environment whose data are replaced: `Test`, `Acceptance` or the name of a flexible environment (case-insensitive), never a production environment.",{required:true}),"from-environment":inputs.Qq("Environment of the same app that the data come from, for example `Production`.",{required:true}),"snapshot-id":inputs.hF("","the id of a snapshot (`list-backups` shows them), `latest` or `new`",value=>"latest"===value||"new"===value||snapshots.Yr(value)?value:void 0,{default:"latest"}),"max-age-hours":inputs._("",0,1e5),backup:inputs.Jt("",{default:"true"}),...settings.n,"auto-sync-db":inputs.Jt("",{default:"true"}),...release.Q2,"dry-run":inputs.Jt("",{default:"false"}),"timeout-minutes":mendix.DL(120)};
const outputs={"snapshot-id":"","backup-snapshot-id":"","restore-id":"","job-id":"","model-version":"",url:"",status:"","downtime-seconds":"","rolled-back":"",phase:""};
const refresh_data_action=action.QP({name:"refresh-data",group:"Mendix Cloud: backups",description:"",branding:{icon:"refresh-cw",color:"orange"},inputs:refresh_data_inputs,outputs,check:values=>inputs.QS(values,"settings",["settings-file"],"both say what settings are to be"),async run(values,step){
const timeline=new release_timeline.K(step.clock.now,()=>step.traffic);
const connection=mendix.Ng(values,step);step.output("phase","plan");
const plan=await timeline.phase("plan",()=>planRefresh(connection,requestOf(values)));tell(plan,step);
const steps=release.tN(step,describeRefresh(plan));
if(values["dry-run"])(0,release.PA)(step,client.Pf(plan.environment),"refresh",steps);else await carryOut({step,plan,connection,timeline})},postInputs:clean_up.y,post:(values,step)=>clean_up.n(values,step)});
function requestOf(values){
const hours=values["max-age-hours"];
return{appId:values["app-id"],mode:values.environment,from:values["from-environment"],snapshot:values["snapshot-id"],maxAgeMs:void 0===hours?void 0:36e5*hours,backup:values.backup,settings:settings.f(values),autoSyncDb:values["auto-sync-db"],health:release.Wr(values)}}
async function carryOut(one){const{step,plan,connection,timeline}=one;
const name=client.Pf(plan.environment);
const report=release.Eg(step);
const journal=new release_journal.CQ(refreshJournal(plan),report.save);
const context={connection,report,journal,timeline,leftMs:()=>step.leftMs()};
try{const{status}=await refresh(context,plan,ms=>step.allowAtLeast(ms));
const down=plan.wasRunning?`down ${wait.Ln(timeline.downtimeMs())}`:"it did not run before";step.output("status",status);step.result(`${name} has the data of ${client.Pf(plan.source)}, ${down}.`)}catch(error){
if(!step.signal.aborted)await sumUpFailure(one);
throw error}finally{step.summary.fact("Snapshot",step.outputs.get("snapshot-id")).fact("Backup made before",journal.state.snapshotId);release.eh(step,timeline,`Refresh of ${name}`)}}
async function sumUpFailure({step,plan,connection,timeline}){
const now=await mendix_environments.uc(release.m_(connection),plan.environment).catch(()=>void 0);
const down=timeline.downtimes.length>0?`down ${wait.Ln(timeline.downtimeMs())}`:"not stopped";step.output("status",now?.status);step.summary.headline(`${client.Pf(plan.environment)}: the refresh failed; it is ${now?.status??"in an unknown state"}, ${down}`)}
function tell({environment,source,snapshot,remarks},step){const{snapshotId,createdAt,modelVersion}=snapshot??{};
const made=snapshot&&(createdAt?.toISOString()??"an unknown time");step.output("snapshot-id",snapshotId);
const which=made?`snapshot ${snapshotId} of ${made}`:"a snapshot that is made now";step.info(`${client.Pf(environment)} is ${environment.status}; it gets the data of ${client.Pf(source)}: ${which}.`);step.summary.fact("Environment",client.Pf(environment)).fact("Data of",client.Pf(source)).fact("Made at",made).fact("Model version of the data",modelVersion);
for(const text of remarks)(0,release.Vg)(step,text)}}};