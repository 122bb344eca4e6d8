// A transform for packages that import JSON without `with { type: 'json' }`, which Jest warns of and Node refuses.
export default {
  process: (code) => ({ code: code.replaceAll(/^(import .+ from "[^"]+\.json");/gm, '$1 with { type: "json" };') }),
};
