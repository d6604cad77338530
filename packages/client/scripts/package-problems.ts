import { checkPackage, type Package, type Problem } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { foreignImports } from './foreign-imports.ts';

/** What whoever installs the package would stumble over. */
export async function packageProblems(published: Package): Promise<string[]> {
  const root = `/node_modules/${published.packageName}`;
  const files = published
    .listFiles()
    .map((name) => ({ name, data: new TextEncoder().encode(published.readFile(name)) }));
  const [lint, types] = await Promise.all([
    publint({ pkgDir: root, pack: { files }, strict: true }),
    checkPackage(published),
  ]);
  return [
    ...lint.messages.map((message) => formatMessage(message, lint.pkg) ?? message.code),
    ...(types.types === false ? ['there are no declarations'] : types.problems.filter(matters)).map(
      (problem) => (typeof problem === 'string' ? problem : JSON.stringify(problem)),
    ),
    ...foreignImports(published, lint.pkg),
  ];
}

/** The package is for import alone, and for resolvers that read `exports`. */
function matters(problem: Problem): boolean {
  if (!('resolutionKind' in problem)) return true;
  return problem.resolutionKind === 'node16-esm' || problem.resolutionKind === 'bundler';
}
