export const id=4360;
export const ids=[4360];
export const modules={
9177:((unused_module,exports,require)=>{require.d(exports,{K:()=>readyArchive});
var _mendix_backups_v2_0=require(2216);
var _mendix_client_1=require(5941);
var _mendix_downloads_2=require(4994);
async function readyArchive(connection,{source,snapshot:{snapshotId}},dataType,known,step){
const id=known??(await _mendix_backups_v2_0.tU(connection,source,snapshotId,dataType)).archiveId;step.output("archive-id",id);step.begins("archive",{what:`The archive of snapshot ${snapshotId} of ${_mendix_client_1.Pf(source)}`,input:"archive-id",id});const{url}=await _mendix_backups_v2_0.JN(connection,source,snapshotId,id,step.limits());step.ended("archive");
return{link:url,fetch:to=>_mendix_downloads_2.Z(connection,source,snapshotId,id,to)}}}),
1423:((unused_module,exports,require)=>{require.d(exports,{H:()=>writeManifest,W:()=>readManifest});
var node_fs_promises_0=require(1455);
var node_path_1=require(6760);
var _base_failure_2=require(7306);
var _base_json_3=require(768);
var _base_temporary_file_4=require(9462);
var _base_text_6=require(1497);
var _base_version_5=require(7844);
const format=1;
async function writeManifest(path,environment,snapshot,file,dataType){
const manifest={format,"app-id":environment.appId,environment:environment.mode,"snapshot-id":snapshot.snapshotId,"model-version":snapshot.modelVersion,"created-at":snapshot.createdAt,"expires-at":snapshot.expiresAt,file:node_path_1.basename(file.path),size:file.size,sha256:file.sha256,"data-type":dataType,"tool-version":_base_version_5.r};await _base_temporary_file_4.x3(path,`${JSON.stringify(manifest,null,2)}\n`)}
async function readManifest(path,isAsked){
let text;
try{text=await node_fs_promises_0.readFile(path,"utf8")}catch(error){
if(!isAsked&&"ENOENT"===_base_failure_2.CA(error))return;
throw unreadable(path,`cannot be read (${_base_failure_2.CA(error)??"unknown error"})`,error)}
const fields=_base_json_3.eB(_base_json_3.qF(text));
const textOf=name=>_base_json_3.e1(fields?.[name]);const[written,size]=[_base_json_3.ZE(fields?.["format"]),_base_json_3.ZE(fields?.["size"])];
if(written!==format||void 0===size||!/^[0-9a-f]{64}$/.test(textOf("sha256")))throw unreadable(path,"is not a manifest that `download-backup` wrote");
return{appId:textOf("app-id"),environment:textOf("environment"),snapshotId:textOf("snapshot-id"),modelVersion:textOf("model-version")||void 0,createdAt:timeIn(textOf("created-at")),sha256:textOf("sha256")}}
function timeIn(text){
const time=Date.parse(text);
return Number.isNaN(time)?void 0:new Date(time)}
function unreadable(path,why,cause){
return new _base_failure_2.HR(`The manifest ${_base_text_6.TN(path)} ${why}.`,{code:"MANIFEST_UNREADABLE",kind:"config",remedy:"Give the file that `download-backup` wrote with its input `manifest`.",cause})}}),
9759:((unused_module,exports,require)=>{require.d(exports,{C:()=>findPackage,m:()=>sizeWarning});
var node_fs_promises_0=require(1455);
var node_path_1=require(6760);
var node_stream_consumers_2=require(8321);
var node_util_3=require(7975);
var _base_failure_4=require(7306);
var _base_json_5=require(768);
var _base_text_9=require(1497);
var _runner_text_8=require(3912);
var _shared_files_6=require(9031);
var _shared_verify_file_7=require(1134);
const mostBytes=1024**3;
const limitV1=300*1024**2;
const metadataName="model/metadata.json";
async function findPackage(pattern){
const path=await oneFile(pattern);const{size,mtimeMs:modifiedMs}=await node_fs_promises_0.stat(path);
const name=node_path_1.basename(path);const{modelVersion,hasModel,uncompressed}=await look(path,name);
if(uncompressed>mostBytes)throw unfit("PACKAGE_TOO_LARGE",`${name} holds ${_runner_text_8.ee(uncompressed)} uncompressed; Mendix Cloud takes at most 1 GB (1,073,741,824 bytes).`,"Make the package smaller, for example by taking large files out of the resources folder of the project.");
if(!hasModel)throw unfit("NOT_A_PACKAGE",`${name} is a zip file, but holds no Mendix model (no folder \`model/\`).`,"Give the .mda file that Studio Pro or the build makes, not a zip around it and not the project.");
return{path,name,size,modifiedMs,modelVersion}}
function sizeWarning({name,size},api){
if("2"===api||size<=limitV1)return;
return`${name} has ${Math.round(size/1024**2)} MB; with api-version 1 uploads of more than 300 MB can time out. Use api-version 2.`}
async function oneFile(pattern){
const exact=await node_fs_promises_0.stat(pattern).catch(()=>void 0);
if(exact?.isFile())return node_path_1.resolve(pattern);
if(exact?.isDirectory())throw unfit("PACKAGE_FILE_NOT_FOUND",`\`package\` is the folder ${pattern}, not a deployment package.`,`Give the .mda file in it, or a glob that matches only that: \`${node_path_1.join(pattern,"*.mda").replaceAll("\\","/")}\`.`);
const found=[];for await(const path of(0,node_fs_promises_0.glob)("win32"===process.platform?pattern.replaceAll("\\","/"):pattern)){
const entry=await node_fs_promises_0.stat(path);
if(entry.isFile())found.push(path)}const[first,...others]=found.sort();
if(void 0!==first&&0===others.length)return node_path_1.resolve(first);
if(void 0===first)throw unfit("PACKAGE_FILE_NOT_FOUND",`No file matches \`${pattern}\` (looked in ${process.cwd()}).`,"Check the package input, and that the step that makes or downloads the package came before.");
const shown=_base_text_9.yU(found,10);
throw unfit("PACKAGE_FILE_AMBIGUOUS",`${found.length} files match \`${pattern}\`: ${shown}.`,"Name one of them.")}
async function look(path,name){await checkHead(path,name);
let zip;
try{zip=await _shared_files_6.QH(path)}catch(error){
throw unfit("NOT_A_PACKAGE",`${name} cannot be read as a zip file; it may be cut short.`,"Make or download the package again.",error)}
let hasModel=false;
let modelVersion;
let uncompressed=0;await new Promise((done,fail)=>{zip.on("entry",entry=>{
if(entry.fileName.startsWith("model/"))hasModel=true;uncompressed+=entry.uncompressedSize;
if(entry.fileName!==metadataName||entry.uncompressedSize>16*1024**2)return void zip.readEntry();versionIn(zip,entry).then(version=>{modelVersion=version;zip.readEntry()},fail)});zip.on("end",done);zip.on("error",fail);zip.readEntry()}).catch(error=>{zip.close();
throw unfit("NOT_A_PACKAGE",`${name} is a damaged zip file.`,"Make or download the package again.",error)});
return{hasModel,modelVersion,uncompressed}}
async function checkHead(path,name){
const head=await _shared_verify_file_7.mI(path,4).catch(error=>{
throw unfit("FILE_UNREADABLE",`${name} cannot be read.`,"Check the permissions of the file.",error)});
if("PK\x03\x04"!==head)throw unfit("NOT_A_PACKAGE",`${name} is not a deployment package: it is not a zip file.`,"Give the .mda file that Studio Pro or the build makes.")}
async function versionIn(zip,entry){
const stream=await node_util_3.promisify(zip.openReadStream.bind(zip))(entry);
const version=_base_json_5.eB(_base_json_5.qF(await node_stream_consumers_2.text(stream)))?.["ModelVersion"];
return"string"==typeof version?version:void 0}
function unfit(code,message,remedy,cause){
return new _base_failure_4.HR(message,{code,kind:"config",remedy,cause})}}),
1244:((unused_module,exports,require)=>{require.d(exports,{w:()=>verifyArchive});
var _mendix_archive_file_0=require(8613);
var _mendix_tar_1=require(1727);
var _shared_verify_file_2=require(1134);
function verifyArchive(path,dataType,signal){
return _shared_verify_file_2.GM(()=>look(path,dataType,signal))}
async function look(path,dataType,signal){
const head=await _shared_verify_file_2.mI(path,_mendix_archive_file_0.I_.length);
const isGzip=head.startsWith("\x1f");
const shown=""===head?"nothing (it is empty)":Buffer.from(head,"latin1").toString("hex");
if("database_only"===dataType){
if(head===_mendix_archive_file_0.I_)return"database dump";
if(!isGzip)throw _mendix_tar_1.qM(`it begins with ${shown}, not as a PostgreSQL dump does`);await readDump(path,signal);
return"gzip"}
if(isGzip){
const backup=new _mendix_archive_file_0.ab;await _mendix_tar_1.Nb(_mendix_tar_1.$$(path,true,signal),backup.visit);
if("files_and_database"===dataType)backup.end();
return"tar.gz"}
if("files_only"!==dataType||!head.startsWith("PK\x03\x04"))throw _mendix_tar_1.qM(`it begins with ${shown}, not as a tar.gz does`);await _shared_verify_file_2.gZ(path,"backup");
return"zip"}
async function readDump(path,signal){
let start=Buffer.alloc(0);for await(const piece of(0,_mendix_tar_1.$$)(path,true,signal))if(start.length<_mendix_archive_file_0.I_.length)start=Buffer.concat([start,piece.subarray(0,_mendix_archive_file_0.I_.length)]);
if(start.toString("latin1",0,_mendix_archive_file_0.I_.length)!==_mendix_archive_file_0.I_)throw _mendix_tar_1.qM("what is compressed in it is not a PostgreSQL dump")}}),
2948:((unused_module,exports,require)=>{require.d(exports,{U:()=>writeJunit});
var node_path_0=require(6760);
var _base_temporary_file_1=require(9462);
var _files_2=require(9031);
async function writeJunit(file,...report){
const path=node_path_0.resolve(file);await _files_2.fc(node_path_0.dirname(path));await _base_temporary_file_1.x3(path,junit(...report));
return path}
function junit(suite,results,properties,seconds=total(results)){
const count=outcome=>results.filter(one=>one.outcome===outcome).length;
const totals=`tests="${results.length}" failures="${count("failed")}" errors="${count("not-run")}" skipped="${count("skipped")}" time="${seconds.toFixed(3)}"`;
const told=Object.entries(properties).filter(([,value])=>void 0!==value&&""!==value).map(([name,value])=>`      <property name="${escaped(name)}" value="${escaped(String(value))}"/>\n`);
const cases=results.map(one=>`    ${testCase(suite,one)}\n`);
return`<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${totals}>
  <testsuite name="${escaped(suite)}" ${totals}>
    <properties>
${told.join("")}    </properties>
${cases.join("")}  </testsuite>
</testsuites>
`}
function total(results){
return results.reduce((sum,one)=>sum+one.seconds,0)}
function testCase(suite,{name,outcome,detail,code,seconds}){
const head=`<testcase classname="${escaped(suite)}" name="${escaped(name)}" time="${seconds.toFixed(3)}"`;
const message=`message="${escaped(detail)}"`;
switch(outcome){case"passed":return`${head}/>`;case"failed":return`${head}><failure type="${escaped(code??"")}" ${message}/></testcase>`;case"not-run":return`${head}><error type="NOT_RUN" ${message}/></testcase>`;case"skipped":return`${head}><skipped ${message}/></testcase>`}}
function escaped(text){
return text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu,"").replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;").replaceAll('"',"&quot;").replaceAll("\n","&#10;")}}),
4360:((unused_module,exports,require)=>{require.r(exports);require.d(exports,{actions:()=>actions,shared:()=>shared});
const shared=[()=>Promise.resolve().then(require.bind(require,9177)),()=>Promise.resolve().then(require.bind(require,1423)),()=>Promise.resolve().then(require.bind(require,9759)),()=>Promise.resolve().then(require.bind(require,1244)),()=>Promise.resolve().then(require.bind(require,9031)),()=>Promise.resolve().then(require.bind(require,2948)),()=>Promise.resolve().then(require.bind(require,1134)),()=>Promise.resolve().then(require.bind(require,9462)),()=>Promise.resolve().then(require.bind(require,7561)),()=>Promise.resolve().then(require.bind(require,1080)),()=>Promise.resolve().then(require.bind(require,9148)),()=>Promise.resolve().then(require.bind(require,15)),()=>Promise.resolve().then(require.bind(require,7389)),()=>Promise.resolve().then(require.bind(require,4028)),()=>Promise.resolve().then(require.bind(require,8613)),()=>Promise.resolve().then(require.bind(require,4994)),()=>Promise.resolve().then(require.bind(require,1727)),()=>Promise.resolve().then(require.bind(require,5263)),()=>Promise.resolve().then(require.bind(require,2321))];
const actions={"backup-fleet":()=>require.e(6418).then(require.bind(require,6418)),deploy:()=>Promise.all([require.e(3243),require.e(31),require.e(2994)]).then(require.bind(require,2994)),"download-backup":()=>require.e(3413).then(require.bind(require,3413)),"download-logs":()=>require.e(9812).then(require.bind(require,9812)),"get-settings":()=>require.e(392).then(require.bind(require,392)),"package-info":()=>require.e(3485).then(require.bind(require,3485)),"refresh-data":()=>Promise.all([require.e(3243),require.e(31),require.e(7937)]).then(require.bind(require,7937)),"restore-drill":()=>Promise.all([require.e(3243),require.e(5838)]).then(require.bind(require,5838)),"run-unit-tests":()=>require.e(8956).then(require.bind(require,8956)),"upload-package":()=>require.e(3890).then(require.bind(require,3890))}}),
8613:((unused_module,exports,require)=>{require.d(exports,{I_:()=>dumpMagic,ab:()=>FullBackup});
var _base_json_0=require(768);
var _tar_1=require(1727);
const dumpMagic="PGDMP";
const longestMetadata=1048576;
class FullBackup{#takers;#metadata=[];#metadataSeen=false;#dumpSize;#dumpHead=Buffer.alloc(0);#files=0;#filesSize=0;constructor(takers={}){this.#takers=takers}visit=async({name,size})=>{
if(".metadata"===name){
if(size>longestMetadata)throw _tar_1.qM("its .metadata is larger than 1 MiB");this.#metadataSeen=true;
return piece=>void this.#metadata.push(Buffer.from(piece))}
if("db/db.backup"===name){
if(void 0!==this.#dumpSize)throw _tar_1.qM("it holds two database dumps");this.#dumpSize=size;
return piece=>{this.#head(piece);
return this.#takers.dump?.(piece)}}
if(name.startsWith("tree/")){this.#files+=1;this.#filesSize+=size;await this.#takers.file?.(name.slice(5),size)}
return};get metadata(){
return parseMetadata(Buffer.concat(this.#metadata).toString("utf8"))}end(){
if(void 0===this.#dumpSize)throw _tar_1.qM("there is no db/db.backup in it");
if(this.#dumpHead.toString("latin1")!==dumpMagic)throw _tar_1.qM("its db/db.backup is not a PostgreSQL dump in the custom format");
if(!this.#metadataSeen)throw _tar_1.qM("there is no .metadata in it");const{metadata}=this;
if(!metadata)throw _tar_1.qM("its .metadata is not the JSON that it should be");
return{metadata,dumpSize:this.#dumpSize,files:this.#files,filesSize:this.#filesSize}}#head(piece){
const missing=dumpMagic.length-this.#dumpHead.length;
if(missing>0)this.#dumpHead=Buffer.concat([this.#dumpHead,piece.subarray(0,missing)])}}
function parseMetadata(text){
const fields=_base_json_0.eB(_base_json_0.qF(text));
if(!fields)return;
return{modelVersion:_base_json_0.e1(fields["modelVersion"])||void 0,dumpSize:_base_json_0.ZE(fields["dumpSize"]),databaseSize:_base_json_0.ZE(fields["databaseSize"]),filesSize:_base_json_0.ZE(fields["filesSize"])}}}),
4994:((unused_module,exports,require)=>{require.d(exports,{Km:()=>downloadSnapshotV1,Xo:()=>downloadPackage,Z:()=>downloadArchive,fF:()=>downloadLog});
var node_fs_promises_0=require(1455);
var _base_failure_1=require(7306);
var _base_text_10=require(1497);
var _http_download_2=require(7561);
var _http_retry_3=require(4675);
var _http_url_4=require(9540);
var _backups_v1_5=require(961);
var _backups_v2_6=require(2216);
var _client_7=require(5941);
var _logs_8=require(9917);
var _packages_9=require(8083);
async function downloadPackage(connection,appId,packageId,options){const{baseUrl,headers}=connection;
const old=_http_url_4.dX(baseUrl,(0,_http_url_4.Ae)`/api/1/apps/${appId}/packages/${packageId}/download`);
return download(connection,options,{link:async()=>{const{status,download:link}=await _packages_9.bP(connection,appId,packageId,{url:true});
if(void 0!==status&&"succeeded"!==status.toLowerCase())throw notBuilt(packageId,appId,status);
return link??old},headers,credentialsOrigin:baseUrl.origin})}
function downloadArchive(connection,target,snapshotId,archiveId,options){
return download(connection,options,{link:async()=>{const{url,state}=await _backups_v2_6.j6(connection,target,snapshotId,archiveId);
return url??noLink(`the archive ${archiveId} of the backup ${snapshotId} of ${_client_7.Pf(target)} (${state})`)}})}
function downloadSnapshotV1(connection,environment,snapshotId,what,options){
return download(connection,options,{link:async()=>{
const links=await _backups_v1_5.k0(connection,environment,snapshotId);
return links[what]??noLink(`the backup ${snapshotId} of ${_client_7.Pf(environment)} (${what})`)},retry:{..._http_retry_3.iU,totalMs:Math.max(_http_retry_3.iU.totalMs,connection.leftMs()),capMs:3e4}})}
async function downloadLog(connection,environment,date,kind,options){
let first=await _logs_8.j(connection,environment,date,kind);
if(!first)return;
let noData=false;
const downloaded=await download(connection,options,{link:async()=>{
const link=first??await _logs_8.j(connection,environment,date,kind);first=void 0;
return link??noLink(`the log of ${_client_7.Pf(environment)} of ${date}`)},freshLinks:1,check:async file=>{
const start=await startOf(file);noData=""!==start&&_logs_8.u(start);
if(/^\s*</.test(start))throw notALog()}});
if(!noData)return downloaded;await node_fs_promises_0.rm(downloaded.path,{force:true});
return}
async function startOf(file){
const handle=await node_fs_promises_0.open(file);
try{const{buffer,bytesRead}=await handle.read(Buffer.alloc(1e3),0,1e3,0);
return buffer.toString("utf8",0,bytesRead)}finally{await handle.close()}}
function notALog(){
return new _base_failure_1.HR("The download is not a log: the service sent a web page or an XML message. The file was removed.",{code:"UNEXPECTED_FILE",kind:"remote-failed",remedy:"Run the step again; if it happens again, look at https://status.mendix.com."})}
function download({clock,signal,onEvent},options,source){
const link=async()=>_http_url_4.kP(await source.link());
return _http_download_2.P({...source,...options,link,clock,signal,onEvent})}
function notBuilt(packageId,appId,status){
return new _base_failure_1.HR(`The package ${packageId} of ${appId} cannot be fetched: its status is ${_base_text_10.TN(status)}.`,{code:"BUILD_NOT_SUCCEEDED",kind:"conflict",remedy:"There is nothing to download before the package is Succeeded."})}
function noLink(what){
throw new _base_failure_1.HR(`The service gives no link for ${what}.`,{code:"NO_LINK",kind:"conflict",remedy:"It may not be completed, or have expired. Look at its state, and ask for a new one."})}}),
5263:((unused_module,exports,require)=>{require.d(exports,{as:()=>uploadPackage,wM:()=>findUploaded,yv:()=>waitForUpload});
var _base_failure_0=require(7306);
var _base_json_1=require(768);
var _http_settle_2=require(5554);
var _http_upload_3=require(1496);
var _http_url_4=require(9540);
var _wait_wait_5=require(5159);
var _packages_6=require(8083);
const listPauses=[1e3,2e3,4e3,8e3,15e3,3e4];
async function uploadPackage(connection,appId,upload){
const findNew=await _packages_6.Kj(connection,appId,`upload of ${upload.name}`,made=>isOf(made,upload));
const find=async()=>{
const made=await findNew();
return made&&{packageId:made.packageId,jobId:void 0}};
return _http_settle_2.G9(connection,{write:()=>send(connection,appId,upload,find),find,pauses:listPauses})}
function isOf({name,size,version},upload){
return name===upload.name&&(!size||size===upload.size)&&(!version||!upload.modelVersion||version===upload.modelVersion)}
async function findUploaded(connection,appId,upload){
const packages=await _packages_6.Ad(connection,appId);
return packages.find(known=>known.name===upload.name&&known.size===upload.size&&known.status?.toLowerCase()==="succeeded")}
async function send(connection,appId,upload,find){const{name,file,deadline,onEvent}=upload;
const call={path:2===upload.apiVersion?(0,_http_url_4.Ae)`/api/v2/apps/${appId}/packages/upload?name=${name}`:(0,_http_url_4.Ae)`/api/1/apps/${appId}/packages/upload?name=${name}`,operation:"upload",doing:`upload the package ${name} to ${appId}`};
const answer=await _http_upload_3.dA(connection,call,{file,field:"file",fileName:name,answerMs:5*connection.requestTimeoutMs,onEvent,deadline});
const fields=_base_json_1.eB(answer.json)&&new _base_json_1.C8(answer.json,"the upload");
const packageId=fields?.text("PackageId");
if(packageId)return{packageId,jobId:fields?.text("JobId")};
for(const pause of listPauses){
const found=await find();
if(found)return found;await connection.sleep(pause)}
const problem="it has no PackageId, and the list of packages does not show the package";
throw connection.unexpected("POST",call,answer,problem)}
function getUploadStatus(connection,appId,jobId,look={}){
const call={...look,path:(0,_http_url_4.Ae)`/api/v2/apps/${appId}/jobs/${jobId}`,operation:"upload-job",doing:`follow the upload job ${jobId} of ${appId}`};
return connection.read(call,json=>new _base_json_1.C8(json,"the upload job").requiredText("Status"))}
async function waitForUpload(connection,appId,uploadedPackage,limits){const{packageId,jobId}=uploadedPackage;await _wait_wait_5.uk(connection,limits,{what:`${jobId?`upload job ${jobId}`:`the upload of package ${packageId}`} of ${appId}`,usual:"a few seconds to 5 minutes",look:async look=>{
const status=jobId?await getUploadStatus(connection,appId,jobId,look).catch(unknownJob):void 0;
return status??(await _packages_6.bP(connection,appId,packageId,look)).status??"unknown"},state:status=>status,judge:status=>{
const known=status.toLowerCase();
if("failed"===known)throw uploadFailed(appId,uploadedPackage);
if("completed"===known||"succeeded"===known)return"done";
return["queued","running","uploading","building"].includes(known)?"pending":"unknown"}});
return _packages_6.bP(connection,appId,packageId)}
function unknownJob(error){
if(error instanceof _base_failure_0.HR&&"not-found"===error.kind&&"APP_NOT_FOUND"!==error.code)return;
throw error}
function uploadFailed(appId,{packageId,jobId}){
return new _base_failure_0.HR(`Mendix could not process the package ${packageId} of ${appId}${jobId?` (job ${jobId} has failed)`:""}.`,{code:"UPLOAD_FAILED",kind:"remote-failed",remedy:"Check that the file is an .mda made by Studio Pro or mxbuild and is complete, then upload it again."})}}),
2321:(unused_module,exports,require)=>{require.d(exports,{Kq:()=>atTheSameTime,et:()=>transport,iA:()=>prepare,iN:()=>applySettings,vm:()=>backUp});
var _base_failure_0=require(7306);
var _mendix_backups_v2_1=require(2216);
var _mendix_client_2=require(5941);
var _mendix_environments_3=require(1564);
var _mendix_settings_4=require(819);
var _mendix_settings_change_5=require(3612);
var _mendix_transport_6=require(9377);
var _mendix_types_7=require(4569);
var _mendix_upload_8=require(5263);
var _journal_9=require(5989);
var _others_10=require(75);
var _record_11=require(9253);
var _types_12=require(9047);
async function prepare(context,plan){const{journal,report}=context;
const took=await uploadAndBackUp(context,plan);await report.changes?.(_record_11.zv(journal.state,plan));
if(took)await _others_10.As(context);
const transportLeft=plan.transport&&!await transportWhileUp(context,plan);
const settingsLeft=transportLeft&&plan.unknownSettings.length>0;
if(!settingsLeft)await applySettings(context,plan.request.settings);
if(plan.scale){const{scale}=plan;await context.timeline.span("scale",async()=>{journal.announce("scale");
const scaled=await _mendix_environments_3.ci(context.connection,plan.environment,scale);report.say(`${_mendix_client_2.Pf(scaled)} is scaled to ${_mendix_environments_3._K(scale)}.`)})}
return{transportLeft,settingsLeft}}
async function uploadAndBackUp(context,plan){const{backup,request}=plan;const{source}=request;
const work=[];
if(plan.transport&&"file"===source.from)work.push(side=>upload(side,plan,source));
if(backup){
const ask=async({connection,journal,report})=>{journal.announce("backup");const{snapshotId}=await _mendix_backups_v2_1.$p(connection,backup,request.backupComment);report.fact("snapshot-id",snapshotId);journal.note({snapshotId});
return snapshotId};work.push(side=>backUp(side,backup,()=>ask(side)))}await atTheSameTime(context,work);
return work.length>0}
async function atTheSameTime(context,work){
const stop=new AbortController;
const side={...context,connection:context.connection.endedBy(stop.signal)};
const results=await Promise.allSettled(work.map(one=>one(side).catch(error=>{stop.abort(stop.signal.reason??error);
throw error})));
if(results.some(({status})=>"rejected"===status))throw stop.signal.reason}
async function upload(context,plan,source){const{connection,timeline,journal,report}=context;const{path:file,name,size}=source;const{appId}=plan.environment;await timeline.span("upload",async span=>{journal.announce("upload");
const deadline=connection.clock.now()+context.leftMs();
const uploaded=await _mendix_upload_8.as(connection,appId,{file,name,size,apiVersion:2,deadline});const{packageId}=uploaded;span.bytes=size;report.fact("package-id",packageId);journal.note({target:_journal_9.kH({packageId,name,version:plan.targetVersion})});
const ready=await _mendix_upload_8.yv(connection,appId,uploaded,_types_12.Fy(context));journal.note({target:_journal_9.kH({packageId,name,version:plan.targetVersion??ready.version})});report.say(`Uploaded ${_mendix_types_7.oZ(ready)}.`)})}
async function backUp(context,target,ask,{ofTwo=false,...input}={}){const{connection,timeline,report}=context;
const name=_mendix_client_2.Pf(target);
const key=`backup of ${name}`;await timeline.span(ofTwo?`backup of ${target.mode}`:"backup",async()=>{
const snapshotId=await ask();report.begins(key,{what:`The backup of ${name}`,id:snapshotId,...input});await _mendix_backups_v2_1.ne(connection,target,snapshotId,_types_12.Fy(context));report.ended(key);report.say(`Backup ${snapshotId}${ofTwo?` of ${name}`:""} is completed.`)})}
async function transportWhileUp(context,plan){
try{await transport(context,plan);
return true}catch(error){
if(!(error instanceof _base_failure_0.HR)||"APP_IS_RUNNING"!==error.code)throw error;context.journal.withdraw("transport");
if(!plan.wasRunning)throw _others_10.vh(plan.environment,"a start or a restore is under way");context.report.say("The service wants the app stopped for the transport; it will be done while the app is down.");
return false}}
async function transport(context,plan){const{connection,journal,timeline,report}=context;
const packageId=journal.state.target?.packageId;
if(void 0===packageId)throw new TypeError("There is no package to transport yet.");await timeline.span("transport",async()=>{journal.announce("transport");await _mendix_transport_6.W(connection,plan.environment,packageId,_types_12.Fy(context));report.say(`Package ${packageId} is on ${_mendix_client_2.Pf(plan.environment)}; it runs from the next start on.`)})}
async function applySettings(context,wanted){const{connection,journal,timeline,report}=context;
const environment=_types_12.H8(context);
if(0===wanted.length)return;await timeline.span("settings",async()=>{
const current=await _mendix_settings_4.mt(connection,environment);const{settings,changes}=_mendix_settings_change_5.ss(current,wanted);
if(0===changes.length)return;
const noted=journal.state.settings;
const added=changes.filter(({section,name})=>!noted.some(one=>one.section===section&&one.name===name));journal.announce("settings",{settings:[...noted,...added.map(({section,name})=>({section,name,restorable:false}))]});await _mendix_settings_4.oc(connection,environment,settings);report.say(`Changed ${changes.length} settings: ${changes.map(({name})=>name).join(", ")}.`)})}}};