export const id=3485;
export const ids=[3485];
export const modules={
3485:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _mendix_downloads_0=require(4994);
var _mendix_environments_1=require(1564);
var _mendix_packages_2=require(8083);
var _mendix_types_3=require(4569);
var _runner_action_4=require(9297);
var _runner_inputs_5=require(2266);
var _runner_text_9=require(3912);
var _shared_files_6=require(9031);
var _shared_verify_file_7=require(1134);
var _shared_mendix_8=require(9255);
const action=_runner_action_4.QP({name:"package-info",group:"Mendix Cloud: release",description:"",branding:{icon:"info",color:"blue"},inputs:{..._shared_mendix_8.eu,"app-id":_shared_mendix_8.R0,environment:_runner_inputs_5.Qq(""),"package-id":_runner_inputs_5.Qq(""),path:_runner_inputs_5.Qq(""),"timeout-minutes":_shared_mendix_8.DL(60)},outputs:{"package-id":"","package-name":"","model-version":"",description:"","created-at":"","expires-at":"",size:"",status:"",path:"",sha256:""},check:inputs=>_runner_inputs_5.Y(inputs,["package-id","environment"],"which package is meant"),async run(inputs,step){
const connection=_shared_mendix_8.Ng(inputs,step);
const app=inputs["app-id"];
const found=void 0===inputs["package-id"]?await _mendix_packages_2.wg(connection,await _mendix_environments_1.jY(connection,app,inputs.environment??"")):await _mendix_packages_2.bP(connection,app,inputs["package-id"]);step.output("package-id",found.packageId);step.output("package-name",found.name);step.output("model-version",found.version);step.output("description",found.description);step.output("created-at",found.createdAt?.toISOString());step.output("expires-at",found.expiresAt?.toISOString());step.output("size",found.size);step.output("status",found.status);step.result(`${_mendix_types_3.oZ(found)}: version ${found.version??"unknown"}, ${found.status??"no status"}.`);step.summary.fact("App",app).fact("Package",found.name).fact("Package id",found.packageId).fact("Version",found.version).fact("Status",found.status).fact("Made",found.createdAt?.toISOString()).fact("Expires",found.expiresAt?.toISOString()).fact("Size",void 0===found.size?void 0:_runner_text_9.ee(found.size));
if(void 0===inputs.path)return;
const target=await _shared_files_6.CI(step,inputs.path,found.name||`${found.packageId}.mda`);
const file=await _mendix_downloads_0.Xo(connection,app,found.packageId,{...target,expectedSize:found.size,check:path=>_shared_verify_file_7.AI(path,"package",["zip"],step.signal)});step.output("path",file.path);step.output("size",file.size);step.output("sha256",file.sha256);step.info(`Downloaded to ${file.path}: ${_runner_text_9.ee(file.size)}, SHA-256 ${file.sha256}.`);step.summary.fact("Downloaded to",file.path).fact("SHA-256",file.sha256)}})}};