export const id=6690;
export const ids=[6690];
export const modules={
6690:((unused_module,exports,require)=>{require.r(exports);require.d(exports,{actions:()=>actions,shared:()=>shared});
const shared=[()=>Promise.resolve().then(require.bind(require,4530)),()=>Promise.resolve().then(require.bind(require,6322))];
const actions={"cloud66-backup":()=>require.e(1530).then(require.bind(require,1530)),"cloud66-download-backup":()=>Promise.all([require.e(9108),require.e(8720)]).then(require.bind(require,8720)),"cloud66-import-backup":()=>require.e(1812).then(require.bind(require,1812)),"cloud66-list-backups":()=>require.e(2622).then(require.bind(require,2622))}}),
4530:((unused_module,exports,require)=>{require.d(exports,{O:()=>checkBackups,Y:()=>latestOk});
var _base_text_1=require(1497);
var _types_0=require(7763);
const hourMs=36e5;
function checkBackups(backups,rules){
if(0===rules.failOn.length)return[];const{dbTypes=[],databases=[]}=rules;
const looked=backups.filter(({dbType,databaseName})=>(0===dbTypes.length||dbTypes.includes(dbType))&&(0===databases.length||databases.includes(databaseName)));
const series=Map.groupBy(looked,({dbType,databaseName})=>`${dbType} ${databaseName}`);
return[...missing(looked,dbTypes,databases),...[...series.values()].flatMap(all=>checkSeries(all.toSorted(_types_0.ll),rules))]}
function latestOk(backups){
return backups.filter(({status})=>"ok"===status).toSorted(_types_0.ll)[0]}
function missing(looked,dbTypes,databases){
const none=(dbType,databaseName)=>{
const what=_types_0.zJ({dbType,databaseName})||"this stack";
const message=`There is no backup of ${what} at all.`;
return{problem:"missing",dbType,databaseName,backupId:void 0,message}};
const types=dbTypes.filter(type=>!looked.some(({dbType})=>dbType===type)).map(type=>none(type,""));
const names=databases.filter(name=>!looked.some(({databaseName})=>databaseName===name)).map(name=>none("",name));
if(types.length+names.length>0)return[...types,...names];
return 0===looked.length?[none("","")]:[]}
function checkSeries(all,rules){
const findings=[];const[newest]=all;
if(void 0===newest)return findings;const{dbType,databaseName}=newest;
const find=(problem,backup,message)=>{
if(rules.failOn.some(bad=>bad===problem))findings.push({problem,dbType,databaseName,backupId:backup?.id,message})};
const name=_types_0.zJ(newest);
if("ok"!==newest.status){
const reason=_base_text_1.Mx(newest.result)||`its status is ${newest.status}`;find("failed",newest,`The newest backup of ${name} (${newest.id}, ${newest.date}) is not good: ${reason}.`)}
if(""!==newest.skipTables){
const tables=_base_text_1.Mx(newest.skipTables);find("skipped-tables",newest,`The newest backup of ${name} (${newest.id}) leaves tables out: ${tables}.`)}
const good=all.filter(({status})=>"ok"===status);
const maxAgeMs=(rules.maxAgeHours??1/0)*hourMs;
const fresh=good.filter(one=>1/0===maxAgeMs||rules.now-_types_0.ZM(one)<=maxAgeMs);
if(0===fresh.length){const[latest]=good;
const age=latest?`the newest (${latest.id}) is ${hours(rules.now,latest)} old`:"none ever was good";find("stale",latest,`${name} has no good backup of the last ${rules.maxAgeHours??"few"} hours: ${age}.`)}checkVerified(fresh.length>0?fresh:good,name,find);
return findings}
function checkVerified(good,name,find){
const decided=good.find(({verifyStatus})=>"verifying"!==verifyStatus&&"not-verified"!==verifyStatus);
if(decided?.verifyStatus==="verified")return;
if(decided){
const reason=decided.verifyResult?`: ${_base_text_1.Mx(decided.verifyResult)}`:"";find("unverified",decided,`Verification of backup ${decided.id} of ${name}: ${decided.verifyStatus}${reason}.`)}else find("unverified",good[0],`No good and fresh backup of ${name} is verified.`)}
function hours(now,backup){
const age=(now-_types_0.ZM(backup))/hourMs;
return Number.isNaN(age)?"of unknown age, so not":`${age.toFixed(1)} hours`}}),
6322:(unused_module,exports,require)=>{require.d(exports,{I:()=>waitForFreshBackups,X:()=>markBackups});
var _base_failure_0=require(7306);
var _base_text_4=require(1497);
var _wait_wait_1=require(5159);
var _backups_2=require(7309);
var _types_3=require(7763);
const roundingMs=1e3;
const clockSkewMs=3e5;
async function markBackups(connection,stackId,filter={}){const{backups,serverTime}=await _backups_2.Cw(connection,stackId,filter);
return{knownIds:new Set(backups.map(({id})=>id)),dbTypes:[...new Set(backups.map(({dbType})=>dbType))],askedAt:(serverTime??connection.clock.now()-clockSkewMs)-roundingMs}}
async function waitForFreshBackups(connection,options){
const types=options.dbTypes.includes("all")?options.mark.dbTypes:options.dbTypes;
const missing=fresh=>types.filter(type=>!fresh.some(({dbType})=>dbType===type));
const fresh=await _wait_wait_1.uk(connection,options,{what:`a fresh backup of ${types.join(", ")||"any database"} of stack ${options.stackId}`,look:look=>freshBackups(connection,options,types,look),state:fresh=>{
const came=fresh.map(({id,dbType})=>`${dbType} ${id}`).join(", ");
return""===came?"none yet":`${came}; missing: ${missing(fresh).join(", ")||"none"}`},judge:fresh=>{
for(const backup of fresh)if("failed"===backup.status)throw failed(backup);
const good=fresh.filter(({status})=>"ok"===status);
if(good.length>0&&0===missing(good).length)return"done";
return fresh.some(({status})=>"unknown"===status)?"unknown":"pending"}});
return fresh.filter(({status})=>"ok"===status)}
async function freshBackups(connection,{stackId,group,mark,anyDate},types,look){
const fresh=new Map;for await(const{items}of(0,_backups_2.rf)(connection,stackId,{group},look)){
const unknown=items.filter(({id})=>!mark.knownIds.has(id));
for(const backup of unknown){
const isRecent=true===anyDate||!(_types_3.ZM(backup)<mark.askedAt);
if(isRecent&&(0===types.length||types.includes(backup.dbType)))fresh.set(backup.id,backup)}
if(0===unknown.length)break}
return[...fresh.values()]}
function failed(backup){
const reason=_base_text_4.Mx(backup.result)||"Cloud 66 gives no reason";
return new _base_failure_0.HR(`Backup ${backup.id} of ${_types_3.zJ(backup)} failed: ${reason}.`,{code:"BACKUP_FAILED",kind:"remote-failed",remedy:"Look at the backup in the Cloud 66 dashboard: the server's disk space and the database's log tell more."})}}};