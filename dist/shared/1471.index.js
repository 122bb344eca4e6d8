export const id=1471;
export const ids=[1471];
export const modules={
1471:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _base_failure_0=require(7306);
var _base_text_11=require(1497);
var _mendix_apps_1=require(6234);
var _mendix_client_2=require(5941);
var _mendix_environments_3=require(1564);
var _mendix_lookup_4=require(252);
var _runner_action_5=require(9297);
var _runner_inputs_6=require(2266);
var _shared_concurrently_12=require(3528);
var _shared_permissions_7=require(3288);
var _shared_access_token_8=require(1272);
var _shared_mendix_9=require(9255);
var _shared_rights_10=require(5625);
const appsAtOnce=4;
const everyRight=["API Rights","Transport Rights","Access to Backups","Access to Monitoring"];
const inputs={..._shared_mendix_9.eu,"app-id":_runner_inputs_6.Qq("",_shared_mendix_9.sK),environment:_runner_inputs_6.Qq(""),for:_runner_inputs_6.hF("","names of actions for Mendix Cloud, one per line or separated by commas",value=>{
const names=value.split(/[\s,]+/).filter(name=>""!==name);
const known=Object.keys(_shared_permissions_7.h);
const strange=names.find(name=>!known.includes(name));
if(void 0!==strange)throw new _runner_inputs_6.q$(`names of actions for Mendix Cloud. ${_base_text_11.h(strange,known,"action")}`);
return names}),"access-token":_shared_access_token_8.aS("With it the platform tells all rights (scope `mx:deployment:read`); without it Transport Rights cannot be told."),"cloud-api-url":_shared_access_token_8.XC,"timeout-minutes":_shared_mendix_9.DL(30)};
const action=_runner_action_5.QP({name:"check-access",group:"Mendix Cloud: release",description:"",branding:{icon:"shield",color:"blue"},inputs,outputs:{missing:"",unknown:"",allowed:""},async run(given,step){
const connection=_shared_mendix_9.Ng(given,step);
const needed=new Set(void 0===given.for?everyRight:given.for.flatMap(name=>_shared_permissions_7.h[name]??[]));
const token=given["access-token"];
const flags=void 0===token?void 0:_shared_access_token_8.wS(given,step,given["cloud-api-url"],token);
const targets=await findTargets(given,connection,step);
const findings=await _shared_concurrently_12.r(targets,appsAtOnce,target=>look(connection,flags,target,needed));tell(given,step,targets,findings.flat())}});
async function look(connection,flags,target,needed){
const grants=flags?await _shared_rights_10.mR(flags,target,connection.username):await _shared_rights_10.fn(connection,target,needed);
return[...needed].map(right=>({target,right,grant:grants[right]}))}
async function findTargets(given,connection,step){const{"app-id":asked,environment}=given;
if(void 0!==asked){
const named=void 0===environment?void 0:await _mendix_environments_3.jY(connection,asked,environment);
const targets=await _mendix_lookup_4.d$(connection,asked);
return found(named?targets.filter(({mode})=>mode===named.mode):targets)}
const skipped=[];
const targets=await _shared_concurrently_12.r(await _mendix_apps_1.tS(connection),appsAtOnce,async({appId})=>{
try{
return await _mendix_lookup_4.d$(connection,appId)}catch(error){
if(!_shared_mendix_9.Lx(error))throw error;skipped.push(appId);
return[]}});
if(skipped.length>0)step.notice(`Apps that could not be looked into: ${_base_text_11.TN(skipped.sort().join(", "))}.`);
const wanted=environment?.trim().toLowerCase();
return found(targets.flat().filter(({mode})=>void 0===wanted||mode.trim().toLowerCase()===wanted))}
function found(targets){
if(targets.length>0)return targets;
throw new _base_failure_0.HR("There is no environment whose rights could be checked.",{code:"NOTHING_TO_CHECK",kind:"not-found",remedy:"Check app-id and environment, and that the account is a member of the app."})}
function tell(given,step,targets,findings){
const missing=findings.filter(({grant})=>"missing"===grant);
const hopeless=new Set(missing.filter(({right})=>"API Rights"===right).map(({target})=>target));
const unknown=findings.filter(({grant,target})=>"unknown"===grant&&!hopeless.has(target));
const described=({target,right})=>({"app-id":target.appId,environment:target.mode,right,for:actionsFor(given,right)});step.output("missing",JSON.stringify(missing.map(described)));step.output("unknown",JSON.stringify(unknown.map(described)));step.output("allowed",missing.length>0?false:unknown.length>0?"unknown":true);step.summary.fact("Account",given.username).fact("Environments",targets.length);step.summary.table(["Environment","Right","Account has it","Needed for"],findings.map(one=>[_mendix_client_2.Pf(one.target),one.right,words[one.grant],actionsFor(given,one.right).join(", ")]));
if(unknown.length>0){
const rights=[...new Set(unknown.map(({right})=>right))].join(", ");step.warning(`Nobody tells whether the account has ${rights}: with an access-token the platform tells it.`)}
if(0===missing.length)return void step.info(`No right is missing on ${1===targets.length?"the environment":`${targets.length} environments`}.`);
const lacking=missing.map(({right,target})=>`${right} on ${_mendix_client_2.Pf(target)}`);
throw _shared_rights_10.nD(`${_base_text_11.TN(given.username)} lacks ${_base_text_11.yU(lacking,10)}.`)}
const words={granted:"yes",missing:"NO",unknown:"not known"};
function actionsFor(given,right){
return(given.for??Object.keys(_shared_permissions_7.h)).filter(name=>_shared_permissions_7.h[name]?.includes(right))}}};