// A process of its own: Fastify on the port of argv[2], which looks a session up with one join
// over the database of argv[3].
import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import { openPool } from '../../services/open-pool.ts';
import { CONNECTIONS } from '../connections.ts';

type Row = { id: number; username: string; mobile: string; remembered: boolean; expires_at: Date };

const SESSION = `
  SELECT u.id, u.username, u.mobile, s.remembered, s.expires_at
  FROM sessions s JOIN tb_users u ON u.id = s.user_id
  WHERE s.token_hash = $1 AND s.expires_at > now() AND u.is_active`;

const [, , port, databaseUrl = ''] = process.argv;
const pool = openPool(databaseUrl, CONNECTIONS);
const server = Fastify();

server.get('/health', () => ({ ok: true }));

server.get('/sessions/current', (request) => sessionOf(request.headers.authorization ?? ''));

await server.listen({ host: '127.0.0.1', port: Number(port) });

async function sessionOf(authorization: string) {
  const token = authorization.replace(/^Bearer /, '');
  const hash = createHash('sha256').update(token).digest();
  const [row] = (await pool.query<Row>(SESSION, [hash])).rows;
  if (row === undefined) return { session: null };
  const { id, username, mobile, remembered, expires_at: expiresAt } = row;
  return { session: { user: { id, username, mobile }, remembered, expiresAt } };
}
