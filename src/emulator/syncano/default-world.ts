/** The world when no seed is given, in the seed file's own form: two accounts, the first with an instance to restore into. */
export const DEFAULT_SECTION = {
  accounts: [
    {
      key: '5c1f7e0a9b3d4e6f8091a2b3c4d5e6f708192a3b',
      email: 'ops@example.com',
      instances: [
        {
          name: 'my-instance',
          data: {
            class: [
              { name: 'user_profile', schema: [{ name: 'avatar', type: 'file' }] },
              { name: 'book', schema: [{ name: 'title', type: 'string' }] },
            ],
            data_object: [
              { id: 1, class: 'book', title: 'Emma' },
              { id: 2, class: 'book', title: 'Dune' },
              { id: 3, class: 'user_profile', owner: 1 },
            ],
            user: [{ id: 1, username: 'alice' }],
            script: [{ id: 1, label: 'nightly', runtime_name: 'nodejs_v6' }],
          },
          backups: [
            { type: 'full', label: 'before release 1', age_hours: 72 },
            { type: 'full', label: 'nightly', age_hours: 30, status: 'error', status_info: 'Internal error occurred.' },
            { type: 'partial', label: 'books', age_hours: 20 },
          ],
        },
        {
          name: 'staging',
          data: {
            class: [{ name: 'user_profile', schema: [] }],
            data_object: [{ id: 1, class: 'user_profile', owner: 1, note: 'staging only' }],
          },
        },
      ],
    },
    {
      key: 'd4c3b2a1908f7e6d5c4b3a29180f7e6d5c4b3a29',
      email: 'other@example.com',
      instances: [{ name: 'other-instance', data: { class: [{ name: 'private', schema: [] }] } }],
    },
  ],
};
