export const id=280;
export const ids=[280];
export const modules={280:(unused_module,webpack_exports,webpack_require)=>{webpack_require.r(webpack_exports);webpack_require.d(webpack_exports,{actions:()=>actions,shared:()=>shared});
const shared=[()=>Promise.resolve().then(webpack_require.bind(webpack_require,1080)),()=>Promise.resolve().then(webpack_require.bind(webpack_require,9148))];
const actions={"syncano-download-backup":()=>Promise.all([webpack_require.e(9108),webpack_require.e(6075)]).then(webpack_require.bind(webpack_require,6075)),"syncano-restore":()=>webpack_require.e(9164).then(webpack_require.bind(webpack_require,9164))}}};