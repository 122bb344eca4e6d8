export const id=5114;
export const ids=[5114];
export const modules={
5114:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _mendix_backups_v2_0=require(2216);
var _mendix_client_1=require(5941);
var _mendix_lookup_2=require(252);
var _runner_action_3=require(9297);
var _runner_inputs_4=require(2266);
var _shared_prune_5=require(2332);
var _shared_mendix_6=require(9255);
var _shared_snapshots_7=require(3281);
const action=_runner_action_3.QP({name:"prune-backups",group:"Mendix Cloud: backups",description:"",branding:{icon:"scissors",color:"orange"},inputs:{..._shared_mendix_6.rg,..._shared_prune_5.kN("complete backups"),"comment-prefix":_runner_inputs_4.Qq(""),"timeout-minutes":_shared_mendix_6.DL(30)},outputs:{deleted:"","deleted-count":"","kept-count":""},check:_shared_prune_5.mt,async run(inputs,step){
const connection=_shared_mendix_6.Ng(inputs,step);
const target=await _mendix_lookup_2.JQ(connection,inputs["app-id"],inputs.environment);
const snapshots=await _mendix_backups_v2_0.jQ(connection,target);step.summary.fact("Environment",_mendix_client_1.Pf(target)).fact("Backups",snapshots.length);
const decided=_shared_prune_5.LD(step,snapshots,retained,inputs,inputs["comment-prefix"]);
const remove=({snapshotId})=>_mendix_backups_v2_0.Cj(connection,target,snapshotId);await _shared_prune_5.R3(step,decided,snapshots.length,shown,remove,inputs["dry-run"])}});
function retained({state,createdAt,comment=""}){
return{createdAt:createdAt?.getTime()??0/0,finished:"completed"===state||"failed"===state,succeeded:"completed"===state,label:comment}}
const shown={name:({snapshotId,state,createdAt})=>`${state} backup ${snapshotId} of ${createdAt?.toISOString()??"an unknown time"}`,output:_shared_snapshots_7.kb,head:["Backup","Made","Status","Comment"],row:one=>[one.snapshotId,one.createdAt?.toISOString(),one.state,one.comment]}}};