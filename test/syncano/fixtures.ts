import type { HttpEvent } from '../../src/http/events.ts';
import { SyncanoConnection } from '../../src/syncano/client.ts';
import { JumpingClock } from '../support/jumping-clock.ts';

export const apiKey = '0123456789abcdef0123456789abcdef01234567';

/** One backup as the documentation shows it, with changes. */
export function rawBackup(id: number, changes: Record<string, unknown> = {}) {
  return {
    id,
    instance: 'my-instance',
    created_at: `2016-04-25T09:23:${String(id).padStart(2, '0')}.154759Z`,
    updated_at: '2016-04-25T09:23:58.154800Z',
    size: null,
    status: 'success',
    status_info: '',
    description: '',
    label: '',
    links: { self: `/v1/backups/full/${id}/` },
    ...changes,
  };
}

export function rawRestore(id: number, changes: Record<string, unknown> = {}) {
  const { size: _size, label: _label, description: _description, instance: _instance, ...rest } = rawBackup(id);
  return { ...rest, backup: 8, archive: null, ...changes };
}

export function list(objects: unknown[], next: string | null = null) {
  return { next, prev: null, objects };
}

export function connect(url: string, more: Partial<ConstructorParameters<typeof SyncanoConnection>[0]> = {}) {
  const clock = new JumpingClock('2016-04-25T09:00:00Z');
  const events: HttpEvent[] = [];
  const connection = new SyncanoConnection({
    apiKey,
    apiUrl: new URL(url),
    clock,
    onEvent: (event) => events.push(event),
    ...more,
  });
  return { connection, clock, events };
}

const values = {
  anyOf: [{ type: 'null' }, { items: { anyOf: [{ type: 'integer' }, { type: 'string' }] }, type: 'array' }],
};

/** The documented schema with four of its seventeen keys. */
export const schema = {
  additionalProperties: false,
  type: 'object',
  properties: { class: values, script: values, data_object: values, apns_config: values },
};
