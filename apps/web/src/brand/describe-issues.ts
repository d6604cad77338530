import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What is wrong with a file, one line for each: where, and what to do. */
export function describeIssues(issues: readonly Issue[], above: PropertyKey[] = []): string[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path];
    if (issue.code === 'invalid_union') return describeIssues(meantBranch(issue.errors), path);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => `${told([...path, key])}: is nothing that can be set.`);
    return [`${told(path)}: ${issue.message}`];
  });
}

/** What to do about a value, where its schema does not say it itself. */
export function complain(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.input === undefined) return 'is missing.';
  return `must be ${KINDS[issue.expected] ?? issue.expected}.`;
}

const KINDS: Record<string, string> = {
  string: 'text in quotes',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'settings in { }',
  record: 'settings in { }',
};

/** Of the ways to write a value, the one whose kind was used. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const isMeant = (branch: readonly Issue[]) =>
    !branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  return branches.find(isMeant) ?? branches[0] ?? [];
}

const told = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? 'all of it' : path.map(String).join('.');
