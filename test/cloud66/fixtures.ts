import { Cloud66Connection } from '../../src/cloud66/client.ts';
import type { HttpEvent } from '../../src/http/events.ts';
import { JumpingClock } from '../support/jumping-clock.ts';

export const token = 'c66-secret-token';
export const stackId = '5999b763474b0eafa5fafb64bff0ba80';

/** One backup as the documentation shows it, with changes. */
export function rawBackup(id: number, date: string, changes: Record<string, unknown> = {}) {
  return {
    id,
    server_uid: 'e63e859d5ab72b0bcf14321f0ffb013d',
    db_type: 'mysql',
    database_name: 'test-db',
    file_base: '',
    backup_date_iso: date,
    backup_status: 0,
    backup_result: '',
    restore_status: 0,
    restore_result: null,
    created_at_iso: date,
    updated_at_iso: date,
    verify_status: 0,
    verify_result: null,
    storage_path: '2aad/backups/3c65/mysql/test_db_11/2014.09.01.19.00.31',
    skip_tables: '',
    backup_size: 0,
    ...changes,
  };
}

/** The list envelope of the documentation for one of `pages` pages. */
export function list(items: unknown[], current = 1, pages = 1) {
  const next = current < pages ? current + 1 : null;
  const previous = current > 1 ? current - 1 : null;
  return {
    response: items,
    count: items.length,
    pagination: { previous, next, current, per_page: 30, count: items.length, pages },
  };
}

export function connect(url: string, more: Partial<ConstructorParameters<typeof Cloud66Connection>[0]> = {}) {
  const clock = new JumpingClock('2026-03-10T02:00:00Z');
  const events: HttpEvent[] = [];
  const connection = new Cloud66Connection({
    token,
    apiUrl: new URL(url),
    clock,
    onEvent: (event) => events.push(event),
    ...more,
  });
  return { connection, clock, events };
}
