import type { IRegularForbiddenRuleType } from 'dependency-cruiser';

const tests = ['\\.(test|spec)\\.tsx?$', '/src/testing/', '^tests/'];

/** Tests and the launcher may reach further than the code they try. */
export const testsAndLauncher = [...tests, '^packages/local-stack/'];

/** A rule that refuses what matches both sides; the name is its own, `comment` says what to do instead. */
export function refuse(
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType {
  return { name, severity: 'error', comment, from, to };
}

/** A pattern for packages from the registry, resolved or not. */
export function thirdParty(...names: string[]): string {
  return `(^|node_modules/)(${names.join('|')})(/|$)`;
}
