export const id=2896;
export const ids=[2896];
export const modules={
2896:((unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _mendix_backups_v2_0=require(2216);
var _mendix_client_1=require(5941);
var _runner_action_2=require(9297);
var _runner_inputs_3=require(2266);
var _shared_backups_4=require(6175);
var _shared_mendix_5=require(9255);
var _shared_snapshots_6=require(3281);
const action=_runner_action_2.QP({name:"list-backups",group:"Mendix Cloud: backups",description:"",branding:{icon:"archive",color:"blue"},inputs:{..._shared_mendix_5.rg,status:_runner_inputs_3.p_(""),limit:_runner_inputs_3.nd("",1,1e4,{default:"100"}),"api-version":_shared_snapshots_6.IT},outputs:{snapshots:"","latest-id":"",count:""},async run(inputs,step){_shared_snapshots_6.Bb(step,inputs);
const backups=await _shared_backups_4.T(_shared_mendix_5.Ng(inputs,step),inputs);
const all=await backups.list();
const name=_mendix_client_1.Pf(backups.environment);
const statuses=inputs.status?.map(status=>status.toLowerCase());
const shown=all.filter(({state})=>statuses?.includes(state)??true).slice(0,inputs.limit);
const latest=_mendix_backups_v2_0.BX(all);step.output("snapshots",JSON.stringify(shown.map(_shared_snapshots_6.kb)));step.output("latest-id",latest?.snapshotId??"");step.output("count",shown.length);step.result(`${name} has ${all.length} backups, ${shown.length} of them listed.`);step.info(latest?`The newest complete one is ${latest.snapshotId}, made ${latest.createdAt?.toISOString()??"at an unknown time"}.`:"None of them is complete.");step.summary.fact("Environment",name).fact("Backups",all.length).fact("Listed",shown.length).fact("Newest complete",latest?.snapshotId??"none");step.summary.table(["Backup","Made","Status","Model version","Comment"],shown.map(one=>[one.snapshotId,one.createdAt?.toISOString(),one.state,one.modelVersion,one.comment]))}})}),
6175:(unused_module,exports,require)=>{require.d(exports,{T:()=>findBackups});
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
return get(id)}}}}};