import type { EmulatedAnswer } from '../core/platform.ts';
import { object } from './answers.ts';
import type { Call, Routes } from './routes.ts';
import { stackView } from './views.ts';

/** API v3, "Stacks". */
export const stackRoutes: Routes = {
  'GET /stacks': { scope: 'public', answer: listStacks },
  'GET /stacks/:stack': {
    scope: 'public',
    answer: (call) => object(stackView(call.stack(), call.request.origin, call.cloud.now())),
  },
};

function listStacks(call: Call): EmulatedAnswer {
  const { query, origin } = call.request;
  const name = query.get('filter_name')?.toLowerCase();
  const environment = query.get('filter_environment')?.toLowerCase();
  const found = call
    .stacks()
    .filter(
      (stack) =>
        (name === undefined || stack.name.toLowerCase().includes(name)) &&
        (environment === undefined || stack.environment.toLowerCase() === environment),
    );
  return call.page(found.map((stack) => stackView(stack, origin, call.cloud.now())));
}
