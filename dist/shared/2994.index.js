export const id=2994;
export const ids=[2994];
export const modules={
2994:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>deploy_action});
var external_node_path_=require(6760);
var temporary_file=require(9462);
var app_answer=require(7154);
var client=require(5941);
var environments=require(1564);
var mendix_packages=require(8083);
var types=require(4569);
var release_journal=require(5989);
var release_plan=require(651);
var release_record=require(9253);
var others=require(75);
var phases=require(228);
var power=require(9411);
var prepare=require(2321);
var undo=require(2390);
var verify=require(4969);
function release(context,plan,onRollback){
const data="with-data"===plan.request.rollback;
return phases.m(context,{name:"release",prepare:()=>prepare.iA(context,plan),switchOver:left=>switchOver(context,plan,left),verify:started=>verify.M(context,plan,started),undo:(own,report)=>undo.tN(own,{keepNew:false,former:plan.settings,data,report}),rollbackMs:18e5,runsAgain:"runs its previous version again"},onRollback)}
async function switchOver(context,plan,left){
if(plan.wasRunning){await others.As(context,"running");await power.a$(context)}
if(left.transportLeft)await prepare.et(context,plan);
if(left.settingsLeft)await prepare.iN(context,plan.request.settings);await others.As(context,plan.wasRunning?void 0:"stopped");
return power.ni(context,"target")}
var release_timeline=require(1983);
var release_types=require(9047);
var action=require(9297);
var inputs=require(2266);
var wait=require(5159);
var files=require(9031);
var permissions=require(3288);
var access_token=require(1272);
var clean_up=require(1587);
var github_deployment=require(5237);
var mendix=require(9255);
var package_file=require(9759);
var shared_release=require(6989);
var rights=require(5625);
var settings=require(1163);
var unit_tests=require(5360);
const deploy_inputs={...mendix.rg,package:inputs.Qq(""),"package-id":inputs.Qq(""),"from-environment":inputs.Qq(""),"package-name":inputs.Qq(""),...settings.n,instances:inputs.nd("",1,64),"memory-per-instance":inputs.nd("",1024,1048576),backup:inputs.Jt("",{default:"true"}),"backup-comment":inputs.Qq(""),"auto-sync-db":inputs.Jt("",{default:"true"}),...shared_release.Q2,"stable-seconds":inputs._("",0,3600,{default:"30"}),"unit-tests":inputs.Jt("",{default:"false"}),"unit-tests-password":inputs.Qq("",{env:"MENDIX_UNIT_TESTS_PASSWORD",secret:true}),"unit-tests-minimum":inputs.nd("",1,1e5,{default:"1"}),"unit-tests-allow-production":inputs.Jt("",{default:"false"}),"pin-platform":inputs.Yq("",["auto","true","false"],{default:"auto"}),rollback:inputs.Yq("",release_types.zu,{default:"package-and-settings"}),"github-token":inputs.Qq("",{secret:true}),"github-environment":inputs.Qq(""),"skip-if-deployed":inputs.Jt("",{default:"false"}),"release-file":inputs.Qq(""),"dry-run":inputs.Jt("",{default:"false"}),"access-token":access_token.aS("With it (scope `mx:deployment:read`) the plan looks up whether the account may release, before a backup is made in vain."),"cloud-api-url":access_token.XC,"timeout-minutes":mendix.DL(60)};
const outputs={"package-id":"","snapshot-id":"","job-id":"","restore-id":"","previous-package-id":"","model-version":"",url:"","downtime-seconds":"","deployment-id":"","rolled-back":"",release:"","unit-tests-failed":"",phase:""};
const deploy_action=action.QP({name:"deploy",group:"Mendix Cloud: release",description:"",branding:{icon:"send",color:"green"},inputs:deploy_inputs,outputs,check:values=>[...inputs.Og(values,["package","package-id","from-environment"]),..."true"===values["pin-platform"]&&void 0===values["from-environment"]?["`pin-platform: true` needs `from-environment`: only a package that is promoted has a stack to pin to."]:[],...void 0!==values["package-name"]&&void 0===values.package?["`package-name` is for a `package` that is uploaded."]:[],...inputs.QS(values,"settings",["settings-file"],"both say what settings are to be"),..."with-data"!==values.rollback||values.backup?[]:["`rollback: with-data` needs `backup: true`."],...values["unit-tests"]&&void 0===values["unit-tests-password"]?["`unit-tests: true` needs `unit-tests-password`: the value of the constant `UnitTesting.RemoteApiPassword`."]:[],...void 0!==values["github-environment"]&&void 0===values["github-token"]?["`github-environment` needs a `github-token`."]:[],...void 0!==values["github-token"]&&void 0===values["github-environment"]?["`github-token` needs a `github-environment`: the name of the environment at GitHub."]:[],...(values["stable-seconds"]??0)>=(values["timeout-minutes"]??1/0)*60?["`stable-seconds` is as long as `timeout-minutes`, so the stability check could never end in time."]:[]],async run(values,step){
const timeline=new release_timeline.K(step.clock.now,()=>step.traffic);
const connection=mendix.Ng(values,step);step.output("phase","plan");
const request=await requestOf(values);
const plan=await timeline.phase("plan",()=>release_plan.Cs(connection,request));tell(plan,step);
if(request.skipIfDeployed&&plan.deployed)return void alreadyDeployed(plan,step);await ensureRights(values,step,plan);
const steps=shared_release.tN(step,release_plan.df(plan));
if(values["dry-run"])(0,shared_release.PA)(step,client.Pf(plan.environment),"release",steps);else await carryOut({values,step,plan,connection,timeline})},postInputs:[...clean_up.y,"github-token"],async post(values,step){
const state=release_journal.z8(step.state(shared_release.J1));
const deployment=github_deployment.S.leftOpen(step,values["github-token"]);
const end=state?.succeeded?"success":"error";
const description=`Interrupted${state?` in ${state.failedIn??state.phase}`:""}.`;await clean_up.n(values,step).finally(()=>deployment?.close(end,{description}))}});
async function carryOut(one){const{values,step,plan,connection,timeline}=one;
const name=client.Pf(plan.environment);
const deployment=new github_deployment.S(step,values["github-token"]);
const changes=async record=>{
const payload=release_record.zO(record);await keepRecord(one,JSON.stringify(payload));const{production}=plan.environment;
const environment=values["github-environment"]??"";
const description=`Release to ${name}`;await deployment.open({environment,description,production,payload:{release:payload}});step.output("deployment-id",deployment.id)};
const onUnitTests=(of,result)=>{step.output("unit-tests-failed",JSON.stringify(result.failed));unit_tests.x(step,of,result)};
const report={...shared_release.Eg(step),changes,onUnitTests};
const journal=new release_journal.CQ(release_plan.PR(plan),report.save);
const context={connection,report,journal,timeline,leftMs:()=>step.leftMs()};
try{
const environment=await release(context,plan,ms=>step.allowAtLeast(ms));await deployment.close("success",{environmentUrl:app_answer.eq(environment)});const{target}=journal.state;sumUpSuccess(one,environment,target&&types.oZ(target))}catch(error){
if(!step.signal.aborted){await deployment.close("failure",{description:"The release has failed."});await sumUpFailure(one,journal.state.target?.version)}
throw error}finally{step.summary.fact("Backup",journal.state.snapshotId).detail("Deployment at GitHub",deployment.id);shared_release.eh(step,timeline,`Release to ${name}`)}}
async function keepRecord({values,step},record){step.output("release",record);
if(void 0===values["release-file"])return;
const file=external_node_path_.resolve(values["release-file"]);await files.fc(external_node_path_.dirname(file));await temporary_file.x3(file,`${record}\n`)}
function sumUpSuccess({step,plan,timeline},now,after){
const name=client.Pf(plan.environment);
const before=plan.wasRunning?plan.environment.modelVersion:void 0;const{modelVersion="unknown"}=now;
const change=void 0===before||before===modelVersion?modelVersion:`${before} → ${modelVersion}`;
const down=plan.wasRunning?`down ${wait.Ln(timeline.downtimeMs())}`:"it did not run before";step.info(`${name} is released: ${change}, ${down}.`);step.summary.headline(`${name}: ${change}, ${down}`).fact("Package after",after).link("Address",app_answer.eq(now))}
async function sumUpFailure({step,plan,connection,timeline},version="unknown"){
const soon=shared_release.m_(connection);
const look=async environment=>{const[now,has]=await Promise.all([environments.uc(soon,environment),mendix_packages.cf(soon,environment)]);
const runs="Running"===now.status?`runs ${now.modelVersion??"an unknown version"}`:`is ${now.status}`;
const down=timeline.downtimes.length>0?`, down ${wait.Ln(timeline.downtimeMs())}`:", not stopped";step.summary.headline(`${client.Pf(now)}: the release of ${version} failed; it ${runs}${down}`).fact("Package after",has?types.oZ(has):"none")};await look(plan.environment).catch(()=>step.summary.headline(`${client.Pf(plan.environment)}: the release of ${version} failed`))}
async function ensureRights(values,step,{backup}){
const token=values["access-token"];
if(void 0===token||!backup)return;
const connection=access_token.wS(values,step,values["cloud-api-url"],token);
const why=await rights.o6(connection,backup,values.username,permissions.h["deploy"]??[]);
if(void 0!==why)step.info(`The rights of the account could not be looked up. ${why}`)}
async function requestOf(values){
return{appId:values["app-id"],mode:values.environment,source:await sourceOf(values),settings:settings.f(values),instances:values.instances,memoryPerInstance:values["memory-per-instance"],backup:values.backup,backupComment:values["backup-comment"],autoSyncDb:values["auto-sync-db"],health:shared_release.Wr(values),unitTests:values["unit-tests"]?{password:values["unit-tests-password"]??"",minimum:values["unit-tests-minimum"],allowProduction:values["unit-tests-allow-production"]}:void 0,stableMs:1e3*values["stable-seconds"],rollback:values.rollback,skipIfDeployed:values["skip-if-deployed"],pinPlatform:"auto"===values["pin-platform"]?"auto":"true"===values["pin-platform"]}}
async function sourceOf(values){
if(void 0!==values["package-id"])return{from:"id",packageId:values["package-id"]};
if(void 0!==values["from-environment"])return{from:"environment",mode:values["from-environment"]};
const file=await package_file.C(values.package??"");
return{from:"file",path:file.path,name:values["package-name"]??file.name,size:file.size,modelVersion:file.modelVersion}}
function tell({environment,previous,target,remarks},step){
const name=client.Pf(environment);
const before=previous?types.oZ(previous):"none";step.output("previous-package-id",previous?.packageId??"");step.output("package-id",target?.packageId);step.output("url",app_answer.eq(environment));step.info(`${name} is ${environment.status} with model version ${environment.modelVersion??"unknown"} and package ${before}.`);step.summary.fact("Environment",name).fact("Package before",before);
for(const text of remarks)(0,shared_release.Vg)(step,text)}
function alreadyDeployed({environment,previous},step){
const name=client.Pf(environment);step.output("package-id",previous?.packageId);step.output("model-version",environment.modelVersion);step.output("downtime-seconds",0);step.output("rolled-back",false);step.output("phase","done");step.info(`${name} runs all of it already; nothing was changed.`);step.summary.headline(`${name}: already runs ${environment.modelVersion??"this package"}, nothing was changed`)}}};