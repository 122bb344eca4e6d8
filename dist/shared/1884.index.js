export const id=1884;
export const ids=[1884];
export const modules={
1884:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _runner_action_0=require(9297);
var _runner_inputs_1=require(2266);
var _syncano_backups_2=require(5673);
var _syncano_types_3=require(6919);
var _shared_limits_4=require(9574);
var _shared_prune_5=require(2332);
var _shared_syncano_6=require(7803);
const action=_runner_action_0.QP({name:"syncano-prune-backups",group:"Syncano",description:"",branding:{icon:"scissors",color:"orange"},inputs:{..._shared_syncano_6.eu,instance:_shared_syncano_6.KJ,type:_shared_syncano_6.fP,..._shared_prune_5.kN("backups that succeeded, of full and partial ones each"),"label-prefix":_runner_inputs_1.Qq(""),"timeout-minutes":_shared_limits_4.DL(30)},outputs:{deleted:"","deleted-count":"","kept-count":""},check:_shared_prune_5.mt,async run(inputs,step){
const connection=_shared_syncano_6.Ng(inputs,step);
const backups=await _shared_syncano_6.sp(connection,inputs.type,inputs.instance,step);step.summary.fact("Instance",inputs.instance).fact("Backups",backups.length);
const decided=_shared_prune_5.LD(step,backups,retained,inputs,inputs["label-prefix"]);
const remove=({kind,id})=>_syncano_backups_2.mu(connection,{kind,id,instance:inputs.instance});await _shared_prune_5.R3(step,decided,backups.length,shown,remove,inputs["dry-run"])}});
function retained(backup){
return{createdAt:Date.parse(backup.createdAt),finished:_syncano_types_3.$g(backup),succeeded:"success"===_syncano_types_3.L4(backup),label:backup.label,group:backup.kind}}
const shown={name:_shared_syncano_6.ZM,output:_shared_syncano_6.Sl,head:["Backup","Type","Made","Status","Label"],row:one=>[one.id,one.kind,one.createdAt,one.status,one.label]}}};