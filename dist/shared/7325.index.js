export const id=7325;
export const ids=[7325];
export const modules={7325:(unused_module,webpack_exports,webpack_require)=>{webpack_require.r(webpack_exports);webpack_require.d(webpack_exports,{action:()=>action});
var _mendix_environments_0=webpack_require(1564);
var _mendix_packages_1=webpack_require(8083);
var _mendix_transport_2=webpack_require(9377);
var _mendix_types_3=webpack_require(4569);
var _runner_action_4=webpack_require(9297);
var _runner_inputs_5=webpack_require(2266);
var _shared_mendix_6=webpack_require(9255);
const action=(0,_runner_action_4.QP)({name:"transport",group:"Mendix Cloud: release",description:"Put a deployment package on an environment of Mendix Cloud; it runs from the next start on",branding:{icon:"truck",color:"blue"},inputs:{..._shared_mendix_6.rg,"package-id":(0,_runner_inputs_5.Qq)(""),"from-environment":(0,_runner_inputs_5.Qq)(""),"timeout-minutes":(0,_shared_mendix_6.DL)(15)},outputs:{"package-id":"","previous-package-id":""},check:inputs=>(0,_runner_inputs_5.Og)(inputs,["package-id","from-environment"]),async run(inputs,step){const{connection,environment,name}=await (0,_shared_mendix_6.n4)(inputs,step);
const previous=await (0,_mendix_packages_1.cf)(connection,environment);step.output("previous-package-id",previous?.packageId??"");
const source=inputs["from-environment"];
const promoted=void 0===source?void 0:await (0,_mendix_packages_1.wg)(connection,await (0,_mendix_environments_0.jY)(connection,inputs["app-id"],source));
const packageId=promoted?.packageId??inputs["package-id"]??"";step.output("package-id",packageId);step.summary.fact("Package",(0,_mendix_types_3.oZ)(promoted??{packageId})).fact("Before",previous?(0,_mendix_types_3.oZ)(previous):"none");
if(previous?.packageId===packageId){step.result(`${name} already has ${(0,_mendix_types_3.oZ)(previous)}; nothing to do.`);step.summary.fact("Changed",false);
return}await (0,_mendix_transport_2.W)(connection,environment,packageId,step.limits());
const next=(0,_mendix_environments_0.W_)(environment)?"The app keeps running its current version until the next start.":"Start the app to run it.";step.result(`${name} now has package ${packageId}. ${next}`);step.summary.fact("Changed",true)}})},
9377:(unused_module,webpack_exports,webpack_require)=>{webpack_require.d(webpack_exports,{W:()=>transportPackage});
var _base_failure_0=webpack_require(7306);
var _http_settle_1=webpack_require(5554);
var _wait_wait_2=webpack_require(5159);
var _client_3=webpack_require(5941);
var _packages_4=webpack_require(8083);
async function transportPackage(connection,environment,packageId,limits){
let underWay=false;await (0,_wait_wait_2.uk)(connection,limits,{what:`the transport of package ${packageId} to ${(0,_client_3.Pf)(environment)}`,usual:"at once to 2 minutes",schedule:{minMs:3e3,share:.1,maxMs:15e3},look:async()=>{underWay=true;
const outcome=await transportOnce(connection,environment,packageId);underWay=false;
return outcome},state:outcome=>outcome,judge:outcome=>"transported"===outcome?"done":"pending"}).catch(error=>{
if(!underWay||!connection.signal?.aborted||!(error instanceof _base_failure_0.HR))throw error;
const sent=`The transport of package ${packageId} to ${(0,_client_3.Pf)(environment)} was under way`;
throw error.with(`${error.message} ${sent}: it may have been carried out.`,{outcomeUnknown:true})})}
async function transportOnce(connection,environment,packageId){
const call={...(0,_client_3.gL)(environment,"transport","/transport",`transport package ${packageId} to ${(0,_client_3.Pf)(environment)}`),body:{PackageId:packageId}};
let seen;
try{
return await (0,_http_settle_1.lJ)(connection,{write:()=>connection.write("POST",call,()=>void 0),find:async()=>{seen=(await (0,_packages_4.cf)(connection,environment))?.packageId;
return seen===packageId?"transported":void 0},still:()=>`${(0,_client_3.Pf)(environment)} has ${void 0===seen?"no package":`package ${seen}`}`})}catch(error){
if(!(error instanceof _base_failure_0.HR))throw error;
if("SERVICE_UNAVAILABLE"===error.code&&!error.outcomeUnknown)return"package still being processed";
throw error.transient?error.with(error.message,{transient:false}):error}}}};