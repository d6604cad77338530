import { Agent, type IncomingHttpHeaders, request } from 'node:http';

/** Browsers and fetch forbid some of these headers, and tidy up paths: attackers do not. */
export type RawRequest = {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | undefined;
};

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; text: string };

const agent = new Agent({ keepAlive: true });

/** Sends a request as it is written. */
export function sendRaw(address: string, raw: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(address);
  const { method, path, headers = {}, body = '' } = raw;
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const options = { agent, hostname, port, method, path, headers: { ...headers, ...length } };
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers: answered } = response;
        resolve({ status, headers: answered, text: Buffer.concat(chunks).toString() });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The code of the error that either face answered, or `ok`. */
export function outcomeOf({ text }: Pick<RawAnswer, 'text'>): string {
  const { error, appCode } = JSON.parse(text);
  return error?.data.appCode ?? appCode ?? 'ok';
}
