/** An error in plain words, for whoever typed the command: no stack trace. */
export function describeError(error: unknown): string {
  // What a connection to both 127.0.0.1 and ::1 fails with has no message of its own.
  if (error instanceof AggregateError && error.message === '')
    return error.errors.map(describeError).join('; ');
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
