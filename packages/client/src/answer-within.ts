/**
 * Gives up what takes too long, or what its caller has given up; also where it takes no
 * notice of the signal that tells it so.
 */
export async function answerWithin<Answer>(
  timeoutMs: number,
  given: AbortSignal | null | undefined,
  ask: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const controller = new AbortController();
  const { promise: givenUp, reject } = withReject();
  const giveUp = (name: string, message: string) => {
    const error = Object.assign(new Error(message), { name });
    reject(error);
    controller.abort(error);
  };
  const onAbort = () => giveUp('AbortError', 'The request was given up.');
  const timer = setTimeout(() => {
    giveUp('TimeoutError', `There was no answer within ${timeoutMs} ms.`);
  }, timeoutMs);
  given?.addEventListener('abort', onAbort);
  if (given?.aborted) onAbort();
  try {
    return await Promise.race([ask(controller.signal), givenUp]);
  } finally {
    clearTimeout(timer);
    given?.removeEventListener('abort', onAbort);
  }
}

function withReject(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  return { promise, reject };
}
