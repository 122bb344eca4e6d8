export const id = 534;
export const ids = [534];
export const modules = {
	4534: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { actions: () => actions, shared: () => shared });
		const shared = [() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 2))];
		const actions = { "syncano-backup": () => __webpack_require__.e(526).then(__webpack_require__.bind(__webpack_require__, 8526)), "syncano-restore": () => __webpack_require__.e(141).then(__webpack_require__.bind(__webpack_require__, 1141)) };
	},
	2: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { createBackup: () => createBackup, longestDescription: () => longestDescription, longestLabel: () => longestLabel, readable: () => readable, waitForBackup: () => waitForBackup, waiting: () => waiting });
		var failure = __webpack_require__(7306);
		var base_json = __webpack_require__(768);
		var wait_wait = __webpack_require__(5159);
		var validator = __webpack_require__(207);
		var base_text = __webpack_require__(1497);
		function queryArgsProblems(schema, queryArgs) {
			if ("object" != typeof queryArgs || null === queryArgs || Array.isArray(queryArgs)) return ['query-args must be an object, for example {"class": ["user_profile"]}.'];
			const allowed = allowedKeys(schema);
			const given = Object.keys(queryArgs);
			if (0 === given.length) {
				const keys = allowed.length > 0 ? `: at least one of ${allowed.join(", ")}` : "";
				return [`query-args has to name what to back up${keys}.`];
			}
			const unknown = given.filter((key) => allowed.length > 0 && !allowed.includes(key));
			const problems = unknown.map((key) => {
				const [near] = (0, base_text.Y7)(key, allowed);
				const hint = void 0 === near ? "" : ` (did you mean ${near}?)`;
				return `query-args has the unknown key ${key}${hint}. Allowed: ${allowed.join(", ")}.`;
			});
			for (const [location, error] of schemaErrors(schema, queryArgs)) {
				const [key = ""] = location;
				if (unknown.includes(key)) continue;
				const rule = ruleFor(schema, key);
				const place = location.map((step, i) => (0 === i ? step : `[${step}]`)).join("");
				problems.push(void 0 === rule ? `query-args${place && ` at ${place}`}: ${error}` : `query-args: ${place} is ${shown(at(queryArgs, location))}; allowed for ${key}: ${rule}.`);
			}
			return problems;
		}
		function checkQueryArgs(schema, queryArgs) {
			const problems = queryArgsProblems(schema, queryArgs);
			if (0 === problems.length) return;
			throw new failure.HR(problems.join("\n"), { code: "BAD_QUERY_ARGS", kind: "config", remedy: "Correct query-args; nothing was created." });
		}
		function allowedKeys(schema) {
			return Object.keys(properties(schema)).sort();
		}
		function schemaErrors(schema, value) {
			if ("object" != typeof schema || null === schema) return [];
			const deepest = new Map();
			for (const { instanceLocation, keyword, error } of validate(schema, value)) {
				const location = instanceLocation.split("/").slice(1).map(unescaped);
				if (0 === location.length && ("properties" === keyword || "additionalProperties" === keyword)) continue;
				const [key = ""] = location;
				const before = deepest.get(key);
				if (!before || location.length > before[0].length) deepest.set(key, [location, error]);
			}
			return [...deepest.values()];
		}
		function validate(schema, value) {
			try {
				return new validator.D(schema, "7", false).validate(value).errors;
			} catch {
				return [];
			}
		}
		function ruleFor(schema, key) {
			const rules = properties(schema);
			return Object.hasOwn(rules, key) ? inWords(rules[key]) : void 0;
		}
		function inWords(schema) {
			if ("object" != typeof schema || null === schema) return;
			const { type, anyOf, items } = schema;
			if (Array.isArray(anyOf)) {
				const words = anyOf.map(inWords);
				return words.includes(void 0) ? void 0 : words.join(" or ");
			}
			if ("array" === type) {
				const of = inWords(items);
				return void 0 === of ? "a list" : `a list of (${of})`;
			}
			return "string" == typeof type ? type : void 0;
		}
		function properties(schema) {
			if ("object" != typeof schema || null === schema || !("properties" in schema)) return {};
			return (0, base_json.asObject)(schema.properties) ?? {};
		}
		function at(value, location) {
			return location.reduce((inner, step) => ("object" == typeof inner && null !== inner ? Reflect.get(inner, step) : void 0), value);
		}
		function shown(value) {
			const text = JSON.stringify(value) ?? "nothing";
			return text.length > 60 ? `${text.slice(0, 57)}...` : text;
		}
		function unescaped(step) {
			return decodeURIComponent(step.replaceAll("~1", "/").replaceAll("~0", "~"));
		}
		var types = __webpack_require__(6919);
		const longestLabel = 64;
		const longestDescription = 256;
		async function createBackup(client, request, slot) {
			checkTexts(request);
			if ("partial" === request.kind) {
				const schema = await client.queryArgsSchema(request.instance);
				checkQueryArgs(schema, request.queryArgs ?? {});
			} else if (void 0 !== request.queryArgs) throw new failure.HR("query-args belongs to a partial backup; a full one holds everything.", { code: "BAD_INPUT", kind: "config" });
			return slot ? createInSlot(client, request, slot) : createNow(client, request);
		}
		async function waitForBackup(client, ref, options) {
			const { value } = await (0, wait_wait.fm)({
				what: `${ref.kind} backup ${ref.id}${void 0 === ref.instance ? "" : ` of ${ref.instance}`}`,
				look: () => client.backup(ref),
				state: ({ status }) => status,
				judge: (backup) => {
					const state = (0, types.stateOf)(backup);
					if ("success" === state) return "done";
					if ("error" === state || "aborted" === state) throw ended(backup, state);
					return "active" === state ? "pending" : "unknown";
				},
				...waiting(client, options),
			});
			return value;
		}
		function waiting({ clock, settings }, limits) {
			return { ...limits, clock, signal: settings.signal };
		}
		async function createInSlot(client, request, options) {
			let creating;
			const wait = (0, wait_wait.fm)({
				what: `the active backup of the account to end, so that a backup of ${request.instance} can start`,
				look: async () => {
					const [active] = await client.activeBackups();
					if (active) return { busy: `backup ${active.id} of ${active.instance} is ${active.status}` };
					creating = createNow(client, request);
					try {
						return { created: await creating };
					} catch (error) {
						creating = void 0;
						if (error instanceof failure.HR && "BACKUP_ACTIVE" === error.code) return { busy: "another backup is active" };
						throw error;
					}
				},
				state: (slot) => ("created" in slot ? "free" : slot.busy),
				judge: (slot) => ("created" in slot ? "done" : "pending"),
				isTransient: (error) => error instanceof failure.HR && error.transient && !error.outcomeUnknown,
				...waiting(client, options),
			});
			try {
				const { value } = await wait;
				if ("created" in value) return value.created;
			} catch (error) {
				if (!(error instanceof wait_wait.vw && creating)) throw error;
				return creating;
			}
			throw new Error("The wait for the slot ended without a backup.");
		}
		async function createNow(client, request) {
			const { kind, instance, label, description, metadata, queryArgs } = request;
			const path = client.backupsPath(kind, instance);
			const before = new Set((await client.backups(kind, instance)).map(({ id }) => id));
			const body = { ...(void 0 !== label && { label }), ...(void 0 !== description && { description }), ...(void 0 !== metadata && { metadata }), ...(void 0 !== queryArgs && { query_args: queryArgs }) };
			try {
				return (0, types.readBackup)(kind, readable((await client.send({ method: "POST", path, body })).json, "a backup"));
			} catch (error) {
				const ours = async () => (await client.backups(kind, instance)).find((backup) => !before.has(backup.id) && backup.label === (label ?? ""));
				return client.recover(error, ours, `Look at the list of backups of ${instance} before running the step again, so that none is made twice.`);
			}
		}
		function readable(json, what) {
			if ((0, base_json.asObject)(json)?.["id"] !== void 0) return json;
			throw (0, types.unexpected)(what, true);
		}
		function checkTexts({ label, description }) {
			const problems = [tooLong("label", label, longestLabel), tooLong("description", description, longestDescription)].filter((problem) => void 0 !== problem);
			if (0 === problems.length) return;
			throw new failure.HR(problems.join("\n"), { code: "BAD_INPUT", kind: "config", remedy: "Shorten it." });
		}
		function tooLong(name, value, limit) {
			const length = [...(value ?? "")].length;
			return length > limit ? `${name} has ${length} characters; the service takes ${limit}.` : void 0;
		}
		function ended({ id, instance, statusInfo }, state) {
			const reason = "" === statusInfo ? "the service gives no reason" : statusInfo;
			return new failure.HR(`Backup ${id} of ${instance} ended with ${state}: ${reason}`, { code: "error" === state ? "BACKUP_ERROR" : "BACKUP_ABORTED", kind: "remote-failed", remedy: "Run the step again; if it happens again, the log of the Syncano server tells more." });
		}
	},
};
