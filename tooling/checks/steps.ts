import { checkBoundaries } from './boundaries/check-boundaries.ts';
import { checkDeployment } from './deployment/check-deployment.ts';
import { checkDocPaths } from './doc-paths/check-doc-paths.ts';
import { checkEnvironment } from './environment/check-environment.ts';
import { checkLayout } from './layout/check-layout.ts';
import { checkOpenApi } from './openapi/check-openapi.ts';
import { checkPageChecklist } from './page-checklist/check-page-checklist.ts';
import { checkTwins } from './twins/check-twins.ts';

export type Step = {
  name: string;
  /** A command of node_modules/.bin, or a check that lists what is wrong. */
  run: string | ((root: string) => Promise<string[]>);
  /** What to do when it fails. */
  fix: string;
};

/** Lint, types and dead code read the generated Prisma client. */
export const generate: Step = {
  name: 'generate',
  run: 'turbo run generate --output-logs=errors-only',
  fix: 'correct prisma/schema.prisma',
};

export const steps: Step[] = [
  {
    name: 'types',
    run: 'turbo run types --continue --output-logs=errors-only',
    fix: 'correct the types; one package alone: pnpm --filter @menjin/<name> types',
  },
  {
    name: 'lint',
    run: 'oxlint',
    fix: 'pnpm lint --fix corrects some; the rules are in .oxlintrc.json',
  },
  {
    name: 'dead-code',
    run: 'knip',
    fix: 'delete it, or add it to package.json when it is unlisted',
  },
  { name: 'format', run: 'biome check --reporter=summary', fix: 'pnpm format' },
  {
    name: 'boundaries',
    run: checkBoundaries,
    fix: 'move the code to where it belongs; the rules are in tooling/checks/boundaries',
  },
  { name: 'doc-paths', run: checkDocPaths, fix: 'correct the text, or restore the file' },
  {
    name: 'environment',
    run: checkEnvironment,
    fix: 'bring the tables of variables and deploy/env in line with the schemas',
  },
  {
    name: 'openapi',
    run: checkOpenApi,
    fix: 'correct the route, or write docs/reference/openapi.json anew as told',
  },
  {
    name: 'page-checklist',
    run: checkPageChecklist,
    fix: 'name the test in docs/reference/page-checklist.md as it is called, or say why there is none',
  },
  {
    name: 'twins',
    run: checkTwins,
    fix: 'make the same change in the other language',
  },
  {
    name: 'deployment',
    run: checkDeployment,
    fix: 'correct the container, compose or unit file',
  },
  {
    name: 'client-package',
    run: 'turbo run check-package --output-logs=errors-only',
    fix: 'what is packed is made by packages/client/scripts and publishConfig in its package.json',
  },
  { name: 'layout', run: checkLayout, fix: 'rename the file, or add the script' },
];
