export const id=5730;
export const ids=[5730];
export const modules={
5730:(__unused_webpack_module,exports)=>{exports.k=class{};exports.h=()=>{
throw new Error("paas-actions ships no undici: requests go over src/http.")}}};