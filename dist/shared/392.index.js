export const id=392;
export const ids=[392];
export const modules={
392:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var node_path_0=require(6760);
var _base_temporary_file_1=require(9462);
var _mendix_settings_2=require(819);
var _runner_action_3=require(9297);
var _runner_inputs_4=require(2266);
var _shared_files_5=require(9031);
var _shared_mendix_6=require(9255);
const action=_runner_action_3.QP({name:"get-settings",group:"Mendix Cloud: release",description:"",branding:{icon:"list",color:"blue"},inputs:{..._shared_mendix_6.rg,path:_runner_inputs_4.Qq(""),"include-values":_runner_inputs_4.Jt("",{default:"false"})},outputs:{settings:"",path:"","restart-required":""},check:inputs=>inputs["include-values"]&&void 0===inputs.path?["`include-values` needs a `path` to write them to."]:[],async run(inputs,step){const{connection,environment,name}=await _shared_mendix_6.n4(inputs,step);
const settings=await _mendix_settings_2.mt(connection,environment);
const bare=JSON.stringify(withoutValues(settings));step.output("settings",bare);step.output("restart-required",_mendix_settings_2.JY(settings));
if(void 0!==inputs.path){
const file=node_path_0.resolve(inputs.path);await _shared_files_5.fc(node_path_0.dirname(file));
const content=inputs["include-values"]?JSON.stringify(_mendix_settings_2.NX(settings),null,2):bare;await _base_temporary_file_1.x3(file,`${content}\n`);step.output("path",file);step.summary.fact("Written to",inputs.path)}const{Constants,CustomSettings,ScheduledEvents}=settings;step.result(`${name} has ${Constants.length} constants, ${CustomSettings.length} custom settings and ${ScheduledEvents.length} scheduled events.`);step.summary.fact("Constants",Constants.length).fact("Custom settings",CustomSettings.length).fact("Scheduled events",ScheduledEvents.length).fact("Restart required",_mendix_settings_2.JY(settings))}});
function withoutValues(settings){
return{Constants:settings.Constants.map(({name,dataType})=>({Name:name,DataType:dataType})),CustomSettings:settings.CustomSettings.map(({name})=>({Name:name})),ScheduledEvents:settings.ScheduledEvents.map(({name,value,deployedValue})=>({Name:name,Value:value,DeployedValue:deployedValue}))}}}};