export const id=2994;
export const ids=[2994];
export const modules={2994:(unused_module,webpack_exports,webpack_require)=>{webpack_require.r(webpack_exports);webpack_require.d(webpack_exports,{action:()=>deploy_action});
var external_node_path_=webpack_require(6760);
var temporary_file=webpack_require(9462);
var app_answer=webpack_require(7154);
var client=webpack_require(5941);
var environments=webpack_require(1564);
var mendix_packages=webpack_require(8083);
var types=webpack_require(4569);
var release_journal=webpack_require(5989);
var release_plan=webpack_require(651);
var release_record=webpack_require(9253);
var others=webpack_require(75);
var phases=webpack_require(228);
var power=webpack_require(9411);
var prepare=webpack_require(2321);
var undo=webpack_require(2390);
var verify=webpack_require(4969);
function release(context,plan,onRollback){
const data="with-data"===plan.request.rollback;
return(0,phases.m)(context,{name:"release",prepare:()=>(0,prepare.iA)(context,plan),switchOver:left=>switchOver(context,plan,left),verify:started=>(0,verify.M)(context,plan,started),undo:(own,report)=>(0,undo.tN)(own,{keepNew:false,former:plan.settings,data,report}),rollbackMs:18e5,runsAgain:"runs its previous version again"},onRollback)}
async function switchOver(context,plan,left){
if(plan.wasRunning){await (0,others.As)(context,"running");await (0,power.a$)(context)}
if(left.transportLeft)await (0,prepare.et)(context,plan);
if(left.settingsLeft)await (0,prepare.iN)(context,plan.request.settings);await (0,others.As)(context,plan.wasRunning?void 0:"stopped");
return(0,power.ni)(context,"target")}
var release_timeline=webpack_require(1983);
var release_types=webpack_require(9047);
var action=webpack_require(9297);
var inputs=webpack_require(2266);
var wait=webpack_require(5159);
var files=webpack_require(9031);
var permissions=webpack_require(3288);
var access_token=webpack_require(1272);
var clean_up=webpack_require(1587);
var github_deployment=webpack_require(5237);
var mendix=webpack_require(9255);
var package_file=webpack_require(9759);
var shared_release=webpack_require(6989);
var rights=webpack_require(5625);
var settings=webpack_require(1163);
var unit_tests=webpack_require(5360);
const deploy_inputs={...mendix.rg,package:(0,inputs.Qq)(""),"package-id":(0,inputs.Qq)(""),"from-environment":(0,inputs.Qq)(""),"package-name":(0,inputs.Qq)(""),...settings.n,instances:(0,inputs.nd)("",1,64),"memory-per-instance":(0,inputs.nd)("",1024,1048576),backup:(0,inputs.Jt)("",{default:"true"}),"backup-comment":(0,inputs.Qq)(""),"auto-sync-db":(0,inputs.Jt)("",{default:"true"}),...shared_release.Q2,"stable-seconds":(0,inputs._)("",0,3600,{default:"30"}),"unit-tests":(0,inputs.Jt)("",{default:"false"}),"unit-tests-password":(0,inputs.Qq)("",{env:"MENDIX_UNIT_TESTS_PASSWORD",secret:true}),"unit-tests-minimum":(0,inputs.nd)("",1,1e5,{default:"1"}),"unit-tests-allow-production":(0,inputs.Jt)("",{default:"false"}),"pin-platform":(0,inputs.Yq)("",["auto","true","false"],{default:"auto"}),rollback:(0,inputs.Yq)("",release_types.zu,{default:"package-and-settings"}),"github-token":(0,inputs.Qq)("",{secret:true}),"github-environment":(0,inputs.Qq)(""),"skip-if-deployed":(0,inputs.Jt)("",{default:"false"}),"release-file":(0,inputs.Qq)(""),"dry-run":(0,inputs.Jt)("",{default:"false"}),"access-token":(0,access_token.aS)("With it (scope `mx:deployment:read`) the plan looks up whether the account may release, before a backup is made in vain."),"cloud-api-url":access_token.XC,"timeout-minutes":(0,mendix.DL)(60)};
const outputs={"package-id":"","snapshot-id":"","job-id":"","restore-id":"","previous-package-id":"","model-version":"",url:"","downtime-seconds":"","deployment-id":"","rolled-back":"",release:"","unit-tests-failed":"",phase:""};
const deploy_action=(0,action.QP)({name:"deploy",group:"Mendix Cloud: release",description:"A whole release on Mendix Cloud in one step: upload, backup, transport, settings, restart, checks, and rollback",branding:{icon:"send",color:"green"},inputs:deploy_inputs,outputs,check:values=>[...(0,inputs.Og)(values,["package","package-id","from-environment"]),..."true"===values["pin-platform"]&&void 0===values["from-environment"]?["`pin-platform: true` needs `from-environment`: only a package that is promoted has a stack to pin to."]:[],...void 0!==values["package-name"]&&void 0===values.package?["`package-name` is for a `package` that is uploaded."]:[],...(0,inputs.QS)(values,"settings",["settings-file"],"both say what settings are to be"),..."with-data"!==values.rollback||values.backup?[]:["`rollback: with-data` needs `backup: true`."],...values["unit-tests"]&&void 0===values["unit-tests-password"]?["`unit-tests: true` needs `unit-tests-password`: the value of the constant `UnitTesting.RemoteApiPassword`."]:[],...void 0!==values["github-environment"]&&void 0===values["github-token"]?["`github-environment` needs a `github-token`."]:[],...void 0!==values["github-token"]&&void 0===values["github-environment"]?["`github-token` needs a `github-environment`: the name of the environment at GitHub."]:[],...(values["stable-seconds"]??0)>=(values["timeout-minutes"]??1/0)*60?["`stable-seconds` is as long as `timeout-minutes`, so the stability check could never end in time."]:[]],async run(values,step){
const timeline=new release_timeline.K(step.clock.now,()=>step.traffic);
const connection=(0,mendix.Ng)(values,step);step.output("phase","plan");
const request=await requestOf(values);
const plan=await timeline.phase("plan",()=>(0,release_plan.Cs)(connection,request));tell(plan,step);
if(request.skipIfDeployed&&plan.deployed)return void alreadyDeployed(plan,step);await ensureRights(values,step,plan);
const steps=(0,shared_release.tN)(step,(0,release_plan.df)(plan));
if(values["dry-run"])(0,shared_release.PA)(step,(0,client.Pf)(plan.environment),"release",steps);else await carryOut({values,step,plan,connection,timeline})},postInputs:[...clean_up.y,"github-token"],async post(values,step){
const state=(0,release_journal.z8)(step.state(shared_release.J1));
const deployment=github_deployment.S.leftOpen(step,values["github-token"]);
const end=state?.succeeded?"success":"error";
const description=`Interrupted${state?` in ${state.failedIn??state.phase}`:""}.`;await (0,clean_up.n)(values,step).finally(()=>deployment?.close(end,{description}))}});
async function carryOut(one){const{values,step,plan,connection,timeline}=one;
const name=(0,client.Pf)(plan.environment);
const deployment=new github_deployment.S(step,values["github-token"]);
const changes=async record=>{
const payload=(0,release_record.zO)(record);await keepRecord(one,JSON.stringify(payload));const{production}=plan.environment;
const environment=values["github-environment"]??"";
const description=`Release to ${name}`;await deployment.open({environment,description,production,payload:{release:payload}});step.output("deployment-id",deployment.id)};
const onUnitTests=(of,result)=>{step.output("unit-tests-failed",JSON.stringify(result.failed));(0,unit_tests.x)(step,of,result)};
const report={...(0,shared_release.Eg)(step),changes,onUnitTests};
const journal=new release_journal.CQ((0,release_plan.PR)(plan),report.save);
const context={connection,report,journal,timeline,leftMs:()=>step.leftMs()};
try{
const environment=await release(context,plan,ms=>step.allowAtLeast(ms));await deployment.close("success",{environmentUrl:(0,app_answer.eq)(environment)});const{target}=journal.state;sumUpSuccess(one,environment,target&&(0,types.oZ)(target))}catch(error){
if(!step.signal.aborted){await deployment.close("failure",{description:"The release has failed."});await sumUpFailure(one,journal.state.target?.version)}
throw error}finally{step.summary.fact("Backup",journal.state.snapshotId).detail("Deployment at GitHub",deployment.id);(0,shared_release.eh)(step,timeline,`Release to ${name}`)}}
async function keepRecord({values,step},record){step.output("release",record);
if(void 0===values["release-file"])return;
const file=(0,external_node_path_.resolve)(values["release-file"]);await (0,files.fc)((0,external_node_path_.dirname)(file));await (0,temporary_file.x3)(file,`${record}\n`)}
function sumUpSuccess({step,plan,timeline},now,after){
const name=(0,client.Pf)(plan.environment);
const before=plan.wasRunning?plan.environment.modelVersion:void 0;const{modelVersion="unknown"}=now;
const change=void 0===before||before===modelVersion?modelVersion:`${before} → ${modelVersion}`;
const down=plan.wasRunning?`down ${(0,wait.Ln)(timeline.downtimeMs())}`:"it did not run before";step.info(`${name} is released: ${change}, ${down}.`);step.summary.headline(`${name}: ${change}, ${down}`).fact("Package after",after).link("Address",(0,app_answer.eq)(now))}
async function sumUpFailure({step,plan,connection,timeline},version="unknown"){
const soon=(0,shared_release.m_)(connection);
const look=async environment=>{const[now,has]=await Promise.all([(0,environments.uc)(soon,environment),(0,mendix_packages.cf)(soon,environment)]);
const runs="Running"===now.status?`runs ${now.modelVersion??"an unknown version"}`:`is ${now.status}`;
const down=timeline.downtimes.length>0?`, down ${(0,wait.Ln)(timeline.downtimeMs())}`:", not stopped";step.summary.headline(`${(0,client.Pf)(now)}: the release of ${version} failed; it ${runs}${down}`).fact("Package after",has?(0,types.oZ)(has):"none")};await look(plan.environment).catch(()=>step.summary.headline(`${(0,client.Pf)(plan.environment)}: the release of ${version} failed`))}
async function ensureRights(values,step,{backup}){
const token=values["access-token"];
if(void 0===token||!backup)return;
const connection=(0,access_token.wS)(values,step,values["cloud-api-url"],token);
const why=await (0,rights.o6)(connection,backup,values.username,permissions.h["deploy"]??[]);
if(void 0!==why)step.info(`The rights of the account could not be looked up. ${why}`)}
async function requestOf(values){
return{appId:values["app-id"],mode:values.environment,source:await sourceOf(values),settings:(0,settings.f)(values),instances:values.instances,memoryPerInstance:values["memory-per-instance"],backup:values.backup,backupComment:values["backup-comment"],autoSyncDb:values["auto-sync-db"],health:(0,shared_release.Wr)(values),unitTests:values["unit-tests"]?{password:values["unit-tests-password"]??"",minimum:values["unit-tests-minimum"],allowProduction:values["unit-tests-allow-production"]}:void 0,stableMs:1e3*values["stable-seconds"],rollback:values.rollback,skipIfDeployed:values["skip-if-deployed"],pinPlatform:"auto"===values["pin-platform"]?"auto":"true"===values["pin-platform"]}}
async function sourceOf(values){
if(void 0!==values["package-id"])return{from:"id",packageId:values["package-id"]};
if(void 0!==values["from-environment"])return{from:"environment",mode:values["from-environment"]};
const file=await (0,package_file.C)(values.package??"");
return{from:"file",path:file.path,name:values["package-name"]??file.name,size:file.size,modelVersion:file.modelVersion}}
function tell({environment,previous,target,remarks},step){
const name=(0,client.Pf)(environment);
const before=previous?(0,types.oZ)(previous):"none";step.output("previous-package-id",previous?.packageId??"");step.output("package-id",target?.packageId);step.output("url",(0,app_answer.eq)(environment));step.info(`${name} is ${environment.status} with model version ${environment.modelVersion??"unknown"} and package ${before}.`);step.summary.fact("Environment",name).fact("Package before",before);
for(const text of remarks)(0,shared_release.Vg)(step,text)}
function alreadyDeployed({environment,previous},step){
const name=(0,client.Pf)(environment);step.output("package-id",previous?.packageId);step.output("model-version",environment.modelVersion);step.output("downtime-seconds",0);step.output("rolled-back",false);step.output("phase","done");step.info(`${name} runs all of it already; nothing was changed.`);step.summary.headline(`${name}: already runs ${environment.modelVersion??"this package"}, nothing was changed`)}}};