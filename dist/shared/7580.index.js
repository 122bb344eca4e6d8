export const id=7580;
export const ids=[7580];
export const modules={
7580:((unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var _base_failure_0=require(7306);
var _mendix_settings_1=require(819);
var _mendix_settings_change_2=require(3612);
var _runner_action_3=require(9297);
var _runner_inputs_4=require(2266);
var _shared_mendix_5=require(9255);
var _shared_settings_6=require(1163);
const action=_runner_action_3.QP({name:"set-settings",group:"Mendix Cloud: release",description:"",branding:{icon:"sliders",color:"blue"},inputs:{..._shared_mendix_5.rg,..._shared_settings_6.n,"add-custom-settings":_runner_inputs_4.Jt("",{default:"false"}),"dry-run":_runner_inputs_4.Jt("",{default:"false"}),"fail-on-drift":_runner_inputs_4.Jt("",{default:"false"})},outputs:{changed:"",changes:"","restart-required":""},check:inputs=>_runner_inputs_4.Og(inputs,["settings","settings-file"]),async run(inputs,step){const{connection,environment,name}=await _shared_mendix_5.n4(inputs,step);
const desired=_shared_settings_6.f(inputs);
const current=await _mendix_settings_1.mt(connection,environment);const{settings,changes}=_mendix_settings_change_2.ss(current,desired,{addCustomSettings:inputs["add-custom-settings"]});
const write=changes.length>0&&!inputs["dry-run"];
const confirmed=write?await _mendix_settings_1.oc(connection,environment,settings):current;step.output("changed",changes.length>0);step.output("changes",JSON.stringify(changes));step.output("restart-required",_mendix_settings_1.JY(confirmed));
const count=`${changes.length} of ${desired.length} named settings`;
if(0===desired.length)step.warning(`${name}: the settings are empty; nothing to do.`);else if(0===changes.length)step.result(`${name}: all ${desired.length} named settings already have these values; nothing to do.`);else step.result(`${name}: ${count} ${write?"were changed":"would be changed"}.`);
for(const change of changes)step.info(`  ${_mendix_settings_change_2.uQ(change)}`);
if(_mendix_settings_1.JY(confirmed))step.info(`${write?"They":"Settings that were changed before"} take effect at the next start of the app.`);step.summary.fact(inputs["dry-run"]?"Would change":"Changed",changes.length).fact("Restart required",_mendix_settings_1.JY(confirmed));
if(changes.length>0)step.summary.table(["Section","Name","From","To"],changes.map(({section,name,from,to})=>[section,name,from??"(not shown)",to??"(not shown)"]));
if(changes.length>0&&inputs["fail-on-drift"])throw new _base_failure_0.HR(`${name}: ${changes.length} settings differ from what is asked for: ${changes.map(({name})=>name).join(", ")}.`,{code:"SETTINGS_DRIFT",kind:"conflict",remedy:write?"They are now as asked for, from the next start on; find out who changed them.":"Nothing was changed. Run set-settings without dry-run to put them right."})}})}),
1163:((unused_module,exports,require)=>{require.d(exports,{f:()=>settingsOf,n:()=>settingsInputs});
var node_fs_0=require(3024);
var js_yaml_1=require(3243);
var _base_failure_2=require(7306);
var _mendix_settings_change_3=require(3612);
var _runner_inputs_4=require(2266);
var _shared_yaml_5=require(977);
const textual=js_yaml_1.uH.withTags(js_yaml_1.DX);
const allowed="settings in YAML or JSON: `constants`, `custom-settings`, `scheduled-events`";
function parse(text){
const given=_shared_yaml_5.g(text,allowed,{schema:textual});
try{
return _mendix_settings_change_3.wc(given)}catch(error){
if(error instanceof _base_failure_2.HR)throw new _runner_inputs_4.q$(`${allowed}. ${error.message}`);
throw error}}
function parseFile(path){
let text;
try{text=node_fs_0.readFileSync(path,"utf8")}catch(error){
throw new _runner_inputs_4.q$(`the path of a file with ${allowed}; ${path} cannot be read (${_base_failure_2.CA(error)})`)}
return parse(text)}
const settingsInputs={settings:_runner_inputs_4.hF("",allowed,parse,{confidential:true}),"settings-file":_runner_inputs_4.hF("","the path of a file",parseFile)};
function settingsOf(values){
return values.settings??values["settings-file"]??[]}}),
977:((unused_module,exports,require)=>{require.d(exports,{g:()=>readYaml});
var js_yaml_0=require(3243);
var _runner_inputs_1=require(2266);
const mostValues=1e5;
function readYaml(text,allowed,options={}){
let value;
try{value=js_yaml_0.Hh(text,options)}catch(error){
if(!(error instanceof js_yaml_0.tB))throw error;
throw new _runner_inputs_1.q$(`${allowed}; line ${(error.mark?.line??0)+1} is not YAML (${reasonOf(error)})`)}
if(hasMoreThan(mostValues,value))throw new _runner_inputs_1.q$(`${allowed}, with at most ${mostValues} values`);
return value}
function reasonOf({reason}){const[words=""]=reason.split(/ "| !<|: /);
return words===reason?reason:`${words}; a value with special characters needs quotes`}
function hasMoreThan(most,value){
const left=[value];
for(let count=0;left.length>0;){
const next=left.pop();count+=1;
if(count+left.length>most)return true;
if("object"==typeof next&&null!==next)for(const inner of Object.values(next))left.push(inner)}
return false}}),
3612:(unused_module,exports,require)=>{require.d(exports,{ss:()=>mergeSettings,uQ:()=>describeChange,wc:()=>parseDesired});
var _base_failure_0=require(7306);
var _base_json_1=require(768);
var _base_text_3=require(1497);
var _settings_2=require(819);
const shortNames={constants:"Constants","custom-settings":"CustomSettings","scheduled-events":"ScheduledEvents"};
function parseDesired(input){
const problems=[];
const object=_base_json_1.eB(input);
if(!object)throw badSettings(["they have to be a map with constants, custom-settings and scheduled-events"]);
const desired=Object.entries(object).flatMap(([key,value])=>{
const section=Object.hasOwn(shortNames,key)?shortNames[key]:_settings_2.V0.find(known=>known===key);
if(!section){
if(_settings_2.V0.every(known=>known in object))return[];
const near=_base_text_3.Y7(key,[...Object.keys(shortNames),..._settings_2.V0]);
const hint=near[0]?`did you mean ${near[0]}?`:`there are ${Object.keys(shortNames).join(", ")}`;problems.push(`unknown settings section ${JSON.stringify(key)}; ${hint}`);
return[]}
return entries(key,value,problems).map(([name,wanted])=>({section,name,value:asText(`${key}: ${name}`,section,wanted,problems)}))});
const seen=new Set;
for(const{section,name}of desired){
if(seen.has(`${section} ${name}`))problems.push(`${name} is named twice`);seen.add(`${section} ${name}`)}
if(problems.length>0)throw badSettings(problems);
return desired}
function entries(key,value,problems){
if(null==value)return[];
if(Array.isArray(value))return value.flatMap((item,index)=>{
const entry=_base_json_1.eB(item);
const name=entry?.["Name"];
const wanted=entry?.["Value"]??void 0;
if("string"==typeof name&&""!==name)return void 0===wanted?[]:[[name,wanted]];problems.push(`entry ${index+1} of ${key} has no Name`);
return[]});
const map=_base_json_1.eB(value);
if(map&&!(value instanceof Date))return Object.entries(map);problems.push(`${key} has to be a map from names to values`);
return[]}
function asText(what,section,value,problems){
if("ScheduledEvents"===section){
const text=String(value).toLowerCase();
if("enabled"===text||"true"===text)return"Enabled";
if("disabled"===text||"false"===text)return"Disabled";problems.push(`${what} has to be Enabled or Disabled`);
return""}
if("string"==typeof value)return value;
if("boolean"==typeof value)return String(value);
if("number"==typeof value&&Number.isFinite(value)){
const text=String(value);
if(!text.includes("e")&&(!Number.isInteger(value)||Number.isSafeInteger(value)))return text;problems.push(`${what} is too large a number to be kept exactly; put it in quotes`);
return""}problems.push(null==value?`${what} has no value; write '' for the empty text`:`${what} has to be a text, a number or a Boolean; put it in quotes`);
return""}
function mergeSettings(current,desired,{addCustomSettings=false}={}){
const unknown=[];
const changes=[];
const lists={Constants:[...current.Constants],CustomSettings:[...current.CustomSettings],ScheduledEvents:[...current.ScheduledEvents]};
for(const{section,name,value}of desired){
const list=lists[section];
const index=list.findIndex(setting=>setting.name===name);
const setting=list[index];
if(setting){
if(_settings_2.eE(setting,value))continue;list[index]={...setting,value,wire:{...setting.wire,Value:value}}}else if("CustomSettings"===section&&addCustomSettings)list.push({name,value,deployedValue:void 0,dataType:void 0,wire:{Name:name,Value:value}});else{unknown.push(unknownName(section,name,list));continue}changes.push("ScheduledEvents"===section?{section,name,from:setting?.value,to:value}:{section,name})}
if(unknown.length>0)throw new _base_failure_0.HR(`The environment has no such settings: ${unknown.join("; ")}.`,{code:"UNKNOWN_SETTING",kind:"config",remedy:"Correct the names (get-settings lists them all), or transport the package that brings them first. Nothing was changed."});
return{settings:{...current,...lists},changes}}
const thing={Constants:"constant",CustomSettings:"custom setting",ScheduledEvents:"scheduled event"};
function unknownName(section,name,known){
const near=_base_text_3.Y7(name,known.map(setting=>setting.name));
return`${thing[section]} ${name}${near.length>0?` (did you mean ${near.map(one=>_base_text_3.TN(one)).join(" or ")}?)`:""}`}
function describeChange(change){
const what=`${thing[change.section]} ${change.name}`;
return void 0===change.to?`${what} changed`:`${what}: ${change.from??"not set"} → ${change.to}`}
function badSettings(problems){
return new _base_failure_0.HR(`The settings cannot be read: ${problems.join("; ")}.`,{code:"INVALID_SETTINGS",kind:"config",remedy:"Correct the settings; get-settings shows them in the platform’s own shape. Nothing was changed."})}}};