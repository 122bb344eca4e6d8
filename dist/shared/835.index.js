export const id = 835;
export const ids = [835];
export const modules = {
	3835: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { action: () => tags_action });
		var environments = __webpack_require__(1564);
		var base_json = __webpack_require__(768);
		var client = __webpack_require__(5941);
		var unclear = __webpack_require__(2052);
		var wire = __webpack_require__(3011);
		function getTag(connection, environment) {
			return connection.read({ ...tagCall(environment, "read the tag of"), bodyOptional: true }, parseTag);
		}
		async function setTag(connection, environment, tag) {
			await (0, unclear.settle)(connection, { write: () => connection.write("POST", { ...tagCall(environment, "set the tag of"), body: { Tag: tag } }, () => true), find: async () => (await getTag(connection, environment)) === tag || void 0, repeatable: true });
			return tag;
		}
		async function deleteTag(connection, environment) {
			const tag = await getTag(connection, environment);
			if ("" === tag) return;
			await (0, unclear.settle)(connection, { write: () => connection.write("DELETE", { ...tagCall(environment, "delete the tag of"), body: { Tag: tag } }, () => true), find: async () => (await getTag(connection, environment)) === "" || void 0, repeatable: true });
		}
		function tagCall(environment, verb) {
			const { appId, mode } = environment;
			return { path: (0, client.path)`/api/1/apps/${appId}/environments/${mode}/tags`, operation: "tags", doing: `${verb} ${(0, client.label)(environment)}` };
		}
		function parseTag(json) {
			const item = Array.isArray(json) ? json[0] : json;
			return (0, base_json.asObject)(item) ? (new wire.Fields(item, "the tag").text("Tag") ?? "") : "";
		}
		var action = __webpack_require__(9297);
		var inputs = __webpack_require__(2266);
		var mendix = __webpack_require__(9255);
		const tags_action = (0, action.defineAction)({
			name: "tags",
			group: "Mendix Cloud: release",
			description: "Read, set or delete the tag of an environment of Mendix Cloud",
			branding: { icon: "tag", color: "blue" },
			inputs: { ...mendix.environmentInputs, set: (0, inputs.Qq)("The tag to set. Without `set` and `delete` the tag is only read."), delete: (0, inputs.Jt)("Delete the tag.", { default: "false" }) },
			outputs: { tag: "The tag at the end; empty when there is none.", changed: "`true` when the tag was set or deleted, `false` when it was so already." },
			check: (inputs) => (void 0 !== inputs.set && inputs.delete ? ["Give one of `set` and `delete: true`, not both."] : []),
			async run(inputs, step) {
				const connection = (0, mendix.connect)(inputs, step);
				const environment = await (0, environments.findEnvironment)(connection, inputs["app-id"], inputs.environment);
				const label = `${environment.appId} / ${environment.mode}`;
				const before = await getTag(connection, environment);
				const wanted = inputs.delete ? "" : (inputs.set ?? before);
				const changed = wanted !== before;
				if (changed && inputs.delete) await deleteTag(connection, environment);
				else if (changed) await setTag(connection, environment, wanted);
				step.output("tag", wanted);
				step.output("changed", changed);
				const named = (tag) => ("" === tag ? "no tag" : `the tag "${tag}"`);
				step.info(changed ? `${label} now has ${named(wanted)}; before it had ${named(before)}.` : `${label} has ${named(wanted)}; nothing was changed.`);
				step.summary
					.fact("Environment", label)
					.fact("Tag", "" === wanted ? "none" : wanted)
					.fact("Changed", changed);
				if (changed) step.summary.fact("Before", "" === before ? "none" : before);
			},
		});
	},
};
