// Written by `node scripts/emulated-dump/make.ts` (PostgreSQL 15.18) from scripts/emulated-dump/schema.sql.

/** The beginning of a dump in the custom format (1.14), up to its data: raw deflate, base64. */
export const dumpHead =
  'rVpbj+NIFa5mF1iFWRDsrsQDoCJCSjd4R3Y6yXSrGbSZxDOd3XTSk7iXmRXCqtjV6dp17IxdmZ0eJB72kcsPAKEVCBYhhPg53OG3oCrbSVypcpzLPHjG5XKd' +
  'c77vVJ3vOHP5qH1xefBl8OprBwcHAADwTXY5ZpevsMtb7FJil5+C9M9rAIBpENFxiCPwLQCAUb9rnMDDNh4R5EN+97b+PRePjOrMOCoypczWffh6aoF5oidX' +
  'Zs3stfrtTu9R9uZzbCpbfGha0PEI9qmNfSdwiT+G92Hlynp4Ujkr8biUF/B5AMA18iLMb1+ZR/lI6g2DYmi1h9ag03s0FG+5R4eJRxFFvotC13YC/zoIJ8Qf' +
  '2xENiT+OmHeBv71v52rfzOagdX7ZtM7FW+7bCR/rmi0LTse2gyjygvHdCFPuJBkfViKMQufGniJ6U9FgpaJB7sDR1r525r6+yvKg2qhyd+vZNGI37abVfNAc' +
  'mrGrHwIAWgOzaZkwfQDT6fCHHescWubFZZc9vw8pnkw9RLEO0+yYJwDs9lvNrmlfDvrvd9rmAN6HHhk5yTCb1qqclcDXmQOD/uWqMXnkWfdVwb8rJeqrS8HO' +
  'zYAvsoD7Fxdmz+LzQG8xAPs9CQqdIay4+BrNPAqROyE+iWiIKHmOoRP4PnYoCXzoIopGKMJ56aaIhlN2XNMNIay/gyyn9VP+jtE4PjkFbwAAJth3yYvoNqJ4' +
  '8h3sU0Jv+Qyr+aCb8PvmwZxfPgqns5FHnLtlybtleFiCEELiQucGhcihOITPUXhL/PHhceMI9voW7F11uxqfFr9k+2iCJfPrhiG+QNHIw6r51XpdnB/NpjhM' +
  'rKh8imeGeBJQDEdB4GHkL4/Z05BMUHhrf4Rv0+elo7MSOEozcT0sCaPgC4w9Pm/Byg1G02JJ+g8lm6cNXg8kponL/r4mOBR5/QMozutilQ0Zjm6CkDLoowny' +
  'POJT4Xkw+hA71I7wsxn2HQxHZLw8ieN8XBjnJTf3g/jf1PunBt4UEX+Ow4gEvgj0rwoBnbyc4pvc+rPJCIeyZNd1EWsPRTS69R0XUQwpmeCIoskUfkzoTTCj' +
  'fAS+DHycRfe7BdBNfdsPqP9VgVqr6vGhdHtNwohOAnfmYUZtuHIojZWYrr67lLJCesW4qY4TXT/K3ecSS/sB6H9qgBq8/klM2x6JqIjSLzZAiS+QQiWbQNyy' +
  'HD9hMltHMpdDebcwlLE7+8HzP0o8jTr42gqeMiQL5tsyhqp0o4R6ufl2WASkPcLzbyU8+j2+H5NT4Jp42A2c2QT7K/j8TCUSJO+uA4jNnT/L3aI1XU/Kt4s9' +
  'TDG6pjh0g499L0ButpbfoMgJfIp9GmUfROQlztiybeYAs2jbwoPZjLi2nScjnBAjit11R3Ay+Qb546KTo9logimKC2aOAso7smRk7CeH/qXOoQaA8hyyY6Lt' +
  'yYsIP+NmhubjK7PXSnLq54s9lz7IiySzXJljNrSaAyvuQQw+0Om1BibX6Q+eJkO9Przo9N5vdq/M+X3zyeK+1Wydm9A4K4HTFNTNvVkFedMG5Z9qgA3wpQXA' +
  's2hV6f0S5G9O9s6WRdKY78CN8vPbufnJ/dlPXn7/9aSlSzq69d1PKcWO93F8qSWuXvBW7/LpmiaIuNpyc6MtNS6a0JRoSZuhSdqNI/hw0L+AEXWJf1baJHu4' +
  '31WjHk+cw3FfDkeh9iEfmCcFgMl0ESzytDvQxD5g58AbQuBnijzIUfH58V7kxrsQ8xkdr2U0+s5B1oQgH0iDzFPV+TGersQoFdeMP5bZu8ZTNYR4Wop41ojg' +
  '/KBwgaBSLayQwZpC8u4MQFUAoCkHQK1ad+IzCZrRyTXqzuHoQjjvyMPJUZn58fxVjEcuNllAcTWO81STqUVtWSFqXBVqGSmozfWftqzytGUVp61WwZ03+akA' +
  '4g8UIK6qgHzw2grwEjGwAGv/Id0TQnpP+vG1kGq8s6Qa4dC04tL/WPX1/DnyDiuFVVtFg4bss/oWIZ8IuuQ3d5blXLWhN+a1uA40eS2GkjF7+hGOj/FWvze0' +
  'Bs1Oz+JLAp+dH13LHCQaq9/r5qsWruKa7TZcrATLKpNleDnoXDQHT+F75lOWLUzVfbCpScg1YCF7CjlYWAMtoP9UBX1N18E762QQzH2qpuOTDbFZ0kpFiRHc' +
  'kFLkb+9GIbJEH7anrSHQ9mvljjk54d+VZAIMygbVJP2kMDqpwFvPzbJRgZKMNmTs/Ghj+2tIyRjfnouawMWflVvoWAeNHG0GVQ/UnHyWi4lKu8l5yTMucLOp' +
  '9DsrAXcrTyUM5rq5NYvVakZlLtj8k5LNai2uRasOSYncshZJmorC9G1Zi2R9TCEedqRA/H32MyX0xin/ZWY12eDqkBp4rzgKRbeNasPEsD/Z0OA61PeR97oA' +
  '+u/VoB/zfJcIQygTi9vlu6xJkeKuMrl5vkv7ohXklfa2LxynAvS/VWuvOvhGtn+BS/9WQ/3jAnHzliYP4rkJKbTvFjWhhHSx/vZQ3hOg/Iu6BldBN68Gz3zy' +
  'zFYWGWndk0L/6f4q8xYuleFVr/P4ylSWakbdyz2V5G3826FQC1T/8Y7y9+A6b5OJ+0LqHf9ygSKHT+/02uaTmLmbxQ8CfBSW161QZv+xKbd8Xg3Zf+Ya0RBj' +
  'eBh/OYi3TyP91h+bShdZa3GHKquotr9T4mjUwNsJjrJTcOUTiAzUT6SgFl4ug7D0wM4gvLJGCndLDXdxX3Y48eUn//8B';

/** The data of each table: the id that the table of contents has for it, and its rows as COPY takes them. */
export const dumpTables = {
  mendixsystem$entity: {
    id: 3388,
    rows: '282e2e60-88a5-469d-84a5-ba8d9151644f\tSystem.User\tsystem$user\t\\N\tf\tf\n170ce49d-f29c-4fac-99a6-b55e8a3aeb39\tSystem.FileDocument\tsystem$filedocument\t\\N\tf\tf\n4c7d1f0a-6e2b-4f38-9a5c-0d8e7b6a5f41\tMyFirstModule.List\tmyfirstmodule$list\t\\N\tf\tf\n9b0f3e52-1c4d-4a67-8e29-5f6a7b8c9d02\tMyFirstModule.Entry\tmyfirstmodule$entry\t\\N\tf\tf\n',
  },
  mendixsystem$entityidentifier: {
    id: 3389,
    rows: '282e2e60-88a5-469d-84a5-ba8d9151644f\t2\t2\n170ce49d-f29c-4fac-99a6-b55e8a3aeb39\t9\t1\n4c7d1f0a-6e2b-4f38-9a5c-0d8e7b6a5f41\t50\t2\n9b0f3e52-1c4d-4a67-8e29-5f6a7b8c9d02\t51\t1\n',
  },
  mendixsystem$version: { id: 3387, rows: '4.2\t2026-01-15 06:00:00\n' },
  myfirstmodule$entry: { id: 3394, rows: '' },
  myfirstmodule$entry_list: { id: 3395, rows: '' },
  myfirstmodule$list: { id: 3393, rows: '14073748835532864\tEmulated\n' },
  system$filedocument: { id: 3392, rows: '' },
  system$user: { id: 3390, rows: '562949953421440\tMxAdmin\tSystem.User\n' },
} as const;
