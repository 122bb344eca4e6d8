export const id = 690;
export const ids = [690];
export const modules = {
	6690: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { actions: () => actions, shared: () => shared });
		const shared = [() => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 4530)), () => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 6322))];
		const actions = {
			"cloud66-backup": () => __webpack_require__.e(783).then(__webpack_require__.bind(__webpack_require__, 9783)),
			"cloud66-download-backup": () => __webpack_require__.e(362).then(__webpack_require__.bind(__webpack_require__, 8362)),
			"cloud66-import-backup": () => __webpack_require__.e(812).then(__webpack_require__.bind(__webpack_require__, 1812)),
			"cloud66-list-backups": () => __webpack_require__.e(622).then(__webpack_require__.bind(__webpack_require__, 2622)),
		};
	},
	4530: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { checkBackups: () => checkBackups, latestOk: () => latestOk });
		const hourMs = 36e5;
		function checkBackups(backups, rules) {
			if (0 === rules.failOn.length) return [];
			const { dbTypes = [], databases = [] } = rules;
			const looked = backups.filter(({ dbType, databaseName }) => (0 === dbTypes.length || dbTypes.includes(dbType)) && (0 === databases.length || databases.includes(databaseName)));
			const series = Map.groupBy(looked, ({ dbType, databaseName }) => `${dbType} ${databaseName}`);
			return [...missing(looked, dbTypes, databases), ...[...series.values()].flatMap((all) => checkSeries(all.toSorted(newestFirst), rules))];
		}
		function latestOk(backups) {
			return backups.filter(({ status }) => "ok" === status).toSorted(newestFirst)[0];
		}
		function missing(looked, dbTypes, databases) {
			const none = (dbType, databaseName) => {
				const what = `${dbType} ${databaseName}`.trim() || "this stack";
				const message = `There is no backup of ${what} at all.`;
				return { problem: "missing", dbType, databaseName, backupId: void 0, message };
			};
			const types = dbTypes.filter((type) => !looked.some(({ dbType }) => dbType === type)).map((type) => none(type, ""));
			const names = databases.filter((name) => !looked.some(({ databaseName }) => databaseName === name)).map((name) => none("", name));
			if (types.length + names.length > 0) return [...types, ...names];
			return 0 === looked.length ? [none("", "")] : [];
		}
		function checkSeries(all, rules) {
			const findings = [];
			const [newest] = all;
			if (void 0 === newest) return findings;
			const { dbType, databaseName } = newest;
			const find = (problem, backup, message) => {
				if (rules.failOn.some((bad) => bad === problem)) findings.push({ problem, dbType, databaseName, backupId: backup?.id, message });
			};
			const name = `${dbType} ${databaseName}`.trim();
			if ("ok" !== newest.status) {
				const reason = newest.result || `its status is ${newest.status}`;
				find("failed", newest, `The newest backup of ${name} (${newest.id}, ${newest.date}) is not good: ${reason}.`);
			}
			const good = all.filter(({ status }) => "ok" === status);
			const maxAgeMs = (rules.maxAgeHours ?? 1 / 0) * hourMs;
			const fresh = good.filter(({ date }) => 1 / 0 === maxAgeMs || rules.now - Date.parse(date) <= maxAgeMs);
			if (0 === fresh.length) {
				const [latest] = good;
				const age = latest ? `the newest (${latest.id}) is ${hours(rules.now, latest)} old` : "none ever was good";
				find("stale", latest, `${name} has no good backup of the last ${rules.maxAgeHours ?? "few"} hours: ${age}.`);
			}
			checkVerified(fresh.length > 0 ? fresh : good, name, find);
			return findings;
		}
		function checkVerified(good, name, find) {
			const decided = good.find(({ verifyStatus }) => "verifying" !== verifyStatus && "not-verified" !== verifyStatus);
			if (decided?.verifyStatus === "verified") return;
			if (decided) {
				const reason = decided.verifyResult ? `: ${decided.verifyResult}` : "";
				find("unverified", decided, `Verification of backup ${decided.id} of ${name}: ${decided.verifyStatus}${reason}.`);
			} else find("unverified", good[0], `No good and fresh backup of ${name} is verified.`);
		}
		function newestFirst(a, b) {
			return (Date.parse(b.date) || 0) - (Date.parse(a.date) || 0) || b.id - a.id;
		}
		function hours(now, backup) {
			const age = (now - Date.parse(backup.date)) / hourMs;
			return Number.isNaN(age) ? "of unknown age, so not" : `${age.toFixed(1)} hours`;
		}
	},
	6322: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { markBackups: () => markBackups, waitForFreshBackups: () => waitForFreshBackups });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7306);
		var _wait_wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5159);
		const roundingMs = 1e3;
		const clockSkewMs = 3e5;
		async function markBackups(client, stackId, filter = {}) {
			const known = [];
			let askedAt;
			for await (const { backups, serverTime } of client.backupPages(stackId, filter)) {
				known.push(...backups);
				askedAt ??= serverTime;
			}
			return { knownIds: new Set(known.map(({ id }) => id)), dbTypes: [...new Set(known.map(({ dbType }) => dbType))], askedAt: (askedAt ?? client.clock.now() - clockSkewMs) - roundingMs };
		}
		async function waitForFreshBackups(client, options) {
			const types = askedTypes(options);
			const what = `a fresh backup of ${types.join(", ") || "any database"} of stack ${options.stackId}`;
			const missing = (fresh) => types.filter((type) => !fresh.some(({ dbType }) => dbType === type));
			const { value } = await (0, _wait_wait_js__WEBPACK_IMPORTED_MODULE_1__.fm)({
				what,
				look: () => freshBackups(client, options, types),
				state: (fresh) => {
					const came = fresh.map(({ id, dbType }) => `${dbType} ${id}`).join(", ");
					return "" === came ? "none yet" : `${came}; missing: ${missing(fresh).join(", ") || "none"}`;
				},
				judge: (fresh) => {
					for (const backup of fresh) if ("failed" === backup.status) throw failed(backup);
					const good = fresh.filter(({ status }) => "ok" === status);
					if (good.length > 0 && 0 === missing(good).length) return "done";
					return fresh.some(({ status }) => "unknown" === status) ? "unknown" : "pending";
				},
				timeoutMs: options.timeoutMs,
				clock: client.clock,
				signal: client.settings.signal,
				schedule: options.schedule,
				onEvent: options.onEvent,
			});
			return value.filter(({ status }) => "ok" === status);
		}
		function askedTypes({ dbTypes, mark }) {
			return 0 === dbTypes.length || dbTypes.includes("all") ? mark.dbTypes : dbTypes;
		}
		async function freshBackups(client, { stackId, group, mark, anyDate }, types) {
			const fresh = new Map();
			for await (const { backups } of client.backupPages(stackId, { group })) {
				const unknown = backups.filter(({ id }) => !mark.knownIds.has(id));
				for (const backup of unknown) {
					const isRecent = true === anyDate || !(Date.parse(backup.date) < mark.askedAt);
					if (isRecent && (0 === types.length || types.includes(backup.dbType))) fresh.set(backup.id, backup);
				}
				if (0 === unknown.length) break;
			}
			return [...fresh.values()];
		}
		function failed(backup) {
			const { id, dbType, databaseName, result } = backup;
			const reason = "" === result ? "Cloud 66 gives no reason" : result;
			return new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`Backup ${id} of ${dbType} ${databaseName} failed: ${reason}.`, { code: "BACKUP_FAILED", kind: "remote-failed", remedy: "Look at the backup in the Cloud 66 dashboard: the server's disk space and the database's log tell more." });
		}
	},
};
