/** Ends the command with what went wrong, for whoever typed it: no stack trace. */
export function fail(error: unknown): never {
  const { message, code } = error as NodeJS.ErrnoException;
  // What a connection to both 127.0.0.1 and ::1 fails with has a code and no message.
  process.stderr.write(`${message === '' ? code : message}\n`);
  return process.exit(1);
}
