export const id=5114;
export const ids=[5114];
export const modules={5114:(unused_module,webpack_exports,webpack_require)=>{webpack_require.r(webpack_exports);webpack_require.d(webpack_exports,{action:()=>action});
var _mendix_backups_v2_0=webpack_require(2216);
var _mendix_client_1=webpack_require(5941);
var _mendix_lookup_2=webpack_require(252);
var _runner_action_3=webpack_require(9297);
var _runner_inputs_4=webpack_require(2266);
var _shared_prune_5=webpack_require(2332);
var _shared_mendix_6=webpack_require(9255);
var _shared_snapshots_7=webpack_require(3281);
const action=(0,_runner_action_3.QP)({name:"prune-backups",group:"Mendix Cloud: backups",description:"Delete old backups of an environment of Mendix Cloud by rule; never the newest one that is complete",branding:{icon:"scissors",color:"orange"},inputs:{..._shared_mendix_6.rg,...(0,_shared_prune_5.kN)("complete backups"),"comment-prefix":(0,_runner_inputs_4.Qq)(""),"timeout-minutes":(0,_shared_mendix_6.DL)(30)},outputs:{deleted:"","deleted-count":"","kept-count":""},check:_shared_prune_5.mt,async run(inputs,step){
const connection=(0,_shared_mendix_6.Ng)(inputs,step);
const target=await (0,_mendix_lookup_2.JQ)(connection,inputs["app-id"],inputs.environment);
const snapshots=await (0,_mendix_backups_v2_0.jQ)(connection,target);step.summary.fact("Environment",(0,_mendix_client_1.Pf)(target)).fact("Backups",snapshots.length);
const decided=(0,_shared_prune_5.LD)(step,snapshots,retained,inputs,inputs["comment-prefix"]);
const remove=({snapshotId})=>(0,_mendix_backups_v2_0.Cj)(connection,target,snapshotId);await (0,_shared_prune_5.R3)(step,decided,snapshots.length,shown,remove,inputs["dry-run"])}});
function retained({state,createdAt,comment=""}){
return{createdAt:createdAt?.getTime()??0/0,finished:"completed"===state||"failed"===state,succeeded:"completed"===state,label:comment}}
const shown={name:({snapshotId,state,createdAt})=>`${state} backup ${snapshotId} of ${createdAt?.toISOString()??"an unknown time"}`,output:_shared_snapshots_7.kb,head:["Backup","Made","Status","Comment"],row:one=>[one.snapshotId,one.createdAt?.toISOString(),one.state,one.comment]}}};