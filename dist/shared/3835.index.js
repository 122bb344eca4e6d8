export const id=3835;
export const ids=[3835];
export const modules={
3835:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>tags_action});
var base_json=require(768);
var base_text=require(1497);
var settle=require(5554);
var client=require(5941);
function getTag(connection,environment){
return connection.read({...tagCall(environment,"read the tag of"),bodyOptional:true},parseTag)}
async function setTag(connection,environment,tag){
const call={...tagCall(environment,"set the tag of"),body:{Tag:tag}};await untilTagIs(connection,environment,tag,()=>connection.write("POST",call,()=>void 0))}
async function deleteTag(connection,environment){
const tag=await getTag(connection,environment);
if(""===tag)return;
const call={...tagCall(environment,"delete the tag of"),body:{Tag:tag}};await untilTagIs(connection,environment,"",()=>connection.write("DELETE",call,()=>void 0))}
async function untilTagIs(connection,environment,wanted,write){
let seen="";await settle.lJ(connection,{write,find:async()=>{seen=await getTag(connection,environment);
return seen===wanted||void 0},still:()=>`${client.Pf(environment)} has ${""===seen?"no tag":`the tag "${base_text.TN(seen)}"`}`})}
function tagCall(environment,verb){
return client.gL(environment,"tags","/tags",`${verb} ${client.Pf(environment)}`)}
function parseTag(json){
const item=Array.isArray(json)?json[0]:json;
return base_json.eB(item)?new base_json.C8(item,"the tag").text("Tag")??"":""}
var action=require(9297);
var runner_inputs=require(2266);
var mendix=require(9255);
const tags_action=action.QP({name:"tags",group:"Mendix Cloud: release",description:"",branding:{icon:"tag",color:"blue"},inputs:{...mendix.rg,set:runner_inputs.Qq(""),delete:runner_inputs.Jt("",{default:"false"})},outputs:{tag:"",changed:""},check:inputs=>runner_inputs.QS(inputs,"set",["delete"],"the one sets the tag, the other removes it"),async run(inputs,step){const{connection,environment,name}=await mendix.n4(inputs,step);
const before=await getTag(connection,environment);
const wanted=inputs.delete?"":inputs.set??before;
const changed=wanted!==before;
if(changed&&inputs.delete)await deleteTag(connection,environment);else if(changed)await setTag(connection,environment,wanted);step.output("tag",wanted);step.output("changed",changed);
const named=tag=>""===tag?"no tag":`the tag "${tag}"`;step.result(changed?`${name} now has ${named(wanted)}; before it had ${named(before)}.`:`${name} has ${named(wanted)}; nothing was changed.`);step.summary.fact("Tag",""===wanted?"none":wanted).fact("Changed",changed);
if(changed)step.summary.fact("Before",""===before?"none":before)}})}};