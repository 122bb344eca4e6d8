export const id=1884;
export const ids=[1884];
export const modules={1884:(unused_module,webpack_exports,webpack_require)=>{webpack_require.r(webpack_exports);webpack_require.d(webpack_exports,{action:()=>action});
var _runner_action_0=webpack_require(9297);
var _runner_inputs_1=webpack_require(2266);
var _syncano_backups_2=webpack_require(5673);
var _syncano_types_3=webpack_require(6919);
var _shared_limits_4=webpack_require(9574);
var _shared_prune_5=webpack_require(2332);
var _shared_syncano_6=webpack_require(7803);
const action=(0,_runner_action_0.QP)({name:"syncano-prune-backups",group:"Syncano",description:"Delete old backups of a Syncano instance by rule; never the newest of a kind that succeeded",branding:{icon:"scissors",color:"orange"},inputs:{..._shared_syncano_6.eu,instance:_shared_syncano_6.KJ,type:_shared_syncano_6.fP,...(0,_shared_prune_5.kN)("backups that succeeded, of full and partial ones each"),"label-prefix":(0,_runner_inputs_1.Qq)(""),"timeout-minutes":(0,_shared_limits_4.DL)(30)},outputs:{deleted:"","deleted-count":"","kept-count":""},check:_shared_prune_5.mt,async run(inputs,step){
const connection=(0,_shared_syncano_6.Ng)(inputs,step);
const backups=await (0,_shared_syncano_6.sp)(connection,inputs.type,inputs.instance,step);step.summary.fact("Instance",inputs.instance).fact("Backups",backups.length);
const decided=(0,_shared_prune_5.LD)(step,backups,retained,inputs,inputs["label-prefix"]);
const remove=({kind,id})=>(0,_syncano_backups_2.mu)(connection,{kind,id,instance:inputs.instance});await (0,_shared_prune_5.R3)(step,decided,backups.length,shown,remove,inputs["dry-run"])}});
function retained(backup){
return{createdAt:Date.parse(backup.createdAt),finished:(0,_syncano_types_3.$g)(backup),succeeded:"success"===(0,_syncano_types_3.L4)(backup),label:backup.label,group:backup.kind}}
const shown={name:_shared_syncano_6.ZM,output:_shared_syncano_6.Sl,head:["Backup","Type","Made","Status","Label"],row:one=>[one.id,one.kind,one.createdAt,one.status,one.label]}}};