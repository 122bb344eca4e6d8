export const id=9599;
export const ids=[9599];
export const modules={
9599:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _base_failure_0=require(7306);
var _mendix_apps_1=require(6234);
var _runner_action_2=require(9297);
var _runner_inputs_3=require(2266);
var _shared_mendix_4=require(9255);
const action=_runner_action_2.QP({name:"create-free-app",group:"Mendix Cloud: release",description:"",branding:{icon:"plus-square",color:"green"},inputs:{..._shared_mendix_4.eu,"project-id":_runner_inputs_3.Qq("Id of the project: App ID under Settings > General in the Developer Portal.",{required:true,pattern:/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,allowed:"a UUID such as 5d1f0c9e-3a6b-4c1d-9e2f-7a8b9c0d1e2f"})},outputs:{"app-id":"",name:"",url:"",created:""},async run(inputs,step){
const connection=_shared_mendix_4.Ng(inputs,step);const{app,created}=await createOrFind(connection,inputs["project-id"].toLowerCase());step.output("app-id",app.appId);step.output("name",app.name);step.output("url",app.url??"");step.output("created",created);step.result(created?`Created the app ${app.name} (${app.appId}).`:`The project has the app ${app.appId} already.`);step.summary.fact("App",app.appId).fact("Name",app.name).fact("Address",app.url).fact("Created",created)}});
async function createOrFind(connection,projectId){
try{
return{app:await _mendix_apps_1.KT(connection,projectId),created:true}}catch(error){
if(!(error instanceof _base_failure_0.HR)||"APPLICATION_ALREADY_EXISTS"!==error.code)throw error;
const apps=await _mendix_apps_1.tS(connection);
const app=apps.find(one=>one.projectId?.toLowerCase()===projectId);
if(!app)throw error;
return{app,created:false}}}}};