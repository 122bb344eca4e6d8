export const id=6518;
export const ids=[6518];
export const modules={
6518:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _mendix_start_stop_0=require(309);
var _runner_action_1=require(9297);
var _shared_mendix_2=require(9255);
const action=_runner_action_1.QP({name:"stop",group:"Mendix Cloud: release",description:"",branding:{icon:"square",color:"red"},inputs:{..._shared_mendix_2.rg,"timeout-minutes":_shared_mendix_2.DL(10)},outputs:{"was-running":"",status:""},async run(inputs,step){const{connection,environment,name}=await _shared_mendix_2.n4(inputs,step);
const stopped=await _mendix_start_stop_0.Dg(connection,environment,{...step.limits(),asking:ask=>step.beginsWith("stop",{what:`The stop of ${name}`},ask)});step.ended("stop");step.output("was-running",stopped.wasRunning);step.output("status",stopped.environment.status);step.result(stopped.wasRunning?`${name} is stopped.`:`${name} was stopped already; nothing to do.`);step.summary.fact("Status",stopped.environment.status).fact("Was running",stopped.wasRunning)}})}};