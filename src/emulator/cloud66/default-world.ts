/** The world when no seed is given, in the seed file's own form: one stack with backups in every state, one without any. */
export const DEFAULT_SECTION = {
  tokens: [
    {
      token: 'c66f0e1d2c3b4a5968778695a4b3c2d1e0f1a2b3c4d5e6f708192a3b4c5d6e7f',
      user: 'ops@example.com',
      scopes: ['public', 'admin'],
    },
    {
      token: 'c66a9b8c7d6e5f40312233445566778899aabbccddeeff001122334455667788',
      user: 'readonly@example.com',
      scopes: ['public'],
    },
  ],
  stacks: [
    {
      uid: '5999b763474b0eafa5fafb64bff0ba80',
      name: 'Awesome App',
      environment: 'production',
      databases: [
        { db_type: 'mysql', name: 'test-db', size: 2_097_152 },
        { db_type: 'postgresql', name: 'reports', size: 1_048_576 },
        { db_type: 'redis', name: 'cache', size: 65_536 },
      ],
      jobs: [
        { id: 11, db_type: 'mysql', cron: '0 */6 * * *', group: 1, keep_count: 100 },
        { id: 12, db_type: 'postgresql', cron: '30 2 * * *', group: 2, logical_backup: true },
        { id: 13, name: 'clear-sessions', cron: '15 4 * * *' },
      ],
      backups: [
        { id: 110, db_type: 'mysql', group: 1, age_hours: 2, verify_status: 2, verify_result: 'Verified' },
        { id: 109, db_type: 'postgresql', group: 2, age_hours: 5, verify_status: 1, logical_backup: true },
        {
          id: 108,
          db_type: 'mysql',
          group: 1,
          age_hours: 8,
          backup_status: 1,
          backup_result: 'mysqldump: Got error: 2002: cannot connect to the server',
        },
        { id: 107, db_type: 'mysql', group: 1, age_hours: 14, restore_status: 1 },
        {
          id: 106,
          db_type: 'postgresql',
          group: 2,
          age_hours: 29,
          verify_status: 4,
          verify_result: 'No verification server available',
          logical_backup: false,
        },
        {
          id: 105,
          db_type: 'mysql',
          group: 1,
          age_hours: 32,
          verify_status: 3,
          verify_result: 'Table records is marked as crashed',
        },
        { id: 104, db_type: 'mysql', group: 1, age_hours: 38, restore_status: 2, restore_result: 'Restored' },
        { id: 103, db_type: 'mysql', group: 1, age_hours: 44, skip_tables: 'sessions', verify_status: 2 },
        { id: 101, db_type: 'redis', group: 3, age_hours: 240, restore_status: 3, restore_result: 'Disk full' },
      ],
    },
    {
      uid: '2aad2bb5a70e621ecf251fbd85af6927',
      name: 'Empty App',
      environment: 'staging',
      databases: [{ db_type: 'postgresql', name: 'empty', size: 524_288 }],
    },
  ],
};
