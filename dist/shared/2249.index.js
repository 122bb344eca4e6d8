export const id=2249;
export const ids=[2249,5730];
export const modules={
5730:((__unused_webpack_module,exports)=>{exports.k=class{};exports.h=()=>{
throw new Error("paas-actions ships no undici: requests go over src/http.")}}),
7182:(unused_module,__webpack_exports__,require)=>{require.d(__webpack_exports__,{_:()=>restEndpointMethods});
const restEndpointMethods=()=>({})}};