export const id=280;
export const ids=[280];
export const modules={
280:(unused_module,exports,require)=>{require.r(exports);require.d(exports,{actions:()=>actions,shared:()=>shared});
const shared=[()=>Promise.resolve().then(require.bind(require,1080)),()=>Promise.resolve().then(require.bind(require,9148))];
const actions={"syncano-download-backup":()=>Promise.all([require.e(9108),require.e(6075)]).then(require.bind(require,6075)),"syncano-restore":()=>require.e(9164).then(require.bind(require,9164))}}};