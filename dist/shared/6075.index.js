export const id=6075;
export const ids=[6075];
export const modules={
6075:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>syncano_download_backup_action});
var failure=require(7306);
var action=require(9297);
var inputs=require(2266);
var runner_text=require(3912);
var backups=require(5673);
var download=require(7561);
var client=require(8003);
var types=require(6919);
async function downloadArchive(connection,{instance,id},to,limits={}){const{baseUrl,clock,signal,onEvent}=connection;
const ref={kind:"partial",instance,id};
const backup=await backups.lA(connection,ref).catch(error=>{
throw explained(error,instance,id)});archiveOf(backup);
const downloaded=await download.P({...limits,to,link:async()=>client.iw(baseUrl,archiveOf(await backups.lA(connection,ref))),clock,signal,onEvent});
return{...downloaded,backup}}
function explained(error,instance,id){
if(!(error instanceof failure.HR)||"not-found"!==error.kind)return error;
return error.with(`${instance} has no partial backup ${id}: ${error.message}`,{remedy:"Check the id: the backup may have been deleted, or be a full one, which Syncano keeps on the server; only archives of partial backups can be downloaded."})}
function archiveOf(backup){
if("success"===types.L4(backup)&&void 0!==backup.archive)return backup.archive;
throw new failure.HR(`Backup ${backup.id} of ${backup.instance} has no archive: its status is ${backup.status}.`,{code:"BACKUP_NOT_READY",kind:"conflict",remedy:"Wait until the backup has ended with success, or choose another one."})}
var files=require(9031);
var limits=require(9574);
var verify_file=require(1134);
var syncano=require(7803);
const syncano_download_backup_action=action.QP({name:"syncano-download-backup",group:"Syncano",description:"",branding:{icon:"download-cloud",color:"green"},inputs:{...syncano.eu,instance:syncano.KJ,"backup-id":inputs.m1("Id of the partial backup, or `latest`: the newest of the instance that succeeded.","the id of a backup (`syncano-list-backups` shows them)",inputs.gR,{required:true}),path:inputs.Qq(""),connections:limits.oQ,"timeout-minutes":limits.DL(60)},outputs:{path:"",size:"",sha256:"","backup-id":""},async run(inputs,step){
const connection=syncano.Ng(inputs,step);const{instance}=inputs;
const given=inputs["backup-id"];
const id="latest"===given?types.$D(await backups.Cw(connection,"partial",instance))?.id??none(instance):given;step.output("backup-id",id);const{to,deadline}=await files.CI(step,inputs.path,`${instance}-${id}.zip`);
const file=await downloadArchive(connection,{instance,id},to,{onLink:link=>syncano.LB(step,link),check:path=>verify_file.AI(path,"archive",["zip","tar","gzip"],step.signal),deadline,connections:inputs.connections});step.output("path",file.path);step.output("size",file.size);step.output("sha256",file.sha256);
if(void 0!==file.backup.size&&file.backup.size!==file.size)step.warning(`Syncano says that backup ${id} has ${file.backup.size} bytes, and its archive has ${file.size}. All of the archive came; look into it before you rely on it.`);step.result(`Backup ${id} of ${instance} is in ${file.path}: ${runner_text.ee(file.size)}, SHA-256 ${file.sha256}.`);step.summary.fact("Instance",instance).fact("Backup",id).fact("Label",file.backup.label).fact("Made at",file.backup.createdAt).fact("File",file.path).fact("Size",runner_text.ee(file.size)).fact("SHA-256",file.sha256)}});
function none(instance){
throw new failure.HR(`${instance} has no partial backup that succeeded.`,{code:"BACKUP_NOT_FOUND",kind:"not-found",remedy:"Make one: `syncano-backup` with `type: partial`. Full backups cannot be downloaded."})}}};