import type { DependencyType, IRegularForbiddenRuleType } from 'dependency-cruiser';
import { type Edge, edges, unrestricted } from './edges.ts';
import { refuse, testsAndLauncher } from './refuse.ts';

const workspace = '^(apps|packages|tooling|tests)/';

/** Default deny: whatever edges.ts does not list is refused. */
export const edgeRules: IRegularForbiddenRuleType[] = [
  ...Object.entries(edges).flatMap(([folder, targets]) => [
    onlyListed(folder, targets),
    ...targets.flatMap((edge) => (typeof edge === 'string' ? [] : narrowings(folder, edge))),
  ]),
  refuse(
    'unlisted-folder',
    'Add this folder to tooling/checks/boundaries/edges.ts with what it may import.',
    { path: workspace, pathNot: [...Object.keys(edges), ...unrestricted].map((f) => `^${f}/`) },
    { path: '.' },
  ),
];

function onlyListed(folder: string, targets: readonly Edge[]): IRegularForbiddenRuleType {
  const listed = targets.map((edge) => (typeof edge === 'string' ? edge : edge.to));
  return refuse(
    `edge ${folder}`,
    `${folder} may import ${listed.join(', ') || 'nothing of this workspace'}; see tooling/checks/boundaries/edges.ts.`,
    { path: `^${folder}/` },
    // Tests beside the code may start what they need; the rule tests-stay-tests keeps it at that.
    {
      path: workspace,
      pathNot: [folder, ...listed, 'packages/local-stack', 'tests'].map((f) => `^${f}/`),
    },
  );
}

function narrowings(folder: string, edge: Exclude<Edge, string>): IRegularForbiddenRuleType[] {
  const from = { path: `^${folder}/`, pathNot: testsAndLauncher };
  const path = `^${edge.to}/`;
  const rules: IRegularForbiddenRuleType[] = [];
  if (edge.typesOnly) {
    const comment = `${folder} may import ${edge.to} only with \`import type\`.`;
    const dependencyTypesNot: DependencyType[] = ['type-only', 'type-import'];
    rules.push(refuse(`edge-types-only ${folder}`, comment, from, { path, dependencyTypesNot }));
  }
  if (edge.entry !== undefined) {
    const comment = `${folder} may import of ${edge.to} only what matches ${edge.entry}.`;
    rules.push(
      refuse(`edge-entry ${folder}`, comment, from, { path, pathNot: `${path}${edge.entry}` }),
    );
  }
  if (edge.from !== undefined) {
    const comment = `In ${folder} only deps.ts may import ${edge.to}; pass what it opens as an argument.`;
    const elsewhere = { ...from, pathNot: [...testsAndLauncher, edge.from] };
    rules.push(refuse(`edge-from ${folder}`, comment, elsewhere, { path }));
  }
  return rules;
}
