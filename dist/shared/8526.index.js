export const id=8526;
export const ids=[8526];
export const modules={
8526:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _runner_action_0=require(9297);
var _runner_inputs_1=require(2266);
var _runner_text_7=require(3912);
var _syncano_backups_2=require(5673);
var _syncano_client_3=require(8003);
var _wait_wait_4=require(5159);
var _shared_limits_5=require(9574);
var _shared_syncano_6=require(7803);
const inputs={..._shared_syncano_6.eu,instance:_shared_syncano_6.KJ,type:_runner_inputs_1.Yq("",["full","partial"],{default:"full"}),"query-args":_shared_syncano_6._D,label:_shared_syncano_6.a$("Label of the backup; `syncano-prune-backups` can go by it.",_syncano_backups_2.Jg),description:_shared_syncano_6.a$("Description of the backup.",_syncano_backups_2.LP),wait:_runner_inputs_1.Jt("",{default:"true"}),"wait-for-slot":_runner_inputs_1.Jt("",{default:"false"}),"backup-id":_runner_inputs_1.nd("",1,Number.MAX_SAFE_INTEGER),"output-archive-url":_runner_inputs_1.Jt("",{default:"false"}),"timeout-minutes":_shared_limits_5.DL(60)};
const action=_runner_action_0.QP({name:"syncano-backup",group:"Syncano",description:"",branding:{icon:"save",color:"green"},inputs,outputs:{"backup-id":"",status:"",size:"","archive-url":""},check(given){
const problems=[];
const goesOn=void 0!==given["backup-id"];
if("partial"===given.type&&!goesOn&&void 0===given["query-args"])problems.push("`type: partial` needs `query-args`: what the backup is to hold.");
if("full"===given.type&&void 0!==given["query-args"])problems.push("`query-args` belongs to `type: partial`; a full backup holds everything.");
const because="`backup-id` goes on with a backup that is there";problems.push(..._runner_inputs_1.QS(given,"backup-id",["query-args","label","description"],because));
if(given["output-archive-url"]&&("full"===given.type||!given.wait))problems.push("`output-archive-url` needs `type: partial` and `wait: true`: other backups have no link.");
return problems},async run(given,step){
const connection=_shared_syncano_6.Ng(given,step);const{type:kind,instance}=given;step.summary.fact("Instance",instance).fact("Type",kind);
const begin=step.clock.now();
const id=given["backup-id"]??(await create(connection,given,step)).id;step.output("backup-id",id);step.info(`${void 0===given["backup-id"]?"Started":"Going on with"} ${kind} backup ${id} of ${instance}.`);step.begins("backup",{what:`The backup of ${instance}`,input:"backup-id",id:String(id)});
const ref={kind,id,instance};
const backup=given.wait?await _syncano_backups_2.nB(connection,ref,step.limits()):await _syncano_backups_2.lA(connection,ref);step.ended("backup");step.output("status",backup.status);step.output("size",backup.size);tellLink(connection,given,step,backup);
const took=_wait_wait_4.Ln(step.clock.now()-begin);
const size=void 0===backup.size?void 0:_runner_text_7.ee(backup.size);step.result(given.wait?`Backup ${id} of ${instance} is there after ${took}${void 0===size?"":` (${size})`}.`:`Not waiting; backup ${id} is ${backup.status}.`);step.summary.fact("Backup",id).fact("Status",backup.status).fact("Label",backup.label).fact("Size",size).fact("Took",given.wait?took:"not waited for")}});
function create(connection,given,step){
const request={kind:given.type,instance:given.instance,label:given.label,description:given.description,queryArgs:given["query-args"]};
return _syncano_backups_2.dB(connection,request,given["wait-for-slot"]?step.limits():void 0)}
function tellLink(connection,given,step,{archive}){
if(void 0===archive)return;
const link=_syncano_client_3.iw(connection.baseUrl,archive);_shared_syncano_6.LB(step,link);
if(given["output-archive-url"])step.output("archive-url",link.href)}}};