import type { EmulatedAnswer } from '../core/platform.ts';
import { object } from './answers.ts';
import type { Call, Routes } from './routes.ts';
import { runNow } from './tasks.ts';
import { actionView, jobView } from './views.ts';
import type { Job } from './world.ts';

/** API v3, "Jobs", and the async actions of "Stacks". */
export const jobRoutes: Routes = {
  'GET /stacks/:stack/jobs': { scope: 'public', answer: listJobs },
  'GET /stacks/:stack/jobs/:job': {
    scope: 'public',
    answer: (call) => object(jobView(call.stack(), jobOf(call), call.cloud.now())),
  },
  'POST /stacks/:stack/jobs/:job/run_now': { scope: 'public', answer: runJobNow },
  'GET /stacks/:stack/actions': { scope: 'public', answer: listActions },
  'GET /stacks/:stack/actions/:action': { scope: 'public', answer: readAction },
};

function listJobs(call: Call): EmulatedAnswer {
  const stack = call.stack();
  return call.page(stack.jobs.map((job) => jobView(stack, job, call.cloud.now())));
}

function jobOf(call: Call): Job {
  const wanted = call.value('job');
  return call.one('Job', call.stack().jobs, ({ id, uid }) => String(id) === wanted || uid === wanted);
}

function runJobNow(call: Call): EmulatedAnswer {
  const stack = call.stack();
  const action = runNow(stack, jobOf(call), call.token.user, call.cloud);
  return object(actionView(stack, action, call.cloud.now()));
}

function listActions(call: Call): EmulatedAnswer {
  const stack = call.stack();
  return call.page(stack.actions.toReversed().map((action) => actionView(stack, action, call.cloud.now())));
}

function readAction(call: Call): EmulatedAnswer {
  const stack = call.stack();
  const action = call.one('Action', stack.actions, ({ id }) => String(id) === call.value('action'));
  return object(actionView(stack, action, call.cloud.now()));
}
