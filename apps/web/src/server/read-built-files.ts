import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

export type BuiltFiles = {
  /** Answers a request for one of them; whether it did. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
};

const TYPES: Record<string, string> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
};

/** Best first. */
const ENCODINGS = { br: '.br', gzip: '.gz' };

/**
 * The scripts and style sheets that the build compressed, sent from memory and with few headers:
 * those that protect pages would come with each of them. Whoever does not plainly take one of the
 * encodings gets the file from Next.
 */
export async function readBuiltFiles(directory: string): Promise<BuiltFiles> {
  const names = await readdir(directory, { recursive: true });
  const reading = names
    .filter((name) => /\.(js|css)\.(br|gz)$/.test(name))
    .map(async (name) => [urlOf(name), await readFile(path.join(directory, name))] as const);
  const files = new Map(await Promise.all(reading));

  return {
    answer({ method, url = '/', headers }, response) {
      if (method !== 'GET' && method !== 'HEAD') return false;
      const wanted = url.split('?', 1)[0] ?? '/';
      const accepted = (headers['accept-encoding'] ?? '').split(/\s*,\s*/);
      for (const [encoding, ending] of Object.entries(ENCODINGS)) {
        const bytes = files.get(wanted + ending);
        if (bytes === undefined || !accepted.includes(encoding)) continue;
        response.writeHead(200, {
          'content-type': TYPES[path.extname(wanted)],
          'content-encoding': encoding,
          'content-length': bytes.byteLength,
          // Another content has another name.
          'cache-control': 'public, max-age=31536000, immutable',
          vary: 'accept-encoding',
          'x-content-type-options': 'nosniff',
        });
        response.end(bytes);
        return true;
      }
      return false;
    },
  };
}

const urlOf = (name: string) => `/_next/static/${name.split(path.sep).join('/')}`;
