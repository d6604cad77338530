import type { Duplex } from 'node:stream';

/** How an error of the catalogue is said over HTTP. */
type AnswerOf = (code: 'REQUEST_TOO_SLOW' | 'REQUEST_MALFORMED') => {
  status: number;
  body: object;
};

/**
 * Answers what never became a request: one that arrives too slowly, or that is no
 * HTTP. For the `clientError` event of a server.
 */
export function answerClientError(
  error: Error & { code?: string },
  socket: Duplex,
  answerOf: AnswerOf,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const isSlow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const { status, body } = answerOf(isSlow ? 'REQUEST_TOO_SLOW' : 'REQUEST_MALFORMED');
  const text = JSON.stringify(body);
  const head = [
    `HTTP/1.1 ${status} ${isSlow ? 'Request Timeout' : 'Bad Request'}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(text)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}
