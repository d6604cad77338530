import { existsSync } from 'node:fs';
import path from 'node:path';
import { cruise, type IViolation } from 'dependency-cruiser';
import { rules } from './rules.ts';

const comments = new Map(rules.map(({ name, comment }) => [name, comment]));

/** Reads every import below `root` and says, one entry for each, which the rules refuse. */
export async function checkBoundaries(root: string): Promise<string[]> {
  const violations = await findViolations(root);
  return violations.map(({ from, to, rule }) => {
    const target = to.replace(/^.*node_modules\//, '');
    return `${from} → ${target}\n    ${comments.get(rule.name)}`;
  });
}

/** The imports below `root` that the rules refuse. */
export async function findViolations(root: string): Promise<IViolation[]> {
  const folders = ['apps', 'packages', 'tests', 'tooling'].filter((folder) =>
    existsSync(path.join(root, folder)),
  );
  const { output } = await cruise(folders, {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: rules },
    // Imports of types are imports too: they are gone after compilation.
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', 'src/generated/'] },
    exclude: {
      path: '^(apps|packages|tests|tooling)/[^/]+/(dist/|\\.next/|\\.turbo/|next-env\\.d\\.ts$)',
    },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations;
}
