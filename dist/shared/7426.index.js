export const id=7426;
export const ids=[7426];
export const modules={
7426:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _base_failure_0=require(7306);
var _mendix_backups_v1_1=require(961);
var _mendix_backups_v2_2=require(2216);
var _mendix_client_3=require(5941);
var _mendix_environments_4=require(1564);
var _mendix_lookup_5=require(252);
var _mendix_start_stop_6=require(309);
var _release_journal_7=require(5989);
var _runner_action_8=require(9297);
var _runner_inputs_9=require(2266);
var _wait_wait_10=require(5159);
var _shared_mendix_11=require(9255);
var _shared_snapshots_12=require(3281);
const inputs={..._shared_mendix_11.rg,"snapshot-id":_shared_snapshots_12.iy,"from-environment":_runner_inputs_9.Qq(""),"data-type":_runner_inputs_9.Yq("",["files_and_database","database_only"],{default:"files_and_database"}),"stop-and-start":_runner_inputs_9.Jt("",{default:"false"}),"auto-sync-db":_runner_inputs_9.Jt("",{default:"true"}),"restore-id":_runner_inputs_9.Qq(""),confirm:_runner_inputs_9.Qq(""),"api-version":_shared_snapshots_12.IT,"timeout-minutes":_shared_mendix_11.DL(90)};
const action=_runner_action_8.QP({name:"restore",group:"Mendix Cloud: backups",description:"",branding:{icon:"rotate-ccw",color:"orange"},inputs,outputs:{"restore-id":"","snapshot-id":"",status:"",seconds:""},check(given){
const problems=[];problems.push(..._runner_inputs_9.Og(given,["snapshot-id","restore-id"]));
if("1"===given["api-version"]&&void 0!==given["restore-id"])problems.push("Version 1 of the API has no restores to wait for: leave `restore-id` out.");
if("1"===given["api-version"]&&"database_only"===given["data-type"])problems.push("`data-type: database_only` needs version 2 of the API.");
return problems},async run(given,step){_shared_snapshots_12.Bb(step,given);
const connection=_shared_mendix_11.Ng(given,step);
const target=await _mendix_environments_4.jY(connection,given["app-id"],given.environment);step.summary.fact("Target",_mendix_client_3.Pf(target));
if(void 0===given["restore-id"])checkConfirmed(target,given.confirm);
const restore="2"===given["api-version"]?await prepare(connection,given,step):await prepareV1(connection,given,step);
const work={connection,given,step,target};
const wasRunning=await makeStopped(work);
const begin=step.clock.now();await restored(work,wasRunning,restore);tellEnd(given,step,target,Math.round((step.clock.now()-begin)/1e3));
if(wasRunning)await startAgain(work);else step.info(`${_mendix_client_3.Pf(target)} stays stopped, as it was; \`start-and-wait\` starts it.`);step.summary.fact("Environment now",(await _mendix_environments_4.uc(connection,target)).status)},async post(given,step){
if(""===step.state(stopped))return;
const connection=_shared_mendix_11.Ng(given,step);
const target=await _mendix_environments_4.jY(connection,given["app-id"],given.environment);
const restoreId=step.state(restoring);
if(restoreId===unknownId)throw leftStopped(target,"nobody knows whether a restore runs there");
const until=step.clock.now()+postMs;
const limits=()=>({...step.limits(),timeoutMs:Math.max(0,until-step.clock.now())});step.info(`The step ended while ${_mendix_client_3.Pf(target)} was stopped for the restore; bringing the app up again.`);
if(""!==restoreId){
const backupTarget=await _mendix_lookup_5.JQ(connection,given["app-id"],given.environment);step.begins("restore",{what:`The restore into ${_mendix_client_3.Pf(target)}`,input:"restore-id",id:restoreId});await _mendix_backups_v2_2.xL(connection,backupTarget,restoreId,limits()).catch(error=>{
throw leftStopped(target,textOf(error),error)});step.ended("restore")}await _mendix_start_stop_6.lh(connection,target,limits()).catch(()=>void 0);await _mendix_start_stop_6.ZK(connection,target,{...limits(),autoSyncDb:given["auto-sync-db"]});step.info(`${_mendix_client_3.Pf(target)} runs again.`);step.summary.fact("Target",_mendix_client_3.Pf(target)).fact("Environment now","started again")}});
const stopped="stopped";
const restoring="restoring";
const unknownId="unknown";
const postMs=24e4;
function note(step,name,value){
if(!step.saveState(name,value))throw _release_journal_7.qZ(name===stopped?"stop":"restore")}
function tellEnd(given,step,target,seconds){
const took=_wait_wait_10.Ln(1e3*seconds);
const known="2"===given["api-version"];step.output("status",known?"completed":"accepted");step.output("seconds",seconds);step.result(known?`The data of ${_mendix_client_3.Pf(target)} was replaced, in ${took}.`:`Mendix accepted the restore into ${_mendix_client_3.Pf(target)} after ${took}. But version 1 of the API does not tell whether the data was replaced: look into the app before you rely on it.`);step.summary.fact("Status",known?"completed":"accepted (the API does not confirm it)").fact("Took",took)}
function checkConfirmed(target,confirm){
if(!target.production||confirm===target.mode)return;
throw new _base_failure_0.HR(`${_mendix_client_3.Pf(target)} is a production environment, and ${void 0===confirm?"`confirm` is missing":`\`confirm\` is ${JSON.stringify(confirm)}`}. Nothing was changed.`,{code:"NOT_CONFIRMED",kind:"config",remedy:`To overwrite its data, set \`confirm: ${target.mode}\`.`})}
async function prepare(connection,given,step){
const target=await _mendix_lookup_5.JQ(connection,given["app-id"],given.environment);
const follow=async restoreId=>{step.output("restore-id",restoreId);step.saveState(restoring,restoreId);step.begins("restore",{what:`The restore into ${_mendix_client_3.Pf(target)}`,input:"restore-id",id:restoreId});
const restore=await _mendix_backups_v2_2.xL(connection,target,restoreId,step.limits());step.ended("restore");step.output("snapshot-id",restore.sourceSnapshotId)};
const known=given["restore-id"];
if(void 0!==known)return()=>follow(known);
const from=given["from-environment"];
const source=void 0===from?target:await _mendix_lookup_5.JQ(connection,given["app-id"],from);
const chosen=await _shared_snapshots_12.Ip(connection,source,given["snapshot-id"]??"latest");announce(step,chosen,target);
return async()=>{note(step,restoring,unknownId);const{snapshotId}=chosen.snapshot;
const restore=await _mendix_backups_v2_2.vz(connection,target,snapshotId,{databaseOnly:"database_only"===given["data-type"]});await follow(restore.restoreId)}}
async function prepareV1(connection,given,step){
const target=await _mendix_environments_4.jY(connection,given["app-id"],given.environment);
const source=given["from-environment"];
const from=void 0===source?target:await _mendix_environments_4.jY(connection,given["app-id"],source);
const chosen=await _shared_snapshots_12.lo(connection,from,given["snapshot-id"]??"latest");announce(step,chosen,target);
return async()=>{note(step,restoring,unknownId);await _mendix_backups_v1_1.S0(connection,target,chosen.snapshot.snapshotId)}}
function announce(step,{snapshot,source},target){
const made=snapshot.createdAt?.toISOString()??"an unknown time";step.output("snapshot-id",snapshot.snapshotId);step.info(`Restoring snapshot ${snapshot.snapshotId} of ${_mendix_client_3.Pf(source)}, made at ${made}, into ${_mendix_client_3.Pf(target)}.`);step.summary.fact("Snapshot",snapshot.snapshotId).fact("Snapshot of",_mendix_client_3.Pf(source)).fact("Made at",made).fact("Model version of the data",snapshot.modelVersion)}
async function makeStopped({connection,given,step,target}){
if(_mendix_environments_4.id(target)||void 0!==given["restore-id"])return false;
if(!given["stop-and-start"])throw new _base_failure_0.HR(`${_mendix_client_3.Pf(target)} is ${target.status}; it has to be stopped before its data can be replaced.`,{code:"ENVIRONMENT_NOT_STOPPED",kind:"conflict",remedy:"Set `stop-and-start: true`, or use the `stop` action before. Nothing was changed."});note(step,stopped,"true");step.begins("app",{what:_mendix_client_3.Pf(target),state:"was stopped for this; the end of the job starts it again"});
try{await _mendix_start_stop_6.wC(connection,target)}catch(error){
if(isDefinite(error))nothingToStart(step);
throw error}await _mendix_start_stop_6.lh(connection,target,step.limits());
return true}
function nothingToStart(step){step.saveState(stopped,"");step.ended("app")}
function isDefinite(error){
return error instanceof _base_failure_0.HR&&!(error instanceof _wait_wait_10.vw)&&!error.outcomeUnknown&&"cancelled"!==error.kind}
async function startAgain({connection,given,step,target}){
try{await _mendix_start_stop_6.ZK(connection,target,{...step.limits(),autoSyncDb:given["auto-sync-db"]})}catch(error){
if(isDefinite(error))nothingToStart(step);
throw error}nothingToStart(step);step.info(`${_mendix_client_3.Pf(target)} runs again.`)}
async function restored(work,wasRunning,restore){const{step,target}=work;
try{await restore()}catch(error){
if(!wasRunning||!(error instanceof _base_failure_0.HR)||error instanceof _wait_wait_10.vw||"cancelled"===error.kind)throw error;
if(error.outcomeUnknown||"RESTORE_FAILED"===error.code){nothingToStart(step);
throw leftStopped(target,error.message,error)}
if(step.outputs.has("restore-id"))throw error;step.saveState(restoring,"");step.info(`The restore was refused; starting ${_mendix_client_3.Pf(target)} again.`);await startAgain(work).catch(trouble=>{
throw leftStopped(target,`${textOf(error)} And it could not be started again: ${textOf(trouble)}`,error)});
throw error}}
function textOf(error){
return error instanceof Error?error.message:String(error)}
function leftStopped(target,why,error){
const cause=error instanceof _base_failure_0.HR?error:void 0;
return new _base_failure_0.HR(`${_mendix_client_3.Pf(target)} was left STOPPED, because ${why.replace(/\.$/,"")}.`,{code:cause?.code??"RESTORE_OUTCOME_UNKNOWN",kind:cause?.kind??"remote-failed",remedy:`${cause?.remedy??"Look at the Backups page of the environment in the Developer Portal."} Then start the app with \`start-and-wait\`.`,cause:error})}}};