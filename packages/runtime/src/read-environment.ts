import type { z } from 'zod';
import { StartError } from './start-error.ts';

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
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(filled);
  if (result.success) return result.data;
  const lines = result.error.issues.map(
    ({ path: [variable = 'environment'], message }) =>
      `${String(variable)}: ${String(variable) in filled ? message : missing(message)}`,
  );
  throw new StartError(lines.join('\n'));
}

/** What a schema says of a value helps nobody who has given none, unless it says that itself. */
function missing(message: string): string {
  return message.startsWith('is not set') ? message : 'is not set. The README says what it is for.';
}
