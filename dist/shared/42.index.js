export const id=42;
export const ids=[42];
export const modules={42:(unused_module,webpack_exports,webpack_require)=>{webpack_require.r(webpack_exports);webpack_require.d(webpack_exports,{action:()=>action});
var _runner_action_0=webpack_require(9297);
var _runner_inputs_1=webpack_require(2266);
var _runner_text_5=webpack_require(3912);
var _syncano_types_2=webpack_require(6919);
var _shared_limits_3=webpack_require(9574);
var _shared_syncano_4=webpack_require(7803);
const action=(0,_runner_action_0.QP)({name:"syncano-list-backups",group:"Syncano",description:"List the backups of one Syncano instance or of all of the account, newest first",branding:{icon:"archive",color:"blue"},inputs:{..._shared_syncano_4.eu,instance:(0,_runner_inputs_1.Qq)("",_shared_syncano_4.P$),type:_shared_syncano_4.fP,limit:(0,_runner_inputs_1.nd)("",1,1e4,{default:"100"}),"timeout-minutes":(0,_shared_limits_3.DL)(30)},outputs:{backups:"","latest-id":"",count:""},async run(inputs,step){
const connection=(0,_shared_syncano_4.Ng)(inputs,step);
const all=await (0,_shared_syncano_4.sp)(connection,inputs.type,inputs.instance,step);
const shown=all.slice(0,inputs.limit);
const latest=(0,_syncano_types_2.$D)(all);step.output("backups",JSON.stringify(shown.map(_shared_syncano_4.Sl)));step.output("latest-id",latest?.id??"");step.output("count",shown.length);
const of=inputs.instance??"all instances";step.result(`Backups of ${of}: ${all.length}, ${shown.length} of them listed.`);step.info(latest?`The newest that succeeded is ${(0,_shared_syncano_4.ZM)(latest)}.`:"None of them succeeded.");step.summary.fact("Instance",of).fact("Backups",all.length).fact("Newest that succeeded",latest?.id??"none").table(["Backup","Instance","Type","Made","Status","Label","Size"],shown.map(one=>[one.id,one.instance,one.kind,one.createdAt,one.status,one.label,void 0===one.size?void 0:(0,_runner_text_5.ee)(one.size)]),100)}})}};