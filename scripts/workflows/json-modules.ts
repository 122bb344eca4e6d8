// The language service imports JSON as bundlers do, without saying `with { type: 'json' }`; Node wants it said.
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, next) {
    return next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context);
  },
});
