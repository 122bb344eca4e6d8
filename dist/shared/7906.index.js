export const id=7906;
export const ids=[7906];
export const modules={
7906:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _mendix_environments_0=require(1564);
var _runner_action_1=require(9297);
var _runner_inputs_2=require(2266);
var _shared_mendix_3=require(9255);
const action=_runner_action_1.QP({name:"scale",group:"Mendix Cloud: release",description:"",branding:{icon:"maximize-2",color:"blue"},inputs:{..._shared_mendix_3.rg,instances:_runner_inputs_2.nd("",1,64),"memory-per-instance":_runner_inputs_2.nd("",1024,1048576)},outputs:{instances:"","memory-per-instance":"","total-memory":"",status:""},check:inputs=>_runner_inputs_2.Y(inputs,["instances","memory-per-instance"],"what to change"),async run(inputs,step){const{connection,environment,name}=await _shared_mendix_3.n4(inputs,step);
const before=await _mendix_environments_0.uc(connection,environment);
const wanted={instances:inputs.instances??before.instances??1,memoryPerInstance:inputs["memory-per-instance"]??before.memoryPerInstance??1024};
const unchanged=_mendix_environments_0.z2(before,wanted);
const after=unchanged?before:await _mendix_environments_0.ci(connection,environment,wanted);step.output("instances",after.instances);step.output("memory-per-instance",after.memoryPerInstance);step.output("total-memory",after.totalMemory);step.output("status",after.status);
const scale=_mendix_environments_0._K(after);step.result(unchanged?`${name} already has ${scale}; nothing to do.`:`${name} now has ${scale}.`);step.summary.fact("Before",_mendix_environments_0._K(before)??"unknown").fact("Now",scale).fact("Status",after.status)}})}};