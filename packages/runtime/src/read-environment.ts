import type { z } from 'zod';
import { StartError } from './start-error.ts';

const NOT_SET = 'is not set. The README says what it is for.';

/**
 * The environment as a schema wants it. An empty variable counts as a missing one.
 *
 * @throws StartError with one line for each variable that is wrong: its name
 * and what to do, never its value
 */
export function readEnvironment<Schema extends z.ZodType>(
  schema: Schema,
  source: Record<string, string | undefined>,
): z.output<Schema> {
  const filled = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const result = schema.safeParse(filled, { error: complain });
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path: [name = 'environment'], code, message }) => {
    const variable = String(name);
    // What a schema says of a value helps nobody who has given none; a rule of ours does.
    const isMissing = !(variable in filled) && code !== 'custom';
    return `${variable}: ${isMissing ? NOT_SET : message}`;
  });
  throw new StartError(lines.join('\n'));
}

/** What to do about a value, where its schema does not say it itself. */
function complain(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}.`;
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}.`;
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'int') return 'must be a whole number.';
  return issue.expected === 'number' ? 'must be a number.' : undefined;
}
