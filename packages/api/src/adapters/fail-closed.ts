import { AppError } from '../app-error.ts';

/**
 * A port whose failures of the given kind are told as DEPENDENCY_DOWN, so that a
 * store that is away refuses the request instead of letting it pass half checked.
 */
export function failClosed<Port extends object>(
  port: Port,
  isAway: (error: unknown) => boolean,
): Port {
  const guarded = Object.entries(port as Record<string, Call>).map(([name, call]) => [
    name,
    guard(call, isAway),
  ]);
  return Object.fromEntries(guarded) as Port;
}

type Call = (...input: unknown[]) => Promise<unknown>;

function guard(call: Call, isAway: (error: unknown) => boolean): Call {
  return async (...input) => {
    try {
      return await call(...input);
    } catch (error) {
      if (isAway(error)) throw new AppError('DEPENDENCY_DOWN', { cause: withoutMessage(error) });
      throw error;
    }
  };
}

/** Drivers put commands and their values into messages, which frameworks like to print. */
function withoutMessage(error: unknown): Error {
  const scrubbed = new Error();
  if (!(error instanceof Error)) return scrubbed;
  scrubbed.name = error.name;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  scrubbed.stack = [error.name, ...frames].join('\n');
  return 'code' in error ? Object.assign(scrubbed, { code: error.code }) : scrubbed;
}
