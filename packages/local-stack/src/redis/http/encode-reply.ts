import type { Reply } from '../redis-backend.ts';

/** A reply as JSON carries it; with base64 every string is encoded except an "OK" that is the whole reply. */
export function encodeReply(reply: Reply, isBase64: boolean): Reply {
  return !isBase64 || reply === 'OK' ? reply : encodeStrings(reply);
}

function encodeStrings(reply: Reply): Reply {
  if (typeof reply === 'string') return Buffer.from(reply).toString('base64');
  return Array.isArray(reply) ? reply.map(encodeStrings) : reply;
}
