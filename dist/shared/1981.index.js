export const id=1981;
export const ids=[1981];
export const modules={
1981:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _base_text_8=require(1497);
var _mendix_apps_0=require(6234);
var _mendix_environments_1=require(1564);
var _runner_action_2=require(9297);
var _runner_inputs_3=require(2266);
var _shared_concurrently_7=require(3528);
var _shared_glob_4=require(4056);
var _shared_matrix_5=require(356);
var _shared_mendix_6=require(9255);
const appsAtOnce=4;
const patterns="Patterns with `*` and `?` (case-insensitive), one per line or separated by commas.";
const action=_runner_action_2.QP({name:"list-environments",group:"Mendix Cloud: release",description:"",branding:{icon:"list",color:"blue"},inputs:{..._shared_mendix_6.eu,"app-id":_runner_inputs_3.Qq("",_shared_mendix_6.sK),"filter-app":_shared_glob_4.g(`Only apps with such an app-id. ${patterns} Default: all.`),"filter-environment":_shared_glob_4.g(`Only environments with such a name (\`Test\`, \`Acceptance\`, \`Production\`, …). ${patterns} Default: all.`),"filter-status":_shared_glob_4.g(`Only environments with such a status (\`Running\`, \`Stopped\`, \`Empty\`, …). ${patterns} Default: all.`),groups:_runner_inputs_3.nd("",1,_shared_matrix_5.uL,{default:"20"}),waves:_shared_matrix_5.Lp,"first-apps":_shared_glob_4.g(`Apps that come first in \`waves\`, such as one whose users know of it. ${patterns} The others follow by app-id.`),"timeout-minutes":_shared_mendix_6.DL(30)},outputs:{environments:"",count:"",skipped:"",matrix:"","matrix-groups":"",waves:""},check:({"first-apps":first,waves})=>void 0!==first&&void 0===waves?["`first-apps` is for `waves`, which is not given."]:[],async run(inputs,step){
const connection=_shared_mendix_6.Ng(inputs,step);
const asked=inputs["app-id"];
const apps=void 0===asked?await _mendix_apps_0.tS(connection):[await _mendix_apps_0.Sx(connection,asked)];
const wanted=apps.filter(app=>inputs["filter-app"]?.(app.appId)??true).sort((a,b)=>order(a.appId,b.appId));
const skipped=[];
const found=await _shared_concurrently_7.r(wanted,appsAtOnce,async app=>{
const environments=void 0===asked?await readable(connection,app,skipped):await all(connection,app);
return environments.filter(fits(inputs["filter-environment"],inputs["filter-status"]))});
const environments=found.flat();
const refs=environments.map(({app,environment})=>({"app-id":app.appId,environment:environment.mode}));
const groups=_shared_matrix_5.Oo(refs,inputs.groups);step.output("environments",JSON.stringify(environments.map(described)));step.output("count",environments.length);step.output("skipped",skipped.length);step.output("matrix",JSON.stringify({include:refs}));step.output("matrix-groups",JSON.stringify(groups));
if(inputs.waves){
const isFirst=({"app-id":app})=>inputs["first-apps"]?.(app)??false;
const ordered=[...refs.filter(isFirst),...refs.filter(ref=>!isFirst(ref))];
const cut=_shared_matrix_5.J0(ordered,inputs.waves);step.output("waves",JSON.stringify(cut));step.info(`Waves: ${cut.map(({include})=>include.length).join(", ")}.`)}step.result(`Apps: ${wanted.length-skipped.length}. Environments that match: ${environments.length}. Groups: ${groups.include.length}.`);tellLimits(step,environments.length,skipped);step.summary.fact("Apps",wanted.length).fact("Skipped apps",skipped.length).fact("Environments",environments.length);step.summary.table(["App","Environment","Status","Model version","Mendix version"],environments.map(({app,environment:one})=>[app.appId,one.mode,one.status,one.modelVersion,one.mendixVersion]))}});
async function all(connection,app){
const environments=await _mendix_environments_1.DO(connection,app.appId);
return environments.map(environment=>({app,environment})).sort(byMode)}
async function readable(connection,app,skipped){
try{
return await all(connection,app)}catch(error){
if(!_shared_mendix_6.Lx(error))throw error;skipped.push({appId:app.appId,failure:error});
return[]}}
function fits(mode,status){
return({environment})=>(mode?.(environment.mode)??true)&&(status?.(environment.status)??true)}
const byMode=(one,other)=>order(one.environment.mode,other.environment.mode);
function order(one,other){
return one<other?-1:one>other?1:0}
function described({app,environment}){
return{"app-id":app.appId,"app-name":app.name,environment:environment.mode,status:environment.status,url:environment.url,"model-version":environment.modelVersion,"mendix-version":environment.mendixVersion,production:environment.production,instances:environment.instances,"memory-per-instance":environment.memoryPerInstance}}
function tellLimits(step,count,skipped){const[first]=skipped;
if(first){
const names=skipped.map(({appId})=>appId).sort();step.notice(`${names.length} apps were skipped, because they are free apps or this user has no access to their environments: ${_base_text_8.yU(names,10)}. For example: ${first.failure.message}`)}
if(0===count)step.notice("No environment matches. GitHub refuses an empty matrix: give the job that uses it an `if:` on `count`.");
if(count>_shared_matrix_5.uL)step.notice(`There are ${count} environments, and GitHub refuses a matrix of more than ${_shared_matrix_5.uL} jobs: use \`matrix-groups\` instead of \`matrix\`.`)}}};