import { AppError, BODY_LIMIT_BYTES } from '@menjin/api';

/**
 * The same request with a body that fails at its end when it was longer than 64 KiB:
 * counted while it arrives, because a Content-Length can be wrong or missing. What is
 * too much is read and forgotten, until the time of the request is over: cancelling it
 * in the middle ends the process, as Node then closes the stream once more.
 */
export function limitBody(request: Request): Request {
  if (request.body === null) return request;
  let bytes = 0;
  const limited = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes <= BODY_LIMIT_BYTES) controller.enqueue(chunk);
      },
      flush(controller) {
        if (bytes > BODY_LIMIT_BYTES) controller.error(new AppError('BODY_TOO_LARGE'));
      },
    }),
  );
  // Node asks for `duplex` with a stream; the DOM's types do not know it.
  const init: RequestInit & { duplex: 'half' } = {
    method: request.method,
    headers: request.headers,
    body: limited,
    signal: request.signal,
    duplex: 'half',
  };
  return new Request(request.url, init);
}
