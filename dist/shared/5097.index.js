export const id=5097;
export const ids=[5097];
export const modules={
5097:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _base_failure_0=require(7306);
var _mendix_client_1=require(5941);
var _mendix_environments_2=require(1564);
var _runner_action_3=require(9297);
var _runner_inputs_4=require(2266);
var _shared_mendix_5=require(9255);
const action=_runner_action_3.QP({name:"clean-environment",group:"Mendix Cloud: release",description:"",branding:{icon:"trash-2",color:"red"},inputs:{..._shared_mendix_5.rg,confirm:_runner_inputs_4.Qq("The name of the environment, exactly as the platform spells it: what is removed cannot come back.",{required:true}),"allow-production":_runner_inputs_4.Jt("",{default:"false"})},outputs:{status:""},async run(inputs,step){const{connection,environment,name}=await _shared_mendix_5.n4(inputs,step);refuseMistakes(environment,inputs.confirm,inputs["allow-production"]);
const before=await _mendix_environments_2.uc(connection,environment);
if(!_mendix_environments_2.id(before))throw notStopped(before);
const removal={what:`The removal of all data of ${name}`};
const cleaned=await step.beginsWith("clean",removal,()=>_mendix_environments_2.hh(connection,environment));step.ended("clean");step.output("status",cleaned.status);step.result(`Mendix accepted the removal of all data of ${name}; its status is ${cleaned.status}. The API does not tell whether the data is gone: look into the app before you rely on it.`);step.summary.fact("Data","files and database: removal accepted (the API does not confirm it)").fact("Status",cleaned.status)}});
function refuseMistakes(environment,confirm,allowProduction){const{mode,production}=environment;
const nothing=`Nothing was removed from ${_mendix_client_1.Pf(environment)}`;
if(confirm!==mode)throw new _base_failure_0.HR(`${nothing}: \`confirm\` is ${JSON.stringify(confirm)}, not ${JSON.stringify(mode)}.`,{code:"NOT_CONFIRMED",kind:"config",remedy:`To remove all data of this environment, set \`confirm: ${mode}\`, spelt exactly so.`});
if(production&&!allowProduction)throw new _base_failure_0.HR(`${nothing}: it is a production environment.`,{code:"PRODUCTION_NOT_ALLOWED",kind:"config",remedy:"To remove its data all the same, add `allow-production: true`. Make a backup first."})}
function notStopped(environment){
return new _base_failure_0.HR(`Nothing was removed from ${_mendix_client_1.Pf(environment)}: its status is ${environment.status}, and it must be stopped.`,{code:"ENVIRONMENT_NOT_STOPPED",kind:"conflict",remedy:"Put the stop action before this step."})}}};