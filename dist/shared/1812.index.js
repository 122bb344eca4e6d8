export const id=1812;
export const ids=[1812];
export const modules={
1812:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _cloud66_backups_0=require(7309);
var _cloud66_fresh_1=require(6322);
var _cloud66_stacks_2=require(3441);
var _runner_action_3=require(9297);
var _runner_inputs_4=require(2266);
var _shared_limits_5=require(9574);
var _shared_cloud66_6=require(855);
const inputs={..._shared_cloud66_6.m7,group:_runner_inputs_4.nd("Backup group that the backup is to be restored in.",0,1e9,{required:true}),"db-type":_shared_cloud66_6.yU("Types of database that the backup is of.",_shared_cloud66_6.N2,{required:true}),"remote-url":_runner_inputs_4.hF("","the http(s):// address of the file, as Cloud 66 can reach it",value=>URL.canParse(value)&&/^https?:$/.test(new URL(value).protocol)?value:void 0,{secret:true}),wait:_runner_inputs_4.Jt("",{default:"true"}),"after-id":_runner_inputs_4.nd("",0,Number.MAX_SAFE_INTEGER),"timeout-minutes":_shared_limits_5.DL(60)};
const action=_runner_action_3.QP({name:"cloud66-import-backup",group:"Cloud 66",description:"",branding:{icon:"upload-cloud",color:"green"},inputs,outputs:{"backup-id":"","backup-ids":"","after-id":""},check(given){
const problems=_runner_inputs_4.Og(given,["remote-url","after-id"]);
if(void 0!==given["after-id"]&&!given.wait)problems.push("`after-id` goes on waiting: `wait` must be `true`.");
return problems},async run(given,step){
const connection=_shared_cloud66_6.Ng(given,step);const{"stack-id":stackId,"db-type":dbTypes,group,"remote-url":remoteUrl}=given;
const stack=_cloud66_stacks_2.Qx(await _cloud66_stacks_2.Zm(connection,stackId));step.summary.fact("Stack",stack).fact("Group",group).fact("Database types",dbTypes.join(", "));
const mark=await _cloud66_fresh_1.X(connection,stackId,{group});
const afterId=given["after-id"]??Math.max(0,...mark.knownIds);step.output("after-id",afterId);
const wanted={stackId,dbTypes,group,mark:until(mark,afterId),anyDate:true};
if(void 0===remoteUrl)step.info(`Going on with the import after backup ${afterId}.`);else{await _cloud66_backups_0.Is(connection,stackId,{group,dbTypes,remoteUrl},mark.knownIds);step.info("Cloud 66 has queued the import.")}
if(!given.wait)return void step.summary.fact("Status","queued, not waited for");step.begins("import",{what:`The import into stack ${stack}`,input:"after-id",id:String(afterId)});
const fresh=await _cloud66_fresh_1.I(connection,{...wanted,...step.limits()});step.ended("import");
const ids=fresh.map(({id})=>id).toSorted((a,b)=>b-a);step.output("backup-id",ids[0]);step.output("backup-ids",JSON.stringify(ids));step.result(`Imported as backup ${ids.join(", ")}.`);step.summary.fact("Status","imported").fact("Backup",ids.join(", "))}});
function until(mark,afterId){
return{...mark,knownIds:new Set([...mark.knownIds].filter(id=>id<=afterId))}}}};