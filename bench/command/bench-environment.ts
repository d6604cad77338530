// The one reader of process.env among the benchmarks.

/** The pnpm that runs this, which need not be on the PATH. */
export function pnpmOfThisRun(): readonly [string, ...string[]] {
  const file = process.env['npm_execpath'] || 'pnpm';
  return /\.[cm]?js$/.test(file) ? [process.execPath, file] : [file];
}

/** What any child needs, and nothing that was set for another project. */
export function bareEnvironment(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'LANG'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
