export const id=2896;
export const ids=[2896];
export const modules={2896:(unused_module,webpack_exports,webpack_require)=>{webpack_require.r(webpack_exports);webpack_require.d(webpack_exports,{action:()=>action});
var _mendix_backups_v1_0=webpack_require(961);
var _mendix_backups_v2_1=webpack_require(2216);
var _mendix_client_2=webpack_require(5941);
var _mendix_environments_3=webpack_require(1564);
var _mendix_lookup_4=webpack_require(252);
var _runner_action_5=webpack_require(9297);
var _runner_inputs_6=webpack_require(2266);
var _shared_mendix_7=webpack_require(9255);
var _shared_snapshots_8=webpack_require(3281);
const action=(0,_runner_action_5.QP)({name:"list-backups",group:"Mendix Cloud: backups",description:"List the backups of an environment of Mendix Cloud, newest first, and tell the newest that is complete",branding:{icon:"archive",color:"blue"},inputs:{..._shared_mendix_7.rg,status:(0,_runner_inputs_6.p_)(""),limit:(0,_runner_inputs_6.nd)("",1,1e4,{default:"100"}),"api-version":_shared_snapshots_8.IT},outputs:{snapshots:"","latest-id":"",count:""},async run(inputs,step){(0,_shared_snapshots_8.Bb)(step,inputs);
const connection=(0,_shared_mendix_7.Ng)(inputs,step);const[environment,all]=await read();
const name=(0,_mendix_client_2.Pf)(environment);
const statuses=inputs.status?.map(status=>status.toLowerCase());
const shown=all.filter(({state})=>statuses?.includes(state)??true).slice(0,inputs.limit);
const latest=(0,_mendix_backups_v2_1.BX)(all);step.output("snapshots",JSON.stringify(shown.map(_shared_snapshots_8.kb)));step.output("latest-id",latest?.snapshotId??"");step.output("count",shown.length);step.result(`${name} has ${all.length} backups, ${shown.length} of them listed.`);step.info(latest?`The newest complete one is ${latest.snapshotId}, made ${latest.createdAt?.toISOString()??"at an unknown time"}.`:"None of them is complete.");step.summary.fact("Environment",name).fact("Backups",all.length).fact("Listed",shown.length).fact("Newest complete",latest?.snapshotId??"none");step.summary.table(["Backup","Made","Status","Model version","Comment"],shown.map(one=>[one.snapshotId,one.createdAt?.toISOString()??"",one.state,one.modelVersion??"",one.comment??""]));
async function read(){
if("1"===inputs["api-version"]){
const found=await (0,_mendix_environments_3.jY)(connection,inputs["app-id"],inputs.environment);
return[found,await (0,_mendix_backups_v1_0.LM)(connection,found)]}
const target=await (0,_mendix_lookup_4.JQ)(connection,inputs["app-id"],inputs.environment);
return[target,await (0,_mendix_backups_v2_1.jQ)(connection,target)]}}})}};