export const id=6881;
export const ids=[6881];
export const modules={
6881:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{action:()=>action});
var node_child_process_0=require(1421);
var node_fs_1=require(3024);
var node_os_2=require(8161);
var node_path_3=require(6760);
var _base_failure_4=require(7306);
var _base_text_8=require(1497);
var _runner_action_5=require(9297);
var _runner_environment_6=require(9294);
var _runner_inputs_7=require(2266);
const documented={MENDIX_USERNAME:"richard.ford51@example.com",MENDIX_API_KEY:"26587896-1cef-4483-accf-ad304e2673d6",MENDIX_ACCESS_TOKEN:"EmulatedTokenOfRichardFord7kQ2mZx9RtWc4VbN8sLpHd3",CLOUD66_TOKEN:"c66f0e1d2c3b4a5968778695a4b3c2d1e0f1a2b3c4d5e6f708192a3b4c5d6e7f",SYNCANO_API_KEY:"5c1f7e0a9b3d4e6f8091a2b3c4d5e6f708192a3b"};
const startMs=15e3;
const action=_runner_action_5.QP({name:"emulator",group:"Rehearsal",description:"",branding:{icon:"cloud",color:"purple"},inputs:{port:_runner_inputs_7.nd("",0,65535,{default:"0"}),seed:_runner_inputs_7.Qq(""),world:_runner_inputs_7.Qq(""),speed:_runner_inputs_7.nd("",1,1e5,{default:"60"}),"export-credentials":_runner_inputs_7.Jt("",{default:"true"})},outputs:{url:"",pid:""},async run(inputs,step){
const log=node_path_3.join(process.env["RUNNER_TEMP"]||node_os_2.tmpdir(),`paas-emulator-${process.pid}.log`);
const script=node_path_3.join(node_path_3.dirname(node_path_3.resolve(process.argv[1]??"")),"serve.js");
const flags=["--port",`${inputs.port}`,"--speed",`${inputs.speed}`,"--parent-pid",`${process.ppid}`];
if(void 0!==inputs.seed)flags.push("--seed",node_path_3.resolve(inputs.seed));
const world=void 0===inputs.world?void 0:node_path_3.resolve(inputs.world);
const goesOn=void 0!==world&&node_fs_1.existsSync(world);
if(void 0!==world)flags.push("--world",world);
const file=node_fs_1.openSync(log,"w",384);
const server=node_child_process_0.spawn(process.execPath,[script,...flags],{detached:true,windowsHide:true,stdio:["ignore",file,file]});node_fs_1.closeSync(file);server.unref();
if(void 0!==server.pid)step.saveState("pid",String(server.pid));
const url=await listening(server,log,step.signal);
if(void 0!==world)step.saveState("save",`${url}/_emulator/save`);step.output("url",url);step.output("pid",server.pid);
const exported={...addresses(url,inputs.speed),...inputs["export-credentials"]?documented:{}};
for(const[name,value]of Object.entries(exported))step.exportVariable(name,value);step.info(`The emulator listens on ${url} (${inputs.speed} times faster than real time, log: ${log}).`);
if(void 0!==world)step.info(`It ${goesOn?"goes on with":"will save"} the world in ${world}.`);step.info(`Exported for the steps that follow: ${Object.keys(exported).join(", ")}`);step.summary.fact("Base URL",url).fact("Speed",`${inputs.speed} \xd7`)},async post(_inputs,step){
const pid=Number(step.state("pid"));
if(!pid)return;
try{await saveWorld(step.state("save"))}finally{stop(pid,""===step.state("save")?"SIGTERM":"SIGKILL",step)}}});
async function saveWorld(url){
if(!url)return;
const told={code:"EMULATOR_WORLD_NOT_SAVED",kind:"config",remedy:"Later jobs would begin with another world. See whether the emulator still ran and could write the file."};
const signal=AbortSignal.timeout(3e4);
const answer=await fetch(url,{method:"POST",signal}).catch(cause=>{
throw new _base_failure_4.HR("The emulated world was not saved: the emulator does not answer.",{...told,cause})});
if(!answer.ok)throw new _base_failure_4.HR(`The emulated world was not saved: ${_base_text_8.TN(await answer.text())}`,told)}
function stop(pid,signal,step){
try{process.kill(pid,signal);step.info(`The emulator (process ${pid}) was stopped.`)}catch{step.info("The emulator had ended already.")}}
function addresses(url,speed){
return{MENDIX_API_URL:url,MENDIX_REPOSITORY_API_URL:url,MENDIX_CLOUD_API_URL:url,CLOUD66_API_URL:`${url}/api/3`,SYNCANO_API_URL:url,[_runner_environment_6.c.speed]:String(speed)}}
async function listening(server,log,signal){
const until=performance.now()+startMs;
let problem="";server.once("error",error=>{problem=error.message});while(performance.now()<until&&!signal.aborted){
const printed=node_fs_1.readFileSync(log,"utf8");const[url]=/^http:\/\/127\.0\.0\.1:\d+$/m.exec(printed)??[];
if(url)return url;
if(problem||null!==server.exitCode||null!==server.signalCode)break;await new Promise(wake=>setTimeout(wake,20))}server.kill();signal.throwIfAborted();
throw new _base_failure_4.HR(`The emulator did not start:\n${problem||node_fs_1.readFileSync(log,"utf8").slice(0,2e3)}`,{code:"EMULATOR_DID_NOT_START",kind:"config",remedy:"See what it printed: a port in use, or a seed file with mistakes."})}}};