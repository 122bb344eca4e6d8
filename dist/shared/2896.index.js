export const id=2896;
export const ids=[2896];
export const modules={2896:(unused_module,webpack_exports,webpack_require)=>{webpack_require.r(webpack_exports);webpack_require.d(webpack_exports,{action:()=>action});
var _mendix_backups_v2_0=webpack_require(2216);
var _mendix_client_1=webpack_require(5941);
var _runner_action_2=webpack_require(9297);
var _runner_inputs_3=webpack_require(2266);
var _shared_backups_4=webpack_require(6175);
var _shared_mendix_5=webpack_require(9255);
var _shared_snapshots_6=webpack_require(3281);
const action=(0,_runner_action_2.QP)({name:"list-backups",group:"Mendix Cloud: backups",description:"List the backups of an environment of Mendix Cloud, newest first, and tell the newest that is complete",branding:{icon:"archive",color:"blue"},inputs:{..._shared_mendix_5.rg,status:(0,_runner_inputs_3.p_)(""),limit:(0,_runner_inputs_3.nd)("",1,1e4,{default:"100"}),"api-version":_shared_snapshots_6.IT},outputs:{snapshots:"","latest-id":"",count:""},async run(inputs,step){(0,_shared_snapshots_6.Bb)(step,inputs);
const backups=await (0,_shared_backups_4.T)((0,_shared_mendix_5.Ng)(inputs,step),inputs);
const all=await backups.list();
const name=(0,_mendix_client_1.Pf)(backups.environment);
const statuses=inputs.status?.map(status=>status.toLowerCase());
const shown=all.filter(({state})=>statuses?.includes(state)??true).slice(0,inputs.limit);
const latest=(0,_mendix_backups_v2_0.BX)(all);step.output("snapshots",JSON.stringify(shown.map(_shared_snapshots_6.kb)));step.output("latest-id",latest?.snapshotId??"");step.output("count",shown.length);step.result(`${name} has ${all.length} backups, ${shown.length} of them listed.`);step.info(latest?`The newest complete one is ${latest.snapshotId}, made ${latest.createdAt?.toISOString()??"at an unknown time"}.`:"None of them is complete.");step.summary.fact("Environment",name).fact("Backups",all.length).fact("Listed",shown.length).fact("Newest complete",latest?.snapshotId??"none");step.summary.table(["Backup","Made","Status","Model version","Comment"],shown.map(one=>[one.snapshotId,one.createdAt?.toISOString(),one.state,one.modelVersion,one.comment]))}})},
6175:(unused_module,webpack_exports,webpack_require)=>{webpack_require.d(webpack_exports,{T:()=>findBackups});
var _mendix_backups_v1_0=webpack_require(961);
var _mendix_backups_v2_1=webpack_require(2216);
var _mendix_environments_2=webpack_require(1564);
var _mendix_lookup_3=webpack_require(252);
async function findBackups(connection,inputs){const{"app-id":appId,environment:mode}=inputs;
if("1"===inputs["api-version"])return version1(connection,await (0,_mendix_environments_2.jY)(connection,appId,mode));
const target=await (0,_mendix_lookup_3.JQ)(connection,appId,mode);
return{environment:target,list:()=>(0,_mendix_backups_v2_1.jQ)(connection,target),create:comment=>(0,_mendix_backups_v2_1.$p)(connection,target,comment),get:id=>(0,_mendix_backups_v2_1.dV)(connection,target,id),setComment:(id,comment)=>(0,_mendix_backups_v2_1.vv)(connection,target,id,comment),wait:(id,limits)=>(0,_mendix_backups_v2_1.ne)(connection,target,id,limits)}}
function version1(connection,environment){
const list=()=>(0,_mendix_backups_v1_0.LM)(connection,environment);
const get=async id=>(await list()).find(one=>one.snapshotId===id);
return{environment,list,create:comment=>(0,_mendix_backups_v1_0.Eh)(connection,environment,comment),get,wait:async(id,limits)=>{await (0,_mendix_backups_v1_0.WR)(connection,environment,id,limits);
return get(id)}}}}};