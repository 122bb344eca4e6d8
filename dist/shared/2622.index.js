export const id=2622;
export const ids=[2622];
export const modules={
2622:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _base_failure_0=require(7306);
var _cloud66_check_1=require(4530);
var _cloud66_stacks_2=require(3441);
var _cloud66_types_3=require(7763);
var _runner_action_4=require(9297);
var _runner_inputs_5=require(2266);
var _runner_text_8=require(3912);
var _shared_limits_6=require(9574);
var _shared_cloud66_7=require(855);
const hourMs=36e5;
const action=_runner_action_4.QP({name:"cloud66-list-backups",group:"Cloud 66",description:"",branding:{icon:"archive",color:"blue"},inputs:{..._shared_cloud66_7.m7,..._shared_cloud66_7.aP,"fail-on":_shared_cloud66_7.yU("",["failed","stale","unverified","skipped-tables"]),"max-age-hours":_runner_inputs_5._("",0,1e5),limit:_runner_inputs_5.nd("",1,1e4,{default:"100"}),"timeout-minutes":_shared_limits_6.DL(30)},outputs:{backups:"","latest-id":"",count:"",findings:""},check(inputs){const{"fail-on":failOn,"max-age-hours":maxAge}=inputs;
if(failOn?.includes("stale")&&void 0===maxAge)return["`fail-on: stale` needs `max-age-hours`: how old the newest good backup may be."];
if(void 0===failOn&&void 0!==maxAge)return["`max-age-hours` does nothing without `fail-on`: give `fail-on: failed, stale, unverified`, or some of them."];
return[]},async run(inputs,step){
const connection=_shared_cloud66_7.Ng(inputs,step);
const stack=_cloud66_stacks_2.Qx(await _cloud66_stacks_2.Zm(connection,inputs["stack-id"]));const{backups,now}=await _shared_cloud66_7.sp(connection,inputs);
const shown=backups.slice(0,inputs.limit);
const latest=_cloud66_check_1.Y(backups);
const findings=_cloud66_check_1.O(backups,{failOn:inputs["fail-on"]??[],maxAgeHours:inputs["max-age-hours"],dbTypes:inputs["db-type"],databases:inputs.database,now});step.output("backups",JSON.stringify(shown.map(_shared_cloud66_7.Sl)));step.output("latest-id",latest?.id??"");step.output("count",shown.length);step.output("findings",JSON.stringify(findings.map(described)));step.result(`Stack ${stack} has ${backups.length} matching backups, ${shown.length} of them listed.`);step.summary.fact("Stack",stack).fact("Backups",backups.length).fact("Newest good one",latest?`${_shared_cloud66_7.aw(latest)}, ${age(latest,now)} old`:"none");
if(findings.length>0)step.summary.table(["Problem","Database","Backup","What is wrong"],findings.map(one=>[one.problem,_cloud66_types_3.zJ(one),one.backupId,one.message]));step.summary.table(["Backup","Database","Age","Status","Verification","Size"],shown.map(one=>[one.id,_cloud66_types_3.zJ(one),age(one,now),one.status,one.verifyStatus,0===one.size?"":_runner_text_8.ee(one.size)]),100);
if(findings.length>0)throw notGood(stack,findings);
if(inputs["fail-on"])step.info(`No problem was found (checked: ${inputs["fail-on"].join(", ")}).`)}});
function described({problem,dbType,databaseName,backupId,message}){
return{problem,"db-type":dbType,database:databaseName,"backup-id":backupId,message}}
function age(backup,now){
const hours=(now-_cloud66_types_3.ZM(backup))/hourMs;
if(Number.isNaN(hours))return"unknown";
return hours<72?`${hours.toFixed(1)} h`:`${(hours/24).toFixed(1)} days`}
function notGood(stack,findings){
const lines=findings.slice(0,20).map(({problem,message})=>`- ${problem}: ${message}`);
const more=findings.length>20?[`- and ${findings.length-20} more, see the job summary`]:[];
return new _base_failure_0.HR(`The backups of stack ${stack} are not good:\n${[...lines,...more].join("\n")}`,{code:"BACKUPS_NOT_GOOD",kind:"remote-failed",remedy:"Look at these backups in the Cloud 66 dashboard; `cloud66-backup` with `run-now: true` makes new ones. For databases that are gone, name the others with `database`."})}}};