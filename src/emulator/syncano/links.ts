import type { EmulatedAnswer } from '../core/platform.ts';
import { notFound } from './answers.ts';
import { type Call, callerOf, type Resources } from './routes.ts';
import type { Links } from './views.ts';
import type { Instance } from './world.ts';

/** Pages of links, which need no key, and the instances that backups are made of. */
export const linkResources: Resources = {
  '/': { name: 'Top Level Api Links', access: 'anyone', GET: (call) => links(call, 'instances', 'backups') },
  '/backups/': { name: 'Top Backups Link', access: 'anyone', GET: backupLinks },
  '/instances/:instance/backups/': { name: 'Top Backups Instance Link', access: 'anyone', GET: backupLinks },
  '/instances/': { name: 'Instance List', GET: listInstances },
  '/instances/:name/': { name: 'Instance Instance', GET: readInstance },
};

function links(call: Call, ...names: readonly string[]): EmulatedAnswer {
  const folder = `${call.links.base}${call.path}`;
  return { status: 200, json: { links: Object.fromEntries(names.map((name) => [name, `${folder}${name}/`])) } };
}

/** Newer servers, which keep partial backups for their staff, do not point to them. */
function backupLinks(call: Call): EmulatedAnswer {
  return call.service.variant('syncano.partial-staff-only') ? links(call, 'full') : links(call, 'full', 'partial');
}

function ownInstances(call: Call): Instance[] {
  const caller = callerOf(call);
  return call.service.world.instances.filter(({ owner }) => owner === caller);
}

function listInstances(call: Call): EmulatedAnswer {
  const objects = ownInstances(call).map((instance) => instanceView(instance, call.links));
  return { status: 200, json: { next: null, prev: null, objects } };
}

/** Somebody else's instance is not found here, where the list of the caller's own is looked through. */
function readInstance(call: Call): EmulatedAnswer {
  const wanted = call.values['name']?.toLowerCase();
  const instance = ownInstances(call).find(({ name }) => name === wanted);
  if (instance === undefined) throw notFound();
  return { status: 200, json: instanceView(instance, call.links) };
}

function instanceView(instance: Instance, { base }: Links): Record<string, unknown> {
  const self = `${base}/instances/${instance.name}/`;
  return {
    name: instance.name,
    description: '',
    owner: { email: instance.owner.email },
    links: { self, backups: `${self}backups/`, restores: `${self}restores/` },
  };
}
