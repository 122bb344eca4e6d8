export const id=5039;
export const ids=[5039];
export const modules={
7420:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>build_package_action});
var failure=require(7306);
var base_text=require(1497);
var lookup=require(252);
var mendix_packages=require(8083);
var base_json=require(768);
var url=require(9540);
const pageSize=100;
async function latestCommit(connection,projectId,branch){
const type=await connection.read({path:(0,url.Ae)`/v1/repositories/${projectId}/info`,doing:"read the repository of the app"},json=>new base_json.C8(json,"the repository").requiredText("type").toLowerCase());
const call={path:(0,url.Ae)`/v1/repositories/${projectId}/branches/${nameInRepository(type,branch)}`,doing:`read the latest commit of the branch ${branch}`};
try{
return await connection.read(call,json=>{
const commit=new base_json.C8(new base_json.C8(json,"the branch").get("latestCommit"),"the latest commit");const[message=""]=(commit.text("message")??"").split("\n");
return{id:commit.requiredText("id"),type,message,committedAt:commit.time("date")}})}catch(error){
if(!(error instanceof failure.HR)||404!==error.status&&400!==error.status)throw error;
const names=(await listBranches(connection,projectId)).map(name=>nameInBuild(type,name));
throw error.with(`The app has no branch ${JSON.stringify(branch)}. ${base_text.h(branch,names,"branch")}`,{code:"BRANCH_NOT_FOUND",kind:"not-found",remedy:"Check branch: main or trunk for the main line, branches/<name> for any other branch."})}}
async function listBranches(connection,projectId){
const names=new Set;
for(let cursor;;){
const page=await connection.read({path:(0,url.Ae)`/v1/repositories/${projectId}/branches`,query:{limit:pageSize,cursor},doing:"list the branches of the app"},json=>{
const fields=new base_json.C8(json,"the list of branches");
return{names:base_json.c3(fields.get("items"),"the list of branches",item=>new base_json.C8(item,"the branch").requiredText("name")),next:new base_json.C8(fields.get("cursors")??{},"the cursors").text("next")}});
const before=names.size;
for(const name of page.names)names.add(name);
if(!page.next||names.size===before)return[...names];cursor=page.next}}
function nameInRepository(type,branch){
const isSvn="svn"===type;
if("main"===branch||"trunk"===branch)return isSvn?"trunk":"main";
return isSvn?branch:branch.replace(/^branches\//,"")}
function nameInBuild(type,name){
if("main"===name||"trunk"===name||"svn"===type&&name.startsWith("branches/"))return name;
return`branches/${name}`}
var action=require(9297);
var runner_inputs=require(2266);
var wait=require(5159);
var access_token=require(1272);
var mendix=require(9255);
const revisions="the number of a revision (SVN), the hash of a commit (Git, 7 to 40 hexadecimal digits), or `latest`";
const inputs={...mendix.eu,"app-id":mendix.R0,branch:runner_inputs.hF("","the name of a branch",name=>/^(main|trunk|branches\/.*)$/.test(name)?name:`branches/${name}`),revision:runner_inputs.hF("",revisions,value=>{
if(!/^(latest|\d+|[0-9a-f]{7,40})$/i.test(value)){
const isMeant=/^(head|newest|tip|last)$/i.test(value);
throw new runner_inputs.q$(`${revisions}${isMeant?" (did you mean that?)":""}`)}
return value.toLowerCase()}),"access-token":access_token.aS("Needs the scope `mx:modelrepository:repo:read`, to ask for the latest commit."),"repository-api-url":access_token.eQ,version:runner_inputs.Qq("",{pattern:/^\d+\.\d+\.\d+$/,allowed:"major.minor.patch, for example `1.4.0`"}),description:runner_inputs.Qq(""),"package-id":runner_inputs.Qq(""),"if-exists":runner_inputs.Yq("",["build","reuse"],{default:"build"}),"timeout-minutes":mendix.DL(60)};
const build_package_action=action.QP({name:"build-package",group:"Mendix Cloud: release",description:"",branding:{icon:"package",color:"blue"},inputs,outputs:{"package-id":"","package-name":"","model-version":"",revision:"",status:"",reused:""},check(inputs){
const because="`package-id` goes on waiting and builds nothing";
const problems=runner_inputs.QS(inputs,"package-id",["branch","revision","version","description"],because);
if(void 0===inputs["package-id"]){
if(void 0===inputs.branch)problems.push("`branch` is missing (or a `package-id` to wait for).");
if((inputs.revision??"latest")==="latest"&&void 0===inputs["access-token"])problems.push(void 0===inputs.revision?"`revision` is missing (or an `access-token`, with which the latest commit is found).":"`revision: latest` needs an `access-token`: the Build API cannot tell the latest commit.")}const{revision="latest"}=inputs;
if("reuse"===inputs["if-exists"]&&"latest"!==revision&&!isHash(revision))problems.push("`if-exists: reuse` needs the hash of a commit as `revision`: a number does not tell the branch.");
return problems},async run(inputs,step){
const connection=mendix.Ng(inputs,step);
const app=inputs["app-id"];const{branch="",description=""}=inputs;
const begin=step.clock.now();step.summary.fact("App",app);
const revision=void 0===inputs["package-id"]?await findRevision(inputs,connection,step):"";
const known=await knownPackage();step.output("reused",void 0!==known&&void 0===inputs["package-id"]);
const packageId=known?.packageId??await build();step.output("package-id",packageId);step.begins("build",{what:`The build of package ${packageId} of ${app}`,input:"package-id",id:packageId});step.summary.fact("Package id",packageId);
const built=await mendix_packages.Vq(connection,app,packageId,step.limits()).catch(error=>{
if(error instanceof failure.HR&&"remote-failed"===error.kind)step.ended("build");
throw error});step.ended("build");step.output("package-name",built.name);step.output("model-version",built.version);step.output("status",built.status);
const took=wait.Ln(step.clock.now()-begin);step.result(`Package ${built.name} (version ${built.version??"unknown"}) is ready after ${took}.`);step.summary.fact("Package",built.name).fact("Version",built.version).fact("Status",built.status).fact("Took",took);
async function knownPackage(){
const given=inputs["package-id"];
if(void 0!==given)return mendix_packages.bP(connection,app,given);
if("build"===inputs["if-exists"]||!isHash(revision))return;
const same=(await mendix_packages.Ad(connection,app)).find(one=>isOf(one,revision,inputs.version));
if(same)step.info(`Revision ${revision} is package ${same.name} (${same.packageId}) already; nothing is built.`);
return same}
async function build(){
const version=inputs.version??await nextVersion(connection,app);
const id=await mendix_packages.bT(connection,app,{branch,revision,version,description});step.info(`Building version ${version} of ${app} from ${branch}, revision ${revision}, as package ${id}.`);step.summary.fact("Branch",branch).fact("Revision",revision);
return id}}});
async function findRevision(inputs,connection,step){const{branch="",revision="latest","access-token":token="","app-id":app}=inputs;
const found="latest"===revision?await latest():revision;step.output("revision",found);
return found;
async function latest(){
const projectId=await lookup.wI(connection,app);
if(!projectId)throw new failure.HR(`Mendix does not tell the ProjectId of ${app}, so its latest commit cannot be found.`,{code:"ID_NOT_KNOWN",kind:"remote-failed",remedy:"Give the commit as `revision`."});
const repository=access_token.wS(inputs,step,inputs["repository-api-url"],token);
const commit=await latestCommit(repository,projectId,branch);step.info(`The latest commit of ${branch} is ${commit.id}${about(commit)}.`);
if("svn"===commit.type){
const again="reuse"===inputs["if-exists"]?" It is built even if there is a package of it already.":"";step.warning(`The repository of ${app} is in SVN: Mendix builds revision ${commit.id} without a check that it is on ${branch}.${again}`)}
return commit.id}}
function about({committedAt,message}){
const when=committedAt&&`of ${committedAt.toISOString()}`;
const told=[when,message&&`"${base_text.TN(message)}"`].filter(part=>part);
return 0===told.length?"":` (${told.join(", ")})`}
async function nextVersion(connection,app){
const packages=await mendix_packages.Ad(connection,app);
for(const{version}of packages){const[,line,patch]=/^(\d+\.\d+)\.(\d+)(?:\.|$)/.exec(version??"")??[];
if(void 0!==patch)return`${line}.${Number(patch)+1}`}
return"1.0.0"}
function isHash(text){
return/^[0-9a-f]{7,40}$/i.test(text)&&(/[a-f]/i.test(text)||text.length>12)}
function isOf({version="",status=""},hash,wanted){
if(!["succeeded","queued","building","uploading"].includes(status.toLowerCase()))return false;const[,line,short]=/^(\d+\.\d+\.\d+)\.([0-9a-f]{7,40})$/i.exec(version)??[];
if(void 0===short)return false;
const same=hash.toLowerCase().startsWith(short.toLowerCase())||short.toLowerCase().startsWith(hash.toLowerCase());
return same&&(void 0===wanted||wanted===line)}}};