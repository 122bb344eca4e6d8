export const id=42;
export const ids=[42];
export const modules={
42:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _runner_action_0=require(9297);
var _runner_inputs_1=require(2266);
var _runner_text_5=require(3912);
var _syncano_types_2=require(6919);
var _shared_limits_3=require(9574);
var _shared_syncano_4=require(7803);
const action=_runner_action_0.QP({name:"syncano-list-backups",group:"Syncano",description:"",branding:{icon:"archive",color:"blue"},inputs:{..._shared_syncano_4.eu,instance:_runner_inputs_1.Qq("",_shared_syncano_4.P$),type:_shared_syncano_4.fP,limit:_runner_inputs_1.nd("",1,1e4,{default:"100"}),"timeout-minutes":_shared_limits_3.DL(30)},outputs:{backups:"","latest-id":"",count:""},async run(inputs,step){
const connection=_shared_syncano_4.Ng(inputs,step);
const all=await _shared_syncano_4.sp(connection,inputs.type,inputs.instance,step);
const shown=all.slice(0,inputs.limit);
const latest=_syncano_types_2.$D(all);step.output("backups",JSON.stringify(shown.map(_shared_syncano_4.Sl)));step.output("latest-id",latest?.id??"");step.output("count",shown.length);
const of=inputs.instance??"all instances";step.result(`Backups of ${of}: ${all.length}, ${shown.length} of them listed.`);step.info(latest?`The newest that succeeded is ${_shared_syncano_4.ZM(latest)}.`:"None of them succeeded.");step.summary.fact("Instance",of).fact("Backups",all.length).fact("Newest that succeeded",latest?.id??"none").table(["Backup","Instance","Type","Made","Status","Label","Size"],shown.map(one=>[one.id,one.instance,one.kind,one.createdAt,one.status,one.label,void 0===one.size?void 0:_runner_text_5.ee(one.size)]),100)}})}};