export const id=9164;
export const ids=[9164];
export const modules={
9164:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>syncano_restore_action});
var external_node_fs_=require(3024);
var external_node_path_=require(6760);
var failure=require(7306);
var base_text=require(1497);
var action=require(9297);
var inputs=require(2266);
var backups=require(5673);
var settle=require(5554);
var upload=require(1496);
var url=require(9540);
var wait=require(5159);
var types=require(6919);
async function listRestores(connection,instance){
const call={path:restoresPath(connection,instance),doing:`list the restores into ${instance}`};
return(await connection.list(call,types.x6)).toSorted(types.ll)}
function getRestore(connection,instance,id,look={}){
const at=`${restoresPath(connection,instance)}${id}/`;
return connection.read({...look,path:at,doing:`follow restore ${id} into ${instance}`},types.x6)}
async function startRestore(connection,instance,source){
const before=await listRestores(connection,instance);
const isFresh=({createdAt})=>Math.abs(connection.clock.now()-Date.parse(createdAt))<runsOnMs;
const active=before.find(restore=>{
const state=types.L4(restore);
return"active"===state||"aborted"===state&&isFresh(restore)});
if(active)throw new failure.HR(`Restore ${active.id} into ${instance} is ${active.status}${"active"===types.L4(active)?"":", and may be carried out all the same"}; Syncano runs one at a time. Nothing was changed.`,{code:"RESTORE_ACTIVE",kind:"conflict",remedy:`Wait for its end, or go on waiting for it with restore-id: ${active.id}.`});
const known=new Set(before.map(({id})=>id));
const backup="backup"in source?source.backup:void 0;
const call={path:restoresPath(connection,instance),doing:`start a restore into ${instance}`};
return settle.G9(connection,{write:async()=>{
if("backup"in source)return connection.write("POST",{...call,body:source},types.x6);
const answer=await upload.dA(connection,call,{file:source.archive,field:"archive"});
return connection.parsed("POST",call,answer,types.x6)},find:async()=>(await listRestores(connection,instance)).find(one=>!known.has(one.id)&&one.backup===backup),remedy:`Look at the restores of ${instance} before running the step again: every restore erases what it holds.`})}
async function waitForRestore(connection,instance,id,limits){
const until=connection.clock.now()+limits.timeoutMs;
const follow=one=>followRestore(connection,instance,one,{...limits,timeoutMs:Math.max(0,until-connection.clock.now())});
const restore=await follow(id);
const state=types.L4(restore);
if("aborted"===state||"error"===state)throw ended(instance,restore,state);
const all=await listRestores(connection,instance);
for(const later of all.filter(one=>types.ll(one,restore)<0&&"error"!==types.L4(one))){
const is="aborted"===types.L4(later)?await follow(later.id):later;
if("aborted"!==types.L4(is)&&"error"!==types.L4(is))throw overwritten(instance,restore,is)}
return restore}
const runsOnMs=12e4;
async function followRestore(connection,instance,id,limits){
let abortedAt;
return wait.uk(connection,limits,{what:`restore ${id} into ${instance}`,look:look=>getRestore(connection,instance,id,look),state:({status})=>status,judge:restore=>{
const state=types.L4(restore);
if("success"===state||"error"===state)return"done";
const now=connection.clock.now();abortedAt="aborted"===state?abortedAt??now:void 0;
if(void 0!==abortedAt)return now-abortedAt>=runsOnMs?"done":"pending";
return"active"===state?"pending":"unknown"}})}
function ended(instance,{id,statusInfo},state){
const reason=base_text.Mx(statusInfo)||"Syncano gives no reason";
return new failure.HR(`${instance} may hold incomplete data: restore ${id} ${"error"===state?"failed":"was aborted"}: ${reason}.`,"error"===state?{code:"RESTORE_ERROR",kind:"remote-failed",remedy:`Restore a good backup into ${instance} before it is used.`}:{code:"RESTORE_ABORTED",kind:"conflict",remedy:`Another restore into ${instance} was under way, and Syncano may carry this one out all the same: look at the data before you start another. With restore-id: ${id} the step goes on watching it.`})}
function overwritten(instance,{id},later){
return new failure.HR(`${instance} may hold other data than restore ${id} brought: restore ${later.id} came after it, and its status is ${later.status}.`,{code:"RESTORE_OVERWRITTEN",kind:"conflict",remedy:`Wait for its end (restore-id: ${later.id}), look at the data, and restore once more if it is not what you want. Give all jobs that restore into ${instance} the same \`concurrency\` group.`})}
function restoresPath({version},instance){
return`${version}${(0,url.Ae)`/instances/${instance}/restores/`}`}
var limits=require(9574);
var syncano=require(7803);
const syncano_restore_inputs={...syncano.eu,instance:syncano.KJ,confirm:inputs.Qq(""),"backup-id":inputs.m1("","the id of a backup (`syncano-list-backups` shows them)",inputs.gR),"from-instance":inputs.Qq("",syncano.P$),type:inputs.Yq("",["full","partial"],{default:"full"}),archive:inputs.Qq(""),"restore-id":inputs.nd("",1,Number.MAX_SAFE_INTEGER),"timeout-minutes":limits.DL(60)};
const syncano_restore_action=action.QP({name:"syncano-restore",group:"Syncano",description:"",branding:{icon:"rotate-ccw",color:"orange"},inputs:syncano_restore_inputs,outputs:{"restore-id":"",status:"","backup-id":"",seconds:""},check(given){
const problems=inputs.Og(given,["backup-id","archive","restore-id"]);
if(void 0===given["restore-id"]&&void 0!==given.instance&&given.confirm!==given.instance){
const is=void 0===given.confirm?"it is missing":`it is \`${given.confirm}\``;problems.push(`\`confirm\` must be \`${given.instance}\`, because a restore erases everything that instance holds; ${is}.`)}
if(void 0!==given["from-instance"]&&"latest"!==given["backup-id"])problems.push("`from-instance` belongs to `backup-id: latest`; an id is found in any instance.");
if(void 0!==given.archive)problems.push(...archiveProblems(given.archive));
return problems},async run(given,step){
const connection=syncano.Ng(given,step);const{instance}=given;step.summary.fact("Instance",instance);
const begin=step.clock.now();
const id=given["restore-id"]??await start(connection,given,step);step.output("restore-id",id);step.begins("restore",{what:`The restore into ${instance}`,input:"restore-id",id:String(id)});
const restore=await waitForRestore(connection,instance,id,step.limits());step.ended("restore");
const seconds=Math.round((step.clock.now()-begin)/1e3);step.output("status",restore.status);step.output("backup-id",restore.backup??"");step.output("seconds",seconds);
const from=void 0===restore.backup?"an archive file":`backup ${restore.backup}`;step.result(`${instance} now holds what ${from} held; restore ${id} took ${wait.Ln(1e3*seconds)}.`);step.summary.fact("Restored",from).fact("Restore",id).fact("Status",restore.status).fact("Took",wait.Ln(1e3*seconds))}});
function archiveProblems(path){
const file=external_node_fs_.statSync(path,{throwIfNoEntry:false});
if(void 0===file)return[`\`archive\` must be the path of a file; there is no ${path}.`];
if(!file.isFile())return[`\`archive\` must be the path of a file; ${path} is none.`];
return 0===file.size?[`\`archive\` must be the path of an archive; ${path} is empty.`]:[]}
async function start(connection,given,step){
const source=await choose(connection,given,step);step.info(`Replacing everything that ${given.instance} holds.`);
return(await startRestore(connection,given.instance,source)).id}
async function choose(connection,given,step){
if(void 0!==given.archive)return{archive:external_node_path_.resolve(given.archive)};
const id=given["backup-id"];
if(void 0!==id&&"latest"!==id){step.output("backup-id",id);
const backup=await lookUp(connection,id);
if(backup&&types.$g(backup)&&"success"!==types.L4(backup))throw notRestorable(backup);
if(backup)step.info(`Backup ${id} is the ${syncano.ZM(backup)}.`);
return{backup:id}}
const from=given["from-instance"]??given.instance;
const latest=types.$D(await backups.Cw(connection,given.type,from));
if(!latest)throw new failure.HR(`${from} has no ${given.type} backup that succeeded. Nothing was changed.`,{code:"BACKUP_NOT_FOUND",kind:"not-found",remedy:"Make one with `syncano-backup`, or look for one with `syncano-list-backups`."});step.output("backup-id",latest.id);step.info(`The newest one is ${syncano.ZM(latest)}.`);
return{backup:latest.id}}
async function lookUp(connection,id){
for(const kind of["full","partial"])try{
return await backups.lA(connection,{kind,id})}catch(error){
const isHidden=error instanceof failure.HR&&("NOT_FOUND"===error.code||"HTTP_403"===error.code);
if(!isHidden)throw error}
return}
function notRestorable(backup){
const reason=""===backup.statusInfo?"":`: ${base_text.Mx(backup.statusInfo)}`;
return new failure.HR(`The ${syncano.ZM(backup)}, ended with ${backup.status}${reason}. Nothing was changed.`,{code:"BACKUP_NOT_RESTORABLE",kind:"conflict",remedy:"Choose one that ended with success; `syncano-list-backups` shows them."})}}};