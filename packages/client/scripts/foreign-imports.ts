import type { Package } from '@arethetypeswrong/core';

type Manifest = {
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
};

const IMPORT = /(?:\bfrom|\bimport|\bimport\()\s*['"]([^.'"][^'"]*)['"]/g;

/** What the published modules and declarations import that nobody would install with them. */
export function foreignImports(published: Package, manifest: Manifest): string[] {
  const installed = { ...manifest.dependencies, ...manifest.peerDependencies };
  const files = published.listFiles().filter((file) => /\.(js|ts)$/.test(file));
  return files.flatMap((file) => {
    const names = [...published.readFile(file).matchAll(IMPORT)].map(([, name = '']) => name);
    const foreign = new Set(names.map(packageOf).filter((name) => !(name in installed)));
    return [...foreign].map((name) => `${shortName(file)} imports ${name}, which is no dependency`);
  });
}

/** `@trpc/client/links` is of `@trpc/client`. */
const packageOf = (name: string) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;

const shortName = (file: string) => file.replace(/^\/node_modules\/(@[^/]+\/)?[^/]+\//, '');
