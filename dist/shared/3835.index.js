export const id = 3835;
export const ids = [3835];
export const modules = {
	3835: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => tags_action });
		var base_json = __webpack_require__(768);
		var base_text = __webpack_require__(1497);
		var settle = __webpack_require__(5554);
		var url = __webpack_require__(9540);
		var client = __webpack_require__(5941);
		function getTag(connection, environment) {
			return connection.read({ ...tagCall(environment, "read the tag of"), bodyOptional: true }, parseTag);
		}
		async function setTag(connection, environment, tag) {
			const call = { ...tagCall(environment, "set the tag of"), body: { Tag: tag } };
			await untilTagIs(connection, environment, tag, () => connection.write("POST", call, () => void 0));
		}
		async function deleteTag(connection, environment) {
			const tag = await getTag(connection, environment);
			if ("" === tag) return;
			const call = { ...tagCall(environment, "delete the tag of"), body: { Tag: tag } };
			await untilTagIs(connection, environment, "", () => connection.write("DELETE", call, () => void 0));
		}
		async function untilTagIs(connection, environment, wanted, write) {
			let seen = "";
			await (0, settle.confirm)(connection, {
				write,
				find: async () => {
					seen = await getTag(connection, environment);
					return seen === wanted || void 0;
				},
				still: () => `${(0, client.label)(environment)} has ${"" === seen ? "no tag" : `the tag "${(0, base_text.TN)(seen)}"`}`,
			});
		}
		function tagCall(environment, verb) {
			const { appId, mode } = environment;
			return { path: (0, url.Ae)`/api/1/apps/${appId}/environments/${mode}/tags`, operation: "tags", doing: `${verb} ${(0, client.label)(environment)}` };
		}
		function parseTag(json) {
			const item = Array.isArray(json) ? json[0] : json;
			return (0, base_json.asObject)(item) ? (new base_json.Fields(item, "the tag").text("Tag") ?? "") : "";
		}
		var action = __webpack_require__(9297);
		var runner_inputs = __webpack_require__(2266);
		var mendix = __webpack_require__(9255);
		const tags_action = (0, action.defineAction)({
			name: "tags",
			group: "Mendix Cloud: release",
			description: "Read, set or delete the tag of an environment of Mendix Cloud",
			branding: { icon: "tag", color: "blue" },
			inputs: { ...mendix.environmentInputs, set: (0, runner_inputs.Qq)("The tag to set. Without `set` and `delete` the tag is only read."), delete: (0, runner_inputs.Jt)("Delete the tag.", { default: "false" }) },
			outputs: { tag: "The tag at the end; empty when there is none.", changed: "`true` when the tag was set or deleted, `false` when it was so already." },
			check: (inputs) => (0, runner_inputs.z$)(inputs, "set", "delete", "the one sets the tag, the other removes it"),
			async run(inputs, step) {
				const { connection, environment, name } = await (0, mendix.findNamed)(inputs, step);
				const before = await getTag(connection, environment);
				const wanted = inputs.delete ? "" : (inputs.set ?? before);
				const changed = wanted !== before;
				if (changed && inputs.delete) await deleteTag(connection, environment);
				else if (changed) await setTag(connection, environment, wanted);
				step.output("tag", wanted);
				step.output("changed", changed);
				const named = (tag) => ("" === tag ? "no tag" : `the tag "${tag}"`);
				step.result(changed ? `${name} now has ${named(wanted)}; before it had ${named(before)}.` : `${name} has ${named(wanted)}; nothing was changed.`);
				step.summary.fact("Tag", "" === wanted ? "none" : wanted).fact("Changed", changed);
				if (changed) step.summary.fact("Before", "" === before ? "none" : before);
			},
		});
	},
};
