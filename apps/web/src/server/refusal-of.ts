import type { IncomingMessage } from 'node:http';
import { BODY_LIMIT_BYTES } from '@menjin/api';
import type { AppErrorCode } from '@menjin/contract';

// As Next writes the names of actions.
const ACTION = /^[0-9a-f]{40,64}$/;

/** Why a request does not get as far as the pages, of which some would fail on it; null where it does. */
export function refusalOf({ url = '/', headers }: IncomingMessage): AppErrorCode | null {
  if (Number(headers['content-length'] ?? 0) > BODY_LIMIT_BYTES) return 'BODY_TOO_LARGE';
  if (!isPath(url)) return 'NOT_FOUND';
  const { origin, 'next-action': action = [] } = headers;
  if (origin !== undefined && origin !== 'null' && !URL.canParse(origin)) return 'ORIGIN_REFUSED';
  return [action].flat().every((name) => ACTION.test(name)) ? null : 'NOT_FOUND';
}

/** Not a whole URL, nor `*`, nor what names nothing, such as /%E0%A4%A. */
function isPath(url: string): boolean {
  try {
    return url.startsWith('/') && decodeURIComponent(url.split('?', 1)[0] ?? '') !== '';
  } catch {
    return false;
  }
}
