export const id=9108;
export const ids=[9108];
export const modules={
9031:((unused_module,exports,require)=>{require.d(exports,{CI:()=>downloadTo,QH:()=>openZip,Xe:()=>checkSpace,fc:()=>makeFolder,qQ:()=>hashOf});
var node_crypto_0=require(7598);
var node_fs_promises_1=require(1455);
var node_path_2=require(6760);
var node_util_3=require(7975);
var _base_failure_4=require(7306);
var _base_temporary_file_5=require(9462);
var _runner_text_6=require(3912);
async function hashOf(path){
const hash=node_crypto_0.createHash("sha256");
const buffer=Buffer.allocUnsafeSlow(1048576);
const file=await node_fs_promises_1.open(path);
try{
for(;;){const{bytesRead}=await file.read(buffer,0,buffer.length,null);
if(0===bytesRead)return hash.digest("hex");hash.update(buffer.subarray(0,bytesRead))}}finally{await file.close()}}
async function makeFolder(path){
try{await node_fs_promises_1.mkdir(path,{recursive:true});await node_fs_promises_1.access(path,node_fs_promises_1.constants.W_OK)}catch(error){
throw new _base_failure_4.HR(`The folder ${path} cannot be created or written to.`,{code:"FILE_UNWRITABLE",kind:"config",remedy:"Give a `path` that the step may write to.",cause:error})}}
async function targetPath(given,suggested){
const name=suggested.replaceAll(/[^\w.-]+/g,"-").replace(/^\.+/,"")||"download";
if(void 0===given)return node_path_2.resolve(name);
const isFolder=/[\\/]$/.test(given)||(await node_fs_promises_1.stat(given).catch(()=>void 0))?.isDirectory();
return isFolder?node_path_2.join(node_path_2.resolve(given),name):node_path_2.resolve(given)}
async function downloadTo(step,given,suggested){
const to=await targetPath(given,suggested);await makeFolder(node_path_2.dirname(to));await _base_temporary_file_5.X7(to);
const left=step.leftMs();
return{to,deadline:Number.isFinite(left)?step.clock.now()+left:void 0,onLink:link=>{step.mask(link.href);
if(link.search)step.mask(link.search.slice(1))}}}
async function checkSpace(step,path,needs){
const known=Object.entries(needs).flatMap(([what,size])=>void 0===size?[]:[{what,size}]);
const unknown=Object.keys(needs).filter(what=>void 0===needs[what]);
const free=await node_fs_promises_1.statfs(node_path_2.dirname(path)).then(({bavail,bsize})=>bavail*bsize,()=>void 0);
const parts=[...known.map(({what,size})=>`${what} ${_runner_text_6.ee(size)}`),...unknown.map(what=>`${what} of unknown size`)];step.info(`Disk space: ${parts.join(", ")}; ${void 0===free?"unknown how much is":_runner_text_6.ee(free)} free.`);await _base_temporary_file_5.Lo(path,known.reduce((sum,{size})=>sum+size,0))}
async function openZip(path){const{open}=await require.e(663).then(require.t.bind(require,663,19));
return node_util_3.promisify(open)(path,{lazyEntries:true,autoClose:true})}}),
1134:((unused_module,exports,require)=>{require.d(exports,{AI:()=>verifyFile,GM:()=>sayingRemoved,gZ:()=>readDirectory,mI:()=>firstBytes});
var node_fs_promises_0=require(1455);
var _base_failure_1=require(7306);
var _mendix_tar_2=require(1727);
var _files_3=require(9031);
const beginnings=[["gzip",0,"\x1f"],["zip",0,"PK\x03\x04"],["tar",257,"ustar"],["bzip2",0,"BZh"],["xz",0,"ý7zXZ\0"],["zstd",0,"(µ/ý"],["dump",0,"PGDMP"],["dump",0,"REDIS"],["dump",0,"-- "],["dump",0,"--\n"],["dump",0,"/*!"],["dump",0,"mâ"],["dump",0,"XBSTCK01"]];
async function verifyFile(path,what,kinds,signal){
const head=await firstBytes(path);const[kind]=beginnings.find(([,at,begins])=>head.startsWith(begins,at))??[];
if(void 0===kind||!kinds.includes(kind))throw unexpected(what,head);await sayingRemoved(async()=>{
if("tar"===kind)await _mendix_tar_2.Nb(_mendix_tar_2.$$(path,false,signal),()=>void 0);
if("gzip"===kind)for await(const _ of(0,_mendix_tar_2.$$)(path,true,signal));
if("zip"===kind)await readDirectory(path,what)});
return kind}
async function sayingRemoved(look){
try{
return await look()}catch(error){
throw error instanceof _base_failure_1.HR&&"remote-failed"===error.kind?error.with(`${error.message} The file was removed.`,{cause:error.cause}):error}}
async function readDirectory(path,what){
try{(await _files_3.QH(path)).close()}catch(error){
throw new _base_failure_1.HR(`The ${what} is damaged: its zip directory cannot be read.`,{code:"ARCHIVE_DAMAGED",kind:"remote-failed",remedy:"Run the step again; if it happens again, look at the status page of the service.",cause:error})}}
async function firstBytes(path,count=512){
const file=await node_fs_promises_0.open(path);
try{const{buffer,bytesRead}=await file.read(Buffer.alloc(count),0,count,0);
return buffer.toString("latin1",0,bytesRead)}finally{await file.close()}}
function unexpected(what,head){
const is=""===head?"the service sent an empty file":/^\s*</.test(head)?"the service sent a web page or an XML message":`it begins with the bytes ${Buffer.from(head.slice(0,8),"latin1").toString("hex")}`;
return new _base_failure_1.HR(`The download is not a ${what}: ${is}. The file was removed.`,{code:"UNEXPECTED_FILE",kind:"remote-failed",remedy:"Run the step again; if it happens again, look at the status page of the service."})}}),
9462:((unused_module,exports,require)=>{require.d(exports,{FC:()=>onDisk,Lo:()=>ensureSpace,X7:()=>checkReplaceable,bi:()=>writeInPlaceOf,x3:()=>writeText});
var node_crypto_0=require(7598);
var node_fs_promises_1=require(1455);
var node_path_2=require(6760);
var _failure_3=require(7306);
async function writeInPlaceOf(path,work){await checkReplaceable(path);
const temporary=node_path_2.join(node_path_2.dirname(path),`.${node_path_2.basename(path)}.${node_crypto_0.randomBytes(6).toString("hex")}.part`);
const file=await onDisk(path,node_fs_promises_1.open(temporary,"wx+",384));
try{
const result=await work(file,temporary);await onDisk(path,file.close());await onDisk(path,node_fs_promises_1.rename(temporary,path));
return result}catch(error){await file.close().catch(()=>void 0);await node_fs_promises_1.rm(temporary,{force:true});
throw isFull(error)?diskFull(path,_failure_3.CA(error)??"",error):error}}
function writeText(path,text){
return writeInPlaceOf(path,file=>onDisk(path,file.writeFile(text)))}
async function checkReplaceable(path){
const stats=await node_fs_promises_1.stat(path).catch(()=>void 0);
if(!stats||stats.isFile())return;
throw new _failure_3.HR(`${path} is ${stats.isDirectory()?"a folder":"no regular file"}.`,{code:"FILE_UNWRITABLE",kind:"config",remedy:"Give the path of a file, new or to be replaced."})}
async function ensureSpace(path,bytes){
const room=await node_fs_promises_1.statfs(node_path_2.dirname(path)).then(disk=>disk.bavail*disk.bsize,()=>1/0);
if(bytes>room)throw diskFull(path,`${bytes} bytes are needed, ${room} are free`)}
async function onDisk(path,operation){
try{
return await operation}catch(error){
const code=_failure_3.CA(error)??"unknown error";
if(isFull(error))throw diskFull(path,code,error);
throw new _failure_3.HR(`${path} cannot be written (${code}).`,{code:"FILE_UNWRITABLE",kind:"config",remedy:"Give a path in an existing folder that the step may write to.",cause:error})}}
function isFull(error){
const code=error instanceof _failure_3.HR?void 0:_failure_3.CA(error);
return"ENOSPC"===code||"EDQUOT"===code}
function diskFull(path,detail,cause){
return new _failure_3.HR(`No space left for ${path} (${detail}).`,{code:"DISK_FULL",kind:"config",remedy:"Free space on the runner or write to a larger disk.",cause})}}),
7561:((unused_module,exports,require)=>{require.d(exports,{P:()=>downloadFile,f:()=>downloadParts});
var _base_clock_0=require(2030);
var _base_failure_1=require(7306);
var _base_temporary_file_2=require(9462);
var _agent_3=require(1e3);
var _events_4=require(1080);
var _file_sink_5=require(15);
var _get_6=require(7389);
var _part_7=require(4028);
var _retry_8=require(4675);
var _url_9=require(9540);
function downloadFile(options){const{link,headers,credentialsOrigin,expectedSize,...settings}=options;
return downloadParts({...settings,parts:[{link,headers,credentialsOrigin,expectedSize}]})}
function downloadParts(options){const{to,signal}=options;
return _base_temporary_file_2.bi(to,async(file,temporary)=>{
const download=new Download(options,file);const{size,sha256}=await download.run();
if(signal?.aborted)throw _base_failure_1.KW(signal);await options.check?.(temporary);
return{path:to,size,sha256}})}
const usualRanges={least:8388608,most:0x4000000};
class Download{#options;#clock;#retry;#connections;#ranges;#file;#hash;#parts;#progress;#agents=new Map;#jobs=new Set;#stop=new AbortController;#failure;#news=Promise.withResolvers();#progressAt;#notBefore=0;constructor(options,file){this.#options=options;this.#clock=options.clock??_base_clock_0.dQ;this.#retry=options.retry??_retry_8.iU;this.#connections=Math.max(1,options.connections??4);this.#ranges=options.ranges??usualRanges;this.#file=file;this.#hash=new _file_sink_5.R(file,options.to);this.#parts=options.parts.map((source,index)=>{
const link=async()=>{
const url=await source.link();options.onLink?.(url);
return url};
return new _part_7.e({...source,link},()=>this.#sizeOf(index))});this.#progress=new _events_4.k("download",options);this.#progress.total=this.#sizeOf();this.#progressAt=this.#clock.now()}async run(){const{signal,to}=this.#options;
const onAbort=()=>signal&&this.#fail(_base_failure_1.KW(signal));signal?.addEventListener("abort",onAbort,{once:true});
if(signal?.aborted)onAbort();
try{await Promise.all(Array.from({length:this.#connections},()=>this.#work()));
if(void 0!==this.#failure)throw this.#failure;
const size=this.#sizeOf()??0;await _base_temporary_file_2.FC(to,this.#file.truncate(size));
const sha256=await this.#hash.finish(size);this.#progress.done(size);
return{size,sha256}}finally{signal?.removeEventListener("abort",onAbort);
for(const agent of(await Promise.allSettled(this.#agents.values())))if("fulfilled"===agent.status)agent.value.destroy?.()}}#sizeOf(count=this.#options.parts.length){
return this.#parts.slice(0,count).reduce((sum,{total})=>void 0===sum||void 0===total?void 0:sum+total,0)}get #received(){
return this.#parts.reduce((sum,part)=>sum+part.received,0)}#fail(error){this.#failure??=error;this.#stop.abort(error);
for(const job of this.#jobs)job.stop(error);this.#tell()}#tell(){this.#news.resolve();this.#news=Promise.withResolvers()}async #work(){
const sink=new _file_sink_5.U(this.#file,this.#options.to,this.#hash);
for(let job=await this.#next(sink);job;job=await this.#next(sink)){const{part,over}=job;this.#jobs.add(job);
try{await this.#complete(job)}catch(error){this.#fail(error)}finally{this.#jobs.delete(job);part.release({first:job.position,end:job.end});over.resolve();this.#tell()}}}async #complete(job){
let attempt=1;
let refusals=0;
for(;;){
const retryable=await this.#try(job,attempt);
if(job.hasProgressed)[attempt,refusals]=[1,0];
if(!retryable||job.signal.aborted&&void 0===this.#failure)return;const{address}=job;
const isNews=void 0===address||await job.part.forget(address);
if(retryable.isStale&&isNews)refusals++;
const isOver=retryable.isStale?refusals>(this.#options.freshLinks??2):!retryable.failure.transient;
if(isOver)throw retryable.failure;await this.#pause(job,retryable,attempt++);
if(job.position===job.end)return}}async #next(sink){
for(;;){
if(void 0!==this.#failure||this.#parts.every(({isComplete})=>isComplete))return;
const job=this.#claim(sink);
if(job)return job;await this.#news.promise}}#claim(sink){
const sizes=[this.#ranges,this.#connections];
for(const part of this.#parts){
const offset=part.offset();
if(void 0===offset)return;
const range=part.claim(...sizes);
if(!range)continue;
const onBytes=isNew=>{
if(isNew)this.#progressAt=this.#clock.now();this.#progress.moved(this.#received)};
return new _part_7._(part,offset,range,{sink,extend:end=>part.extend(end,...sizes),onBytes})}
return}async #pause(job,{failure,askedMs},attempt){
const clock=this.#clock;const{deadline,onEvent}=this.#options;
const inMs=_retry_8.rV(this.#retry,attempt,askedMs,clock);
const resumeAt=clock.now()+inMs;
if(void 0!==askedMs)this.#notBefore=Math.max(this.#notBefore,clock.now()+askedMs);
const isLate=void 0!==deadline&&resumeAt>=deadline;
if(isLate||resumeAt-this.#progressAt>this.#retry.totalMs)throw failure;
const path=job.address?.url.pathname??"";onEvent?.({type:"retry",method:"GET",path,reason:failure.code,inMs,attempt});await _base_clock_0.v7(clock,inMs,job.signal).catch(error=>{
if(void 0!==this.#failure)throw error})}async #try(job,attempt){
try{
const waitMs=this.#notBefore-this.#clock.now();
if(waitMs>0)await _base_clock_0.v7(this.#clock,waitMs,job.signal);job.retry();
return await this.#fetch(job,attempt)}catch(error){
if(void 0!==this.#failure||!(error instanceof _base_failure_1.HR)||!error.transient)throw error;
return{failure:error}}finally{await job.flush()}}async #fetch(job,attempt){const{part,signal}=job;const{connectMs=3e4,stallMs=6e4,deadline,onEvent,onLink}=this.#options;
const address=await unlessStopped(part.address(),signal);job.address=address;
const got=await _get_6.Jt(address,{credentials:part.source.headers??{},credentialsOrigin:part.source.credentialsOrigin,headers:rangeHeaders(job),agentOf:url=>this.#agentOf(url),clock:this.#clock,...{connectMs,stallMs,deadline,signal,onEvent,onLink,attempt}});
try{
const retryable=await this.#receive(job,got);got.close(retryable?.failure.code??got.message.statusCode??0);
return retryable}catch(error){got.close(error instanceof _base_failure_1.HR?error.code:"error");
throw error}}#agentOf(url){
if(this.#options.agent)return Promise.resolve(this.#options.agent);
const known=this.#agents.get(url.origin)??_agent_3.Pf(url,{keepAlive:true});this.#agents.set(url.origin,known);
return known}async #receive(job,got){const{part}=job;const{message,exchange,address}=got;
const target=_url_9.$r("GET",address.url);
let retryable;
switch(message.statusCode){
case 200:retryable=await this.#startOver(job,message,target);break;
case 206:retryable=await this.#goOn(job,message,target);break;
case 416:return this.#outOfRange(job,message,target);default:return _get_6.J5(message,target,this.#clock)}
if(retryable)return retryable;
if(address.url!==job.address?.url){part.isAt(address);job.address=address}this.#progress.total=this.#sizeOf();await _get_6.Ze(exchange,message,job);
if(void 0===part.total){part.total=job.position;job.end=job.position;
return}
if(job.position>=Math.min(job.end,job.answerEnd))return;
return _get_6.TG(target,"INCOMPLETE",`only ${part.received} of ${part.total} bytes came`)}async #startOver(job,message,target){const{part}=job;const{"content-length":length,"accept-ranges":accepted}=message.headers;
const announced=void 0===length?void 0:Number(length);
if(void 0!==announced)checkSize(target,part.source.expectedSize,announced);
const version=_get_6.E4(message.headers);
const ignoresRanges=part.isOpen&&!_get_6.Ag(part.version,version);
const retryable=part.isOpen?await this.#drop(job,target):void 0;
if(retryable)return retryable;
const total=announced??part.source.expectedSize;
const later=this.#parts.slice(this.#parts.indexOf(part)+1);
if(void 0!==part.total&&part.total!==total&&later.some(({hasBegun})=>hasBegun))throw changed(target,false);part.total=total;part.version=version;part.canSplit=this.#connections>1&&!ignoresRanges&&"bytes"===accepted&&void 0!==total&&total>=2*this.#ranges.least&&void 0!==_get_6.qA(version);job.begin(target,{first:0,end:part.open(this.#ranges,this.#connections)},total);
const known=this.#parts.reduce((sum,one)=>sum+(one.total??one.received),0);await _base_temporary_file_2.Lo(this.#options.to,known-this.#received);this.#tell();
return}async #goOn(job,message,target){const{part}=job;
const said=message.headers["content-range"];const{range,total}=_get_6.C5(said)??{};
if(range?.first!==job.position){
const message=`${target} answered with another range (${said??"none"}) than asked for (from ${job.position}).`;
throw new _base_failure_1.HR(message,{code:"BAD_RANGE",kind:"remote-failed",status:206})}
if(void 0!==total){checkSize(target,part.total,total);part.total=total}
if(part.isOpen){
if(_get_6.Ag(part.version,_get_6.E4(message.headers)))return await this.#drop(job,target)??{failure:changed(target,true)}}else job.end=part.open(this.#ranges,this.#connections);job.begin(target,{first:range.first,end:Math.min(job.end,part.total??job.end)},range.last+1);
return}async #outOfRange(job,message,target){const{part}=job;
const total=_get_6.C5(message.headers["content-range"])?.total;
if(total===job.position&&part.received===total&&(part.total??total)===total){part.total=total;job.end=total;
return}
return await this.#drop(job,target)??_get_6.TG(target,"BAD_RANGE","the service has no such range")}async #drop(job,target){const{part,offset}=job;
const failure=changed(target,true);
if(part.isClosing)return{failure};part.isClosing=true;
const others=[...this.#jobs].filter(other=>other!==job&&other.part===part);
for(const other of others)other.stop(failure);await Promise.all(others.map(({over})=>over.promise));this.#hash.rewind(offset,offset+(part.total??1/0));part.close();job.end=job.position;
return}}
function unlessStopped(work,signal){
return new Promise((resolve,reject)=>{
const stop=()=>reject(_base_failure_1.KW(signal));
if(signal.aborted)stop();else signal.addEventListener("abort",stop,{once:true});work.then(resolve,reject)})}
function changed(target,transient){
const message=`${target}: the content has changed since the download began.`;
return new _base_failure_1.HR(message,{code:"CONTENT_CHANGED",kind:"network",transient})}
function checkSize(target,expected,actual){
if(void 0===expected||actual===expected)return;
throw new _base_failure_1.HR(`${target} has ${actual} bytes instead of ${expected}.`,{code:"SIZE_MISMATCH",kind:"remote-failed"})}
function rangeHeaders({part,position,end}){
if(!part.isOpen)return{};
const last=end<(part.total??1/0)?end-1:"";
const validator=_get_6.qA(part.version);
return{range:`bytes=${position}-${last}`,...void 0===validator?{}:{"if-range":validator}}}}),
15:((unused_module,exports,require)=>{require.d(exports,{R:()=>FileHash,U:()=>FileSink});
var node_crypto_0=require(7598);
var _base_temporary_file_1=require(9462);
const BUFFER_BYTES=1048576;
class FileHash{#file;#path;#hash=node_crypto_0.createHash("sha256");#next=0;#ahead=[];#reading;#rewinds=0;#broken;constructor(file,path){this.#file=file;this.#path=path}takes(position,bytes){
if(position!==this.#next)return false;this.#update(bytes);
return true}written(first,end){
const index=this.#ahead.findIndex(piece=>piece.first>first);this.#ahead.splice(-1===index?this.#ahead.length:index,0,{first,end});this.#ahead=this.#ahead.reduce((joined,piece)=>{
const before=joined.at(-1);
if(before?.end===piece.first)before.end=piece.end;else joined.push(piece);
return joined},[]);this.#catchUp()}rewind(first,end){this.#rewinds++;
const isHashed=this.#next>first;
const written=isHashed?[{first:0,end:this.#next},...this.#ahead]:this.#ahead;this.#ahead=written.flatMap(piece=>[{first:piece.first,end:Math.min(piece.end,first)},{first:Math.max(piece.first,end),end:piece.end}].filter(left=>left.first<left.end));
if(!isHashed)return;this.#next=0;this.#hash=node_crypto_0.createHash("sha256");this.#catchUp()}async finish(size){this.#catchUp();await this.#reading;
if(this.#broken)throw this.#broken.error;
if(this.#next!==size)throw new Error(`The file has a hole at ${this.#next} of ${size}.`);
return this.#hash.digest("hex")}#update(bytes){this.#hash.update(bytes);this.#next+=bytes.length}#catchUp(){
if(this.#reading||this.#ahead[0]?.first!==this.#next)return;this.#reading=this.#readAhead().catch(error=>{this.#broken={error}}).then(()=>{this.#reading=void 0})}async #readAhead(){
const buffer=Buffer.allocUnsafeSlow(BUFFER_BYTES);
for(let piece=this.#ahead[0];piece?.first===this.#next;piece=this.#ahead[0]){
const end=Math.min(piece.end,this.#next+BUFFER_BYTES);
const rewinds=this.#rewinds;const{bytesRead}=await _base_temporary_file_1.FC(this.#path,this.#file.read(buffer,0,end-this.#next,this.#next));
if(rewinds===this.#rewinds){
if(0===bytesRead)throw new Error(`The file ends at ${this.#next}, before what was written.`);this.#update(buffer.subarray(0,bytesRead));
if(piece.end===this.#next)this.#ahead.shift();else piece.first=this.#next}}}}
class FileSink{#file;#path;#hash;#filling=Buffer.allocUnsafeSlow(BUFFER_BYTES);#spare=Buffer.allocUnsafeSlow(BUFFER_BYTES);#filled=0;#position=0;#writing;#broken;constructor(file,path,hash){this.#file=file;this.#path=path;this.#hash=hash}moveTo(position){this.#position=position}push(chunk){
const taken=chunk.copy(this.#filling,this.#filled);this.#filled+=taken;
if(this.#filled<BUFFER_BYTES)return;
const rest=chunk.subarray(taken);
if(this.#writing)return this.#idle().then(()=>this.#turn(rest));
if(this.#broken)return Promise.reject(this.#broken.error);
return this.#turn(rest)}async flush(){await this.#idle();this.#startWrite();await this.#idle()}#turn(rest){this.#startWrite();
return this.push(rest)}async #idle(){await this.#writing;
if(this.#broken)throw this.#broken.error}#startWrite(){
if(0===this.#filled)return;
const bytes=this.#filling.subarray(0,this.#filled);
const position=this.#position;[this.#filling,this.#spare]=[this.#spare,this.#filling];this.#filled=0;this.#position+=bytes.length;
const writing=_base_temporary_file_1.FC(this.#path,writeAll(this.#file,bytes,position));
const isHashed=this.#hash.takes(position,bytes);this.#writing=writing.then(()=>{
if(!isHashed)this.#hash.written(position,position+bytes.length)}).catch(error=>{this.#broken={error}}).then(()=>{this.#writing=void 0})}}
async function writeAll(file,bytes,position){
for(let done=0;done<bytes.length;){const{bytesWritten}=await file.write(bytes,done,bytes.length-done,position+done);done+=bytesWritten}}}),
7389:((unused_module,exports,require)=>{require.d(exports,{Ag:()=>differs,C5:()=>parseContentRange,E4:()=>versionOf,J5:()=>refused,Jt:()=>get,TG:()=>again,Ze:()=>drain,qA:()=>validatorOf});
var _base_failure_0=require(7306);
var _exchange_1=require(9148);
var _retry_2=require(4675);
var _url_3=require(9540);
async function get(from,options){let{url,isTrusted}=from;
for(let redirects=0;;redirects++){isTrusted&&=url.origin===options.credentialsOrigin;
const got=await getOnce({url,isTrusted},options);
const status=got.message.statusCode??0;
if(!redirectStatuses.has(status))return got;got.close(status);url=redirected(url,got.message.headers.location,redirects);options.onLink?.(url)}}
async function getOnce(address,options){const{clock,onEvent,attempt}=options;const{url,isTrusted}=address;
const startedAt=clock.now();
const report=outcome=>onEvent?.({type:"request",method:"GET",path:url.pathname,outcome,ms:clock.now()-startedAt,attempt});
const credentials=isTrusted?options.credentials:{};
const exchange=await _exchange_1.k.open({...options,url,method:"GET",headers:{...credentials,"accept-encoding":"identity",...options.headers},agent:await options.agentOf(url)});
const close=outcome=>{exchange.close();report(outcome)};
try{exchange.end(void 0,options.stallMs);
return{address,exchange,message:await exchange.answer,close}}catch(error){close(error instanceof _base_failure_0.HR?error.code:"error");
throw error}}
function again(target,code,what){
return{failure:new _base_failure_0.HR(`${target}: ${what}.`,{code,kind:"network",transient:true})}}
const staleStatuses=new Set([401,403,404,410]);
function refused(message,target,clock){const{statusCode:status=0,headers}=message;
const requestId=headers["x-request-id"]??headers["x-amz-request-id"];
const isStale=staleStatuses.has(status);
const failure=new _base_failure_0.HR(`${target} answered ${status}.`,{code:`HTTP_${status}`,kind:kindOf(status),status,requestId:"string"==typeof requestId?requestId:void 0,transient:_base_failure_0.TG.has(status),remedy:isStale?"The link may have expired, or the file is gone: look it up again.":void 0});
return{failure,isStale,askedMs:_retry_2.vk(headers,clock)}}
function kindOf(status){
if(401===status||403===status)return"auth";
if(404===status||410===status)return"not-found";
return _base_failure_0.TG.has(status)?"network":"remote-failed"}
function versionOf({etag,"last-modified":lastModified}){
return{etag,lastModified}}
function differs(known,now){
if(void 0!==known.etag)return now.etag!==known.etag;
return void 0!==now.lastModified&&void 0!==known.lastModified&&now.lastModified!==known.lastModified}
function validatorOf({etag,lastModified}){
return etag?.startsWith("W/")?lastModified:etag??lastModified}
const MAX_REDIRECTS=5;
const redirectStatuses=new Set([301,302,303,307,308]);
function redirected(from,location,redirects){
const target=_url_3.$r("GET",from);
const to=void 0!==location&&URL.canParse(location,from.href)?new URL(location,from):void 0;
const refuse=why=>new _base_failure_0.HR(`${target} ${why}.`,{code:"BAD_REDIRECT",kind:"remote-failed"});
if(!to)throw refuse("redirects to nowhere");
if(redirects>=MAX_REDIRECTS)throw refuse("redirects again and again");
const allowed="https:"===from.protocol?["https:"]:["http:","https:"];
if(!allowed.includes(to.protocol))throw refuse(`redirects to ${to.protocol}//${to.host}, which is not secure`);
return to}
function parseContentRange(value){
const match=/^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/i.exec(value?.trim()??"");
if(!match)return;const[,first,last,total]=match;
const range=void 0===first||void 0===last?void 0:{first:Number(first),last:Number(last)};
if(range&&range.last<range.first)return;
const known="*"===total?void 0:Number(total);
if(range&&void 0!==known&&range.last>=known)return;
return{range,total:known}}
async function drain(exchange,message,taker){
if(message.destroyed)throw exchange.failure(message.errored??new Error("closed"));
const memory=new ReadMemory(message);
let pushing;
try{await new Promise((resolve,reject)=>{
const taken=chunk=>{memory.done(chunk);
if(!taker.isFull)return;resolve();message.destroy()};message.on("data",chunk=>{
try{pushing=taker.push(chunk)}catch(error){reject(error);message.destroy();
return}
if(!pushing)return void taken(chunk);message.pause();pushing.then(()=>{taken(chunk);message.resume()},reject)});message.once("end",resolve);message.once("error",error=>reject(exchange.failure(error)));message.once("close",()=>reject(exchange.failure(new Error("closed"))))})}finally{memory.stop();await pushing}}
class ReadMemory{#socket;#parsing;#areCopies;constructor(message){this.#socket=message.socket;this.#socket.prependListener("data",this.#beforeParser);this.#socket.on("data",this.#afterParser)}done(chunk){
if(void 0===this.#areCopies&&this.#parsing)this.#areCopies=chunk.buffer!==this.#parsing;
if(this.#areCopies)release(chunk)}stop(){this.#socket.off("data",this.#beforeParser);this.#socket.off("data",this.#afterParser)}#beforeParser=chunk=>{this.#parsing=chunk.buffer};#afterParser=chunk=>{this.#parsing=void 0;
if(this.#areCopies)release(chunk)}}
function release({buffer,byteLength}){
const isAlone=buffer.byteLength===byteLength;
if(isAlone&&buffer instanceof ArrayBuffer&&!buffer.detached)buffer.transfer(0)}}),
4028:((unused_module,exports,require)=>{require.d(exports,{_:()=>Job,e:()=>Part});
var _base_failure_0=require(7306);
class Part{source;offset;total;version={etag:void 0,lastModified:void 0};canSplit=false;received=0;isClosing=false;#furthest=0;#gaps;#users=0;#address;constructor(source,offset){this.source=source;this.offset=offset;this.total=source.expectedSize}get isOpen(){
return void 0!==this.#gaps}get hasBegun(){
return this.isOpen||this.#users>0}get isComplete(){
return this.#gaps?.length===0&&0===this.#users&&this.received===this.total}address(){this.#address??=this.source.link().then(url=>({url,isTrusted:true}),error=>{this.#address=void 0;
throw error});
return this.#address}isAt(address){this.#address=Promise.resolve(address)}async forget(address){
const current=this.#address;
if(await current?.catch(()=>void 0)!==address||this.#address!==current)return false;this.#address=void 0;
return true}claim(sizes,connections){
if(this.isClosing)return;
if(void 0===this.#gaps){
if(this.#users>0)return;this.#users++;
return{first:0,end:1/0}}const[gap]=this.#gaps;
if(!gap)return;this.#users++;
return this.#take(gap,sizes,connections)}extend(end,sizes,connections){
const gap=this.#gaps?.find(({first})=>first===end);
return gap?this.#take(gap,sizes,connections).end:end}release({first,end}){this.#users--;
if(!this.#gaps||first>=end)return;this.#gaps=[...this.#gaps,{first,end}].sort((one,other)=>one.first-other.first)}get isUntouched(){
return 0===this.received&&1===this.#users}open(sizes,connections){
if(void 0===this.total){this.#gaps=[];
return 1/0}
const whole={first:0,end:this.total};this.#gaps=[whole];
return this.#take(whole,sizes,connections).end}close(){this.isClosing=false;this.#gaps=void 0;this.received=0}took(bytes){this.received+=bytes;
if(this.received<=this.#furthest)return false;this.#furthest=this.received;
return true}#take(gap,sizes,connections){
const left=(this.#gaps??[]).reduce((sum,{first,end})=>sum+end-first,0);
const size=Math.min(sizes.most,Math.max(sizes.least,Math.ceil(left/(2*connections))));
const end=this.canSplit&&gap.first+size<gap.end?gap.first+size:gap.end;this.#gaps=(this.#gaps??[]).flatMap(one=>{
if(one!==gap)return[one];
return end<gap.end?[{first:end,end:gap.end}]:[]});
return{first:gap.first,end}}}
class Job{part;offset;address;position;end;answerEnd=1/0;hasProgressed=false;over=Promise.withResolvers();#target="";#controller=new AbortController;#sink;#extend;#onBytes;constructor(part,offset,{first,end},use){this.part=part;this.offset=offset;this.position=first;this.end=end;this.#sink=use.sink;this.#extend=use.extend;this.#onBytes=use.onBytes}get signal(){
return this.#controller.signal}stop(reason){this.#controller.abort(reason)}retry(){this.hasProgressed=false;
if(!this.part.isOpen||!this.part.isUntouched)return;this.part.close();this.position=0;this.end=1/0}begin(target,{first,end},answerEnd=1/0){this.#target=target;this.position=first;this.end=end;this.answerEnd=answerEnd;this.#sink.moveTo(this.offset+first)}push(chunk){
const upTo=this.position+chunk.length;
if(upTo>this.answerEnd){
const message=`${this.#target} sent more bytes than it announced.`;
throw new _base_failure_0.HR(message,{code:"SIZE_MISMATCH",kind:"remote-failed"})}
for(let end=0;upTo>this.end&&end!==this.end;){end=this.end;this.end=this.#extend(end)}
const wanted=chunk.subarray(0,this.end-this.position);this.position+=wanted.length;
const isNew=this.part.took(wanted.length);this.hasProgressed||=isNew;
const pushing=this.#sink.push(wanted);this.#onBytes(isNew);
return pushing}get isFull(){
if(this.position===this.end&&this.end<this.answerEnd)this.end=this.#extend(this.end);
return this.position===this.end&&this.end<this.answerEnd}flush(){
return this.#sink.flush()}}}),
1727:(unused_module,exports,require)=>{require.d(exports,{$$:()=>bytesOf,Nb:()=>walkTar,qM:()=>damaged});
var node_fs_0=require(3024);
var node_zlib_1=require(8522);
var _base_failure_2=require(7306);
const block=512;
const readBytes=262144;
const longestName=65536;async function*bytesOf(path,gzip,signal){
const file=node_fs_0.createReadStream(path,{highWaterMark:readBytes,signal});
const source=gzip?file.pipe(node_zlib_1.createGunzip()):file;
if(source!==file)file.on("error",error=>source.destroy(error));
try{for await(const piece of source)yield piece}catch(error){
if(signal?.aborted)throw _base_failure_2.KW(signal);
if("Z_BUF_ERROR"===_base_failure_2.CA(error))throw truncated("its compressed data ends too early",error);
if(_base_failure_2.CA(error)?.startsWith("Z_"))throw damaged("its compressed data is damaged (checksum)",error);
throw error}finally{file.destroy();source.destroy()}}
async function walkTar(source,visit){
const walk=new Walk(visit);for await(const piece of source)for(let at=0;at<piece.length;)at+=await walk.take(piece.subarray(at));walk.end()}
class Walk{#visit;#header=Buffer.alloc(block);#inHeader=0;#left=0;#padding=0;#sink;#override={};#empty=0;constructor(visit){this.#visit=visit}async take(piece){
if(this.#left>0){
const part=piece.subarray(0,this.#left);await this.#sink?.(part);this.#left-=part.length;
return part.length}
if(this.#padding>0){
const skipped=Math.min(piece.length,this.#padding);this.#padding-=skipped;
return skipped}
const copied=piece.copy(this.#header,this.#inHeader);this.#inHeader+=copied;
if(this.#inHeader===block){this.#inHeader=0;await this.#begin()}
return copied}end(){
if(this.#empty>=2&&0===this.#inHeader)return;
throw truncated("its tar ends too early")}async #begin(){
const header=this.#header;
if(header.every(byte=>0===byte)){this.#empty+=1;
return}
if(this.#empty>0)throw damaged("its tar goes on after its end");
if(!hasChecksum(header))throw damaged("a header in its tar is damaged (checksum)");
const kind=String.fromCharCode(header[156]??0);
const isAboutNext=/[LKxg]/.test(kind);
const size=isAboutNext?numberIn(header,124,12):this.#override.size??numberIn(header,124,12);
if(!Number.isSafeInteger(size)||size<0)throw damaged("a header in its tar has an impossible size");this.#left=size;this.#padding=(block-size%block)%block;
if(isAboutNext){this.#sink="L"===kind||"x"===kind?this.#collect(kind,size):void 0;
return}
const name=(this.#override.name??nameIn(header)).replace(/^(\.?\/)+/,"");this.#override={};
const isFile="0"===kind||"\0"===kind||"7"===kind;this.#sink=isFile?await this.#visit({name,size}):void 0}#collect(kind,size){
if(size>longestName)throw damaged("a header in its tar has an impossible size");
const pieces=[];
let left=size;
return piece=>{pieces.push(Buffer.from(piece));left-=piece.length;
if(left>0)return;
const content=Buffer.concat(pieces);
if("L"===kind)this.#override.name=textUntilZero(content);else Object.assign(this.#override,extended(content))}}}
function hasChecksum(header){
let sum=0;
for(let at=0;at<block;at+=1)sum+=at>=148&&at<156?32:header[at]??0;
return numberIn(header,148,8)===sum}
function numberIn(header,at,length){
if(((header[at]??0)&128)!==0)return Number(header.readBigUInt64BE(at+length-8));
const digits=textUntilZero(header.subarray(at,at+length)).trim();
return/^[0-7]*$/.test(digits)?Number.parseInt(digits||"0",8):0/0}
function nameIn(header){
const name=textUntilZero(header.subarray(0,100));
const prefix="ustar\0"===header.toString("latin1",257,263)?textUntilZero(header.subarray(345,500)):"";
return""===prefix?name:`${prefix}/${name}`}
function extended(content){
const found={};
for(let at=0;at<content.length;){const[,digits=""]=/^(\d{1,8}) /.exec(content.toString("latin1",at,at+9))??[];
const length=Number(digits);
if(length<=digits.length+1)throw damaged("an extended header in its tar is damaged");const[key="",...value]=content.toString("utf8",at+digits.length+1,at+length-1).split("=");
if("path"===key)found.name=value.join("=");
if("size"===key)found.size=Number(value.join("="));at+=length}
return found}
function textUntilZero(bytes){
const end=bytes.indexOf(0);
return bytes.toString("utf8",0,end<0?bytes.length:end)}
function damaged(why,cause){
return new _base_failure_2.HR(`The backup is damaged: ${why}.`,{code:"ARCHIVE_DAMAGED",kind:"remote-failed",remedy:"Download it again; if it happens again, make another archive or another backup.",cause})}
function truncated(why,cause){
return damaged(why,cause).with(`The backup is not complete: ${why}.`,{code:"ARCHIVE_TRUNCATED",cause})}}};