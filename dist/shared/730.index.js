export const id = 730;
export const ids = [730];
export const modules = {
	5730: (__unused_webpack_module, exports) => {
		class ProxyAgent {}
		exports.kT = ProxyAgent;
		exports.hd = (input, init = {}) => {
			const { dispatcher: _unused, ...rest } = init;
			return globalThis.fetch(input, rest);
		};
	},
};
