// A process of its own: node:http on the port of argv[2], with one SELECT by a unique key over
// the database of argv[3].
import { openPool } from '../../services/open-pool.ts';
import { CONNECTIONS } from '../connections.ts';
import { serveJson } from './serve-json.ts';

const [, , port, databaseUrl = ''] = process.argv;
const pool = openPool(databaseUrl, CONNECTIONS);

serveJson(port, async (name) => {
  const { rows } = await pool.query('SELECT id FROM tb_users WHERE username_key = $1', [name]);
  return { code: 0, errmsg: 'ok', count: rows.length };
});
