export const id=5686;
export const ids=[5686];
export const modules={
3281:((unused_module,exports,require)=>{require.d(exports,{Bb:()=>warnOfVersion1,IT:()=>backupsApiVersion,Ip:()=>chooseSnapshot,PZ:()=>requiredSnapshotId,Yr:()=>isSnapshotId,iy:()=>snapshotId,kb:()=>describedSnapshot,lo:()=>chooseSnapshotV1});
var _base_failure_0=require(7306);
var _mendix_backups_v1_1=require(961);
var _mendix_backups_v2_2=require(2216);
var _mendix_client_3=require(5941);
var _mendix_environments_4=require(1564);
var _mendix_lookup_5=require(252);
var _runner_inputs_6=require(2266);
const snapshotId=snapshotInput({});
const requiredSnapshotId=snapshotInput({required:true});
function snapshotInput(options){
return _runner_inputs_6.m1("Id of the snapshot, or `latest`: the newest completed one (failed and unfinished ones are skipped).","the id of a snapshot (`list-backups` shows them)",value=>isSnapshotId(value)?value:void 0,options)}
function isSnapshotId(value){
return/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)}
async function chooseSnapshot(connection,from,snapshotId){
if("latest"===snapshotId){
const snapshot=_mendix_backups_v2_2.BX(await _mendix_backups_v2_2.jQ(connection,from));
return{snapshot:snapshot??missing(from),source:from}}
const others=(await _mendix_lookup_5.d$(connection,from.appId)).filter(({mode})=>mode!==from.mode);
const found=await _mendix_backups_v2_2.Cb(connection,[from,...others],snapshotId);
if(!found)throw unknown(snapshotId,from.appId);
return{snapshot:complete(found.snapshot,found.target),source:found.target}}
async function chooseSnapshotV1(connection,from,snapshotId){
const own=await _mendix_backups_v1_1.LM(connection,from);
if("latest"===snapshotId)return{snapshot:_mendix_backups_v2_2.BX(own)??missing(from),source:from};
const here=own.find(one=>one.snapshotId===snapshotId);
if(here)return{snapshot:complete(here,from),source:from};
for(const other of(await _mendix_environments_4.DO(connection,from.appId))){
if(other.mode===from.mode)continue;
const there=(await _mendix_backups_v1_1.LM(connection,other)).find(one=>one.snapshotId===snapshotId);
if(there)return{snapshot:complete(there,other),source:other}}
throw unknown(snapshotId,from.appId)}
function complete(snapshot,source){
if("completed"===snapshot.state)return snapshot;
throw new _base_failure_0.HR(`Snapshot ${snapshot.snapshotId} of ${_mendix_client_3.Pf(source)} is ${snapshot.state}, not completed.`,{code:"SNAPSHOT_NOT_COMPLETED",kind:"conflict",remedy:"failed"===snapshot.state?"Choose another snapshot (`list-backups` shows them), or use `snapshot-id: latest`.":"Wait until it is complete: `backup` with its `snapshot-id` does that."})}
function missing(source){
throw new _base_failure_0.HR(`${_mendix_client_3.Pf(source)} has no complete snapshot.`,{code:"SNAPSHOT_NOT_FOUND",kind:"not-found",remedy:"Make one with `backup`, or look for it in another environment of the app."})}
function unknown(snapshotId,appId){
return new _base_failure_0.HR(`No environment of ${appId} has the snapshot ${snapshotId}.`,{code:"SNAPSHOT_NOT_FOUND",kind:"not-found",remedy:"Check the snapshot-id input; `list-backups` shows the ids. It may have expired."})}
function describedSnapshot(snapshot){
return{"snapshot-id":snapshot.snapshotId,status:snapshot.state,"status-message":snapshot.statusMessage,comment:snapshot.comment,"model-version":snapshot.modelVersion,"created-at":snapshot.createdAt?.toISOString(),"finished-at":snapshot.finishedAt?.toISOString(),"expires-at":snapshot.expiresAt?.toISOString()}}
const backupsApiVersion=_runner_inputs_6.Yq("",["2","1"],{default:"2"});
function warnOfVersion1(step,given){
if("2"===given["api-version"])return;
const instead="files_only"===given["data-type"]?"Only it has `files_only`: take `files_and_database` of version 2 before it is gone.":"Set `api-version: 2`.";step.warning(`Mendix has deprecated version 1 of the Backups API and no longer documents it. ${instead}`)}}),
5686:((unused_module,exports,require)=>{require.r(exports);require.d(exports,{actions:()=>actions,shared:()=>shared});
const shared=[()=>Promise.resolve().then(require.bind(require,3281)),()=>Promise.resolve().then(require.bind(require,961)),()=>Promise.resolve().then(require.bind(require,2216)),()=>Promise.resolve().then(require.bind(require,9917)),()=>Promise.resolve().then(require.bind(require,252)),()=>Promise.resolve().then(require.bind(require,8083)),()=>Promise.resolve().then(require.bind(require,819)),()=>Promise.resolve().then(require.bind(require,309))];
const actions={backup:()=>require.e(3588).then(require.bind(require,3588)),"backup-fleet":async()=>(await require.e(1469).then(require.bind(require,1469))).actions["backup-fleet"](),"build-package":async()=>(await require.e(1469).then(require.bind(require,1469))).actions["build-package"](),"check-access":async()=>(await require.e(1469).then(require.bind(require,1469))).actions["check-access"](),"check-fleet":async()=>(await require.e(1469).then(require.bind(require,1469))).actions["check-fleet"](),"delete-packages":()=>require.e(8215).then(require.bind(require,8215)),deploy:async()=>(await require.e(1469).then(require.bind(require,1469))).actions["deploy"](),"download-backup":async()=>(await require.e(1469).then(require.bind(require,1469))).actions["download-backup"](),"download-logs":async()=>(await require.e(1469).then(require.bind(require,1469))).actions["download-logs"](),"get-settings":async()=>(await require.e(1469).then(require.bind(require,1469))).actions["get-settings"](),"list-backups":()=>require.e(2896).then(require.bind(require,2896)),"list-environments":async()=>(await require.e(1469).then(require.bind(require,1469))).actions["list-environments"](),"package-info":async()=>(await require.e(1469).then(require.bind(require,1469))).actions["package-info"](),"prune-backups":()=>require.e(5114).then(require.bind(require,5114)),"refresh-data":async()=>(await require.e(1469).then(require.bind(require,1469))).actions["refresh-data"](),restore:async()=>(await require.e(1469).then(require.bind(require,1469))).actions["restore"](),"restore-drill":async()=>(await require.e(1469).then(require.bind(require,1469))).actions["restore-drill"](),rollback:async()=>(await require.e(1469).then(require.bind(require,1469))).actions["rollback"](),"run-unit-tests":async()=>(await require.e(1469).then(require.bind(require,1469))).actions["run-unit-tests"](),"set-settings":()=>Promise.all([require.e(3243),require.e(7580)]).then(require.bind(require,7580)),"start-and-wait":()=>require.e(5456).then(require.bind(require,5456)),stop:()=>require.e(6518).then(require.bind(require,6518)),transport:()=>require.e(7325).then(require.bind(require,7325)),"upload-package":async()=>(await require.e(1469).then(require.bind(require,1469))).actions["upload-package"]()}}),
961:((unused_module,exports,require)=>{require.d(exports,{Eh:()=>createSnapshotV1,LM:()=>listSnapshotsV1,S0:()=>restoreSnapshotV1,WR:()=>waitForSnapshotV1,k0:()=>getBackupLinks});
var _base_failure_0=require(7306);
var _base_json_1=require(768);
var _http_url_2=require(9540);
var _wait_wait_3=require(5159);
var _backups_v2_4=require(2216);
var _client_5=require(5941);
var _types_6=require(4569);
async function listSnapshotsV1(connection,environment){
const snapshots=await connection.read(_client_5.gL(environment,"backups-v1","/snapshots",`list the backups of ${_client_5.Pf(environment)}`),json=>_base_json_1.c3(json,"the list of backups",_types_6.BK));
return _types_6.ll(snapshots)}
function getBackupLinks(connection,environment,snapshotId,look={}){
const doing=`get the links of the backup ${snapshotId} of ${_client_5.Pf(environment)}`;
return connection.read({...look,..._client_5.gL(environment,"backups-v1",(0,_http_url_2.Ae)`/snapshots/${snapshotId}`,doing)},json=>{
const fields=new _base_json_1.C8(json,"the backup");
const links={filesOnly:fields.url("FilesOnly"),databaseOnly:fields.url("DatabaseOnly"),databaseAndFiles:fields.url("DatabaseAndFiles")};
if(Object.values(links).every(link=>void 0===link))throw new _base_json_1.ym("the backup has no link");
return links})}
function createSnapshotV1(connection,environment,comment){
const call=_client_5.gL(environment,"backups-v1","/snapshots",`start a backup of ${_client_5.Pf(environment)}`);
const list=()=>listSnapshotsV1(connection,environment);
const create=unique=>connection.write("POST",{...call,body:{Comment:unique}},_types_6.BK);
return _backups_v2_4.Df(connection,comment,create,list)}
async function waitForSnapshotV1(connection,environment,snapshotId,limits){
const seen=await _wait_wait_3.uk(connection,limits,{what:`backup ${snapshotId} of ${_client_5.Pf(environment)}`,usual:"1 to 30 minutes",look:async look=>{
try{
return await getBackupLinks(connection,environment,snapshotId,{...look,retry:{totalMs:0}})}catch(error){
if(!(error instanceof _base_failure_0.HR)||"INTERNAL_SERVER_ERROR"!==error.code)throw error;await failIfFailed(connection,environment,snapshotId);
return"being made"}},state:seen=>"being made"===seen?seen:"completed",judge:seen=>"being made"===seen?"pending":"done"});
if("being made"===seen)throw new Error("unreachable: the wait ends with links");
return seen}
async function failIfFailed(connection,environment,snapshotId){
const listed=(await listSnapshotsV1(connection,environment)).find(other=>other.snapshotId===snapshotId);
if(listed?.state!=="failed")return;
throw new _base_failure_0.HR(`The backup ${snapshotId} of ${_client_5.Pf(environment)} has failed, and the service does not say why.`,{code:"SNAPSHOT_FAILED",kind:"remote-failed",remedy:_backups_v2_4.A4})}
async function restoreSnapshotV1(connection,environment,snapshotId){
const doing=`restore the backup ${snapshotId} into ${_client_5.Pf(environment)}`;
const call=_client_5.gL(environment,"restore-v1",(0,_http_url_2.Ae)`/restore/${snapshotId}`,doing);
const parse=json=>void 0===json?void 0:_types_6.BK(json);
try{
return await connection.write("POST",{...call,slow:true},parse)}catch(error){
throw _backups_v2_4.$Y(error)}}}),
2216:((unused_module,exports,require)=>{require.d(exports,{$Y:()=>lostRestore,$p:()=>createSnapshot,A4:()=>makeAnother,BX:()=>latestCompleted,Cb:()=>findSnapshot,Cj:()=>deleteSnapshot,Df:()=>createByComment,JN:()=>waitForArchive,dV:()=>getSnapshot,gn:()=>isUnderWay,j6:()=>getArchive,jQ:()=>listSnapshots,ne:()=>waitForSnapshot,tU:()=>createArchive,vv:()=>updateComment,vz:()=>createRestore,xL:()=>waitForRestore});
var _base_failure_0=require(7306);
var _base_text_6=require(1497);
var _http_settle_1=require(5554);
var _http_url_2=require(9540);
var _wait_wait_3=require(5159);
var _client_4=require(5941);
var _types_5=require(4569);
const pageSize=100;
const makeAnother="Run the step again to make another; if it fails again, contact Mendix Support with the id of the backup.";
async function listSnapshots(connection,target){
const found=new Map;
for(let offset=0;;){
const page=await connection.read(call(`list the backups of ${_client_4.Pf(target)}`,`${v2Path(target)}/snapshots`,{offset,limit:pageSize}),_types_5.db);
const before=found.size;
for(const snapshot of page.snapshots)found.set(snapshot.snapshotId,snapshot);offset+=page.snapshots.length;
const isLast=void 0===page.total?page.snapshots.length<pageSize:offset>=page.total;
if(isLast||found.size===before)return _types_5.ll([...found.values()])}}
function isUnderWay({state}){
return"queued"===state||"running"===state}
function latestCompleted(snapshots){
return _types_5.ll(snapshots).find(snapshot=>"completed"===snapshot.state)}
function getSnapshot(connection,target,snapshotId,look={}){
const doing=`read the backup ${snapshotId} of ${_client_4.Pf(target)}`;
return connection.read({...call(doing,snapshotPath(target,snapshotId)),...look},_types_5.E$)}
async function findSnapshot(connection,targets,snapshotId){
let refusal;
for(const target of targets)try{
return{snapshot:await getSnapshot(connection,target,snapshotId),target}}catch(error){
if(!(error instanceof _base_failure_0.HR))throw error;
if("auth"===error.kind)refusal=error;else if("not-found"!==error.kind)throw error}
if(refusal)throw refusal;
return}
function createSnapshot(connection,target,comment,known){
const asked=call(`start a backup of ${_client_4.Pf(target)}`,`${v2Path(target)}/snapshots`);
const list=()=>listSnapshots(connection,target);
const create=unique=>connection.write("POST",{...asked,body:{comment:unique}},_types_5.E$);
return createByComment(connection,comment,create,list,known)}
async function createByComment(connection,comment,create,list,known){
const wanted=comment??uniqueComment(connection);
const others=void 0===comment?[]:known??await list();
const before=new Set(others.map(({snapshotId})=>snapshotId));
return _http_settle_1.G9(connection,{write:()=>create(wanted),find:async()=>(await list()).find(made=>made.comment===wanted&&!before.has(made.snapshotId))})}
function uniqueComment({clock}){
const chance=Math.floor(0x100000000*clock.random());
return`Made by paas-actions at ${new Date(clock.now()).toISOString()} (${chance.toString(16).padStart(8,"0")})`}
function waitForSnapshot(connection,target,snapshotId,limits){
return waitForJob(connection,limits,{what:`backup ${snapshotId} of ${_client_4.Pf(target)}`,failedCode:"SNAPSHOT_FAILED",remedy:makeAnother,look:look=>getSnapshot(connection,target,snapshotId,look)})}
function updateComment(connection,target,snapshotId,comment){
const doing=`change the comment of the backup ${snapshotId} of ${_client_4.Pf(target)}`;
const change={...call(doing,snapshotPath(target,snapshotId)),body:{comment}};
return _http_settle_1.lJ(connection,{write:()=>connection.write("PUT",change,()=>void 0),find:async()=>{
const now=await getSnapshot(connection,target,snapshotId);
return now.comment===comment?now:void 0},still:()=>`the backup ${snapshotId} has another comment`})}
function deleteSnapshot(connection,target,snapshotId){
const what=`the backup ${snapshotId} of ${_client_4.Pf(target)}`;
return _http_settle_1.TF(connection,{write:()=>connection.write("DELETE",call(`delete ${what}`,snapshotPath(target,snapshotId)),()=>void 0),read:()=>getSnapshot(connection,target,snapshotId),isGone:({code})=>"NOT_FOUND"===code,what})}
function v2Path({projectId,environmentId}){
return(0,_http_url_2.Ae)`/api/v2/apps/${projectId}/environments/${environmentId}`}
function snapshotPath(target,snapshotId){
return v2Path(target)+(0,_http_url_2.Ae)`/snapshots/${snapshotId}`}
function call(doing,at,query){
return{path:at,operation:"backups-v2",doing,query}}
function createArchive(connection,target,snapshotId,dataType="files_and_database"){
const doing=`ask for an archive of the backup ${snapshotId} of ${_client_4.Pf(target)}`;
const archives=call(doing,`${snapshotPath(target,snapshotId)}/archives`,{data_type:dataType});
return _http_settle_1.G9(connection,{write:()=>connection.write("POST",archives,_types_5.cM),find:async()=>void 0,repeatable:true,pauses:[1e3]})}
function getArchive(connection,target,snapshotId,archiveId,look={}){
const doing=`read the archive ${archiveId} of the backup ${snapshotId} of ${_client_4.Pf(target)}`;
const at=snapshotPath(target,snapshotId)+(0,_http_url_2.Ae)`/archives/${archiveId}`;
return connection.read({...look,...call(doing,at)},_types_5.cM)}
function waitForArchive(connection,target,snapshotId,archiveId,limits){
return waitForJob(connection,limits,{what:`archive ${archiveId} of the backup ${snapshotId} of ${_client_4.Pf(target)}`,failedCode:"ARCHIVE_FAILED",remedy:"Run the step again to ask for another archive; if it fails again, contact Mendix Support.",look:async look=>{
const archive=await getArchive(connection,target,snapshotId,archiveId,look);
return"completed"!==archive.state||archive.url?archive:{...archive,state:"running"}}})}
async function createRestore(connection,target,snapshotId,options={}){
const doing=`restore the backup ${snapshotId} into ${_client_4.Pf(target)}`;
const query={source_snapshot_id:snapshotId,db_only:options.databaseOnly??false};
const restores={path:`${v2Path(target)}/restores`,query,operation:"restore-v2",doing};
try{
return await connection.write("POST",restores,_types_5.Au)}catch(error){
throw lostRestore(error)}}
function lostRestore(error){
if(!(error instanceof _base_failure_0.HR)||!error.outcomeUnknown||"cancelled"===error.kind)return error;
return error.with(`${error.message} The restore may be under way; no second one was started.`,{transient:false,remedy:"Look at the Backups page of the environment in the Developer Portal: only when no restore runs there, and its activity log shows none, run the step again. Do not start the app before."})}
function getRestore(connection,target,restoreId,look={}){
const doing=`follow the restore ${restoreId} into ${_client_4.Pf(target)}`;
const at=v2Path(target)+(0,_http_url_2.Ae)`/restores/${restoreId}`;
return connection.read({...look,path:at,operation:"restore-v2",doing},_types_5.Au)}
function waitForRestore(connection,target,restoreId,limits){
return waitForJob(connection,limits,{what:`restore ${restoreId} into ${_client_4.Pf(target)}`,failedCode:"RESTORE_FAILED",remedy:"The data may be incomplete: do not start the app before a restore has completed. Run the step again.",look:look=>getRestore(connection,target,restoreId,look)})}
async function waitForJob(connection,limits,job){const{what,look,failedCode,remedy}=job;
return _wait_wait_3.uk(connection,limits,{what,look,usual:"1 to 30 minutes",state:({state})=>state,judge:({state,statusMessage})=>{
if("failed"===state){
const why=statusMessage?_base_text_6.Mx(_base_text_6.TN(statusMessage)):"Mendix gives no reason";
throw new _base_failure_0.HR(`The ${what} has failed: ${why}.`,{code:failedCode,kind:"remote-failed",remedy})}
if("completed"===state)return"done";
return isUnderWay({state})?"pending":"unknown"}})}}),
9917:((unused_module,exports,require)=>{require.d(exports,{j:()=>getLogLink,u:()=>isEmptyLog});
var _base_json_0=require(768);
var _http_url_1=require(9540);
var _client_2=require(5941);
const noData="no data found in file";
function getLogLink(connection,environment,date,kind="app"){
const log={app:"logs",access:"access-logs"}[kind];
const doing=`get the ${"app"===kind?"log":"access log"} of ${_client_2.Pf(environment)} of ${date}`;
const call=_client_2.gL(environment,"logs",(0,_http_url_1.Ae)`/${log}/${date}`,doing);
return connection.read({...call,bodyOptional:true},(json,{text})=>parseLogLink(json,text))}
function isEmptyLog(start){
return""===start.trim()||start.replace(/^[\s"[]+/,"").toLowerCase().startsWith(noData)}
function parseLogLink(json,text){
if(_base_json_0.eB(json)){
const url=new _base_json_0.C8(json,"the log").url("DownloadUrl");
if(url)return url;
throw new _base_json_0.ym("the log has no DownloadUrl")}
if("[]"===text.trim()||isEmptyLog(text))return;
throw new _base_json_0.ym("it is neither a link nor a word about missing data")}}),
252:((unused_module,exports,require)=>{require.d(exports,{JQ:()=>findBackupTarget,d$:()=>listBackupTargets,l9:()=>backupTargetOf,wI:()=>findProjectId});
var _base_failure_0=require(7306);
var _apps_1=require(6234);
var _client_2=require(5941);
var _environments_3=require(1564);
async function findBackupTarget(connection,appId,mode){const[projectId,environment]=await Promise.all([projectIdOf(connection,appId),_environments_3.jY(connection,appId,mode)]);
return backupTargetOf(connection,environment,projectId)}
async function listBackupTargets(connection,appId){const[projectId,environments]=await Promise.all([projectIdOf(connection,appId),_environments_3.DO(connection,appId)]);
return environments.map(environment=>asTarget(projectId,environment)).filter(target=>void 0!==target)}
async function backupTargetOf(connection,environment,projectId){
const target=asTarget(projectId??await projectIdOf(connection,environment.appId),environment);
if(target)return target;
throw missingId("EnvironmentId",_client_2.Pf(environment))}
function asTarget(projectId,{appId,mode,environmentId}){
return environmentId?{appId,mode,projectId,environmentId}:void 0}
async function findProjectId(connection,appId){
const app=await _apps_1.Sx(connection,appId);
return app.projectId??(await _apps_1.tS(connection)).find(other=>other.appId===app.appId)?.projectId}
async function projectIdOf(connection,appId){
const projectId=await findProjectId(connection,appId);
if(projectId)return projectId;
throw missingId("ProjectId",appId)}
function missingId(id,of){
return new _base_failure_0.HR(`The service does not tell the ${id} of ${of}, which version 2 of the backups API needs.`,{code:"ID_NOT_KNOWN",kind:"remote-failed",remedy:"Use api-version: 1 for this environment, where the action has that input. `deploy` works on it with `backup: false`."})}}),
8083:((unused_module,exports,require)=>{require.d(exports,{Ad:()=>listPackages,Kj:()=>finderOfNew,Vq:()=>waitForPackage,bP:()=>getPackage,bT:()=>startBuild,cf:()=>getEnvironmentPackage,s2:()=>deletePackage,wg:()=>packageOf});
var _base_failure_0=require(7306);
var _base_json_1=require(768);
var _base_text_8=require(1497);
var _http_settle_2=require(5554);
var _http_url_3=require(9540);
var _wait_wait_4=require(5159);
var _apps_5=require(6234);
var _client_6=require(5941);
var _types_7=require(4569);
async function listPackages(connection,appId){
const at=(0,_http_url_3.Ae)`/api/1/apps/${appId}/packages`;
const call={path:at,operation:"packages",doing:`list the packages of ${appId}`};
const packages=connection.read(call,json=>_base_json_1.c3(json,"the list of packages",_types_7.C));
return _types_7.ll(await _apps_5.to(connection,appId,packages))}
function getPackage(connection,appId,packageId,options={}){const{url,...call}=options;
return connection.read({...call,path:(0,_http_url_3.Ae)`/api/1/apps/${appId}/packages/${packageId}`,query:url?{url:true}:void 0,operation:"packages",doing:`read the package ${packageId} of ${appId}`},_types_7.C)}
async function getEnvironmentPackage(connection,environment){
const call=_client_6.gL(environment,"environment-package","/package",`read the package of ${_client_6.Pf(environment)}`);
try{
return await connection.read(call,_types_7.C)}catch(error){
if(error instanceof _base_failure_0.HR&&"PACKAGE_NOT_FOUND"===error.code)return;
throw error}}
async function packageOf(connection,environment){
const found=await getEnvironmentPackage(connection,environment);
if(found)return found;
throw new _base_failure_0.HR(`${_client_6.Pf(environment)} has no package.`,{code:"PACKAGE_NOT_FOUND",kind:"not-found",remedy:"Transport a package there first, or name the package by its package-id."})}
function deletePackage(connection,appId,packageId){
const what=`the package ${packageId} of ${appId}`;
const call={path:(0,_http_url_3.Ae)`/api/1/apps/${appId}/packages/${packageId}`,operation:"packages",doing:`delete ${what}`};
return _http_settle_2.TF(connection,{write:()=>connection.write("DELETE",call,()=>void 0),read:()=>getPackage(connection,appId,packageId),isGone:({code})=>"PACKAGE_NOT_FOUND"===code,what})}
async function startBuild(connection,appId,build){
const what=`build of revision ${build.revision}`;
const find=await finderOfNew(connection,appId,what,made=>isFrom(made,build));
const call={path:(0,_http_url_3.Ae)`/api/1/apps/${appId}/packages`,operation:"build",doing:`build ${build.branch} revision ${build.revision} of ${appId}`,body:{Branch:build.branch,Revision:/^\d{1,9}$/.test(build.revision)?Number(build.revision):build.revision,Version:build.version,Description:build.description}};
return _http_settle_2.G9(connection,{write:()=>connection.write("POST",call,json=>new _base_json_1.C8(json,"the build").requiredText("PackageId")),find:async()=>(await find())?.packageId})}
function isFrom({version,description},build){const[line,revision]=/^(\d+\.\d+\.\d+)(?:\.(.+))?$/.exec(version??"")?.slice(1)??[];
return(void 0===line||line===build.version)&&(void 0===revision||build.revision.toLowerCase().startsWith(revision.toLowerCase()))&&(!description||description===build.description)}
const clockSkewMs=3e5;
async function finderOfNew(connection,appId,what,mayBe){
const before=new Set((await listPackages(connection,appId)).map(known=>known.packageId));
const since=connection.clock.now()-clockSkewMs;
return async()=>{
const candidates=(await listPackages(connection,appId)).filter(made=>!before.has(made.packageId)&&mayBe(made)&&(!made.createdAt||made.createdAt.getTime()>=since));const[only,...others]=candidates;
if(!only||0===others.length&&mayBeBy(connection.username,only.creator))return only;
throw ambiguous(candidates,what)}}
function ambiguous(candidates,what){
const names=candidates.map(({packageId,creator,createdAt})=>`${packageId} (by ${_base_text_8.TN(creator??"an unknown user")}, ${createdAt?.toISOString()??"at an unknown time"})`);
return new _base_failure_0.HR(`The answer to the ${what} was lost, and it may have made any of these: ${names.join(", ")}.`,{code:"PACKAGE_AMBIGUOUS",kind:"conflict",remedy:"Somebody else made a package like it at the same time. Look at them in the Developer Portal; use the right one by its package-id, or run the step again."})}
function mayBeBy(username,creator){
if(!creator)return true;
const user=username.toLowerCase();
if(creator.includes("@"))return creator.toLowerCase()===user;
const words=creator.toLowerCase().match(/\p{L}{2,}/gu)??[];
return words.some(word=>user.includes(word))}
async function waitForPackage(connection,appId,packageId,limits){
return _wait_wait_4.uk(connection,limits,{what:`package ${packageId} of ${appId}`,usual:"3 to 20 minutes",look:look=>getPackage(connection,appId,packageId,look),state:seen=>seen.status??"no status",judge:seen=>{
const status=seen.status?.toLowerCase();
if("succeeded"===status)return"done";
if("failed"===status)throw buildFailed(appId,seen);
return void 0!==status&&["queued","building","uploading"].includes(status)?"pending":"unknown"}})}
function buildFailed(appId,failed){
return new _base_failure_0.HR(`The build of package ${failed.packageId} (${_base_text_8.TN(failed.name)||"without a name"}) of ${appId} has failed.`,{code:"BUILD_FAILED",kind:"remote-failed",remedy:"Check the branch and revision inputs; the Developer Portal has the log of the build."})}}),
819:((unused_module,exports,require)=>{require.d(exports,{JY:()=>restartRequired,NX:()=>settingsToJson,SP:()=>findSetting,V0:()=>sections,eE:()=>sameValue,mt:()=>getSettings,oc:()=>setSettings});
var _base_json_0=require(768);
var _base_text_3=require(1497);
var _http_settle_1=require(5554);
var _client_2=require(5941);
const sections=["Constants","CustomSettings","ScheduledEvents"];
function findSetting(settings,{section,name}){
return settings[section].find(setting=>setting.name===name)}
async function getSettings(connection,environment){
const call=_client_2.gL(environment,"get-settings","/settings",`read the settings of ${_client_2.Pf(environment)}`);
const settings=await connection.read(call,parseSettings);connection.hide(worthHiding(settings));
return settings}
async function setSettings(connection,environment,settings){
const call={..._client_2.gL(environment,"set-settings","/settings",`change the settings of ${_client_2.Pf(environment)}`),body:settingsToJson(settings),secrets:worthHiding(settings)};
let left=[];
return _http_settle_1.lJ(connection,{write:()=>connection.write("POST",call,()=>void 0),find:async()=>{
const now=await getSettings(connection,environment);left=differences(settings,now);
return 0===left.length?now:void 0},still:()=>`these settings of ${_client_2.Pf(environment)} have other values: ${_base_text_3.TN(left.join(", "))}`,otherwise:{code:"SETTINGS_NOT_CONFIRMED",remedy:"Someone else may be changing them, or the platform refuses these values. Look at the environment in the Developer Portal."}})}
function settingsToJson(settings){
const lists=sections.map(section=>[section,settings[section].map(setting=>setting.wire)]);
return{...settings.wire,...Object.fromEntries(lists)}}
function restartRequired(settings){
return sections.some(section=>settings[section].some(setting=>void 0!==setting.deployedValue&&!sameValue(setting,setting.deployedValue)))}
function sameValue(setting,value){
if(void 0===setting.value)return false;
if(setting.value===value)return true;
const type=setting.dataType?.replace(/^_/,"").toLowerCase();
if("boolean"===type)return setting.value.toLowerCase()===value.toLowerCase();
if(void 0!==type&&["integer","long","decimal","float","currency"].includes(type))return canonicalNumber(setting.value)===canonicalNumber(value);
return false}
const longestNumber=100;
function canonicalNumber(text){
const match=text.length>longestNumber?null:/^([+-]?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(text.trim());
if(!match)return text;const[,sign="",whole="",fraction=""]=match;
return`${"-"===sign?"-":""}${whole}${""===fraction?"":`.${fraction}`}`}
function differences(wanted,now){
return sections.flatMap(section=>wanted[section].filter(({name,value})=>{
const current=findSetting(now,{section,name});
return void 0!==value&&!(current&&sameValue(current,value))}).map(({name})=>name))}
const leastHidden=6;
function worthHiding(settings){
return[...settings.Constants,...settings.CustomSettings].flatMap(({value="",deployedValue=""})=>[value,deployedValue]).filter(value=>value.length>=leastHidden)}
function parseSettings(json){const{object}=new _base_json_0.C8(json,"the settings");
const list=section=>_base_json_0.c3(object[section]??[],section,item=>parseSetting(item,section));
return{Constants:list("Constants"),CustomSettings:list("CustomSettings"),ScheduledEvents:list("ScheduledEvents"),wire:object}}
function parseSetting(json,section){
const fields=new _base_json_0.C8(json,`an entry of ${section}`);
return{name:fields.requiredText("Name"),value:fields.text("Value"),deployedValue:fields.text("DeployedValue"),dataType:fields.text("DataType"),wire:_base_json_0.eB(json)??{}}}}),
309:(unused_module,exports,require)=>{require.d(exports,{Dg:()=>stopAndWait,Td:()=>waitForStart,ZK:()=>startAndWait,aC:()=>startEnvironment,lh:()=>waitForStop,wC:()=>stopEnvironment});
var _base_failure_0=require(7306);
var _base_json_1=require(768);
var _base_text_7=require(1497);
var _http_settle_2=require(5554);
var _http_url_3=require(9540);
var _wait_wait_4=require(5159);
var _client_5=require(5941);
var _environments_6=require(1564);
async function startEnvironment(connection,environment,{autoSyncDb,pinTo}={}){
try{
return await _http_settle_2.G9(connection,{write:()=>connection.write("POST",{..._client_5.gL(environment,"start","/start",`start ${_client_5.Pf(environment)}`),query:{pinEnvironment:pinTo},body:void 0===autoSyncDb?{}:{AutoSyncDb:autoSyncDb}},json=>({state:"starting",jobId:_base_json_1.eB(json)&&new _base_json_1.C8(json,"the start").text("JobId")})),find:async()=>_environments_6.W_(await _environments_6.uc(connection,environment))?{state:"already-running"}:void 0,repeatable:true,pauses:[1e3,2e3]})}catch(error){
if(!(error instanceof _base_failure_0.HR))throw error;
if("ALREADY_STARTED"===error.code)return{state:"already-running"};
if("APP_ALREADY_HAS_A_STARTING_JOB"===error.code)return{state:"starting",jobId:void 0};
throw error}}
function getStartStatus(connection,environment,jobId,look={}){
return connection.read({..._client_5.gL(environment,"start-job",(0,_http_url_3.Ae)`/start/${jobId}`,`start ${_client_5.Pf(environment)}`),...look},json=>new _base_json_1.C8(json,"the start job").requiredText("Status"))}
const unknownJobMs=6e4;
const askAgainMs=6e4;
async function waitForStart(connection,environment,jobId,limits){const{clock}=connection;
let following=jobId;
let unknownSince;
let asked=clock.now();
const look=async look=>{
let unknownJob;
if(void 0!==following)try{
return await getStartStatus(connection,environment,following,look)}catch(error){
if(!(error instanceof _base_failure_0.HR))throw error;
if("ALREADY_STARTED"===error.code)return"Started";
if("NO_SUCH_STARTJOB"!==error.code)throw error;unknownJob=error;unknownSince??=clock.now()}
const now=await _environments_6.uc(connection,environment,look);
if(_environments_6.W_(now))return now.status;
if(unknownJob&&void 0!==unknownSince&&clock.now()-unknownSince>=unknownJobMs)throw unknownJob;
if(void 0===following&&limits.askAgain&&clock.now()-asked>=askAgainMs){asked=clock.now();
const again=await startEnvironment(connection,environment,limits.askAgain);
if("already-running"===again.state)return"Running";following=again.jobId;
if(void 0!==following)limits.onJob?.(following)}
return now.status};await _wait_wait_4.uk(connection,limits,{what:`${void 0===jobId?"the start":`start job ${jobId}`} of ${_client_5.Pf(environment)}`,usual:"1 to 10 minutes",look,state:status=>status,judge:status=>{
const known=status.toLowerCase();
if("started"===known||"running"===known)return"done";
return"starting"===known||"stopped"===known?"pending":"unknown"}});
return running(connection,environment)}
async function running(connection,environment){
let now=await _environments_6.uc(connection,environment);
for(const pause of[1e3,2e3,4e3,8e3]){
if(_environments_6.W_(now))return now;await connection.sleep(pause);now=await _environments_6.uc(connection,environment)}
if(_environments_6.W_(now))return now;
throw new _base_failure_0.HR(`${_client_5.Pf(environment)} was started, but its status is ${_base_text_7.TN(now.status)}.`,{code:"NOT_RUNNING",kind:"remote-failed",remedy:"The app has probably stopped by itself. Its log (download-logs) says why."})}
async function startAndWait(connection,environment,options){
const start=void 0===options.jobId?await startEnvironment(connection,environment,options):{state:"starting",jobId:options.jobId};
if("already-running"===start.state)return{alreadyRunning:true,jobId:void 0,environment:await _environments_6.uc(connection,environment)};let{jobId}=start;
const onJob=known=>{jobId=known;options.onJob?.(known)};
if(void 0!==jobId)onJob(jobId);
const now=await waitForStart(connection,environment,jobId,{...options,onJob,askAgain:options});
return{alreadyRunning:false,jobId,environment:now}}
async function stopEnvironment(connection,environment){await _http_settle_2.G9(connection,{write:()=>connection.write("POST",{..._client_5.gL(environment,"stop","/stop",`stop ${_client_5.Pf(environment)}`),body:{}},()=>true),find:async()=>_environments_6.id(await _environments_6.uc(connection,environment))||void 0,repeatable:true})}
async function waitForStop(connection,environment,limits){
return _wait_wait_4.uk(connection,limits,{what:`the stop of ${_client_5.Pf(environment)}`,usual:"a few seconds to 2 minutes",look:look=>_environments_6.uc(connection,environment,look),state:seen=>seen.status,judge:seen=>{
if(_environments_6.id(seen))return"done";
return _environments_6.W_(seen)||"stopping"===seen.status.toLowerCase()?"pending":"unknown"}})}
async function stopAndWait(connection,environment,{asking=ask=>ask(),...limits}){
const before=await _environments_6.uc(connection,environment);
if(_environments_6.id(before))return{wasRunning:false,environment:before};await asking(()=>stopEnvironment(connection,environment));
return{wasRunning:true,environment:await waitForStop(connection,environment,limits)}}}};