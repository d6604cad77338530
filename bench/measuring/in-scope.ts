import { createUnwinding, type Unwinding } from '../../packages/local-stack/src/stack/unwinding.ts';

/**
 * Runs a part of a benchmark and closes what it opened. The whole run knows of the part as well,
 * so that one cut short in the middle of it leaves nothing behind.
 */
export async function inScope<Result>(
  outer: Unwinding,
  part: (scope: Unwinding) => Promise<Result>,
): Promise<Result> {
  const scope = createUnwinding();
  outer.add(() => scope.run());
  try {
    return await part(scope);
  } finally {
    await scope.run();
  }
}
