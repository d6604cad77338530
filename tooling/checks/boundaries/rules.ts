import type { IRegularForbiddenRuleType } from 'dependency-cruiser';
import { apiRules } from './api-rules.ts';
import { edgeRules } from './edge-rules.ts';
import { refuse, testsAndLauncher, thirdParty } from './refuse.ts';

const trpcServerUsers =
  'Only packages/api/src/trpc.ts and the adapters of apps/web and apps/server may import @trpc/server; packages/client its types.';

/** Everything that `pnpm verify boundaries` refuses. */
export const rules: IRegularForbiddenRuleType[] = [
  ...edgeRules,
  ...apiRules,
  refuse(
    'trpc-server',
    trpcServerUsers,
    {
      path: '.',
      pathNot: [
        '^packages/api/src/trpc\\.ts$',
        '^apps/(web|server)/',
        '^packages/client/',
        ...testsAndLauncher,
      ],
    },
    { path: thirdParty('@trpc/server') },
  ),
  refuse(
    'trpc-server-types',
    trpcServerUsers,
    { path: '^packages/client/', pathNot: testsAndLauncher },
    { path: thirdParty('@trpc/server'), dependencyTypesNot: ['type-only', 'type-import'] },
  ),
  refuse(
    'contract-zod-only',
    'packages/contract runs in browsers and in every process: it may import zod and itself.',
    { path: '^packages/contract/src/', pathNot: testsAndLauncher },
    { path: '.', pathNot: ['^packages/contract/', thirdParty('zod')] },
  ),
  refuse(
    'browser-safe',
    'This runs in browsers: no Node modules.',
    { path: '^(packages/client|apps/storefront)/src/', pathNot: testsAndLauncher },
    { dependencyTypes: ['core'] },
  ),
  refuse(
    'package-name',
    'Import another package by its name (@menjin/…), not by a relative path.',
    { path: '^((?:apps|packages|tooling)/[^/]+)/' },
    { path: '^(apps|packages|tooling)/', pathNot: '^$1/', dependencyTypes: ['local'] },
  ),
  refuse(
    'tests-stay-tests',
    'Only tests may import tests, test data and the launcher.',
    { path: '.', pathNot: testsAndLauncher },
    { path: testsAndLauncher },
  ),
  refuse(
    'unlisted',
    'Add it to this package: that it is installed for another one is luck.',
    { path: '.' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm-peer'] },
  ),
  refuse(
    'dev-dependency',
    'This runs in production: move the package to dependencies.',
    {
      path: '^(apps|packages)/[^/]+/src/',
      // What this imports is bundled into the package.
      pathNot: [...testsAndLauncher, '^packages/client/src/react/menjin-context\\.ts$'],
    },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'type-import', 'npm-peer'] },
  ),
  refuse(
    'unresolvable',
    'Nothing is there: add the package to dependencies, or correct the path.',
    { path: '.' },
    { path: '^(@menjin/|\\.)', pathNot: 'src/generated/', couldNotResolve: true },
  ),
];
