export const id=8720;
export const ids=[8720];
export const modules={
8720:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>cloud66_download_backup_action});
var failure=require(7306);
var cloud66_backups=require(7309);
var check=require(4530);
var download=require(7561);
var url=require(9540);
async function downloadBackup(connection,stackId,backupId,to,limits={}){
const parts=orderedParts(await cloud66_backups.CS(connection,stackId,backupId));
const downloaded=await download.f({...limits,to,parts:parts.map(({id})=>({link:async()=>url.kP(await cloud66_backups.DN(connection,stackId,backupId,id))})),clock:connection.clock,signal:connection.signal,onEvent:connection.onEvent});
return{...downloaded,files:parts.map(({id})=>id)}}
const partId=/^(.*)-([a-z]+|\d+)$/;
function orderedParts(files){const[first]=files;
if(void 0===first)throw new failure.HR("The backup has no files.",{code:"NO_FILES",kind:"not-found",remedy:"Its files may have been removed by keep-count, or it failed: choose another backup."});
if(1===files.length)return[first];
const parts=files.map(file=>{const[,base,suffix]=partId.exec(file.id)??[];
if(void 0===base||void 0===suffix)throw unknownParts(files);
return{file,base,suffix}});parts.sort((a,b)=>a.suffix<b.suffix?-1:1);parts.forEach(({base,suffix},index)=>{
if(base!==parts[0]?.base)throw unknownParts(files);
const previous=parts[index-1];
const gap=previous?position(suffix)-position(previous.suffix)!==1:position(suffix)>firstOf(suffix);
if(gap&&(void 0===previous||previous.suffix.length===suffix.length))throw gone(files)});
return parts.map(({file})=>file)}
function position(suffix){
if(/^\d/.test(suffix))return Number(suffix);
return[...suffix].reduce((sum,letter)=>26*sum+letter.charCodeAt(0)-97,0)}
function firstOf(suffix){
return/^\d/.test(suffix)?1:0}
function unknownParts(files){
return new failure.HR(`The backup has files that are not the parts of one: ${names(files)}.`,{code:"PARTS_UNKNOWN",kind:"remote-failed",remedy:"Download them one by one from the Cloud 66 dashboard."})}
function gone(files){
return new failure.HR(`A part of the backup is missing; there are only ${names(files)}.`,{code:"PART_MISSING",kind:"remote-failed",remedy:"The backup cannot be put together: choose another one."})}
function names(files){
return files.map(({id})=>id).join(", ")}
var stacks=require(3441);
var types=require(7763);
var action=require(9297);
var inputs=require(2266);
var runner_text=require(3912);
var files=require(9031);
var limits=require(9574);
var verify_file=require(1134);
var cloud66=require(855);
const cloud66_download_backup_inputs={...cloud66.m7,"backup-id":inputs.m1("Id of the backup, or `latest`: the newest that succeeded, of the one database that the next three inputs select.","the id of a backup (`cloud66-list-backups` shows them)",inputs.gR,{required:true}),...cloud66.aP,verified:inputs.Jt("",{default:"false"}),path:inputs.Qq(""),connections:limits.oQ,"timeout-minutes":limits.DL(120)};
const cloud66_download_backup_action=action.QP({name:"cloud66-download-backup",group:"Cloud 66",description:"",branding:{icon:"download-cloud",color:"green"},inputs:cloud66_download_backup_inputs,outputs:{path:"",size:"",sha256:"","backup-id":""},check(given){
if("latest"===given["backup-id"])return[];
const because="they select the database of `latest`, an id is one backup";
return inputs.QS(given,"backup-id",["db-type","database","group"],because)},async run(given,step){
const connection=cloud66.Ng(given,step);
const stack=stacks.Qx(await stacks.Zm(connection,given["stack-id"]));
const backup=await choose(connection,given);step.output("backup-id",backup.id);step.info(`Downloading backup ${cloud66.aw(backup)}, made at ${backup.date||"an unknown time"}.`);
const target=await files.CI(step,given.path,`${backup.dbType}-${backup.databaseName}-${backup.id}.tar`);
const check=path=>verify_file.AI(path,"backup",backupFiles,step.signal);
const file=await downloadBackup(connection,given["stack-id"],backup.id,target.to,{...target,check,connections:given.connections});
if(backup.size>0&&backup.size!==file.size)step.warning(otherSize(backup,file.size));step.output("path",file.path);step.output("size",file.size);step.output("sha256",file.sha256);
const parts=1===file.files.length?"one file":`${file.files.length} parts`;step.result(`Backup ${backup.id} is in ${file.path}: ${runner_text.ee(file.size)} in ${parts}, SHA-256 ${file.sha256}.`);step.summary.fact("Stack",stack).fact("Backup",cloud66.aw(backup)).fact("Made at",backup.date).fact("Verification",backup.verifyStatus).fact("File",file.path).fact("Size",`${runner_text.ee(file.size)}, ${parts}`).fact("SHA-256",file.sha256)}});
const backupFiles=["tar","gzip","zip","bzip2","xz","zstd","dump"];
function otherSize({id,size},came){
return`Cloud 66 says that backup ${id} has ${size} bytes, and its files have ${came}. All of them came; look into the backup before you rely on it.`}
async function choose(connection,given){
const id=given["backup-id"];
if("latest"!==id)return usable(await cloud66_backups.lA(connection,given["stack-id"],id),given.verified);const{backups}=await cloud66.sp(connection,given);
const good=backups.filter(one=>"ok"===one.status&&(!given.verified||"verified"===one.verifyStatus));
const databases=[...new Set(good.map(types.zJ))].toSorted();
if(databases.length>1)throw ambiguous(databases);
return check.Y(good)??none(given)}
function usable(backup,verified){
if("ok"===backup.status&&(!verified||"verified"===backup.verifyStatus))return backup;
const what="ok"===backup.status?`its verification is ${backup.verifyStatus}`:`its status is ${backup.status}`;
throw new failure.HR(`Backup ${backup.id} of ${types.zJ(backup)} is not usable: ${what}.`,{code:"BACKUP_NOT_OK",kind:"conflict",remedy:"Choose another backup (`cloud66-list-backups` shows them), or use `backup-id: latest`."})}
function ambiguous(databases){
return new failure.HR(`\`backup-id: latest\` could mean a backup of any of these databases: ${databases.join(", ")}.`,{code:"DATABASE_AMBIGUOUS",kind:"config",remedy:"Say which one with `db-type` or `database`."})}
function none(given){
const which=given.verified?"verified backup":"backup that succeeded";
const of=[...given["db-type"]??[],...given.database??[]].join(", ");
throw new failure.HR(`Stack ${given["stack-id"]} has no ${which}${""===of?"":` of ${of}`}.`,{code:"BACKUP_NOT_FOUND",kind:"not-found",remedy:"`cloud66-list-backups` shows what there is; `cloud66-backup` makes a new one."})}}};