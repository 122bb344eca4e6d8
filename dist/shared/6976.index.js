export const id = 6976;
export const ids = [6976];
export const modules = {
	6976: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { actions: () => actions, shared: () => shared });
		const shared = [];
		const actions = { emulator: () => __webpack_require__.e(6881).then(__webpack_require__.bind(__webpack_require__, 6881)) };
	},
};
