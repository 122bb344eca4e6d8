export const id = 976;
export const ids = [976];
export const modules = {
	6976: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { actions: () => actions, shared: () => shared });
		const shared = [];
		const actions = { emulator: () => webpack_require.e(881).then(webpack_require.bind(webpack_require, 6881)) };
	},
};
