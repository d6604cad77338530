/** One permitted edge; a plain string permits every import of that folder. */
export type Edge =
  | string
  | {
      to: string;
      /** Only `import type`: nothing of it exists at run time. */
      typesOnly?: true;
      /** Only files below the target folder that match this pattern. */
      entry?: string;
      /** Only the importer's files that match this pattern. */
      from?: string;
    };

const dbInDeps = { to: 'packages/db', from: 'src/(server/)?deps\\.ts$' };

/** Who may import whom; whatever is not listed is refused. */
export const edges: Record<string, readonly Edge[]> = {
  'packages/contract': [],
  'packages/captcha': ['packages/contract'],
  'packages/password': ['packages/contract'],
  'packages/sms': ['packages/contract'],
  'packages/db': ['packages/contract'],
  'packages/runtime': [],
  'packages/api': [
    'packages/contract',
    'packages/captcha',
    'packages/password',
    'packages/db',
    { to: 'packages/runtime', from: 'src/adapters/' },
    { to: 'packages/sms', entry: 'src/job(/|\\.ts$)' },
  ],
  'packages/client': ['packages/contract', { to: 'packages/api', typesOnly: true }],
  'apps/web': [
    'packages/api',
    'packages/contract',
    'packages/runtime',
    dbInDeps,
    { to: 'packages/client', entry: 'src/work\\.ts$' },
  ],
  'apps/server': [
    'packages/api',
    'packages/contract',
    'packages/runtime',
    dbInDeps,
    'packages/sms',
  ],
  'apps/sms-worker': ['packages/sms', 'packages/db', 'packages/contract', 'packages/runtime'],
  'apps/cli': ['packages/api', 'packages/db', 'packages/contract', 'packages/runtime'],
  'apps/storefront': ['packages/client'],
  'tooling/checks': [],
};

/** These start, stop and try everything, so they may import anything. */
export const unrestricted = ['packages/local-stack', 'tests'];
