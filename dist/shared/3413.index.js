export const id=3413;
export const ids=[3413];
export const modules={
3413:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var node_path_0=require(6760);
var _base_temporary_file_1=require(9462);
var _mendix_backups_v1_2=require(961);
var _mendix_downloads_3=require(4994);
var _mendix_environments_4=require(1564);
var _mendix_lookup_5=require(252);
var _runner_action_6=require(9297);
var _runner_inputs_7=require(2266);
var _runner_text_15=require(3912);
var _shared_files_8=require(9031);
var _shared_limits_9=require(9574);
var _shared_archives_10=require(9177);
var _shared_manifest_11=require(1423);
var _shared_mendix_12=require(9255);
var _shared_snapshots_13=require(3281);
var _shared_verify_archive_14=require(1244);
const inputs={..._shared_mendix_12.rg,"snapshot-id":_shared_snapshots_13.PZ,"data-type":_runner_inputs_7.Yq("",["files_and_database","database_only","files_only"],{default:"files_and_database"}),"archive-id":_runner_inputs_7.Qq(""),path:_runner_inputs_7.Qq(""),connections:_shared_limits_9.oQ,manifest:_runner_inputs_7.Qq(""),"api-version":_shared_snapshots_13.IT,"timeout-minutes":_shared_mendix_12.DL(120)};
const action=_runner_action_6.QP({name:"download-backup",group:"Mendix Cloud: backups",description:"",branding:{icon:"download-cloud",color:"green"},inputs,outputs:{path:"",size:"",sha256:"",manifest:"","archive-id":"","snapshot-id":"","model-version":""},check(given){
const problems=[];
if(void 0!==given["archive-id"]&&"latest"===given["snapshot-id"])problems.push("`archive-id` needs the `snapshot-id` that the archive was made from, not `latest`.");
if("1"===given["api-version"]&&void 0!==given["archive-id"])problems.push("Version 1 of the API has no archives: leave `archive-id` out.");
if("2"===given["api-version"]&&"files_only"===given["data-type"])problems.push("`data-type: files_only` needs `api-version: 1`.");
return problems},async run(given,step){_shared_snapshots_13.Bb(step,given);
const connection=_shared_mendix_12.Ng(given,step);
const source="2"===given["api-version"]?await ofVersion2(connection,given,step):await ofVersion1(connection,given,step);const{snapshotId,modelVersion}=source.snapshot;step.output("snapshot-id",snapshotId);step.output("model-version",modelVersion);
const database="database_only"===given["data-type"];const{appId,mode}=source.environment;
const name=`${appId}-${mode}-${snapshotId}.${database?"backup":"tar.gz"}`;
const target=await _shared_files_8.CI(step,given.path,name);
const manifest=void 0===given.manifest?void 0:await manifestPath(given.manifest);
const fetch=await source.ready();await _shared_files_8.Xe(step,target.to,{"the archive":void 0});
const found={};
const check=async path=>{found.kind=await _shared_verify_archive_14.w(path,given["data-type"],step.signal)};
const file=await fetch({...target,check,connections:given.connections});step.output("path",target.to);step.output("size",file.size);step.output("sha256",file.sha256);
if(void 0!==manifest){await _shared_manifest_11.H(manifest,source.environment,source.snapshot,file,given["data-type"]);step.output("manifest",manifest)}step.result(`Snapshot ${snapshotId} is in ${target.to}: ${_runner_text_15.ee(file.size)}, a whole ${found.kind}, SHA-256 ${file.sha256}.`);step.summary.fact("Snapshot",snapshotId).fact("File",target.to).fact("Size",_runner_text_15.ee(file.size)).fact("Content",`${given["data-type"]} (${found.kind}, verified)`).fact("SHA-256",file.sha256).fact("Manifest",manifest)}});
async function manifestPath(given){
const path=node_path_0.resolve(given);await _shared_files_8.fc(node_path_0.dirname(path));await _base_temporary_file_1.X7(path);
return path}
async function ofVersion2(connection,given,step){
const environment=await _mendix_lookup_5.JQ(connection,given["app-id"],given.environment);
const chosen=await _shared_snapshots_13.Ip(connection,environment,given["snapshot-id"]);
const dataType="database_only"===given["data-type"]?"database_only":"files_and_database";
return{environment:chosen.source,snapshot:chosen.snapshot,ready:async()=>(await _shared_archives_10.K(connection,chosen,dataType,given["archive-id"],step)).fetch}}
async function ofVersion1(connection,given,step){
const environment=await _mendix_environments_4.jY(connection,given["app-id"],given.environment);const{snapshot,source}=await _shared_snapshots_13.lo(connection,environment,given["snapshot-id"]);
const links={files_and_database:"databaseAndFiles",database_only:"databaseOnly",files_only:"filesOnly"};
return{environment:source,snapshot,ready:async()=>{await _mendix_backups_v1_2.WR(connection,source,snapshot.snapshotId,step.limits());
return to=>_mendix_downloads_3.Km(connection,source,snapshot.snapshotId,links[given["data-type"]],to)}}}}};