import { checkBoundaries } from './boundaries/check-boundaries.ts';
import { checkDocPaths } from './doc-paths/check-doc-paths.ts';
import { checkLayout } from './layout/check-layout.ts';

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
  { name: 'layout', run: checkLayout, fix: 'rename the file, or add the script' },
];
