export type DescribedError = {
  name: string;
  /** `ECONNREFUSED`, `P2002`: not called `code`, which the log cuts out. */
  reason?: string;
  frames: string[];
  cause?: DescribedError;
};

const MOST_FRAMES = 12;
const MOST_CAUSES = 4;

/** What a log may hold of an error: everything but its message, also of what caused it. */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const reason = 'code' in error ? { reason: String(error.code) } : {};
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim());
  const cause =
    error.cause === undefined || depth >= MOST_CAUSES
      ? {}
      : { cause: describeError(error.cause, depth + 1) };
  return { name: error.name, ...reason, frames, ...cause };
}
