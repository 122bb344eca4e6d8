export const id = 217;
export const ids = [217];
export const modules = {
	8217: (unused_module, webpack_exports, webpack_require) => {
		webpack_require.r(webpack_exports);
		webpack_require.d(webpack_exports, { action: () => run_unit_tests_action });
		var base_failure = webpack_require(7306);
		var app_answer = webpack_require(7154);
		var client = webpack_require(5941);
		var environments = webpack_require(1564);
		var base_json = webpack_require(768);
		var base_text = webpack_require(1497);
		var connection = webpack_require(9285);
		var http_url = webpack_require(9540);
		var wait = webpack_require(5159);
		const mostStarts = 4;
		const staleMs = 1e4;
		const clockMs = 2e3;
		async function runUnitTests(settings, limits) {
			const module = new UnitTestModule(settings);
			const until = module.clock.now() + limits.timeoutMs;
			const left = () => ({ ...limits, timeoutMs: Math.max(0, until - module.clock.now()) });
			let refused;
			for (let starts = 1; starts <= mostStarts; starts++) {
				const before = await module.idle(left());
				const asked = module.clock.now();
				refused = await module.start();
				const result = refused ? void 0 : await module.result(before, asked, left());
				if (result) return result;
				await module.sleep(Math.min(1e3 * starts, left().timeoutMs));
			}
			throw refused ?? stale(settings.name);
		}
		function unitTestFailure({ tests, failures, failed }, minimum, name) {
			if (failures > 0) {
				const shown = failed.slice(0, 5).map((test) => `${test.name} (${((0, base_text.Mx))(test.error) || "no reason given"})`);
				const more = failures > shown.length ? [`${failures - shown.length} more`] : [];
				return new base_failure.HR(`${failures} of ${tests} unit tests of ${name} failed: ${[...shown, ...more].join("; ")}.`, { code: "UNIT_TESTS_FAILED", kind: "remote-failed", remedy: "The summary lists every failed test; the log of the app has more." });
			}
			if (tests >= minimum) return;
			const ran = 0 === tests ? "No unit test" : `Only ${tests} unit tests`;
			return new base_failure.HR(`${ran} of ${name} ran; at least ${minimum} must.`, { code: "UNIT_TESTS_TOO_FEW", kind: "remote-failed", remedy: "The module did not find the tests: look at its page in the app, and at the log of the app." });
		}
		const busy = 400;
		class UnitTestModule extends connection.Connection {
			#settings;
			#secrets;
			#isGet = false;
			constructor(settings) {
				const { url, password, name } = settings;
				if ("https:" !== url.protocol && !(0, http_url.U9)(url)) throw new base_failure.HR(`The address of ${name} is not https: the password of its unit tests was not sent.`, { code: "INSECURE_ADDRESS", kind: "config", remedy: "Give an https:// address of the app as `url`." });
				const secrets = [password, JSON.stringify(password).slice(1, -1), encodeURIComponent(password)];
				super({ ...settings, baseUrl: url, headers: { "content-type": "application/json" }, secrets, checkUrl: `Check that ${url.origin} is the address of the app, and that its path unittests/ leads to the module.` });
				this.#settings = settings;
				this.#secrets = secrets;
			}
			async idle(limits) {
				const { value } = await this.#wait(limits, `another run of the unit tests of ${this.#settings.name}`, (seen) => ("none" !== seen && seen.isRunning ? "pending" : "done"));
				return value;
			}
			async start() {
				try {
					await this.#call("start", () => void 0, { retry: { totalMs: 0 } });
					return;
				} catch (error) {
					if (!(error instanceof base_failure.HR) || "cancelled" === error.kind) throw error;
					if (error.status === busy) return error;
					if (error.outcomeUnknown || error.transient) return;
					throw error;
				}
			}
			async result(before, asked, limits) {
				let hasRun = false;
				let staleSince;
				const isOfThisRun = (seen) => 1e3 * seen.seconds <= this.clock.now() - asked + clockMs && (hasRun || !isSame(seen, before));
				const { value } = await this.#wait(limits, `the unit tests of ${this.#settings.name}`, (seen) => {
					if ("none" !== seen && seen.isRunning) {
						hasRun = true;
						staleSince = void 0;
						return "pending";
					}
					if ("none" !== seen && isOfThisRun(seen)) return "done";
					staleSince ??= this.clock.now();
					return this.clock.now() - staleSince < staleMs ? "pending" : "done";
				});
				return "none" !== value && isOfThisRun(value) ? value : void 0;
			}
			async #wait(limits, what, judge) {
				return (0, wait.uk)(this, limits, {
					what,
					usual: "a few seconds to 10 minutes",
					look: (look) => this.#status(look),
					state: (seen) => ("none" === seen ? "not run yet" : seen.isRunning ? running(seen) : "completed"),
					judge,
					isTransient: (error) => error instanceof base_failure.HR && (error.transient || error.outcomeUnknown) && "UNEXPECTED_ANSWER" !== error.code,
				});
			}
			async #status(look) {
				try {
					return await this.#call("status", (json) => this.#parse(json), look);
				} catch (error) {
					if (error instanceof base_failure.HR && error.status === busy) return "none";
					throw error;
				}
			}
			#parse(json) {
				const fields = new base_json.Fields(json, "the status of the unit tests");
				const failed = (0, base_json.listOf)(fields.get("failed_tests") ?? [], "the list of failed tests", (item) => {
					const test = new base_json.Fields(item, "the failed test");
					const text = (name) => (0, base_text.TN)(test.text(name) ?? "", this.#secrets);
					return { name: text("name") || "a test without a name", step: text("step"), error: text("error") };
				});
				const runtime = fields.number("runtime") ?? -1;
				return { tests: fields.id("tests"), failures: Math.max(fields.id("failures"), failed.length), seconds: runtime / 1e3, failed, isRunning: true !== fields.boolean("completed") || runtime < 0 };
			}
			async #call(command, parse, look) {
				const { name, password } = this.#settings;
				const call = { ...look, path: `/unittests/${command}`, doing: "start" === command ? `start the unit tests of ${name}` : `read the result of the unit tests of ${name}`, body: { password }, bodyOptional: true };
				if (this.#isGet) return this.read(call, parse);
				try {
					return await this.write("POST", call, parse);
				} catch (error) {
					if (!(error instanceof base_failure.HR) || (404 !== error.status && 405 !== error.status)) throw error;
					return this.#older(call, parse, error);
				}
			}
			async #older(call, parse, refused) {
				try {
					const answer = await this.read(call, parse);
					this.#isGet = true;
					return answer;
				} catch (error) {
					if (!(error instanceof base_failure.HR) || void 0 === error.status) throw error;
					if (404 === error.status || 405 === error.status) throw refused;
					this.#isGet = true;
					throw error;
				}
			}
			refusalOf(_method, _call, { status, text }) {
				if (status >= 200 && status < 300) return;
				const cause = text.trimStart().startsWith("<") ? "" : text;
				switch (status) {
					case 400:
						return { code: "UNIT_TESTS_BUSY", kind: "conflict", cause, remedy: "Another run is under way, or the module refuses to start one: look at its page in the app." };
					case 401:
						return { code: "UNIT_TESTS_PASSWORD", kind: "auth", cause, remedy: "Check the password: it must be the value of the constant UnitTesting.RemoteApiPassword that the app was started with." };
					case 403:
						return { code: `HTTP_${status}`, kind: "auth", cause, remedy: "Open the path unittests/ to this runner: Developer Portal, Environments, Details, Network." };
					case 404:
					case 405:
						return { code: "UNIT_TESTS_DISABLED", kind: "config", cause: "the app has no remote API of the module UnitTesting", remedy: "Set the constants UnitTesting.Enabled, RemoteApiEnabled and RemoteApiPassword, have the app call the microflow Startup of the module after startup, and restart it." };
				}
				const isTrouble = 408 === status || 425 === status || 429 === status || status >= 500;
				return {
					code: status < 400 ? "REDIRECTED" : `HTTP_${status}`,
					kind: isTrouble ? "remote-failed" : "config",
					transient: isTrouble,
					outcomeUnknown: status >= 500,
					cause,
					remedy: isTrouble ? "Check that the app runs; its log (download-logs) says more." : "Check the address of the app: the password is not sent on to another one.",
				};
			}
		}
		function isSame(one, other) {
			return JSON.stringify(one) === JSON.stringify(other);
		}
		function running({ tests, failures }) {
			return 0 === failures ? `running ${tests} tests` : `running ${tests} tests, ${failures} failed so far`;
		}
		function stale(name) {
			return new base_failure.HR(`The app tells the result of another run of the unit tests of ${name}, not of the one just started.`, {
				code: "UNIT_TESTS_STALE",
				kind: "remote-failed",
				remedy: "With several instances each has a result of its own: scale the environment to one instance. Otherwise restart the app, then run the step again.",
			});
		}
		var action = webpack_require(9297);
		var inputs = webpack_require(2266);
		var junit = webpack_require(2948);
		var limits = webpack_require(9574);
		var mendix = webpack_require(9255);
		const mostAnnotations = 9;
		const run_unit_tests_inputs = {
			...mendix.connectionInputs,
			username: (0, inputs.Qq)(`${mendix.connectionInputs.username.description} Not needed with \`url\`.`, { env: "MENDIX_USERNAME" }),
			"api-key": (0, inputs.Qq)(`${mendix.connectionInputs["api-key"].description} Not needed with \`url\`.`, { env: "MENDIX_API_KEY", secret: true }),
			"app-id": (0, inputs.Qq)("Sub-domain of the app (`calc` for https://calc.mendixcloud.com).", mendix.appIdFormat),
			environment: (0, inputs.Qq)("Environment whose app is tested (case-insensitive). The app must run."),
			url: (0, inputs.Rs)("Address of the app, instead of `app-id` and `environment`. Needs `allow-production`, because an address does not tell which environment it leads to."),
			password: (0, inputs.Qq)("The value of the constant `UnitTesting.RemoteApiPassword`. Pass it from a secret.", { required: true, env: "MENDIX_UNIT_TESTS_PASSWORD", secret: true }),
			"minimum-tests": (0, inputs.nd)("Fail when fewer tests ran: a broken discovery reports none, and no failures.", 1, 1e5, { default: "1" }),
			report: (0, inputs.Qq)("File to write the results to, in the format of JUnit."),
			"allow-production": (0, inputs.Jt)("Run the tests in a production environment, too. They may change its data.", { default: "false" }),
			"timeout-minutes": (0, mendix.timeoutMinutes)(30),
		};
		const run_unit_tests_action = (0, action.defineAction)({
			name: "run-unit-tests",
			group: "Mendix Cloud: release",
			description: "Run the unit tests of a deployed app (module UnitTesting), and fail when one fails or too few ran",
			branding: { icon: "check-square", color: "green" },
			inputs: run_unit_tests_inputs,
			outputs: { tests: "Number of tests that ran.", failures: "Number of tests that failed.", "failed-tests": "JSON list of the failed tests: `[{name, step, error}]`.", seconds: "How long the run took, in seconds.", report: "Path of the JUnit report." },
			check(given) {
				const named = ["app-id", "environment"].filter((name) => void 0 !== given[name]);
				if (void 0 !== given.url) return named.map((name) => `\`url\` and \`${name}\` cannot be combined: \`url\` takes the place of both.`);
				return ["app-id", "environment", "username", "api-key"].filter((name) => void 0 === given[name]).map((name) => `\`${name}\` is missing: only a step with \`url\` can do without.`);
			},
			async run(given, step) {
				const app = await findApp(given, step);
				const { name, url } = app;
				step.summary.fact("App", name);
				step.begins("run", { what: `The run of the unit tests of ${name}`, state: "may go on in the app" });
				const settings = { ...(0, limits.httpSettings)(given, step), url, name, password: given.password };
				const result = await runUnitTests(settings, step.limits()).catch(async (error) => {
					if (error instanceof base_failure.HR) await writeReport(given, step, app, error);
					throw error;
				});
				step.ended("run");
				const failure = unitTestFailure(result, given["minimum-tests"], name);
				tell(step, name, result);
				await writeReport(given, step, app, failure, result);
				if (failure) throw failure;
			},
		});
		async function findApp(given, step) {
			const { username = "", "api-key": apiKey = "", "app-id": appId = "", environment: mode = "" } = given;
			if (given.url) {
				if (!given["allow-production"]) throw notAllowed(`${given.url.host} may be a production environment`);
				return { url: given.url, name: given.url.host };
			}
			const environment = await (0, environments.findEnvironment)((0, mendix.connect)({ ...given, username, "api-key": apiKey }, step), appId, mode);
			const name = (0, client.label)(environment);
			if (environment.production && !given["allow-production"]) throw notAllowed(`${name} is a production environment`);
			if (!(0, environments.isRunning)(environment)) throw new base_failure.HR(`${name} does not run (${environment.status}), so its unit tests cannot run either.`, { code: "APP_NOT_RUNNING", kind: "conflict", remedy: "Start it first (start-and-wait)." });
			if ((environment.instances ?? 1) > 1) step.warning(`${name} has ${environment.instances} instances, and each has a test result of its own: scale it to one, so that the result is that of this run.`);
			return { url: addressOf(environment), name };
		}
		function notAllowed(why) {
			return new base_failure.HR(`No unit tests were run: ${why}, and tests may change its data.`, { code: "UNIT_TESTS_PRODUCTION", kind: "config", remedy: "Test another environment, or set `allow-production: true` if you mean it." });
		}
		function addressOf(environment) {
			try {
				return (0, app_answer.appUrl)(environment, "");
			} catch (error) {
				if (!(error instanceof base_failure.HR)) throw error;
				throw error.with(`Mendix does not tell the address of ${(0, client.label)(environment)}, so its unit tests cannot be run.`, { remedy: "Give the address of the app as `url`." });
			}
		}
		function tell(step, name, { tests, failures, seconds, failed }) {
			step.output("tests", tests);
			step.output("failures", failures);
			step.output("failed-tests", JSON.stringify(failed));
			step.output("seconds", seconds.toFixed(1));
			for (const [index, test] of failed.entries()) {
				const sentence = `${test.name} failed: ${test.error || "no reason given"}${test.step && ` (at: ${test.step})`}`;
				if (index < mostAnnotations) step.error(sentence);
				else step.info(sentence);
			}
			const took = (0, wait.Ln)(1e3 * seconds);
			step.info(`Unit tests of ${name}: ${tests} ran in ${took}, ${failures} failed.`);
			step.summary.headline(`${name}: ${tests} unit tests, ${failures} failed, ${took}`);
			if (failed.length > 0)
				step.summary.table(
					["Failed test", "Error", "Last step"],
					failed.map((test) => [test.name, test.error, test.step]),
				);
		}
		async function writeReport(given, step, { name }, failure, result) {
			if (void 0 === given.report) return;
			const { tests = 0, failures = 0, seconds = 0, failed = [] } = result ?? {};
			const without = { code: void 0, detail: "", seconds: 0 };
			const passed = Array.from({ length: Math.max(0, tests - failures) }, (_, index) => ({ ...without, name: `Passed test ${index + 1}`, outcome: "passed" }));
			const broken = failed.map((test) => ({ ...without, name: test.name, outcome: "failed", detail: [test.error, test.step].filter((line) => "" !== line).join("\n"), code: "UNIT_TESTS_FAILED" }));
			const whole = failure && 0 === failed.length ? [{ ...without, name: "The run", outcome: "failed", detail: failure.message, code: failure.code }] : [];
			const facts = { app: name, "minimum-tests": given["minimum-tests"] };
			step.output("report", await (0, junit.writeJunit)(given.report, name, [...whole, ...broken, ...passed], facts, seconds));
		}
	},
};
