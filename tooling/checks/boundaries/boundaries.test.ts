import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from './check-boundaries.ts';
import { createFixture } from './create-fixture.ts';

const api = 'packages/api/src';

/** [file, what it imports, the rule that refuses it] */
const refused: [file: string, code: string, rule: string][] = [
  ['packages/contract/src/a.ts', `import '@menjin/sms'`, 'edge'],
  ['packages/contract/src/b.ts', `import 'node:crypto'`, 'contract-zod-only'],
  ['packages/contract/src/c.ts', `import 'ioredis'`, 'contract-zod-only'],
  ['packages/captcha/src/a.ts', `import '@menjin/db'`, 'edge'],
  ['packages/password/src/a.ts', `import '@menjin/captcha'`, 'edge'],
  ['packages/sms/src/a.ts', `export * from '@menjin/db'`, 'edge'],
  ['packages/db/src/a.ts', `await import('@menjin/api')`, 'edge'],
  ['packages/client/src/a.ts', `import '@menjin/api'`, 'edge-types-only'],
  ['packages/client/src/b.ts', `import 'node:fs'`, 'browser-safe'],
  ['packages/client/src/c.ts', `import type { A } from '@menjin/db'`, 'edge'],
  ['packages/client/src/d.ts', `import '@trpc/server'`, 'trpc-server-types'],
  ['packages/client/src/e.ts', `import 'vitest'`, 'dev-dependency'],
  ['apps/web/src/page.ts', `import '@menjin/db'`, 'edge-from'],
  ['apps/web/src/a.ts', `import '@menjin/sms'`, 'edge'],
  ['apps/web/src/b.ts', `import '../../../packages/api/src/index.ts'`, 'package-name'],
  ['apps/web/src/c.ts', `import '@menjin/client'`, 'edge-entry'],
  ['apps/server/src/a.ts', `import type { A } from '@menjin/db'`, 'edge-from'],
  ['apps/server/src/b.ts', `import '@menjin/web'`, 'edge'],
  ['apps/server/src/c.ts', `import '@menjin/nowhere'`, 'unresolvable'],
  ['apps/sms-worker/src/a.ts', `import '@menjin/api'`, 'edge'],
  ['apps/cli/src/a.ts', `import '@menjin/sms'`, 'edge'],
  ['apps/storefront/src/a.ts', `import '@menjin/contract'`, 'edge'],
  ['apps/storefront/src/b.ts', `import '@trpc/server'`, 'trpc-server'],
  ['apps/surprise/src/a.ts', `import '@menjin/contract'`, 'unlisted-folder'],
  ['apps/server/src/d.ts', `import 'undeclared'`, 'unlisted'],
  ['apps/server/src/e.ts', `import 'vitest'`, 'dev-dependency'],
  [`${api}/adapters/a.ts`, `import '@menjin/sms'`, 'edge-entry'],
  [`${api}/adapters/b.ts`, `import '../login/verb.ts'`, 'api-part'],
  [`${api}/login/a.ts`, `import '../adapters/good.ts'`, 'api-part'],
  [`${api}/login/b.ts`, `import '../trpc.ts'`, 'api-part'],
  [`${api}/login/c.ts`, `import './router.ts'`, 'api-part'],
  [`${api}/login/d.ts`, `import '@menjin/db'`, 'api-adapters-open-stores'],
  [`${api}/login/e.ts`, `import 'ioredis'`, 'api-adapters-open-stores'],
  [`${api}/login/f.ts`, `import '@upstash/redis'`, 'api-adapters-open-stores'],
  [`${api}/login/g.ts`, `import '@menjin/password'`, 'api-adapters-open-stores'],
  [`${api}/login/h.ts`, `import '@menjin/sms/job'`, 'api-adapters-open-stores'],
  [`${api}/login/i.ts`, `import '@trpc/server'`, 'trpc-server'],
  [`${api}/login/j.ts`, `import '../testing/memory.ts'`, 'tests-stay-tests'],
  [`${api}/login/k.ts`, `import '@menjin/local-stack'`, 'tests-stay-tests'],
  [`${api}/login/l.ts`, `import '../../../../tests/races/a.ts'`, 'tests-stay-tests'],
  [`${api}/session/router.ts`, `import '../login/router.ts'`, 'api-part'],
  [`${api}/ports.ts`, `import './login/verb.ts'`, 'api-part'],
];

const allowed: [file: string, code: string][] = [
  ['packages/contract/src/index.ts', `import 'zod'`],
  ['packages/captcha/src/index.ts', `import '@menjin/contract'; import 'node:crypto'`],
  ['packages/password/src/index.ts', `import '@menjin/contract'`],
  ['packages/sms/src/index.ts', `import './job.ts'`],
  ['packages/sms/src/job.ts', `import 'zod'`],
  ['packages/db/src/index.ts', `export {}`],
  ['packages/local-stack/src/index.ts', `import '@menjin/db'; import '@menjin/api'`],
  [
    'packages/client/src/index.ts',
    `import type { A } from '@menjin/api'; import '@menjin/contract'`,
  ],
  ['packages/client/src/work.ts', `export {}`],
  ['packages/client/src/react.ts', `import 'react'; import type { A } from '@trpc/server'`],
  [`${api}/index.ts`, `export * from './router.ts'; export * from './context.ts'`],
  [`${api}/router.ts`, `import './login/router.ts'; import './trpc.ts'`],
  [`${api}/trpc.ts`, `import '@trpc/server'; import './app-error.ts'`],
  [`${api}/context.ts`, `import './ports.ts'`],
  [`${api}/app-error.ts`, `import '@menjin/contract'`],
  [`${api}/login/router.ts`, `import '../trpc.ts'; import './verb.ts'; import './code/router.ts'`],
  [`${api}/login/code/router.ts`, `import '../../trpc.ts'`],
  [
    `${api}/login/verb.ts`,
    `import '../ports.ts'; import '../session/verb.ts'; import '@menjin/captcha'`,
  ],
  [
    `${api}/login/verb.test.ts`,
    `import './router.ts'; import '../testing/memory.ts'; import '@menjin/local-stack'`,
  ],
  [`${api}/session/verb.ts`, `import '../context.ts'`],
  [`${api}/testing/memory.ts`, `import '../ports.ts'; import '../router.ts'`],
  [
    `${api}/adapters/good.ts`,
    `import '../ports.ts'; import '@menjin/db'; import '@menjin/sms/job'; import 'ioredis'`,
  ],
  ['apps/web/src/server/deps.ts', `import '@menjin/db'; import '@menjin/api'`],
  ['apps/web/src/work-solver.ts', `import '@menjin/client/work'`],
  ['apps/web/src/route.ts', `import '@trpc/server'; import '@menjin/contract'`],
  ['apps/server/src/deps.ts', `import '@menjin/db'; import '@menjin/sms'`],
  ['apps/server/src/deps.test.ts', `import 'vitest'`],
  ['apps/server/src/types.ts', `import type { A } from 'vitest'`],
  ['apps/cli/src/main.ts', `import '@menjin/db'`],
  ['apps/storefront/src/main.ts', `import '@menjin/client'`],
  ['tests/races/a.ts', `import '@menjin/db'; import '@menjin/server'`],
  ['apps/web/src/index.ts', `export {}`],
  ['apps/server/src/index.ts', `export {}`],
];

const code = [...refused, ...allowed].map(([file, text]) => [file, text] as const);
let root = '';
let found: string[] = [];

beforeAll(async () => {
  root = await createFixture(Object.fromEntries(code));
  found = (await findViolations(root)).map(
    ({ from, rule }) => `${from} ${rule.name.split(' ')[0]}`,
  );
});
afterAll(() => rm(root, { recursive: true }));

test.each(refused)('%s: %s is refused by %s', (file, _text, rule) => {
  expect(found).toContain(`${file} ${rule}`);
});

test('refuses nothing that the design allows', () => {
  const files = allowed.map(([file]) => file);
  expect(found.filter((line) => files.includes(line.split(' ')[0] ?? ''))).toEqual([]);
});
