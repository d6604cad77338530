import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.ts';

const maxBodyBytes = 1024 * 1024;

/** Reads the body; one that is too long is read to its end, so that the sender sees the 413, but not kept. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size <= maxBodyBytes) chunks.push(bytes);
    else chunks.length = 0;
  }
  if (size > maxBodyBytes)
    throw new HttpError(413, `ERR request body is larger than ${maxBodyBytes} bytes`);
  return Buffer.concat(chunks).toString();
}
