export const id=1530;
export const ids=[1530];
export const modules={
1530:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _base_failure_0=require(7306);
var _cloud66_backups_1=require(7309);
var _cloud66_fresh_2=require(6322);
var _cloud66_jobs_3=require(7644);
var _cloud66_stacks_4=require(3441);
var _cloud66_types_5=require(7763);
var _runner_action_6=require(9297);
var _runner_inputs_7=require(2266);
var _shared_limits_8=require(9574);
var _shared_cloud66_9=require(855);
const taskSettings=["frequency","keep-count","gzip","excluded-tables","run-on-replica-server","logical-backup"];
const inputs={..._shared_cloud66_9.m7,"db-type":_shared_cloud66_9.yU("",["all",..._shared_cloud66_9.N2],{default:"all"}),frequency:_runner_inputs_7.Qq("",{pattern:/^\S+(\s+\S+){4}$/,allowed:"a cron schedule of five fields, for example `0 3 * * *`"}),"keep-count":_runner_inputs_7.nd("",1,1e5),gzip:_runner_inputs_7.Jt(""),"excluded-tables":_runner_inputs_7.Qq(""),"run-on-replica-server":_runner_inputs_7.Jt(""),"logical-backup":_runner_inputs_7.Jt(""),"run-now":_runner_inputs_7.Jt("",{default:"false"}),wait:_runner_inputs_7.Jt("",{default:"true"}),since:_runner_inputs_7.hF("","a moment as ISO 8601 has it, for example `2026-01-31T03:00:00Z`",value=>{
const moment=/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(value)?Date.parse(value):0/0;
return Number.isNaN(moment)?void 0:moment}),"timeout-minutes":_shared_limits_8.DL(120)};
const action=_runner_action_6.QP({name:"cloud66-backup",group:"Cloud 66",description:"",branding:{icon:"save",color:"green"},inputs,outputs:{"backup-ids":"",status:"","job-ids":"",created:"",since:""},check(given){
const problems=[];
const types=given["db-type"];
if(types?.includes("all")&&types.length>1)problems.push("`db-type: all` stands alone: leave the other types out.");
if(void 0!==given.since){
if(!given.wait)problems.push("`since` goes on waiting: `wait` must be `true`.");
const others=[...taskSettings,"run-now"];problems.push(..._runner_inputs_7.QS(given,"since",others,"`since` goes on waiting and starts nothing"))}
return problems},async run(given,step){
const connection=_shared_cloud66_9.Ng(given,step);
const stackId=given["stack-id"];
const stack=_cloud66_stacks_4.Qx(await _cloud66_stacks_4.Zm(connection,stackId));step.summary.fact("Stack",stack).fact("Database types",given["db-type"].join(", "));
const plan=await makePlan(connection,given);step.output("job-ids",JSON.stringify(plan.jobs.map(({id})=>id)));
const mark=await markSince(connection,given);
const since=new Date(mark.askedAt).toISOString();step.output("since",since);step.output("created",false);
const actions=void 0===given.since?await start(connection,given,step,plan):[];
if(!given.wait){
const status=plan.missing.length>0||given["run-now"]?"queued":"scheduled";step.output("status",status);step.summary.fact("Status",`${status}, not waited for`);
return}step.begins("backup",{what:`The backup of stack ${stack}`,input:"since",id:since});
for(const{id}of actions)await _cloud66_jobs_3.HT(connection,stackId,id,step.limits());
const fresh=await _cloud66_fresh_2.I(connection,{stackId,dbTypes:plan.await,mark,...step.limits()});step.ended("backup");step.output("backup-ids",JSON.stringify(fresh.map(({id})=>id)));step.output("status","ok");step.result(`Fresh backups: ${fresh.map(_shared_cloud66_9.aw).join(", ")}.`);step.summary.fact("Status","ok").table(["Backup","Database","Made"],fresh.map(one=>[one.id,_cloud66_types_5.zJ(one),one.date]))}});
async function makePlan(connection,given){
const asked=given["db-type"];
const all=_cloud66_jobs_3.IA(await _cloud66_jobs_3.N6(connection,given["stack-id"]),asked);
const jobs=all.filter(job=>!job.paused);
const missing=uncovered(asked,jobs);
const paused=_cloud66_jobs_3.IA(all,missing).filter(job=>job.paused);
if(missing.length>0&&paused.length>0&&void 0===given.since)throw onlyPaused(paused);
const types=jobs.map(_cloud66_jobs_3.TK);
const isTold=types.every(some=>some.length>0&&!some.includes("all"));
const waitFor=asked.includes("all")&&jobs.length>0&&isTold?[...new Set(types.flat())]:asked;
return{jobs,missing,await:waitFor}}
function uncovered(asked,jobs){
const types=jobs.map(_cloud66_jobs_3.TK);
if(types.some(some=>0===some.length||some.includes("all")))return[];
if(asked.includes("all"))return jobs.length>0?[]:asked;
return asked.filter(type=>!types.flat().includes(type))}
function onlyPaused(paused){
return new _base_failure_0.HR(`The stack has a backup job for this, but it is paused: ${paused.map(_cloud66_jobs_3.dZ).join("; ")}.`,{code:"BACKUP_JOB_PAUSED",kind:"conflict",remedy:"Resume the job in the Cloud 66 dashboard, or delete it. Nothing was created beside it."})}
async function markSince(connection,given){
const mark=await _cloud66_fresh_2.X(connection,given["stack-id"]);
return void 0===given.since?mark:{...mark,knownIds:new Set,askedAt:given.since}}
async function start(connection,given,step,{jobs,missing}){
if(missing.length>0)await create(connection,given,step,missing);
if(0===jobs.length)return[];
const names=jobs.map(_cloud66_jobs_3.dZ).join("; ");
const settings=taskSettings.filter(name=>void 0!==given[name]);
const keeps=0===settings.length?"":` They keep their own settings: ${settings.join(", ")} of this step is not used.`;step.info(`The stack already has backup jobs: ${names}. No second task is created beside them.${keeps}`);step.summary.fact("Jobs",names);
if(!given["run-now"]){
if(given.wait)step.notice("Waiting for the schedule of the stack to make the next backup; `run-now: true` makes one at once.");
return[]}
const actions=[];
for(const job of jobs){
const running=await _cloud66_jobs_3.b5(connection,given["stack-id"],job);actions.push(running);step.info(`${_cloud66_jobs_3.dZ(job)} runs now (action ${running.id}).`)}
return actions}
async function create(connection,given,step,dbTypes){
const made=await _cloud66_backups_1.UT(connection,given["stack-id"],{dbTypes,frequency:given.frequency,keepCount:given["keep-count"],gzip:given.gzip,excludedTables:given["excluded-tables"],runOnReplicaServer:given["run-on-replica-server"],logicalBackup:given["logical-backup"]});step.output("created",true);
const what=`recurring task for ${dbTypes.join(", ")}`;step.info(`Created a ${what}: ${made.map(_cloud66_jobs_3.dZ).join("; ")}. Later runs of this step use it and create no other.`);step.summary.fact("Created",what)}}};