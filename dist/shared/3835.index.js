export const id=3835;
export const ids=[3835];
export const modules={3835:(unused_module,webpack_exports,webpack_require)=>{webpack_require.r(webpack_exports);webpack_require.d(webpack_exports,{action:()=>tags_action});
var base_json=webpack_require(768);
var base_text=webpack_require(1497);
var settle=webpack_require(5554);
var client=webpack_require(5941);
function getTag(connection,environment){
return connection.read({...tagCall(environment,"read the tag of"),bodyOptional:true},parseTag)}
async function setTag(connection,environment,tag){
const call={...tagCall(environment,"set the tag of"),body:{Tag:tag}};await untilTagIs(connection,environment,tag,()=>connection.write("POST",call,()=>void 0))}
async function deleteTag(connection,environment){
const tag=await getTag(connection,environment);
if(""===tag)return;
const call={...tagCall(environment,"delete the tag of"),body:{Tag:tag}};await untilTagIs(connection,environment,"",()=>connection.write("DELETE",call,()=>void 0))}
async function untilTagIs(connection,environment,wanted,write){
let seen="";await (0,settle.lJ)(connection,{write,find:async()=>{seen=await getTag(connection,environment);
return seen===wanted||void 0},still:()=>`${(0,client.Pf)(environment)} has ${""===seen?"no tag":`the tag "${(0,base_text.TN)(seen)}"`}`})}
function tagCall(environment,verb){
return(0,client.gL)(environment,"tags","/tags",`${verb} ${(0,client.Pf)(environment)}`)}
function parseTag(json){
const item=Array.isArray(json)?json[0]:json;
return(0,base_json.eB)(item)?new base_json.C8(item,"the tag").text("Tag")??"":""}
var action=webpack_require(9297);
var runner_inputs=webpack_require(2266);
var mendix=webpack_require(9255);
const tags_action=(0,action.QP)({name:"tags",group:"Mendix Cloud: release",description:"Read, set or delete the tag of an environment of Mendix Cloud",branding:{icon:"tag",color:"blue"},inputs:{...mendix.rg,set:(0,runner_inputs.Qq)(""),delete:(0,runner_inputs.Jt)("",{default:"false"})},outputs:{tag:"",changed:""},check:inputs=>(0,runner_inputs.QS)(inputs,"set",["delete"],"the one sets the tag, the other removes it"),async run(inputs,step){const{connection,environment,name}=await (0,mendix.n4)(inputs,step);
const before=await getTag(connection,environment);
const wanted=inputs.delete?"":inputs.set??before;
const changed=wanted!==before;
if(changed&&inputs.delete)await deleteTag(connection,environment);else if(changed)await setTag(connection,environment,wanted);step.output("tag",wanted);step.output("changed",changed);
const named=tag=>""===tag?"no tag":`the tag "${tag}"`;step.result(changed?`${name} now has ${named(wanted)}; before it had ${named(before)}.`:`${name} has ${named(wanted)}; nothing was changed.`);step.summary.fact("Tag",""===wanted?"none":wanted).fact("Changed",changed);
if(changed)step.summary.fact("Before",""===before?"none":before)}})}};