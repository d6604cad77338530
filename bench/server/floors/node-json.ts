// A process of its own: node:http that answers a small JSON, on the port of argv[2].
import { serveJson } from './serve-json.ts';

const [, , port] = process.argv;

serveJson(port, () => ({ code: 0, errmsg: 'ok', count: 1 }));
