/**
 * Does something once for all who ask while it runs, and for so long after: who asks a
 * thousand times a second costs what one a second does.
 */
export function shareFor<Result>(
  milliseconds: number,
  work: () => Promise<Result>,
): () => Promise<Result> {
  let running: Promise<Result> | null = null;
  return () => {
    if (running !== null) return running;
    const result = work();
    running = result;
    const forget = () => {
      running = null;
    };
    const forgetLater = () => void setTimeout(forget, milliseconds).unref();
    result.then(forgetLater, forget);
    return result;
  };
}
