/**
 * An independent check of the emulator: the vendor's own client drives it, version 1 (plain requests) or 2 (everything through
 * the method tunnel). The client is old and brings old packages, so it is no dependency of this project; the test runs where
 * the environment variable names a folder that has it installed:
 *
 *   npm install --prefix /tmp/syncano-client --ignore-scripts syncano@2
 *   SYNCANO_PUBLIC_CLIENT=/tmp/syncano-client npm run test:unit -- test/emulator/syncano/public-client
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Fixture, JOB, KEY, startFixture } from './fixture.ts';

interface Item {
  readonly id: number;
  readonly status: string;
  readonly status_info: string;
  readonly archive?: string | null;
}

/** The client's chainable query sets, as far as this test goes. */
interface QuerySet<Result> extends PromiseLike<Result> {
  list(properties?: object): QuerySet<Page>;
  listAll(): QuerySet<Page>;
  create(object: object): QuerySet<Item>;
  get(properties: object): QuerySet<Item>;
  delete(properties: object): QuerySet<unknown>;
  restore(properties: object, payload: object): QuerySet<Item>;
  pageSize(size: number): QuerySet<Page>;
}
type Page = Item[] & { hasNext(): boolean; next(): PromiseLike<Page> };

interface Model {
  please(): QuerySet<unknown>;
}

interface Client {
  readonly FullBackup: Model;
  readonly PartialBackup: Model;
  readonly Restore: Model;
}

const folder = process.env['SYNCANO_PUBLIC_CLIENT'];

(folder === undefined ? describe.skip : describe)('the public client', () => {
  let world: Fixture;
  let client: Client;
  beforeEach(async () => {
    world = await startFixture();
    const load = createRequire(join(folder ?? '', 'package.json'));
    const connect = load('syncano') as (options: object) => Client;
    client = connect({ baseUrl: world.emulator.url, accountKey: KEY });
  });
  afterEach(() => world.emulator.close());

  const instanceName = 'my-instance';

  test('full backups: create, get, list, delete', async () => {
    const made = await client.FullBackup.please().create({ instanceName, label: 'by the client' });
    expect(made).toMatchObject({ id: 4, status: 'scheduled' });
    world.wait(JOB);
    expect(await client.FullBackup.please().get({ instanceName, id: 4 })).toMatchObject({ status: 'success' });
    expect((await client.FullBackup.please().list({ instanceName })).map(({ id }) => id)).toEqual([1, 2, 4]);
    expect((await client.FullBackup.please().listAll()).map(({ id }) => id)).toEqual([1, 2, 4]);
    await client.FullBackup.please().delete({ instanceName, id: 4 });
    expect((await client.FullBackup.please().listAll()).map(({ id }) => id)).toEqual([1, 2]);
  });

  test('its paging follows next up to the empty page', async () => {
    const first = await client.FullBackup.please().list({ instanceName }).pageSize(1);
    const second = await first.next();
    const third = await second.next();
    expect([first, second, third].map((page) => page.map(({ id }) => id))).toEqual([[1], [2], []]);
    expect(third.hasNext()).toBe(false);
  });

  test('partial backups and a restore', async () => {
    const query = { instanceName, query_args: { class: ['book'] } };
    const made = await client.PartialBackup.please().create(query);
    world.wait(JOB);
    const done = await client.PartialBackup.please().get({ instanceName, id: made.id });
    expect(done).toMatchObject({ status: 'success', archive: expect.stringContaining('.zip') });
    const restore = await client.Restore.please().restore({ instanceName: 'staging' }, { backup: made.id });
    expect(restore).toMatchObject({ status: 'scheduled' });
    world.wait(JOB);
    const restores = await client.Restore.please().list({ instanceName: 'staging' });
    expect(restores.map(({ status }) => status)).toEqual(['success']);
    expect(world.data('staging')['class']).toMatchObject([{ name: 'book' }]);
  });

  test('errors reach its caller', async () => {
    await client.FullBackup.please().create({ instanceName });
    await expect(client.FullBackup.please().create({ instanceName })).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('You can have only one active backup running.'),
    });
  });
});
