// The least that a call over TLS costs: asks for a list as JSON, without any package. `node bench/bare-call.mjs URL`
import { get } from 'node:https';

const options = { headers: { accept: 'application/json', 'Mendix-Username': 'someone@example.com' } };
get(process.argv[2], options, async (response) => {
  let text = '';
  for await (const part of response.setEncoding('utf8')) text += part;
  if (!JSON.parse(text).some(({ Mode }) => Mode === 'Nowhere')) process.exitCode = 1;
});
