export const id=3588;
export const ids=[3588];
export const modules={
3588:((unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _mendix_client_0=require(5941);
var _runner_action_1=require(9297);
var _runner_inputs_2=require(2266);
var _wait_wait_3=require(5159);
var _shared_backups_4=require(6175);
var _shared_mendix_5=require(9255);
var _shared_snapshots_6=require(3281);
const action=_runner_action_1.QP({name:"backup",group:"Mendix Cloud: backups",description:"",branding:{icon:"save",color:"green"},inputs:{..._shared_mendix_5.rg,comment:_runner_inputs_2.Qq(""),wait:_runner_inputs_2.Jt("",{default:"true"}),"snapshot-id":_runner_inputs_2.Qq(""),"api-version":_shared_snapshots_6.IT,"timeout-minutes":_shared_mendix_5.DL(60)},outputs:{"snapshot-id":"",status:"","model-version":"","created-at":"","expires-at":""},check:inputs=>"1"===inputs["api-version"]&&void 0!==inputs["snapshot-id"]&&void 0!==inputs.comment?["Version 1 of the API cannot change the `comment` of an existing snapshot (`snapshot-id`)."]:[],async run(inputs,step){_shared_snapshots_6.Bb(step,inputs);
const backups=await _shared_backups_4.T(_shared_mendix_5.Ng(inputs,step),inputs);
const name=_mendix_client_0.Pf(backups.environment);
const begin=step.clock.now();
const given=inputs["snapshot-id"];
const id=given??(await backups.create(inputs.comment)).snapshotId;step.output("snapshot-id",id);step.summary.fact("Environment",name).fact("Snapshot",id);
if(void 0!==given&&void 0!==inputs.comment)await backups.setComment?.(given,inputs.comment);step.info(void 0===given?`Backup ${id} of ${name} was started.`:`Going on with backup ${id} of ${name}.`);step.begins("backup",{what:`The backup of ${name}`,input:"snapshot-id",id});
const snapshot=inputs.wait?await backups.wait(id,step.limits()):await backups.get(id);step.ended("backup");step.output("status",snapshot?.state??"queued");step.output("model-version",snapshot?.modelVersion);step.output("created-at",snapshot?.createdAt?.toISOString());step.output("expires-at",snapshot?.expiresAt?.toISOString());
const took=_wait_wait_3.Ln(step.clock.now()-begin);step.result(inputs.wait?`Backup ${id} of ${name} is complete after ${took}.`:`Not waiting; backup ${id} is ${snapshot?.state??"queued"}.`);step.summary.fact("Status",snapshot?.state).fact("Comment",snapshot?.comment).fact("Model version",snapshot?.modelVersion).fact("Expires",snapshot?.expiresAt?.toISOString()).fact("Took",inputs.wait?took:"not waited for")}})}),
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