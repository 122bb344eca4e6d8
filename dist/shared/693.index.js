export const id = 693;
export const ids = [693, 883];
export const modules = {
	1883: (__unused_webpack_module, exports) => {
		class ProxyAgent {}
		exports.kT = ProxyAgent;
		exports.hd = (input, init = {}) => {
			const { dispatcher: _unused, ...rest } = init;
			return globalThis.fetch(input, rest);
		};
	},
	699: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { _: () => restEndpointMethods });
		const restEndpointMethods = () => ({});
	},
};
