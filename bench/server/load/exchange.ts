/** One kind of request, and what has to come back. */
export type Exchange = {
  request(index: number): Request;
  /** @throws when it is not the answer to that request */
  check(answer: Answer, index: number): void;
};

export type Request = {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

export type Answer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
};

/** The JSON of an answer that went well. */
export function jsonOf({ status, headers, body }: Answer): unknown {
  const type = String(headers['content-type']);
  if (status !== 200 || !type.startsWith('application/json'))
    throw new Error(`Answered ${status}, ${type}: ${body.toString('utf8', 0, 500)}`);
  return JSON.parse(body.toString());
}

/** Nothing is measured of a server that answers anything else. */
export function demand(isRight: boolean, answer: Answer): void {
  if (!isRight) throw new Error(`A wrong answer: ${answer.body.toString('utf8', 0, 500)}`);
}
