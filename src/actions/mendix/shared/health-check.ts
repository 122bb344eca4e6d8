import { input, Unacceptable } from '../../../runner/inputs.ts';

const allowed = 'a path on the address of the environment, such as `/`';

/** The path that a health check asks for. A whole address would be taken for a path, and another one be asked. */
export const healthCheckPath = input(
  'Path on the address of the environment that has to answer before the release counts as done, for example `/`. Asked without credentials; redirects are followed on the same origin only. Empty: no such check.',
  allowed,
  (value) => {
    if (URL.canParse(value) || /^[/\\]{2}/.test(value)) {
      throw new Unacceptable(`${allowed}, without a scheme and a host: those are the environment's own`);
    }
    return value;
  },
  {},
);
