export const id=663;
export const ids=[663];
export const modules={3313:module=>{module.exports=Pend;
function Pend(){this.pending=0;this.max=1/0;this.listeners=[];this.waiting=[];this.error=null}Pend.prototype.go=function(fn){
if(this.pending<this.max)pendGo(this,fn);else this.waiting.push(fn)};Pend.prototype.wait=function(cb){
if(0===this.pending)cb(this.error);else this.listeners.push(cb)};Pend.prototype.hold=function(){
return pendHold(this)};
function pendHold(self){self.pending+=1;
var called=false;
return onCb;
function onCb(err){
if(called)throw new Error("callback called twice");called=true;self.error=self.error||err;self.pending-=1;
if(self.waiting.length>0&&self.pending<self.max)pendGo(self,self.waiting.shift());else if(0===self.pending){
var listeners=self.listeners;self.listeners=[];listeners.forEach(cbListener)}}
function cbListener(listener){listener(self.error)}}
function pendGo(self,fn){fn(pendHold(self))}},4248:module=>{
const CRC_TABLE=new Int32Array([0,0x77073096,0xee0e612c,0x990951ba,0x76dc419,0x706af48f,0xe963a535,0x9e6495a3,0xedb8832,0x79dcb8a4,0xe0d5e91e,0x97d2d988,0x9b64c2b,0x7eb17cbd,0xe7b82d07,0x90bf1d91,0x1db71064,0x6ab020f2,0xf3b97148,0x84be41de,0x1adad47d,0x6ddde4eb,0xf4d4b551,0x83d385c7,0x136c9856,0x646ba8c0,0xfd62f97a,0x8a65c9ec,0x14015c4f,0x63066cd9,0xfa0f3d63,0x8d080df5,0x3b6e20c8,0x4c69105e,0xd56041e4,0xa2677172,0x3c03e4d1,0x4b04d447,0xd20d85fd,0xa50ab56b,0x35b5a8fa,0x42b2986c,0xdbbbc9d6,0xacbcf940,0x32d86ce3,0x45df5c75,0xdcd60dcf,0xabd13d59,0x26d930ac,0x51de003a,0xc8d75180,0xbfd06116,0x21b4f4b5,0x56b3c423,0xcfba9599,0xb8bda50f,0x2802b89e,0x5f058808,0xc60cd9b2,0xb10be924,0x2f6f7c87,0x58684c11,0xc1611dab,0xb6662d3d,0x76dc4190,0x1db7106,0x98d220bc,0xefd5102a,0x71b18589,0x6b6b51f,0x9fbfe4a5,0xe8b8d433,0x7807c9a2,0xf00f934,0x9609a88e,0xe10e9818,0x7f6a0dbb,0x86d3d2d,0x91646c97,0xe6635c01,0x6b6b51f4,0x1c6c6162,0x856530d8,0xf262004e,0x6c0695ed,0x1b01a57b,0x8208f4c1,0xf50fc457,0x65b0d9c6,0x12b7e950,0x8bbeb8ea,0xfcb9887c,0x62dd1ddf,0x15da2d49,0x8cd37cf3,0xfbd44c65,0x4db26158,0x3ab551ce,0xa3bc0074,0xd4bb30e2,0x4adfa541,0x3dd895d7,0xa4d1c46d,0xd3d6f4fb,0x4369e96a,0x346ed9fc,0xad678846,0xda60b8d0,0x44042d73,0x33031de5,0xaa0a4c5f,0xdd0d7cc9,0x5005713c,0x270241aa,0xbe0b1010,0xc90c2086,0x5768b525,0x206f85b3,0xb966d409,0xce61e49f,0x5edef90e,0x29d9c998,0xb0d09822,0xc7d7a8b4,0x59b33d17,0x2eb40d81,0xb7bd5c3b,0xc0ba6cad,0xedb88320,0x9abfb3b6,0x3b6e20c,0x74b1d29a,0xead54739,0x9dd277af,0x4db2615,0x73dc1683,0xe3630b12,0x94643b84,0xd6d6a3e,0x7a6a5aa8,0xe40ecf0b,0x9309ff9d,0xa00ae27,0x7d079eb1,0xf00f9344,0x8708a3d2,0x1e01f268,0x6906c2fe,0xf762575d,0x806567cb,0x196c3671,0x6e6b06e7,0xfed41b76,0x89d32be0,0x10da7a5a,0x67dd4acc,0xf9b9df6f,0x8ebeeff9,0x17b7be43,0x60b08ed5,0xd6d6a3e8,0xa1d1937e,0x38d8c2c4,0x4fdff252,0xd1bb67f1,0xa6bc5767,0x3fb506dd,0x48b2364b,0xd80d2bda,0xaf0a1b4c,0x36034af6,0x41047a60,0xdf60efc3,0xa867df55,0x316e8eef,0x4669be79,0xcb61b38c,0xbc66831a,0x256fd2a0,0x5268e236,0xcc0c7795,0xbb0b4703,0x220216b9,0x5505262f,0xc5ba3bbe,0xb2bd0b28,0x2bb45a92,0x5cb36a04,0xc2d7ffa7,0xb5d0cf31,0x2cd99e8b,0x5bdeae1d,0x9b64c2b0,0xec63f226,0x756aa39c,0x26d930a,0x9c0906a9,0xeb0e363f,0x72076785,0x5005713,0x95bf4a82,0xe2b87a14,0x7bb12bae,0xcb61b38,0x92d28e9b,0xe5d5be0d,0x7cdcefb7,0xbdbdf21,0x86d3d2d4,0xf1d4e242,0x68ddb3f8,0x1fda836e,0x81be16cd,0xf6b9265b,0x6fb077e1,0x18b74777,0x88085ae6,0xff0f6a70,0x66063bca,0x11010b5c,0x8f659eff,0xf862ae69,0x616bffd3,0x166ccf45,0xa00ae278,0xd70dd2ee,0x4e048354,0x3903b3c2,0xa7672661,0xd06016f7,0x4969474d,0x3e6e77db,0xaed16a4a,0xd9d65adc,0x40df0b66,936918e3,0xa9bcae53,0xdebb9ec5,0x47b2cf7f,0x30b5ffe9,0xbdbdf21c,0xcabac28a,0x53b39330,0x24b4a3a6,0xbad03605,0xcdd70693,0x54de5729,0x23d967bf,0xb3667a2e,0xc4614ab8,0x5d681b02,0x2a6f2b94,0xb40bbe37,0xc30c8ea1,0x5a05df1b,0x2d02ef8d]);
function crc32(buf){
let crc=-1;
for(let x of buf)crc=CRC_TABLE[(crc^x)&255]^crc>>>8;
return(-1^crc)>>>0}module.exports=crc32},
3502:((__unused_webpack_module,exports,require)=>{
var fs=require(9896);
var util=require(9023);
var stream=require(2203);
var Readable=stream.Readable;
var PassThrough=stream.PassThrough;
var Pend=require(3313);
var EventEmitter=require(4434).EventEmitter;exports.BufferSlicer=BufferSlicer;exports.FdSlicer=FdSlicer;util.inherits(FdSlicer,EventEmitter);
function FdSlicer(fd){EventEmitter.call(this);this.fd=fd;this.pend=new Pend;this.pend.max=1;this.refCount=0}FdSlicer.prototype.read=function(buffer,offset,length,position,callback){
var self=this;self.pend.go(function(cb){fs.read(self.fd,buffer,offset,length,position,function(err,bytesRead,buffer){cb();callback(err,bytesRead,buffer)})})};FdSlicer.prototype.createReadStream=function(options1){
return new ReadStream(this,options1)};FdSlicer.prototype.ref=function(){this.refCount+=1};FdSlicer.prototype.unref=function(){
var self=this;self.refCount-=1;
if(self.refCount<0)throw new Error("invalid unref");
if(self.refCount>0)return;fs.close(self.fd,onCloseDone);
function onCloseDone(err){
if(err)self.emit("error",err);else self.emit("close")}};util.inherits(ReadStream,Readable);
function ReadStream(context,options1){options1=options1||{};Readable.call(this,options1);this.context=context;this.context.ref();this.start=options1.start||0;this.endOffset=options1.end;this.pos=this.start}ReadStream.prototype._read=function(n){
var self=this;
var toRead=Math.min(self._readableState.highWaterMark,n);
if(null!=self.endOffset)toRead=Math.min(toRead,self.endOffset-self.pos);
if(toRead<=0){self.push(null);this._cleanup();
return}self.context.pend.go(function(cb){
var buffer=Buffer.allocUnsafe(toRead);fs.read(self.context.fd,buffer,0,toRead,self.pos,function(err,bytesRead){
if(err)self.destroy(err);else if(0===bytesRead){self.push(null);self._cleanup()}else{self.pos+=bytesRead;self.push(buffer.slice(0,bytesRead))}cb()})})};ReadStream.prototype._destroy=function(err,cb){this._cleanup();cb(err)};ReadStream.prototype._cleanup=function(){
if(null!=this.context){this.context.unref();this.context=null}};util.inherits(BufferSlicer,EventEmitter);
function BufferSlicer(buffer){EventEmitter.call(this);this.refCount=0;this.buffer=buffer}BufferSlicer.prototype.read=function(buffer,offset,length,position,callback){
if(!(0<=offset&&offset<=buffer.length))throw new RangeError("offset outside buffer: 0 <= "+offset+" <= "+buffer.length);
if(position<0)throw new RangeError("position is negative: "+position);
if(offset+length>buffer.length)length=buffer.length-offset;
if(position+length>this.buffer.length)length=this.buffer.length-position;
if(length<=0)return void setImmediate(function(){callback(null,0)});this.buffer.copy(buffer,offset,position,position+length);setImmediate(function(){callback(null,length)})};BufferSlicer.prototype.createReadStream=function(options1){options1=options1||{};
var readStream=new PassThrough(options1);readStream.start=options1.start||0;readStream.endOffset=options1.end;readStream.pos=readStream.endOffset||this.buffer.length;
var entireSlice=this.buffer.slice(readStream.start,readStream.pos);
var maxChunkSize=65536;
var offset=0;while(true){
var nextOffset=offset+maxChunkSize;
if(nextOffset>=entireSlice.length){
if(offset<entireSlice.length)readStream.write(entireSlice.slice(offset,entireSlice.length));break}readStream.write(entireSlice.slice(offset,nextOffset));offset=nextOffset}readStream.end();
return readStream};BufferSlicer.prototype.ref=function(){this.refCount+=1};BufferSlicer.prototype.unref=function(){this.refCount-=1;
if(this.refCount<0)throw new Error("invalid unref")}}),
663:(__unused_webpack_module,exports,require)=>{
var fs=require(9896);
var zlib=require(3106);
var fd_slicer=require(3502);
var util=require(9023);
var EventEmitter=require(4434).EventEmitter;
var Transform=require(2203).Transform;
var PassThrough=require(2203).PassThrough;
var Writable=require(2203).Writable;
const crc32="function"==typeof zlib.crc32?zlib.crc32:require(4248);exports.open=open;
function open(path,options1,callback){
if("function"==typeof options1){callback=options1;options1=null}
if(null==options1)options1={};
if(null==options1.autoClose)options1.autoClose=true;
if(null==options1.lazyEntries)options1.lazyEntries=false;
if(null==options1.decodeStrings)options1.decodeStrings=true;
if(null==options1.validateEntrySizes)options1.validateEntrySizes=true;
if(null==options1.strictFileNames)options1.strictFileNames=false;
if(null==callback)callback=defaultCallback;fs.open(path,"r",function(err,fd){
if(err)return callback(err);fromFd(fd,options1,function(err,zipfile){
if(err)fs.close(fd,defaultCallback);callback(err,zipfile)})})}
function fromFd(fd,options1,callback){
if("function"==typeof options1){callback=options1;options1=null}
if(null==options1)options1={};
if(null==options1.autoClose)options1.autoClose=false;
if(null==options1.lazyEntries)options1.lazyEntries=false;
if(null==options1.decodeStrings)options1.decodeStrings=true;
if(null==options1.validateEntrySizes)options1.validateEntrySizes=true;
if(null==options1.strictFileNames)options1.strictFileNames=false;
if(null==callback)callback=defaultCallback;fs.fstat(fd,function(err,stats){
if(err)return callback(err);
var reader=new fd_slicer.FdSlicer(fd);fromRandomAccessReader(reader,stats.size,options1,callback)})}
function fromRandomAccessReader(reader,totalSize,options1,callback){
if("function"==typeof options1){callback=options1;options1=null}
if(null==options1)options1={};
if(null==options1.autoClose)options1.autoClose=true;
if(null==options1.lazyEntries)options1.lazyEntries=false;
if(null==options1.decodeStrings)options1.decodeStrings=true;
var decodeStrings=!!options1.decodeStrings;
if(null==options1.validateEntrySizes)options1.validateEntrySizes=true;
if(null==options1.strictFileNames)options1.strictFileNames=false;
if(null==callback)callback=defaultCallback;
if("number"!=typeof totalSize)throw new Error("expected totalSize parameter to be a number");
if(totalSize>Number.MAX_SAFE_INTEGER)throw new Error("zip file too large. only file sizes up to 2^52 are supported due to JavaScript's Number type being an IEEE 754 double.");reader.ref();
var eocdrWithoutCommentSize=22;
var zip64EocdlSize=20;
var maxCommentSize=65535;
var bufferSize=Math.min(zip64EocdlSize+eocdrWithoutCommentSize+maxCommentSize,totalSize);
var buffer=newBuffer(bufferSize);
var bufferReadStart=totalSize-buffer.length;readAndAssertNoEof(reader,buffer,0,bufferSize,bufferReadStart,function(err){
if(err)return callback(err);
for(var i=bufferSize-eocdrWithoutCommentSize;i>=0;i-=1)if(0x6054b50===buffer.readUInt32LE(i)){
var eocdrBuffer=buffer.subarray(i);
var diskNumber=eocdrBuffer.readUInt16LE(4);
var entryCount=eocdrBuffer.readUInt16LE(10);
var centralDirectoryOffset=eocdrBuffer.readUInt32LE(16);
var commentLength=eocdrBuffer.readUInt16LE(20);
var expectedCommentLength=eocdrBuffer.length-eocdrWithoutCommentSize;
if(commentLength!==expectedCommentLength)return callback(new Error("Invalid comment length. Expected: "+expectedCommentLength+". Found: "+commentLength+". Are there extra bytes at the end of the file? Or is the end of central dir signature `PK☺☻` in the comment?"));
var comment=decodeStrings?decodeBuffer(eocdrBuffer.subarray(22),false):eocdrBuffer.subarray(22);
if(i-zip64EocdlSize>=0&&0x7064b50===buffer.readUInt32LE(i-zip64EocdlSize)){
var zip64EocdlBuffer=buffer.subarray(i-zip64EocdlSize,i-zip64EocdlSize+zip64EocdlSize);
var zip64EocdrOffset=readUInt64LE(zip64EocdlBuffer,8);
var zip64EocdrBuffer=newBuffer(56);
return readAndAssertNoEof(reader,zip64EocdrBuffer,0,zip64EocdrBuffer.length,zip64EocdrOffset,function(err){
if(err)return callback(err);
if(0x6064b50!==zip64EocdrBuffer.readUInt32LE(0))return callback(new Error("invalid zip64 end of central directory record signature"));diskNumber=zip64EocdrBuffer.readUInt32LE(16);
if(0!==diskNumber)return callback(new Error("multi-disk zip files are not supported: found disk number: "+diskNumber));entryCount=readUInt64LE(zip64EocdrBuffer,32);centralDirectoryOffset=readUInt64LE(zip64EocdrBuffer,48);
return callback(null,new ZipFile(reader,centralDirectoryOffset,totalSize,entryCount,comment,options1.autoClose,options1.lazyEntries,decodeStrings,options1.validateEntrySizes,options1.strictFileNames))})}
if(0!==diskNumber)return callback(new Error("multi-disk zip files are not supported: found disk number: "+diskNumber));
return callback(null,new ZipFile(reader,centralDirectoryOffset,totalSize,entryCount,comment,options1.autoClose,options1.lazyEntries,decodeStrings,options1.validateEntrySizes,options1.strictFileNames))}callback(new Error("End of central directory record signature not found. Either not a zip file, or file is truncated."))})}util.inherits(ZipFile,EventEmitter);
function ZipFile(reader,centralDirectoryOffset,fileSize,entryCount,comment,autoClose,lazyEntries,decodeStrings,validateEntrySizes,strictFileNames){
var self=this;EventEmitter.call(self);self.reader=reader;self.reader.on("error",function(err){emitError(self,err)});self.reader.once("close",function(){self.emit("close")});self.readEntryCursor=centralDirectoryOffset;self.fileSize=fileSize;self.entryCount=entryCount;self.comment=comment;self.entriesRead=0;self.autoClose=!!autoClose;self.lazyEntries=!!lazyEntries;self.decodeStrings=!!decodeStrings;self.validateEntrySizes=!!validateEntrySizes;self.strictFileNames=!!strictFileNames;self.isOpen=true;self.emittedError=false;self.hasEachEntryBeenCalled=false;
if(!self.lazyEntries)self._readEntry()}ZipFile.prototype.close=function(){
if(!this.isOpen)return;this.isOpen=false;this.reader.unref()};
function emitErrorAndAutoClose(self,err){
if(self.autoClose)self.close();emitError(self,err)}
function emitError(self,err){
if(self.emittedError)return;self.emittedError=true;self.emit("error",err)}ZipFile.prototype.readEntry=function(){
if(!this.lazyEntries)throw new Error("readEntry() called without lazyEntries:true");this._readEntry()};ZipFile.prototype._readEntry=function(){
var self=this;
if(self.entryCount===self.entriesRead)return void setImmediate(function(){
if(self.autoClose)self.close();
if(self.emittedError)return;self.emit("end")});
if(self.emittedError)return;
var buffer=newBuffer(46);readAndAssertNoEof(self.reader,buffer,0,buffer.length,self.readEntryCursor,function(err){
if(err)return emitErrorAndAutoClose(self,err);
if(self.emittedError)return;
var entry=new Entry;
var signature=buffer.readUInt32LE(0);
if(0x2014b50!==signature)return emitErrorAndAutoClose(self,new Error("invalid central directory file header signature: 0x"+signature.toString(16)));entry.versionMadeBy=buffer.readUInt16LE(4);entry.versionNeededToExtract=buffer.readUInt16LE(6);entry.generalPurposeBitFlag=buffer.readUInt16LE(8);entry.compressionMethod=buffer.readUInt16LE(10);entry.lastModFileTime=buffer.readUInt16LE(12);entry.lastModFileDate=buffer.readUInt16LE(14);entry.crc32=buffer.readUInt32LE(16);entry.compressedSize=buffer.readUInt32LE(20);entry.uncompressedSize=buffer.readUInt32LE(24);entry.fileNameLength=buffer.readUInt16LE(28);entry.extraFieldLength=buffer.readUInt16LE(30);entry.fileCommentLength=buffer.readUInt16LE(32);entry.internalFileAttributes=buffer.readUInt16LE(36);entry.externalFileAttributes=buffer.readUInt32LE(38);entry.relativeOffsetOfLocalHeader=buffer.readUInt32LE(42);
if(64&entry.generalPurposeBitFlag)return emitErrorAndAutoClose(self,new Error("strong encryption is not supported"));self.readEntryCursor+=46;buffer=newBuffer(entry.fileNameLength+entry.extraFieldLength+entry.fileCommentLength);readAndAssertNoEof(self.reader,buffer,0,buffer.length,self.readEntryCursor,function(err){
if(err)return emitErrorAndAutoClose(self,err);
if(self.emittedError)return;entry.fileNameRaw=buffer.subarray(0,entry.fileNameLength);
var fileCommentStart=entry.fileNameLength+entry.extraFieldLength;entry.extraFieldRaw=buffer.subarray(entry.fileNameLength,fileCommentStart);entry.fileCommentRaw=buffer.subarray(fileCommentStart,fileCommentStart+entry.fileCommentLength);
try{entry.extraFields=parseExtraFields(entry.extraFieldRaw)}catch(err){
return emitErrorAndAutoClose(self,err)}
if(self.decodeStrings){
var isUtf8=(2048&entry.generalPurposeBitFlag)!==0;entry.fileComment=decodeBuffer(entry.fileCommentRaw,isUtf8);entry.fileName=getFileNameLowLevel(entry.generalPurposeBitFlag,entry.fileNameRaw,entry.extraFields,self.strictFileNames);
var errorMessage=validateFileName(entry.fileName);
if(null!=errorMessage)return emitErrorAndAutoClose(self,new Error(errorMessage))}else{entry.fileComment=entry.fileCommentRaw;entry.fileName=entry.fileNameRaw}entry.comment=entry.fileComment;self.readEntryCursor+=buffer.length;self.entriesRead+=1;
for(var i=0;i<entry.extraFields.length;i++){
var extraField=entry.extraFields[i];
if(1===extraField.id){
var zip64EiefBuffer=extraField.data;
var index=0;
if(0xffffffff===entry.uncompressedSize){
if(index+8>zip64EiefBuffer.length)return emitErrorAndAutoClose(self,new Error("zip64 extended information extra field does not include uncompressed size"));entry.uncompressedSize=readUInt64LE(zip64EiefBuffer,index);index+=8}
if(0xffffffff===entry.compressedSize){
if(index+8>zip64EiefBuffer.length)return emitErrorAndAutoClose(self,new Error("zip64 extended information extra field does not include compressed size"));entry.compressedSize=readUInt64LE(zip64EiefBuffer,index);index+=8}
if(0xffffffff===entry.relativeOffsetOfLocalHeader){
if(index+8>zip64EiefBuffer.length)return emitErrorAndAutoClose(self,new Error("zip64 extended information extra field does not include relative header offset"));entry.relativeOffsetOfLocalHeader=readUInt64LE(zip64EiefBuffer,index);index+=8}break}}
if(self.validateEntrySizes&&0===entry.compressionMethod){
var expectedCompressedSize=entry.uncompressedSize;
if(entry.isEncrypted())expectedCompressedSize+=12;
if(entry.compressedSize!==expectedCompressedSize){
var msg="compressed/uncompressed size mismatch for stored file: "+entry.compressedSize+" != "+entry.uncompressedSize;
return emitErrorAndAutoClose(self,new Error(msg))}}self.emit("entry",entry);
if(!self.lazyEntries)self._readEntry()})})};ZipFile.prototype.eachEntry=function(){
const self=this;
if(!self.lazyEntries)throw new Error("eachEntry() requires lazyEntries: true");
if(self.hasEachEntryBeenCalled)throw new Error("eachEntry() must only be called once per ZipFile");self.hasEachEntryBeenCalled=true;
let pendingResolveReject=null;self.on("entry",onEntry);self.on("end",onEnd);self.on("error",onError);
function cleanup(){self.removeListener("entry",onEntry);self.removeListener("end",onEnd);self.removeListener("error",onError);
if(self.autoClose)self.close()}
function onEntry(entry){let{resolve}=pendingResolveReject;pendingResolveReject=null;resolve({value:entry})}
function onEnd(){let{resolve}=pendingResolveReject;pendingResolveReject=null;cleanup();resolve({done:true})}
function onError(err){let{reject}=pendingResolveReject;pendingResolveReject=null;cleanup();reject(err)}
return{[Symbol.asyncIterator](){
return this},next(){
const promise=new Promise((resolve,reject)=>{
if(null!=pendingResolveReject)throw new Error("next() called before previous Promise was resolved.");pendingResolveReject={resolve,reject}});self.readEntry();
return promise},return(value){cleanup();
return Promise.resolve({done:true,value})},throw(value){cleanup();
return Promise.reject(value)}}};ZipFile.prototype.openReadStream=function(entry,options1,callback){
var self=this;
var relativeStart=0;
var relativeEnd=entry.compressedSize;
if(null==callback){callback=options1;options1=null}
if(null==options1)options1={};else{
if(false===options1.decodeFileData){
if(null!=options1.decrypt)throw new Error("cannot use options.decrypt when options.decodeFileData === false");
if(null!=options1.decompress)throw new Error("cannot use options.decompress when options.decodeFileData === false")}else{
if(null!=options1.decrypt){
if(!entry.isEncrypted())throw new Error("options.decrypt can only be specified for encrypted entries. See also option decodeFileData.");
if(false!==options1.decrypt)throw new Error("invalid options.decrypt value: "+options1.decrypt);
if(entry.isCompressed()){
if(false!==options1.decompress)throw new Error("entry is encrypted and compressed, and options.decompress !== false. See also option decodeFileData.")}}
if(null!=options1.decompress){
if(!entry.isCompressed())throw new Error("options.decompress can only be specified for compressed entries. See also option decodeFileData.");
if(!(false===options1.decompress||true===options1.decompress))throw new Error("invalid options.decompress value: "+options1.decompress);decompress=options1.decompress}}
if(null!=options1.start){relativeStart=options1.start;
if(relativeStart<0)throw new Error("options.start < 0");
if(relativeStart>entry.compressedSize)throw new Error("options.start > entry.compressedSize")}
if(null!=options1.end){relativeEnd=options1.end;
if(relativeEnd<0)throw new Error("options.end < 0");
if(relativeEnd>entry.compressedSize)throw new Error("options.end > entry.compressedSize");
if(relativeEnd<relativeStart)throw new Error("options.end < options.start")}}
var rawMode=false===options1.decodeFileData||(0===entry.compressionMethod||8===entry.compressionMethod&&false===options1.decompress)&&(!entry.isEncrypted()||false===options1.decrypt);
if(null!=options1.start||null!=options1.end){
if(!rawMode)throw new Error("start/end range require options.decodeFileData === false for non-trivial encoded entries.")}
if(!self.isOpen)return callback(new Error("closed"));
if(entry.isEncrypted()&&!rawMode){
if(false!==options1.decrypt)return callback(new Error("entry is encrypted, and options.decodeFileData !== false"))}
var decompress;
if(rawMode)decompress=false;else{
if(8!==entry.compressionMethod)return callback(new Error("unsupported compression method: "+entry.compressionMethod));decompress=true!==options1.decodeFileData}self.readLocalFileHeader(entry,{minimal:true},function(err,localFileHeader){
if(err)return callback(err);self.openReadStreamLowLevel(localFileHeader.fileDataStart,entry.compressedSize,relativeStart,relativeEnd,decompress,entry.uncompressedSize,callback)})};ZipFile.prototype.openReadStreamLowLevel=function(fileDataStart,compressedSize,relativeStart,relativeEnd,decompress,uncompressedSize,callback){
var self=this;
var readStream=self.reader.createReadStream({start:fileDataStart+relativeStart,end:fileDataStart+relativeEnd});
var endpointStream=readStream;
if(decompress){
var destroyed=false;
var inflateFilter=zlib.createInflateRaw();readStream.on("error",function(err){setImmediate(function(){
if(!destroyed)inflateFilter.emit("error",err)})});readStream.pipe(inflateFilter);
if(self.validateEntrySizes){endpointStream=new AssertByteCountStream(uncompressedSize);inflateFilter.on("error",function(err){setImmediate(function(){
if(!destroyed)endpointStream.emit("error",err)})});inflateFilter.pipe(endpointStream)}else endpointStream=inflateFilter;installDestroyFn(endpointStream,function(){destroyed=true;
if(inflateFilter!==endpointStream)inflateFilter.unpipe(endpointStream);readStream.unpipe(inflateFilter);readStream.destroy()})}callback(null,endpointStream)};ZipFile.prototype.readLocalFileHeader=function(entry,options1,callback){
var self=this;
if(null==callback){callback=options1;options1=null}
if(null==options1)options1={};self.reader.ref();
var buffer=newBuffer(30);readAndAssertNoEof(self.reader,buffer,0,buffer.length,entry.relativeOffsetOfLocalHeader,function(err){
try{
if(err)return callback(err);
var signature=buffer.readUInt32LE(0);
if(0x4034b50!==signature)return callback(new Error("invalid local file header signature: 0x"+signature.toString(16)));
var fileNameLength=buffer.readUInt16LE(26);
var extraFieldLength=buffer.readUInt16LE(28);
var fileDataStart=entry.relativeOffsetOfLocalHeader+30+fileNameLength+extraFieldLength;
if(fileDataStart+entry.compressedSize>self.fileSize)return callback(new Error("file data overflows file bounds: "+fileDataStart+" + "+entry.compressedSize+" > "+self.fileSize));
if(options1.minimal)return callback(null,{fileDataStart:fileDataStart});
var localFileHeader=new LocalFileHeader;localFileHeader.fileDataStart=fileDataStart;localFileHeader.versionNeededToExtract=buffer.readUInt16LE(4);localFileHeader.generalPurposeBitFlag=buffer.readUInt16LE(6);localFileHeader.compressionMethod=buffer.readUInt16LE(8);localFileHeader.lastModFileTime=buffer.readUInt16LE(10);localFileHeader.lastModFileDate=buffer.readUInt16LE(12);localFileHeader.crc32=buffer.readUInt32LE(14);localFileHeader.compressedSize=buffer.readUInt32LE(18);localFileHeader.uncompressedSize=buffer.readUInt32LE(22);localFileHeader.fileNameLength=fileNameLength;localFileHeader.extraFieldLength=extraFieldLength;buffer=newBuffer(fileNameLength+extraFieldLength);self.reader.ref();readAndAssertNoEof(self.reader,buffer,0,buffer.length,entry.relativeOffsetOfLocalHeader+30,function(err){
try{
if(err)return callback(err);localFileHeader.fileName=buffer.subarray(0,fileNameLength);localFileHeader.extraField=buffer.subarray(fileNameLength);
return callback(null,localFileHeader)}finally{self.reader.unref()}})}finally{self.reader.unref()}})};ZipFile.prototype.openReadStreamPromise=function(entry,options1){
return new Promise((resolve,reject)=>{this.openReadStream(entry,options1,function(err,readStream){
if(err)return reject(err);resolve(readStream)})})};ZipFile.prototype.openReadStreamLowLevelPromise=function(fileDataStart,compressedSize,relativeStart,relativeEnd,decompress,uncompressedSize){
return new Promise((resolve,reject)=>{this.openReadStream(fileDataStart,compressedSize,relativeStart,relativeEnd,decompress,uncompressedSize,function(err,readStream){
if(err)return reject(err);resolve(readStream)})})};ZipFile.prototype.readLocalFileHeaderPromise=function(entry,options1){
return new Promise((resolve,reject)=>{this.readLocalFileHeader(entry,options1,function(err,localFileHeader){
if(err)return reject(err);resolve(localFileHeader)})})};
function Entry(){}Entry.prototype.getLastModDate=function(options1){
if(null==options1)options1={};
if(!options1.forceDosFormat)for(var i=0;i<this.extraFields.length;i++){
var extraField=this.extraFields[i];
if(21589===extraField.id){
var data=extraField.data;
if(data.length<5)continue;
var flags=data[0];
var HAS_MTIME=1;
if(!(flags&HAS_MTIME))continue;
var posixTimestamp=data.readInt32LE(1);
return new Date(1e3*posixTimestamp)}else if(10===extraField.id){
var data=extraField.data;
if(32!==data.length)continue;
if(1!==data.readUInt16LE(4))continue;
if(24!==data.readUInt16LE(6))continue;
var hundredNanoSecondsSince1601=data.readUInt32LE(8)+0x100000000*data.readInt32LE(12);
var millisecondsSince1970=hundredNanoSecondsSince1601/1e4-116444736e5;
return new Date(millisecondsSince1970)}}
return dosDateTimeToDate(this.lastModFileDate,this.lastModFileTime,options1.timezone)};Entry.prototype.canDecodeFileData=function(){
return!this.isEncrypted()&&(0===this.compressionMethod||8===this.compressionMethod)};Entry.prototype.isEncrypted=function(){
return(1&this.generalPurposeBitFlag)!==0};Entry.prototype.isCompressed=function(){
return 8===this.compressionMethod};
function LocalFileHeader(){}
function dosDateTimeToDate(date,time,timezone){
var day=31&date;
var month=(date>>5&15)-1;
var year=(date>>9&127)+1980;
var millisecond=0;
var second=(31&time)*2;
var minute=time>>5&63;
var hour=time>>11&31;
if(null==timezone||"local"===timezone)return new Date(year,month,day,hour,minute,second,millisecond);else if("UTC"===timezone)return new Date(Date.UTC(year,month,day,hour,minute,second,millisecond));else throw new Error("unrecognized options.timezone: "+options.timezone)}
function getFileNameLowLevel(generalPurposeBitFlag,fileNameBuffer,extraFields,strictFileNames){
var fileName=null;
for(var i=0;i<extraFields.length;i++){
var extraField=extraFields[i];
if(28789===extraField.id){
if(extraField.data.length<6)continue;
if(1!==extraField.data.readUInt8(0))continue;
var oldNameCrc32=extraField.data.readUInt32LE(1);
if(crc32(fileNameBuffer)!==oldNameCrc32)continue;fileName=decodeBuffer(extraField.data.subarray(5),true);break}}
if(null==fileName){
var isUtf8=(2048&generalPurposeBitFlag)!==0;fileName=decodeBuffer(fileNameBuffer,isUtf8)}
if(!strictFileNames)fileName=fileName.replace(/\\/g,"/");
return fileName}
function validateFileName(fileName){
if(-1!==fileName.indexOf("\\"))return"invalid characters in fileName: "+fileName;
if(/^[a-zA-Z]:/.test(fileName)||/^\//.test(fileName))return"absolute path: "+fileName;
if(-1!==fileName.split("/").indexOf(".."))return"invalid relative path: "+fileName;
return null}
function parseExtraFields(extraFieldBuffer){
var extraFields=[];
var i=0;while(i<extraFieldBuffer.length-3){
var headerId=extraFieldBuffer.readUInt16LE(i+0);
var dataSize=extraFieldBuffer.readUInt16LE(i+2);
var dataStart=i+4;
var dataEnd=dataStart+dataSize;
if(dataEnd>extraFieldBuffer.length)throw new Error("extra field length exceeds extra field buffer size");
var dataBuffer=extraFieldBuffer.subarray(dataStart,dataEnd);extraFields.push({id:headerId,data:dataBuffer});i=dataEnd}
return extraFields}
function readAndAssertNoEof(reader,buffer,offset,length,position,callback){
if(0===length)return setImmediate(function(){callback(null,newBuffer(0))});reader.read(buffer,offset,length,position,function(err,bytesRead){
if(err)return callback(err);
if(bytesRead<length)return callback(new Error("unexpected EOF"));callback()})}util.inherits(AssertByteCountStream,Transform);
function AssertByteCountStream(byteCount){Transform.call(this);this.actualByteCount=0;this.expectedByteCount=byteCount}AssertByteCountStream.prototype._transform=function(chunk,encoding,cb){this.actualByteCount+=chunk.length;
if(this.actualByteCount>this.expectedByteCount){
var msg="too many bytes in the stream. expected "+this.expectedByteCount+". got at least "+this.actualByteCount;
return cb(new Error(msg))}cb(null,chunk)};AssertByteCountStream.prototype._flush=function(cb){
if(this.actualByteCount<this.expectedByteCount){
var msg="not enough bytes in the stream. expected "+this.expectedByteCount+". got only "+this.actualByteCount;
return cb(new Error(msg))}cb()};util.inherits(RandomAccessReader,EventEmitter);
function RandomAccessReader(){EventEmitter.call(this);this.refCount=0}RandomAccessReader.prototype.ref=function(){this.refCount+=1};RandomAccessReader.prototype.unref=function(){
var self=this;self.refCount-=1;
if(self.refCount>0)return;
if(self.refCount<0)throw new Error("invalid unref");self.close(onCloseDone);
function onCloseDone(err){
if(err)return self.emit("error",err);self.emit("close")}};RandomAccessReader.prototype.createReadStream=function(options1){
if(null==options1)options1={};
var start=options1.start;
var end=options1.end;
if(start===end){
var emptyStream=new PassThrough;setImmediate(function(){emptyStream.end()});
return emptyStream}
var stream=this._readStreamForRange(start,end);
var destroyed=false;
var refUnrefFilter=new RefUnrefFilter(this);stream.on("error",function(err){setImmediate(function(){
if(!destroyed)refUnrefFilter.emit("error",err)})});installDestroyFn(refUnrefFilter,function(){stream.unpipe(refUnrefFilter);refUnrefFilter.unref();stream.destroy()});
var byteCounter=new AssertByteCountStream(end-start);refUnrefFilter.on("error",function(err){setImmediate(function(){
if(!destroyed)byteCounter.emit("error",err)})});installDestroyFn(byteCounter,function(){destroyed=true;refUnrefFilter.unpipe(byteCounter);refUnrefFilter.destroy()});
return stream.pipe(refUnrefFilter).pipe(byteCounter)};RandomAccessReader.prototype._readStreamForRange=function(start,end){
throw new Error("not implemented")};RandomAccessReader.prototype.read=function(buffer,offset,length,position,callback){
var readStream=this.createReadStream({start:position,end:position+length});
var writeStream=new Writable;
var written=0;writeStream._write=function(chunk,encoding,cb){chunk.copy(buffer,offset+written,0,chunk.length);written+=chunk.length;cb()};writeStream.on("finish",callback);readStream.on("error",function(error){callback(error)});readStream.pipe(writeStream)};RandomAccessReader.prototype.close=function(callback){setImmediate(callback)};util.inherits(RefUnrefFilter,PassThrough);
function RefUnrefFilter(context){PassThrough.call(this);this.context=context;this.context.ref();this.unreffedYet=false}RefUnrefFilter.prototype._flush=function(cb){this.unref();cb()};RefUnrefFilter.prototype.unref=function(cb){
if(this.unreffedYet)return;this.unreffedYet=true;this.context.unref()};
var cp437="\0☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼ !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~⌂ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ";
function decodeBuffer(buffer,isUtf8){
if(isUtf8)return buffer.toString("utf8");else{
var result="";
for(var i=0;i<buffer.length;i++)result+=cp437[buffer[i]];
return result}}
function readUInt64LE(buffer,offset){
var lower32=buffer.readUInt32LE(offset);
var upper32=buffer.readUInt32LE(offset+4);
return 0x100000000*upper32+lower32}
var newBuffer;newBuffer="function"==typeof Buffer.allocUnsafe?function(len){
return Buffer.allocUnsafe(len)}:function(len){
return new Buffer(len)};
function installDestroyFn(stream,fn){
if("function"==typeof stream.destroy)stream._destroy=function(err,cb){fn();
if(null!=cb)cb(err)};else stream.destroy=fn}
function defaultCallback(err){
if(err)throw err}}};