export const id=5456;
export const ids=[5456];
export const modules={
5456:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _base_failure_0=require(7306);
var _mendix_client_1=require(5941);
var _mendix_environments_2=require(1564);
var _mendix_start_stop_3=require(309);
var _runner_action_4=require(9297);
var _runner_inputs_5=require(2266);
var _wait_wait_6=require(5159);
var _shared_mendix_7=require(9255);
const action=_runner_action_4.QP({name:"start-and-wait",group:"Mendix Cloud: release",description:"",branding:{icon:"play",color:"green"},inputs:{..._shared_mendix_7.rg,"auto-sync-db":_runner_inputs_5.Jt("",{default:"true"}),"pin-to-environment":_runner_inputs_5.Qq(""),"job-id":_runner_inputs_5.Qq(""),"timeout-minutes":_shared_mendix_7.DL(20)},outputs:{"job-id":"",status:"",url:"","model-version":"","already-running":"",seconds:""},check:inputs=>_runner_inputs_5.QS(inputs,"pin-to-environment",["job-id"],"a start that is under way has its stack already"),async run(inputs,step){const{connection,environment,name}=await _shared_mendix_7.n4(inputs,step);
const pin=inputs["pin-to-environment"];
const source=void 0===pin?void 0:await _mendix_environments_2.jY(connection,inputs["app-id"],pin);
const begin=step.clock.now();
const started=await _mendix_start_stop_3.ZK(connection,environment,{...step.limits(),autoSyncDb:inputs["auto-sync-db"],pinTo:source&&pinId(source),jobId:inputs["job-id"],onJob:jobId=>{step.output("job-id",jobId);step.begins("start",{what:`The start of ${name}`,input:"job-id",id:jobId})}});step.ended("start");
const seconds=Math.round((step.clock.now()-begin)/1e3);const{status,url,modelVersion,mendixVersion}=started.environment;step.output("status",status);step.output("url",url);step.output("model-version",modelVersion);step.output("already-running",started.alreadyRunning);step.output("seconds",started.alreadyRunning?0:seconds);
const what=`${name} runs model version ${modelVersion??"unknown"} on Mendix ${mendixVersion??"unknown"}`;step.result(started.alreadyRunning?`${what}; it ran already, nothing was started.`:`${what}, after ${_wait_wait_6.Ln(1e3*seconds)}.`);step.summary.fact("Status",status).fact("Model version",modelVersion).fact("Mendix version",mendixVersion).link("Address",url).fact("Platform stack",source&&!started.alreadyRunning?`that of ${_mendix_client_1.Pf(source)}`:void 0).fact("Start took",started.alreadyRunning?"nothing: it ran already":_wait_wait_6.Ln(1e3*seconds))}});
function pinId(source){
if(void 0!==source.environmentId)return source.environmentId;
throw new _base_failure_0.HR(`Nothing was started: Mendix does not tell the EnvironmentId of ${_mendix_client_1.Pf(source)}, which pinning needs.`,{code:"CANNOT_PIN",kind:"config",remedy:"Leave pin-to-environment empty."})}}};