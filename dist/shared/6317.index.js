export const id=6317;
export const ids=[6317];
export const modules={
6317:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _base_failure_0=require(7306);
var _base_text_8=require(1497);
var _mendix_client_1=require(5941);
var _mendix_environments_2=require(1564);
var _runner_action_3=require(9297);
var _runner_inputs_4=require(2266);
var _shared_concurrently_7=require(3528);
var _shared_matrix_5=require(356);
var _shared_mendix_6=require(9255);
const atOnce=8;
const words={released:"released",previous:"runs another version",down:"DOES NOT RUN",unknown:"NOT KNOWN"};
const action=_runner_action_3.QP({name:"check-fleet",group:"Mendix Cloud: release",description:"",branding:{icon:"layers",color:"blue"},inputs:{..._shared_mendix_6.eu,environments:_shared_matrix_5.XP("JSON list of objects with `app-id` and `environment`: `include` of `matrix` or of one of `waves` of `list-environments`."),"model-version":_runner_inputs_4.Qq(""),"max-failures":_runner_inputs_4.hF("","a whole number, or a percentage such as `10%`",given=>{const[,digits,percent]=/^(\d{1,6})(%?)$/.exec(given)??[];
const number=Number(digits);
if(void 0===digits||percent&&number>100)return;
return count=>percent?Math.floor(count*number/100):number},{default:"0"}),"timeout-minutes":_shared_mendix_6.DL(30)},outputs:{count:"",released:"","not-released":""},async run(inputs,step){
const connection=_shared_mendix_6.Ng(inputs,step);const{"model-version":wanted}=inputs;const{environments}=inputs.environments;
const seen=await _shared_concurrently_7.r(environments,atOnce,one=>look(connection,one,wanted));
const others=seen.filter(({result})=>"released"!==result);
const released=seen.length-others.length;step.output("count",seen.length);step.output("released",released);step.output("not-released",JSON.stringify(others.map(described)));step.summary.headline(`${released} of ${seen.length} environments run ${wanted??"the new version"}`);step.summary.table(["Environment","Result","Status","Model version"],seen.toSorted((one,other)=>order.indexOf(one.result)-order.indexOf(other.result)).map(one=>[_mendix_client_1.Pf(one.environment),words[one.result],one.status,one.modelVersion]));
const allowed=inputs["max-failures"](seen.length);
if(others.length>allowed)throw tooMany(seen,others,wanted,allowed);step.info(`${released} of ${seen.length} environments run ${wanted??"the new version"}; ${allowed} need not.`)}});
const order=["down","unknown","previous","released"];
async function look(connection,environment,wanted){
try{
const now=await _mendix_environments_2.uc(connection,environment);const{status,modelVersion}=now;
if(!_mendix_environments_2.W_(now))return{environment,result:"down",status,modelVersion};
const isReleased=void 0!==wanted&&modelVersion===wanted;
return{environment,result:isReleased?"released":"previous",status,modelVersion}}catch(error){
if(!(error instanceof _base_failure_0.HR)||"cancelled"===error.kind)throw error;
return{environment,result:"unknown",status:error.message,modelVersion:void 0}}}
function described({environment,result,status,modelVersion}){const{appId,mode}=environment;
return{"app-id":appId,environment:mode,result,status,"model-version":modelVersion}}
function tooMany(seen,others,wanted,allowed){
const parts=order.slice(0,3).flatMap(result=>{
const names=others.filter(one=>one.result===result).map(({environment})=>_mendix_client_1.Pf(environment));
return 0===names.length?[]:[`${words[result]}: ${_base_text_8.yU(names,5)}`]});
const what=void 0===wanted?"the new version":`model version ${wanted}`;
return new _base_failure_0.HR(`${others.length} of ${seen.length} environments do not run ${what}; at most ${allowed} may not. ${parts.join("; ")}.`,{code:"FLEET_NOT_RELEASED",kind:"remote-failed",remedy:"The summaries of their releases say why. Start what does not run first."})}}};