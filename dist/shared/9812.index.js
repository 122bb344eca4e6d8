export const id=9812;
export const ids=[9812];
export const modules={
9812:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _base_temporary_file_0=require(9462);
var _mendix_downloads_1=require(4994);
var _runner_action_2=require(9297);
var _runner_inputs_3=require(2266);
var _runner_text_6=require(3912);
var _shared_files_4=require(9031);
var _shared_mendix_5=require(9255);
const date=_runner_inputs_3.hF("","a day as YYYY-MM-DD, `today` or `yesterday` (all in UTC)",value=>{
if("today"===value||"yesterday"===value)return value;
const time=/^\d{4}-\d{2}-\d{2}$/.test(value)?Date.parse(`${value}T00:00:00Z`):0/0;
return Number.isNaN(time)||dayOf(time)!==value?void 0:value},{default:"today"});
const action=_runner_action_2.QP({name:"download-logs",group:"Mendix Cloud: release",description:"",branding:{icon:"file-text",color:"blue"},inputs:{..._shared_mendix_5.rg,date,kind:_runner_inputs_3.Yq("",["app","access"],{default:"app"}),path:_runner_inputs_3.Qq(""),"timeout-minutes":_shared_mendix_5.DL(30)},outputs:{path:"",size:"",date:""},async run(inputs,step){
const day=asDay(inputs.date,step.clock.now());step.output("date",day);const{connection,environment,name}=await _shared_mendix_5.n4(inputs,step);const{kind}=inputs;
const target=await _shared_files_4.CI(step,inputs.path,`${environment.appId}-${environment.mode}-${kind}-${day}.log`);const{to}=target;
const file=await _mendix_downloads_1.fF(connection,environment,day,kind,target);
if(!file)await _base_temporary_file_0.x3(to,"");
const size=file?.size??0;step.output("path",to);step.output("size",size);
if(file)if(0===size)step.warning(`Mendix sent an empty ${kind} log of ${name} of ${day}; ${to} is empty.`);else step.result(`The ${kind} log of ${name} of ${day} is in ${to}: ${_runner_text_6.ee(size)}.`);else step.notice(`There is no ${kind} log of ${name} of ${day}; ${to} is empty.`);step.summary.fact("Log",kind).fact("Day",day).fact("Size",0===size?"no data":_runner_text_6.ee(size)).fact("Written to",to)}});
function asDay(date,now){
if("today"===date)return dayOf(now);
return"yesterday"===date?dayOf(now-864e5):date}
function dayOf(time){
return new Date(time).toISOString().slice(0,10)}}};