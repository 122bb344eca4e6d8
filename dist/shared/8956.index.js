export const id=8956;
export const ids=[8956];
export const modules={
8956:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _base_failure_0=require(7306);
var _mendix_app_answer_1=require(7154);
var _mendix_client_2=require(5941);
var _mendix_environments_3=require(1564);
var _mendix_unit_tests_4=require(6280);
var _runner_action_5=require(9297);
var _runner_inputs_6=require(2266);
var _wait_wait_7=require(5159);
var _shared_junit_8=require(2948);
var _shared_limits_9=require(9574);
var _shared_mendix_10=require(9255);
var _shared_unit_tests_11=require(5360);
const inputs={..._shared_mendix_10.cQ("url"),"app-id":_runner_inputs_6.Qq("",_shared_mendix_10.sK),environment:_runner_inputs_6.Qq(""),url:_runner_inputs_6.Rs(""),password:_runner_inputs_6.Qq("The value of the constant `UnitTesting.RemoteApiPassword`. Pass it from a secret.",{required:true,env:"MENDIX_UNIT_TESTS_PASSWORD",secret:true}),"minimum-tests":_runner_inputs_6.nd("",1,1e5,{default:"1"}),report:_runner_inputs_6.Qq(""),"allow-production":_runner_inputs_6.Jt("",{default:"false"}),"timeout-minutes":_shared_mendix_10.DL(30)};
const action=_runner_action_5.QP({name:"run-unit-tests",group:"Mendix Cloud: release",description:"",branding:{icon:"check-square",color:"green"},inputs,outputs:{tests:"",failures:"","failed-tests":"",seconds:"",report:""},check(given){
const named=["app-id","environment"].filter(name=>void 0!==given[name]);
if(void 0!==given.url)return named.map(name=>`\`url\` and \`${name}\` cannot be combined: \`url\` takes the place of both.`);
return["app-id","environment","username","api-key"].filter(name=>void 0===given[name]).map(name=>`\`${name}\` is missing: only a step with \`url\` can do without.`)},async run(given,step){
const app=await findApp(given,step);const{name,url}=app;step.summary.fact("App",name);step.begins("run",{what:`The run of the unit tests of ${name}`,state:"may go on in the app"});
const settings={..._shared_limits_9.qe(given,step),url,name,password:given.password};
const result=await _mendix_unit_tests_4.nX(settings,step.limits()).catch(async error=>{
if(error instanceof _base_failure_0.HR)await writeReport(given,step,app,error);
throw error});step.ended("run");
const failure=_mendix_unit_tests_4.Dc(result,given["minimum-tests"],name);tell(step,name,result);await writeReport(given,step,app,failure,result);
if(failure)throw failure}});
async function findApp(given,step){const{username="","api-key":apiKey="","app-id":appId="",environment:mode=""}=given;
if(given.url){
if(!given["allow-production"])throw notAllowed(`${given.url.host} may be a production environment`);
return{url:given.url,name:given.url.host}}
const environment=await _mendix_environments_3.jY(_shared_mendix_10.Ng({...given,username,"api-key":apiKey},step),appId,mode);
const name=_mendix_client_2.Pf(environment);
if(environment.production&&!given["allow-production"])throw notAllowed(`${name} is a production environment`);
if(!_mendix_environments_3.W_(environment))throw new _base_failure_0.HR(`${name} does not run (${environment.status}), so its unit tests cannot run either.`,{code:"APP_NOT_RUNNING",kind:"conflict",remedy:"Start it first (start-and-wait)."});
if((environment.instances??1)>1)step.warning(`${name} has ${environment.instances} instances, and each has a test result of its own: scale it to one, so that the result is that of this run.`);
return{url:addressOf(environment),name}}
function notAllowed(why){
return new _base_failure_0.HR(`No unit tests were run: ${why}, and tests may change its data.`,{code:"UNIT_TESTS_PRODUCTION",kind:"config",remedy:"Test another environment, or set `allow-production: true` if you mean it."})}
function addressOf(environment){
try{
return _mendix_app_answer_1.RM(environment,"")}catch(error){
if(!(error instanceof _base_failure_0.HR))throw error;
throw error.with(`Mendix does not tell the address of ${_mendix_client_2.Pf(environment)}, so its unit tests cannot be run.`,{remedy:"Give the address of the app as `url`."})}}
function tell(step,name,result){const{tests,failures,seconds,failed}=result;step.output("tests",tests);step.output("failures",failures);step.output("failed-tests",JSON.stringify(failed));step.output("seconds",seconds.toFixed(1));step.summary.headline(`${name}: ${tests} unit tests, ${failures} failed, ${_wait_wait_7.Ln(1e3*seconds)}`);_shared_unit_tests_11.x(step,name,result)}
async function writeReport(given,step,{name},failure,result){
if(void 0===given.report)return;const{tests=0,failures=0,seconds=0,failed=[]}=result??{};
const without={code:void 0,detail:"",seconds:0};
const passed=Array.from({length:Math.max(0,tests-failures)},(_,index)=>({...without,name:`Passed test ${index+1}`,outcome:"passed"}));
const broken=failed.map(test=>({...without,name:test.name,outcome:"failed",detail:[test.error,test.step].filter(line=>""!==line).join("\n"),code:"UNIT_TESTS_FAILED"}));
const whole=failure&&0===failed.length?[{...without,name:"The run",outcome:"failed",detail:failure.message,code:failure.code}]:[];
const facts={app:name,"minimum-tests":given["minimum-tests"]};step.output("report",await _shared_junit_8.U(given.report,name,[...whole,...broken,...passed],facts,seconds))}}};