export const id=7325;
export const ids=[7325];
export const modules={
7325:((unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _mendix_environments_0=require(1564);
var _mendix_packages_1=require(8083);
var _mendix_transport_2=require(9377);
var _mendix_types_3=require(4569);
var _runner_action_4=require(9297);
var _runner_inputs_5=require(2266);
var _shared_mendix_6=require(9255);
const action=_runner_action_4.QP({name:"transport",group:"Mendix Cloud: release",description:"",branding:{icon:"truck",color:"blue"},inputs:{..._shared_mendix_6.rg,"package-id":_runner_inputs_5.Qq(""),"from-environment":_runner_inputs_5.Qq(""),"timeout-minutes":_shared_mendix_6.DL(15)},outputs:{"package-id":"","previous-package-id":""},check:inputs=>_runner_inputs_5.Og(inputs,["package-id","from-environment"]),async run(inputs,step){const{connection,environment,name}=await _shared_mendix_6.n4(inputs,step);
const previous=await _mendix_packages_1.cf(connection,environment);step.output("previous-package-id",previous?.packageId??"");
const source=inputs["from-environment"];
const promoted=void 0===source?void 0:await _mendix_packages_1.wg(connection,await _mendix_environments_0.jY(connection,inputs["app-id"],source));
const packageId=promoted?.packageId??inputs["package-id"]??"";step.output("package-id",packageId);step.summary.fact("Package",_mendix_types_3.oZ(promoted??{packageId})).fact("Before",previous?_mendix_types_3.oZ(previous):"none");
if(previous?.packageId===packageId){step.result(`${name} already has ${_mendix_types_3.oZ(previous)}; nothing to do.`);step.summary.fact("Changed",false);
return}await _mendix_transport_2.W(connection,environment,packageId,step.limits());
const next=_mendix_environments_0.W_(environment)?"The app keeps running its current version until the next start.":"Start the app to run it.";step.result(`${name} now has package ${packageId}. ${next}`);step.summary.fact("Changed",true)}})}),
9377:(unused_module,exports,require)=>{require.d(exports,{W:()=>transportPackage});
var _base_failure_0=require(7306);
var _http_settle_1=require(5554);
var _wait_wait_2=require(5159);
var _client_3=require(5941);
var _packages_4=require(8083);
async function transportPackage(connection,environment,packageId,limits){
let underWay=false;await _wait_wait_2.uk(connection,limits,{what:`the transport of package ${packageId} to ${_client_3.Pf(environment)}`,usual:"at once to 2 minutes",schedule:{minMs:3e3,share:.1,maxMs:15e3},look:async()=>{underWay=true;
const outcome=await transportOnce(connection,environment,packageId);underWay=false;
return outcome},state:outcome=>outcome,judge:outcome=>"transported"===outcome?"done":"pending"}).catch(error=>{
if(!underWay||!connection.signal?.aborted||!(error instanceof _base_failure_0.HR))throw error;
const sent=`The transport of package ${packageId} to ${_client_3.Pf(environment)} was under way`;
throw error.with(`${error.message} ${sent}: it may have been carried out.`,{outcomeUnknown:true})})}
async function transportOnce(connection,environment,packageId){
const call={..._client_3.gL(environment,"transport","/transport",`transport package ${packageId} to ${_client_3.Pf(environment)}`),body:{PackageId:packageId}};
let seen;
try{
return await _http_settle_1.lJ(connection,{write:()=>connection.write("POST",call,()=>void 0),find:async()=>{seen=(await _packages_4.cf(connection,environment))?.packageId;
return seen===packageId?"transported":void 0},still:()=>`${_client_3.Pf(environment)} has ${void 0===seen?"no package":`package ${seen}`}`})}catch(error){
if(!(error instanceof _base_failure_0.HR))throw error;
if("SERVICE_UNAVAILABLE"===error.code&&!error.outcomeUnknown)return"package still being processed";
throw error.transient?error.with(error.message,{transient:false}):error}}}};