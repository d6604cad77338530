// A process of its own: the Redis of the sandbox, which speaks the Upstash protocol, on the port
// of argv[2] and with the token of argv[3].
import { startRedis } from '../../../packages/local-stack/src/index.ts';

const [, , port, token] = process.argv;
await startRedis({ port: Number(port), token });
