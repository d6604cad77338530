import type { IRegularForbiddenRuleType } from 'dependency-cruiser';
import { refuse, testsAndLauncher, thirdParty } from './refuse.ts';

const api = '^packages/api/src/';
const feature = `${api}(?!adapters/|testing/|ports/)([^/]+)/`;

/** The parts of packages/api, told apart by where a file lies. */
const parts = {
  adapters: `${api}adapters/`,
  ports: `${api}ports(/|\\.ts$)`,
  'trpc.ts': `${api}trpc\\.ts$`,
  'router.ts': `${api}router\\.ts$`,
  'index.ts': `${api}index\\.ts$`,
  'feature routers': `${feature}.*router\\.ts$`,
  verbs: `${feature}(?!.*router\\.ts$)`,
  /** What every part may know: app-error.ts, context.ts and their like. */
  'shared files': `${api}(?!(ports|trpc|router|index)\\.ts$)[^/]+\\.ts$`,
};

type Part = keyof typeof parts;

const mayImport: Record<Part, readonly Part[]> = {
  adapters: ['adapters', 'ports', 'shared files'],
  ports: ['ports', 'shared files'],
  'shared files': ['shared files', 'ports'],
  'trpc.ts': ['ports', 'shared files'],
  verbs: ['verbs', 'ports', 'shared files'],
  'feature routers': ['trpc.ts', 'verbs', 'ports', 'shared files'],
  'router.ts': ['feature routers', 'trpc.ts'],
  'index.ts': ['router.ts', 'trpc.ts', 'verbs', 'ports', 'shared files'],
};

/** router → verb → ports ← adapters; whatever `mayImport` does not list is refused. */
export const apiRules: IRegularForbiddenRuleType[] = [
  ...(Object.keys(parts) as Part[]).map((part) =>
    refuse(
      `api-part ${part}`,
      `In packages/api, ${part} may import: ${mayImport[part].join(', ')}.`,
      { path: parts[part], pathNot: testsAndLauncher },
      {
        path: api,
        // $1 is the feature, so that a feature may be split into several routers.
        pathNot: [
          ...mayImport[part].map((target) => parts[target]),
          ...(part === 'feature routers' ? [`${api}$1/`] : []),
        ],
      },
    ),
  ),
  refuse(
    'api-adapters-open-stores',
    'In packages/api only adapters/ may import the database, Redis, the hashing workers or the queue; use a port.',
    { path: api, pathNot: [parts.adapters, ...testsAndLauncher] },
    {
      path: [
        '^packages/(db|sms)/',
        '^packages/password/(?!src/policy)',
        thirdParty('@upstash/redis', 'ioredis', 'graphile-worker', 'pg', '@prisma/client'),
      ],
    },
  ),
];
