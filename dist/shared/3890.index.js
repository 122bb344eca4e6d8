export const id=3890;
export const ids=[3890];
export const modules={
3890:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var node_fs_promises_0=require(1455);
var _mendix_upload_1=require(5263);
var _runner_action_2=require(9297);
var _runner_inputs_3=require(2266);
var _runner_text_7=require(3912);
var _shared_files_4=require(9031);
var _shared_mendix_5=require(9255);
var _shared_package_file_6=require(9759);
const action=_runner_action_2.QP({name:"upload-package",group:"Mendix Cloud: release",description:"",branding:{icon:"upload-cloud",color:"blue"},inputs:{..._shared_mendix_5.eu,"app-id":_shared_mendix_5.R0,package:_runner_inputs_3.Qq("The package: a path, or a glob that matches exactly one file.",{required:true}),"package-name":_runner_inputs_3.Qq(""),"api-version":_runner_inputs_3.Yq("",["2","1"],{default:"2"}),"if-exists":_runner_inputs_3.Yq("",["upload","reuse"],{default:"upload"}),"timeout-minutes":_shared_mendix_5.DL(60)},outputs:{"package-id":"","job-id":"","package-name":"",size:"",sha256:"",reused:""},async run(inputs,step){
const file=await _shared_package_file_6.C(inputs.package);
const name=inputs["package-name"]??file.name;
const app=inputs["app-id"];step.output("package-name",name);step.output("size",file.size);step.summary.fact("App",app).fact("Package",name).fact("Size",_runner_text_7.ee(file.size)).fact("Model version",file.modelVersion);
const warning=_shared_package_file_6.m(file,inputs["api-version"]);
if(warning)step.warning(warning);
const connection=_shared_mendix_5.Ng(inputs,step);
const known="reuse"===inputs["if-exists"]?await _mendix_upload_1.wM(connection,app,{name,size:file.size}):void 0;step.output("reused",void 0!==known);
if(known){step.output("package-id",known.packageId);step.output("sha256",await _shared_files_4.qQ(file.path));step.result(`${name} (${_runner_text_7.ee(file.size)}) is already uploaded to ${app}, as package ${known.packageId}; nothing was sent.`);step.summary.fact("Package id",known.packageId).fact("Uploaded","no: it was there already");
return}
const begin=step.clock.now();
const uploaded=await _mendix_upload_1.as(connection,app,{file:file.path,name,size:file.size,modelVersion:file.modelVersion,apiVersion:"2"===inputs["api-version"]?2:1,deadline:begin+step.leftMs()});step.output("package-id",uploaded.packageId);step.output("job-id",uploaded.jobId);step.begins("upload",{what:`The processing of package ${uploaded.packageId}`,id:uploaded.jobId??uploaded.packageId});step.result(`Uploaded ${name} (${_runner_text_7.ee(file.size)}) to ${app} as package ${uploaded.packageId}.`);step.summary.fact("Package id",uploaded.packageId);
const hashed=tellHash(step,file);
const ready=await _mendix_upload_1.yv(connection,app,uploaded,step.limits()).finally(()=>hashed);step.ended("upload");step.info(`Package ${ready.packageId} is ready${ready.version?`: version ${ready.version}`:""}.`);step.summary.fact("Status",ready.status)}});
async function tellHash(step,{path,size,modifiedMs}){
const sha256=await _shared_files_4.qQ(path).catch(()=>void 0);
const now=await node_fs_promises_0.stat(path).catch(()=>void 0);
if(void 0!==sha256&&now?.size===size&&now.mtimeMs===modifiedMs)step.output("sha256",sha256);else step.warning(`${path} changed after it was sent: its SHA-256 is not told.`)}}};