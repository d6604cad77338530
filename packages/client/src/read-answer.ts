/** What came instead of menjin's answer, such as a proxy's page. */
export class UnreadableAnswer extends Error {
  readonly status: number;

  constructor(status: number, cause: unknown) {
    super(`The answer is not JSON, and its status is ${status}.`, { cause });
    this.name = 'UnreadableAnswer';
    this.status = status;
  }
}

/** @throws UnreadableAnswer */
export function readAnswer(status: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableAnswer(status, error);
  }
}
