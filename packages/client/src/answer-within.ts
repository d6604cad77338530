/**
 * Gives up what takes too long, or what its caller has given up; also where it takes no
 * notice of the signal that tells it so.
 */
export async function answerWithin<Answer>(
  timeoutMs: number,
  given: AbortSignal | null | undefined,
  ask: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  if (given?.aborted) throw named('AbortError', GIVEN_UP);
  const controller = new AbortController();
  const { promise: givenUp, reject } = withReject();
  const giveUp = (error: Error) => {
    reject(error);
    controller.abort(error);
  };
  const onAbort = () => giveUp(named('AbortError', GIVEN_UP));
  const timer = setTimeout(() => {
    giveUp(named('TimeoutError', `There was no answer within ${timeoutMs} ms.`));
  }, timeoutMs);
  given?.addEventListener('abort', onAbort);
  try {
    return await Promise.race([ask(controller.signal), givenUp]);
  } finally {
    clearTimeout(timer);
    given?.removeEventListener('abort', onAbort);
  }
}

const GIVEN_UP = 'The request was given up.';

const named = (name: string, message: string) => Object.assign(new Error(message), { name });

function withReject(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  return { promise, reject };
}
