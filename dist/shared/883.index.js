export const id = 883;
export const ids = [883];
export const modules = {
	1883: (__unused_webpack_module, exports) => {
		class ProxyAgent {}
		exports.kT = ProxyAgent;
		exports.hd = (input, init = {}) => {
			const { dispatcher: _unused, ...rest } = init;
			return globalThis.fetch(input, rest);
		};
	},
};
