export const id=8215;
export const ids=[8215];
export const modules={
8215:((unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _base_failure_0=require(7306);
var _mendix_environments_1=require(1564);
var _mendix_packages_2=require(8083);
var _mendix_types_3=require(4569);
var _runner_action_4=require(9297);
var _runner_inputs_5=require(2266);
var _shared_concurrently_8=require(3528);
var _shared_prune_6=require(2332);
var _shared_mendix_7=require(9255);
const action=_runner_action_4.QP({name:"delete-packages",group:"Mendix Cloud: release",description:"",branding:{icon:"trash",color:"orange"},inputs:{..._shared_mendix_7.eu,"app-id":_shared_mendix_7.R0,"package-id":_runner_inputs_5.Qq(""),..._shared_prune_6.kN("usable packages, besides those that environments have"),"timeout-minutes":_shared_mendix_7.DL(30)},outputs:{deleted:"","deleted-count":"","kept-count":""},check(inputs){
if(void 0===inputs["package-id"])return _shared_prune_6.mt(inputs);
const because="the one names a package, the other is a rule for all";
return _runner_inputs_5.QS(inputs,"package-id",["keep-last","keep-days"],because)},async run(inputs,step){
const connection=_shared_mendix_7.Ng(inputs,step);
const app=inputs["app-id"];const[packages,users]=await Promise.all([_mendix_packages_2.Ad(connection,app),usersOf(connection,app)]);step.summary.fact("App",app).fact("Packages",packages.length);
const id=inputs["package-id"];
const decided=void 0===id?_shared_prune_6.LD(step,packages,item=>retained(item,users),inputs):{remove:named(app,id,packages,users),keep:[]};
if(void 0!==id&&0===decided.remove.length)step.notice(`${app} has no package ${id} (any more); nothing to do.`);
const remove=({packageId})=>_mendix_packages_2.s2(connection,app,packageId);await _shared_prune_6.R3(step,decided,packages.length,shown,remove,inputs["dry-run"])}});
async function usersOf(connection,app){
const environments=await _mendix_environments_1.DO(connection,app);
const uses=await _shared_concurrently_8.r(environments,4,async environment=>({mode:environment.mode,packageId:(await _mendix_packages_2.cf(connection,environment))?.packageId,version:_mendix_environments_1.id(environment)?void 0:environment.modelVersion}));
return item=>{
const modes=uses.filter(use=>use.packageId===item.packageId||void 0!==use.version&&use.version===item.version).map(use=>use.mode);
return 0===modes.length?void 0:`${modes.join(" and ")} ${1===modes.length?"has":"have"} it`}}
function retained(item,users){
const status=item.status?.toLowerCase();
return{createdAt:item.createdAt?.getTime()??0/0,finished:"succeeded"===status||"failed"===status,succeeded:"succeeded"===status,label:item.name,protectedBecause:users(item)}}
function named(app,id,packages,users){
const found=packages.filter(item=>item.packageId===id);
for(const item of found){
const because=users(item);
if(void 0!==because)throw new _base_failure_0.HR(`${_mendix_types_3.oZ(item)} of ${app} was not deleted: ${because}.`,{code:"PACKAGE_IN_USE",kind:"conflict",remedy:"Transport another package there first (and start it, where the app runs)."})}
return found}
const shown={name:_mendix_types_3.oZ,output:item=>({"package-id":item.packageId,"package-name":item.name,"model-version":item.version,"created-at":item.createdAt?.toISOString()}),head:["Package","Version","Made"],row:({name,version,createdAt})=>[name,version,createdAt?.toISOString()]}}),
3528:(unused_module,exports,require)=>{require.d(exports,{r:()=>concurrently});
async function concurrently(items,limit,work){
const results=[];
const failures=[];
let next=0;
const worker=async()=>{while(next<items.length&&0===failures.length){
const index=next++;
try{results[index]=await work(items[index])}catch(error){failures.push(error)}}};await Promise.all(Array.from({length:Math.min(limit,items.length)},worker));
if(failures.length>0)throw failures[0];
return results}}};