// Passes pushes to the Team Server of Mendix on to a workflow on GitHub: docs/triggers.md. Needs Node 24, and nothing else.
// Environment: VALIDATION_SECRET (of the webhook), WORKFLOW (owner/repository/build-and-release.yml), GITHUB_TOKEN (fine-grained, with
// read and write access to the actions of that repository), optionally PORT, REF and GITHUB_API_URL.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';

const { VALIDATION_SECRET = '', WORKFLOW = '', GITHUB_TOKEN = '', PORT = '8080', REF = 'main' } = process.env;
const { GITHUB_API_URL = 'https://api.github.com' } = process.env;
const [owner, repository, workflow] = WORKFLOW.split('/');
if (!VALIDATION_SECRET || !GITHUB_TOKEN || !workflow)
  throw new Error('Set VALIDATION_SECRET, WORKFLOW and GITHUB_TOKEN.');

/** The first signature is made with the newest secret; a request that is older than five minutes may be a repeated one. */
function isGenuine(headers: IncomingHttpHeaders, payload: Buffer): boolean {
  const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map((name) => String(headers[`webhook-${name}`]));
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) < 300)) return false;
  const wanted = createHmac('sha256', VALIDATION_SECRET).update(`${id}.${timestamp}.`).update(payload).digest('base64');
  const [given, expected] = [Buffer.from(signature?.split(' ')[0] ?? ''), Buffer.from(`v1,${wanted}`)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

createServer(async (request, response) => {
  const payload = Buffer.concat(await request.toArray());
  if (!isGenuine(request.headers, payload)) return response.writeHead(401).end();
  const { eventType, branchName, after } = JSON.parse(payload.toString());
  // A branch that was deleted has no commit to build.
  if (eventType !== 'teamserver.push' || /^0*$/.test(after)) return response.writeHead(204).end();
  const url = `${GITHUB_API_URL}/repos/${owner}/${repository}/actions/workflows/${workflow}/dispatches`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${GITHUB_TOKEN}`, accept: 'application/vnd.github+json' },
    body: JSON.stringify({ ref: REF, inputs: { branch: branchName, revision: after } }),
  }).catch(() => undefined);
  // Mendix sends it again after an error.
  response.writeHead(answer?.ok ? 204 : 502).end();
}).listen(Number(PORT), () => console.log(`Listening on port ${PORT}.`));
